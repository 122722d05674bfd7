"""What the promise card shows: the promised moment, two terms, the weeks day by day, and what the notes say.

Facts and codes only; words are put by ``gui/words``. How it is built from a deadline is in ``promising``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.domain.terms import Term
    from onestop.presenters.message import Message


class DayMark(StrEnum):
    """What one day of the grid is; the strongest applies."""

    DUE = "due"
    RECEIVED = "received"
    PAUSED = "paused"
    COUNTED = "counted"
    DAY_OFF = "day_off"
    WEEKEND = "weekend"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class PromiseDay:
    """One cell. `count` is the running count of a counted or due day; `is_legal` draws the dashed limit."""

    day: date
    mark: DayMark
    count: int = 0
    name: str = ""
    is_legal: bool = False


@dataclass(frozen=True, slots=True)
class WeekRow:
    """Monday to Sunday."""

    days: tuple[PromiseDay, ...]


@dataclass(frozen=True, slots=True)
class WeeksGap:
    """So many weeks are left out: "… 4 tuần …"."""

    weeks: int


@dataclass(frozen=True, slots=True)
class DayRuler:
    """One working day drawn as hours: its shifts, and the part of it that counts."""

    day: date
    shifts: tuple[tuple[time, time], ...]
    begin: time
    end: time
    is_due: bool = False


@dataclass(frozen=True, slots=True)
class PromiseBar:
    """A term and the moment it leads to; `share` (0–1) is its length beside the longer of the two."""

    term: Term
    due: datetime
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class PromiseState:
    """`due` None means "Chưa hẹn ngày": then `missing` lists why (codes, or papers by name).

    `rulers` is filled for terms in hours and replaces the weeks. `waiting` says that nothing was chosen yet.
    """

    due: datetime | None = None
    committed: PromiseBar | None = None
    legal: PromiseBar | None = None
    rows: tuple[WeekRow | WeeksGap, ...] = ()
    rulers: tuple[DayRuler, ...] = ()
    notes: tuple[Message, ...] = ()
    warnings: tuple[Message, ...] = ()
    missing: tuple[Message, ...] = ()
    waiting: bool = False
