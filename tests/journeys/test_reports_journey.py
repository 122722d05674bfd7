"""F6 in the running program: the statutory table by keyboard, a cell's list, its page kept as a file, a stop."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from onestop.gui.pages.reports_page import ReportsPage
from onestop.presenters.report_choice import ReportKind
from tests.helpers.running_office import RecordingPrinter, a_home, running_office

WAIT = 15_000


def test_from_f6_to_the_list_of_a_cell_and_a_file_that_says_what_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    home = a_home(tmp_path / "home")
    with running_office(qtbot, home, RecordingPrinter("Quầy 1")) as office:
        hand, window = office.hand, office.window
        hand.press(Qt.Key.Key_F6)
        page = window.page
        assert isinstance(page, ReportsPage)
        qtbot.waitUntil(lambda: page.presenter.state.year == 2026, timeout=WAIT)
        page.form.report.setFocus()
        hand.press(Qt.Key.Key_Down)
        assert page.kind is ReportKind.II06A
        qtbot.waitUntil(lambda: page.counted.state.shown is not None, timeout=WAIT)
        page.form.period.known.setFocus()
        hand.press(Qt.Key.Key_Tab)
        assert page.view.compared.hasFocus()
        hand.press(Qt.Key.Key_Tab)
        assert page.view.table.hasFocus()
        hand.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        assert page.view.table.currentIndex().data() == "1", "in progress, overdue"
        hand.enter()
        qtbot.waitUntil(lambda: page.form.cards.model().rowCount() == 1, timeout=WAIT)
        with qtbot.waitSignal(page.file_saved, timeout=4 * WAIT) as saved:
            hand.ctrl(Qt.Key.Key_P)
        (file,) = saved.args
        assert file.name.startswith("ii06a_2025-12-15_2026-12-14_20261123-") and file.suffix == ".pdf"
        assert file.read_bytes().startswith(b"%PDF")
        hand.press(Qt.Key.Key_F2)
        hand.press(Qt.Key.Key_F6)
        assert window.page is page and page.kind is ReportKind.II06A
