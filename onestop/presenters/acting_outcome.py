"""What came back of an act and what is said of it: who has the dossiers now, what was refused and where it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onestop.domain.dossier_code import tail
from onestop.domain.regime import FormKind
from onestop.presenters.acting_choices import NEW_VALUE, SUBJECT
from onestop.presenters.acting_facts import told
from onestop.presenters.acting_state import ActForm, ActKind, ActOutcome, PaperDue, RefusedOne
from onestop.presenters.message import Message, say
from onestop.presenters.slip_offers import forms_on

if TYPE_CHECKING:
    from onestop.application.acts import Acted
    from onestop.application.desk import Desk
    from onestop.application.read_models import DossierRow
    from onestop.domain.errors import Refused

SLIP_OF: Mapping[ActKind, FormKind] = {
    ActKind.ASK_SUPPLEMENT: FormKind.SUPPLEMENT,
    ActKind.ASK_PARTNER: FormKind.TRANSFER,
    ActKind.APOLOGISE: FormKind.APOLOGY,
    ActKind.REFUSE: FormKind.REFUSAL,
    ActKind.STOP: FormKind.STOP,
}
"""Acts that are told somebody on paper."""


@dataclass(frozen=True, slots=True)
class Came:
    """`rows` are those acted on as they are now; `moved` are tails of codes that stood elsewhere meanwhile."""

    acted: tuple[Acted, ...]
    rows: tuple[DossierRow, ...]
    moved: tuple[str, ...] = ()


def place_of(row: DossierRow | None) -> tuple[object, ...]:
    """What an act is about: where the dossier stands, with whom, and what is waited for."""
    if row is None:
        return ()
    return (
        row.status,
        row.step_no,
        row.unit_id,
        row.owner_login,
        row.waits_for,
        row.partners,
        row.version_id,
    )


def outcome_of(desk: Desk, kind: ActKind, came: Came, where: str, number: int) -> ActOutcome:
    good = [each for each in came.acted if each.refused is None]
    warnings = dict.fromkeys(code for each in good for code in each.warnings)
    refused = [
        RefusedOne(tail(each.code) if each.code else "", told(desk, each.refused))
        for each in came.acted
        if each.refused is not None
    ]
    moved = [RefusedOne(each, say("moved_meanwhile")) for each in came.moved]
    return ActOutcome(
        kind=kind,
        done=tuple(tail(each.code) for each in good),
        refused=(*refused, *moved),
        where=where,
        warnings=tuple(say(code) for code in warnings),
        number=number,
        paper=_paper(desk, kind, came),
    )


def _paper(desk: Desk, kind: ActKind, came: Came) -> PaperDue | None:
    """The slip that says what was done, where the form is one of the dossier's day."""
    form = SLIP_OF.get(kind)
    if form is None or len(came.rows) != 1:
        return None
    (row,) = came.rows
    if form not in forms_on(desk.office, row.received_at.date()):
        return None
    return PaperDue(row.dossier_id, tail(row.code), form)


def refused_at(desk: Desk, form: ActForm, refused: Refused) -> ActForm:
    """The refusal beside its field. A correction's own fields are all the one new value."""
    field = refused.field or ""
    if form.kind is ActKind.CORRECT and field not in ("reason", SUBJECT, "by") and field:
        field = NEW_VALUE
    why = told(desk, refused)
    if (form.kind, why.code) == (ActKind.ASK_SUPPLEMENT, "nothing_missing"):
        why = say("supplement_names_nothing")
    return with_error(replace(form, busy=False), field, why)


def with_error(form: ActForm, name: str, message: Message) -> ActForm:
    if form.field(name) is None:
        return replace(form, error=message)
    fields = tuple(replace(each, error=message) if each.name == name else each for each in form.fields)
    return replace(form, fields=fields)
