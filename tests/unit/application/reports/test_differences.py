"""Two runs of one period: which dossiers are counted otherwise, and what was recorded between."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.application import act_commands as do
from onestop.application.commands import ReceiveDossier
from onestop.application.reports.ii06a import TOTAL, Ii06a
from onestop.domain.errors import Refused
from onestop.domain.report_period import PeriodKind, free, period
from tests.helpers.random_office import office_of
from tests.helpers.way import ANH_DUONG, memory_counter

JANUARY = period(PeriodKind.MONTH, 2018, 1)
DAY = timedelta(days=1)


def test_what_was_written_down_later_is_named_with_the_event_that_made_the_difference() -> None:
    counter = memory_counter(datetime(2018, 1, 2, 9))
    desk = counter.desk("quantri")
    kept = desk.receive(ReceiveDossier("LD-01", ANH_DUONG)).dossier_id
    counter.clock.move(datetime(2018, 1, 2, 9, 30))
    desk.receive(ReceiveDossier("LD-01", ANH_DUONG))
    counter.clock.move(datetime(2018, 2, 5, 9))
    before = desk.reports.ii06a(JANUARY).known_at
    counter.clock.move(datetime(2018, 2, 5, 10))
    desk.act(kept, do.MarkReady(), datetime(2018, 1, 3, 9))
    (difference,) = desk.reports.differences(JANUARY, before).dossiers
    assert difference.dossier_id == kept
    sector = difference.before[0]
    assert difference.before == (sector, "received", "counter_post", "pending", "pending_overdue")
    assert difference.after == (sector, "received", "counter_post", "solved", "early")
    assert "result_ready" in [each.kind for each in difference.events]
    assert all(each.recorded_at > before for each in difference.events)


def test_where_only_time_passed_there_is_no_event() -> None:
    counter = memory_counter(datetime(2018, 1, 2, 9))
    desk = counter.desk("quantri")
    desk.receive(ReceiveDossier("LD-01", ANH_DUONG))
    before = desk.reports.ii06a(JANUARY).known_at
    counter.clock.move(datetime(2018, 2, 1, 9))
    (difference,) = desk.reports.differences(JANUARY, before).dossiers
    assert (difference.before[-1], difference.after[-1]) == ("pending_in_time", "pending_overdue")
    assert difference.events == ()


def test_a_moment_to_come_is_refused() -> None:
    desk = memory_counter(datetime(2018, 1, 2, 9)).desk("quantri")
    with pytest.raises(Refused, match="known_at_in_future"):
        desk.reports.differences(JANUARY, datetime(2018, 1, 2, 9, 1))


def counted(table: Ii06a) -> set[tuple[str, str, str]]:
    return {
        (sector, figure, each)
        for (sector, figure), ids in table.cells.items()
        if sector != TOTAL
        for each in ids
    }


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 10**6))
def test_the_differences_lead_from_one_table_to_the_other(seed: int) -> None:
    office = office_of(seed, datetime(2018, 1, 29), 50)
    chance = Random(seed)
    days = sorted(office.looks)
    first, second = sorted(chance.choices(days, k=2))
    days_of = free((days[0] - chance.choice((1, 9)) * DAY).date(), (chance.choice(days) - DAY).date())
    old, new = (office.desk.reports.ii06a(days_of, known) for known in (first, second))
    found = office.desk.reports.differences(days_of, first, second)
    gone = {(e.before[0], cell, e.dossier_id) for e in found.dossiers for cell in e.before[1:]}
    come = {(e.after[0], cell, e.dossier_id) for e in found.dossiers for cell in e.after[1:]}
    assert (counted(old) - gone) | come == counted(new)
    assert {each.dossier_id for each in found.dossiers} == {each for *_, each in counted(old) ^ counted(new)}
