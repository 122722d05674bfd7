"""Times and dates as commands take them: local ISO minutes, nothing guessed."""

from __future__ import annotations

import re
from datetime import date, datetime

from onestop.domain.calendar import FIRST_DAY, LAST_DAY
from onestop.domain.errors import Refused
from onestop.domain.pauses import Pause, PausePolicy
from onestop.domain.terms import Term, TermUnit

_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_AMOUNT = re.compile(r"-?\d{1,9}(\.\d{1,9})?", re.ASCII)


def read_moment(text: str, field: str) -> datetime:
    """``2017-01-24T09:00`` (or with a blank), seconds cut off; Refused(``moment_format``) for anything else."""
    typed = text.strip()
    if not _MOMENT.fullmatch(typed):
        raise Refused("moment_format", field=field, text=text[:40])
    try:
        return datetime.fromisoformat(typed).replace(second=0, microsecond=0)
    except ValueError:
        raise Refused("moment_format", field=field, text=text[:40]) from None


def read_clock(text: str) -> datetime:
    """Where ``--as-of`` sets the clock: inside the years the calendar knows; Refused(``date_out_of_range``)."""
    moment = read_moment(text, "as_of")
    if not FIRST_DAY <= moment.date() <= LAST_DAY:
        raise Refused("date_out_of_range", field="as_of", first=FIRST_DAY.year, last=LAST_DAY.year)
    return moment


def read_day(text: str, field: str) -> date:
    if not _DAY.fullmatch(text.strip()):
        raise Refused("day_format", field=field, text=text[:40])
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise Refused("day_format", field=field, text=text[:40]) from None


def read_term(amount: str, unit: str) -> Term:
    """Whole numbers but for hours, which may have a part (``1.5``)."""
    if not _AMOUNT.fullmatch(amount.strip()):
        raise Refused("amount_format", field="amount", text=amount[:40])
    value = float(amount)
    try:
        kind = TermUnit(unit.strip())
    except ValueError:
        raise Refused("term_unit_unknown", field="unit", text=unit[:40]) from None
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


def read_known(text: str | None, field: str) -> datetime | None:
    """A moment as a report names the one it was counted as known at: to the millisecond, if it says so."""
    if text is None:
        return None
    typed = text.strip()
    if not _MOMENT.fullmatch(typed):
        raise Refused("moment_format", field=field, text=text[:40])
    try:
        moment = datetime.fromisoformat(typed)
    except ValueError:
        raise Refused("moment_format", field=field, text=text[:40]) from None
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def write_known(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds")
