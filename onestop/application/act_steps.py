"""Steps: hand over, accept, forward, send back, reassign. From a state and a command to facts; nothing is written."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from onestop.application import act_commands as commands
from onestop.application.decision import Decision, cleaned_reason, required_reason
from onestop.application.routes import (
    Destination,
    destination,
    next_destination,
    serving,
    step_at,
    steps_of,
    unit_of,
)
from onestop.domain.deadlines import due_moment
from onestop.domain.errors import Refused
from onestop.domain.hand_over import hand_over_due
from onestop.domain.terms import Term, TermUnit
from onestop.domain.travel import HandedOver, PartnerAsked, Reassigned, SentBack, StepAccepted

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier
    from onestop.domain.office import StaffMember
    from onestop.domain.travel import TravelFact


def hand_over(desk: Workplace, state: Dossier, command: commands.HandOver, at: datetime) -> Decision:
    """From the desk to the unit. Late where the decree's moment has passed (warning ``handed_over_late``)."""
    if state.stage.step != 1:
        raise Refused("already_handed_over", step=state.stage.step)
    due = hand_over_due(_at_the_desk_since(state), desk.office.settings.hand_over_cutoff, desk.calendar)
    warnings = ("handed_over_late",) if at > due else ()
    return Decision(
        moves_on(desk, state, next_destination(desk, state, command.to), at, command.reason), warnings
    )


def _at_the_desk_since(state: Dossier) -> datetime:
    """When it was received, or came back for rework; another procedure makes no new beginning."""
    since = state.stage.began
    for before in reversed(state.stages[:-1]):
        if before.ending != "moved":
            break
        since = before.began
    return since


def forward(
    desk: Workplace, state: Dossier, command: commands.Forward, member: StaffMember, at: datetime
) -> Decision:
    """The step is done. Whoever forwards without having signed for it signs now."""
    must_have_no_open_legs(state)
    facts = accepted_if_not(state, unit_of(desk, state.stage), member.login, at)
    to = next_destination(desk, state, command.to)
    return Decision((*facts, *moves_on(desk, state, to, at, command.reason)))


def accept(
    desk: Workplace, state: Dossier, command: commands.Accept, member: StaffMember, at: datetime
) -> Decision:
    stage = state.stage
    if stage.accepted is not None and not stage.owner:
        raise Refused("at_the_desk", step=stage.step)
    if stage.accepted is not None:
        raise Refused("already_accepted", owner=stage.owner, step=stage.step)
    return Decision(accepted_if_not(state, unit_of(desk, stage), member.login, at, command.reason))


def send_back(desk: Workplace, state: Dossier, command: commands.SendBack, at: datetime) -> Decision:
    """To an earlier step, to whoever did it last."""
    reason = required_reason(command.reason)
    here = state.stage.step
    if here == 1:
        raise Refused("first_step", step=here)
    before = [stage.step for stage in state.stages[:-1] if stage.step < here]
    wanted = command.to_step or (before[-1] if before else here - 1)
    if not 1 <= wanted < here:
        raise Refused("no_such_step_before", field="to_step", step=wanted, here=here)
    for stage in reversed(state.stages[:-1]):
        if stage.step == wanted and stage.version_id == state.stage.version_id:
            to = Destination(wanted, unit_of(desk, stage), stage.owner)
            break
    else:
        to = destination(desk, state, steps_of(desk, state.stage.version_id)[wanted - 1])
    return Decision((SentBack(at, here, to.step, to.unit, to.owner, reason),))


def reassign(desk: Workplace, state: Dossier, command: commands.Reassign, at: datetime) -> Decision:
    to = serving(desk, command.to)
    stage = state.stage
    if to.login == stage.owner:
        raise Refused("same_owner", field="to", login=to.login)
    step = step_at(desk, stage)
    if step is not None:
        destination(desk, state, step, to.login)  # refuses somebody who does not do such steps
    reason = cleaned_reason(command.reason)
    return Decision((Reassigned(at, stage.step, to.unit_id, to.login, reason),))


def moves_on(
    desk: Workplace, state: Dossier, to: Destination, at: datetime, note: str
) -> tuple[TravelFact, ...]:
    """The hand-over, and a leg for each partner agency whose step begins with it."""
    steps = steps_of(desk, state.stage.version_id)
    legs = [
        PartnerAsked(
            at, agency, to.step, leg_due(desk, at, steps[to.step - 1].hours), steps[to.step - 1].what
        )
        for agency in to.agencies
        if all(leg.agency != agency for leg in state.open_legs)
    ]
    return (HandedOver(at, state.stage.step, to.step, to.unit, to.owner, cleaned_reason(note)), *legs)


def leg_due(desk: Workplace, at: datetime, hours: float) -> datetime:
    """When an agency that has so many hours of open time is to have answered."""
    due = due_moment(at, Term(hours, TermUnit.WORKING_HOUR), desk.calendar, rules=desk.office.deadline_rules)
    assert due is not None, "without a pause there is a due moment"
    return due


def accepted_if_not(
    state: Dossier, unit: str, login: str, at: datetime, reason: str = ""
) -> tuple[TravelFact, ...]:
    """Signing for it: from the pool it becomes theirs; handed over by name it stays with whom it was meant for,
    whoever signs in their place.
    """
    if state.stage.accepted:
        return ()
    return (StepAccepted(at, state.stage.step, unit, state.stage.owner or login, cleaned_reason(reason)),)


def must_have_no_open_legs(state: Dossier) -> None:
    """Refused(``partner_has_not_answered``): first the answer, or the record that none came."""
    waited_for = [leg.agency for leg in state.open_legs]
    if waited_for:
        raise Refused("partner_has_not_answered", agencies=waited_for)
