"""Reporting periods: windows from the 15th to the 14th, or by the calendar."""

from __future__ import annotations

import itertools
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.errors import Refused
from onestop.domain.report_period import FIRST_YEAR, LAST_YEAR, PeriodKind, by_windows, free, period

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("kind", "number", "first", "last"),
    [
        (PeriodKind.MONTH, 1, date(2021, 12, 15), date(2022, 1, 14)),
        (PeriodKind.MONTH, 3, date(2022, 2, 15), date(2022, 3, 14)),
        (PeriodKind.QUARTER, 1, date(2021, 12, 15), date(2022, 3, 14)),
        (PeriodKind.QUARTER, 2, date(2022, 3, 15), date(2022, 6, 14)),
        (PeriodKind.QUARTER, 3, date(2022, 6, 15), date(2022, 9, 14)),
        (PeriodKind.QUARTER, 4, date(2022, 9, 15), date(2022, 12, 14)),
        (PeriodKind.HALF_YEAR, 1, date(2021, 12, 15), date(2022, 6, 14)),
        (PeriodKind.NINE_MONTHS, 1, date(2021, 12, 15), date(2022, 9, 14)),
        (PeriodKind.YEAR, 1, date(2021, 12, 15), date(2022, 12, 14)),
    ],
)
def test_the_windows_of_the_decree(kind: PeriodKind, number: int, first: date, last: date) -> None:
    drawn = period(kind, 2022, number)
    assert (drawn.first, drawn.last) == (first, last)
    assert (drawn.begin, drawn.beyond) == (
        datetime(first.year, first.month, first.day),
        datetime(last.year, last.month, last.day) + DAY,
    )


def test_before_the_decree_periods_ran_by_the_calendar() -> None:
    year, quarter = period(PeriodKind.YEAR, 2017), period(PeriodKind.QUARTER, 2017, 2)
    assert (year.first, year.last) == (date(2017, 1, 1), date(2017, 12, 31))
    assert (quarter.first, quarter.last) == (date(2017, 4, 1), date(2017, 6, 30))
    assert not by_windows(2018)
    assert by_windows(2019)


def test_either_can_be_asked_for_in_any_year() -> None:
    assert period(PeriodKind.YEAR, 2017, windows=True).first == date(2016, 12, 15)
    assert period(PeriodKind.MONTH, 2024, 2, windows=False).last == date(2024, 2, 29)


@given(st.integers(FIRST_YEAR, LAST_YEAR), st.booleans())
def test_the_parts_of_a_year_follow_each_other_and_fill_it(year: int, windows: bool) -> None:
    whole = period(PeriodKind.YEAR, year, windows=windows)
    for kind, parts in ((PeriodKind.MONTH, 12), (PeriodKind.QUARTER, 4)):
        drawn = [period(kind, year, number, windows=windows) for number in range(1, parts + 1)]
        assert (drawn[0].first, drawn[-1].last) == (whole.first, whole.last)
        assert all(a.last + DAY == b.first for a, b in itertools.pairwise(drawn))
    half = period(PeriodKind.HALF_YEAR, year, windows=windows)
    nine = period(PeriodKind.NINE_MONTHS, year, windows=windows)
    assert half.last == period(PeriodKind.QUARTER, year, 2, windows=windows).last
    assert nine.last == period(PeriodKind.QUARTER, year, 3, windows=windows).last


@pytest.mark.parametrize(
    ("kind", "year", "number", "code"),
    [
        (PeriodKind.MONTH, 2022, 13, "no_such_period"),
        (PeriodKind.MONTH, 2022, 0, "no_such_period"),
        (PeriodKind.QUARTER, 2022, 5, "no_such_period"),
        (PeriodKind.HALF_YEAR, 2022, 2, "no_such_period"),
        (PeriodKind.FREE, 2022, 1, "no_such_period"),
        (PeriodKind.YEAR, 1989, 1, "date_out_of_range"),
        (PeriodKind.YEAR, 2100, 1, "date_out_of_range"),
    ],
)
def test_what_is_no_period(kind: PeriodKind, year: int, number: int, code: str) -> None:
    with pytest.raises(Refused) as caught:
        period(kind, year, number)
    assert caught.value.code == code


def test_free_dates_are_both_inside_and_in_order() -> None:
    day = free(date(2018, 1, 9), date(2018, 1, 9))
    assert (day.begin, day.beyond) == (datetime(2018, 1, 9), datetime(2018, 1, 10))
    for first, last, code in (
        (date(2018, 1, 9), date(2018, 1, 8), "period_backwards"),
        (date(1900, 1, 1), date(2018, 1, 8), "date_out_of_range"),
    ):
        with pytest.raises(Refused) as caught:
            free(first, last)
        assert caught.value.code == code
