"""What the year's report shows: five figures, months, fields, the check of the sums, and one figure's list.

Facts and codes only; words are put by ``gui/words/reports``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.presenters.message import Message


class Figure(StrEnum):
    """Figures that stand on the page by name; each is the name of its list in the report."""

    RECEIVED = "received"
    ON_TIME = "on_time_or_early"
    LATE = "late"
    ONLINE = "online"
    LINKED = "linked"
    EARLY = "early"
    ON_DAY = "on_day"
    PENDING = "pending"
    CARRIED = "carried"
    NO_DUE = "no_due"


TILES = (Figure.RECEIVED, Figure.ON_TIME, Figure.LATE, Figure.ONLINE, Figure.LINKED)
RESTS = (Figure.CARRIED, Figure.PENDING, Figure.NO_DUE)
"""Shown beside the check only where there are any."""


class YearFile(StrEnum):
    PDF = "pdf"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True)
class TileState:
    """One large figure, None until counted; `whole` is what its share is taken of, `extra` the procedures."""

    figure: Figure
    count: int | None = None
    whole: int = 0
    extra: int = 0


@dataclass(frozen=True, slots=True)
class MonthBar:
    month: int
    received: int
    online: int


@dataclass(frozen=True, slots=True)
class FieldBar:
    field: str
    received: int


@dataclass(frozen=True, slots=True)
class BalanceState:
    """settled = on time or early + late; `holds` says whether every sum does and nothing is without a date."""

    settled: int
    parts: tuple[int, ...]
    holds: bool
    rests: tuple[TileState, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportCard:
    """One dossier in the list on the right. `note` says how it ended; `late` colours it.

    `detail` stands in the place of the dates where what is listed is no dossier; then nothing opens it.
    """

    key: str
    code_tail: str
    name: str
    legal_form: str
    procedure: str
    due: datetime | None
    finished: datetime | None
    note: Message | None = None
    late: bool = False
    detail: Message | None = None


@dataclass(frozen=True, slots=True)
class FigureList:
    """The opened figure: its name in the report, how many, and the cards read so far."""

    name: str
    count: int
    cards: tuple[ReportCard, ...] = ()
    chosen: str = ""

    @property
    def more(self) -> bool:
        return len(self.cards) < self.count


@dataclass(frozen=True, slots=True)
class ReportsState:
    """`year` 0 until the first answer; `saving` the file being made, if any.

    `known` is the moment as typed, "" for all that is known now; `refused` is what is wrong with it.
    """

    year: int = 0
    years: tuple[int, ...] = ()
    as_of: datetime | None = None
    tiles: tuple[TileState, ...] = tuple(TileState(figure) for figure in TILES)
    months: tuple[MonthBar, ...] = ()
    fields: tuple[FieldBar, ...] = ()
    balance: BalanceState | None = None
    opened: FigureList | None = None
    empty: bool = False
    loading: bool = False
    saving: YearFile | None = None
    trouble: Message | None = None
    known: str = ""
    refused: Message | None = None
    save_anyway: YearFile | None = None
