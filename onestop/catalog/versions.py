"""One dated version out of its table in a catalogue file: every part, with terms as the engine counts them.

Must not know which file it came from; faults name the key only.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from onestop.catalog.reading import (
    Fault,
    Row,
    count,
    day,
    flag,
    inside,
    number,
    optional_count,
    optional_day,
    optional_text,
    rows,
    table,
    text,
    text_map,
    texts,
)
from onestop.domain.procedure_parts import AgencyPart, Component, Fee, LegalBasis, LegalCase, Step
from onestop.domain.procedure_version import HOURS_PER_WORKING_DAY, ProcedureVersion
from onestop.domain.terms import Term, TermUnit

_VERSION = frozenset(
    [
        "id",
        "valid_from",
        "valid_to",
        "national_code",
        "title",
        "confidence",
        "notes",
        "legal_basis",
        "legal_time",
        "committed_time",
        "sets",
        "components",
        "fee",
        "result",
        "online_level",
        "agency_parts",
        "steps",
        "examples",
        "sources",
    ]
)
_COMPONENT = frozenset({"n", "name", "originals", "copies", "form", "conditional", "note"})
_STEP = frozenset({"n", "role", "agency", "what", "hours"})
_PART = frozenset({"agency", "part", "hours", "legal"})
_BASIS = frozenset({"doc", "article"})
_TIME = frozenset({"value", "unit", "note", "cases"})
_CASE = frozenset({"case", "value", "unit"})
_FEE = frozenset({"amount_vnd", "per_item", "note"})
_UNITS = {unit.value: unit for unit in TermUnit}
_NO_FEE = Fee(None, True, "", False)

EXAMPLE_PARTS = frozenset({"committed_time", "steps", "agency_hours", "online_level", "fee", "unit"})


def build_version(raw: Any, procedure_id: str, name: str, national_code: str) -> ProcedureVersion:
    """The version; `name` and `national_code` are the procedure's, for what the version leaves out.

    ``"national_code": null`` says that none was given in that time, which is not the same as leaving it out.
    """
    row = table(raw, _VERSION)
    examples = example_parts(row)
    legal = row.get("legal_time")
    committed = row.get("committed_time")
    return ProcedureVersion(
        text(row, "id"),
        procedure_id,
        day(row, "valid_from"),
        optional_day(row, "valid_to"),
        optional_text(row, "title") or name,
        optional_text(row, "national_code") if "national_code" in row else national_code,
        rows(row, "legal_basis", _basis),
        inside(row, "legal_time", _term) if legal is not None else None,
        optional_text(legal, "note") if legal is not None else "",
        rows(legal, "cases", _case) if legal is not None and "cases" in legal else (),
        inside(row, "committed_time", _term) if committed is not None else None,
        count(row, "sets") if "sets" in row else 1,
        rows(row, "components", _component) if "components" in row else (),
        inside(row, "fee", lambda fee: _fee(fee, "fee" in examples)) if "fee" in row else _NO_FEE,
        optional_text(row, "result"),
        rows(row, "agency_parts", _part),
        rows(row, "steps", _step),
        optional_text(row, "online_level"),
        MappingProxyType(text_map(row, "sources")),
        text(row, "confidence"),
        optional_text(row, "notes"),
        examples,
    )


def example_parts(row: Row) -> frozenset[str]:
    """The names under ``examples``: parts still invented. Confirming a part is taking its name away."""
    parts = frozenset(texts(row, "examples")) if "examples" in row else frozenset()
    if not parts <= EXAMPLE_PARTS:
        raise Fault("examples", f"unknown part {sorted(parts - EXAMPLE_PARTS)[0]!r}")
    return parts


def _term(raw: Any) -> Term:
    """A part of a working day is working hours: 10.5 days are 84 hours."""
    row = table(raw, _TIME)
    amount = number(row, "value")
    unit = _UNITS.get(text(row, "unit"))
    if unit is None:
        raise Fault("unit", f"expected one of {', '.join(_UNITS)}, found {row['unit']!r}")
    whole = int(amount)
    if whole == amount:
        return Term(whole, unit)
    if unit is TermUnit.WORKING_DAY:
        hours = amount * HOURS_PER_WORKING_DAY
        return Term(int(hours) if hours == int(hours) else hours, TermUnit.WORKING_HOUR)
    if unit is not TermUnit.WORKING_HOUR:
        raise Fault("value", f"expected a whole number of {unit.value}, found {amount}")
    return Term(amount, unit)


def _case(raw: Any) -> LegalCase:
    row = table(raw, _CASE)
    return LegalCase(text(row, "case"), _term({"value": row.get("value"), "unit": row.get("unit")}))


def _basis(raw: Any) -> LegalBasis:
    row = table(raw, _BASIS)
    return LegalBasis(text(row, "doc"), optional_text(row, "article"))


def _component(raw: Any) -> Component:
    row = table(raw, _COMPONENT)
    return Component(
        count(row, "n"),
        text(row, "name"),
        count(row, "originals"),
        count(row, "copies"),
        optional_text(row, "form"),
        flag(row, "conditional", False),
        optional_text(row, "note"),
    )


def _fee(raw: Any, example: bool) -> Fee:
    row = table(raw, _FEE)
    return Fee(
        optional_count(row, "amount_vnd"), flag(row, "per_item", True), optional_text(row, "note"), example
    )


def _part(raw: Any) -> AgencyPart:
    row = table(raw, _PART)
    agencies = tuple(text(row, "agency").split("+"))
    return AgencyPart(agencies, text(row, "part"), number(row, "hours"), optional_text(row, "legal"))


def _step(raw: Any) -> Step:
    row = table(raw, _STEP)
    agencies = tuple(text(row, "agency").split("+"))
    return Step(count(row, "n"), text(row, "role"), agencies, text(row, "what"), number(row, "hours"))
