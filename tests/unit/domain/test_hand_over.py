"""By when the desk hands a dossier over: the same day, or from the cut-off on the next opening (art. 18)."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.hand_over import hand_over_due
from tests.helpers.moments import at
from tests.helpers.offices import plain_days, shipped_calendar
from tests.helpers.random_lives import WEEKS, week
from tests.helpers.slow_deadlines import DAY, SlowOffice, at_minute

THREE = time(15)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2018-03-05 08:00", "2018-03-05 17:00"),
        ("2018-03-05 14:59", "2018-03-05 17:00"),
        ("2018-03-05 15:00", "2018-03-06 11:30"),
        ("2018-03-09 16:30", "2018-03-12 11:30"),
        ("2018-03-10 09:00", "2018-03-12 11:30"),
        ("2018-02-13 15:00", "2018-02-21 11:30"),  # over Tết
        ("2024-05-03 15:30", "2024-05-04 11:30"),  # a make-up Saturday
        ("2024-05-04 09:00", "2024-05-04 17:00"),
    ],
)
def test_in_words(received: str, due: str) -> None:
    assert hand_over_due(at(received), THREE, shipped_calendar()) == at(due)


@given(st.integers(0, 4300 * 1440), st.sampled_from(sorted(WEEKS)), st.integers(13 * 60, 16 * 60))
def test_against_a_search_day_by_day(minute: int, hours: str, cutoff: int) -> None:
    received = datetime(2016, 1, 1) + timedelta(minutes=minute)
    office = SlowOffice(plain_days(), WEEKS[hours])
    day = received.date()
    if office.works(day) and received < at_minute(day, cutoff):
        due = office.close(day)
    else:
        day += DAY
        while not office.works(day):
            day += DAY
        due = at_minute(day, office.shifts(day)[0][1])
    assert hand_over_due(received, time(cutoff // 60, cutoff % 60), week(hours)) == due
