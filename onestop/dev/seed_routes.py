"""Who of the standard office does each step of a procedure version: what an invented life walks along. Knows no dossier."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from onestop.application.standing import role_of
from onestop.domain.applicant import Channel
from onestop.domain.facts import ReceivedComponent
from onestop.domain.office import Office, OfficeRole, StaffMember
from onestop.domain.procedure import Catalog, Procedure
from onestop.domain.procedure_parts import Step
from onestop.domain.procedure_version import ProcedureVersion

DESKS_OWN = {
    OfficeRole.RECEPTION_CLERK: "desk",
    OfficeRole.BOARD_LEADER: "board",
    OfficeRole.REGISTRY_CLERK: "registry",
}


@dataclass(frozen=True, slots=True)
class Stop:
    """A step with its unit and those who can do it; `partners` are the other agencies it runs at."""

    step: Step
    unit: str
    people: tuple[str, ...]
    partners: tuple[str, ...]


@dataclass(frozen=True)
class Route:
    """A version as the desk receives it: its stops from the first, and the papers with their counts as asked for."""

    procedure: Procedure
    version: ProcedureVersion
    stops: tuple[Stop, ...]

    @cached_property
    def papers(self) -> tuple[ReceivedComponent, ...]:
        return tuple(
            ReceivedComponent(each.n, each.originals, each.copies) for each in self.version.components
        )

    @cached_property
    def channels(self) -> tuple[Channel, ...]:
        """To draw from: half of what can be filed online is."""
        online = (Channel.ONLINE,) * 10 if self.version.online_level else ()
        return (*online, *(Channel.COUNTER,) * 9, Channel.POST)


def route_of(office: Office, catalog: Catalog, procedure: Procedure, version: ProcedureVersion) -> Route:
    return Route(procedure, version, tuple(_stop(office, catalog, procedure, step) for step in version.steps))


def _stop(office: Office, catalog: Catalog, procedure: Procedure, step: Step) -> Stop:
    role = role_of(catalog, step)
    unit, people = _who(office, role, procedure.unit)
    known = catalog.roles.get(step.role)
    own = office.agency.agency_id
    partners = tuple(each for each in step.agencies if each != own) if known and not known.office_role else ()
    return Stop(step, unit, tuple(each.login for each in people), partners)


def _who(office: Office, role: OfficeRole, division: str) -> tuple[str, tuple[StaffMember, ...]]:
    kind = DESKS_OWN.get(role)
    if kind is not None:
        units = [unit.unit_id for unit in office.units if unit.kind == kind]
    else:
        named = office.unit_named(division)
        units = list(office.upwards(named.unit_id)) if named is not None else []
    for unit in units:
        able = tuple(each for each in office.staff_of(unit) if role in each.roles)
        if able:
            return unit, able
    return (units[0] if units else office.desk_unit), ()
