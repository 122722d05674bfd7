"""Where a dossier stands on its route and where it goes next: steps to units, roles to people. Writes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onestop.application import standing
from onestop.domain.errors import Refused
from onestop.domain.office import OfficeRole

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier, Stage
    from onestop.domain.office import StaffMember, Unit
    from onestop.domain.procedure_parts import Step

_KIND_OF_UNIT = {
    OfficeRole.RECEPTION_CLERK: "desk",
    OfficeRole.BOARD_LEADER: "board",
    OfficeRole.REGISTRY_CLERK: "registry",
}
"""Roles that have a unit of their own; officers and unit heads belong to the procedure's division."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A step, the unit that does it, and who of it ("" for the pool). `agencies` are the partners whose leg it is."""

    step: int
    unit: str
    owner: str
    agencies: tuple[str, ...] = ()


def steps_of(desk: Workplace, version_id: str) -> tuple[Step, ...]:
    version = desk.catalog.version(version_id)
    return version.steps if version is not None else ()


def step_at(desk: Workplace, stage: Stage) -> Step | None:
    """The step of a stay; None where the catalogue does not know the version (any more)."""
    steps = steps_of(desk, stage.version_id)
    return steps[stage.step - 1] if stage.step <= len(steps) else None


def is_partners(desk: Workplace, step: Step) -> bool:
    """Whether another agency does the step, alone or with us."""
    role = desk.catalog.roles.get(step.role)
    return role is not None and not role.office_role


def partners_of(desk: Workplace, step: Step) -> tuple[str, ...]:
    """The agencies other than ours that a partner's step runs at."""
    if not is_partners(desk, step):
        return ()
    return tuple(each for each in step.agencies if each != desk.office.agency.agency_id)


def waits_for_partners_only(desk: Workplace, step: Step) -> bool:
    """A step that is over with the last answer; where our agency works along, somebody of ours must say so."""
    return is_partners(desk, step) and desk.office.agency.agency_id not in step.agencies


def next_destination(desk: Workplace, state: Dossier, to: str = "") -> Destination:
    """The step after the present one. Refused(``last_step``) from the last, and what `destination` refuses."""
    steps = steps_of(desk, state.stage.version_id)
    if state.stage.step >= len(steps):
        raise Refused("last_step", step=state.stage.step)
    return destination(desk, state, steps[state.stage.step], to)


def last_destination(desk: Workplace, state: Dossier) -> Destination | None:
    """The desk's last step, where the result is handed out; None where the dossier stands there, or has no route."""
    steps = steps_of(desk, state.stage.version_id)
    if state.stage.step >= len(steps):
        return None
    return destination(desk, state, steps[-1])


def destination(desk: Workplace, state: Dossier, step: Step, to: str = "") -> Destination:
    """Who does a step: whoever is named, else who did such a step of this dossier before, else the only one
    who can, else the unit's pool. Refused(``unknown_login`` | ``wrong_role`` | ``no_unit_for_step``).
    """
    role = role_of(desk, step)
    unit = _unit_for(desk, state, role)
    if to:
        member = serving(desk, to)
        if role not in member.roles:
            raise Refused("wrong_role", field="to", login=member.login, role=role.value)
        return Destination(step.n, member.unit_id, member.login, partners_of(desk, step))
    owner = _usual_owner(desk, state, unit, role)
    return Destination(step.n, unit.unit_id, owner, partners_of(desk, step))


def candidates(desk: Workplace, state: Dossier, step: Step) -> tuple[StaffMember, ...]:
    """Who could do a step: those in its role of the unit it falls to. Refused(``no_unit_for_step``)."""
    role = role_of(desk, step)
    return tuple(_members(desk, _unit_for(desk, state, role).unit_id, role))


def role_of(desk: Workplace, step: Step) -> OfficeRole:
    return standing.role_of(desk.catalog, step)


def serving(desk: Workplace, login: str) -> StaffMember:
    """Refused(``unknown_login`` | ``left_office``, field ``to``)."""
    member = desk.office.staff_by_login(login)
    if member is None:
        raise Refused("unknown_login", field="to", login=login)
    if not member.serves_on(desk.clock.now().date()):
        raise Refused("left_office", field="to", login=member.login, until=member.until)
    return member


def unit_of(desk: Workplace, stage: Stage) -> str:
    return stage.unit or desk.office.desk_unit


def _unit_for(desk: Workplace, state: Dossier, role: OfficeRole) -> Unit:
    kind = _KIND_OF_UNIT.get(role)
    procedure = desk.catalog.find(state.received.procedure_id)
    division = desk.office.unit_named(procedure.unit) if procedure is not None else None
    units = [unit for unit in desk.office.units if unit.kind == kind] if kind else _upwards(desk, division)
    for unit in units:
        if _members(desk, unit.unit_id, role):
            return unit
    if units:
        return units[0]
    raise Refused("no_unit_for_step", role=role.value, unit=procedure.unit if procedure else "")


def _upwards(desk: Workplace, unit: Unit | None) -> list[Unit]:
    """A unit and those above it: a team without a head of its own has the division's."""
    above = desk.office.upwards(unit.unit_id) if unit is not None else ()
    return [each for each in map(desk.office.unit, above) if each is not None]


def _members(desk: Workplace, unit_id: str, role: OfficeRole) -> list[StaffMember]:
    today = desk.clock.now().date()
    return [each for each in desk.office.staff_of(unit_id) if role in each.roles and each.serves_on(today)]


def _usual_owner(desk: Workplace, state: Dossier, unit: Unit, role: OfficeRole) -> str:
    able = [member.login for member in _members(desk, unit.unit_id, role)]
    if role is OfficeRole.RECEPTION_CLERK:
        return ""  # whoever stands at the counter
    for stage in reversed(state.stages):
        if stage.owner in able and stage.unit == unit.unit_id:
            return stage.owner
    return able[0] if len(able) == 1 else ""
