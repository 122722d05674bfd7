"""What happened to a dossier, one line an event, newest first; kinds of a later program are named as such."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from onestop.domain import travel
from onestop.domain.facts import ClockPaused, ClockResumed, DossierReceived, SlipPrinted, UnknownFact
from onestop.domain.foreign import ActivityLogged, CaseLogged
from onestop.domain.regime import FormKind
from onestop.presenters.message import Message, say

if TYPE_CHECKING:
    from onestop.application.read_models import EventRow
    from onestop.domain.facts import Fact
    from onestop.domain.office import Office
    from onestop.domain.procedure import Catalog


@dataclass(frozen=True, slots=True)
class Happening:
    """`actor` names who recorded it; `recorded_at` only where that was not the day it happened.

    `detail` is what was said: a reason, an opinion, a list. `undone`: it counts as if it had never been.
    """

    key: str
    moment: datetime
    what: Message
    actor: str
    recorded_at: datetime | None = None
    detail: str = ""
    undone: bool = False


@dataclass(frozen=True, slots=True)
class PrintedSlip:
    """One line of the print journal. `waiting` slips found no printer."""

    what: Message
    printed_at: datetime
    waiting: bool
    reason: str = ""


class Names:
    """Names of the office's people, its units, the catalogue's agencies; what it does not know stays as written."""

    def __init__(self, office: Office, catalog: Catalog) -> None:
        self._office = office
        self._catalog = catalog

    def person(self, login: str) -> str:
        return self._office.name_of(login)

    def whoever(self, unit_id: str, login: str) -> str:
        """The one who has it, or the unit whose pool it lies in."""
        if login:
            return self.person(login)
        return self._office.short_unit_name(unit_id)

    def agency(self, agency_id: str) -> str:
        return self._catalog.agency_name(agency_id)


def happenings_of(events: Iterable[EventRow], names: Names) -> tuple[Happening, ...]:
    """Newest first. What was taken back stays in sight, as undone."""
    rows = tuple(events)
    undone = travel.undone_by(row.fact for row in rows)
    lines = [
        Happening(
            key=event.event_id,
            moment=event.at,
            what=_what(event, names),
            actor=names.person(event.actor),
            recorded_at=event.recorded_at if event.recorded_at.date() != event.at.date() else None,
            detail=_detail(event.fact),
            undone=event.event_id in undone,
        )
        for event in rows
    ]
    return tuple(reversed(lines))


def printed_slips_of(slips: Iterable[SlipPrinted]) -> tuple[PrintedSlip, ...]:
    """The journal in the order it was written."""
    return tuple(
        PrintedSlip(_slip(slip), slip.at, waiting=not slip.left_the_desk, reason=slip.reason)
        for slip in slips
    )


def _what(event: EventRow, names: Names) -> Message:
    match event.fact:
        case DossierReceived(source="register"):
            return say("event_received_from_book", book=event.fact.book, number=event.fact.book_number)
        case DossierReceived():
            return say(f"event_received_{event.fact.channel.value}")
        case SlipPrinted():
            return _slip(event.fact)
        case ActivityLogged():
            return say("event_activity_logged", activity=event.fact.activity)
        case CaseLogged():
            return say("event_case_logged", log=event.fact.log, case=event.fact.case)
        case ClockPaused():
            return say(f"event_paused_{event.fact.cause}")
        case ClockResumed():
            return say("event_resumed", due=event.fact.due_at)
        case UnknownFact():
            return say("event_unknown", kind=event.kind)
        case _:
            return (
                _moved(event.fact, names)
                or _waited(event.fact)
                or _ended(event.fact)
                or say("event_other", kind=event.kind)
            )


def _moved(fact: Fact, names: Names) -> Message | None:
    match fact:
        case travel.HandedOver():
            return say("event_handed_over", to=names.whoever(fact.unit, fact.owner), step=fact.to_step)
        case travel.StepAccepted():
            return say("event_accepted", step=fact.step)
        case travel.SentBack():
            return say("event_sent_back", to=names.whoever(fact.unit, fact.owner), step=fact.to_step)
        case travel.Reassigned():
            return say("event_reassigned", to=names.whoever(fact.unit, fact.owner))
        case travel.PartnerAsked():
            return say("event_partner_asked", agency=names.agency(fact.agency), due=fact.due_at)
        case travel.PartnerAnswered():
            return say("event_partner_answered", agency=names.agency(fact.agency))
        case travel.PartnerMissed():
            return say("event_partner_missed", agency=names.agency(fact.agency))
        case _:
            return None


def _waited(fact: Fact) -> Message | None:
    match fact:
        case travel.SupplementAsked():
            code = "event_supplement_asked_until" if fact.until else "event_supplement_asked"
            return say(code, count=len(fact.items), until=fact.until)
        case travel.SupplementReceived(due_at=None):
            return say("event_supplement_part", count=len(fact.items))
        case travel.SupplementReceived():
            return say("event_supplement_received", due=fact.due_at)
        case travel.PaymentAsked():
            return say("event_payment_asked", amount=fact.amount_vnd)
        case travel.FeePaid(due_at=None):
            return say("event_paid", amount=fact.amount_vnd)
        case travel.FeePaid():
            return say("event_paid_resumed", amount=fact.amount_vnd, due=fact.due_at)
        case travel.Apologised(in_time=False):
            return say("event_apologised_late", new=fact.new_due)
        case travel.Apologised():
            return say("event_apologised", new=fact.new_due)
        case travel.WithdrawalAsked():
            return say("event_withdrawal_asked")
        case travel.WithdrawalDropped():
            return say("event_withdrawal_dropped")
        case _:
            return None


def _ended(fact: Fact) -> Message | None:
    match fact:
        case travel.DossierRefused():
            return say("event_refused")
        case travel.DossierStopped():
            return say("event_stopped")
        case travel.ResultReady():
            return say("event_result_ready")
        case travel.ResultReturned():
            return say(f"event_returned_{fact.how.value}", to=fact.to)
        case travel.FieldCorrected():
            return say(f"event_corrected_{fact.field}")
        case travel.ProcedureCorrected():
            return say("event_procedure_corrected", version=fact.version_id.replace("@", " · "))
        case travel.PromiseCorrected():
            return say("event_promise_corrected", old=fact.old_due, due=fact.due_at)
        case travel.ActUndone():
            return say("event_undone")
        case _:
            return None


def _detail(fact: Fact | UnknownFact) -> str:
    match fact:
        case travel.HandedOver():
            return fact.note
        case travel.SupplementAsked():
            return "; ".join(fact.items)
        case travel.PartnerAsked():
            return fact.question
        case travel.PartnerAnswered():
            return fact.answer
        case travel.FeePaid():
            return fact.document
        case travel.WithdrawalAsked():
            return fact.letter
        case travel.ResultReady():
            return fact.result
        case travel.ResultReturned():
            return ", ".join(part for part in (fact.to, fact.paper, fact.item_number) if part)
        case travel.FieldCorrected():
            return f"{fact.old or '–'} → {fact.new or '–'} ({fact.reason})"
        case ActivityLogged():
            return ", ".join(part for part in (fact.person, fact.unit) if part)
        case SlipPrinted():
            return fact.reason
        case _:
            return str(getattr(fact, "reason", ""))


def _slip(slip: SlipPrinted) -> Message:
    """The first of a form, one of a later round (a second request, a replacing receipt), or a reprint."""
    if slip.form == FormKind.TRANSFER and slip.target == "file":
        return say("slip_transfer_file", number=slip.number)
    again = "_again" if slip.print_no > 1 else "_round" if slip.round > 1 else ""
    copies = " + ".join(str(copy) for copy in slip.copies)
    return say(
        f"slip_{slip.form}{again}",
        copies=copies,
        count=len(slip.copies),
        time=slip.print_no - 1,
        round=slip.round,
        number=slip.number,
    )
