"""What there is to print about a dossier: each supplement request, the refusal, the apology, the stop, and our own.

Must not know what stands on the slips. Rounds count what was done, also what was undone again: a number that
went out with one refusal is never used for another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from onestop.domain.errors import Refused
from onestop.domain.office import FormKind
from onestop.domain.travel import (
    Apologised,
    DossierRefused,
    DossierStopped,
    PartnerAsked,
    ResultReturned,
    SupplementAsked,
    undone_by,
)

if TYPE_CHECKING:
    from onestop.application.read_models import EventRow
    from onestop.domain.dossier import Dossier, Leg

OccasionFact = SupplementAsked | DossierRefused | Apologised | DossierStopped | PartnerAsked | ResultReturned

FACT_OF: Mapping[FormKind, type[OccasionFact]] = {
    FormKind.SUPPLEMENT: SupplementAsked,
    FormKind.REFUSAL: DossierRefused,
    FormKind.APOLOGY: Apologised,
    FormKind.STOP: DossierStopped,
    FormKind.TRANSFER: PartnerAsked,
    FormKind.RETURN: ResultReturned,
}


class Occasion(NamedTuple):
    """`round_no` is the slip's in the journal; `nth` counts only what still stands, as the applicant does."""

    round_no: int
    nth: int
    fact: OccasionFact
    event_id: str


def occasions(rows: Sequence[EventRow], state: Dossier, form: FormKind) -> tuple[Occasion, ...]:
    """What still stands, in order of what happened. `rows` are all events of the dossier."""
    undone = undone_by(row.fact for row in rows)
    found: list[Occasion] = []
    done = 0
    for row in rows:
        if isinstance(row.fact, OccasionFact) and isinstance(row.fact, FACT_OF[form]):
            done += 1
            if row.event_id not in undone and row.event_id not in state.anomalies:
                found.append(Occasion(done, len(found) + 1, row.fact, row.event_id))
    return tuple(found)


def occasion_of(rows: Sequence[EventRow], state: Dossier, form: FormKind, round_no: int) -> Occasion:
    """The one of a round, 0 the last. Refused(``nothing_to_print``) where none of that round stands."""
    for found in reversed(occasions(rows, state, form)):
        if round_no in (0, found.round_no):
            return found
    raise Refused("nothing_to_print", field="form", form=form.value, round=round_no)


def asked_of(rows: Sequence[EventRow], state: Dossier, agency: str) -> Occasion:
    """What an agency was asked last. Refused(``not_asked``)."""
    wanted = agency.strip().upper()
    for found in reversed(occasions(rows, state, FormKind.TRANSFER)):
        if isinstance(found.fact, PartnerAsked) and found.fact.agency == wanted:
            return found
    raise Refused("not_asked", field="agency", agency=agency[:60])


def leg_of(rows: Sequence[EventRow], state: Dossier, asked: Occasion) -> Leg:
    """The leg that a question opened: an agency's questions and its legs follow one another alike."""
    fact = asked.fact
    assert isinstance(fact, PartnerAsked), "only a question opens a leg"
    alike = [
        each
        for each in occasions(rows, state, FormKind.TRANSFER)
        if isinstance(each.fact, PartnerAsked) and each.fact.agency == fact.agency
    ]
    alike.sort(key=lambda each: each.fact.at)
    return [leg for leg in state.legs if leg.agency == fact.agency][alike.index(asked)]
