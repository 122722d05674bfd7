"""What the window's frame shows around every page: places, who works here, title, notes. No words of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Place(StrEnum):
    """The places of the rail, in order. The value is stable and used in settings and tests."""

    RECEPTION = "reception"
    MY_WORK = "my_work"
    RETURN = "return"
    WATCH = "watch"
    REPORTS = "reports"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class RailState:
    """`counts` are drawn beside a place; those in `urgent` are red. Agency and person are names as set."""

    agency: str
    person: str
    desk: str
    counts: tuple[tuple[Place, int], ...] = ()
    urgent: frozenset[Place] = frozenset()


@dataclass(frozen=True, slots=True)
class TopBarState:
    """`title` is worded by the page; `trail` is where the dossier was opened from; `saved_at` a draft's time.

    `company` says who else has it open; `company_name` is the part of it that gives way where room lacks.
    """

    title: str
    trail: tuple[str, ...] = ()
    saved_at: datetime | None = None
    practice: bool = False
    company: str = ""
    company_name: str = ""
