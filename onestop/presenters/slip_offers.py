"""Which slips of a dossier there are to print, and which of them fits its state: pure, no words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from onestop.application.slip_occasions import FACT_OF, occasions
from onestop.domain.errors import Refused
from onestop.domain.regime import OWN_FORMS, FormKind
from onestop.domain.status import Status
from onestop.domain.travel import PartnerAsked

if TYPE_CHECKING:
    from onestop.application.read_models import EventRow
    from onestop.domain.dossier import Dossier
    from onestop.domain.facts import SlipPrinted
    from onestop.domain.office import Office

_EACH_OF_ITS_OWN = frozenset({FormKind.SUPPLEMENT, FormKind.TRANSFER})
"""What may be asked more than once has a slip each time; else it is offered as it stands last."""

_WANTED = {
    Status.NOT_RECEIVED: FormKind.REFUSAL,
    Status.STOPPED: FormKind.STOP,
    Status.SUPPLEMENT_ASKED: FormKind.SUPPLEMENT,
    Status.RETURNED: FormKind.RETURN,
}


@dataclass(frozen=True, slots=True)
class SlipOffer:
    """One slip to print. `round_no` is its round in the journal, from 1; 0 a receipt not printed yet.

    `printed`: a copy left the desk, so printing it again says why. `replaces`: the receipt was corrected since.
    `main` fits the state of the dossier. `agency` is the name of whom a transfer slip goes to.
    """

    form: FormKind
    round_no: int = 0
    at: datetime | None = None
    printed: bool = False
    replaces: bool = False
    main: bool = False
    agency: str = ""


def slips_to_print(
    dossier: Dossier, events: Sequence[EventRow], office: Office, agency_name: Callable[[str], str] = str
) -> tuple[SlipOffer, ...]:
    """The one that fits first, then the others by time, the newest first; the slip that travels last."""
    offered = forms_on(office, dossier.received.received_at.date())
    found = [_receipt(dossier)] if FormKind.RECEIPT in offered else []
    for kind in FACT_OF:
        if kind in offered:
            found.extend(_of_form(dossier, events, kind, agency_name))
    waiting = {agency_name(leg.agency) for leg in dossier.open_legs}
    fits = _fitting(dossier, found, waiting)
    others = sorted(
        (each for each in found if each is not fits),
        key=lambda each: each.at or dossier.received.received_at,
        reverse=True,
    )
    if FormKind.CONTROL in offered and len(dossier.stages) > 1:
        others.append(SlipOffer(FormKind.CONTROL, 1))
    return (*(replace(each, main=True) for each in (fits,) if each is not None), *others)


def last_receipt_round(dossier: Dossier) -> int:
    """The round of the receipt that left the desk last, 0 before the first."""
    return max((slip.round for slip in _left(dossier, FormKind.RECEIPT)), default=0)


def _of_form(
    dossier: Dossier, events: Sequence[EventRow], kind: FormKind, agency_name: Callable[[str], str]
) -> list[SlipOffer]:
    """What was undone has no slip."""
    out = {slip.round for slip in _left(dossier, kind)}
    offers = [
        SlipOffer(
            kind,
            each.round_no,
            each.fact.at,
            each.round_no in out,
            agency=agency_name(each.fact.agency) if isinstance(each.fact, PartnerAsked) else "",
        )
        for each in occasions(events, dossier, kind)
    ]
    return offers if kind in _EACH_OF_ITS_OWN else offers[-1:]


def _receipt(dossier: Dossier) -> SlipOffer:
    printed = _left(dossier, FormKind.RECEIPT)
    last = printed[-1].at if printed else None
    outdated = last is not None and any(moment > last for moment in _outdating(dossier))
    return SlipOffer(
        FormKind.RECEIPT,
        0 if outdated or last is None else printed[-1].round,
        dossier.received.received_at,
        printed=bool(printed) and not outdated,
        replaces=outdated,
    )


def _outdating(dossier: Dossier) -> list[datetime]:
    """When something on the receipt was corrected, and when the time ran again after a supplement."""
    complete = [each.complete_at for each in dossier.supplements if each.complete_at is not None]
    return [*(each.at for each in dossier.corrections), *complete]


def _left(dossier: Dossier, form: FormKind) -> list[SlipPrinted]:
    """What left the desk of a form, in order."""
    return [slip for slip in dossier.slips if slip.form == form and slip.left_the_desk]


def _fitting(dossier: Dossier, found: list[SlipOffer], waiting: Collection[str]) -> SlipOffer | None:
    """What somebody is owed now: the notice of what was last decided or asked, else the receipt."""
    wanted = _WANTED.get(dossier.status, FormKind.RECEIPT)
    if wanted is FormKind.RECEIPT:
        fresh = [
            each
            for each in found
            if not each.printed
            and (each.form is FormKind.APOLOGY or (each.form is FormKind.TRANSFER and each.agency in waiting))
        ]
        if fresh:
            return max(fresh, key=lambda each: each.at or dossier.received.received_at)
    alike = [each for each in found if each.form is wanted]
    return alike[-1] if alike else next((each for each in found if each.form is FormKind.RECEIPT), None)


def forms_on(office: Office, day: date) -> frozenset[FormKind]:
    """The forms of a day, and our own; where no regime covers it, only those."""
    try:
        statutory = office.regime_on(day).forms
    except Refused:
        return frozenset(OWN_FORMS)
    return frozenset((*statutory, *OWN_FORMS))
