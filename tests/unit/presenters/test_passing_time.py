"""Time is looked at when something may have changed, never before; a clock that goes back begins anew."""

from __future__ import annotations

from datetime import timedelta

from onestop.application.changes import Changes
from onestop.application.watch_answers import Crossed
from onestop.domain.errors import Unavailable
from onestop.presenters.passing_time import PassingTime
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.fake_desk import NOW, FakeDesk
from tests.helpers.office_day import office_day

MINUTE = timedelta(minutes=1)


class Passing:
    def __init__(self) -> None:
        self.desk: FakeDesk = office_day()
        self.heard: list[Crossed] = []
        self.time = PassingTime(self.desk, ImmediateTasks(), self.desk.clock)
        self.time.on_crossed(self.heard.append)
        self.time.start()
        self.desk.asked.clear()

    def at(self, moment: object) -> None:
        self.desk.clock.moment = moment  # type: ignore[assignment]
        self.time.minute()


def test_nothing_is_asked_before_the_next_moment() -> None:
    passing = Passing()
    following = passing.time.next_at
    assert following is not None and following > NOW
    moment = NOW
    while moment < following - MINUTE:
        moment += MINUTE
        passing.at(moment)
    assert passing.desk.asked == [] and passing.heard == []
    passing.at(following)
    assert len(passing.heard) == 1 and passing.heard[0].overdue | passing.heard[0].soon


def test_each_is_told_once() -> None:
    passing = Passing()
    told: list[str] = []
    for _ in range(40):
        if passing.time.next_at is None:
            break
        passing.at(passing.time.next_at)
    for crossed in passing.heard:
        told += [f"{key} overdue" for key in crossed.overdue] + [f"{key} soon" for key in crossed.soon]
    assert told and len(told) == len(set(told)), told


def test_what_is_recorded_may_be_due_sooner() -> None:
    passing = Passing()
    passing.desk.add("LD-01", "Công ty TNHH Gấp", NOW - timedelta(days=40))
    passing.time.changed(Changes(journal=True))
    assert passing.desk.asked == []
    passing.time.changed(Changes(frozenset({"d0012"})))
    assert passing.desk.asked


def test_a_clock_that_was_set_back_begins_anew() -> None:
    passing = Passing()
    passing.at(NOW - timedelta(days=5))
    assert passing.heard == []
    assert passing.time.next_at is not None and passing.time.next_at < NOW


def test_a_store_that_cannot_be_read_is_looked_at_again() -> None:
    passing = Passing()
    assert passing.time.next_at is not None
    following = passing.time.next_at
    passing.desk.trouble = Unavailable("disk_failed", "x")
    passing.at(following)
    passing.desk.trouble = None
    passing.at(following + MINUTE)
    assert len(passing.heard) == 1
