"""Whose turn it is, for one person: what lies with them, what the desk does as well, and what only the desk does.

Pure: the office, the catalogue and those who are stood in for are handed in. Must not know a store, a clock, nor how
a dossier is kept; the desk judges by it before it writes, lists and menus by it before they offer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from onestop.application import act_commands as commands
from onestop.domain.errors import Refused
from onestop.domain.office import OfficeRole
from onestop.domain.substitution import stands_in_for

if TYPE_CHECKING:
    from onestop.application.act_commands import ActCommand
    from onestop.domain.office import Office, StaffMember
    from onestop.domain.procedure import Catalog
    from onestop.domain.procedure_parts import Step
    from onestop.domain.substitution import Substitution

DESK_ONLY: frozenset[type[ActCommand]] = frozenset({commands.HandOver, commands.ReturnResult})

DESK_TOO: frozenset[type[ActCommand]] = frozenset(
    {
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
    }
)
"""What reaches the counter, or is told there; the handling unit may do it as well."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a dossier stands. `step` counts from 1; `unit` "" is the desk's, `owner` "" the unit's pool."""

    version_id: str
    step: int
    unit: str
    owner: str


@dataclass(frozen=True, slots=True)
class Standing:
    """One person of the office on a day, and those they stand in for."""

    office: Office
    catalog: Catalog
    member: StaffMember
    others: tuple[StaffMember, ...] = ()

    @property
    def selves(self) -> tuple[StaffMember, ...]:
        return (self.member, *self.others)

    def why_not(self, act: type[ActCommand], place: Place, agencies: Collection[str] = ()) -> Refused | None:
        """None where they may; else ``may_not`` (it is the desk's), ``answers_only`` or ``not_your_turn``.

        An administrator may do everything; the head of a unit whatever lies there; a partner agency's people
        answer for it, being one of `agencies` that answer; everybody else what is handed to them, to somebody
        they stand in for, or to the pool of their unit, and only in the step's role.
        """
        roles = self.member.roles
        if OfficeRole.ADMINISTRATOR in roles or act is commands.Undo:
            return None
        login = self.member.login
        if OfficeRole.PARTNER in roles:
            answers = act is commands.RecordAnswer and self.office.agency_of(self.member) in agencies
            return None if answers else Refused("answers_only", field="by", act=act.NAME, login=login)
        at_desk = OfficeRole.RECEPTION_CLERK in roles
        if act in DESK_ONLY:
            return None if at_desk else Refused("may_not", field="by", act=act.NAME, login=login)
        if (at_desk and act in DESK_TOO) or self.has(place):
            return None
        return Refused("not_your_turn", field="by", login=login, owner=place.owner, step=place.step)

    def has(self, place: Place) -> bool:
        """Whether it lies with one of them, in a pool of theirs in a role of theirs, or in a unit one heads."""
        unit = place.unit or self.office.desk_unit
        heads = any(self._heads(each, unit) for each in self.selves)
        return heads or self.whose(place) is not None

    def whose(self, place: Place) -> StaffMember | None:
        """Which of them the work is: by name, else the first who does such a step of that pool. Heads aside."""
        if place.owner:
            return next((each for each in self.selves if each.login == place.owner), None)
        unit = place.unit or self.office.desk_unit
        role = self._role_at(place)
        able = (each for each in self.selves if each.unit_id == unit and (role is None or role in each.roles))
        return next(able, None)

    def units(self) -> frozenset[str]:
        """Theirs, and those below the ones they head."""
        return frozenset(
            unit.unit_id
            for unit in self.office.units
            for each in self.selves
            if each.unit_id == unit.unit_id or self._heads(each, unit.unit_id)
        )

    def _heads(self, each: StaffMember, unit_id: str) -> bool:
        return OfficeRole.UNIT_HEAD in each.roles and each.unit_id in self.office.upwards(unit_id)

    def _role_at(self, place: Place) -> OfficeRole | None:
        """None where the catalogue does not know the step (any more): then it is anybody's of the unit."""
        version = self.catalog.version(place.version_id)
        steps = version.steps if version is not None else ()
        return role_of(self.catalog, steps[place.step - 1]) if 0 < place.step <= len(steps) else None


def standing_of(
    office: Office, catalog: Catalog, member: StaffMember, day: date, substitutions: Iterable[Substitution]
) -> Standing:
    """With everybody whose work is theirs on the day."""
    away = (office.staff_by_login(login) for login in sorted(stands_in_for(member.login, day, substitutions)))
    return Standing(office, catalog, member, tuple(each for each in away if each is not None))


def role_of(catalog: Catalog, step: Step) -> OfficeRole:
    """The role of ours that does a step; a partner's step is watched by the officer."""
    known = catalog.roles.get(step.role)
    return OfficeRole(known.office_role) if known is not None and known.office_role else OfficeRole.OFFICER
