"""Which fields of a reception may be corrected, and how a value in text becomes part of it again.

Knows no rights and no wording. Values come cleaned and checked by the command; a field this version does not
know leaves the reception as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from onestop.domain.applicant import Applicant, ApplicantKind, Channel, FeeState, Submitter
from onestop.domain.facts import ReceivedComponent

if TYPE_CHECKING:
    from onestop.domain.facts import DossierReceived

Read = Callable[["DossierReceived"], str]
Write = Callable[["DossierReceived", str], "DossierReceived"]


def _of_applicant(name: str) -> tuple[Read, Write]:
    def read(received: DossierReceived) -> str:
        return str(getattr(received.applicant, name))

    def write(received: DossierReceived, value: str) -> DossierReceived:
        kept: Applicant = replace(received.applicant, **{name: value})  # type: ignore[arg-type]
        return replace(received, applicant=kept)

    return read, write


def _kind(received: DossierReceived, value: str) -> DossierReceived:
    return replace(received, applicant=replace(received.applicant, kind=ApplicantKind(value)))


def _submitter(received: DossierReceived, value: str) -> DossierReceived:
    known = received.submitter or Submitter("")
    return replace(received, submitter=replace(known, name=value) if value else None)


def _submitter_number(received: DossierReceived, value: str) -> DossierReceived:
    if received.submitter is None:
        return received  # whose number it is must be said first
    return replace(received, submitter=replace(received.submitter, id_number=value))


def _fee(received: DossierReceived, value: str) -> DossierReceived:
    return replace(received, fee_vnd=int(value) if value else None)


def _received_at(received: DossierReceived, value: str) -> DossierReceived:
    """What was filed the moment it was complete still was; otherwise it was filed then at the latest."""
    moment = datetime.fromisoformat(value).replace(second=0, microsecond=0, tzinfo=None)
    at_once = received.filed_at == received.received_at
    filed = moment if at_once else min(received.filed_at, moment)
    return replace(received, received_at=moment, filed_at=filed)


def _legal_due(received: DossierReceived, value: str) -> DossierReceived:
    moment = datetime.fromisoformat(value).replace(second=0, microsecond=0, tzinfo=None) if value else None
    return replace(received, legal_due_at=moment)


def _minute(moment: datetime | None) -> str:
    return "" if moment is None else moment.isoformat(timespec="minutes")


def papers_text(papers: Iterable[ReceivedComponent]) -> str:
    """Papers handed in as ``number:originals/copies``, one after another: ``1:1/0 2:0/2``."""
    return " ".join(f"{each.n}:{each.originals}/{each.copies}" for each in papers)


def papers_of_text(text: str) -> tuple[ReceivedComponent, ...]:
    """The papers again; ValueError for anything that is not written so."""
    found = []
    for each in text.split():
        number, _, counts = each.partition(":")
        originals, _, copies = counts.partition("/")
        found.append(ReceivedComponent(int(number), int(originals), int(copies)))
    return tuple(found)


CORRECTABLE: Mapping[str, tuple[Read, Write]] = {
    "applicant.kind": (lambda received: str(received.applicant.kind), _kind),
    "applicant.name": _of_applicant("name"),
    "applicant.tax_code": _of_applicant("tax_code"),
    "applicant.id_number": _of_applicant("id_number"),
    "applicant.address": _of_applicant("address"),
    "applicant.phone": _of_applicant("phone"),
    "applicant.email": _of_applicant("email"),
    "submitter.name": (lambda received: received.submitter.name if received.submitter else "", _submitter),
    "submitter.id_number": (
        lambda received: received.submitter.id_number if received.submitter else "",
        _submitter_number,
    ),
    "papers": (
        lambda received: papers_text(received.components),
        lambda received, value: replace(received, components=papers_of_text(value)),
    ),
    "items": (
        lambda received: str(received.items),
        lambda received, value: replace(received, items=int(value)),
    ),
    "fee": (lambda received: "" if received.fee_vnd is None else str(received.fee_vnd), _fee),
    "fee_state": (
        lambda received: str(received.fee_state),
        lambda received, value: replace(received, fee_state=FeeState(value)),
    ),
    "channel": (
        lambda received: str(received.channel),
        lambda received, value: replace(received, channel=Channel(value)),
    ),
    "return_channel": (
        lambda received: str(received.return_channel),
        lambda received, value: replace(received, return_channel=Channel(value)),
    ),
    "copies": (
        lambda received: str(received.sets),
        lambda received, value: replace(received, sets=int(value)),
    ),
    "note": (lambda received: received.note, lambda received, value: replace(received, note=value)),
}
"""Field → how it is read from a reception and written into one.

`copies` are the sets handed in, `items` the results asked for; `fee` is in đồng, "" where the tariff sets it;
`papers` as `papers_text` writes them.
"""


_FOLLOWING: Mapping[str, tuple[Read, Write]] = {
    "received_at": (lambda received: _minute(received.received_at), _received_at),
    "legal_due_at": (lambda received: _minute(received.legal_due_at), _legal_due),
}
"""Moments, as ISO minutes: that of the reception takes the promise with it, and what the law allows follows."""


def value_of(received: DossierReceived, field: str) -> str:
    """The present value as text; KeyError for a field nobody may correct."""
    return (CORRECTABLE.get(field) or _FOLLOWING[field])[0](received)


def corrected(received: DossierReceived, field: str, value: str) -> DossierReceived | None:
    """The reception with the field corrected; None where this version cannot read the field or the value."""
    try:
        return (CORRECTABLE.get(field) or _FOLLOWING[field])[1](received, value)
    except (KeyError, ValueError, OverflowError):
        return None
