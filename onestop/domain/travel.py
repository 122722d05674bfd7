"""What happens to a dossier between the counter and the counter: facts, in the past tense, never edited.

Steps are numbered as on the route of the dossier's procedure version; units are ids of the office's units;
`owner` is a login, "" for the unit's pool (whoever of it takes the dossier). Moments are office time.
`due_at` is the date that was computed and promised then. Sources: the one-stop decree's articles named below.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from onestop.domain.applicant import Channel
from onestop.domain.pauses import PausePolicy
from onestop.domain.terms import Term


@dataclass(frozen=True, slots=True)
class HandedOver:
    """Step `step` is done; the dossier went on to step `to_step` (art. 18: from the desk the same day)."""

    KIND: ClassVar[str] = "handed_over"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    step: int
    to_step: int
    unit: str
    owner: str
    note: str


@dataclass(frozen=True, slots=True)
class StepAccepted:
    """`owner` signed for the dossier, handed over by name or taken from the pool."""

    KIND: ClassVar[str] = "step_accepted"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    step: int
    unit: str
    owner: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SentBack:
    """The step is not done; the dossier went back to an earlier one for rework."""

    KIND: ClassVar[str] = "sent_back"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    step: int
    to_step: int
    unit: str
    owner: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reassigned:
    """Somebody else does the step; its time runs on."""

    KIND: ClassVar[str] = "reassigned"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    step: int
    unit: str
    owner: str
    reason: str


@dataclass(frozen=True, slots=True)
class SupplementAsked:
    """The clock stands still until the papers of the one complete list come (form 02, art. 19.4).

    `until` is the last day to bring them, None where nobody set one. `policy` says how the time goes on.
    """

    KIND: ClassVar[str] = "supplement_asked"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    policy: PausePolicy
    items: tuple[str, ...]
    reason: str
    until: date | None


@dataclass(frozen=True, slots=True)
class SupplementReceived:
    """Items of the list came, by their place in it from 1. With the last of them the clock runs again (`due_at`)."""

    KIND: ClassVar[str] = "supplement_received"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    items: tuple[int, ...]
    due_at: datetime | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PaymentAsked:
    """The applicant must pay before the work goes on (status 6); the clock stands still."""

    KIND: ClassVar[str] = "payment_asked"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    policy: PausePolicy
    amount_vnd: int
    reason: str


@dataclass(frozen=True, slots=True)
class FeePaid:
    """Money came in. `due_at` is given where this let the clock run again; `document` names the fee receipt."""

    KIND: ClassVar[str] = "fee_paid"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    amount_vnd: int
    document: str
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class PartnerAsked:
    """A leg begins: `agency` (an id of the catalogue) has until `due_at` (art. 19.5: content and time limit)."""

    KIND: ClassVar[str] = "partner_asked"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    agency: str
    step: int
    due_at: datetime
    question: str


@dataclass(frozen=True, slots=True)
class PartnerAnswered:
    """The leg is over: the agency answered."""

    KIND: ClassVar[str] = "partner_answered"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    agency: str
    answer: str


@dataclass(frozen=True, slots=True)
class PartnerMissed:
    """The leg is over without an answer: the work goes on, the lateness is on record (art. 19.5)."""

    KIND: ClassVar[str] = "partner_missed"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    agency: str
    reason: str


@dataclass(frozen=True, slots=True)
class Apologised:
    """The one new date the law allows (form 04, art. 19.9). `in_time`: said at least a day before the old one."""

    KIND: ClassVar[str] = "apologised"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    old_due: datetime
    new_due: datetime
    reason: str
    in_time: bool


@dataclass(frozen=True, slots=True)
class DossierRefused:
    """It will not be dealt with (form 03, art. 19.8). `due_at` is the date it is judged by."""

    KIND: ClassVar[str] = "dossier_refused"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    reason: str
    where_to: str
    due_at: datetime


@dataclass(frozen=True, slots=True)
class WithdrawalAsked:
    """The applicant asked to have the dossier back (status 7); the clock stands still until that is decided.

    `policy` is how the time would go on if the applicant changes their mind; `letter` what they handed in.
    """

    KIND: ClassVar[str] = "withdrawal_asked"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    policy: PausePolicy
    letter: str


@dataclass(frozen=True, slots=True)
class WithdrawalDropped:
    """The applicant changed their mind. `due_at` is None where the clock still waits for something else."""

    KIND: ClassVar[str] = "withdrawal_dropped"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    reason: str
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class DossierStopped:
    """The work was stopped for good (status 8, form 05 since 7/2025). `due_at` is the date it is judged by."""

    KIND: ClassVar[str] = "dossier_stopped"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    reason: str
    basis: str
    due_at: datetime


@dataclass(frozen=True, slots=True)
class ResultReady:
    """The result lies at the desk (status 9). This moment decides whether the promise was kept.

    `result` names it where somebody said, such as the number of the licence.
    """

    KIND: ClassVar[str] = "result_ready"
    SCHEMA: ClassVar[int] = 2
    at: datetime
    result: str = ""


@dataclass(frozen=True, slots=True)
class ResultReturned:
    """The result was fetched, posted or sent (status 10).

    `to` is who has it; `paper` by what right (identity card, authorisation); `item_number` is the post's.
    """

    KIND: ClassVar[str] = "result_returned"
    SCHEMA: ClassVar[int] = 2
    at: datetime
    how: Channel
    to: str
    paper: str = ""
    item_number: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FieldCorrected:
    """A field of the reception was wrong. `field` is a name of `corrections.CORRECTABLE`; values as text."""

    KIND: ClassVar[str] = "field_corrected"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    field: str
    old: str
    new: str
    reason: str


@dataclass(frozen=True, slots=True)
class ProcedureCorrected:
    """It is another procedure, or another version of it; what was promised follows, and the route with it.

    `due_at` is None while the clock stands still. The dossier stands on step `step` of the new route.
    """

    KIND: ClassVar[str] = "procedure_corrected"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    procedure_id: str
    version_id: str
    term: Term
    legal_term: Term | None
    due_at: datetime | None
    legal_due_at: datetime | None
    fee_vnd: int | None
    step: int
    unit: str
    owner: str
    reason: str


@dataclass(frozen=True, slots=True)
class PromiseCorrected:
    """The promised date was wrong; `due_at` is the right one."""

    KIND: ClassVar[str] = "promise_corrected"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    old_due: datetime
    due_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class ActUndone:
    """The events of one act (their ids) count as if they had never been; they stay in the ledger."""

    KIND: ClassVar[str] = "act_undone"
    SCHEMA: ClassVar[int] = 1
    at: datetime
    events: tuple[str, ...]
    reason: str = ""


def undone_by(facts: Iterable[object]) -> frozenset[str]:
    """Ids of the events that were taken back by any of these facts."""
    return frozenset(event for fact in facts if isinstance(fact, ActUndone) for event in fact.events)


TravelFact = (
    HandedOver
    | StepAccepted
    | SentBack
    | Reassigned
    | SupplementAsked
    | SupplementReceived
    | PaymentAsked
    | FeePaid
    | PartnerAsked
    | PartnerAnswered
    | PartnerMissed
    | Apologised
    | DossierRefused
    | WithdrawalAsked
    | WithdrawalDropped
    | DossierStopped
    | ResultReady
    | ResultReturned
    | FieldCorrected
    | ProcedureCorrected
    | PromiseCorrected
    | ActUndone
)
