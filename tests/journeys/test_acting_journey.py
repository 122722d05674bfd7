"""Acting in the running program over a real SQLite office: hand over, undo, refuse with its slip, by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from onestop.domain.status import Status
from onestop.gui.dialogs.act_dialog import ActDialog
from onestop.gui.dialogs.act_menu import ActMenuDialog
from onestop.gui.pages.dossier_page import DossierPage
from tests.helpers.running_office import RecordingPrinter, RunningOffice, a_home, running_office

CODE = "261012-0001"


@pytest.fixture
def printer() -> RecordingPrinter:
    return RecordingPrinter("Quầy 2")


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path, printer: RecordingPrinter) -> Iterator[RunningOffice]:
    with running_office(qtbot, a_home(tmp_path), printer) as office:
        yield office


def page_of(office: RunningOffice) -> DossierPage:
    page = office.window.page
    assert isinstance(page, DossierPage)
    return page


def in_front(office: RunningOffice, kind: type[ActDialog] | type[ActMenuDialog]) -> None:
    """Wait until a sheet of acting takes the keys."""
    office.qtbot.waitUntil(
        lambda: any(each.isActiveWindow() for each in office.window.findChildren(kind) if each.isVisible())
    )


def step(office: RunningOffice) -> int:
    row = page_of(office).presenter.state.row
    return row.step_no if row is not None else 0


def test_hand_over_undo_refuse_and_print_what_says_so(
    office: RunningOffice, printer: RecordingPrinter
) -> None:
    hand, window, qtbot = office.hand, office.window, office.qtbot
    office.assembly.open_dossier(CODE)
    qtbot.waitUntil(lambda: page_of(office).acts.main.isVisible())
    assert page_of(office).acts.main.text() == "Bàn giao cho phòng"
    hand.ctrl(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: step(office) == 2)
    assert window.toast.offers_undo
    hand.ctrl(Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: step(office) == 1)
    hand.ctrl(Qt.Key.Key_Period)
    in_front(office, ActMenuDialog)
    hand.press(Qt.Key.Key_Up)
    hand.enter()
    in_front(office, ActDialog)
    (sheet,) = (each for each in window.findChildren(ActDialog) if each.isVisible())
    reason = sheet.entry("reason")
    assert isinstance(reason, QPlainTextEdit) and reason.hasFocus()
    hand.commit("Không thuộc thẩm quyền")
    hand.ctrl(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page_of(office).presenter.state.row is not None and step_is_refused(office))
    qtbot.waitUntil(window.isActiveWindow)
    hand.ctrl(Qt.Key.Key_P)
    in_front(office, ActMenuDialog)
    hand.enter()
    qtbot.waitUntil(lambda: bool(printer.slips))
    assert printer.slips[-1].startswith(b"%PDF")
    qtbot.waitUntil(lambda: "Đã in phiếu từ chối" in window.toast.accessibleName())


def step_is_refused(office: RunningOffice) -> bool:
    row = page_of(office).presenter.state.row
    return row is not None and row.status is Status.NOT_RECEIVED
