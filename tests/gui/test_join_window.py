"""Joining by hand in the whole window, against a real server: paste, name, Enter; the chip says it; nothing leaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from onestop.application.sharing import Condition
from onestop.gui.dialogs.join_dialog import JoinDialog
from onestop.presenters.sharing_state import ChipKind
from tests.helpers.joined_homes import address
from tests.helpers.postgres import PostgresServer, SharedDatabase, postgres, shared_database
from tests.helpers.running_office import RecordingPrinter, RunningOffice, a_home, running_office

__all__ = ["PostgresServer", "postgres", "shared_database"]

SOON = 30_000


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[RunningOffice]:
    with running_office(qtbot, a_home(tmp_path / "home"), RecordingPrinter("Quầy 2")) as running:
        yield running
        while running.assembly.jobs.join.state.open:
            running.assembly.jobs.join.step_back()


def sheet(office: RunningOffice) -> JoinDialog:
    view = office.assembly.jobs.join_view
    assert view is not None and view.dialog is not None
    office.qtbot.waitUntil(view.dialog.isActiveWindow)
    return view.dialog


def paste(office: RunningOffice, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    office.hand.ctrl(Qt.Key.Key_V)
    QGuiApplication.clipboard().clear()


def test_wrong_password_then_the_right_one_by_keyboard_alone(
    office: RunningOffice, shared_database: SharedDatabase, tmp_path: Path
) -> None:
    server = address(shared_database)
    office.assembly.jobs.open_join()
    dialog = sheet(office)
    paste(office, server.with_login(server.login, "not-the-one").url(password=True))
    dialog.name.setFocus()
    office.hand.commit("Quầy 2")
    office.hand.enter()
    office.qtbot.waitUntil(lambda: bool(office.assembly.jobs.join.state.errors), timeout=SOON)
    ((where, message),) = office.assembly.jobs.join.state.errors
    assert (where, message.code) == ("password", "shared_password") and dialog.password.hasFocus()
    dialog.password.selectAll()
    office.hand.type(server.password)
    office.hand.ctrl(Qt.Key.Key_Return)
    office.qtbot.waitUntil(lambda: office.assembly.jobs.join.state.done is not None, timeout=SOON)
    assert office.assembly.jobs.join_view is not None and office.assembly.jobs.join_view.dialog is None
    shares = office.running.shares
    assert shares is not None
    office.qtbot.waitUntil(lambda: shares.state.condition is Condition.AGREED, timeout=SOON)
    office.qtbot.waitUntil(lambda: office.assembly.status.state.chip.kind is ChipKind.SHARED, timeout=SOON)
    assert shares.state.name == "Quầy 2"
    jobs = office.assembly.jobs.presenter
    jobs.save_report(tmp_path / "ho-tro.txt")
    office.qtbot.waitUntil(lambda: not jobs.state.saving)
    report = (tmp_path / "ho-tro.txt").read_text("utf-8")
    assert "condition = agreed" in report
    secrets = (server.password, "not-the-one", server.login, shares.state.login, "Quầy 2", server.shown)
    assert [each for each in secrets if each and each in report] == []
