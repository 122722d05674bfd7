"""Partner agencies: asked, answered, or known to be late. Writes nothing."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from onestop.application import act_commands as commands
from onestop.application.act_steps import leg_due, moves_on
from onestop.application.decision import Decision, cleaned_reason
from onestop.application.routes import next_destination, step_at, steps_of, waits_for_partners_only
from onestop.domain.errors import Refused
from onestop.domain.status import RUNNING
from onestop.domain.travel import PartnerAnswered, PartnerAsked, PartnerMissed

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier, Leg
    from onestop.domain.travel import TravelFact

MOST_HOURS = 2080
"""A working year: longer is a slip of the finger."""


def ask(desk: Workplace, state: Dossier, command: commands.AskPartner, at: datetime) -> Decision:
    """Warning ``agency_not_in_force`` where the catalogue says that the agency did not exist on that day."""
    agency_id = command.agency.strip().upper()
    agency = desk.catalog.agencies.get(agency_id)
    if agency is None or agency_id == desk.office.agency.agency_id:
        raise Refused("unknown_agency", field="agency", agency=command.agency[:60])
    if any(leg.agency == agency_id for leg in state.open_legs):
        raise Refused("already_asked", field="agency", agency=agency_id)
    if not 1 / 60 <= command.within_hours <= MOST_HOURS:
        raise Refused(
            "hours_out_of_range", field="within_hours", hours=command.within_hours, limit=MOST_HOURS
        )
    hours = round(command.within_hours * 60) / 60
    due = leg_due(desk, at, hours)
    day = at.date()
    begun = agency.valid_from is None or agency.valid_from <= day
    lasts = agency.valid_to is None or day <= agency.valid_to
    warnings = () if begun and lasts else ("agency_not_in_force",)
    question = cleaned_reason(command.reason)
    return Decision((PartnerAsked(at, agency_id, state.stage.step, due, question),), warnings)


def answered(desk: Workplace, state: Dossier, command: commands.RecordAnswer, at: datetime) -> Decision:
    """Warning ``answer_late``. The last answer of a partner's step takes the dossier to the next one."""
    leg = _open_leg(state, command.agency)
    fact = PartnerAnswered(at, leg.agency, cleaned_reason(command.reason))
    warnings = ("answer_late",) if at > leg.due_at else ()
    return Decision((fact, *_joined(desk, state, leg, at)), warnings)


def missed(desk: Workplace, state: Dossier, command: commands.RecordNoAnswer, at: datetime) -> Decision:
    """Refused(``partner_still_in_time``) before the time it was given has passed."""
    leg = _open_leg(state, command.agency)
    if at <= leg.due_at:
        due = leg.due_at.isoformat(timespec="minutes")
        raise Refused("partner_still_in_time", field="agency", agency=leg.agency, due=due)
    fact = PartnerMissed(at, leg.agency, cleaned_reason(command.reason))
    return Decision((fact, *_joined(desk, state, leg, at)))


def _open_leg(state: Dossier, agency: str) -> Leg:
    wanted = agency.strip().upper()
    for leg in state.open_legs:
        if leg.agency == wanted:
            return leg
    raise Refused("not_asked", field="agency", agency=agency[:60])


def _joined(desk: Workplace, state: Dossier, last: Leg, at: datetime) -> tuple[TravelFact, ...]:
    """The legs of a step run side by side and join: the step is over with the last of them."""
    others = [leg for leg in state.open_legs if leg is not last]
    step = step_at(desk, state.stage)
    if others or step is None or state.status not in RUNNING or not waits_for_partners_only(desk, step):
        return ()
    if state.stage.step >= len(steps_of(desk, state.stage.version_id)):
        return ()
    return moves_on(desk, state, next_destination(desk, state), at, "")
