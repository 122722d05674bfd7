"""The arithmetic of a term: from the moment counting begins to the moment it ends. It explains nothing.

Legal source: Civil Code 2015 art. 147-148.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from onestop.domain.calendar import WorkCalendar
from onestop.domain.deadline_rules import DEFAULT_RULES, DeadlineRules
from onestop.domain.pauses import Clock, ClosedPause
from onestop.domain.terms import Term, TermUnit

_DAY = timedelta(days=1)


def start_moment(
    received: datetime, calendar: WorkCalendar, rules: DeadlineRules = DEFAULT_RULES
) -> datetime:
    """Where counting begins: the reception if the office is open then, else its next opening."""
    if rules.start_rule == "as_received":
        return received
    for shift in calendar.shifts_on(received.date()):
        if received.time() < shift.end:
            return max(received, datetime.combine(received.date(), shift.start))
    return calendar.opening(calendar.next_working_day(received.date()))


def term_end(start: datetime, term: Term, calendar: WorkCalendar, clock: Clock, rules: DeadlineRules) -> date:
    """The date the term ends on before it is rolled off a day of rest. Not for working hours."""
    if term.unit is TermUnit.WORKING_DAY:
        amount = term.whole + sum(calendar.working_days_between(*pause.dates()) for pause in clock.resumed)
        if amount:
            return calendar.add_working_days(start.date(), amount)
        if start.time() < rules.same_day_cutoff and calendar.is_working_day(start.date()):
            return start.date()
        return calendar.next_working_day(start.date())
    paused = sum((pause.end.date() - pause.start.date()).days for pause in clock.resumed)
    if term.unit is TermUnit.MONTH:
        return _months_later(start.date(), term.whole) + paused * _DAY
    return start.date() + (term.whole + paused) * _DAY


def running_stretches(
    start: datetime, calendar: WorkCalendar, resumed: Sequence[ClosedPause]
) -> Iterator[tuple[datetime, datetime]]:
    """Open time from `start` on, outside the pauses, as (from, to) in order, until the calendar ends."""
    day = start.date()
    while True:
        for shift in calendar.shifts_on(day):
            at, end = max(start, datetime.combine(day, shift.start)), datetime.combine(day, shift.end)
            for pause in resumed:
                if pause.start < end:
                    if at < pause.start:
                        yield at, pause.start
                    at = max(at, pause.end)
            if at < end:
                yield at, end
        day += _DAY


def due_from(
    start: datetime, term: Term, calendar: WorkCalendar, clock: Clock, rules: DeadlineRules
) -> datetime:
    if term.unit is TermUnit.WORKING_HOUR:
        left = timedelta(minutes=term.minutes)
        if not left:
            return start
        for begin, end in running_stretches(start, calendar, clock.resumed):
            if left <= end - begin:
                return begin + left
            left -= end - begin
    day = calendar.first_working_day(term_end(start, term, calendar, clock, rules))
    if term.unit is TermUnit.WORKING_DAY and term.whole and rules.due_hour == "same_hour":
        return _same_hour(start.time(), day, calendar)
    return calendar.close(day)


def _same_hour(hour: time, day: date, calendar: WorkCalendar) -> datetime:
    """The hour of the reception on the due day, or where the office is closed then, its next open moment."""
    for shift in calendar.shifts_on(day):
        if hour <= shift.end:
            return datetime.combine(day, max(hour, shift.start))
    return calendar.close(day)


def _months_later(day: date, months: int) -> date:
    """The same day number that many months later, or that month's last day when it has none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    following = date(year + month // 11, (month + 1) % 12 + 1, 1)
    return date(year, month + 1, min(day.day, (following - _DAY).day))
