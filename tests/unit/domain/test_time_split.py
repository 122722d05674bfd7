"""Each open minute belongs to one of four; random pauses and legs against a walk minute by minute."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.domain.dossier import Leg
from onestop.domain.pauses import Pause, PausePolicy
from onestop.domain.time_split import TimeSplit, Whose, split_open_time, stretches
from tests.helpers.moments import at
from tests.helpers.offices import STANDARD, plain_days, shipped_calendar
from tests.helpers.random_lives import SEVEN_HOURS, WEEKS, week
from tests.helpers.slow_deadlines import SlowOffice
from tests.helpers.slow_times import SlowLife, SlowSpan, open_minutes, whose

MONDAY, TUESDAY, WEDNESDAY, THURSDAY = (at(f"2018-03-{day:02} 08:00") for day in (5, 6, 7, 8))
HOUR = 60
RESUME = PausePolicy.RESUME


def leg(agency: str, asked: datetime, ended: datetime | None = None) -> Leg:
    return Leg(agency, 2, asked, asked, "", ended)


def split(pauses: list[Pause], legs: list[Leg], end: datetime = THURSDAY) -> TimeSplit:
    return split_open_time(MONDAY, end, pauses, legs, shipped_calendar())


def test_without_a_pause_or_a_leg_all_is_ours() -> None:
    assert split([], []) == TimeSplit(24 * HOUR, 0, 0, 0)


def test_nothing_where_the_end_is_not_later() -> None:
    assert split([], [], end=MONDAY) == split([], [], end=at("2018-03-01 08:00")) == TimeSplit(0, 0, 0, 0)


@pytest.mark.parametrize(
    ("cause", "whose_time"),
    [
        ("supplement", "applicant"),
        ("payment", "applicant"),
        ("register", "applicant"),
        ("withdrawal", "legal"),
        ("a law of tomorrow", "legal"),
    ],
)
def test_a_pause_is_whose_it_waits_for(cause: str, whose_time: str) -> None:
    told = split([Pause(TUESDAY, WEDNESDAY, RESUME, cause)], [])
    assert (told.ours, getattr(told, whose_time), told.whole) == (16 * HOUR, 8 * HOUR, 24 * HOUR)


def test_parallel_legs_count_once() -> None:
    told = split([], [leg("SXD", MONDAY, WEDNESDAY), leg("STNMT", TUESDAY, WEDNESDAY), leg("X", TUESDAY)])
    assert told == TimeSplit(0, 24 * HOUR, 0, 0)


def test_while_the_clock_stands_a_partner_has_no_time() -> None:
    told = split([Pause(TUESDAY, WEDNESDAY, RESUME, "supplement")], [leg("SXD", MONDAY, THURSDAY)])
    assert told == TimeSplit(0, 16 * HOUR, 8 * HOUR, 0)


def test_of_several_pauses_the_one_that_began_last_counts() -> None:
    pauses = [Pause(MONDAY, None, RESUME, "supplement"), Pause(TUESDAY, WEDNESDAY, RESUME, "withdrawal")]
    assert split(pauses, []) == TimeSplit(0, 0, 16 * HOUR, 8 * HOUR)
    same = [Pause(MONDAY, None, RESUME, "supplement"), Pause(MONDAY, WEDNESDAY, RESUME, "withdrawal")]
    assert split(same, []) == TimeSplit(0, 0, 8 * HOUR, 16 * HOUR)


def test_what_ends_now_is_over() -> None:
    now = MONDAY + timedelta(hours=1)
    assert split([Pause(MONDAY, now, RESUME, "supplement")], [], end=now + timedelta(minutes=1)).ours == 1


def test_over_tet_nothing_is_anybodys() -> None:
    """14 to 20 February 2018: a week of waiting is no open time."""
    end = at("2018-02-21 07:30")
    told = split_open_time(at("2018-02-13 17:00"), end, [], [], shipped_calendar())
    assert told.whole == 0


@st.composite
def spans(draw: st.DrawFn, begin: datetime, most: int) -> list[tuple[datetime, datetime | None]]:
    found: list[tuple[datetime, datetime | None]] = []
    for _ in range(draw(st.integers(0, most))):
        start = begin + timedelta(minutes=draw(st.integers(-2000, 20 * 1440)))
        length = draw(st.one_of(st.none(), st.integers(0, 900), st.integers(0, 12 * 1440)))
        found.append((start, None if length is None else start + timedelta(minutes=length)))
    return found


@given(st.data(), st.integers(0, 4300 * 1440), st.sampled_from(sorted(WEEKS)), st.integers(0, 20 * 1440))
@settings(max_examples=60)
def test_the_four_parts_agree_with_a_slow_walk(
    data: st.DataObject, minute: int, hours: str, length: int
) -> None:
    begin = datetime(2016, 1, 1) + timedelta(minutes=minute)
    end = begin + timedelta(minutes=length)
    causes = ["supplement", "payment", "withdrawal"]
    pauses = [Pause(*span, RESUME, data.draw(st.sampled_from(causes))) for span in data.draw(spans(begin, 3))]
    legs = [leg("SXD", *span) for span in data.draw(spans(begin, 3))]
    by_start = sorted(pauses, key=lambda pause: pause.start)
    slow = SlowLife(begin, (1, "month"))
    slow.waits = [SlowSpan(pause.cause, pause.start, pause.end) for pause in by_start]
    slow.legs = [SlowSpan(each.agency, each.asked_at, each.ended_at) for each in legs]
    parts = dict.fromkeys(("ours", "partner", "applicant", "legal"), 0)
    for moment in open_minutes(begin, end, SlowOffice(plain_days(), WEEKS[hours])):
        parts[whose(slow, moment)] += 1
    told = split_open_time(begin, end, by_start, legs, week(hours))
    assert {name: getattr(told, name) for name in parts} == parts
    assert told.whole == sum(parts.values()) == week(hours).open_minutes(begin, end)
    cut = list(stretches(begin, end, pauses, legs))
    assert all(one[1] == two[0] for one, two in pairwise(cut))
    assert not cut or (cut[0][0], cut[-1][1]) == (begin, end)


def test_the_weeks_of_these_tests_differ() -> None:
    assert week("seven hours").day_minutes(MONDAY.date()) == 7 * HOUR == sum(b - a for a, b in SEVEN_HOURS[0])
    assert week("standard").day_minutes(MONDAY.date()) == 8 * HOUR == sum(b - a for a, b in STANDARD[0])
    assert [each.value for each in Whose] == ["ours", "partner", "applicant", "legal"]
