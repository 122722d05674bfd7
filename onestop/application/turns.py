"""Whose turn it is: who may act on a dossier where it stands. Roles, units and who stands in for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.application import act_commands as commands
from onestop.application.routes import role_of, step_at, unit_of
from onestop.domain.errors import Refused
from onestop.domain.office import OfficeRole
from onestop.domain.substitution import stands_in_for

if TYPE_CHECKING:
    from onestop.application.act_commands import ActCommand
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier
    from onestop.domain.office import StaffMember

_DESK_ONLY = (commands.HandOver, commands.ReturnResult)
_DESK_TOO = (
    commands.ReceiveSupplement,
    commands.RecordPayment,
    commands.RecordAnswer,
    commands.AskWithdrawal,
    commands.DropWithdrawal,
    commands.StopDossier,
    commands.RefuseDossier,
    commands.Apologise,
    commands.MarkReady,
    commands.Correct,
    commands.AskSupplement,
)
"""What reaches the counter, or is told there; the handling unit may do it as well."""


def must_be_their_turn(desk: Workplace, state: Dossier, command: ActCommand) -> StaffMember:
    """The one who acts. Refused(``left_office`` | ``may_not`` | ``not_your_turn``, field ``by``).

    An administrator may do everything; the head of a unit whatever lies there; a partner agency's people answer
    for it; everybody else what is handed to them, to somebody they stand in for, or to the pool of their unit,
    and only in the step's role.
    """
    member = acting(desk)
    roles = member.roles
    if OfficeRole.ADMINISTRATOR in roles or isinstance(command, commands.Undo):
        return member
    if OfficeRole.PARTNER in roles:
        return _answering(desk, command, member)
    at_desk = OfficeRole.RECEPTION_CLERK in roles
    if isinstance(command, _DESK_ONLY):
        if not at_desk:
            raise Refused("may_not", field="by", act=command.NAME, login=member.login)
        return member
    if at_desk and isinstance(command, _DESK_TOO):
        return member
    if not may_work_on(desk, state, member):
        owner = state.stage.owner
        raise Refused("not_your_turn", field="by", login=member.login, owner=owner, step=state.stage.step)
    return member


def _answering(desk: Workplace, command: ActCommand, member: StaffMember) -> StaffMember:
    """Somebody of a partner agency: only the answer of that agency is theirs to give."""
    own = desk.office.agency_of(member)
    if not own or not isinstance(command, commands.RecordAnswer) or command.agency.strip().upper() != own:
        raise Refused("may_not", field="by", act=command.NAME, login=member.login)
    return member


def may_work_on(desk: Workplace, state: Dossier, member: StaffMember) -> bool:
    """Whether the dossier lies with them, with somebody they stand in for, or in their unit's pool."""
    stage = state.stage
    selves = [member, *_stood_in_for(desk, member)]
    if stage.owner and any(stage.owner == each.login for each in selves):
        return True
    step = step_at(desk, stage)
    here = unit_of(desk, stage)
    for each in selves:
        if each.unit_id != here and not _heads(desk, each, here):
            continue
        if OfficeRole.UNIT_HEAD in each.roles:
            return True
        if not stage.owner and (step is None or role_of(desk, step) in each.roles):
            return True
    return False


def acting(desk: Workplace) -> StaffMember:
    """Refused(``unknown_login`` | ``left_office``, field ``by``)."""
    member = desk.office.staff_by_login(desk.actor)
    if member is None:
        raise Refused("unknown_login", field="by", login=desk.actor)
    if not member.serves_on(desk.clock.now().date()):
        raise Refused("left_office", field="by", login=member.login, until=member.until)
    return member


def _stood_in_for(desk: Workplace, member: StaffMember) -> list[StaffMember]:
    today = desk.clock.now().date()
    logins = stands_in_for(member.login, today, desk.store.substitutions())
    found = (desk.office.staff_by_login(login) for login in sorted(logins))
    return [each for each in found if each is not None]


def _heads(desk: Workplace, member: StaffMember, unit_id: str) -> bool:
    """Whether the unit is below the one they head."""
    unit = desk.office.unit(unit_id)
    while unit is not None and unit.parent:
        if unit.parent == member.unit_id:
            return OfficeRole.UNIT_HEAD in member.roles
        unit = desk.office.unit(unit.parent)
    return False
