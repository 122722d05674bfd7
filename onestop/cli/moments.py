"""Times and dates as commands take them: local ISO minutes, nothing guessed."""

from __future__ import annotations

from datetime import date, datetime

from onestop.domain.errors import Refused
from onestop.domain.pauses import Pause, PausePolicy
from onestop.domain.terms import Term, TermUnit


def read_moment(text: str, field: str) -> datetime:
    """``2017-01-24T09:00`` (or with a blank); Refused(``moment_format``) for anything else."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise Refused("moment_format", field=field, text=text[:40]) from None
    if moment.tzinfo is not None or ("T" not in text and " " not in text.strip()):
        raise Refused("moment_format", field=field, text=text[:40])
    return moment.replace(second=0, microsecond=0)


def read_day(text: str, field: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise Refused("day_format", field=field, text=text[:40]) from None


def read_term(amount: str, unit: str) -> Term:
    """Whole numbers but for hours, which may have a part (``1.5``)."""
    try:
        value = float(amount.strip())
    except ValueError:
        raise Refused("amount_format", field="amount", text=amount[:40]) from None
    try:
        kind = TermUnit(unit.strip())
    except ValueError:
        raise Refused("term_unit_unknown", field="unit", text=unit[:40]) from None
    if value != value or value in (float("inf"), float("-inf")):
        raise Refused("amount_format", field="amount", text=amount[:40])
    return Term(int(value) if value.is_integer() else value, kind)


def read_pause(text: str) -> Pause:
    """``P/R/restart`` or ``P/R/resume``; an empty R is a pause still open."""
    parts = text.strip().split("/")
    if len(parts) != 3:
        raise Refused("pause_format", field="pause", text=text[:80])
    start, end, policy = parts
    try:
        kind = PausePolicy(policy.strip())
    except ValueError:
        raise Refused("pause_format", field="pause", text=text[:80]) from None
    ends = read_moment(end, "pause") if end.strip() else None
    return Pause(read_moment(start, "pause"), ends, kind)


def write_moment(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="minutes") if moment else None
