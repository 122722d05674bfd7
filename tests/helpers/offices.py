"""The calendar the program ships and hours to try it with, as the engine's objects and as plain data."""

from __future__ import annotations

from datetime import date, time
from functools import cache
from pathlib import Path

from onestop.catalog.calendar import load_calendar
from onestop.domain.calendar import OfficeHours, Shift, WorkCalendar

REPOSITORY = Path(__file__).parents[2]
DECISIONS = REPOSITORY / "resources" / "calendar" / "decisions.toml"
STANDARD = [[(450, 690), (780, 1020)]] * 5 + [[], []]
SHORT_FRIDAYS = [[(450, 690), (780, 1020)]] * 4 + [[(450, 690), (780, 960)], [], []]


@cache
def shipped_calendar() -> WorkCalendar:
    return load_calendar(DECISIONS)


def with_hours(hours: list[list[tuple[int, int]]]) -> WorkCalendar:
    shipped = shipped_calendar()
    week = tuple(tuple(Shift(_clock(a), _clock(b)) for a, b in shifts) for shifts in hours)
    return WorkCalendar(shipped.decisions, OfficeHours(week), shipped.proposed, shipped.years)


def plain_days() -> dict[date, str]:
    return {decision.date: decision.kind for decision in shipped_calendar().decisions}


def _clock(minute: int) -> time:
    return time(minute // 60, minute % 60)
