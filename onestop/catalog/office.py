"""An office file (TOML) into an `Office`. Errors name the file and the key; nothing is guessed but left-out dates.

Must not know where a home keeps its file, nor what the choices do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onestop.catalog.reading import (
    Fault,
    Row,
    choice,
    count,
    inside,
    named,
    optional_count,
    optional_day,
    optional_text,
    read_toml,
    rows,
    table,
    text,
    texts,
)
from onestop.catalog.regimes import build_form_sets, build_regime, build_scheme
from onestop.domain.deadline_rules import DeadlineRules
from onestop.domain.office import (
    PROGRESS_POINTS,
    STILL_DAYS,
    UNFETCHED_DAYS,
    UNSHARED_LATE_HOURS,
    Agency,
    Office,
    OfficeRole,
    OfficeSettings,
    StaffMember,
    Unit,
)
from onestop.domain.office_hours import OfficeHours, Shift
from onestop.domain.pauses import PausePolicy

if TYPE_CHECKING:
    from onestop.domain.regime import DatedScheme

_OFFICE = frozenset({"agency", "hours", "deadline", "settings", "codes", "forms", "regime", "unit", "staff"})
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_AGENCY = (
    *("id", "name", "short_name", "header_lines", "parent_line", "desk_name", "desk_line", "place"),
    *("province_code", "address", "phone", "email", "lookup"),
)
_DEADLINE = (*("start_rule", "due_hour", "same_day_cutoff", "precision", "due_soon_days", "due_soon_part"),)
_SETTINGS = (
    *(
        "supplement_pause",
        "payment_pause",
        "hand_over_cutoff",
        "recent_procedures",
        "unfetched_days",
        "still_days",
    ),
    "progress_points",
    "unshared_late_hours",
)
_UNIT = ("id", "kind", "name", "short_name", "parent", "phone", "agency")
_STAFF = ("login", "name", "unit", "roles", "until")
_PARTNER = "partner"
_UNIT_KINDS = ("desk", "division", "board", "registry", _PARTNER)


def load_office(file: Path) -> Office:
    """The office of `file`, such as ``resources/office/standard.toml``. `Unavailable("office_file", …)` on a fault."""
    with named(file, file.parent, "office_file"):
        return build_office(read_toml(file))


def build_office(raw: Any) -> Office:
    row = table(raw, _OFFICE)
    forms = inside(row, "forms", build_form_sets)
    serial_block, code_schemes = inside(row, "codes", _codes)
    units = rows(row, "unit", _unit)
    staff = rows(row, "staff", partial(_member, units=frozenset(unit.unit_id for unit in units)))
    _once("unit", [unit.unit_id for unit in units])
    _once("staff", [member.login.casefold() for member in staff])
    return Office(
        agency=inside(row, "agency", _agency),
        hours=inside(row, "hours", _hours),
        deadline_rules=inside(row, "deadline", _deadline),
        settings=inside(row, "settings", partial(_settings, serial_block=serial_block)),
        code_schemes=code_schemes,
        regimes=rows(row, "regime", partial(build_regime, forms=forms)),
        units=units,
        staff=staff,
    )


def _agency(raw: Any) -> Agency:
    row = table(raw, frozenset(_AGENCY))
    return Agency(
        agency_id=text(row, "id"),
        name=text(row, "name"),
        short_name=text(row, "short_name"),
        header_lines=texts(row, "header_lines"),
        parent_line=text(row, "parent_line"),
        desk_name=text(row, "desk_name"),
        desk_line=text(row, "desk_line"),
        place=text(row, "place"),
        province_code=text(row, "province_code"),
        address=optional_text(row, "address"),
        phone=optional_text(row, "phone"),
        email=optional_text(row, "email"),
        lookup=optional_text(row, "lookup"),
    )


def _hours(raw: Any) -> OfficeHours:
    row = table(raw, frozenset(_WEEKDAYS))
    return OfficeHours(tuple(rows(row, weekday, _shift) for weekday in _WEEKDAYS))


def _shift(raw: Any) -> Shift:
    """A shift written ``07:30-11:30``."""
    opening, _, closing = str(raw).partition("-")
    try:
        return Shift(time.fromisoformat(opening.strip()), time.fromisoformat(closing.strip()))
    except ValueError:
        raise Fault("", f"expected HH:MM-HH:MM, found {raw!r}") from None


def _moment(row: Row, key: str) -> time:
    try:
        return time.fromisoformat(text(row, key))
    except ValueError:
        raise Fault(key, f"expected HH:MM, found {row[key]!r}") from None


def _deadline(raw: Any) -> DeadlineRules:
    row = table(raw, frozenset(_DEADLINE))
    return DeadlineRules(
        start_rule=choice(row, "start_rule", ("next_open", "as_received")),  # type: ignore[arg-type]
        due_hour=choice(row, "due_hour", ("close", "same_hour")),  # type: ignore[arg-type]
        same_day_cutoff=_moment(row, "same_day_cutoff"),
        precision=choice(row, "precision", ("minute", "day")),  # type: ignore[arg-type]
        due_soon_days=count(row, "due_soon_days"),
        due_soon_part=count(row, "due_soon_part"),
    )


def _settings(raw: Any, serial_block: int) -> OfficeSettings:
    row = table(raw, frozenset(_SETTINGS))
    policies = tuple(policy.value for policy in PausePolicy)
    unfetched_days = optional_count(row, "unfetched_days")
    still_days = optional_count(row, "still_days")
    progress_points = optional_count(row, "progress_points")
    late_hours = optional_count(row, "unshared_late_hours")
    return OfficeSettings(
        serial_block=serial_block,
        supplement_pause=PausePolicy(choice(row, "supplement_pause", policies)),
        payment_pause=PausePolicy(choice(row, "payment_pause", policies)),
        hand_over_cutoff=_moment(row, "hand_over_cutoff"),
        recent_procedures=count(row, "recent_procedures"),
        # Files of offices that began before it was asked for have no such line.
        unfetched_days=UNFETCHED_DAYS if unfetched_days is None else unfetched_days,
        unshared_late_hours=UNSHARED_LATE_HOURS if late_hours is None else late_hours,
        still_days=STILL_DAYS if still_days is None else still_days,
        progress_points=PROGRESS_POINTS if progress_points is None else progress_points,
    )


def _codes(raw: Any) -> tuple[int, tuple[DatedScheme, ...]]:
    row = table(raw, frozenset({"block", "scheme"}))
    return count(row, "block"), rows(row, "scheme", build_scheme)


def _unit(raw: Any) -> Unit:
    """A unit. Another agency's desk names the agency it is of; no unit of ours does."""
    row = table(raw, frozenset(_UNIT))
    if (row.get("kind") == _PARTNER) is not bool(optional_text(row, "agency")):
        raise Fault("agency", f"expected for kind {_PARTNER!r} and for no other")
    return Unit(
        unit_id=text(row, "id"),
        name=text(row, "name"),
        short_name=text(row, "short_name"),
        kind=choice(row, "kind", _UNIT_KINDS),
        parent=optional_text(row, "parent"),
        phone=optional_text(row, "phone"),
        agency=optional_text(row, "agency"),
    )


def _member(raw: Any, units: frozenset[str]) -> StaffMember:
    row = table(raw, frozenset(_STAFF))
    known = frozenset(OfficeRole)
    roles = texts(row, "roles")
    for index, role in enumerate(roles):
        if role not in known:
            raise Fault(f"roles[{index}]", f"expected one of {', '.join(OfficeRole)}, found {role!r}")
    return StaffMember(
        login=text(row, "login"),
        name=text(row, "name"),
        unit_id=choice(row, "unit", tuple(sorted(units))),
        roles=frozenset(OfficeRole(role) for role in roles),
        until=optional_day(row, "until"),
    )


def _once(key: str, ids: Sequence[str]) -> None:
    for found, times in Counter(ids).items():
        if times > 1:
            raise Fault(key, f"{found!r} stands {times} times")
