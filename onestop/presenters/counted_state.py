"""What a counted report shows: a table whose figures open their lists, bars, the check of the sums, one opened list.

Facts and codes only; words are put by ``gui/words/counted``. A cell's `opens` names its list, "" where there is none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from onestop.presenters.message import Message
from onestop.presenters.report_choice import PeriodChoice, ReportKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from onestop.domain.report_period import Period
    from onestop.presenters.happenings import Happening
    from onestop.presenters.reports_state import FigureList


class CellKind(StrEnum):
    COUNT = "count"
    ORDINAL = "ordinal"
    SHARE = "share"  # of 1
    HOURS = "hours"  # minutes of open time
    PERCENT = "percent"
    DAYS = "days"
    TEXT = "text"
    LONG = "long"  # text that takes what room is left, in several lines
    CODE = "code"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Counting:
    """In which sector and figures of II.06a a dossier is counted; no figures where it is not."""

    sector: str = ""
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Events:
    """What was recorded, in its order; nothing where only time passed."""

    happenings: tuple[Happening, ...] = ()


Value = int | float | str | date | Message | Counting | Events | None


@dataclass(frozen=True, slots=True)
class Column:
    """`key` names its head; columns with the same `groups` beside each other stand under a common head each.

    `weight` says how much of the room that is left a LONG one takes.
    """

    key: str
    kind: CellKind = CellKind.COUNT
    groups: tuple[str, ...] = ()
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """`opens` names the list behind it; `late` colours it where it is not 0; `bar` (0 to 1) is drawn under it."""

    value: Value = None
    opens: str = ""
    late: bool = False
    bar: float = 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """`dossier` is the one that Enter opens where the row is one dossier; `total` is the sum of the others."""

    key: str
    cells: tuple[Cell, ...]
    total: bool = False
    dossier: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartBar:
    """`strong` marks what is asked about."""

    opens: str
    label: Message
    value: int
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """`upright`: bands on a scale; else lines with names."""

    title: Message
    bars: tuple[ChartBar, ...] = ()
    upright: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """Whether a report adds up: the equations with their numbers, other faults, dossiers without a due moment.

    An equation is a row of values that should be one number. `no_due` opens as the list NO_DUE_LIST.
    """

    holds: bool
    equations: tuple[tuple[str, tuple[int, ...]], ...] = ()
    faults: tuple[Message, ...] = ()
    no_due: int = 0


NO_DUE_LIST = "no_due"


@dataclass(frozen=True, slots=True)
class Shown:
    """One counted report: its answer in one sentence, rules, chart, table, and every list by name."""

    table: Table
    headline: Message | None = None
    said: tuple[Message, ...] = ()
    chart: Chart | None = None
    check: Check | None = None
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    views: tuple[str, ...] = ()
    """The tables of one report among which the hand chooses; which is shown is `CountedState.view`."""
    procedures: Mapping[str, tuple[str, int | None]] = field(default_factory=dict)
    """Where lists hold procedures, not dossiers: name and per cent cut by id."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The differences of two moments; one row a dossier."""

    before: datetime
    after: datetime
    table: Table


@dataclass(frozen=True, slots=True)
class CountedState:
    """`known` and `compared` are as typed; `known_at` is the moment the shown figures were counted as known at.

    `shown` None until the first answer; `read` is how much of the ledger was read meanwhile. `stale`: something was
    written since. `save_anyway` is the file that was refused because the figures do not agree. `refused` stands
    beside the field it names (``from``, ``to``, ``known_at``, ``compared``).
    """

    kind: ReportKind = ReportKind.II06A
    choice: PeriodChoice = field(default_factory=PeriodChoice)
    years: tuple[int, ...] = ()
    known: str = ""
    compared: str = ""
    view: str = ""
    period: Period | None = None
    known_at: datetime | None = None
    shown: Shown | None = None
    comparison: Comparison | None = None
    opened: FigureList | None = None
    opened_title: Message | None = None
    refused: Message | None = None
    refused_field: str = ""
    loading: bool = False
    read: int = 0
    stale: bool = False
    saving: str = ""
    save_anyway: str = ""
    trouble: Message | None = None

    @property
    def files(self) -> tuple[str, ...]:
        """The suffixes this report can be kept as, the page first."""
        if self.kind is ReportKind.REGISTER:
            return (".pdf", ".xlsx", ".csv")
        return (".pdf", ".xlsx")
