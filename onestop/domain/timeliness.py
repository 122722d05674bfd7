"""Whether a dossier is in time, to be asked of any moment. It knows no status numbers and reads no clock."""

from __future__ import annotations

import math
from datetime import datetime, time, timedelta
from enum import StrEnum

from onestop.domain.calendar import WorkCalendar
from onestop.domain.deadline_rules import DEFAULT_RULES, DeadlineRules


class Timeliness(StrEnum):
    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
    IN_TIME = "in_time"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    PAUSED = "paused"
    NO_DUE = "no_due"
    ENDED = "ended"


def timeliness(
    *,
    due: datetime | None,
    finished: datetime | None,
    now: datetime,
    paused: bool,
    calendar: WorkCalendar,
    whole_minutes: int | None = None,
    rules: DeadlineRules = DEFAULT_RULES,
    turned_away: bool = False,
) -> Timeliness:
    """How a dossier stands against its effective due moment.

    `finished` is the moment the result was ready at the desk (status 9), None while the dossier is open;
    with `turned_away` the moment it was refused or stopped: then nothing was early, it ended, or it ended late.
    `whole_minutes` the open minutes of the whole term, None when unknown (then a working day alone says what
    is soon). A paused dossier is never overdue. No due moment and no pause is `NO_DUE`: an error to be
    listed, never "on time". With `precision="day"` nothing is late or overdue before its due date is over.
    """
    if finished is None and paused:
        return Timeliness.PAUSED
    if due is None:
        return Timeliness.NO_DUE
    if finished is not None:
        if _is_past(finished, due, rules):
            return Timeliness.LATE
        if turned_away:
            return Timeliness.ENDED
        return Timeliness.EARLY if finished.date() < due.date() else Timeliness.ON_TIME
    if _is_past(now, due, rules):
        return Timeliness.OVERDUE
    if now.date() == due.date():
        return Timeliness.DUE_SOON
    soon = _soon_minutes(due, calendar, whole_minutes, rules)
    return Timeliness.DUE_SOON if calendar.open_minutes(now, due) <= soon else Timeliness.IN_TIME


def open_minutes_left(due: datetime, now: datetime, calendar: WorkCalendar) -> int:
    """Open minutes from now to the due moment; negative is how many have passed since."""
    return calendar.open_minutes(now, due) - calendar.open_minutes(due, now)


def soon_from(
    due: datetime,
    calendar: WorkCalendar,
    whole_minutes: int | None = None,
    rules: DeadlineRules = DEFAULT_RULES,
) -> datetime:
    """The first moment at which `timeliness` calls an open dossier due soon."""
    limit = math.floor(_soon_minutes(due, calendar, whole_minutes, rules))
    return min(calendar.nearest_within(due, limit), datetime.combine(due.date(), time()))


def soon_until(now: datetime, calendar: WorkCalendar, rules: DeadlineRules = DEFAULT_RULES) -> datetime:
    """Whatever is due later than this is not due soon yet."""
    longest = max(sum(shift.minutes for shift in shifts) for shifts in calendar.hours.weekdays)
    last = calendar.last_day_within(now, rules.due_soon_days * longest)
    return datetime.combine(max(last, now.date()), time(23, 59))


def overdue_from(due: datetime, rules: DeadlineRules = DEFAULT_RULES) -> datetime:
    """The first minute at which an open dossier is overdue."""
    if rules.precision == "day":
        return datetime.combine(due.date() + timedelta(days=1), time())
    return due + timedelta(minutes=1)


def _is_past(moment: datetime, due: datetime, rules: DeadlineRules) -> bool:
    return moment.date() > due.date() if rules.precision == "day" else moment > due


def _soon_minutes(
    due: datetime, calendar: WorkCalendar, whole_minutes: int | None, rules: DeadlineRules
) -> float:
    """A working day, as long as the due day is (an ordinary one if it is closed), or a part of the whole."""
    day = calendar.day_minutes(due.date()) or sum(shift.minutes for shift in calendar.hours.ordinary)
    limit = float(rules.due_soon_days * day)
    return limit if whole_minutes is None else min(limit, whole_minutes / rules.due_soon_part)
