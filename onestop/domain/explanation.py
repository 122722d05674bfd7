"""Why a deadline is the date it is: the days walked, in codes. It knows no wording and decides nothing.

Screen, paper and tests read this same list.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class DayReason(StrEnum):
    """What a day is in the walk: first what happened on it, then what kind of day it is."""

    DUE = "due"
    SAME_DAY = "same_day"  # a term within the day, received before the cut-off; seen among the marks
    AFTER_CUTOFF = "after_cutoff"  # a term within the day, received after the cut-off: the next working day
    RESTARTED = "restarted"  # the time is counted anew from here
    RECEIVED = "received"
    STARTS = "starts"  # received out of hours: the first open moment, in place of the reception
    RESUMED = "resumed"
    PAUSE_BEGINS = "pause_begins"

    ROLLED = "rolled"  # the term ends here, on a closed day: the next working day is due
    PAUSED = "paused"
    FORGOTTEN = "forgotten"  # before a restart: counted once, no more
    WORKING_DAY = "working_day"
    MAKE_UP = "make_up"
    CALENDAR_DAY = "calendar_day"
    WEEKEND = "weekend"
    DAY_OFF = "day_off"


MARKS_BY_WEIGHT = tuple(DayReason)[:8]


@dataclass(frozen=True, slots=True)
class DayMark:
    """Something that happened on a day, to the minute."""

    why: DayReason
    moment: datetime


@dataclass(frozen=True, slots=True)
class ExplainedDay:
    """One date of the walk; no date appears twice.

    `count` is the running count after this day: days, or hours of open time for a term in hours. `counted`
    says whether this day added to it. `why` is the weightiest thing to say of the day and `moment` its
    minute; `marks` holds all that happened, in order of time. `document` and `reason` are the calendar
    decision about the date, whatever `why` says. `paused` is true for a day a pause keeps from counting.

    Deriving the date: for days and months the term ends on the listed day where the days after the start
    that are counted or paused number the term plus all paused days; for hours, where `count` reaches it.
    A paused day after the due date is listed too, because it moved the date on.
    """

    date: date
    counted: bool
    count: int | float
    why: DayReason
    document: str = ""
    reason: str = ""
    moment: datetime | None = None
    paused: bool = False
    marks: tuple[DayMark, ...] = ()
