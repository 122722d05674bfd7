"""Acting in the running program over a real SQLite office: hand over, undo, refuse, and print what says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from onestop.domain.status import Status
from onestop.gui.dialogs.act_dialog import ActDialog
from onestop.gui.dialogs.act_menu import ActMenuDialog
from onestop.gui.dialogs.paper_choice import PaperChoice
from onestop.gui.pages.dossier_page import DossierPage
from onestop.gui.shortcuts import Action
from tests.helpers.paper_checks import text_of
from tests.helpers.running_office import RecordingPrinter, RunningOffice, a_home, running_office

CODE = "261012-0001"
Sheet = TypeVar("Sheet", ActDialog, ActMenuDialog, PaperChoice)


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


def opened(office: RunningOffice, kind: type[Sheet]) -> Sheet:
    """Wait until a sheet of acting is there. Keys go to it directly: which window is active is the platform's."""

    def there() -> list[Sheet]:
        return [each for each in office.window.findChildren(kind) if each.isVisible()]

    office.qtbot.waitUntil(lambda: bool(there()))
    return there()[0]


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
    window.act(Action.UNDO)
    qtbot.waitUntil(lambda: step(office) == 1)
    window.act(Action.MORE)
    menu = opened(office, ActMenuDialog)
    assert menu.lines[-1].text() == "Từ chối hồ sơ"
    qtbot.keyClick(menu.lines[-1], Qt.Key.Key_Return)
    sheet = opened(office, ActDialog)
    reason = sheet.entry("reason")
    assert isinstance(reason, QPlainTextEdit)
    reason.insertPlainText("Không thuộc thẩm quyền")
    qtbot.keyClick(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: is_refused(office))
    qtbot.waitUntil(lambda: window.offers_paper)
    window.act(Action.PRINT)
    qtbot.waitUntil(lambda: bool(printer.slips))
    assert "TỪ CHỐI" in text_of(printer.slips[-1])
    qtbot.waitUntil(lambda: "Đã in phiếu từ chối" in window.toast.accessibleName())
    assert not window.offers_paper
    window.act(Action.PRINT)
    choice = opened(office, PaperChoice)
    assert choice.lines[0].text().startswith("Phiếu từ chối")


def is_refused(office: RunningOffice) -> bool:
    row = page_of(office).presenter.state.row
    return row is not None and row.status is Status.NOT_RECEIVED
