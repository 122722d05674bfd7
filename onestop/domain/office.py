"""The office: who it is, its units and staff, its hours, codes, forms and choices, each with the time it holds.

Facts handed in; must not know files, a clock, nor any dossier. What the law may change is dated.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from onestop.domain.deadline_rules import DeadlineRules
from onestop.domain.dossier_code import CodeScheme
from onestop.domain.errors import Refused
from onestop.domain.office_hours import OfficeHours
from onestop.domain.pauses import PausePolicy
from onestop.domain.regime import DatedScheme, Form, FormKind, Regime

__all__ = [
    "Agency",
    "CodeScheme",
    "DatedScheme",
    "Form",
    "FormKind",
    "Office",
    "OfficeRole",
    "OfficeSettings",
    "Regime",
    "StaffMember",
    "Unit",
]


PROGRESS_POINTS = 20
"""What "Tiến độ giải quyết" counts at most in the service-quality index (QĐ 766/QĐ-TTg), unless the office says otherwise."""

STILL_DAYS = 5
"""Nothing happened to a dossier for so many working days: somebody should look, unless the office says otherwise."""

UNFETCHED_DAYS = 10
"""Results that lie at the desk so many calendar days are reminded of, where the office says nothing else."""


UNSHARED_LATE_HOURS = 24
"""What was not shared for so many hours is warned of in red, unless the office says otherwise."""


class OfficeRole(StrEnum):
    """In the order in which one speaks for somebody who holds several (`StaffMember.acting_role`)."""

    RECEPTION_CLERK = "reception_clerk"
    ADMINISTRATOR = "administrator"
    OFFICER = "officer"
    UNIT_HEAD = "unit_head"
    BOARD_LEADER = "board_leader"
    REGISTRY_CLERK = "registry_clerk"
    VIEWER = "viewer"
    PARTNER = "partner"  # of another agency: answers what that agency is asked, and nothing else


@dataclass(frozen=True, slots=True)
class Agency:
    """The agency as it stands on paper. `agency_id` is its id in the catalogue's list of agencies.

    `header_lines` are upper-case, agency only; `desk_line` stands below them on slips of the desk,
    `parent_line` above them on slips of the agency's head. `place` stands before the date.
    """

    agency_id: str
    name: str
    short_name: str
    header_lines: tuple[str, ...]
    parent_line: str
    desk_name: str
    desk_line: str
    place: str
    province_code: str
    address: str
    phone: str
    email: str
    lookup: str


@dataclass(frozen=True, slots=True)
class Unit:
    """`kind` is ``desk``, ``division``, ``board``, ``registry`` or ``partner``; `parent` a unit's id or "".

    A ``partner`` unit is another agency's own desk in this program: `agency` is that agency's id in the
    catalogue, "" for units of ours.
    """

    unit_id: str
    name: str
    short_name: str
    kind: str
    parent: str
    phone: str
    agency: str = ""


@dataclass(frozen=True, slots=True)
class StaffMember:
    """Someone who may sign in. `name` is shown, never printed as a signature; `until` the last day, None = stays."""

    login: str
    name: str
    unit_id: str
    roles: frozenset[OfficeRole]
    until: date | None

    def serves_on(self, day: date) -> bool:
        return self.until is None or day <= self.until

    @property
    def acting_role(self) -> OfficeRole | None:
        """The role named on paper: at the desk the clerk's, whatever else is held."""
        return next((role for role in OfficeRole if role in self.roles), None)


@dataclass(frozen=True, slots=True)
class OfficeSettings:
    """The office's remaining choices; each is named in its file with what it does.

    The two pauses are read once officers act in the program; until then a book says how its pauses count.
    """

    serial_block: int
    supplement_pause: PausePolicy
    payment_pause: PausePolicy
    hand_over_cutoff: time
    recent_procedures: int
    unfetched_days: int = UNFETCHED_DAYS
    still_days: int = STILL_DAYS
    unshared_late_hours: int = UNSHARED_LATE_HOURS
    progress_points: int = PROGRESS_POINTS


@dataclass(frozen=True, slots=True)
class Office:
    """One office, whole. Regimes and code schemes are in the order of time."""

    agency: Agency
    hours: OfficeHours
    deadline_rules: DeadlineRules
    settings: OfficeSettings
    code_schemes: tuple[DatedScheme, ...]
    regimes: tuple[Regime, ...]
    units: tuple[Unit, ...]
    staff: tuple[StaffMember, ...]

    def regime_on(self, day: date) -> Regime:
        """Refused(``no_regime``) before the first or after the last."""
        for regime in reversed(self.regimes):
            if regime.covers(day):
                return regime
        raise Refused("no_regime", field="received_at", day=day.isoformat())

    def code_scheme_on(self, day: date) -> CodeScheme:
        """Refused(``no_code_scheme``) on a day no scheme covers."""
        for dated in reversed(self.code_schemes):
            if dated.covers(day):
                return dated.scheme
        raise Refused("no_code_scheme", field="received_at", day=day.isoformat())

    @property
    def code_prefixes(self) -> frozenset[str]:
        """What this office's own codes begin with, past and present."""
        return frozenset(dated.scheme.prefix for dated in self.code_schemes)

    def staff_by_login(self, login: str) -> StaffMember | None:
        wanted = login.strip().casefold()
        return next((member for member in self.staff if member.login.casefold() == wanted), None)

    def staff_of(self, unit_id: str) -> tuple[StaffMember, ...]:
        return tuple(member for member in self.staff if member.unit_id == unit_id)

    def unit(self, unit_id: str) -> Unit | None:
        return next((unit for unit in self.units if unit.unit_id == unit_id), None)

    def agency_of(self, member: StaffMember) -> str:
        """The partner agency somebody works for; "" for our own people."""
        unit = self.unit(member.unit_id)
        return unit.agency if unit is not None else ""

    @property
    def desk_unit(self) -> str:
        """The unit whose counter this is; what lies at "" lies here."""
        return next((unit.unit_id for unit in self.units if unit.kind == "desk"), "")

    def upwards(self, unit_id: str) -> tuple[str, ...]:
        """A unit and those above it, the nearest first. Empty where the office has no such unit."""
        found: list[str] = []
        unit = self.unit(unit_id)
        while unit is not None and unit.unit_id not in found:
            found.append(unit.unit_id)
            unit = self.unit(unit.parent)
        return tuple(found)

    def unit_name(self, unit_id: str) -> str:
        """As paper names it; the id where the office has no such unit (any more)."""
        unit = self.unit(unit_id)
        return unit.name if unit is not None else unit_id

    def short_unit_name(self, unit_id: str) -> str:
        """As a list on the screen names it; the id where the office has no such unit (any more)."""
        unit = self.unit(unit_id)
        return unit.short_name if unit is not None else unit_id

    def name_of(self, login: str) -> str:
        """A person's name; what was written where nobody is called so."""
        member = self.staff_by_login(login)
        return member.name if member is not None else login

    def unit_named(self, name: str) -> Unit | None:
        """The unit a procedure names as its own; None for a division this office does not have."""
        return next((unit for unit in self.units if unit.name == name), None)
