"""The year's report by keyboard: tiles, months, fields, the list, Esc, files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onestop.gui.look import look
from onestop.gui.main_window import MainWindow
from onestop.gui.pages.reports_page import ReportsPage
from onestop.gui.shortcuts import Action
from onestop.gui.widgets.bars import scale_top
from onestop.presenters.counted import CountedPresenter
from onestop.presenters.reports import ReportsPresenter
from onestop.presenters.shell import Place
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.book_desk import open_desk, sample_desk
from tests.helpers.typing import Hand

Shown = tuple[MainWindow, ReportsPage, Hand]


def show(qtbot: QtBot, *, rows: bool = True, size: tuple[int, int] = (1366, 696)) -> Shown:
    desk, tasks = sample_desk() if rows else open_desk(), ImmediateTasks()
    press = lambda content, kind: Path(f"Bao-cao-{content.year}.{kind.value}")  # noqa: E731
    keep = lambda content, suffix: Path(f"bao-cao{suffix}")  # noqa: E731
    presenter = ReportsPresenter(desk, tasks, tasks, press, desk.clock, desk.calendar)
    counted = CountedPresenter(desk, tasks, tasks, keep, desk.clock, desk.calendar)
    page = ReportsPage(presenter, counted, practice=True)
    window = MainWindow()
    qtbot.addWidget(window)
    window.add_page(Place.REPORTS, page)
    window.resize(*size)
    window.show()
    window.open_place(Place.REPORTS)
    qtbot.waitExposed(window)
    return window, page, Hand(window)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return show(qtbot)


@pytest.mark.parametrize("text_size", [100, 115, 130])
def test_the_report_never_scrolls_sideways(qtbot: QtBot, text_size: int) -> None:
    _, page, _ = show(qtbot)
    try:
        look().use_text_size(text_size)
        for _ in range(3):
            QApplication.processEvents()
        assert page.column.minimumSizeHint().width() <= page._scroll.viewport().width()
        tiles = page.form.tiles.tiles
        assert len({tile.y() for tile in tiles}) == (1 if text_size < 130 else 2)
        words_end = look().px(92)
        assert all(tile.height() > words_end for tile in tiles), "folded or not, no detail is cut"
    finally:
        look().use_text_size(100)


def test_the_figures_stand_on_the_tiles(shown: Shown) -> None:
    _, page, _ = shown
    assert [tile.accessibleName() for tile in page.form.tiles.tiles] == [
        "Đã tiếp nhận: 539",
        "Trước và đúng hạn: 535",
        "Quá hạn: 4",
        "Nộp trực tuyến: 216",
        "Liên thông: 9",
    ]
    assert [tile.accessibleDescription() for tile in page.form.tiles.tiles][1:4] == [
        "99,26 %",
        "0,74 %",
        "40,07 %",
    ]
    assert page.form.balance.text() == "Số liệu tự khớp: 539 = 535 + 4, mỗi con số mở được danh sách."
    assert page.form.period.year.currentText() == "2017"
    assert [bar.value for bar in page.form.months.bars] == [38, 39, 53, 40, 43, 42, 48, 42, 54, 48, 45, 47]
    assert page.top_bar().practice


def test_the_late_ones_by_keyboard_alone(shown: Shown, qtbot: QtBot) -> None:
    _, page, hand = shown
    assert page.form.tiles.tiles[0].hasFocus()
    hand.press(Qt.Key.Key_Right, times=2)
    hand.enter()
    assert page.form.cards.hasFocus()
    assert page.form.listTitle.text() == "Quá hạn"
    assert page.form.listCount.text() == "4"
    hand.press(Qt.Key.Key_Down)
    with qtbot.waitSignal(page.dossier_wanted) as opened:
        hand.enter()
    assert opened.args == [page.presenter.state.opened.cards[1].key]  # type: ignore[union-attr]
    hand.press(Qt.Key.Key_Escape)
    assert page.presenter.state.opened is None
    assert page.form.tiles.tiles[2].hasFocus()


def test_a_month_and_a_field_by_keyboard(shown: Shown) -> None:
    _, page, hand = shown
    page.form.months.setFocus()
    hand.press(Qt.Key.Key_Right, times=2)
    hand.press(Qt.Key.Key_Space)
    assert (page.form.listTitle.text(), page.form.listCount.text()) == ("Tiếp nhận tháng 3", "53")
    hand.press(Qt.Key.Key_Escape)
    assert page.form.months.hasFocus()
    page.form.fields.setFocus()
    hand.press(Qt.Key.Key_Down, times=20)
    hand.enter()
    assert page.form.listTitle.text() == page.presenter.state.fields[-1].field


def test_bars_open_under_the_hand(shown: Shown, qtbot: QtBot) -> None:
    _, page, _ = shown
    for bars, place in ((page.form.months, 8), (page.form.fields, 0)):
        point = bars.area_of(place).center().toPoint()
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=point)
        opened = page.presenter.state.opened
        assert opened is not None and opened.name == bars.bars[place].key


@pytest.mark.parametrize(
    ("action", "file"), [(Action.PRINT, "Bao-cao-2017.pdf"), (Action.EXPORT, "Bao-cao-2017.xlsx")]
)
def test_the_years_paper_is_kept_and_told(shown: Shown, qtbot: QtBot, action: Action, file: str) -> None:
    window, page, _ = shown
    with qtbot.waitSignal(page.file_saved) as saved:
        assert page.act(action)
    assert saved.args == [Path(file)]
    assert file in window.toast.accessibleName() or window.toast.isVisible()


def test_the_scroll_reads_on(shown: Shown) -> None:
    _, page, _ = shown
    page.presenter.figure_opened("received")
    bar = page.form.cards.verticalScrollBar()
    for _ in range(6):
        bar.setValue(bar.maximum())
        QApplication.processEvents()
    assert page.form.cards.model().rowCount() == 539


def test_without_figures_the_page_says_where_they_come_from(qtbot: QtBot) -> None:
    window, page, _ = show(qtbot, rows=False)
    assert page.form.stack.currentWidget() is page.form.emptySide
    page._empty.link_followed.emit("office")
    assert window.place is Place.OFFICE


@pytest.mark.parametrize("size", [(1366, 696), (1280, 648), (1920, 1008)])
def test_all_of_it_is_seen_without_scrolling(qtbot: QtBot, size: tuple[int, int]) -> None:
    _, page, _ = show(qtbot, size=size)
    assert page._scroll.verticalScrollBar().maximum() == 0
    form = page.form
    for widget in (form.tiles, form.months, form.fields, form.balance, page.pdf, page.excel, form.cards):
        assert page.rect().contains(widget.mapTo(page, widget.rect().bottomRight())), widget.objectName()
    assert form.months.height() >= 112


def test_a_screen_reader_hears_names(shown: Shown) -> None:
    _, page, _ = shown
    form = page.form
    for widget in (
        form.report,
        form.period.year,
        form.period.known,
        form.months,
        form.fields,
        form.cards,
        page.pdf,
        page.excel,
    ):
        heard = QAccessible.queryAccessibleInterface(widget)
        assert heard.text(QAccessible.Text.Name), widget.objectName()
    assert "38" in form.months.accessibleDescription()


@pytest.mark.parametrize(
    ("greatest", "top"), [(0, 3), (4, 6), (54, 60), (61, 150), (1300, 1500), (4000, 6000)]
)
def test_the_scale_ends_on_a_round_number(greatest: int, top: int) -> None:
    assert scale_top(greatest) == top
