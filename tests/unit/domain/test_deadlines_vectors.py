"""The worked examples of the rules, to the minute."""

from __future__ import annotations

import pytest

from onestop.domain.deadlines import DeadlineRules, compute_deadline, due_moment
from onestop.domain.errors import Refused
from onestop.domain.pauses import Pause, PausePolicy
from onestop.domain.terms import Term, TermUnit
from tests.helpers.moments import at
from tests.helpers.offices import SHORT_FRIDAYS, shipped_calendar, with_hours

CALENDAR = shipped_calendar()
WORKING_DAY, CALENDAR_DAY, MONTH, HOUR = tuple(TermUnit)


@pytest.mark.parametrize(
    ("received", "amount", "unit", "due"),
    [
        ("2017-01-24 09:00", 5, WORKING_DAY, "2017-02-07 17:00"),
        ("2018-12-27 09:00", 5, WORKING_DAY, "2019-01-05 17:00"),
        ("2018-12-28 09:00", 5, WORKING_DAY, "2019-01-07 17:00"),
        ("2019-04-25 09:00", 5, WORKING_DAY, "2019-05-06 17:00"),
        ("2024-04-25 09:00", 5, WORKING_DAY, "2024-05-06 17:00"),
        ("2025-04-24 09:00", 5, WORKING_DAY, "2025-05-05 17:00"),
        ("2025-04-28 09:00", 3, WORKING_DAY, "2025-05-06 17:00"),
        ("2025-12-30 09:00", 5, WORKING_DAY, "2026-01-08 17:00"),
        ("2026-02-12 09:00", 10, WORKING_DAY, "2026-03-05 17:00"),
        ("2026-08-20 09:00", 5, WORKING_DAY, "2026-08-26 17:00"),
        ("2026-08-28 09:00", 3, WORKING_DAY, "2026-09-07 17:00"),
        ("2026-11-20 09:00", 3, WORKING_DAY, "2026-11-26 17:00"),
        ("2017-08-18 09:00", 15, CALENDAR_DAY, "2017-09-05 17:00"),
        ("2024-02-01 09:00", 7, CALENDAR_DAY, "2024-02-15 17:00"),
        ("2025-01-17 09:00", 10, CALENDAR_DAY, "2025-02-03 17:00"),
        ("2026-04-20 09:00", 5, CALENDAR_DAY, "2026-04-28 17:00"),
        ("2026-08-12 09:00", 20, CALENDAR_DAY, "2026-09-03 17:00"),
        ("2024-04-26 16:00", 2, HOUR, "2024-05-02 08:30"),
        ("2024-05-04 10:00", 4, HOUR, "2024-05-04 15:30"),
        ("2026-03-09 11:30", 1, HOUR, "2026-03-09 14:00"),
        ("2026-03-09 10:00", 2, WORKING_DAY, "2026-03-11 17:00"),
        # ending exactly at a shift's end is that end, and a half hour stays a half hour
        ("2026-03-09 10:00", 1.5, HOUR, "2026-03-09 11:30"),
        ("2026-03-09 10:00", 0.25, HOUR, "2026-03-09 10:15"),
        ("2026-03-09 10:00", 8, HOUR, "2026-03-10 10:00"),
        # within the day: before 15:00, at 15:00, on a Sunday
        ("2026-03-09 14:59", 0, WORKING_DAY, "2026-03-09 17:00"),
        ("2026-03-09 15:00", 0, WORKING_DAY, "2026-03-10 17:00"),
        ("2026-03-08 16:00", 0, WORKING_DAY, "2026-03-09 17:00"),
        # out of hours: before opening, at close, a weekend
        ("2026-03-09 06:00", 1, WORKING_DAY, "2026-03-10 17:00"),
        ("2026-03-09 17:00", 1, WORKING_DAY, "2026-03-11 17:00"),
        ("2026-03-07 09:00", 1, WORKING_DAY, "2026-03-10 17:00"),
        # months: the same day number, the last day of a shorter month, rolled off a Sunday
        ("2026-01-12 09:00", 1, MONTH, "2026-02-12 17:00"),
        ("2023-12-29 09:00", 2, MONTH, "2024-02-29 17:00"),
        ("2025-01-24 09:00", 13, MONTH, "2026-02-24 17:00"),
        ("2026-10-30 09:00", 4, MONTH, "2027-03-01 17:00"),
        # 1 November and 11 January are different days
        ("2024-11-01 09:00", 1, WORKING_DAY, "2024-11-04 17:00"),
        ("2024-01-11 09:00", 1, WORKING_DAY, "2024-01-12 17:00"),
    ],
)
def test_due_moment(received: str, amount: float, unit: TermUnit, due: str) -> None:
    term = Term(amount, unit)
    assert due_moment(at(received), term, CALENDAR) == at(due)
    assert compute_deadline(at(received), term, CALENDAR).due == at(due)


def pause(start: str, end: str | None, policy: str) -> Pause:
    return Pause(at(start), at(end) if end else None, PausePolicy(policy))


@pytest.mark.parametrize(
    ("received", "amount", "unit", "pauses", "due"),
    [
        # the same day adds nothing; Friday to Monday adds one
        ("2026-03-09 09:00", 5, WORKING_DAY, [("2026-03-10 08:00", "2026-03-10 16:00", "resume")], "2026-03-16 17:00"),
        ("2026-03-09 09:00", 5, WORKING_DAY, [("2026-03-13 16:00", "2026-03-16 08:00", "resume")], "2026-03-17 17:00"),
        ("2026-03-09 09:00", 5, CALENDAR_DAY, [("2026-03-13 16:00", "2026-03-16 08:00", "resume")], "2026-03-17 17:00"),
        ("2026-03-09 09:00", 1, MONTH, [("2026-03-13 16:00", "2026-03-16 08:00", "resume")], "2026-04-13 17:00"),
        ("2026-03-09 09:00", 3, HOUR, [("2026-03-09 10:00", "2026-03-10 08:00", "resume")], "2026-03-10 10:00"),
        # a restart forgets; received outside hours its end is moved to the next opening
        ("2026-03-09 09:00", 5, WORKING_DAY, [("2026-03-11 09:00", "2026-03-16 10:00", "restart")], "2026-03-23 17:00"),
        ("2026-03-09 09:00", 2, HOUR, [("2026-03-09 10:00", "2026-03-14 10:00", "restart")], "2026-03-16 09:30"),
        # out of order, overlapping: one pause of two days
        (
            "2026-03-09 09:00", 5, WORKING_DAY,
            [("2026-03-11 08:00", "2026-03-12 08:00", "resume"), ("2026-03-10 08:00", "2026-03-11 09:00", "resume")],
            "2026-03-18 17:00",
        ),
        # two pauses that touch a day do not count it twice
        (
            "2026-03-09 09:00", 5, WORKING_DAY,
            [("2026-03-10 08:00", "2026-03-11 09:00", "resume"), ("2026-03-11 10:00", "2026-03-11 16:00", "resume")],
            "2026-03-17 17:00",
        ),
        # what was paused before a restart is forgotten, what runs over its end is counted from there
        (
            "2026-03-09 09:00", 5, WORKING_DAY,
            [("2026-03-10 08:00", "2026-03-17 09:00", "resume"), ("2026-03-11 08:00", "2026-03-16 10:00", "restart")],
            "2026-03-24 17:00",
        ),
        # a pause after the due moment still moves the date on
        ("2026-03-09 09:00", 1, WORKING_DAY, [("2026-03-12 08:00", "2026-03-16 09:00", "resume")], "2026-03-12 17:00"),
    ],
)  # fmt: skip
def test_due_moment_with_pauses(
    received: str, amount: int, unit: TermUnit, pauses: list[tuple[str, str, str]], due: str
) -> None:
    stops = [pause(*stop) for stop in pauses]
    assert due_moment(at(received), Term(amount, unit), CALENDAR, stops) == at(due)


def test_an_open_pause_leaves_no_due_moment() -> None:
    deadline = compute_deadline(
        at("2026-03-09 09:00"), Term(5, WORKING_DAY), CALENDAR, [pause("2026-03-11 10:00", None, "resume")]
    )
    assert deadline.due is None
    assert deadline.days[-1].date == at("2026-03-11 10:00").date()
    assert [day.count for day in deadline.days] == [0, 1, 2]


def test_settings_change_the_start_and_the_hour() -> None:
    friday_evening, term = at("2026-03-13 18:00"), Term(1, WORKING_DAY)
    assert due_moment(friday_evening, term, CALENDAR) == at("2026-03-17 17:00")
    as_received = DeadlineRules(start_rule="as_received")
    assert due_moment(friday_evening, term, CALENDAR, (), as_received) == at("2026-03-16 17:00")
    same_hour = DeadlineRules(due_hour="same_hour")
    assert due_moment(at("2026-03-09 09:17"), term, CALENDAR, (), same_hour) == at("2026-03-10 09:17")


def test_the_same_hour_is_the_close_of_a_shorter_day() -> None:
    calendar = with_hours(SHORT_FRIDAYS)
    rules = DeadlineRules(due_hour="same_hour")
    due = due_moment(at("2026-03-12 16:40"), Term(1, WORKING_DAY), calendar, (), rules)
    assert due == at("2026-03-13 16:00")


def test_a_short_friday_is_seven_hours() -> None:
    calendar = with_hours(SHORT_FRIDAYS)
    assert due_moment(at("2026-03-12 16:00"), Term(9, HOUR), calendar) == at("2026-03-16 08:30")
    assert due_moment(at("2026-03-12 16:00"), Term(1, WORKING_DAY), calendar) == at("2026-03-13 16:00")


@pytest.mark.parametrize(
    ("amount", "unit", "code"),
    [
        (-1, WORKING_DAY, "term_out_of_range"),
        (100_000, CALENDAR_DAY, "term_out_of_range"),
        (float("nan"), HOUR, "term_out_of_range"),
        (float("inf"), HOUR, "term_out_of_range"),
        (0.5, WORKING_DAY, "term_not_whole"),
        (0.001, HOUR, "term_not_whole"),
    ],
)
def test_a_term_that_cannot_be_is_refused(amount: float, unit: TermUnit, code: str) -> None:
    with pytest.raises(Refused) as refused:
        Term(amount, unit)
    assert (refused.value.code, refused.value.field) == (code, "amount")


def test_impossible_pauses_are_refused() -> None:
    with pytest.raises(Refused, match="pause_ends_before_start"):
        pause("2026-03-10 10:00", "2026-03-10 09:59", "resume")
    with pytest.raises(Refused, match="pause_before_reception"):
        due_moment(
            at("2026-03-09 09:00"),
            Term(1, WORKING_DAY),
            CALENDAR,
            [pause("2026-03-09 08:59", "2026-03-09 10:00", "resume")],
        )


@pytest.mark.parametrize("received", ["1989-12-31 09:00", "2101-01-01 09:00"])
def test_dates_outside_the_calendar_are_refused(received: str) -> None:
    with pytest.raises(Refused, match="date_out_of_range"):
        due_moment(at(received), Term(1, WORKING_DAY), CALENDAR)


@pytest.mark.parametrize("unit", list(TermUnit))
def test_a_term_that_runs_off_the_calendar_is_refused(unit: TermUnit) -> None:
    with pytest.raises(Refused, match="date_out_of_range"):
        due_moment(at("2100-12-31 09:00"), Term(40, unit), CALENDAR)
