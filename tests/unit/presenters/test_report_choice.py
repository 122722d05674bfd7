"""What is chosen and typed, and the period and moment it means."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from onestop.domain.errors import Refused
from onestop.domain.report_period import PeriodKind
from onestop.presenters.report_choice import PeriodChoice, first_choice, known_moment


@pytest.mark.parametrize(
    ("choice", "first", "last"),
    [
        (PeriodChoice(PeriodKind.MONTH, 2017, 3), date(2017, 3, 1), date(2017, 3, 31)),
        (PeriodChoice(PeriodKind.QUARTER, 2026, 2), date(2026, 3, 15), date(2026, 6, 14)),
        (PeriodChoice(PeriodKind.YEAR, 2026, 3), date(2025, 12, 15), date(2026, 12, 14)),
        (
            PeriodChoice(PeriodKind.FREE, first="5/1/2017", last="2017-02-01"),
            date(2017, 1, 5),
            date(2017, 2, 1),
        ),
    ],
)
def test_a_choice_means_days(choice: PeriodChoice, first: date, last: date) -> None:
    days = choice.period()
    assert (days.first, days.last) == (first, last)


def test_a_day_that_is_none_is_named() -> None:
    with pytest.raises(Refused) as caught:
        PeriodChoice(PeriodKind.FREE, first="01/01/2017", last="").period()
    assert (caught.value.code, caught.value.field) == ("day_format", "to")


def test_until_the_end_of_march_the_year_just_ended_is_asked_for() -> None:
    assert first_choice(date(2018, 3, 31)).year == 2017
    assert first_choice(date(2018, 4, 1)).year == 2018


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("", None),
        ("  ", None),
        ("05/02/2018 09:00", datetime(2018, 2, 5, 9)),
        ("05/02/2018", datetime(2018, 2, 5)),
        ("05/02/2018 09:00:03.250", datetime(2018, 2, 5, 9, 0, 3, 250_000)),
        ("2018-02-05T09:00:03", datetime(2018, 2, 5, 9, 0, 3)),
    ],
)
def test_a_moment_is_typed_as_it_is_shown(typed: str, moment: datetime | None) -> None:
    assert known_moment(typed, "known_at") == moment


@pytest.mark.parametrize("typed", ["hôm qua", "32/01/2018", "05/02/2018 25:00", "'; --", "9" * 5000])
def test_what_is_no_moment_is_refused(typed: str) -> None:
    with pytest.raises(Refused) as caught:
        known_moment(typed, "known_at")
    assert caught.value.code == "moment_format" and len(str(caught.value.facts["text"])) <= 40
