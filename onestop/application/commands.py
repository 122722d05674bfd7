"""What people ask the desk to do, in the imperative. Raw as typed: `reception.py` cleans and checks."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ApplicantEntry:
    """The applicant as typed. `kind` is ``organisation`` or ``person``."""

    kind: str = "organisation"
    name: str = ""
    tax_code: str = ""
    id_number: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class SubmitterEntry:
    """Who stands at the counter, as typed."""

    name: str = ""
    id_number: str = ""
    authority: str = ""


@dataclass(frozen=True, slots=True)
class ComponentEntry:
    """Papers handed in for component `n`; both counts 0 means it is missing."""

    n: int
    originals: int
    copies: int


@dataclass(frozen=True, slots=True)
class ReceiveDossier:
    """One dossier over the counter.

    `procedure` is an id (LD-01) or a national code. `components` None means all as the version asks.
    `received_at` None means now; the past needs the right to back-date. `filed_at` None means `received_at`.
    `fee_state` is ``paid``, ``at_supplement``, ``at_return``, ``exempt`` or empty (not paid yet); or
    `fee_paid_vnd` says how much was paid: the whole fee or nothing. `clock_reason` answers ``clock_doubted``.
    """

    procedure: str
    applicant: ApplicantEntry
    channel: str = "counter"
    return_channel: str = "counter"
    copies: int = 1
    components: tuple[ComponentEntry, ...] | None = None
    submitter: SubmitterEntry | None = None
    items: int = 1
    fee_state: str = ""
    fee_paid_vnd: int | None = None
    keep_originals: bool = False
    note: str = ""
    linked_agency: str = ""
    received_at: datetime | None = None
    filed_at: datetime | None = None
    clock_reason: str = ""


@dataclass(frozen=True, slots=True)
class GiveGuidance:
    """Papers are missing: print what to bring (form 02), receive nothing."""

    procedure: str
    applicant: ApplicantEntry
    missing: tuple[ComponentEntry, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One row of an earlier tracking book, as text. `row` is its number in the file, `heading` that of the names.

    `faults`: column → code of what the file holds there instead of a value, such as ``formula_cell``. A cell
    under no name stands under its place (``#20``). `numeric`: columns where the spreadsheet held a number.
    """

    row: int
    cells: dict[str, str] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)
    heading: int = 1
    numeric: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RegisterBook:
    """A tracking book as read from a file: its name, the SHA-256 of its octets, and its rows."""

    name: str
    digest: str
    rows: tuple[RegisterRow, ...]
