"""What happened, in the past tense. Facts are never edited: a change of mind is another fact.

A fact says nothing about who recorded it or when it was recorded; that is the event around it (`ledger.py`).
What happens to a dossier after its reception is in `travel.py`. To add a kind: a frozen dataclass with KIND
and SCHEMA, its place in `Fact` or `TravelFact`, its row in `transitions.py`, its case in `fold.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, get_args

from onestop.domain.applicant import Applicant, Channel, FeeState, Submitter
from onestop.domain.foreign import ForeignFact
from onestop.domain.pauses import PausePolicy
from onestop.domain.terms import Term
from onestop.domain.travel import TravelFact


@dataclass(frozen=True, slots=True)
class ReceivedComponent:
    """Papers handed in for component `n` of the procedure version."""

    n: int
    originals: int
    copies: int


@dataclass(frozen=True, slots=True)
class StationOpened:
    """A desk begins its own log. `number` gives it its range of serials (design: codes that never collide)."""

    KIND: ClassVar[str] = "station_opened"
    SCHEMA: ClassVar[int] = 1
    number: int
    name: str
    practice: bool


@dataclass(frozen=True, slots=True)
class DossierReceived:
    """The dossier is in the book and its date is promised.

    `received_at` is the moment it was complete (the clock's start); `filed_at` when it was handed in.
    `term` is what the office promised, `legal_term` what the law allows, both as of that day.
    `fee_vnd` is the whole fee in đồng, 0 for none, None where it is set elsewhere and not known at the desk.
    `source` is ``desk``, ``register`` (an earlier tracking book) or ``log`` (a foreign event log).
    """

    KIND: ClassVar[str] = "dossier_received"
    SCHEMA: ClassVar[int] = 1
    code: str
    serial: int
    procedure_id: str
    version_id: str
    applicant: Applicant
    submitter: Submitter | None
    channel: Channel
    return_channel: Channel
    sets: int
    components: tuple[ReceivedComponent, ...]
    items: int
    fee_vnd: int | None
    fee_state: FeeState
    keep_originals: bool
    note: str
    linked_agency: str
    term: Term
    legal_term: Term | None
    filed_at: datetime
    received_at: datetime
    due_at: datetime
    legal_due_at: datetime | None
    book: str
    book_number: int
    slip_number: int
    source: str


@dataclass(frozen=True, slots=True)
class GuidanceGiven:
    """Papers were missing at the counter: nothing is received, nothing promised, the list is handed over.

    `book` names the desk's series of the year (01/2018), `slip_number` counts in it.
    Art. 15.2 of the one-stop decree asks that the guidance be kept at the desk (form 02).
    """

    KIND: ClassVar[str] = "guidance_given"
    SCHEMA: ClassVar[int] = 1
    procedure_id: str
    version_id: str
    applicant: Applicant
    missing: tuple[ReceivedComponent, ...]
    note: str
    book: str
    slip_number: int


@dataclass(frozen=True, slots=True)
class ClockPaused:
    """The clock stands still, as an earlier book tells it. `cause` is ``supplement``, ``payment`` or ``register``."""

    KIND: ClassVar[str] = "clock_paused"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    policy: PausePolicy
    cause: str


@dataclass(frozen=True, slots=True)
class ClockResumed:
    """The clock runs again; `due_at` is the date computed and promised then."""

    KIND: ClassVar[str] = "clock_resumed"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    due_at: datetime


NO_PRINTER = "waiting"
"""The target of a slip that waits for a printer: it has its number, and has not left the desk."""


@dataclass(frozen=True, slots=True)
class SlipPrinted:
    """One line of the print journal. `print_no` counts printings of this slip, from 1.

    `round` tells a dossier's slips of one form apart, from 1: the second supplement request, the receipt that
    replaces the first. `target` is ``printer``, ``file`` or ``waiting`` (no printer: the slip waits).
    `serial` counts in the form's series of `book`, 0 for forms whose number comes from elsewhere.
    """

    KIND: ClassVar[str] = "slip_printed"
    SCHEMA: ClassVar[int] = 2
    form: str
    number: str
    print_no: int
    copies: tuple[int, ...]
    lang: str
    at: datetime
    target: str
    reason: str
    round: int = 1
    book: str = ""
    serial: int = 0

    @property
    def left_the_desk(self) -> bool:
        return self.target != NO_PRINTER


@dataclass(frozen=True, slots=True)
class HandOverListMade:
    """The dossiers (ids) the desk handed to one unit, signed as one sheet; numbered in the book of the year."""

    KIND: ClassVar[str] = "hand_over_list_made"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    unit: str
    dossiers: tuple[str, ...]
    book: str
    serial: int


@dataclass(frozen=True, slots=True)
class SubstituteNamed:
    """While `away` is away, from `first` to `last` inclusive, `substitute` does their work (both logins)."""

    KIND: ClassVar[str] = "substitute_named"
    SCHEMA: ClassVar[int] = 1
    away: str
    substitute: str
    first: date
    last: date
    reason: str


@dataclass(frozen=True, slots=True)
class SubstitutionEnded:
    """`away` is back before the named day, or nobody was to stand in from `day` on."""

    KIND: ClassVar[str] = "substitution_ended"
    SCHEMA: ClassVar[int] = 1
    away: str
    day: date


@dataclass(frozen=True, slots=True)
class CodeGapExplained:
    """Serials `first` … `last` of a day that no dossier bears, and why (``register_lacks``, ``reserved``)."""

    KIND: ClassVar[str] = "code_gap_explained"
    SCHEMA: ClassVar[int] = 1
    prefix: str
    day: date
    first: int
    last: int
    reason: str


@dataclass(frozen=True, slots=True)
class RegisterImported:
    """An earlier tracking book came in, whole. `digest` is the SHA-256 of the file."""

    KIND: ClassVar[str] = "register_imported"
    SCHEMA: ClassVar[int] = 1
    name: str
    digest: str
    imported: int
    skipped: int


@dataclass(frozen=True, slots=True)
class AnomalySettled:
    """Somebody looked at what two desks did apart, and chose. `key` and `choice` as `application.anomalies` has them."""

    KIND: ClassVar[str] = "anomaly_settled"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    key: str
    choice: str
    reason: str


@dataclass(frozen=True, slots=True)
class ClockMeasured:
    """The shared server's clock less this station's, in milliseconds: noted when it begins to matter, changes, or is
    right again. What the station recorded in between was recorded by a clock that far off.
    """

    KIND: ClassVar[str] = "clock_measured"
    SCHEMA: ClassVar[int] = 1
    offset_ms: int


@dataclass(frozen=True, slots=True)
class ClockVouchedFor:
    """The clock stood before the ledger's last moment, or far behind it, and a person said that it was right.

    `last` is when the event before was recorded, `at` what the clock said.
    """

    KIND: ClassVar[str] = "clock_vouched_for"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    last: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class UnknownFact:
    """A fact of a newer version: kept, hashed, passed on, shown as such, and without effect here."""

    kind: str
    schema: int
    payload: str


Fact = (
    StationOpened
    | DossierReceived
    | GuidanceGiven
    | ClockPaused
    | ClockResumed
    | SlipPrinted
    | HandOverListMade
    | SubstituteNamed
    | SubstitutionEnded
    | CodeGapExplained
    | RegisterImported
    | AnomalySettled
    | ClockMeasured
    | ClockVouchedFor
    | ForeignFact
    | TravelFact
)

FACT_TYPES: tuple[type[Fact], ...] = get_args(Fact)
