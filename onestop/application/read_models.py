"""What screens and commands read: frozen rows, named after their place. No SQL, no wording."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from onestop.domain.timeliness import Timeliness

if TYPE_CHECKING:
    from onestop.application.finding.looked_for import LookedFor
    from onestop.domain.applicant import Applicant
    from onestop.domain.deadlines import Deadline
    from onestop.domain.dossier import Dossier, Status
    from onestop.domain.facts import Fact, UnknownFact
    from onestop.domain.ledger import Break
    from onestop.domain.pauses import Pause
    from onestop.domain.procedure import Procedure, ProcedureVersion
    from onestop.domain.terms import Term


class StoredRow(NamedTuple):
    """A dossier's line as the store keeps it; names, timeliness and steps are added by `reading.py`.

    `pauses` are there only while the clock stands still. A plain tuple: a page makes fifty, a report every one there is.
    """

    dossier_id: str
    code: str
    procedure_id: str
    version_id: str
    applicant_name: str
    applicant_key: str
    status_code: int
    received_at: datetime
    due_at: datetime | None
    original_due: datetime
    finished_at: datetime | None
    paused: bool
    channel: str
    linked_agency: str
    term: Term
    step: int = 1
    unit: str = ""
    owner: str = ""
    stage_began: datetime | None = None
    waits_for: str = ""
    partners: tuple[str, ...] = ()
    pauses: tuple[Pause, ...] = ()


@dataclass(frozen=True, slots=True)
class DossierRow:
    """One line of a list. `due_at` is the effective due moment, None while the clock stands still.

    `unit` is the name of the division whose procedure it is, `unit_id` where it lies now; `waits_for` is what
    its clock or its step waits for (``supplement``, ``payment``, ``withdrawal``, ``partner``). While the clock
    stands still `paused_since` says since when, `minutes_left` the open time that is left when it runs again.
    While it runs `soon_from` and `overdue_from` are the moments at which that begins, None where it has begun.
    """

    dossier_id: str
    code: str
    procedure_id: str
    procedure_name: str
    applicant_name: str
    status: Status
    received_at: datetime
    due_at: datetime | None
    finished_at: datetime | None
    timeliness: Timeliness
    step: str
    owner: str
    unit: str
    channel: str
    waits_for: str = ""
    partners: tuple[str, ...] = ()
    step_no: int = 1
    unit_id: str = ""
    owner_login: str = ""
    version_id: str = ""
    paused_since: datetime | None = None
    minutes_left: int | None = None
    soon_from: datetime | None = None
    overdue_from: datetime | None = None

    def aged(self, now: datetime) -> DossierRow:
        """The same line at a later moment at which nothing was recorded: only its time may look otherwise."""
        if self.overdue_from is None:
            return self
        if now >= self.overdue_from:
            state = Timeliness.OVERDUE
        elif self.soon_from is not None and now >= self.soon_from:
            state = Timeliness.DUE_SOON
        else:
            return self
        return self if state is self.timeliness else replace(self, timeliness=state)


@dataclass(frozen=True, slots=True)
class DossierQuery:
    """What to list. `order` is ``due`` (soonest first), ``newest`` (last received first) or ``finished``.

    `text` is what was typed to narrow it, `looked` the same in the store's terms (`reading.py` puts it there);
    `among` ids, if any are given; `after` the key that `DossierRows.next` gave; `unit` the name procedures call
    theirs. `owners`, `units` and `handed_by` say with whom a dossier lies now ("" the desk's pool), or who had
    it before (``@unit`` for a pool, ``@`` the desk's); `owners` and `units` together are either of them. `partner` is an
    agency that still has a leg; with `partner_late` one that was to answer by now. `due_from` is inside, `due_before`
    outside. `paused`: the clock stands still; `still_before`: it runs, and nothing happened since then.
    `tail` are the last figures of the code. Dates are inclusive.
    """

    statuses: frozenset[Status] = frozenset()
    only_open: bool = False
    overdue: bool = False
    due_soon: bool = False
    due_from: datetime | None = None
    due_before: datetime | None = None
    paused: bool = False
    still_before: datetime | None = None
    partner_late: bool = False
    unit: str = ""
    text: str = ""
    looked: LookedFor | None = None
    among: frozenset[str] = frozenset()
    tail: str = ""
    owners: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    handed_by: frozenset[str] = frozenset()
    waits_for: str = ""
    partner: str = ""
    applicant_key: str = ""
    procedure_id: str = ""
    received_from: date | None = None
    received_to: date | None = None
    finished_from: date | None = None
    finished_to: date | None = None
    order: str = "due"
    limit: int = 50
    after: str = ""


@dataclass(frozen=True, slots=True)
class DossierRows:
    rows: tuple[DossierRow, ...]
    next: str = ""


@dataclass(frozen=True, slots=True)
class ApplicantRow:
    """What the desk already knows of an applicant: `on_time` of `settled` dossiers were kept in time."""

    key: str
    applicant: Applicant
    dossiers: int
    settled: int
    on_time: int
    last_received: datetime


@dataclass(frozen=True, slots=True)
class EventRow:
    """One line of a dossier's history; `fact` is UnknownFact where a newer version wrote it.

    Events of one act share `tx_id`.
    """

    event_id: str
    tx_id: str
    kind: str
    at: datetime
    recorded_at: datetime
    actor: str
    fact: Fact | UnknownFact


@dataclass(frozen=True, slots=True)
class Promise:
    """What would be promised now: the live card at reception.

    `deadline` is by the promised term, `legal` by the law's where that differs.
    """

    procedure: Procedure
    version: ProcedureVersion
    received_at: datetime
    deadline: Deadline
    legal: Deadline | None


@dataclass(frozen=True, slots=True)
class DossierView:
    """One dossier, whole. `deadline` explains its present due date day by day; None for one that has none."""

    dossier: Dossier
    procedure: Procedure | None
    version: ProcedureVersion | None
    timeliness: Timeliness
    open_minutes_left: int | None
    deadline: Deadline | None
    legal_due: datetime | None
    events: tuple[EventRow, ...]
    head: bytes


@dataclass(frozen=True, slots=True)
class Received:
    """The record is durable. `head` is the hash of its envelope (32 bytes), printed short on the slip."""

    dossier_id: str
    code: str
    due_at: datetime
    version_id: str
    head: bytes
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GivenGuidance:
    guidance_id: str
    slip_number: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The status bar. `unsent` events not shared yet (all of them while a machine stands alone)."""

    received_today: int
    due_today: int
    overdue: int
    waiting_slips: int
    alone: bool = True
    unsent: int = 0
    oldest_unsent: datetime | None = None


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A dossier found, and who filed it: what matched may stand there."""

    row: DossierRow
    applicant: Applicant


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    dossiers: tuple[SearchHit, ...]
    applicants: tuple[ApplicantRow, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Serials `first` … `last` of a day that nobody bears; `reason` is empty where nobody explained it."""

    prefix: str
    day: date
    first: int
    last: int
    reason: str


@dataclass(frozen=True, slots=True)
class StationHead:
    station: str
    seq: int
    head: bytes


@dataclass(frozen=True, slots=True)
class Verification:
    """`ok` only if no chain breaks, no event is loose, projections equal the fold and every gap is explained."""

    ok: bool
    events: int
    stations: tuple[StationHead, ...]
    broken: tuple[Break, ...]
    gaps: tuple[Gap, ...] = ()
    stale: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rebuilt:
    events: int
    dossiers: int
    seconds: float


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A fault in an imported book: row and column as in the file, `code` with facts for the words."""

    row: int
    column: str
    code: str
    facts: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DueDifference:
    code: str
    book: datetime | None
    computed: datetime | None


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import did, or would do. `skipped` rows were in the ledger already, word for word.

    `notices` are worth a look and stop nothing, such as a column nobody reads.
    """

    imported: int
    skipped: int
    due_differs: tuple[DueDifference, ...]
    problems: tuple[RowProblem, ...]
    notices: tuple[RowProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class MonthFigures:
    month: int
    received: int
    online: int


@dataclass(frozen=True, slots=True)
class FieldFigures:
    field: str
    received: int
    online: int
    early: int
    on_day: int
    late: int


@dataclass(frozen=True, slots=True)
class YearReport:
    """Figures of the annual report, calendar year. Received: received in the year; settled: finished in it.

    `known_at` is the moment it was counted as known at, to the millisecond, `as_of` its minute.
    `lists` opens each figure: figure name → dossier ids, as many as the figure says.
    """

    year: int
    as_of: datetime
    received: int
    settled: int
    early: int
    on_day: int
    late: int
    online: int
    linked: int
    pending: int
    carried: int
    no_due: int
    procedures: int
    months: tuple[MonthFigures, ...]
    fields: tuple[FieldFigures, ...]
    lists: dict[str, tuple[str, ...]]
    known_at: datetime | None = None

    @property
    def on_time_or_early(self) -> int:
        return self.early + self.on_day

    @property
    def balanced(self) -> bool:
        """carried + received = settled + pending, and early + on the day + late = settled: none is without a date."""
        sums = self.early + self.on_day + self.late == self.settled and not self.no_due
        return sums and self.carried + self.received == self.settled + self.pending
