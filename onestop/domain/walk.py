"""The days walked from reception to due moment, for people to check. It computes no due moment of its own.

It is given what the engine decided (start, due, the settled clock) and lays it out date by date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from onestop.domain.calendar import WorkCalendar
from onestop.domain.counting import running_stretches, term_end
from onestop.domain.deadline_rules import DeadlineRules
from onestop.domain.explanation import MARKS_BY_WEIGHT, DayMark, DayReason, ExplainedDay
from onestop.domain.pauses import Clock, ClosedPause
from onestop.domain.terms import Term, TermUnit


def walked_days(
    received: datetime,
    term: Term,
    calendar: WorkCalendar,
    clock: Clock,
    start: datetime,
    due: datetime | None,
    rules: DeadlineRules,
) -> tuple[ExplainedDay, ...]:
    """Every date from the reception to the due date, or to the open pause, or to the end of a later pause."""
    walk = _Walk(term, calendar, clock, start, due, rules)
    marks = walk.marks(received)
    last = max(marks)
    if due and term.unit is TermUnit.WORKING_HOUR:
        last = due.date()
    days: list[ExplainedDay] = []
    count: int | float = 0
    for day in _dates(received.date(), last):
        gained = walk.gain(day)
        count += gained
        happened = tuple(sorted(marks.get(day, ()), key=lambda mark: mark.moment))
        main = min(happened, key=lambda mark: MARKS_BY_WEIGHT.index(mark.why), default=None)
        decision = calendar.decision_on(day)
        days.append(
            ExplainedDay(
                day,
                gained > 0,
                walk.shown(count),
                main.why if main else walk.kind(day, gained),
                decision.document if decision else "",
                decision.reason if decision else "",
                main.moment if main else None,
                walk.is_paused(day),
                happened,
            )
        )
    return tuple(days)


class _Walk:
    """What one day is worth in one walk. Gains are days, or minutes for a term in hours."""

    def __init__(
        self,
        term: Term,
        calendar: WorkCalendar,
        clock: Clock,
        start: datetime,
        due: datetime | None,
        rules: DeadlineRules,
    ) -> None:
        self.unit = term.unit
        self.calendar = calendar
        self.clock = clock
        self.start = start
        self.due = due
        self.within_day = term.unit is TermUnit.WORKING_DAY and term.whole == 0
        self.after_cutoff = start.time() >= rules.same_day_cutoff
        self.end = due or clock.open_since or start
        self.last_counted = self.end.date()
        self.minutes: dict[date, int] = {}
        if self.unit is TermUnit.WORKING_HOUR:
            self.minutes = _minutes_by_day(start, self.end, calendar, clock.resumed)
        elif due:
            self.last_counted = term_end(start, term, calendar, clock, rules)

    def marks(self, received: datetime) -> dict[date, list[DayMark]]:
        found = [DayMark(DayReason.RECEIVED, received)]
        for pause in self.clock.restarts:
            found.append(DayMark(DayReason.PAUSE_BEGINS, pause.start))
            found.append(DayMark(DayReason.RESTARTED, pause.end))
        for pause in self.clock.resumed:
            found.append(DayMark(DayReason.PAUSE_BEGINS, pause.start))
            found.append(DayMark(DayReason.RESUMED, pause.end))
        if self.start != self.clock.begins:
            found.append(DayMark(DayReason.STARTS, self.start))
        if self.clock.open_since:
            found.append(DayMark(DayReason.PAUSE_BEGINS, self.clock.open_since))
        if self.due:
            if self.within_day and self.due.date() == self.start.date():
                found.append(DayMark(DayReason.SAME_DAY, self.start))
            elif self.within_day and self.after_cutoff:
                found.append(DayMark(DayReason.AFTER_CUTOFF, self.start))
            found.append(DayMark(DayReason.DUE, self.due))
        by_day: dict[date, list[DayMark]] = {}
        for mark in found:
            by_day.setdefault(mark.moment.date(), []).append(mark)
        return by_day

    def gain(self, day: date) -> int:
        if self.unit is TermUnit.WORKING_HOUR:
            return self.minutes.get(day, 0)
        inside = self.start.date() < day <= self.last_counted
        return int(inside and self._may_count(day) and not self.is_paused(day))

    def shown(self, count: int | float) -> int | float:
        if self.unit is not TermUnit.WORKING_HOUR:
            return count
        hours = count / 60
        return int(hours) if hours.is_integer() else hours

    def kind(self, day: date, gained: int) -> DayReason:
        """What to say of a day on which nothing happened."""
        decision = self.calendar.decision_on(day)
        worked = self.calendar.is_working_day(day)
        paused = self.is_paused(day) or _covered(day, self.clock.restarts)
        if paused and self._may_count(day) and not gained:
            return DayReason.PAUSED
        if day < self.clock.begins.date() and self._may_count(day):
            return DayReason.FORGOTTEN
        if gained and self._counts_every_day():
            return DayReason.CALENDAR_DAY if worked or day < self.last_counted else DayReason.ROLLED
        if worked:
            return DayReason.MAKE_UP if decision else DayReason.WORKING_DAY
        return DayReason.DAY_OFF if decision else DayReason.WEEKEND

    def is_paused(self, day: date) -> bool:
        """A day a resume pause keeps from counting; for hours, one whose open time it takes whole."""
        if not self._may_count(day):
            return False
        if self.unit is TermUnit.WORKING_HOUR:
            return _covered(day, self.clock.resumed) and day not in self.minutes
        return _covered(day, self.clock.resumed)

    def _may_count(self, day: date) -> bool:
        return self._counts_every_day() or self.calendar.is_working_day(day)

    def _counts_every_day(self) -> bool:
        return self.unit in (TermUnit.CALENDAR_DAY, TermUnit.MONTH)


def _minutes_by_day(
    start: datetime, end: datetime, calendar: WorkCalendar, resumed: Sequence[ClosedPause]
) -> dict[date, int]:
    minutes: dict[date, int] = {}
    for begin, finish in running_stretches(start, calendar, resumed):
        if begin >= end:
            break
        gained = int((min(finish, end) - begin).total_seconds()) // 60
        minutes[begin.date()] = minutes.get(begin.date(), 0) + gained
    return minutes


def _covered(day: date, pauses: Sequence[ClosedPause]) -> bool:
    return any(pause.start.date() < day <= pause.end.date() for pause in pauses)


def _dates(first: date, last: date) -> Iterator[date]:
    for ahead in range((last - first).days + 1):
        yield first + timedelta(days=ahead)
