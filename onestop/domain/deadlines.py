"""When a dossier is due: the rules, to the minute. It knows no clock, no file and no wording.

Legal sources: Civil Code 2015 art. 147-148 (first day not counted, last day rolled off a day of rest),
the one-stop decree art. 18-19 (15:00 cut-off, counting anew after a supplement). Where the law leaves a
choice open it is a field of `DeadlineRules`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import lru_cache

from onestop.domain.calendar import CalendarWarning, WorkCalendar
from onestop.domain.counting import due_from, start_moment
from onestop.domain.deadline_rules import DEFAULT_RULES, DeadlineRules
from onestop.domain.errors import Refused
from onestop.domain.explanation import ExplainedDay
from onestop.domain.pauses import Clock, Pause, settle
from onestop.domain.terms import Term, TermUnit
from onestop.domain.walk import walked_days

__all__ = [
    "DEFAULT_RULES",
    "Deadline",
    "DeadlineRules",
    "compute_deadline",
    "due_dates",
    "due_moment",
    "minutes_left_while_paused",
    "start_moment",
    "whole_minutes",
]

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Deadline:
    """`start` is where counting begins (after the last restart); `due` is None while a pause is open."""

    start: datetime
    due: datetime | None
    days: tuple[ExplainedDay, ...]
    warnings: tuple[CalendarWarning, ...]


def compute_deadline(
    received: datetime,
    term: Term,
    calendar: WorkCalendar,
    pauses: Sequence[Pause] = (),
    rules: DeadlineRules = DEFAULT_RULES,
) -> Deadline:
    """The due moment with the days walked to reach it and what in the calendar may still move it."""
    received = _to_minute(received)
    clock = settle(received, pauses)
    start = start_moment(clock.begins, calendar, rules)
    due = None if clock.open_since else due_from(start, term, calendar, clock, rules)
    days = walked_days(received, term, calendar, clock, start, due, rules)
    last = (due or clock.open_since or start).date()
    return Deadline(start, due, days, calendar.unconfirmed(clock.begins.date(), max(last, start.date())))


def due_moment(
    received: datetime,
    term: Term,
    calendar: WorkCalendar,
    pauses: Sequence[Pause] = (),
    rules: DeadlineRules = DEFAULT_RULES,
) -> datetime | None:
    """The same due moment as `compute_deadline`, without the explanation."""
    clock = settle(_to_minute(received), pauses)
    if clock.open_since:
        return None
    return due_from(start_moment(clock.begins, calendar, rules), term, calendar, clock, rules)


def due_dates(received_ordinals: Sequence[int], amounts: Sequence[int], calendar: WorkCalendar) -> list[int]:
    """Many due dates at once: for each proleptic ordinal, the `amount`-th working day strictly after it.

    `amounts` are 1 or more (`term_out_of_range`); the two sequences are equally long (`lengths_differ`);
    dates are inside the calendar's years (`date_out_of_range`).
    """
    if len(received_ordinals) != len(amounts):
        raise Refused("lengths_differ", field="amounts", dates=len(received_ordinals), amounts=len(amounts))
    if _has_less_than_one(amounts):
        raise Refused("term_out_of_range", field="amount", amount=min(amounts))
    try:
        return [
            due[rank[day] + amount]
            for rank, due in (_by_ordinal(calendar),)  # names local to the loop are the quickest to read
            for day, amount in zip(received_ordinals, amounts, strict=True)
        ]
    except IndexError:
        raise Refused("date_out_of_range", field="received") from None


@lru_cache(maxsize=2)
def _by_ordinal(calendar: WorkCalendar) -> tuple[list[int], list[int]]:
    """The rank of each ordinal, and the ordinal of each rank. Ordinals before the calendar have ranks beyond it."""
    rank, work, first = calendar.ranks()
    return [len(work)] * first + rank, work


def _has_less_than_one(amounts: Sequence[int]) -> bool:
    try:
        # Terms fit a byte nearly always, and nothing sees a zero among a million faster.
        return 0 in bytearray(iter(amounts))  # iter: an array's bytes are not its numbers
    except ValueError:
        return min(amounts) < 1


def whole_minutes(
    received: datetime,
    term: Term,
    calendar: WorkCalendar,
    pauses: Sequence[Pause] = (),
    rules: DeadlineRules = DEFAULT_RULES,
) -> int:
    """Open minutes of the whole term, pauses aside: the hundred per cent of "how much time is used"."""
    if term.unit is TermUnit.WORKING_HOUR:
        return term.minutes
    begins = settle(_to_minute(received), pauses).begins
    start = start_moment(begins, calendar, rules)
    due = due_from(start, term, calendar, Clock(begins), rules)
    first_counted = datetime.combine(start.date() + _DAY, time())
    return calendar.open_minutes(start if due.date() == start.date() else first_counted, due)


def minutes_left_while_paused(
    received: datetime,
    term: Term,
    calendar: WorkCalendar,
    pauses: Sequence[Pause],
    rules: DeadlineRules = DEFAULT_RULES,
) -> int | None:
    """Open minutes that were left when the clock stopped (negative: overdue by then); None if it runs."""
    clock = settle(_to_minute(received), pauses)
    if clock.open_since is None:
        return None
    running = replace(clock, open_since=None)
    due = due_from(start_moment(clock.begins, calendar, rules), term, calendar, running, rules)
    return calendar.open_minutes(clock.open_since, due) - calendar.open_minutes(due, clock.open_since)


def _to_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
