"""Builds the promise card's state from the engine's deadlines. Reads their explanation; computes no date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from onestop.domain.calendar import WarningCode, WorkCalendar
from onestop.domain.explanation import DayReason, ExplainedDay
from onestop.domain.terms import Term, TermUnit
from onestop.presenters.message import Message, say
from onestop.presenters.promise import (
    DayMark,
    DayRuler,
    PromiseBar,
    PromiseDay,
    PromiseState,
    WeekRow,
    WeeksGap,
)

if TYPE_CHECKING:
    from onestop.domain.deadlines import Deadline

WEEKS_SHOWN = 3
RULERS_SHOWN = 3


def build_promise(
    received: datetime,
    term: Term,
    deadline: Deadline,
    calendar: WorkCalendar,
    *,
    legal_term: Term | None = None,
    legal: Deadline | None = None,
    hand_over_cutoff: time = time(15),
) -> PromiseState:
    """The card of one promise.

    `term` and `deadline` are what is promised (the committed time, or the law's when none is shorter);
    `legal_term` and `legal` the law's, when it is longer. Gives the "no promise" state while the clock stands.
    """
    if deadline.due is None:
        return PromiseState(missing=(say("clock_stopped"),))
    legal_due = legal.due if legal is not None else None
    days = _days_by_date(deadline, legal)
    in_hours = term.unit is TermUnit.WORKING_HOUR
    rulers = _rulers(deadline.start, deadline.due, calendar) if in_hours else ()
    return PromiseState(
        due=deadline.due,
        committed=_bar(received, term, deadline.due, legal_due),
        legal=_bar(received, legal_term, legal_due, deadline.due) if legal_term and legal_due else None,
        rows=() if rulers else _rows(received.date(), deadline.due.date(), legal_due, days, calendar),
        rulers=rulers,
        notes=_notes(received, term, deadline, hand_over_cutoff),
        warnings=tuple(dict.fromkeys(calendar_messages(deadline))),
    )


def calendar_messages(deadline: Deadline) -> list[Message]:
    """One message a doubt about the calendar, as the screen and the sheet say it."""
    return [
        say("calendar_proposed", note=warning.note)
        if warning.code is WarningCode.SWAP_PROPOSED
        else say("calendar_unconfirmed", year=warning.year, note=warning.note)
        for warning in deadline.warnings
    ]


def _bar(received: datetime, term: Term, due: datetime, other: datetime | None) -> PromiseBar:
    longest = max(due, other) if other is not None else due
    whole = (longest - received).total_seconds()
    share = (due - received).total_seconds() / whole if whole > 0 else 1.0
    return PromiseBar(term=term, due=due, share=max(0.02, min(1.0, share)))


def _days_by_date(deadline: Deadline, legal: Deadline | None) -> dict[date, ExplainedDay]:
    """The engine's days; the promise's own win over the law's, whose count is another."""
    days: dict[date, ExplainedDay] = {}
    for line in legal.days if legal is not None else ():
        days[line.date] = line
    for line in deadline.days:
        days[line.date] = line
    return days


def _rows(
    received: date,
    due: date,
    legal_due: datetime | None,
    days: Mapping[date, ExplainedDay],
    calendar: WorkCalendar,
) -> tuple[WeekRow | WeeksGap, ...]:
    monday = received - timedelta(days=received.weekday())
    legal_day = legal_due.date() if legal_due is not None else None
    due_week = (due - monday).days // 7
    legal_week = (legal_day - monday).days // 7 if legal_day is not None else due_week

    def week(number: int) -> WeekRow:
        first = monday + timedelta(weeks=number)
        return WeekRow(
            tuple(
                _cell(first + timedelta(days=n), received, due, legal_day, days, calendar) for n in range(7)
            )
        )

    if due_week < WEEKS_SHOWN:
        return tuple(week(number) for number in range(WEEKS_SHOWN))
    last = due_week + 1 if legal_week == due_week + 1 else due_week
    left_out = last - WEEKS_SHOWN + 1
    if left_out < 1:
        return tuple(week(number) for number in range(last + 1))
    return (week(0), WeeksGap(left_out), week(last - 1), week(last))


def _cell(
    day: date,
    received: date,
    due: date,
    legal_day: date | None,
    days: Mapping[date, ExplainedDay],
    calendar: WorkCalendar,
) -> PromiseDay:
    line = days.get(day)
    count = int(line.count) if line is not None and line.counted and day <= due else 0
    is_legal = day == legal_day and day != due
    decision = calendar.decision_on(day)
    name = decision.reason if decision is not None else ""
    if day == due:
        mark = DayMark.DUE
    elif day == received:
        mark = DayMark.RECEIVED
    elif line is not None and line.why is DayReason.PAUSED and day <= due:
        mark = DayMark.PAUSED
    elif count:
        mark = DayMark.COUNTED
    elif decision is not None and decision.kind == "off":
        mark = DayMark.DAY_OFF
    elif not calendar.is_working_day(day):
        mark = DayMark.WEEKEND
    else:
        mark = DayMark.PLAIN
    return PromiseDay(day, mark, count, name, is_legal)


def _rulers(start: datetime, due: datetime, calendar: WorkCalendar) -> tuple[DayRuler, ...]:
    """The working days the hours fall on, or nothing when they are too many for rulers."""
    rulers: list[DayRuler] = []
    day = start.date()
    while day <= due.date():
        shifts = calendar.shifts_on(day)
        if shifts:
            begin = start.time() if day == start.date() else shifts[0].start
            end = due.time() if day == due.date() else shifts[-1].end
            hours = tuple((shift.start, shift.end) for shift in shifts)
            rulers.append(DayRuler(day, hours, begin, end, is_due=day == due.date()))
        if len(rulers) > RULERS_SHOWN:
            return ()
        day += timedelta(days=1)
    return tuple(rulers)


def _notes(received: datetime, term: Term, deadline: Deadline, cutoff: time) -> tuple[Message, ...]:
    notes = list(days_off_notes(deadline.days))
    notes += [say("note_make_up", day=line.date) for line in deadline.days if line.why is DayReason.MAKE_UP]
    if deadline.start != received:
        notes.append(say("note_start_moved", start=deadline.start))
    elif term.unit is not TermUnit.WORKING_HOUR and term.amount:
        notes.append(say("note_first_day"))
    rolled = [line.date for line in deadline.days if line.why is DayReason.ROLLED]
    if rolled:
        notes.append(say("note_rolled", day=rolled[0]))
    late = received.time() >= cutoff
    notes.append(say("note_hand_over_next" if late else "note_hand_over_today", cutoff=cutoff))
    return tuple(notes)


def days_off_notes(days: Sequence[ExplainedDay]) -> list[Message]:
    """Days off that stand together under one name become one note, weekends between them included."""
    notes: list[Message] = []
    run: list[ExplainedDay] = []

    def close() -> None:
        if run:
            first, last, line = run[0].date, run[-1].date, run[0]
            code = "note_day_off_one" if first == last else "note_day_off_many"
            code += "_by" if line.document else ""
            notes.append(say(code, first=first, last=last, name=line.reason, document=line.document))
            run.clear()

    for line in days:
        if line.why is DayReason.DAY_OFF:
            if run and run[0].reason != line.reason:
                close()
            run.append(line)
        elif line.why is not DayReason.WEEKEND:
            close()
    close()
    return notes
