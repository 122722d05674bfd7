"""The steps of a dossier's procedure version and how far it is along them. No words, no pixels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from onestop.domain.deadline_rules import DEFAULT_RULES, DeadlineRules
from onestop.domain.dossier import Dossier, Stage, Status
from onestop.domain.status import OPEN
from onestop.domain.step_time import StepTime, step_time
from onestop.domain.text import fold
from onestop.presenters.widget_states import StepProgress

if TYPE_CHECKING:
    from onestop.domain.calendar import WorkCalendar
    from onestop.domain.catalog_lists import StepRole
    from onestop.domain.procedure_parts import Step
    from onestop.domain.procedure_version import ProcedureVersion
    from onestop.presenters.happenings import Names


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
class RouteClock:
    """What the time of steps is counted with; `names` says who has them."""

    now: datetime
    calendar: WorkCalendar
    rules: DeadlineRules = DEFAULT_RULES
    names: Names | None = None


@dataclass(frozen=True, slots=True)
class RouteLine:
    """One step. `at` is when it was done (or will be, for the last); `hours` what is planned for it.

    `who` names whoever has or had it, else the role as the catalogue does; `what` is the whole sentence. `left`
    are open minutes of the step that is going on, below 0 when it is late, None while the clock stands still;
    `late` marks a step whose limit was passed, `again` one that was sent back, `waits` a clock that stands.
    """

    number: int
    kind: StepKind
    what: str
    who: str
    hours: float
    progress: StepProgress
    at: datetime | None = None
    left: int | None = None
    late: bool = False
    again: bool = False
    waits: bool = False


def route_of(
    dossier: Dossier,
    version: ProcedureVersion | None,
    roles: Mapping[str, StepRole],
    clock: RouteClock | None = None,
) -> tuple[RouteLine, ...]:
    """The route with what the ledger knows of each step. Empty without a version."""
    if version is None or not version.steps:
        return ()
    current = _current(dossier, len(version.steps))
    stays = [stage for stage in dossier.stages if stage.version_id == version.version_id]
    return tuple(
        _line(dossier, version.steps, place, current, stays, roles, clock)
        for place in range(len(version.steps))
    )


def _current(dossier: Dossier, count: int) -> int:
    """The place of the step that is going on; `count` when all are done.

    An earlier book knows no hand-overs: there a result that is ready lies at the last step.
    """
    if dossier.status is Status.RETURNED:
        return count
    if dossier.status is Status.DONE:
        return count - 1
    return min(dossier.stage.step, count) - 1


def _line(
    dossier: Dossier,
    steps: Sequence[Step],
    place: int,
    current: int,
    stays: Sequence[Stage],
    roles: Mapping[str, StepRole],
    clock: RouteClock | None,
) -> RouteLine:
    step = steps[place]
    progress = StepProgress.AHEAD
    if place < current:
        progress = StepProgress.DONE
    elif place == current and dossier.status in (*OPEN, Status.DONE):
        progress = StepProgress.CURRENT
    here = [stage for stage in stays if stage.step == step.n]
    stay = here[-1] if here and progress is not StepProgress.AHEAD else None
    time = _time(dossier, stay, step, roles, clock)
    running = progress is StepProgress.CURRENT and dossier.finished_at is None
    return RouteLine(
        number=step.n,
        kind=kind_of(step, place, len(steps)),
        what=step.what,
        who=_who(stay, step, roles, clock),
        hours=step.hours,
        progress=progress,
        at=None if running and place else _moment(dossier, place, len(steps), stay),
        left=time.left if running and time is not None and not dossier.paused else None,
        late=time is not None and bool(time.late),
        again=any(stage.ending == "sent_back" for stage in here),
        waits=running and dossier.paused,
    )


def _time(
    dossier: Dossier,
    stay: Stage | None,
    step: Step,
    roles: Mapping[str, StepRole],
    clock: RouteClock | None,
) -> StepTime | None:
    """Of the last stay at a step; None where none is known, as in an earlier book."""
    over = dossier.finished_at is not None
    if (
        stay is None
        or clock is None
        or (stay.ended is None and (over or dossier.received.source == "register"))
    ):
        return None
    role = roles.get(step.role)
    of_partner = role is not None and not role.office_role
    return step_time(
        dossier, stay, step.hours, clock.now, clock.calendar, of_partner=of_partner, rules=clock.rules
    )


def _who(stay: Stage | None, step: Step, roles: Mapping[str, StepRole], clock: RouteClock | None) -> str:
    """Whoever signed for it; a pool and a step ahead are their role."""
    if stay is not None and stay.owner and clock is not None and clock.names is not None:
        return clock.names.person(stay.owner)
    role = roles.get(step.role)
    return role.name if role is not None else ""


def _moment(dossier: Dossier, place: int, count: int, stay: Stage | None) -> datetime | None:
    if place == 0:
        return dossier.received.received_at
    if place < count - 1:
        return stay.ended if stay is not None else None
    if dossier.returned is not None:
        return dossier.returned.at
    if dossier.refusal is not None or dossier.stop is not None:
        return None
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
