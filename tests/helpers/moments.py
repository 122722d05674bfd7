"""Moments as people write them in tests."""

from __future__ import annotations

from datetime import date, datetime


def at(text: str) -> datetime:
    """``2026-03-09 09:00`` as a local moment."""
    return datetime.fromisoformat(text)


def within(day: date | None, first: date | None, last: date | None) -> bool:
    """Whether a day lies between two, both inclusive; an open end is None, no day lies only in all time."""
    return (first is None or bool(day and day >= first)) and (last is None or bool(day and day <= last))
