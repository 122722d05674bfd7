"""Whose turn it is to act on a dossier where it stands: `standing.py` asked with the ledger's facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.application import act_commands as commands
from onestop.application.standing import Place, Standing, standing_of
from onestop.domain.errors import Refused

if TYPE_CHECKING:
    from onestop.application.act_commands import ActCommand
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier, Stage
    from onestop.domain.office import StaffMember


def must_be_their_turn(desk: Workplace, state: Dossier, command: ActCommand) -> StaffMember:
    """The one who acts, by `standing.py`.

    Refused(``unknown_login`` | ``left_office`` | ``may_not`` | ``answers_only`` | ``not_your_turn``, field ``by``).
    """
    member = acting(desk)
    agencies = (command.agency.strip().upper(),) if isinstance(command, commands.RecordAnswer) else ()
    refused = _standing(desk, member).why_not(type(command), _place(state.stage), agencies)
    if refused is not None:
        raise refused
    return member


def may_work_on(desk: Workplace, state: Dossier, member: StaffMember) -> bool:
    """Whether the dossier lies with them, with somebody they stand in for, or in their unit's pool."""
    return _standing(desk, member).has(_place(state.stage))


def acting(desk: Workplace) -> StaffMember:
    """Refused(``unknown_login`` | ``left_office``, field ``by``)."""
    member = desk.office.staff_by_login(desk.actor)
    if member is None:
        raise Refused("unknown_login", field="by", login=desk.actor)
    if not member.serves_on(desk.clock.now().date()):
        raise Refused("left_office", field="by", login=member.login, until=member.until)
    return member


def _standing(desk: Workplace, member: StaffMember) -> Standing:
    day = desk.clock.now().date()
    return standing_of(desk.office, desk.catalog, member, day, desk.store.substitutions())


def _place(stage: Stage) -> Place:
    return Place(stage.version_id, stage.step, stage.unit, stage.owner)
