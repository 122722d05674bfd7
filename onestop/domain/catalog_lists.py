"""The lists beside the procedures: agencies, roles on steps, sets, further codes, and which edition it is.

Plain facts; must not know the procedures themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PartnerAgency:
    """An agency a step may run at, our own board included. Dates inclusive, None = open on that side."""

    agency_id: str
    name: str
    name_en: str
    valid_from: date | None
    valid_to: date | None
    note: str


@dataclass(frozen=True, slots=True)
class StepRole:
    """Who does a step. `office_role` is the role of our staff who may do it, "" if an outside agency does.

    `office_role` is not used yet: officers do not act in the program so far.
    """

    role_id: str
    name: str
    name_en: str
    office_role: str


@dataclass(frozen=True, slots=True)
class ProcedureSet:
    """A named list of procedures as of a day; `example` until the agency's own list replaces it."""

    set_id: str
    as_of: date
    procedure_ids: tuple[str, ...]
    note: str
    example: bool


@dataclass(frozen=True, slots=True)
class OtherCode:
    """A national code the desk may meet that is no procedure of its own."""

    code: str
    name: str
    note: str
    source: str


@dataclass(frozen=True, slots=True)
class Edition:
    """Which catalogue this is. `as_of` the day its facts were last compared with the published ones."""

    title: str
    title_en: str
    province: str
    province_code: str
    as_of: date
    built: date
    warning: str
