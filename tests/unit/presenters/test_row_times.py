"""Whose the time of rows in sight was: asked after the rows, once, again when it may be another; never a trouble."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

import pytest

from onestop.application.changes import Changes
from onestop.domain.errors import Unavailable
from onestop.presenters import row_times
from onestop.presenters.row_times import GOOD_FOR, RowTime, RowTimes
from tests.helpers.fake_desk import FakeDesk
from tests.helpers.held_tasks import HeldTasks
from tests.helpers.office_day import office_day

DAY = 8 * 60
PAUSED = "d0009"
"""Waits for papers since the fifth day."""


class Rows:
    def __init__(self) -> None:
        self.desk: FakeDesk = office_day()
        self.tasks = HeldTasks()
        self.times = RowTimes(self.desk, self.tasks, self.desk.clock)
        self.shown: list[Mapping[str, RowTime]] = []
        self.times.attach(self.shown.append)

    def read(self, *ids: str) -> Mapping[str, RowTime]:
        self.times.wanted(ids)
        self.tasks.finish_all()
        return self.shown[-1]


@pytest.fixture
def rows() -> Rows:
    return Rows()


def test_only_what_is_in_sight_is_read_and_nothing_is_known_before(rows: Rows) -> None:
    rows.times.wanted(["d0001", PAUSED])
    assert rows.shown == [{}] and rows.desk.asked == []
    rows.tasks.finish_all()
    known = rows.shown[-1]
    assert set(known) == {"d0001", PAUSED}
    ours, paused = known["d0001"], known[PAUSED]
    assert ours.day_minutes == DAY and ours.split.ours == ours.split.whole > 7 * DAY
    assert paused.split.applicant > 5 * DAY and paused.split.ours > 0


def test_what_is_known_is_not_asked_again_until_it_is_old(rows: Rows) -> None:
    first = rows.read("d0001", "d0002")["d0001"]
    rows.times.wanted(["d0001", "d0002"])
    assert rows.tasks.waiting == []
    rows.times.wanted(["d0002", "d0003"])
    assert len(rows.tasks.waiting) == 1
    rows.tasks.finish_all()
    assert set(rows.shown[-1]) == {"d0001", "d0002", "d0003"}
    rows.desk.clock.moment += GOOD_FOR
    later = rows.read("d0001")["d0001"]
    assert later.split.ours == first.split.ours + GOOD_FOR / timedelta(minutes=1)


def test_the_same_again_stays_the_very_same(rows: Rows) -> None:
    first = rows.read("d0001")["d0001"]
    rows.times.changed(Changes(frozenset({"d0001"})))
    again = rows.read("d0001")["d0001"]
    assert len(rows.shown) == 3 and again is first


def test_an_answer_from_before_a_change_is_not_kept(rows: Rows) -> None:
    rows.times.wanted(["d0001"])
    rows.times.changed(Changes(frozenset({"d0001"})))
    rows.tasks.finish_all()
    assert rows.shown == [{}]
    assert set(rows.read("d0001")) == {"d0001"}


def test_rows_of_nobody_are_not_asked_for_over_and_over(rows: Rows) -> None:
    assert rows.read("gone") == {}
    rows.times.wanted(["gone"])
    assert rows.tasks.waiting == []


def test_a_store_that_fails_leaves_the_rows_without_and_is_asked_again(rows: Rows) -> None:
    rows.desk.trouble = Unavailable("disk_failed", "x")
    rows.times.wanted(["d0001"])
    rows.tasks.finish_all()
    assert rows.shown == [{}]
    rows.desk.trouble = None
    assert set(rows.read("d0001")) == {"d0001"}


def test_what_was_scrolled_past_is_let_go(rows: Rows, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_times, "MOST_KEPT", 3)
    rows.read("d0001", "d0002", "d0003")
    assert set(rows.read("d0003", "d0004")) == {"d0003", "d0004"}
    assert set(rows.read("d0001")) == {"d0001", "d0003", "d0004"}
