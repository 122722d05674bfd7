"""The steps of a dossier's procedure version and how far it is along them. No words, no pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from onestop.domain.dossier import Dossier, Status
from onestop.domain.text import fold
from onestop.presenters.widget_states import StepProgress

if TYPE_CHECKING:
    from onestop.domain.catalog_lists import StepRole
    from onestop.domain.procedure_parts import Step
    from onestop.domain.procedure_version import ProcedureVersion


class StepKind(StrEnum):
    """What a step is, in one or two words, where its full sentence has no room."""

    RECEIVE = "receive"
    PASS_ON = "pass_on"
    ASSIGN = "assign"
    APPRAISE = "appraise"
    REVIEW = "review"
    INITIAL = "initial"
    SIGN = "sign"
    ISSUE = "issue"
    ASK_PARTNER = "ask_partner"
    COUNCIL = "council"
    RETURN = "return"


@dataclass(frozen=True, slots=True)
class RouteLine:
    """One step. `at` is when it was done (or will be, for the last); `hours` what is planned for it.

    `who` names the role as the catalogue does; `what` is the whole sentence.
    """

    number: int
    kind: StepKind
    what: str
    who: str
    hours: float
    progress: StepProgress
    at: datetime | None = None


def route_of(
    dossier: Dossier, version: ProcedureVersion | None, roles: Mapping[str, StepRole]
) -> tuple[RouteLine, ...]:
    """The route with what the ledger knows: received, ready, returned. Empty without a version."""
    if version is None or not version.steps:
        return ()
    steps = version.steps
    current = _current(dossier, len(steps))
    return tuple(_line(dossier, step, place, len(steps), current, roles) for place, step in enumerate(steps))


def _current(dossier: Dossier, count: int) -> int:
    """The place of the step that is going on; `count` when all are done.

    Until hand-overs are recorded the ledger knows two places: at the desk, and the result back at the desk.
    """
    if dossier.status in (Status.RETURNED, Status.STOPPED):
        return count
    return count - 1 if dossier.finished_at is not None else 0


def _line(
    dossier: Dossier, step: Step, place: int, count: int, current: int, roles: Mapping[str, StepRole]
) -> RouteLine:
    progress = StepProgress.AHEAD
    if place < current:
        progress = StepProgress.DONE
    elif place == current:
        progress = StepProgress.CURRENT
    role = roles.get(step.role)
    return RouteLine(
        number=step.n,
        kind=kind_of(step, place, count),
        what=step.what,
        who=role.name if role is not None else "",
        hours=step.hours,
        progress=progress,
        at=_moment(dossier, place, count),
    )


def _moment(dossier: Dossier, place: int, count: int) -> datetime | None:
    if place == 0:
        return dossier.received.received_at
    if place < count - 1:
        return None
    if dossier.returned is not None:
        return dossier.returned.at
    return dossier.finished_at or dossier.effective_due


def kind_of(step: Step, place: int, count: int) -> StepKind:
    """By role, place on the route and, where one role does several things, the verb of its sentence."""
    what = fold(step.what)
    if step.role == "reception_clerk":
        if place == 0:
            return StepKind.RECEIVE
        return StepKind.RETURN if place == count - 1 else StepKind.PASS_ON
    if step.role == "unit_head":
        if "phan cong" in what:
            return StepKind.ASSIGN
        return StepKind.INITIAL if "ky nhay" in what else StepKind.REVIEW
    by_role = {
        "board_leader": StepKind.SIGN,
        "registry_clerk": StepKind.ISSUE,
        "partner_agency": StepKind.ASK_PARTNER,
        "council": StepKind.COUNCIL,
    }
    return by_role.get(step.role, StepKind.APPRAISE)
