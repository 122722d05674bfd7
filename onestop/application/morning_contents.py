"""What stands on the morning sheet, ready to be laid out: five lists of the day's work. No wording, no layout, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.application.way_contents import Issued
    from onestop.domain.applicant import Channel


class MorningList(StrEnum):
    OVERDUE = "overdue"
    TODAY = "today"
    IN_TIME = "in_time"
    STOPPED = "stopped"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class MorningRow:
    """`at` is the due moment, since when the clock stands, or since when the result lies ready. `minutes` of open
    time: left, gone by (negative), or left when the clock runs again; None where nobody can say. `waits_for` as in
    `DossierRow`; `handed` how a ready result reaches its applicant.
    """

    code: str
    applicant: str
    procedure: str
    place: str
    at: datetime | None
    minutes: int | None = None
    waits_for: str = ""
    partners: tuple[str, ...] = ()
    handed: Channel | None = None


@dataclass(frozen=True, slots=True)
class MorningPart:
    """`count` of all, `rows` the first of them."""

    kind: MorningList
    count: int
    rows: tuple[MorningRow, ...]


@dataclass(frozen=True, slots=True)
class MorningContent:
    """`day_minutes` are those of an ordinary working day; `head` the ledger's, in eight characters."""

    issued: Issued
    parts: tuple[MorningPart, ...]
    day_minutes: int
    head: str
    as_of: datetime
    practice: bool

    @property
    def day(self) -> date:
        return self.as_of.date()

    @property
    def rows(self) -> tuple[MorningRow, ...]:
        return tuple(row for part in self.parts for row in part.rows)
