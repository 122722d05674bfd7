"""Which slips of a dossier there are to print, and which of them fits its state: pure, no words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from onestop.domain.errors import Refused
from onestop.domain.regime import FormKind
from onestop.domain.status import Status

if TYPE_CHECKING:
    from onestop.domain.dossier import Dossier
    from onestop.domain.office import Office
    from onestop.domain.regime import Form

RECEIPT = FormKind.RECEIPT.value
RETURN = "return"
"""The receipt for a result: the office's own, so no statutory form."""


@dataclass(frozen=True, slots=True)
class PaperOffer:
    """`round_no` tells supplement requests apart, from 1; else 0. `printed`: a copy left the desk, so printing it
    again says why. `replaces`: the receipt was corrected since. `main` fits the state of the dossier.
    """

    form: str
    round_no: int = 0
    at: datetime | None = None
    printed: bool = False
    replaces: bool = False
    main: bool = False


def papers_of(dossier: Dossier, office: Office) -> tuple[PaperOffer, ...]:
    """The one that fits first, then the others by time, the newest first; the slip that travels last."""
    offered = _forms(dossier, office)
    found = [_receipt(dossier)]
    for nth, asked in enumerate(dossier.supplements, 1):
        later = dossier.supplements[nth].asked_at if nth < len(dossier.supplements) else None
        printed = _printed(dossier, FormKind.SUPPLEMENT.value, asked.asked_at, later)
        found.append(PaperOffer(FormKind.SUPPLEMENT.value, nth, asked.asked_at, printed))
    for kind, fact in (
        (FormKind.APOLOGY, dossier.apology),
        (FormKind.REFUSAL, dossier.refusal),
        (FormKind.STOP, dossier.stop),
    ):
        if fact is not None:
            found.append(PaperOffer(kind.value, 0, fact.at, _printed(dossier, kind.value, fact.at)))
    if dossier.returned is not None:
        at = dossier.returned.at
        found.append(PaperOffer(RETURN, 0, at, _printed(dossier, RETURN, at)))
    found = [each for each in found if each.form == RETURN or FormKind(each.form) in offered]
    fits = _fitting(dossier, found)
    others = sorted(
        (each for each in found if each is not fits),
        key=lambda each: each.at or dossier.received.received_at,
        reverse=True,
    )
    if FormKind.CONTROL in offered and len(dossier.stages) > 1:
        others.append(PaperOffer(FormKind.CONTROL.value))
    return (*(_as_main(each) for each in (fits,) if each is not None), *others)


def _receipt(dossier: Dossier) -> PaperOffer:
    printed = [slip for slip in dossier.slips if slip.form == RECEIPT and slip.target != "waiting"]
    last = printed[-1].at if printed else None
    outdated = last is not None and any(moment > last for moment in _outdating(dossier))
    return PaperOffer(
        RECEIPT, 0, dossier.received.received_at, printed=bool(printed) and not outdated, replaces=outdated
    )


def _outdating(dossier: Dossier) -> list[datetime]:
    """When something on the receipt was corrected, and when the time ran again after a supplement."""
    complete = [each.complete_at for each in dossier.supplements if each.complete_at is not None]
    return [*(each.at for each in dossier.corrections), *complete]


def _printed(dossier: Dossier, form: str, since: datetime, until: datetime | None = None) -> bool:
    """Whether a copy left the desk after what it tells of, and before the next of its kind."""
    return any(
        slip.form == form
        and slip.target != "waiting"
        and since <= slip.at
        and (until is None or slip.at < until)
        for slip in dossier.slips
    )


def _fitting(dossier: Dossier, found: list[PaperOffer]) -> PaperOffer | None:
    """What the applicant is owed now: the notice of what was last decided, else the receipt."""
    by_status = {
        Status.NOT_RECEIVED: FormKind.REFUSAL.value,
        Status.STOPPED: FormKind.STOP.value,
        Status.SUPPLEMENT_ASKED: FormKind.SUPPLEMENT.value,
        Status.RETURNED: RETURN,
    }
    wanted = by_status.get(dossier.status, RECEIPT)
    fresh = [each for each in found if each.form == FormKind.APOLOGY.value and not each.printed]
    if wanted == RECEIPT and fresh:
        return fresh[0]
    alike = [each for each in found if each.form == wanted]
    return alike[-1] if alike else next((each for each in found if each.form == RECEIPT), None)


def _as_main(offer: PaperOffer) -> PaperOffer:
    return PaperOffer(offer.form, offer.round_no, offer.at, offer.printed, offer.replaces, main=True)


def _forms(dossier: Dossier, office: Office) -> dict[FormKind, Form]:
    """The forms of the dossier's day; none where no regime covers it."""
    try:
        return dict(office.regime_on(dossier.received.received_at.date()).forms)
    except Refused:
        return {}
