"""Counted reports by keyboard: which report, a cell, its list, Esc; moments compared; files; what a screen reader hears."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onestop.application import act_commands as do
from onestop.application.commands import ReceiveDossier
from onestop.application.desk import Desk
from onestop.gui.look import look
from onestop.gui.main_window import MainWindow
from onestop.gui.pages.reports_page import ReportsPage
from onestop.gui.shortcuts import Action
from onestop.presenters.counted import CountedPresenter
from onestop.presenters.report_choice import COUNTED, ReportKind
from onestop.presenters.reports import ReportsPresenter
from onestop.presenters.shell import Place
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.book_desk import sample_desk
from tests.helpers.typing import Hand
from tests.helpers.way import ANH_DUONG, memory_counter
from tests.helpers.wrong_reports import WrongDesk

Shown = tuple[MainWindow, ReportsPage, Hand]


def show(
    qtbot: QtBot, desk: Desk | None = None, *, wrong: bool = False, size: tuple[int, int] = (1366, 696)
) -> Shown:
    desk, tasks = desk or sample_desk(), ImmediateTasks()
    presenter = ReportsPresenter(
        desk, tasks, tasks, lambda content, kind: Path("year"), desk.clock, desk.calendar
    )
    counted = CountedPresenter(
        WrongDesk(desk) if wrong else desk,
        tasks,
        tasks,
        lambda content, suffix: Path(f"bao-cao{suffix}"),
        desk.clock,
        desk.calendar,
    )
    page = ReportsPage(presenter, counted, practice=True)
    window = MainWindow()
    qtbot.addWidget(window)
    window.add_page(Place.REPORTS, page)
    window.resize(*size)
    window.show()
    window.open_place(Place.REPORTS)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window, page, Hand(window)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return show(qtbot)


def to_report(page: ReportsPage, hand: Hand, kind: ReportKind) -> None:
    """With the arrows in the choice of reports."""
    page.form.report.setFocus()
    hand.press(Qt.Key.Key_Down, times=list(ReportKind).index(kind) - list(ReportKind).index(page.kind))


def test_by_keyboard_from_f6_to_a_cell_and_its_list(qtbot: QtBot, shown: Shown) -> None:
    _, page, hand = shown
    hand.press(Qt.Key.Key_F6)
    assert page.form.tiles.tiles[0].hasFocus()
    hand.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier, times=5)
    to_report(page, hand, ReportKind.II06A)
    assert page.kind is ReportKind.II06A
    while not page.view.table.hasFocus():
        hand.press(Qt.Key.Key_Tab)
    table = page.view.table
    hand.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    hand.press(Qt.Key.Key_Left, times=3)
    assert table.currentIndex().data() == "4"
    hand.enter()
    assert page.form.cards.hasFocus()
    assert page.form.listTitle.text() == "Đã giải quyết – Quá hạn · Tổng cộng"
    assert page.form.listCount.text() == "4" and page.form.cards.model().rowCount() == 4
    assert (
        "Từ 01/01/2017 đến hết 31/12/2017, sổ cái biết đến 02/01/2018 08:15" in page.form.listSubtitle.text()
    )
    with qtbot.waitSignal(page.dossier_wanted):
        hand.enter()
    hand.press(Qt.Key.Key_Escape)
    assert page.counted.state.opened is None and table.hasFocus()
    assert table.currentIndex().data() == "4"


def test_the_check_is_said_under_the_table(shown: Shown) -> None:
    _, page, hand = shown
    to_report(page, hand, ReportKind.II06A)
    assert page.view.check.text() == (
        "Kiểm tra: tiếp nhận 539 = 539 = 539 · đã giải quyết 539 = 539 · đang giải quyết 0 = 0 – khớp"
    )
    assert not page.view.no_due.isVisible() and not page.view.anyway.isVisible()


def test_a_month_is_chosen_with_the_arrows(shown: Shown) -> None:
    _, page, hand = shown
    to_report(page, hand, ReportKind.II06A)
    bar = page.form.period
    bar.kind.setFocus()
    hand.press(Qt.Key.Key_Home)
    assert bar.number.isVisible() and bar.year.isVisible()
    bar.number.setFocus()
    hand.press(Qt.Key.Key_Down, times=2)
    table = page.view.table.figures.table
    assert (table.rows[-1].cells[2].value, table.rows[-1].cells[3].value) == (24, 29)


def test_free_dates_are_counted_on_enter_and_what_is_wrong_is_said(shown: Shown) -> None:
    _, page, hand = shown
    to_report(page, hand, ReportKind.II06A)
    bar = page.form.period
    bar.kind.setFocus()
    hand.press(Qt.Key.Key_End)
    assert bar.first.hasFocus() and not bar.year.isVisible()
    hand.type("31/03/2017")
    hand.press(Qt.Key.Key_Tab)
    hand.type("01/03/2017")
    hand.enter()
    assert page.form.refused.isVisible() and "trước" in page.form.refused.text()
    assert bar.last.property("wrong")
    bar.first.selectAll()
    bar.first.setFocus()
    hand.type("01/03/2017")
    bar.last.selectAll()
    bar.last.setFocus()
    hand.type("31/03/2017")
    hand.enter()
    assert not page.form.refused.isVisible()
    assert page.view.table.figures.table.rows[-1].cells[2].value == 24


def test_two_moments_are_compared_in_words(qtbot: QtBot) -> None:
    counter = memory_counter(datetime(2018, 1, 2, 9))
    desk = counter.desk("quantri")
    kept = desk.receive(ReceiveDossier("LD-01", ANH_DUONG)).dossier_id
    counter.clock.move(datetime(2018, 2, 5, 10))
    desk.act(kept, do.MarkReady(), datetime(2018, 1, 3, 9))
    _, page, hand = show(qtbot, desk)
    page.choose(ReportKind.II06A)
    page.counted.period_chosen(page.counted.state.choice.__class__(year=2018))
    page.view.compared.setFocus()
    hand.type("05/02/2018 09:00")
    hand.enter()
    model = page.view.table.figures
    words = [str(model.index(0, column).data()) for column in range(4)]
    assert words[0] == "180102-0001"
    assert words[1] == "Việc làm: nhận trực tiếp, bưu chính, đang giải quyết, quá hạn"
    assert words[2] == "Việc làm: nhận trực tiếp, bưu chính, xong trước hạn"
    assert "kết quả" in words[3]
    assert not page.panel.isVisible()
    page.view.table.setFocus()
    with qtbot.waitSignal(page.dossier_wanted) as wanted:
        hand.enter()
    assert wanted.args == [kept]
    hand.press(Qt.Key.Key_Escape)
    assert page.view.table.figures.table.columns[0].key == "sector" and page.panel.isVisible()


def test_the_register_opens_a_dossier_on_enter(qtbot: QtBot, shown: Shown) -> None:
    _, page, hand = shown
    to_report(page, hand, ReportKind.REGISTER)
    table = page.view.table
    assert table.figures.rowCount() == 539 and page.csv.isVisible()
    table.setFocus()
    with qtbot.waitSignal(page.dossier_wanted) as wanted:
        hand.enter()
    assert wanted.args == [table.figures.table.rows[0].dossier]


def test_a_bar_opens_what_it_counts_and_says_its_figure(shown: Shown) -> None:
    _, page, hand = shown
    to_report(page, hand, ReportKind.TERMS)
    bars = page.view.upright
    assert bars.isVisible() and "30–40 %: 16" in bars.accessibleName()
    bars.setFocus()
    hand.press(Qt.Key.Key_Right, times=3)
    hand.enter()
    assert page.form.cards.model().rowCount() == 16 and not page.list.open.isVisible()


@pytest.mark.parametrize(
    ("kind", "action", "file"),
    [
        (ReportKind.II06A, Action.PRINT, "bao-cao.pdf"),
        (ReportKind.II06A, Action.EXPORT, "bao-cao.xlsx"),
        (ReportKind.CAUSES, Action.EXPORT, "bao-cao.xlsx"),
        (ReportKind.REGISTER, Action.PRINT, "bao-cao.pdf"),
    ],
)
def test_files_are_kept_and_told(
    qtbot: QtBot, shown: Shown, kind: ReportKind, action: Action, file: str
) -> None:
    _, page, _ = shown
    page.choose(kind)
    with qtbot.waitSignal(page.file_saved) as saved:
        assert page.act(action)
    assert saved.args == [Path(file)]


@pytest.mark.parametrize("kind", [ReportKind.PROGRESS, ReportKind.CAUSES, ReportKind.TIMES, ReportKind.TERMS])
def test_every_report_has_its_page_by_button_and_key(qtbot: QtBot, shown: Shown, kind: ReportKind) -> None:
    window, page, hand = shown
    to_report(page, hand, kind)
    assert page.pdf.isVisible() and page.excel.isVisible() and not page.csv.isVisible()
    with qtbot.waitSignal(page.file_saved) as saved:
        hand.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert saved.args == [Path("bao-cao.pdf")] and "bao-cao.pdf" in window.toast.accessibleName()
    with qtbot.waitSignal(page.file_saved):
        page.pdf.click()


@pytest.mark.parametrize("kind", COUNTED)
@pytest.mark.parametrize("size", [(1366, 696), (1280, 648)])
def test_no_report_scrolls_as_a_page(qtbot: QtBot, kind: ReportKind, size: tuple[int, int]) -> None:
    _, page, _ = show(qtbot, size=size)
    page.choose(kind)
    for _ in range(3):
        QApplication.processEvents()
    assert page._scroll.horizontalScrollBar().maximum() == 0
    assert page._scroll.verticalScrollBar().maximum() == 0
    assert page.view.table.height() >= look().px(100)
    assert page.view.table.horizontalScrollBar().maximum() == 0, "every figure is in sight"


@pytest.mark.parametrize("kind", COUNTED)
def test_large_text_never_scrolls_sideways(qtbot: QtBot, kind: ReportKind) -> None:
    _, page, _ = show(qtbot)
    page.choose(kind)
    try:
        look().use_text_size(130)
        for _ in range(3):
            QApplication.processEvents()
        assert page.column.minimumSizeHint().width() <= page._scroll.viewport().width()
    finally:
        look().use_text_size(100)


def test_a_screen_reader_hears_row_column_and_figure(shown: Shown) -> None:
    _, page, hand = shown
    to_report(page, hand, ReportKind.II06A)
    model = page.view.table.figures
    heard = model.index(8, 8).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Tổng cộng, Đã giải quyết – Quá hạn: 4"
    for widget in (page.view.table, page.form.report, page.form.period.known, page.view.compared):
        spoken = QAccessible.queryAccessibleInterface(widget)
        assert spoken.text(QAccessible.Text.Name), widget


def test_figures_that_do_not_agree_are_loud_openable_and_kept_only_when_asked_for(qtbot: QtBot) -> None:
    _, page, _ = show(qtbot, wrong=True)
    page.choose(ReportKind.II06A)
    view = page.view
    assert "539 ≠ 540 · đang giải quyết 0 = 0 – KHÔNG KHỚP" in view.check.text()
    assert view.no_due.isVisible() and view.no_due.text() == "Không có hạn trả: 4"
    view.no_due.click()
    assert page.form.listTitle.text() == "Không có hạn trả"
    assert page.form.cards.model().rowCount() == 4
    with qtbot.assertNotEmitted(page.file_saved):
        page.act(Action.EXPORT)
    assert view.anyway.isVisible()
    with qtbot.waitSignal(page.file_saved) as saved:
        view.anyway.click()
    assert saved.args == [Path("bao-cao.xlsx")] and not view.anyway.isVisible()
