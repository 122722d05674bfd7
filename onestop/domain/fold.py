"""Events into a dossier: a pure fold, the same on every machine whatever order they arrived in.

What may follow what is `transitions.py`; here is what each fact changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from onestop.domain import travel
from onestop.domain.applicant import FeeState
from onestop.domain.corrections import corrected
from onestop.domain.dossier import Dossier, Leg, Stage, SupplementRound, waiting_status
from onestop.domain.facts import ClockPaused, ClockResumed, DossierReceived, Fact, SlipPrinted, UnknownFact
from onestop.domain.foreign import ActivityLogged, CaseLogged
from onestop.domain.pauses import Pause
from onestop.domain.status import WAITING, Status
from onestop.domain.transitions import allows

if TYPE_CHECKING:
    from onestop.domain.dossier import Correction


class Recorded(NamedTuple):
    """A fact with the id of the event that carries it. A plain tuple: a rebuild makes millions."""

    event_id: str
    fact: Fact | UnknownFact


def fold(dossier_id: str, recorded: Iterable[Recorded]) -> Dossier | None:
    """Fold facts, already sorted by `Event.order`, into a dossier; None if it was never received."""
    items = _without_undone(list(recorded))
    story: _Story | None = None
    early: list[str] = []
    for item in items:
        if story is not None:
            if not story.take(item.fact):
                story.anomalies.append(item.event_id)
            elif type(item.fact) is not SlipPrinted:
                story.last_moment = max(story.last_moment, getattr(item.fact, "at", story.last_moment))
        elif isinstance(item.fact, DossierReceived):
            story = _Story(item.fact, early)
        else:
            early.append(item.event_id)
    return story.dossier(dossier_id) if story is not None else None


def _without_undone(items: list[Recorded]) -> Sequence[Recorded]:
    """An undone act counts as if it had never been, and so does the undoing: that is what restores exactly."""
    undone = {event for item in items if type(item.fact) is travel.ActUndone for event in item.fact.events}
    if not undone:
        return items
    return [item for item in items if item.event_id not in undone and type(item.fact) is not travel.ActUndone]


class _Story:
    """A fold under way: what `Dossier` holds, while it still changes. Never leaves this module."""

    __slots__ = (
        "anomalies",
        "apology",
        "before_withdrawal",
        "corrections",
        "due",
        "extended",
        "finished_at",
        "last_moment",
        "legs",
        "original_due",
        "paid_before",
        "pauses",
        "payment_asked",
        "payments",
        "ready",
        "received",
        "refusal",
        "returned",
        "slips",
        "stages",
        "status",
        "stop",
        "supplements",
        "withdrawal",
    )

    def __init__(self, received: DossierReceived, anomalies: list[str]) -> None:
        self.received = received
        self.anomalies = anomalies
        self.status = Status.RECEIVED
        self.before_withdrawal = Status.RECEIVED
        self.original_due = received.due_at
        self.due: datetime | None = received.due_at
        self.extended: datetime | None = None
        self.pauses: list[Pause] = []
        self.finished_at: datetime | None = None
        self.last_moment = received.received_at
        self.stages = [Stage(received.version_id, 1, "", "", received.received_at, received.received_at)]
        self.legs: list[Leg] = []
        self.supplements: list[SupplementRound] = []
        self.payment_asked: travel.PaymentAsked | None = None
        self.paid_before = 0
        self.payments: list[travel.FeePaid] = []
        self.apology: travel.Apologised | None = None
        self.refusal: travel.DossierRefused | None = None
        self.withdrawal: travel.WithdrawalAsked | None = None
        self.stop: travel.DossierStopped | None = None
        self.ready: travel.ResultReady | None = None
        self.returned: travel.ResultReturned | None = None
        self.corrections: list[Correction] = []
        self.slips: list[SlipPrinted] = []

    def take(self, fact: Fact | UnknownFact) -> bool:
        """Move on by one fact; False, and nothing is changed, where it makes no sense on this state."""
        if not allows(self.status, type(fact)):
            return False
        match fact:
            case SlipPrinted():
                self.slips.append(fact)
            case travel.ResultReady():
                self.status = Status.DONE
                self.ready = fact
                self.finished_at = fact.at
            case travel.ResultReturned():
                self.status = Status.RETURNED
                self.returned = fact
                self._leave(fact.at, "done", "")
            case travel.HandedOver() | travel.SentBack():
                return self._moved(fact)
            case travel.StepAccepted():
                return self._accepted(fact)
            case travel.Reassigned():
                return self._reassigned(fact)
            case ClockPaused() | travel.PaymentAsked() | travel.SupplementAsked() | travel.WithdrawalAsked():
                self._paused(fact)
            case ClockResumed() | travel.SupplementReceived() | travel.WithdrawalDropped():
                return self._resumed(fact)
            case travel.FeePaid():
                return self._paid(fact)
            case travel.PartnerAsked():
                return self._asked(fact)
            case travel.PartnerAnswered() | travel.PartnerMissed():
                return self._answered(fact)
            case travel.Apologised():
                if self.apology is not None:
                    return False
                self.apology = fact
                self.extended = fact.new_due
            case travel.DossierRefused():
                self.refusal = fact
                self._ended(fact.at, fact.due_at, Status.NOT_RECEIVED)
            case travel.DossierStopped():
                self.stop = fact
                self._ended(fact.at, fact.due_at, Status.STOPPED)
            case travel.FieldCorrected():
                return self._corrected(fact)
            case travel.PromiseCorrected():
                self.due = fact.due_at
                if self.extended is not None:
                    self.extended = fact.due_at
                self.corrections.append(fact)
            case travel.ProcedureCorrected():
                self._other_procedure(fact)
            case ActivityLogged():
                # A completion says who had it last, not who had it before: one stay, with its last hand.
                here = self.stages[-1]
                if here.ended is None:
                    self.stages[-1] = replace(
                        here, unit=fact.unit, owner=fact.person, began=fact.at, accepted=fact.at
                    )
            case UnknownFact() | CaseLogged():
                pass
            case _:
                return False
        return True

    def _moved(self, fact: travel.HandedOver | travel.SentBack) -> bool:
        here = self.stages[-1]
        if fact.step != here.step or fact.at < here.began:
            return False
        if isinstance(fact, travel.SentBack):
            self._leave(fact.at, "sent_back", fact.reason)
        else:
            self._leave(fact.at, "done", fact.note)
        self.stages.append(Stage(here.version_id, fact.to_step, fact.unit, fact.owner, fact.at))
        self.status = Status.PROCESSING
        return True

    def _leave(self, at: datetime, ending: str, note: str) -> None:
        here = self.stages[
            -1
        ]  # written out: `replace` takes four times as long, and every dossier comes here
        self.stages[-1] = Stage(
            here.version_id, here.step, here.unit, here.owner, here.began, here.accepted, at, ending, note
        )

    def _accepted(self, fact: travel.StepAccepted) -> bool:
        here = self.stages[-1]
        if fact.step != here.step or here.accepted is not None or fact.at < here.began:
            return False
        self.stages[-1] = replace(here, unit=fact.unit, owner=fact.owner, accepted=fact.at)
        return True

    def _reassigned(self, fact: travel.Reassigned) -> bool:
        here = self.stages[-1]
        if fact.step != here.step:
            return False
        self.stages[-1] = replace(here, unit=fact.unit, owner=fact.owner, accepted=None)
        return True

    def _paused(
        self, fact: ClockPaused | travel.PaymentAsked | travel.SupplementAsked | travel.WithdrawalAsked
    ) -> None:
        match fact:
            case ClockPaused():
                cause = fact.cause
            case travel.PaymentAsked():
                cause = "payment"
                self.payment_asked = fact
                self.paid_before = len(self.payments)
            case travel.SupplementAsked():
                cause = "supplement"
                self.supplements.append(SupplementRound(fact.at, fact.items, fact.reason, fact.until))
            case travel.WithdrawalAsked():
                cause = "withdrawal"
                self.withdrawal = fact
                self.before_withdrawal = self.status
        self.pauses.append(Pause(fact.at, None, fact.policy, cause))
        self.status = waiting_status(cause)
        self.due = None

    def _resumed(self, fact: ClockResumed | travel.SupplementReceived | travel.WithdrawalDropped) -> bool:
        pause = self._open_pause()
        if fact.at < self.pauses[pause].start:
            return False
        match fact:
            case travel.SupplementReceived():
                self._supplemented(fact)
                if fact.due_at is None:
                    return True
                self.status = Status.PROCESSING
            case travel.WithdrawalDropped():
                self.withdrawal = None
                self.status = self.before_withdrawal
                if fact.due_at is not None and self.status in WAITING:
                    self.status = Status.PROCESSING  # what was waited for came meanwhile
                    self.pauses = [each if each.end else replace(each, end=fact.at) for each in self.pauses]
            case ClockResumed():
                self.status = Status.PROCESSING
        self.pauses[pause] = replace(self.pauses[pause], end=fact.at)
        self.due = fact.due_at
        return True

    def _open_pause(self) -> int:
        """The place of the pause that began last of those still open; the status says that there is one."""
        return max(n for n, pause in enumerate(self.pauses) if pause.end is None)

    def _supplemented(self, fact: travel.SupplementReceived) -> None:
        if not self.supplements:
            return  # an earlier book says that the clock stands, not what for
        last = self.supplements[-1]
        complete = last.complete_at if fact.due_at is None else fact.at
        self.supplements[-1] = replace(last, received=last.received | set(fact.items), complete_at=complete)

    def _paid(self, fact: travel.FeePaid) -> bool:
        if fact.due_at is not None:
            pause = self._open_pause() if self.status is Status.PAYMENT_ASKED else None
            if pause is None or fact.at < self.pauses[pause].start:
                return False
            self.pauses[pause] = replace(self.pauses[pause], end=fact.at)
            self.status = Status.PROCESSING
            self.due = fact.due_at
        self.payments.append(fact)
        if sum(each.amount_vnd for each in self.payments) >= (self.received.fee_vnd or 0):
            self.received = replace(self.received, fee_state=FeeState.PAID)
        return True

    def _corrected(self, fact: travel.FieldCorrected) -> bool:
        received = corrected(self.received, fact.field, fact.new)
        if received is None:
            return False
        if received.received_at != self.received.received_at:
            self._received_then(received.received_at)
        self.received = received
        self.corrections.append(fact)
        return True

    def _received_then(self, moment: datetime) -> None:
        """The desk has had it from then on."""
        first = self.stages[0]
        self.stages[0] = replace(first, began=moment, accepted=moment if first.accepted else None)

    def _asked(self, fact: travel.PartnerAsked) -> bool:
        if any(leg.agency == fact.agency and leg.ended_at is None for leg in self.legs):
            return False
        self.legs.append(Leg(fact.agency, fact.step, fact.at, fact.due_at, fact.question))
        return True

    def _answered(self, fact: travel.PartnerAnswered | travel.PartnerMissed) -> bool:
        for n, leg in enumerate(self.legs):
            if leg.agency == fact.agency and leg.ended_at is None and fact.at >= leg.asked_at:
                if isinstance(fact, travel.PartnerMissed):
                    self.legs[n] = replace(leg, ended_at=fact.at, answer=fact.reason, missed=True)
                else:
                    self.legs[n] = replace(leg, ended_at=fact.at, answer=fact.answer)
                return True
        return False

    def _ended(self, at: datetime, due: datetime, status: Status) -> None:
        if self.status in WAITING:
            self.pauses = [
                each if each.end else replace(each, end=max(at, each.start)) for each in self.pauses
            ]
        self.status = status
        self.finished_at = at
        if self.extended is None:
            self.due = due
        self._leave(at, "done", "")

    def _other_procedure(self, fact: travel.ProcedureCorrected) -> None:
        self.received = replace(
            self.received,
            procedure_id=fact.procedure_id,
            version_id=fact.version_id,
            term=fact.term,
            legal_term=fact.legal_term,
            legal_due_at=fact.legal_due_at,
            fee_vnd=fact.fee_vnd,
        )
        self.due = fact.due_at
        self._leave(fact.at, "moved", fact.reason)
        self.stages.append(Stage(fact.version_id, fact.step, fact.unit, fact.owner, fact.at))
        self.corrections.append(fact)

    def dossier(self, dossier_id: str) -> Dossier:
        return Dossier(
            dossier_id,
            self.received,
            self.status,
            self.original_due,
            self.due,
            self.extended,
            tuple(self.pauses),
            self.finished_at,
            tuple(self.stages),
            self.last_moment,
            tuple(sorted(self.legs, key=_leg_order)) if self.legs else (),
            tuple(self.supplements),
            self.payment_asked,
            self.paid_before,
            tuple(self.payments),
            self.apology,
            self.refusal,
            self.withdrawal,
            self.stop,
            self.ready,
            self.returned,
            tuple(self.corrections),
            tuple(sorted(self.slips, key=_slip_order) if len(self.slips) > 1 else self.slips),
            tuple(self.anomalies),
        )


def _slip_order(slip: SlipPrinted) -> tuple[datetime, str]:
    return slip.at, slip.form


def _leg_order(leg: Leg) -> tuple[datetime, str]:
    return leg.asked_at, leg.agency
