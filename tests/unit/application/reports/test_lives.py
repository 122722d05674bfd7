"""A report names the moment it knows, to the millisecond; clocks and promises go by whole minutes."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from onestop.application.commands import ReceiveDossier
from onestop.application.reports.lives import judged_at, knowledge
from onestop.clock import CountedIds, PracticeClock
from onestop.domain.errors import Refused
from onestop.domain.report_period import PeriodKind, period
from tests.helpers.given import Counter
from tests.helpers.memory_store import MemoryStore
from tests.helpers.way import ANH_DUONG

YEAR = period(PeriodKind.YEAR, 2018)
SECONDS = timedelta(seconds=31, milliseconds=512)


class WithinTheMinute(PracticeClock):
    """Half a minute past whatever minute it says."""

    def utc_ms(self) -> int:
        return super().utc_ms() + SECONDS // timedelta(milliseconds=1)


def office() -> Counter:
    clock = WithinTheMinute(datetime(2018, 1, 2, 9), ticking=False)
    ids = CountedIds(clock.utc_ms())
    return Counter(MemoryStore(clock, ids), clock, ids)


def test_in_the_very_minute_it_is_due_a_dossier_is_in_time_however_often_one_asks() -> None:
    counter = office()
    desk = counter.desk("quantri")
    due = desk.receive(ReceiveDossier("LD-01", ANH_DUONG)).due_at
    counter.clock.move(due)
    desk.receive(ReceiveDossier("LD-01", ANH_DUONG))
    table, judged = desk.reports.ii06a(YEAR), desk.reports.progress(YEAR)
    assert table.known_at == due + SECONDS
    assert table.total.pending_overdue == 0
    counter.clock.move(due + timedelta(hours=3))
    assert desk.reports.ii06a(YEAR, table.known_at) == table
    assert desk.reports.progress(YEAR, table.known_at) == judged
    assert desk.reports.ii06a(YEAR).total.pending_overdue == 1


def test_nothing_is_known_of_a_moment_to_come() -> None:
    counter = office()
    desk = counter.desk("quantri")
    assert knowledge(desk) == datetime(2018, 1, 2, 9)
    with pytest.raises(Refused, match="known_at_in_future"):
        knowledge(desk, datetime(2018, 1, 2, 9, 0, 1))
    desk.receive(ReceiveDossier("LD-01", ANH_DUONG))
    latest = datetime(2018, 1, 2, 9) + SECONDS
    assert knowledge(desk) == knowledge(desk, latest) == latest
    counter.clock.move(datetime(2018, 1, 2, 10))
    assert knowledge(desk) == datetime(2018, 1, 2, 10)


def test_what_is_open_is_judged_at_the_periods_end_or_when_it_was_known() -> None:
    end = datetime(2018, 2, 1)
    assert judged_at(end, datetime(2018, 1, 5, 9, 0, 31)) == datetime(2018, 1, 5, 9)
    assert judged_at(end, datetime(2018, 3, 5)) == end
