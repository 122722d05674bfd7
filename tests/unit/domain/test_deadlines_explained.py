"""The days walked, read as the desk reads them; the bulk look-up; what warns."""

from __future__ import annotations

from array import array
from datetime import date, timedelta

import pytest

from onestop.domain.calendar import WarningCode
from onestop.domain.deadlines import (
    Deadline,
    compute_deadline,
    due_dates,
    minutes_left_while_paused,
    whole_minutes,
)
from onestop.domain.errors import Refused
from onestop.domain.pauses import Pause, PausePolicy
from onestop.domain.terms import Term, TermUnit
from tests.helpers.moments import at
from tests.helpers.offices import shipped_calendar

CALENDAR = shipped_calendar()


def explained(received: str, amount: float, unit: str, *pauses: tuple[str, str | None, str]) -> Deadline:
    stops = [Pause(at(p), at(r) if r else None, PausePolicy(policy)) for p, r, policy in pauses]
    return compute_deadline(at(received), Term(amount, TermUnit(unit)), CALENDAR, stops)


def lines(deadline: Deadline) -> list[str]:
    return [f"{d.date:%d/%m} {d.count:g}{'+' if d.counted else ''} {d.why.value}" for d in deadline.days]


def test_a_make_up_saturday_counts_and_names_its_document() -> None:
    deadline = explained("2026-01-08 08:40", 2, "working_day")
    assert lines(deadline) == ["08/01 0 received", "09/01 1+ working_day", "10/01 2+ due"]
    assert (deadline.days[2].document, deadline.days[2].reason) == ("12729/VPCP-KGVX", "Làm bù")
    assert deadline.days[2].moment == at("2026-01-10 17:00")


def test_a_resumed_pause_is_shown_day_by_day() -> None:
    deadline = explained(
        "2026-01-08 08:40", 4, "working_day", ("2026-01-09 10:15", "2026-01-14 09:40", "resume")
    )
    assert lines(deadline) == [
        "08/01 0 received",
        "09/01 1+ pause_begins",
        "10/01 1 paused",
        "11/01 1 weekend",
        "12/01 1 paused",
        "13/01 1 paused",
        "14/01 1 resumed",
        "15/01 2+ working_day",
        "16/01 3+ working_day",
        "17/01 3 weekend",
        "18/01 3 weekend",
        "19/01 4+ due",
    ]
    assert sum(day.paused for day in deadline.days) == 4


def test_a_restart_forgets_the_days_before_it() -> None:
    deadline = explained(
        "2026-03-09 09:00", 2, "working_day", ("2026-03-11 09:00", "2026-03-12 18:00", "restart")
    )
    assert deadline.start == at("2026-03-13 07:30")
    assert lines(deadline) == [
        "09/03 0 received",
        "10/03 0 forgotten",
        "11/03 0 pause_begins",
        "12/03 0 restarted",
        "13/03 0 starts",
        "14/03 0 weekend",
        "15/03 0 weekend",
        "16/03 1+ working_day",
        "17/03 2+ due",
    ]


def test_a_calendar_term_ending_on_a_day_of_rest_is_rolled() -> None:
    deadline = explained("2017-08-31 09:00", 2, "calendar_day")
    assert lines(deadline) == [
        "31/08 0 received",
        "01/09 1+ calendar_day",
        "02/09 2+ rolled",
        "03/09 2 weekend",
        "04/09 2 day_off",
        "05/09 2 due",
    ]


def test_hours_run_within_the_day() -> None:
    deadline = explained("2024-04-26 16:00", 2.5, "working_hour")
    assert lines(deadline) == [
        "26/04 1+ received",
        "27/04 1 weekend",
        "28/04 1 weekend",
        "29/04 1 day_off",
        "30/04 1 day_off",
        "01/05 1 day_off",
        "02/05 2.5+ due",
    ]
    assert deadline.due == at("2024-05-02 09:00")


def test_within_the_day_says_which_side_of_the_cutoff() -> None:
    before, after = (
        explained("2026-03-09 09:00", 0, "working_day"),
        explained("2026-03-09 15:10", 0, "working_day"),
    )
    assert [mark.why.value for mark in before.days[0].marks] == ["received", "same_day", "due"]
    assert lines(after) == ["09/03 0 after_cutoff", "10/03 1+ due"]


def test_an_undecided_swap_and_an_unconfirmed_year_warn() -> None:
    swap = explained("2026-11-16 09:20", 6, "working_day").warnings
    assert [warning.code for warning in swap] == [WarningCode.SWAP_PROPOSED]
    assert swap[0].dates == (date(2026, 11, 23), date(2026, 11, 28))
    over_new_year = explained("2026-12-28 09:00", 10, "working_day").warnings
    assert [(w.code, w.year, w.state) for w in over_new_year] == [
        (WarningCode.YEAR_NOT_CONFIRMED, 2027, "partly")
    ]
    assert explained("2026-09-07 09:00", 10, "working_day").warnings == ()


def test_the_whole_and_what_was_left_when_the_clock_stopped() -> None:
    term = Term(6, TermUnit.WORKING_DAY)
    received = at("2026-11-16 09:20")
    assert whole_minutes(received, term, CALENDAR) == 6 * 480
    stopped = [Pause(at("2026-11-23 09:41"), None, PausePolicy.RESUME)]
    assert minutes_left_while_paused(received, term, CALENDAR, stopped) == 13 * 60 + 49
    assert minutes_left_while_paused(received, term, CALENDAR, ()) is None
    assert whole_minutes(received, Term(0, TermUnit.WORKING_DAY), CALENDAR) == 370


def test_many_due_dates_are_the_single_ones() -> None:
    days = [date(2016, 1, 1) + timedelta(days=n) for n in range(0, 4300, 7)]
    amounts = [1 + n % 30 for n in range(len(days))]
    single = [CALENDAR.add_working_days(day, n).toordinal() for day, n in zip(days, amounts, strict=True)]
    assert due_dates([day.toordinal() for day in days], amounts, CALENDAR) == single
    in_arrays = array("i", [day.toordinal() for day in days]), array("i", amounts)
    assert due_dates(*in_arrays, CALENDAR) == single
    assert due_dates([days[0].toordinal()], [300], CALENDAR) == [
        CALENDAR.add_working_days(days[0], 300).toordinal()
    ]
    assert due_dates([], [], CALENDAR) == []


@pytest.mark.parametrize(
    ("days", "amounts", "code"),
    [
        ([736000], [0], "term_out_of_range"),
        ([736000], [-3], "term_out_of_range"),
        ([736000], [300, 1], "lengths_differ"),
        ([700000], [1], "date_out_of_range"),
        ([date(2100, 12, 30).toordinal()], [9], "date_out_of_range"),
    ],
)
def test_bulk_refuses_what_cannot_be(days: list[int], amounts: list[int], code: str) -> None:
    with pytest.raises(Refused, match=code):
        due_dates(days, amounts, CALENDAR)
