"""How much of the catalogue is shortened, and by how much: the promise against the law's time, on a day.

The annual report counts procedures whose time the agency cut by 30 to 70 per cent. Counted from the catalogue
alone; no dossier is needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.procedure_version import ProcedureVersion

LOW, HIGH = 30, 70
"""Per cent of the legal time, both of them inside the report's range."""


class Cut(StrEnum):
    NONE = "none"
    BELOW = "below"  # less than LOW
    WITHIN = "within"
    ABOVE = "above"  # more than HIGH
    UNCOUNTABLE = "uncountable"  # one of the two times is missing, or they cannot be compared


@dataclass(frozen=True, slots=True)
class TermLine:
    """One procedure. `days` are the working days cut (of 8 hours), `percent` of the legal time; None: uncountable.

    `example`: the promised time is invented until the agency's own decision takes its place.
    """

    procedure_id: str
    version_id: str
    days: float | None
    percent: int | None
    cut: Cut
    example: bool


@dataclass(frozen=True, slots=True)
class Terms:
    """In the order of the catalogue; a procedure without a version in force on the day is left out."""

    day: date
    lines: tuple[TermLine, ...]

    def having(self, *cuts: Cut) -> tuple[TermLine, ...]:
        return tuple(line for line in self.lines if line.cut in cuts)

    @property
    def shortened(self) -> tuple[TermLine, ...]:
        return self.having(Cut.BELOW, Cut.WITHIN, Cut.ABOVE)

    @property
    def percents(self) -> tuple[int, ...]:
        return tuple(sorted(line.percent for line in self.shortened if line.percent is not None))

    @property
    def median_percent(self) -> float | None:
        """Of what is shortened; None where nothing is."""
        return median(self.percents) if self.percents else None

    def distribution(self, width: int = 10) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
        """Bands of per cent from (inclusive) to (exclusive; 100 is in the last) with what is shortened so much."""
        bands = []
        for begin in range(0, 100, width):
            beyond = begin + width
            ids = tuple(
                line.procedure_id
                for line in self.shortened
                if line.percent is not None
                and (begin <= line.percent < beyond or (line.percent == 100 == beyond))
            )
            bands.append((begin, beyond, ids))
        return tuple(bands)


def terms(desk: Workplace, day: date) -> Terms:
    """The versions in force on a day."""
    return Terms(day, tuple(_line(version) for _, version in desk.catalog.in_force(day)))


def _line(version: ProcedureVersion) -> TermLine:
    days, percent = version.cut_working_days, version.reduction_percent
    if version.legal_term is not None and version.committed_term in (None, version.legal_term):
        days, percent = 0.0, 0  # the promise is the law's time
    return TermLine(
        version.procedure_id,
        version.version_id,
        days,
        percent,
        _cut(days, percent),
        "committed_time" in version.examples,
    )


def _cut(days: float | None, percent: int | None) -> Cut:
    if days is None or percent is None:
        return Cut.UNCOUNTABLE
    if days <= 0:
        return Cut.NONE
    if percent < LOW:
        return Cut.BELOW
    return Cut.WITHIN if percent <= HIGH else Cut.ABOVE
