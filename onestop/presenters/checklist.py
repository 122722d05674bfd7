"""The papers a procedure asks for and what was handed in, as the checklist shows them. No words, no pixels."""

from __future__ import annotations

from dataclasses import dataclass

from onestop.domain.procedure_parts import sheets_lacking


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One component. Counts are sheets handed in; `wanted_*` are what the procedure asks for.

    `key` comes back in the signals. A paper that is not `required` is never missing.
    """

    key: str
    number: int
    name: str
    form: str = ""
    ticked: bool = False
    originals: int = 0
    copies: int = 0
    wanted_originals: int = 0
    wanted_copies: int = 0
    required: bool = True

    @property
    def missing_originals(self) -> int:
        given = self.originals if self.ticked else 0
        return sheets_lacking(self.wanted_originals, given, conditional=not self.required)

    @property
    def missing_copies(self) -> int:
        given = self.copies if self.ticked else 0
        return sheets_lacking(self.wanted_copies, given, conditional=not self.required)

    @property
    def is_missing(self) -> bool:
        return self.missing_originals > 0 or self.missing_copies > 0


@dataclass(frozen=True, slots=True)
class ChecklistState:
    """All papers in the catalogue's order. `shows_missing` is False until the clerk has begun to tick."""

    rows: tuple[PaperRow, ...] = ()
    shows_missing: bool = True

    @property
    def missing(self) -> tuple[PaperRow, ...]:
        return tuple(row for row in self.rows if row.is_missing)

    @property
    def required_count(self) -> int:
        return sum(1 for row in self.rows if row.required)

    @property
    def is_complete(self) -> bool:
        return not self.missing
