"""When an open dossier becomes due soon and overdue, told beforehand: the very minute at which it is judged so."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.domain.calendar import DayDecision, WorkCalendar
from onestop.domain.deadline_rules import DeadlineRules
from onestop.domain.timeliness import Timeliness, overdue_from, soon_from, soon_until, timeliness

MINUTE = timedelta(minutes=1)
CALENDAR = WorkCalendar(
    [
        DayDecision(date(2018, 12, 29), "work", "làm bù"),
        DayDecision(date(2018, 12, 31), "off", "nghỉ bù"),
        DayDecision(date(2019, 1, 1), "off", "Tết dương lịch"),
    ]
)
NEW_YEAR = datetime(2018, 12, 20)
MOMENTS = st.integers(0, 25 * 1440).map(lambda minutes: NEW_YEAR + minutes * MINUTE)
RULES = st.builds(
    DeadlineRules,
    precision=st.sampled_from(["minute", "day"]),
    due_soon_days=st.integers(0, 3),
    due_soon_part=st.integers(1, 6),
)


def judged(due: datetime, now: datetime, whole: int | None, rules: DeadlineRules) -> Timeliness:
    return timeliness(
        due=due, finished=None, now=now, paused=False, calendar=CALENDAR, whole_minutes=whole, rules=rules
    )


@settings(max_examples=300, deadline=None)
@given(MOMENTS, st.none() | st.integers(0, 9600), RULES)
def test_due_soon_begins_at_the_minute_that_was_told(
    due: datetime, whole: int | None, rules: DeadlineRules
) -> None:
    begins = soon_from(due, CALENDAR, whole, rules)
    assert judged(due, begins, whole, rules) is Timeliness.DUE_SOON
    assert judged(due, begins - MINUTE, whole, rules) is Timeliness.IN_TIME


@settings(max_examples=200, deadline=None)
@given(MOMENTS, RULES)
def test_overdue_begins_at_the_minute_that_was_told(due: datetime, rules: DeadlineRules) -> None:
    begins = overdue_from(due, rules)
    assert judged(due, begins, None, rules) is Timeliness.OVERDUE
    assert judged(due, begins - MINUTE, None, rules) is not Timeliness.OVERDUE


@settings(max_examples=300, deadline=None)
@given(MOMENTS, MOMENTS, st.none() | st.integers(0, 9600), RULES)
def test_what_is_due_later_than_the_bound_is_not_due_soon(
    now: datetime, due: datetime, whole: int | None, rules: DeadlineRules
) -> None:
    if judged(due, now, whole, rules) is Timeliness.DUE_SOON:
        assert due <= soon_until(now, CALENDAR, rules)


@settings(max_examples=300, deadline=None)
@given(MOMENTS, st.integers(0, 4000))
def test_nearest_within_is_the_earliest_such_minute(end: datetime, minutes: int) -> None:
    nearest = CALENDAR.nearest_within(end, minutes)
    assert CALENDAR.open_minutes(nearest, end) <= minutes
    assert CALENDAR.open_minutes(nearest - MINUTE, end) > minutes


@pytest.mark.parametrize(
    ("end", "minutes", "nearest"),
    [
        (datetime(2018, 12, 27, 17), 480, datetime(2018, 12, 26, 17)),
        (datetime(2018, 12, 27, 17), 479, datetime(2018, 12, 27, 7, 31)),
        (datetime(2019, 1, 2, 9), 480, datetime(2018, 12, 29, 9)),
        (datetime(2018, 12, 27, 13), 0, datetime(2018, 12, 27, 11, 30)),
    ],
    ids=["a whole day", "a minute less", "over New Year to the made-up Saturday", "the noon"],
)
def test_by_hand(end: datetime, minutes: int, nearest: datetime) -> None:
    assert CALENDAR.nearest_within(end, minutes) == nearest
