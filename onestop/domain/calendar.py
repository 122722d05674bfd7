"""Which days count and which minutes are open. It knows no file, no clock and no term.

Days are Python dates or their ordinals, moments are naive local `datetime` to the minute. Days off and
make-up days are data handed in as `DayDecision`; a rank table (how many working days up to each date)
turns counting into look-ups. Source of the rules: Civil Code 2015 art. 147-148 and the office's hours.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import accumulate
from typing import Literal

from onestop.domain.errors import Refused
from onestop.domain.office_hours import STANDARD_HOURS, OfficeHours, Shift

__all__ = [
    "FIRST_DAY",
    "LAST_DAY",
    "NEAR_DAYS",
    "STANDARD_HOURS",
    "CalendarWarning",
    "Confirmation",
    "DayDecision",
    "OfficeHours",
    "ProposedSwap",
    "Shift",
    "WarningCode",
    "WorkCalendar",
]

Confirmation = Literal["yes", "partly", "no"]

FIRST_DAY = date(1990, 1, 1)
LAST_DAY = date(2100, 12, 31)
NEAR_DAYS = 3  # a proposed change this close to a span (the far side of a weekend) is worth a warning

_FIRST = FIRST_DAY.toordinal()
_LAST = LAST_DAY.toordinal()
_SPAN = _LAST - _FIRST + 1
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DayDecision:
    """One day the State made different: a weekday off, or a Saturday worked. `document` may be ""."""

    date: date
    kind: Literal["off", "work"]
    reason: str
    document: str = ""
    confirmed: Confirmation = "yes"


@dataclass(frozen=True, slots=True)
class ProposedSwap:
    """A swap on record that nobody has decided yet: it moves no date, it only warns."""

    off: date
    work: date
    note: str = ""


class WarningCode(StrEnum):
    """Why a due moment may still move."""

    YEAR_NOT_CONFIRMED = "year_not_confirmed"
    DAY_NOT_CONFIRMED = "day_not_confirmed"
    SWAP_PROPOSED = "swap_proposed"


@dataclass(frozen=True, slots=True)
class CalendarWarning:
    """`state` is the confirmation of the year or day; `dates` the days in question; `note` as on record."""

    code: WarningCode
    year: int
    state: Confirmation
    dates: tuple[date, ...] = ()
    note: str = ""


class WorkCalendar:
    """Working days and open time between 1990 and 2100; immutable once built, shared between threads.

    `years` says how far each year's decisions are confirmed; a year not named is "no". A working day is a
    weekday with office hours that is not decided off, or a day decided to be worked.
    """

    __slots__ = ("_by_day", "_open_before", "_rank", "_work", "decisions", "hours", "proposed", "years")

    def __init__(
        self,
        decisions: Iterable[DayDecision],
        hours: OfficeHours = STANDARD_HOURS,
        proposed: Iterable[ProposedSwap] = (),
        years: Mapping[int, Confirmation] | None = None,
    ) -> None:
        self.decisions = tuple(sorted(decisions, key=lambda decision: decision.date))
        self.hours = hours
        self.proposed = tuple(proposed)
        self.years: dict[int, Confirmation] = dict(years or {})
        self._by_day: dict[date, DayDecision] = {}
        for decision in self.decisions:
            if decision.date in self._by_day:
                raise Refused("day_decided_twice", field="decisions", date=decision.date.isoformat())
            self._by_day[decision.date] = decision
        flags = self._working_flags()
        self._rank = list(accumulate(flags))
        self._work = [0, *(day for day, works in zip(range(_FIRST, _LAST + 1), flags, strict=True) if works)]
        self._open_before: list[int] = []

    def _working_flags(self) -> list[int]:
        week = [1 if self.hours.weekdays[(FIRST_DAY.weekday() + i) % 7] else 0 for i in range(7)]
        flags = (week * (_SPAN // 7 + 1))[:_SPAN]
        for decision in self.decisions:
            flags[_index(decision.date)] = 1 if decision.kind == "work" else 0
        return flags

    def with_decisions(
        self, added: Iterable[DayDecision], *, proposed: Iterable[ProposedSwap] | None = None
    ) -> WorkCalendar:
        """The calendar as it would be with these decisions; one on a day already decided replaces it."""
        merged = {**self._by_day, **{decision.date: decision for decision in added}}
        swaps = self.proposed if proposed is None else tuple(proposed)
        return WorkCalendar(merged.values(), self.hours, swaps, self.years)

    def decision_on(self, day: date) -> DayDecision | None:
        return self._by_day.get(day)

    def is_working_day(self, day: date) -> bool:
        decision = self._by_day.get(day)
        if decision is not None:
            return decision.kind == "work"
        _index(day)
        return bool(self.hours.weekdays[day.weekday()])

    def shifts_on(self, day: date) -> tuple[Shift, ...]:
        """The shifts worked on a date, in order; empty when the office is closed."""
        if not self.is_working_day(day):
            return ()
        return self.hours.weekdays[day.weekday()] or self.hours.ordinary

    def opening(self, day: date) -> datetime:
        """Start of the first shift of a working day; `not_a_working_day` otherwise."""
        return datetime.combine(day, self._worked(day)[0].start)

    def close(self, day: date) -> datetime:
        """End of the last shift of a working day; `not_a_working_day` otherwise."""
        return datetime.combine(day, self._worked(day)[-1].end)

    def _worked(self, day: date) -> tuple[Shift, ...]:
        shifts = self.shifts_on(day)
        if not shifts:
            raise Refused("not_a_working_day", date=day.isoformat())
        return shifts

    def next_working_day(self, day: date) -> date:
        """The first working day strictly after `day`."""
        return self.add_working_days(day, 1)

    def first_working_day(self, day: date) -> date:
        """`day` itself when it is worked, else the next working day."""
        return day if self.is_working_day(day) else self.add_working_days(day, 1)

    def add_working_days(self, day: date, amount: int) -> date:
        """The `amount`-th working day strictly after `day`, `amount` >= 1."""
        if amount < 1:
            raise Refused("term_out_of_range", field="amount", amount=amount)
        at = self._rank[_index(day)] + amount
        if at >= len(self._work):
            raise Refused("date_out_of_range", date=day.isoformat())
        return date.fromordinal(self._work[at])

    def working_days_between(self, after: date, upto: date) -> int:
        """How many working days d with after < d <= upto; 0 when `upto` is not later."""
        return max(0, self._rank[_index(upto)] - self._rank[_index(after)])

    def ranks(self) -> tuple[list[int], list[int], int]:
        """For bulk work: the rank of each day, the ordinal of each rank (from 1), the first day's ordinal."""
        return self._rank, self._work, _FIRST

    def open_minutes(self, start: datetime, end: datetime) -> int:
        """Minutes of open time between two moments; 0 when `end` is not later."""
        if end <= start:
            return 0
        return self._open_until(end) - self._open_until(start)

    def _open_until(self, moment: datetime) -> int:
        if not self._open_before:
            self._open_before = self._open_table()
        minute, worked = moment.hour * 60 + moment.minute, 0
        for shift in self.shifts_on(moment.date()):
            # In whole minutes, written out: every open line of every list comes here several times.
            start, end = shift.start, shift.end
            begin = start.hour * 60 + start.minute
            if minute <= begin:
                break
            worked += min(minute, end.hour * 60 + end.minute) - begin
        return self._open_before[_index(moment.date())] + worked

    def _open_table(self) -> list[int]:
        lengths = [sum(shift.minutes for shift in shifts) for shifts in self.hours.weekdays]
        week = lengths[FIRST_DAY.weekday() :] + lengths[: FIRST_DAY.weekday()]
        minutes = (week * (_SPAN // 7 + 1))[:_SPAN]
        for decision in self.decisions:
            minutes[_index(decision.date)] = self.day_minutes(decision.date)
        return list(accumulate(minutes, initial=0))

    def nearest_within(self, end: datetime, minutes: int) -> datetime:
        """The earliest moment from which no more than so many open minutes are left until `end`."""
        wanted = self._open_until(end) - minutes
        table = self._open_before
        day = bisect_left(table, wanted) - 1
        if day < 0:
            return datetime.combine(FIRST_DAY, time())
        on = date.fromordinal(day + _FIRST)
        rest = wanted - table[day]
        for shift in self.shifts_on(on):
            if rest <= shift.minutes:
                return datetime.combine(on, shift.start) + timedelta(minutes=rest)
            rest -= shift.minutes
        return datetime.combine(on + _ONE_DAY, time())

    def last_day_within(self, start: datetime, minutes: int) -> date:
        """The last date that has a moment to which no more than so many open minutes run from `start`."""
        until = self._open_until(start) + minutes
        last = bisect_right(self._open_before, until) - 1
        return date.fromordinal(min(last, _SPAN - 1) + _FIRST)

    def day_minutes(self, day: date) -> int:
        """Open minutes of a date; 0 when closed."""
        return sum(shift.minutes for shift in self.shifts_on(day))

    def unconfirmed(self, first: date, last: date) -> tuple[CalendarWarning, ...]:
        """What is not settled in the calendar between two dates, both included.

        One warning for a year not confirmed, one for each unconfirmed day of a confirmed year, one for each
        proposed swap with a day inside or within `NEAR_DAYS` of the span.
        """
        found: list[CalendarWarning] = []
        for year in range(first.year, last.year + 1):
            state = self.years.get(year, "no")
            if state != "yes":
                found.append(CalendarWarning(WarningCode.YEAR_NOT_CONFIRMED, year, state))
        known = {year for year, state in self.years.items() if state == "yes"}
        for decision in self.decisions:
            if decision.confirmed != "yes" and first <= decision.date <= last and decision.date.year in known:
                code = WarningCode.DAY_NOT_CONFIRMED
                days = (decision.date,)
                found.append(
                    CalendarWarning(code, decision.date.year, decision.confirmed, days, decision.reason)
                )
        near = NEAR_DAYS * _ONE_DAY
        for swap in self.proposed:
            if any(first - near <= day <= last + near for day in (swap.off, swap.work)):
                both = (swap.off, swap.work)
                found.append(CalendarWarning(WarningCode.SWAP_PROPOSED, swap.off.year, "no", both, swap.note))
        return tuple(found)


def _index(day: date) -> int:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Refused("date_out_of_range", date=day.isoformat(), first=FIRST_DAY.year, last=LAST_DAY.year)
    return day.toordinal() - _FIRST
