"""The list by keyboard alone: segments, filter, choice, opening, reprint, copying, empty lists, long lists."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from onestop.application.morning_contents import MorningContent
from onestop.application.read_models import DossierQuery
from onestop.application.watch_answers import WatchPart
from onestop.application.watch_book import WatchBy
from onestop.domain.errors import Unavailable
from onestop.gui.look import look
from onestop.gui.pages.dossier_page import DossierPage
from onestop.gui.pages.dossiers_page import DossiersPage
from onestop.gui.shortcuts import Action
from onestop.presenters.dossiers_state import EVERYTHING, Narrowed, Segment
from onestop.presenters.row_window import PAGE
from onestop.presenters.shell import Place
from tests.helpers.fake_desk import FakeDesk
from tests.helpers.list_window import ListWindow, list_window
from tests.helpers.office_day import at, office_day
from tests.helpers.typing import Hand


@pytest.fixture
def shown(qtbot: QtBot) -> ListWindow:
    shown = list_window(qtbot)
    shown.window.open_place(Place.WATCH)
    return shown


def page_of(shown: ListWindow) -> DossiersPage:
    return shown.page


def test_arrows_move_the_choice_and_the_summary_follows(shown: ListWindow) -> None:
    hand, page = Hand(shown.window), page_of(shown)
    assert page.list.hasFocus()
    first = page.summary.code
    hand.press(Qt.Key.Key_Down)
    second = page.summary.code
    assert first and second and first != second
    assert shown.dossiers.state.list.chosen == page.list.current_key
    hand.press(Qt.Key.Key_Up)
    assert page.summary.code == first


def test_enter_opens_and_esc_comes_back_to_the_same_row(shown: ListWindow) -> None:
    hand, page = Hand(shown.window), page_of(shown)
    hand.press(Qt.Key.Key_Down)
    chosen, code = page.list.current_key, page.summary.code
    hand.enter()
    opened = shown.window.page
    assert isinstance(opened, DossierPage) and opened.code.code == code
    hand.press(Qt.Key.Key_Escape)
    assert shown.window.page is page and page.list.current_key == chosen


def test_filter_by_key_folded_and_esc_clears(shown: ListWindow) -> None:
    hand, page = Hand(shown.window), page_of(shown)
    hand.ctrl(Qt.Key.Key_F)
    assert page.filter.hasFocus()
    hand.type("duc giang")
    assert page.summary.code.endswith("261116-0505")
    hand.press(Qt.Key.Key_Down)
    assert page.list.hasFocus()
    hand.press(Qt.Key.Key_Escape)
    assert page.filter.text() == "" and len(shown.dossiers.state.list.rows) == 9


def test_an_input_methods_text_filters_too(shown: ListWindow) -> None:
    hand = Hand(shown.window)
    hand.ctrl(Qt.Key.Key_F)
    hand.commit("Đức Giang")
    assert [line.key for line in shown.dossiers.state.list.rows] == ["d0006"]


def test_nothing_fits_shows_why_and_hides_the_panel(shown: ListWindow) -> None:
    page = page_of(shown)
    Hand(shown.window).ctrl(Qt.Key.Key_F)
    Hand(shown.window).type("zzz")
    assert not page.list.isVisible() and page.summary.isHidden()
    assert "Không có hồ sơ phù hợp" in [label.text() for label in page._empty.findChildren(QLabel)]


def test_left_and_right_choose_the_segment(shown: ListWindow) -> None:
    page = page_of(shown)
    page.segments.setFocus()
    Hand(shown.window).press(Qt.Key.Key_Right, times=2)
    assert shown.dossiers.state.segment is Segment.ALL
    assert len(shown.dossiers.state.list.rows) == 11


def test_alt_and_a_figure_choose_a_counter_and_esc_clears_it(shown: ListWindow) -> None:
    hand, page = Hand(shown.window), page_of(shown)
    for place, part in enumerate(WatchPart):
        hand.press(Qt.Key(Qt.Key.Key_1 + place), Qt.KeyboardModifier.AltModifier)
        assert shown.dossiers.state.narrowed == Narrowed(part=part)
        assert [counter.isChecked() for counter in page.counters.counters].index(True) == place
        counted = shown.watch.state.counts
        assert counted is not None and len(shown.dossiers.state.list.rows) == counted.of(part)
    hand.press(Qt.Key.Key_Escape)
    assert not any(counter.isChecked() for counter in page.counters.counters)
    assert len(shown.dossiers.state.list.rows) == 9


def test_the_counters_key_again_shows_everything(shown: ListWindow) -> None:
    hand = Hand(shown.window)
    for _ in range(2):
        hand.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert shown.dossiers.state.narrowed == EVERYTHING


def test_a_day_of_the_calendar_filters_by_keyboard(shown: ListWindow) -> None:
    hand, page = Hand(shown.window), page_of(shown)
    page.weeks.calendar.setFocus()
    hand.press(Qt.Key.Key_Right, times=2)
    hand.press(Qt.Key.Key_Space)
    day = shown.dossiers.state.narrowed.day
    assert day is not None and (day.day, day.month) == (25, 11)
    due = next(each.due for each in shown.watch.state.days if each.day == day)
    assert len(shown.dossiers.state.list.rows) == due > 0
    assert "25/11/2026" in page._form.lensWords.text()
    hand.press(Qt.Key.Key_Space)
    assert shown.dossiers.state.narrowed == EVERYTHING


def test_groups_lead_to_their_dossiers_and_esc_leads_back(shown: ListWindow) -> None:
    hand, page = Hand(shown.window), page_of(shown)
    page.by.setFocus()
    hand.press(Qt.Key.Key_Right)
    assert page.groups.isVisible() and shown.watch.state.by is WatchBy.PROCEDURE
    first = shown.watch.state.groups[0]
    page.groups.setFocus()
    hand.enter()
    assert not page.groups.isVisible() and page.list.isVisible()
    assert len(shown.dossiers.state.list.rows) == first.whole
    assert first.name in page._form.lensWords.text()
    hand.press(Qt.Key.Key_Escape)
    assert shown.dossiers.state.narrowed == EVERYTHING


def test_esc_leaves_the_groups(shown: ListWindow) -> None:
    shown.watch.by_chosen(WatchBy.UNIT)
    page_of(shown).groups.setFocus()
    Hand(shown.window).press(Qt.Key.Key_Escape)
    assert page_of(shown).list.isVisible() and page_of(shown).list.hasFocus()


def test_the_coming_weeks_give_way_to_the_row_that_the_hand_chose(shown: ListWindow) -> None:
    hand, page = Hand(shown.window), page_of(shown)
    assert page.weeks.isVisible() and not page.summary.isVisible()
    hand.press(Qt.Key.Key_Down)
    assert page.summary.isVisible() and not page.weeks.isVisible()
    hand.press(Qt.Key.Key_Escape)
    assert page.weeks.isVisible() and page.list.hasFocus()


def test_a_minute_turns_nothing(shown: ListWindow) -> None:
    shown.desk.clock.moment += timedelta(days=3)
    shown.dossiers.minute()
    shown.watch.minute()
    assert page_of(shown).weeks.isVisible()


def test_the_key_of_paper_prints_the_morning_sheet_beside_the_coming_weeks(shown: ListWindow) -> None:
    Hand(shown.window).ctrl(Qt.Key.Key_P)
    assert [type(content) for content in shown.paper.lists] == [MorningContent]
    assert "Đã in tờ giao ban sáng" in shown.window.toast.accessibleName()


def test_the_odd_things_are_the_last_counter(shown: ListWindow) -> None:
    page = page_of(shown)
    shown.watch.show_odd(3)
    assert page.counters.counters[-1].accessibleName() == "Bất thường 3"
    followed: list[bool] = []
    page.anomalies_wanted.connect(lambda: followed.append(True))
    Hand(shown.window).press(Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    assert followed == [True] and shown.dossiers.state.narrowed == EVERYTHING


def test_heads_are_low_and_lines_are_high_whatever_was_shown_before(shown: ListWindow) -> None:
    page = page_of(shown)
    assert page.list.rowHeight(0) == 26
    shown.dossiers.segment_chosen(Segment.ALL)
    assert {page.list.rowHeight(row) for row in range(page.list.shown_rows)} == {42}


def test_reprint_asks_inline_prints_and_gives_the_focus_back(shown: ListWindow) -> None:
    hand, page = Hand(shown.window), page_of(shown)
    hand.press(Qt.Key.Key_Down)
    hand.ctrl(Qt.Key.Key_P)
    assert page.summary.reprint.isVisible()
    hand.enter()
    assert shown.paper.printed == [], "without a reason nothing is printed"
    hand.commit("mất bản cũ")
    hand.enter()
    assert shown.paper.printed == [("receipt", page.list.current_key, "mất bản cũ")]
    assert not page.summary.reprint.isVisible() and page.list.hasFocus()
    assert shown.window.toast.isVisible() and "Đã in lại" in shown.window.toast.accessibleName()


def test_esc_leaves_the_reprint(shown: ListWindow) -> None:
    hand, page = Hand(shown.window), page_of(shown)
    hand.press(Qt.Key.Key_Down)
    hand.ctrl(Qt.Key.Key_P)
    hand.press(Qt.Key.Key_Escape)
    assert not page.summary.reprint.isVisible() and page.list.hasFocus()
    assert shown.window.page is page


def test_copying_the_code(shown: ListWindow) -> None:
    Hand(shown.window).ctrl(Qt.Key.Key_C, shift=True)
    assert QGuiApplication.clipboard().text() == page_of(shown).summary.code != ""


def test_why_opens_the_dossier_at_its_reason(shown: ListWindow) -> None:
    Hand(shown.window).ctrl(Qt.Key.Key_I)
    opened = shown.window.page
    assert isinstance(opened, DossierPage) and opened.days.hasFocus()


def test_scrolling_reads_on_and_the_rows_stay_where_they_are(qtbot: QtBot) -> None:
    desk = FakeDesk()
    for number in range(2 * PAGE + 10):
        desk.add("LD-01", f"Công ty TNHH Số {number}", at(20, 8) + timedelta(minutes=number))
    shown = list_window(qtbot, desk)
    shown.window.open_place(Place.WATCH)
    page = page_of(shown)

    def read() -> int:
        return len(shown.dossiers.state.list.rows)

    QApplication.processEvents()
    assert read() == PAGE
    bar = page.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    top = bar.value()
    QApplication.processEvents()
    assert read() == 2 * PAGE and page.list.shown_rows == 2 * PAGE + 1
    assert bar.value() == top
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert read() == 2 * PAGE + 10 and not shown.dossiers.state.more


def test_an_unreadable_list_is_told_in_the_strip_until_it_is_read(shown: ListWindow) -> None:
    shown.desk.trouble = Unavailable("disk_failed", "I/O")
    shown.dossiers.read_again()
    assert shown.window.trouble.isVisible()
    shown.desk.trouble = None
    shown.dossiers.read_again()
    assert not shown.window.trouble.isVisible()


def test_an_empty_desk_leads_to_reception(qtbot: QtBot) -> None:
    shown = list_window(qtbot, FakeDesk())
    shown.window.open_place(Place.WATCH)
    assert page_of(shown).act(Action.NEW)
    assert shown.window.place is Place.RECEPTION


def test_a_list_without_open_dossiers_offers_all_of_them_to_the_hand(qtbot: QtBot) -> None:
    desk = office_day()
    for row in desk.rows(DossierQuery(only_open=True, limit=99)).rows:
        del desk.facts[row.dossier_id]
    shown = list_window(qtbot, desk)
    shown.window.open_place(Place.WATCH)
    page = page_of(shown)
    words = [label.text() for label in page._empty.findChildren(QLabel)]
    assert any("Tất cả" in each for each in words), words
    shown.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    Hand(shown.window).enter()
    assert page.segments.current == "all"
    assert page.list.isVisible() and page.list.hasFocus()
    assert page.list.current_key


@pytest.mark.parametrize("size", [(1366, 696), (1280, 648)])
def test_nothing_is_cut_off(qtbot: QtBot, size: tuple[int, int]) -> None:
    shown = list_window(qtbot, size=size)
    shown.window.open_place(Place.WATCH)
    page = page_of(shown)
    for button in (page.weeks.morning, page.weeks.table):
        assert page.panel.rect().contains(button.mapTo(page.panel, button.rect().bottomRight()))
    qtbot.waitUntil(page.list.hasFocus)
    Hand(shown.window).press(Qt.Key.Key_Down)
    QApplication.processEvents()
    for button in (page.summary._open, page.summary._again, page.summary._why, page.summary._copy):
        corner = button.mapTo(page.panel, button.rect().bottomRight())
        assert page.panel.rect().contains(corner)
        assert button.width() >= button.sizeHint().width()
    assert page.column.height() <= page.height(), "the list scrolls, the page does not"


def test_home_and_end_go_to_the_first_and_last_line(shown: ListWindow) -> None:
    hand, page = Hand(shown.window), page_of(shown)
    lines = [line.key for line in shown.dossiers.state.list.rows]
    hand.press(Qt.Key.Key_End)
    assert page.list.current_key == lines[-1]
    hand.press(Qt.Key.Key_Home)
    assert page.list.current_key == lines[0]


def test_bars_follow_the_rows_that_are_in_sight(qtbot: QtBot, shown: ListWindow) -> None:
    page, times = page_of(shown), shown.watch.times
    assert page.list.columns.time and page.legend.isVisible()
    assert shown.dossiers.state.list.rows and times.known == {}, "rows first"
    qtbot.waitUntil(lambda: bool(times.known))
    assert set(times.known) == set(page.list.keys_in_sight)
    index = page.list.model().index(1, 0)
    assert "Thời gian của ai: Nội bộ" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_all_filters_stand_in_two_rows_and_nothing_is_over_anything(qtbot: QtBot, shown: ListWindow) -> None:
    page = page_of(shown)
    shown.watch.part_chosen(WatchPart.OVERDUE)
    QApplication.processEvents()
    parts = (page.segments, page.by, page.filter, page._form.lensWords, page._clear, page.legend)
    places = [each.geometry() for each in parts]
    assert len({place.center().y() // 20 for place in places}) == 2
    for number, one in enumerate(places):
        assert not any(one.intersects(other) for other in places[number + 1 :])
        assert page._body.rect().contains(one)


@pytest.mark.parametrize(("size", "text"), [((1280, 648), 100), ((1366, 696), 130)])
def test_the_time_goes_first_where_there_is_less_room(qtbot: QtBot, size: tuple[int, int], text: int) -> None:
    look().use_text_size(text)
    try:
        shown = list_window(qtbot, size=size)
        shown.window.open_place(Place.WATCH)
        page = page_of(shown)
        QApplication.processEvents()
        assert not page.list.columns.time and not page.legend.isVisible()
        assert abs(page.filter.geometry().center().y() - page.segments.geometry().center().y()) < 5
        page._times_wanted()
        assert shown.watch.times.known == {}
    finally:
        look().use_text_size(100)


def test_a_wider_window_brings_the_time_and_a_narrower_takes_it(qtbot: QtBot) -> None:
    shown = list_window(qtbot, size=(1280, 648))
    shown.window.open_place(Place.WATCH)
    page = page_of(shown)
    for width, time in ((1366, True), (1280, False), (1400, True)):
        shown.window.resize(width, 696)
        QApplication.processEvents()
        assert page.list.columns.time is time is page.legend.isVisible()
        assert page.filter.isVisible() and page.by.isVisible()
