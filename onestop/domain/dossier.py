"""One dossier as its events tell it. State only: `fold.py` makes it, `transitions.py` says what may follow.

A fact that makes no sense on the folded state is kept and does nothing; its event is named in `anomalies`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from onestop.domain.applicant import FeeState
from onestop.domain.pauses import Pause
from onestop.domain.regime import FormKind
from onestop.domain.status import ENDED, OPEN, RUNNING, WAITING, Status

if TYPE_CHECKING:
    from onestop.domain.facts import DossierReceived, SlipPrinted
    from onestop.domain.travel import (
        Apologised,
        DossierRefused,
        DossierStopped,
        FeePaid,
        FieldCorrected,
        PaymentAsked,
        ProcedureCorrected,
        PromiseCorrected,
        ResultReady,
        ResultReturned,
        WithdrawalAsked,
    )

    Correction = FieldCorrected | ProcedureCorrected | PromiseCorrected

__all__ = [
    "ENDED",
    "OPEN",
    "RUNNING",
    "WAITING",
    "Dossier",
    "Leg",
    "Stage",
    "Status",
    "SupplementRound",
    "waiting_status",
]

_STATUS_OF_CAUSE = {
    "supplement": Status.SUPPLEMENT_ASKED,
    "payment": Status.PAYMENT_ASKED,
    "withdrawal": Status.WITHDRAWAL_ASKED,
}


def waiting_status(cause: str) -> Status:
    """What a stopped clock waits for; a cause nobody named is a supplement, by far the most frequent."""
    return _STATUS_OF_CAUSE.get(cause, Status.SUPPLEMENT_ASKED)


@dataclass(frozen=True, slots=True)
class Stage:
    """One stay of the dossier at a step of a version's route, from `began` to `ended` (None: it is there now).

    `unit` is "" for the desk that received it, until somebody handed it over. `owner` "" is the unit's pool.
    `accepted` is when the owner signed for it. `ending` is ``""``, ``done``, ``sent_back`` or ``moved`` (to
    another route); `note` what was said then.
    """

    version_id: str
    step: int
    unit: str
    owner: str
    began: datetime
    accepted: datetime | None = None
    ended: datetime | None = None
    ending: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Leg:
    """What a partner agency was asked, and by when it is to answer. `missed`: the work went on without it."""

    agency: str
    step: int
    asked_at: datetime
    due_at: datetime
    question: str
    ended_at: datetime | None = None
    answer: str = ""
    missed: bool = False


@dataclass(frozen=True, slots=True)
class SupplementRound:
    """One supplement request and what of it has come: `received` are places in `items`, from 1."""

    asked_at: datetime
    items: tuple[str, ...]
    reason: str
    until: date | None
    received: frozenset[int] = frozenset()
    complete_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """State of one dossier. Moments are office time; `computed_due` is None while the clock stands still.

    `received` is the reception as corrected since; `original_due` stays what the first slip promised.
    `finished_at` is when the result was ready, or the dossier was refused or stopped. `stages` are in order
    of time, the last one is where it stands; `legs` in the order they were asked, then by agency.
    `last_moment` is the latest anything but a slip is said to have happened: whatever follows is not before
    it. The payment that is waited for is met by `payments` from place `paid_before` on.
    """

    dossier_id: str
    received: DossierReceived
    status: Status
    original_due: datetime
    computed_due: datetime | None
    extended_due: datetime | None
    pauses: tuple[Pause, ...]
    finished_at: datetime | None
    stages: tuple[Stage, ...]
    last_moment: datetime
    legs: tuple[Leg, ...] = ()
    supplements: tuple[SupplementRound, ...] = ()
    payment_asked: PaymentAsked | None = None
    paid_before: int = 0
    payments: tuple[FeePaid, ...] = ()
    apology: Apologised | None = None
    refusal: DossierRefused | None = None
    withdrawal: WithdrawalAsked | None = None
    stop: DossierStopped | None = None
    ready: ResultReady | None = None
    returned: ResultReturned | None = None
    corrections: tuple[Correction, ...] = ()
    slips: tuple[SlipPrinted, ...] = ()
    anomalies: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        return self.received.code

    @property
    def receipts_printed(self) -> int:
        """Printings of the receipt that left the desk; a slip that waits for a printer is none yet."""
        return sum(slip.form == FormKind.RECEIPT and slip.left_the_desk for slip in self.slips)

    @property
    def paused(self) -> bool:
        return self.status in WAITING

    @property
    def effective_due(self) -> datetime | None:
        """The extended date if there is one, else the computed one; None while the clock stands still."""
        return None if self.paused else self.extended_due or self.computed_due

    @property
    def stage(self) -> Stage:
        """Where the dossier stands, or stood last."""
        return self.stages[-1]

    @property
    def handed_by(self) -> str:
        """Who had it at the step before, ``@`` and the unit where its pool had ("@" the desk); "" if it has not moved."""
        if len(self.stages) < 2:
            return ""
        before = self.stages[-2]
        return before.owner or f"@{before.unit}"

    @property
    def waits_for(self) -> str:
        """The cause of the pause that began last, else ``partner`` while one has a leg, else ""."""
        if self.paused:
            return next((pause.cause for pause in reversed(self.pauses) if pause.end is None), "")
        return "partner" if self.status in RUNNING and self.open_legs else ""

    @property
    def fee_settled(self) -> bool:
        return self.received.fee_state in (FeeState.PAID, FeeState.EXEMPT)

    @property
    def open_legs(self) -> tuple[Leg, ...]:
        return tuple(leg for leg in self.legs if leg.ended_at is None)
