"""Days and moments as hands type them: 25/12/2026, 25/12/2026 17:00, or ISO. Knows no form and no rule."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

_DAYS = ("%d/%m/%Y", "%Y-%m-%d")
_MOMENTS = ("%d/%m/%Y %H:%M", "%Y-%m-%dT%H:%M")


def read_day(text: str) -> date | None:
    """None where it is no day."""
    moment = _read(text, _DAYS)
    return moment.date() if moment is not None else None


def read_moment(text: str) -> datetime | None:
    """A day alone is its midnight. None where it is neither."""
    return _read(text, (*_MOMENTS, *_DAYS))


def _read(text: str, forms: Iterable[str]) -> datetime | None:
    typed = " ".join(text.split())
    for form in forms:
        try:
            return datetime.strptime(typed, form)
        except ValueError:
            continue
    return None
