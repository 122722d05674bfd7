"""Counters in a bar, the weeks with what is due, groups with their bars: by keyboard, by mouse, said to screen readers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from onestop.application.watch_answers import DueDay, WatchGroup
from onestop.application.watch_book import WatchBy
from onestop.domain.time_split import TimeSplit
from onestop.gui.notice_file import NoticeFile
from onestop.gui.pages.watch_panel import WatchPanel
from onestop.gui.tray import Tray
from onestop.gui.widgets.counter import Room
from onestop.gui.widgets.counter_bar import CounterBar
from onestop.gui.widgets.due_calendar import DueCalendar
from onestop.gui.widgets.group_list import GROUP_ROLE, GroupList
from onestop.gui.words.watch import counters, narrowed_words
from onestop.presenters.dossiers_state import EVERYTHING, Narrowed
from onestop.presenters.watch_state import WatchState
from tests.helpers.typing import Hand

MONDAY = date(2026, 11, 23)


def weeks(*due: int) -> tuple[DueDay, ...]:
    counts = [*due, *[0] * (21 - len(due))]
    return tuple(
        DueDay(MONDAY + timedelta(days=n), counts[n], n % 7 > 4 or n == 1, "Ngày Văn hóa" if n == 1 else "")
        for n in range(21)
    )


@pytest.fixture
def calendar(qtbot: QtBot) -> DueCalendar:
    made = DueCalendar()
    qtbot.addWidget(made)
    made.resize(308, made.sizeHint().height())
    made.show_days(weeks(4, 0, 6, 3, 5), MONDAY, None)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_arrows_move_over_the_days_and_enter_chooses(calendar: DueCalendar) -> None:
    chosen: list[date] = []
    calendar.day_chosen.connect(chosen.append)
    calendar.setFocus()
    hand = Hand(calendar)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        hand.press(key)
    hand.press(Qt.Key.Key_Space)
    assert chosen == [MONDAY + timedelta(days=9)]


def test_a_click_chooses_the_day_under_it(qtbot: QtBot, calendar: DueCalendar) -> None:
    chosen: list[date] = []
    calendar.day_chosen.connect(chosen.append)
    for place in (0, 6, 20):
        spot = calendar._area(place).center().toPoint()
        qtbot.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=spot)
    assert chosen == [MONDAY + timedelta(days=n) for n in (0, 6, 20)]


def test_more_is_warmer_and_nothing_is_cold(calendar: DueCalendar) -> None:
    heats = [calendar.heat_of(DueDay(MONDAY, due)) for due in range(7)]
    assert heats[0] == 0 and heats[1] >= 1 and heats[6] == 4 and heats == sorted(heats)
    calendar.show_days(weeks(1), MONDAY, None)
    assert calendar.heat_of(DueDay(MONDAY, 1)) == 1, "one dossier is no heat"


def test_days_are_said(calendar: DueCalendar) -> None:
    said = calendar.accessibleDescription()
    assert "thứ Hai 23/11/2026: 4 hồ sơ đến hạn" in said
    assert "thứ Ba 24/11/2026: nghỉ, Ngày Văn hóa" in said
    assert "28/11" not in said


def test_the_bar_tells_which_counter_and_follows_the_state(qtbot: QtBot) -> None:
    bar = CounterBar("Bộ đếm")
    qtbot.addWidget(bar)
    bar.resize(757, 72)
    state = WatchState()
    bar.show_counters(counters(state))
    bar.show()
    qtbot.waitExposed(bar)
    told: list[str] = []
    bar.chosen.connect(told.append)
    qtbot.mouseClick(bar.counters[2], Qt.MouseButton.LeftButton)
    assert told == ["stopped"] and not bar.counters[2].isChecked(), "the next state says what is chosen"
    assert [counter.focusPolicy() for counter in bar.counters] == [Qt.FocusPolicy.StrongFocus] * 7
    assert [counter.accessibleName().split()[-1] for counter in bar.counters] == ["–"] * 6 + ["0"]


@pytest.mark.parametrize("width", [1100, 757, 695, 560])
def test_the_bars_words_are_whole(qtbot: QtBot, width: int) -> None:
    bar = CounterBar("Bộ đếm")
    qtbot.addWidget(bar)
    bar.resize(width, 72)
    bar.show_counters(counters(replace(WatchState(), still_days=5)))
    bar.show()
    qtbot.waitExposed(bar)
    for counter in bar.counters:
        besides = {Room.WIDE: 43, Room.NARROW: 15, Room.LOW: 36}[counter._room]
        assert counter.label_width + besides <= counter.width() + 1, counter.accessibleName()
    assert len({counter._room for counter in bar.counters}) == 1
    assert len({counter.y() for counter in bar.counters}) == (2 if width < 600 else 1)


LABOUR = WatchGroup("labour", "Phòng DN-LĐ", 9, 2, 1, 1, 0, TimeSplit(300, 60, 0, 40))
NOBODYS = WatchGroup("", "", 3, 0, 0, 0, 0, TimeSplit(0, 0, 0, 0))


def test_groups_are_opened_by_enter_and_said_with_whose_the_delay_is(qtbot: QtBot) -> None:
    groups = GroupList()
    qtbot.addWidget(groups)
    groups.resize(757, 300)
    groups.show_groups(WatchBy.OFFICER, (LABOUR, NOBODYS))
    groups.show()
    qtbot.waitExposed(groups)
    opened: list[str] = []
    groups.opened.connect(opened.append)
    groups.setFocus()
    Hand(groups).enter()
    Hand(groups).press(Qt.Key.Key_Down)
    Hand(groups).enter()
    assert opened == ["labour", ""]
    said = [str(groups.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in (1, 2)]
    assert "Quá hạn 2" in said[0] and "nội bộ 75 %, phối hợp 15 %, tạm dừng 10 %" in said[0]
    assert said[1].startswith("Chưa giao ai")


def test_the_hand_stays_on_its_group(qtbot: QtBot) -> None:
    groups = GroupList()
    qtbot.addWidget(groups)
    groups.show_groups(WatchBy.OFFICER, (LABOUR, NOBODYS))
    groups.setCurrentIndex(groups.model().index(2, 0))
    groups.show_groups(WatchBy.OFFICER, (NOBODYS, LABOUR))
    assert groups.current_key == "" and groups.currentIndex().row() == 1
    groups.show_groups(WatchBy.UNIT, ())
    assert groups.model().index(0, 0).data(GROUP_ROLE) is None and groups.current_key == ""


def test_the_panel_says_who_is_away_and_what_is_crowded(qtbot: QtBot) -> None:
    from onestop.application.watch_answers import AwayPerson

    panel = WatchPanel()
    qtbot.addWidget(panel)
    away = tuple(AwayPerson(f"cv{n}", f"Chuyên viên {n}", n) for n in range(1, 5))
    away = (AwayPerson("ld", "Lãnh đạo", 2, "Phó phòng", MONDAY), *away)
    state = WatchState(days=weeks(4, 0, 9, 3, 4), today=MONDAY, crowded=weeks(4, 0, 9)[2], away=away)
    panel.show_state(state)
    panel.show()
    qtbot.waitExposed(panel)
    said = " ".join(label.text() for pair in panel._names for label in pair) + panel._more.text()
    assert "Phó phòng làm thay đến hết 23/11; 2 hồ sơ" in said and "và 2 người nữa" in said
    assert "giữ 1 hồ sơ, chưa có người thay" in said
    assert "25/11 có 9 hồ sơ cùng hạn" in panel._crowded_words.accessibleName()
    panel.show_state(WatchState())
    assert not panel._crowded.isVisible() and not panel._away_title.isVisible()


def test_what_the_list_was_narrowed_to_is_said() -> None:
    assert narrowed_words(EVERYTHING) == ""
    day = Narrowed(day=MONDAY)
    assert narrowed_words(day) == "Chỉ hồ sơ đến hạn thứ Hai 23/11/2026"
    assert narrowed_words(Narrowed(by=WatchBy.OFFICER)) == "Chưa giao ai"


def test_who_wants_no_notices_is_kept_and_a_torn_file_tells_everybody(tmp_path: Path) -> None:
    file = NoticeFile(tmp_path / "notices.json")
    assert file.read() == frozenset()
    file.write(frozenset({"motcua2", "motcua1"}))
    assert file.read() == {"motcua1", "motcua2"}
    for torn in ("{", "[]", '{"off": 3}'):
        (tmp_path / "notices.json").write_text(torn)
        assert file.read() == frozenset()


def test_without_a_tray_nothing_is_said_there(qtbot: QtBot) -> None:
    bar = CounterBar("x")
    qtbot.addWidget(bar)
    assert not Tray(bar).say("Một cửa", "3 hồ sơ vừa quá hạn."), "the offscreen screen has none"
