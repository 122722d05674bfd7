"""What the use cases need from the world, as roles. Adapters live elsewhere and are wired in bootstrap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from onestop.application.anomaly_book import AnomalyBook
    from onestop.application.finding.looked_for import LookedFor
    from onestop.application.read_models import (
        ApplicantRow,
        DossierQuery,
        EventRow,
        Gap,
        Rebuilt,
        StoredRow,
        Verification,
    )
    from onestop.application.watch_book import WatchBook
    from onestop.domain.applicant import Applicant, ApplicantKind, Channel, FeeState
    from onestop.domain.calendar import CalendarWarning
    from onestop.domain.dossier import Dossier, Status
    from onestop.domain.dossier_code import CodeScheme
    from onestop.domain.explanation import ExplainedDay
    from onestop.domain.facts import Fact, HandOverListMade
    from onestop.domain.ledger import Event
    from onestop.domain.pauses import PausePolicy
    from onestop.domain.substitution import Substitution
    from onestop.domain.terms import Term

Progress = Callable[[int, int], None]
"""Called with (done, of all) while long work goes on; it may raise to cancel."""


class Clock(Protocol):
    def now(self) -> datetime:
        """Office time, to the minute, naive."""
        ...

    def utc_ms(self) -> int:
        """Milliseconds since 1970 for the order of events."""
        ...


class Ids(Protocol):
    def new(self) -> str:
        """A UUIDv7 in hexadecimal."""
        ...


class SlipWords(Protocol):
    """The words of paper that depend on facts. They live with the templates; the desk only asks for them."""

    def due_note(self, days: Sequence[ExplainedDay], term: Term, start: datetime) -> str:
        """The line under the promised moment: the holidays and make-up days inside the term, or nothing."""
        ...

    def calendar_warning(self, warnings: Sequence[CalendarWarning]) -> str: ...

    def return_place(self, channel: Channel, applicant: ApplicantKind) -> str: ...

    def fee(self, amount_vnd: int | None, state: FeeState) -> str:
        """What is owed and when; None is a fee that is set elsewhere."""
        ...

    def role(self, role: str) -> str: ...

    def missing(self) -> str: ...

    def reason_incomplete(self) -> str: ...

    def clock(self, policy: PausePolicy) -> str:
        """What a supplement request does to the clock."""
        ...

    def contact(self, unit: str, phone: str) -> str:
        """Whom to ask; `phone` may be empty."""
        ...

    def replaced(self, number: str, day: date) -> str:
        """The receipt that another one replaces: Giấy số 531/TNHS ngày 27/12/2018."""
        ...

    def change(self, what: str, old: str | datetime, new: str | datetime) -> str:
        """One thing that stands on the new receipt otherwise than on the old, as a sentence."""
        ...

    def wait(self, status: Status) -> str: ...

    def balance(self, received: int, settled: int, on_time: int, late: int, pending: int) -> str: ...


class Transaction(Protocol):
    """One user action: everything recorded in it becomes durable together, or nothing does."""

    def record(self, stream: str, stream_id: str, fact: Fact, occurred_at: datetime) -> Event: ...

    def take_code(self, scheme: CodeScheme, day: date) -> tuple[str, int]:
        """The station's next free code of the day and its serial; taken once a reception that bears it is recorded."""
        ...

    def take_number(self, series: str, year: int) -> int:
        """The next number of a series (``book``, ``supplement``) in this station's `book` of the year, from 1."""
        ...

    def book(self, year: int) -> str:
        """The station's own book of a year: 01/2018 for the lone machine."""
        ...

    def dossier(self, dossier_id: str) -> Dossier | None: ...

    def code_taken(self, code: str) -> bool: ...

    def head(self) -> bytes:
        """Hash of the last envelope recorded so far, 32 bytes."""
        ...


class Store(Protocol):
    """The desk's own ledger with its projections. One thread owns it."""

    def action(self, actor: str) -> AbstractContextManager[Transaction]:
        """Begin a user action. Leaving the block normally commits; an exception leaves no trace."""
        ...

    def dossier(self, dossier_id: str) -> Dossier | None: ...

    def find_code(self, code: str) -> tuple[str, ...]:
        """Ids of the dossiers that bear a code, whole or as a tail (181227-0003, 0003)."""
        ...

    def events(self, dossier_id: str) -> tuple[EventRow, ...]: ...

    def stories(self) -> Iterable[tuple[str, tuple[EventRow, ...]]]:
        """Every dossier with its events, by id; one at a time, however many there are."""
        ...

    def guidance(self, guidance_id: str) -> EventRow | None:
        """The guidance given at the counter under this id."""
        ...

    def head_of(self, event_id: str) -> bytes: ...

    def substitutions(self) -> tuple[Substitution, ...]:
        """Who stands in for whom, past and to come."""
        ...

    def hand_over_lists(self, stream_id: str) -> tuple[HandOverListMade, ...]:
        """The desk's hand-over lists of one stream, in the order they were made."""
        ...

    def rows(
        self, query: DossierQuery, now: datetime, due_before: datetime | None
    ) -> tuple[Sequence[StoredRow], str]:
        """One page and the key of the next. `due_before` bounds what can be due soon."""
        ...

    def how_many(self, query: DossierQuery, now: datetime) -> int:
        """How many rows `query` has, its limit and what is due soon aside."""
        ...

    def rows_by_id(self, dossier_ids: Iterable[str]) -> Sequence[StoredRow]: ...

    def search(self, looked: LookedFor, limit: int) -> Sequence[StoredRow]:
        """What fits best first, and the newest first among equals."""
        ...

    def applicants_of(self, keys: Sequence[str]) -> Mapping[str, Applicant]:
        """The latest particulars of each, by key; unknown keys are left out."""
        ...

    def applicants(self, text: str, limit: int) -> tuple[ApplicantRow, ...]: ...

    def rows_between(self, begin: datetime, beyond: datetime) -> Iterable[StoredRow]:
        """All that was received before `beyond` and not finished before `begin`."""
        ...

    def recorded_after(self, known_at: datetime) -> Sequence[str]:
        """The dossiers of which anything was recorded after that moment (office time)."""
        ...

    def dossiers_with(self, kind: str) -> Sequence[str]:
        """The dossiers with an event of a kind, undone ones too, in no order."""
        ...

    def last_recorded(self) -> datetime | None:
        """When the latest event was recorded, office time to the millisecond; None in an empty ledger."""
        ...

    def tallies(self, today: date, now: datetime) -> tuple[int, int, int, int]:
        """Received today, due today and not settled, overdue, slips that wait at this station."""
        ...

    def unsent(self) -> tuple[int, datetime | None] | None:
        """How many events of our own log are not shared yet, and when the oldest of them was recorded. None while
        no server ever held any of it: the machine stands alone.
        """
        ...

    def recent_procedures(self, limit: int) -> tuple[str, ...]: ...

    def anomaly_book(self) -> AnomalyBook:
        """What desks did without knowing of each other."""
        ...

    def watch_book(self) -> WatchBook:
        """What is counted of the open dossiers."""
        ...

    def gaps(self) -> tuple[Gap, ...]: ...

    def verify(self, progress: Progress | None = None) -> Verification: ...

    def rebuild(self, progress: Progress | None = None) -> Rebuilt: ...

    def load_draft(self, page: str) -> str:
        """What is kept of a page; empty where there is nothing."""
        ...

    def save_draft(self, page: str, text: str, at: datetime) -> None:
        """Keep what is typed, durable against a kill; an empty text forgets it."""
        ...

    def warm_up(self) -> None:
        """Load what search and reports need, once the first screen stands."""
        ...

    def close(self) -> None: ...
