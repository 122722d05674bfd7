"""Counters, days and groups filter the list; they are read again when something was written or has crossed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from onestop.application.changes import Changes
from onestop.application.watch_answers import Crossed, DueDay, WatchPart
from onestop.application.watch_book import WatchBy
from onestop.domain.errors import Unavailable
from onestop.domain.substitution import Substitution
from onestop.presenters.dossiers import DossiersPresenter
from onestop.presenters.dossiers_state import EVERYTHING, Narrowed
from onestop.presenters.tasks import ImmediateTasks
from onestop.presenters.watch import WatchPresenter
from onestop.presenters.watch_state import WatchState, crowded_day
from tests.helpers.fake_desk import NOW, FakeDesk
from tests.helpers.fake_paper import FakePaper
from tests.helpers.office_day import office_day

MONDAY = date(2026, 11, 23)


class Doors:
    def open_dossier(self, dossier_id: str, *, why: bool = False) -> None: ...

    def open_reception(self) -> None: ...


class Screen:
    def __init__(self, desk: FakeDesk) -> None:
        self.desk, self.paper = desk, FakePaper()
        tasks = ImmediateTasks()
        self.dossiers = DossiersPresenter(
            desk, tasks, desk.clock, desk.calendar, desk.catalog.roles, Doors(), self.paper
        )
        self.watch = WatchPresenter(desk, tasks, desk.clock, self.dossiers, self.paper)
        self.dossiers.attach(lambda _: self.watch.list_changed())
        self.dossiers.start()
        self.watch.start()

    @property
    def listed(self) -> int:
        return len(self.dossiers.state.list.rows)

    def count(self, part: WatchPart) -> int:
        counts = self.watch.state.counts
        assert counts is not None
        return counts.of(part)


@pytest.fixture
def screen() -> Screen:
    return Screen(office_day())


@pytest.mark.parametrize("part", WatchPart)
def test_a_counter_lists_as_many_as_it_says_and_again_everything(screen: Screen, part: WatchPart) -> None:
    whole = screen.listed
    screen.watch.part_chosen(part)
    assert screen.dossiers.state.narrowed == Narrowed(part=part) == screen.watch.state.narrowed
    assert screen.listed == screen.count(part)
    screen.watch.part_chosen(part)
    assert screen.dossiers.state.narrowed == EVERYTHING and screen.listed == whole


def test_a_day_lists_what_is_due_on_it(screen: Screen) -> None:
    for day in screen.watch.state.days:
        if day.due:
            screen.watch.day_chosen(day.day)
            assert screen.listed == day.due


@pytest.mark.parametrize("by", WatchBy)
def test_a_group_lists_its_dossiers(screen: Screen, by: WatchBy) -> None:
    screen.watch.by_chosen(by)
    for group in screen.watch.state.groups:
        screen.watch.by_chosen(by)
        screen.watch.group_chosen(group.key)
        assert screen.watch.state.by is None and screen.listed == group.whole
    screen.watch.by_chosen(by)
    assert screen.watch.step_back() and not screen.watch.step_back()


def test_what_was_written_is_counted_again(screen: Screen) -> None:
    before = screen.watch.state.counts
    screen.desk.add("LD-01", "Công ty TNHH Mới", NOW)
    screen.watch.changed(Changes(journal=True))
    assert screen.watch.state.counts == before
    screen.watch.changed(Changes(frozenset({"d0012"})))
    assert before is not None and screen.watch.state.counts is not None
    assert screen.watch.state.counts.whole == before.whole + 1


def test_a_minute_reads_nothing_and_a_new_day_does(screen: Screen) -> None:
    screen.desk.asked.clear()
    screen.desk.clock.moment += timedelta(minutes=1)
    screen.watch.minute()
    assert screen.desk.asked == []
    screen.desk.clock.moment += timedelta(days=7)
    screen.watch.minute()
    assert screen.watch.state.days[0].day == MONDAY + timedelta(days=7)


def test_what_crossed_moves_the_counters_and_the_list(screen: Screen) -> None:
    screen.watch.part_chosen(WatchPart.OVERDUE)
    before = screen.listed
    screen.desk.clock.moment = NOW.replace(hour=17, minute=1)
    screen.dossiers.minute()
    screen.watch.crossed(Crossed(screen.desk.clock.now(), overdue=frozenset({"d0008"})))
    assert screen.listed == screen.count(WatchPart.OVERDUE) == before + 1


def test_nobody_is_counted_for_before_the_page_was_opened() -> None:
    desk = office_day()
    watch = WatchPresenter(desk, ImmediateTasks(), desk.clock, Screen(desk).dossiers, FakePaper())
    desk.asked.clear()
    watch.crossed(Crossed(desk.clock.now()))
    watch.changed(Changes(everything=True))
    watch.minute()
    assert desk.asked == []


def test_who_is_away_is_said(screen: Screen) -> None:
    screen.desk.absences = (Substitution("laodong1", "laodong2", MONDAY, MONDAY, ""),)
    screen.watch.read()
    assert screen.watch.state.away == (), "nothing lies with them"


def test_the_morning_sheet_is_printed_or_kept(screen: Screen) -> None:
    screen.watch.print_morning()
    told = screen.watch.state.told
    assert told is not None and told.code == "morning_printed" and len(screen.paper.lists) == 1
    screen.paper.has_printer = False
    screen.watch.print_morning()
    told = screen.watch.state.told
    assert told is not None and told.code == "morning_kept"


def test_a_store_that_cannot_be_read_is_a_trouble(screen: Screen) -> None:
    screen.desk.trouble = Unavailable("disk_failed", "x")
    screen.watch.read()
    assert screen.watch.state.trouble is not None
    screen.desk.trouble = None
    screen.watch.read()
    assert screen.watch.state.trouble is None


def days(*due: int) -> tuple[DueDay, ...]:
    return tuple(DueDay(MONDAY + timedelta(days=n), count) for n, count in enumerate(due))


@pytest.mark.parametrize(
    ("due", "crowded"),
    [((4, 9, 4, 5, 4), 1), ((4, 7, 4, 5, 4), None), ((1, 4, 1, 1), None), ((9,), None), ((0, 9, 0), None)],
)
def test_a_crowded_day_has_twice_as_much_as_the_others(due: tuple[int, ...], crowded: int | None) -> None:
    coming = days(*due)
    assert crowded_day(coming, MONDAY) == (None if crowded is None else coming[crowded])
    assert crowded_day(coming, MONDAY + timedelta(days=9)) is None, "what has passed warns nobody"


def test_the_same_group_chosen_twice_shows_its_dossiers_twice(screen: Screen) -> None:
    shown: list[WatchState] = []
    screen.watch.attach(shown.append)
    for _ in range(2):
        screen.watch.by_chosen(WatchBy.PROCEDURE)
        assert shown[-1].by is WatchBy.PROCEDURE
        screen.watch.group_chosen(shown[-1].groups[0].key)
        assert shown[-1].by is None


def test_a_list_that_is_read_again_shows_the_counters_once(screen: Screen) -> None:
    shown: list[WatchState] = []
    screen.watch.attach(shown.append)
    screen.dossiers.read_again()
    assert len(shown) == 1


def test_the_same_trouble_told_twice_is_shown_twice(screen: Screen) -> None:
    shown: list[WatchState] = []
    screen.watch.attach(shown.append)
    screen.paper.trouble = Unavailable("printer_failed", "out of paper")
    screen.watch.print_morning()
    told, many = shown[-1].told, len(shown)
    screen.watch.print_morning()
    assert told is not None and shown[-1].told == told and len(shown) > many
    assert shown[-1].told is not told, "a page tells what is new to it"
