"""Until when a dossier found incomplete may go back: none, three working days, a third of its time."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.domain.apology import said_in_time
from onestop.domain.supplement_limit import supplement_due
from onestop.domain.terms import Term, TermUnit
from tests.helpers.moments import at
from tests.helpers.offices import plain_days, shipped_calendar
from tests.helpers.random_lives import WEEKS, week
from tests.helpers.slow_deadlines import DAY, SlowOffice, slow_due, slow_hours, slow_open_minutes, slow_start

DAYS, HOURS, MONTHS = TermUnit.WORKING_DAY, TermUnit.WORKING_HOUR, TermUnit.MONTH
MIDNIGHT = datetime.min.time()


@pytest.mark.parametrize(
    ("limit", "term", "due"),
    [
        ("none", Term(9, DAYS), None),
        ("3_working_days", Term(9, DAYS), "2018-07-05 17:00"),
        ("third_of_term", Term(9, DAYS), "2018-07-05 08:00"),  # three working days of open time
        ("third_of_term", Term(12, HOURS), "2018-07-02 13:30"),
        ("third_of_term", Term(30, TermUnit.CALENDAR_DAY), "2018-07-12 17:00"),
        ("third_of_term", Term(1, MONTHS), "2018-07-12 17:00"),
        ("a law of tomorrow", Term(9, DAYS), None),
    ],
)
def test_in_words(limit: str, term: Term, due: str | None) -> None:
    found = supplement_due(limit, at("2018-07-02 08:00"), term, shipped_calendar())
    assert found == (at(due) if due else None)


@given(st.integers(0, 4300 * 1440), st.sampled_from(sorted(WEEKS)), st.integers(1, 20))
@settings(max_examples=25)
def test_against_a_slow_count(minute: int, hours: str, days: int) -> None:
    received = datetime(2016, 1, 1) + timedelta(minutes=minute)
    office, calendar = SlowOffice(plain_days(), WEEKS[hours]), week(hours)
    three = supplement_due("3_working_days", received, Term(days, DAYS), calendar)
    assert three == slow_due(received, 3, "working_day", office)
    start = slow_start(received, office)
    due = slow_due(received, days, "working_day", office)
    assert due is not None
    counted_from = datetime.combine(start.date() + DAY, MIDNIGHT)
    third = slow_open_minutes(counted_from, due, office) // 3
    found = supplement_due("third_of_term", received, Term(days, DAYS), calendar)
    assert found == slow_hours(start, third, office, [])


@pytest.mark.parametrize(
    ("said", "in_time"),
    [("2018-03-13 23:59", True), ("2018-03-14 00:00", False), ("2018-03-14 17:00", False), ("2018-03-01 08:00", True)],
)  # fmt: skip
def test_an_apology_comes_the_day_before_at_the_latest(said: str, in_time: bool) -> None:
    assert said_in_time(at(said), at("2018-03-14 17:00")) is in_time
