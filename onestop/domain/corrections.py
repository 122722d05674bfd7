"""Which fields of a reception may be corrected, and how a value in text becomes part of it again.

Knows no rights and no wording. Values come cleaned and checked by the command; a field this version does not
know leaves the reception as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from onestop.domain.applicant import Applicant, ApplicantKind, Channel, Submitter

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


CORRECTABLE: Mapping[str, tuple[Read, Write]] = {
    "applicant.kind": (lambda received: str(received.applicant.kind), _kind),
    "applicant.name": _of_applicant("name"),
    "applicant.tax_code": _of_applicant("tax_code"),
    "applicant.id_number": _of_applicant("id_number"),
    "applicant.address": _of_applicant("address"),
    "applicant.phone": _of_applicant("phone"),
    "applicant.email": _of_applicant("email"),
    "submitter.name": (lambda received: received.submitter.name if received.submitter else "", _submitter),
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
"""Field → how it is read from a reception and written into one. `copies` are the sets handed in."""


def value_of(received: DossierReceived, field: str) -> str:
    """The present value as text; KeyError for a field nobody may correct."""
    return CORRECTABLE[field][0](received)


def corrected(received: DossierReceived, field: str, value: str) -> DossierReceived | None:
    """The reception with the field corrected; None where this version cannot read the field or the value."""
    try:
        return CORRECTABLE[field][1](received, value)
    except (KeyError, ValueError):
        return None
