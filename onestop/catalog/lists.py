"""The catalogue's lists out of their files: edition, agencies, roles, fields, sets, further codes.

Must not know procedures; faults name the key only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, TypeVar

from onestop.catalog.reading import (
    Fault,
    day,
    flag,
    inside,
    optional_day,
    optional_text,
    rows,
    table,
    text,
    texts,
)
from onestop.domain.catalog_lists import Edition, OtherCode, PartnerAgency, ProcedureSet, StepRole

_EDITION = frozenset(
    [
        "title",
        "title_en",
        "province",
        "province_code",
        "as_of",
        "built",
        "schema_version",
        "warning",
        "source_tags",
        "conventions",
        "framework",
    ]
)
_AGENCY = frozenset({"id", "name", "name_en", "valid_from", "valid_to", "note"})
_ROLE = frozenset({"id", "name", "name_en", "office_role"})
_SET = frozenset({"as_of", "note", "example", "ids"})
_CODE = frozenset({"code", "name", "note", "source"})

T = TypeVar("T")


def build_edition(raw: Any) -> Edition:
    """The head of the catalogue. Its conventions and legal framework are for readers of the file."""
    row = table(raw, _EDITION)
    return Edition(
        text(row, "title"),
        text(row, "title_en"),
        text(row, "province"),
        text(row, "province_code"),
        day(row, "as_of"),
        day(row, "built"),
        text(row, "warning"),
    )


def build_agencies(raw: Any) -> Mapping[str, PartnerAgency]:
    return _keyed(rows({"agencies": raw}, "agencies", _agency), lambda agency: agency.agency_id)


def build_roles(raw: Any) -> Mapping[str, StepRole]:
    return _keyed(rows({"roles": raw}, "roles", _role), lambda role: role.role_id)


def build_fields(raw: Any) -> tuple[str, ...]:
    return texts({"fields": raw}, "fields")


def build_sets(raw: Any) -> Mapping[str, ProcedureSet]:
    row = table(raw, frozenset(raw))
    return MappingProxyType({key: inside(row, key, partial(_set, set_id=key)) for key in row})


def build_other_codes(raw: Any) -> tuple[OtherCode, ...]:
    return rows({"other_codes": raw}, "other_codes", _other_code)


def _agency(raw: Any) -> PartnerAgency:
    row = table(raw, _AGENCY)
    return PartnerAgency(
        text(row, "id"),
        text(row, "name"),
        optional_text(row, "name_en"),
        optional_day(row, "valid_from"),
        optional_day(row, "valid_to"),
        optional_text(row, "note"),
    )


def _role(raw: Any) -> StepRole:
    row = table(raw, _ROLE)
    return StepRole(
        text(row, "id"), text(row, "name"), optional_text(row, "name_en"), text(row, "office_role")
    )


def _set(raw: Any, set_id: str) -> ProcedureSet:
    row = table(raw, _SET)
    return ProcedureSet(
        set_id, day(row, "as_of"), texts(row, "ids"), optional_text(row, "note"), flag(row, "example", False)
    )


def _other_code(raw: Any) -> OtherCode:
    row = table(raw, _CODE)
    return OtherCode(
        text(row, "code"), text(row, "name"), optional_text(row, "note"), optional_text(row, "source")
    )


def _keyed(members: Iterable[T], key: Callable[[T], str]) -> Mapping[str, T]:
    """By id, in the order of the file; an id given twice is a fault."""
    by_id: dict[str, T] = {}
    for member in members:
        if key(member) in by_id:
            raise Fault("id", f"{key(member)!r} stands twice")
        by_id[key(member)] = member
    return MappingProxyType(by_id)
