"""Form II.06a/VPCP/KSTT: what was received, settled and is pending, by sector. Each cell keeps its dossiers.

Columns and their sums: (3) = (4) + (5) + (6) = (7) + (11), (7) = (8) + (9) + (10), (11) = (12) + (13)
(`domain/rules.md` §6.1). A dossier without a due moment is in no column of timeliness: the sums then do not hold,
and the report says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from onestop.application.reports.lives import Counted, knowledge, lives
from onestop.domain.applicant import Channel
from onestop.domain.timeliness import Timeliness

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.report_period import Period

TOTAL = ""
"""The name of the total's row."""

FIGURES = (
    "received", "online", "counter_post", "carried", "solved", "early", "on_time", "late", "pending",
    "pending_in_time", "pending_overdue",
)  # fmt: skip
"""Columns (3) to (13) in their order."""

_SOLVED = {
    Timeliness.EARLY: "early",
    Timeliness.ON_TIME: "on_time",
    # Handed back or withdrawn counts as on time, as the form's users do (domain rules §6.1, one province's guide).
    Timeliness.ENDED: "on_time",
    Timeliness.LATE: "late",
}
_PENDING = {
    Timeliness.IN_TIME: "pending_in_time",
    Timeliness.DUE_SOON: "pending_in_time",
    Timeliness.PAUSED: "pending_in_time",
    Timeliness.OVERDUE: "pending_overdue",
}

Cells = Mapping[tuple[str, str], tuple[str, ...]]
"""(sector or TOTAL, figure) → the dossiers counted there, in the order of reception."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sector's figures, columns (3) to (13); `field` is TOTAL in the last line."""

    field: str
    received: int
    online: int
    counter_post: int
    carried: int
    solved: int
    early: int
    on_time: int
    late: int
    pending: int
    pending_in_time: int
    pending_overdue: int

    @property
    def balanced(self) -> bool:
        return (
            self.received == self.online + self.counter_post + self.carried == self.solved + self.pending
            and self.solved == self.early + self.on_time + self.late
            and self.pending == self.pending_in_time + self.pending_overdue
        )


@dataclass(frozen=True, slots=True)
class Ii06a:
    """The table. `no_due` are dossiers without a due moment: each is an error row, and nothing balances."""

    period: Period
    known_at: datetime
    lines: tuple[Line, ...]
    total: Line
    no_due: tuple[str, ...] = ()
    cells: Cells = field(default_factory=dict, compare=False)

    @property
    def balanced(self) -> bool:
        """Each line holds, and the lines add up to the total."""
        sums = all(
            sum(getattr(line, figure) for line in self.lines) == getattr(self.total, figure)
            for figure in FIGURES
        )
        return sums and self.total.balanced and all(line.balanced for line in self.lines)


def ii06a(desk: Workplace, period: Period, known_at: datetime | None = None) -> Ii06a:
    """Counted from the ledger as known at `known_at` (office time; None: now)."""
    counted = tuple(lives(desk, period.begin, period.beyond, known_at))
    cells: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for each in counted:
        sector = sector_of(desk, each.procedure_id)
        for figure in figures_of(each, period.begin):
            cells[sector, figure].append(each.dossier_id)
            cells[TOTAL, figure].append(each.dossier_id)
    sectors = {sector_of(desk, each.procedure_id) for each in counted}
    return Ii06a(
        period,
        knowledge(desk, known_at),
        tuple(_line(sector, cells) for sector in _in_order(desk, sectors)),
        _line(TOTAL, cells),
        tuple(each.dossier_id for each in counted if each.timeliness is Timeliness.NO_DUE),
        {cell: tuple(ids) for cell, ids in cells.items()},
    )


def figures_of(each: Counted, begin: datetime) -> tuple[str, ...]:
    """The columns one dossier is counted in."""
    here = "online" if each.channel == Channel.ONLINE else "counter_post"
    came = "carried" if each.received_at < begin else here
    if each.finished_at is None:
        stands, judged = "pending", _PENDING.get(each.timeliness)
    else:
        stands, judged = "solved", _SOLVED.get(each.timeliness)
    return ("received", came, stands, *((judged,) if judged else ()))


def sector_of(desk: Workplace, procedure_id: str) -> str:
    """The sector of a procedure; "?" where the catalogue does not know it (an earlier book's)."""
    procedure = desk.catalog.find(procedure_id)
    return procedure.field if procedure is not None else "?"


def _in_order(desk: Workplace, sectors: Iterable[str]) -> list[str]:
    """As the catalogue publishes them."""
    order = {name: place for place, name in enumerate(desk.catalog.fields)}
    return sorted(sectors, key=lambda sector: (order.get(sector, len(order)), sector))


def _line(sector: str, cells: Mapping[tuple[str, str], list[str]]) -> Line:
    return Line(sector, *(len(cells.get((sector, figure), ())) for figure in FIGURES))
