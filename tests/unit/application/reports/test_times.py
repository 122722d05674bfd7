"""Open minutes per person, unit, step and procedure, against a count by hand and one minute by minute."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.application import act_commands as do
from onestop.application.commands import ReceiveDossier
from onestop.application.reports.times import Of, Taken, TimeLine, ninetieth
from onestop.domain.report_period import PeriodKind, free, period
from tests.helpers.book_desk import sample_desk
from tests.helpers.random_office import office_of
from tests.helpers.way import ANH_DUONG, memory_counter

JANUARY = period(PeriodKind.MONTH, 2018, 1, windows=False)


@pytest.mark.parametrize(
    ("minutes", "middle", "nine_in_ten"),
    [
        ([7], 7, 7),
        ([3, 1], 2, 3),
        ([1, 2], 1.5, 2),
        (list(range(1, 11)), 5.5, 9),
        (list(range(1, 21)), 10.5, 18),
        ([5] * 9 + [100], 5, 5),
        ([5] * 8 + [100, 100], 5, 100),
    ],
)
def test_the_middle_one_and_the_least_that_nine_in_ten_did_not_exceed(
    minutes: list[int], middle: float, nine_in_ten: int
) -> None:
    line = TimeLine(Of.UNIT, "x", tuple(Taken(str(n), each, True) for n, each in enumerate(minutes)))
    assert (line.median, line.ninetieth) == (middle, nine_in_ten)
    assert ninetieth(list(reversed(minutes))) == nine_in_ten


def test_a_stay_is_its_persons_its_units_and_its_steps_and_the_wait_for_papers_is_nobodys() -> None:
    counter = memory_counter(datetime(2018, 1, 2, 9))
    desk = counter.desk("quantri")
    kept = desk.receive(ReceiveDossier("LD-01", ANH_DUONG)).dossier_id
    counter.clock.move(datetime(2018, 1, 2, 10))
    desk.act(kept, do.HandOver(to="laodong.truong"))
    counter.clock.move(datetime(2018, 1, 2, 10, 30))
    desk.act(kept, do.AskSupplement(("Hộ chiếu",)))
    counter.clock.move(datetime(2018, 1, 9, 10))
    desk.act(kept, do.ReceiveSupplement())
    counter.clock.move(datetime(2018, 1, 9, 10, 20))
    desk.act(kept, do.MarkReady())
    found = desk.reports.times(JANUARY)
    (person,) = found.of(Of.PERSON)
    assert (person.key, person.taken) == ("laodong.truong", (Taken(kept, 50, True),))
    assert {line.key: line.median for line in found.of(Of.UNIT)} == {desk.office.desk_unit: 60, "labour": 50}
    assert [(line.key, line.step, line.median) for line in found.of(Of.STEP)] == [
        ("LD-01", 1, 60), ("LD-01", 2, 50),
    ]  # fmt: skip
    (whole,) = found.of(Of.PROCEDURE)
    assert (whole.key, whole.median, whole.in_time, whole.dossiers) == ("LD-01", 110, 1, (kept,))


def test_what_waits_to_be_fetched_takes_nobodys_time() -> None:
    counter = memory_counter(datetime(2018, 1, 2, 9))
    desk = counter.desk("quantri")
    ready = desk.receive(ReceiveDossier("LD-01", ANH_DUONG)).dossier_id
    counter.clock.move(datetime(2018, 1, 2, 9, 40))
    desk.act(ready, do.MarkReady())
    before = desk.reports.times(JANUARY)
    counter.clock.move(datetime(2018, 1, 30, 9))
    desk.act(ready, do.ReturnResult("Trần Thị B"))
    assert desk.reports.times(JANUARY).lines == before.lines
    assert {line.median for line in before.lines} == {40}


def test_an_earlier_book_tells_of_no_stays() -> None:
    found = sample_desk().reports.times(period(PeriodKind.YEAR, 2017, windows=False))
    assert {line.of for line in found.lines} == {Of.PROCEDURE}
    assert sum(line.count for line in found.lines) == 539
    assert sum(line.in_time for line in found.lines) == 535


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10**6))
def test_the_whole_of_a_dossier_is_what_its_split_says_and_each_is_counted_once(seed: int) -> None:
    office = office_of(seed, datetime(2018, 1, 29), 60)
    days = sorted(office.looks)
    span = free(days[0].date() - timedelta(days=1), (days[-1] - timedelta(days=1)).date())
    found = office.desk.reports.times(span)
    for line in found.lines:
        assert line.count >= len(line.dossiers) > 0
        assert line.in_time <= line.count
        assert min(each.minutes for each in line.taken) <= line.median <= line.ninetieth or line.count < 10
    wholes = {each.dossier_id: each.minutes for line in found.of(Of.PROCEDURE) for each in line.taken}
    solved = office.desk.reports.ii06a(span).cells.get(("", "solved"), ())
    assert set(wholes) == set(solved)
    for dossier_id, minutes in wholes.items():
        split = office.desk.time_split(office.desk.dossier(dossier_id).dossier)
        assert minutes == split.ours + split.partner
    units = sum(line.count for line in found.of(Of.UNIT))
    assert (
        units
        == sum(line.count for line in found.of(Of.STEP))
        >= sum(line.count for line in found.of(Of.PERSON))
    )
