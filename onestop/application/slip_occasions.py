"""What there is to print about a dossier: each supplement request, the refusal, the apology, the stop.

Must not know what stands on the slips. Rounds count what was done, also what was undone again: a number that
went out with one refusal is never used for another.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from onestop.domain.errors import Refused
from onestop.domain.office import FormKind
from onestop.domain.travel import Apologised, DossierRefused, DossierStopped, SupplementAsked, undone_by

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier

OccasionFact = SupplementAsked | DossierRefused | Apologised | DossierStopped

FACT_OF: Mapping[FormKind, type[OccasionFact]] = {
    FormKind.SUPPLEMENT: SupplementAsked,
    FormKind.REFUSAL: DossierRefused,
    FormKind.APOLOGY: Apologised,
    FormKind.STOP: DossierStopped,
}


class Occasion(NamedTuple):
    """`round_no` is the slip's in the journal; `nth` counts only what still stands, as the applicant does."""

    round_no: int
    nth: int
    fact: OccasionFact


def occasions(desk: Workplace, state: Dossier, form: FormKind) -> tuple[Occasion, ...]:
    """In order of what happened."""
    rows = desk.store.events(state.dossier_id)
    undone = undone_by(row.fact for row in rows)
    found: list[Occasion] = []
    done = 0
    for row in rows:
        if isinstance(row.fact, OccasionFact) and isinstance(row.fact, FACT_OF[form]):
            done += 1
            if row.event_id not in undone and row.event_id not in state.anomalies:
                found.append(Occasion(done, len(found) + 1, row.fact))
    return tuple(found)


def occasion_of(desk: Workplace, state: Dossier, form: FormKind, nth: int) -> Occasion:
    """The n-th of a form, 0 the last. Refused(``nothing_to_print``) where there is none."""
    found = occasions(desk, state, form)
    if not found or not 0 <= nth <= len(found):
        raise Refused("nothing_to_print", field="form", form=form.value, round=nth)
    return found[nth - 1]
