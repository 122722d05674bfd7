"""Days in a search: ``<3`` working days ahead, a date, a month, a year, a range. Knows a calendar and today."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from onestop.domain.errors import Refused
from onestop.domain.text import fold

if TYPE_CHECKING:
    from onestop.domain.calendar import WorkCalendar

MOST_DAYS = 400
_SIGN = re.compile(r"(<=|>=|<|>|=)?\s*(.*)")
_DAY = timedelta(days=1)
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_OURS = re.compile(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})")
_OF_THIS_YEAR = re.compile(r"(\d{1,2})[/.](\d{1,2})")


@dataclass(frozen=True, slots=True)
class Span:
    """From `low` on and before `high`; None where it is open."""

    low: datetime | None
    high: datetime | None


def due_span(value: str, now: datetime, calendar: WorkCalendar) -> Span | None:
    """``<3``: due from now on, within fewer than 3 working days after today; else as `day_span`. None: not readable."""
    sign, rest = _signed(value)
    if not rest.isdecimal() or len(rest) > 3:
        return day_span(value, now.date())
    ahead = min(int(rest), MOST_DAYS)
    try:
        begin = _working_day(calendar, now.date(), ahead)
        beyond = _working_day(calendar, now.date(), ahead + 1)
    except Refused:
        return None
    first, last = _midnight(begin), _midnight(beyond)
    if sign == "<":
        return Span(now, first if ahead else now)
    if sign == "<=":
        return Span(now, last)
    if sign == ">":
        return Span(last, None)
    if sign == ">=":
        return Span(first, None)
    return Span(first, last)


def day_span(value: str, today: date) -> Span | None:
    """A day, month, year, or ``a..b``, with or without a sign. None: not readable."""
    sign, rest = _signed(value)
    first, _, last = rest.partition("..")
    one, other = _days(first, today), _days(last or first, today)
    if one is None or other is None:
        return None
    begin, beyond = _midnight(one[0]), _midnight(other[1] + _DAY)
    return {
        "<": Span(None, begin),
        "<=": Span(None, beyond),
        ">": Span(beyond, None),
        ">=": Span(begin, None),
    }.get(sign, Span(begin, beyond))


def _signed(value: str) -> tuple[str, str]:
    found = _SIGN.fullmatch(value.strip())
    assert found is not None, "everything fits"
    return found[1] or "", found[2].strip()


def _days(text: str, today: date) -> tuple[date, date] | None:
    named = {
        "homnay": (today, today),
        "homqua": (today - _DAY, today - _DAY),
        "mai": (today + _DAY, today + _DAY),
        "tuannay": (today - timedelta(days=today.weekday()), today + timedelta(days=6 - today.weekday())),
        "thangnay": _month(today.year, today.month),
        "namnay": (date(today.year, 1, 1), date(today.year, 12, 31)),
    }
    known = named.get(fold(text).replace(" ", "").replace("-", ""))
    if known is not None:
        return known
    try:
        return _written(text, today)
    except ValueError:
        return None


def _written(text: str, today: date) -> tuple[date, date] | None:
    if iso := _ISO.fullmatch(text):
        year, month, day = iso.groups()
    elif ours := _OURS.fullmatch(text):
        day, month, year = ours.groups()
    elif near := _OF_THIS_YEAR.fullmatch(text):
        day, month, year = near[1], near[2], str(today.year)
    else:
        return None
    if not 1900 <= int(year) <= 2999:
        return None
    if month is None:
        return date(int(year), 1, 1), date(int(year), 12, 31)
    if day is None:
        return _month(int(year), int(month))
    only = date(int(year), int(month), int(day))
    return only, only


def _month(year: int, month: int) -> tuple[date, date]:
    first = date(year, month, 1)
    following = date(year + month // 12, month % 12 + 1, 1)
    return first, following - _DAY


def _working_day(calendar: WorkCalendar, today: date, ahead: int) -> date:
    """Today, or the so-many-th working day after it."""
    return calendar.add_working_days(today, ahead) if ahead else today


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
