"""What the office page shows: a tracking book on its way in, the ledger's check, and how the office is set.

Facts and codes only; words are put by ``gui/words/office``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.presenters.message import Message


class Work(StrEnum):
    """What lasts: shown with a bar, and all but the file's reading can be stopped with Esc."""

    READING = "reading"
    CHECKING = "checking"
    IMPORTING = "importing"
    VERIFYING = "verifying"
    REBUILDING = "rebuilding"


class Findings(StrEnum):
    """Which list of the checked book is shown."""

    PROBLEMS = "problems"
    DIFFERENCES = "differences"
    NOTICES = "notices"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: a fault or notice by row and column, or a due date that differs (`row` 0, `code` the dossier's)."""

    row: int
    column: str
    code: str
    message: Message


@dataclass(frozen=True, slots=True)
class BookState:
    """A book that was chosen. `new` rows would come in, `held` are in the ledger already, `faulty` at fault."""

    name: str
    rows: int
    new: int = 0
    held: int = 0
    faulty: int = 0
    differing: int = 0
    checked: bool = False
    imported: int | None = None
    good_rows: bool = False
    shown: Findings = Findings.PROBLEMS
    counts: tuple[tuple[Findings, int], ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def can_import(self) -> int:
        """How many rows the main button would take; 0 while a fault stands and nobody said to leave it."""
        ready = self.checked and self.imported is None
        return self.new if ready and (not self.faulty or self.good_rows) else 0


@dataclass(frozen=True, slots=True)
class LedgerState:
    """The last check or rebuild. `ok` None while nothing was asked yet."""

    ok: bool | None = None
    events: int = 0
    head: str = ""
    gaps: int = 0
    broken: tuple[Message, ...] = ()
    at: datetime | None = None
    rebuilt: tuple[int, int, float] | None = None


@dataclass(frozen=True, slots=True)
class SettingLine:
    """A setting as it is: `key` names it for the words, `value` is worded by its kind or shown as it is."""

    key: str
    value: object


@dataclass(frozen=True, slots=True)
class ProgressShown:
    work: Work
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class OfficeState:
    book: BookState | None = None
    ledger: LedgerState = field(default_factory=LedgerState)
    settings: tuple[SettingLine, ...] = ()
    calendar_warnings: tuple[Message, ...] = ()
    progress: ProgressShown | None = None
    trouble: Message | None = None
    book_trouble: Message | None = None
