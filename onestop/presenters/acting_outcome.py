"""What came back of an act and what is said of it: who has the dossiers now, what was refused and where it is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onestop.domain.dossier_code import tail
from onestop.presenters.acting_choices import NEW_VALUE, SUBJECT
from onestop.presenters.acting_facts import told
from onestop.presenters.acting_state import ActForm, ActKind, ActOutcome, RefusedOne
from onestop.presenters.message import Message, say

if TYPE_CHECKING:
    from onestop.application.acts import Acted
    from onestop.application.desk import Desk
    from onestop.application.read_models import DossierRow
    from onestop.domain.errors import Refused


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
    )


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
