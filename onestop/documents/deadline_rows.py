"""The engine's list of days in words: stretches of days of one kind, each with its document. Lays nothing out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from onestop.application.paper import DeadlineSheetContent, PaperPause
from onestop.documents.fonts import clean
from onestop.documents.templates import Template, template
from onestop.documents.wording import (
    WEEKDAYS,
    count_words,
    document_words,
    holiday_name,
    plain_number,
    table_date,
)
from onestop.domain.explanation import DayReason, ExplainedDay
from onestop.domain.terms import TermUnit

_POINTS = frozenset({
    DayReason.RECEIVED, DayReason.STARTS, DayReason.RESTARTED, DayReason.SAME_DAY, DayReason.AFTER_CUTOFF,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row of the explanation: the time, in words, on what ground. `said` is a wording with markup."""

    span: str
    said: str
    ground: str
    strong: bool = False


def sheet_rows(content: DeadlineSheetContent) -> list[SheetRow]:
    """Every day of the list is in exactly one stretch; weekends belong to the stretch around them."""
    words = template("deadline-sheet")
    rows = []
    for kind, stretch in _stretches(content.days):
        rows.append(_row(kind, stretch, content, words))
    rows.append(_last(content, words))
    return rows


def _kind(day: ExplainedDay) -> str:
    if day.why in _POINTS:
        return day.why.value
    if day.why in (DayReason.PAUSED, DayReason.RESUMED) or day.paused:
        return "paused"
    if day.why is DayReason.DAY_OFF:
        return f"off:{holiday_name(day.reason)}"
    if day.why is DayReason.ROLLED:
        return "rolled"
    if day.why is DayReason.FORGOTTEN:
        return "forgotten"
    if day.why is DayReason.WEEKEND or not day.counted:
        return "" if day.why is not DayReason.DUE else "due"
    return "counted"


def _stretches(days: Sequence[ExplainedDay]) -> list[tuple[str, list[ExplainedDay]]]:
    stretches: list[tuple[str, list[ExplainedDay]]] = []
    for day in days:
        kind = _kind(day)
        if stretches and (not kind or kind == stretches[-1][0]):
            stretches[-1][1].append(day)
        elif kind not in ("", "due"):
            stretches.append((kind, [day]))
    return stretches


def _row(kind: str, days: list[ExplainedDay], content: DeadlineSheetContent, words: Template) -> SheetRow:
    inner = [day for day in days if _kind(day)]
    first, last = inner[0], inner[-1]
    unit = "ngày" if content.term.unit in (TermUnit.CALENDAR_DAY, TermUnit.MONTH) else "ngày làm việc"
    ground = _grounds(inner)
    if kind in (reason.value for reason in _POINTS):
        moment = first.moment or datetime.combine(first.date, datetime.min.time())
        key = "received_counted" if kind == "received" and first.counted else kind
        key = "received_counted" if kind == "same_day" else key
        span = f"{table_date(first.date)} {moment:%H:%M}" if first.moment else table_date(first.date)
        return SheetRow(span, words.text("row", key), ground)
    span = _span(first.date, last.date)
    if kind == "paused":
        return _paused(span, inner, unit, content, words)
    if kind.startswith("off:"):
        name = kind[4:] or "lễ"
        name = name[0].lower() + name[1:] if name.startswith("Hoán") else name
        said = words.text("row", "off").replace("{name}", name).replace("{count}", str(len(inner)))
        return SheetRow(span, said, ground)
    if kind == "rolled":
        return SheetRow(span, words.text("row", "rolled"), ground)
    if kind == "forgotten":
        said = words.text("row", "forgotten").replace("{count}", str(len(inner))).replace("{unit}", unit)
        return SheetRow(span, said, ground)
    made_up = [day for day in inner if day.why is DayReason.MAKE_UP or _works_by_decision(day, content)]
    named = ", ".join(f"{WEEKDAYS[day.date.weekday()]} {day.date:%d/%m}" for day in made_up)
    extra = words.text("row", "made_up").replace("{days}", named) if made_up else ""
    if content.term.unit is TermUnit.WORKING_HOUR:
        said = words.text("row", "hours").replace("{count}", plain_number(last.count))
        return SheetRow(span, said.replace("{made_up}", extra), _grounds(made_up))
    said = words.text("row", "counted").replace("{count}", str(len(inner))).replace("{unit}", unit)
    said = said.replace("{which}", _which(inner, words)).replace("{made_up}", extra)
    return SheetRow(span, said, _grounds(made_up))


def _works_by_decision(day: ExplainedDay, content: DeadlineSheetContent) -> bool:
    working = content.term.unit in (TermUnit.WORKING_DAY, TermUnit.WORKING_HOUR)
    return working and day.date.weekday() >= 5 and bool(day.reason)


def _which(days: Sequence[ExplainedDay], words: Template) -> str:
    """Which numbers of the count these days are, unless they are the first ones."""
    first, last = days[0].count, days[-1].count
    if first == 1 and len(days) > 1:
        return ""
    key = {1: "which_one", 2: "which_two"}.get(len(days), "which_many")
    return (
        words.text("row", key).replace("{first}", plain_number(first)).replace("{last}", plain_number(last))
    )


def _paused(
    span: str, days: Sequence[ExplainedDay], unit: str, content: DeadlineSheetContent, words: Template
) -> SheetRow:
    pause = _pause_over(days, content.pauses)
    said = words.text("row", "paused").replace("{count}", str(len(days))).replace("{unit}", unit)
    if pause is None:
        return SheetRow(span, said.replace("{wait}", "").replace("{moments}", ""), _grounds(days))
    anew = {day.date for day in content.days if day.why is DayReason.RESTARTED}
    key = "paused_open"
    if pause.end is not None:
        key = "paused_anew" if pause.end.date() in anew else "paused_moments"
    moments = words.text("row", key).replace("{start}", f"{pause.start:%d/%m %H:%M}")
    if pause.end is not None:
        moments = moments.replace("{end}", f"{pause.end:%d/%m %H:%M}")
    said = said.replace("{moments}", moments).replace("{wait}", f" {clean(pause.wait)}" if pause.wait else "")
    return SheetRow(span, said, clean(pause.basis))


def _pause_over(days: Sequence[ExplainedDay], pauses: Sequence[PaperPause]) -> PaperPause | None:
    first = days[0].date
    over = [p for p in pauses if p.start.date() <= first and (p.end is None or first <= p.end.date())]
    return over[-1] if over else None


def _grounds(days: Sequence[ExplainedDay]) -> str:
    return ", ".join(dict.fromkeys(document_words(day.document) for day in days if day.document))


def _span(first: date, last: date) -> str:
    if first == last:
        return f"{first:%d/%m/%Y}"
    if first.year != last.year:
        return f"{first:%d/%m/%Y} – {last:%d/%m/%Y}"
    return f"{first:%d/%m} – {last:%d/%m}"


def _last(content: DeadlineSheetContent, words: Template) -> SheetRow:
    if content.due_at is None:
        return SheetRow(
            f"{table_date(content.as_of)} {content.as_of:%H:%M}", words.text("row", "open"), "", True
        )
    first = ""
    if content.first_promise is not None:
        changed = content.first_promise != content.due_at
        moment = f"{table_date(content.first_promise)} {content.first_promise:%H:%M}"
        first = words.text("row", "first" if changed else "same").replace("{moment}", moment)
    span = f"{table_date(content.due_at)} {content.due_at:%H:%M}"
    return SheetRow(span, words.text("row", "due").replace("{first}", first), "", True)


def big_number(day: ExplainedDay) -> str:
    """The running count as the calendar shows it."""
    return plain_number(day.count) if day.count != int(day.count) else count_words(day.count).lstrip("0")
