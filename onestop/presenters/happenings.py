"""What happened to a dossier, one line an event, newest first; kinds of a later program are named as such."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from onestop.domain.facts import ClockPaused, ClockResumed, DossierReceived, SlipPrinted, UnknownFact
from onestop.domain.records import dataclass
from onestop.domain.travel import ResultReady, ResultReturned
from onestop.presenters.message import Message, say

if TYPE_CHECKING:
    from onestop.application.read_models import EventRow
    from onestop.domain.office import Office


@dataclass(frozen=True, slots=True)
class Happening:
    """`actor` names who recorded it; `recorded_at` only where that was not the day it happened."""

    key: str
    moment: datetime
    what: Message
    actor: str
    recorded_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PrintedSlip:
    """One line of the print journal. `waiting` slips found no printer."""

    what: Message
    printed_at: datetime
    waiting: bool
    reason: str = ""


def happenings_of(events: Iterable[EventRow], office: Office) -> tuple[Happening, ...]:
    """A login the office does not know (any more) is shown as it was written."""
    lines = [
        Happening(
            key=event.event_id,
            moment=event.at,
            what=_what(event),
            actor=_name(event.actor, office),
            recorded_at=event.recorded_at if event.recorded_at.date() != event.at.date() else None,
        )
        for event in events
    ]
    return tuple(reversed(lines))


def printed_slips_of(slips: Iterable[SlipPrinted]) -> tuple[PrintedSlip, ...]:
    """The journal in the order it was written."""
    return tuple(
        PrintedSlip(_slip(slip), slip.at, waiting=slip.target == "waiting", reason=slip.reason)
        for slip in slips
    )


def _name(login: str, office: Office) -> str:
    member = office.staff_by_login(login)
    return member.name if member is not None else login


def _what(event: EventRow) -> Message:
    match event.fact:
        case DossierReceived(source="register"):
            return say("event_received_from_book", book=event.fact.book, number=event.fact.book_number)
        case DossierReceived():
            return say(f"event_received_{event.fact.channel.value}")
        case SlipPrinted():
            return _slip(event.fact)
        case ClockPaused():
            return say(f"event_paused_{event.fact.cause}")
        case ClockResumed():
            return say("event_resumed", due=event.fact.due_at)
        case ResultReady():
            return say("event_result_ready")
        case ResultReturned():
            return say(f"event_returned_{event.fact.how.value}", to=event.fact.to)
        case UnknownFact():
            return say("event_unknown", kind=event.kind)
        case _:
            return say("event_other", kind=event.kind)


def _slip(slip: SlipPrinted) -> Message:
    if slip.print_no > 1:
        return say(f"slip_{slip.form}_again", time=slip.print_no - 1)
    copies = " + ".join(str(copy) for copy in slip.copies)
    return say(f"slip_{slip.form}", copies=copies, count=len(slip.copies))
