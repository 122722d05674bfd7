"""The panel "why this date": the engine's walk, one line a day. Reads the explanation; computes no date."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from onestop.domain.explanation import DayReason, ExplainedDay
from onestop.domain.terms import Term, TermUnit
from onestop.presenters.message import Message, say
from onestop.presenters.promising import calendar_messages, days_off_notes
from onestop.presenters.widget_states import DayLineState, DayListState, DayLook

if TYPE_CHECKING:
    from onestop.domain.deadlines import Deadline

_LOOKS = {
    DayReason.DUE: DayLook.DUE,
    DayReason.SAME_DAY: DayLook.DUE,
    DayReason.DAY_OFF: DayLook.DAY_OFF,
    DayReason.PAUSED: DayLook.PAUSED,
    DayReason.PAUSE_BEGINS: DayLook.PAUSED,
    DayReason.RESUMED: DayLook.PAUSED,
    DayReason.FORGOTTEN: DayLook.NOT_COUNTED,
}
_WORDS = {
    DayReason.DUE: "day_due",
    DayReason.SAME_DAY: "day_same_day",
    DayReason.AFTER_CUTOFF: "day_after_cutoff",
    DayReason.RESTARTED: "day_restarted",
    DayReason.RECEIVED: "day_received",
    DayReason.STARTS: "day_starts",
    DayReason.RESUMED: "day_resumed",
    DayReason.PAUSE_BEGINS: "day_pause_begins",
    DayReason.ROLLED: "day_rolled",
    DayReason.PAUSED: "day_paused",
    DayReason.FORGOTTEN: "day_forgotten",
    DayReason.WORKING_DAY: "day_working",
    DayReason.MAKE_UP: "day_make_up",
    DayReason.CALENDAR_DAY: "day_calendar",
    DayReason.WEEKEND: "day_weekend",
    DayReason.DAY_OFF: "day_off",
}


def build_day_list(
    deadline: Deadline,
    term: Term,
    today: date,
    *,
    committed: bool = False,
    legal_term: Term | None = None,
    legal_due: datetime | None = None,
    paused_times: int = 0,
) -> DayListState:
    """The walk of `deadline` with its head and notes.

    `committed` says that `term` is the office's own promise, shorter than the `legal_term`.
    """
    head = _committed(term, legal_term) if committed and legal_term else None
    return DayListState(
        due=deadline.due,
        term=head or say("term_legal", term=term),
        days=tuple(_line(day, today) for day in deadline.days),
        notes=(*days_off_notes(deadline.days), _pauses_and_law(paused_times, legal_due)),
        warnings=tuple(dict.fromkeys(calendar_messages(deadline))),
    )


def _line(day: ExplainedDay, today: date) -> DayLineState:
    usual = DayLook.COUNTED if day.counted else DayLook.NOT_COUNTED
    return DayLineState(
        day=day.date,
        look=_LOOKS.get(day.why, usual),
        why=_why(day),
        count=_count(day.count) if day.counted else "",
        today=day.date == today,
    )


def _why(day: ExplainedDay) -> Message:
    hour = day.moment.time() if day.moment is not None else None
    counted_receipt = day.why is DayReason.RECEIVED and day.counted
    word = "day_received_counted" if counted_receipt else _WORDS[day.why]
    return say(word, hour=hour, name=day.reason, document=day.document)


def _count(count: int | float) -> str:
    """A whole number of days or hours, or hours with a comma."""
    return f"{round(float(count), 2):g}".replace(".", ",")


def _committed(term: Term, legal: Term) -> Message:
    """Of the law's time the unit is named only where it is another one."""
    if legal.unit is term.unit and term.unit in (TermUnit.WORKING_DAY, TermUnit.CALENDAR_DAY):
        return say("term_committed_days", term=term, legal=legal.whole)
    return say("term_committed", term=term, legal=legal)


def _pauses_and_law(times: int, legal_due: datetime | None) -> Message:
    code = "note_paused_times" if times else "note_never_paused"
    if legal_due is None:
        return say(code, times=times)
    return say(f"{code}_law", times=times, day=legal_due.date())
