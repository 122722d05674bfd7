"""A typed query in the store's terms, with this office's people, units, procedures and calendar. Finds nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from onestop.application.finding import free_words, moments
from onestop.application.finding.grammar import Part, SearchField, parse
from onestop.application.finding.looked_for import NOTHING, Between, Either, LookedFor, Number
from onestop.domain.status import Status
from onestop.domain.text import fold

if TYPE_CHECKING:
    from datetime import datetime

    from onestop.application.workplace import Workplace
    from onestop.domain.calendar import WorkCalendar
    from onestop.domain.office import Office
    from onestop.domain.procedure import Catalog

ME = frozenset({"toi", "minh"})
_SHORTEST_NAME = 2

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a query is read with. `login` is whose "toi" it is."""

    catalog: Catalog
    office: Office
    calendar: WorkCalendar
    now: datetime
    login: str


Reader = Callable[[LookedFor, Part, Surroundings], LookedFor | None]
"""None where the value means nothing here."""


def understood(desk: Workplace, typed: str) -> LookedFor:
    """Whatever is typed has a meaning; one that fits nothing is `NOTHING`."""
    around = Surroundings(desk.catalog, desk.office, desk.calendar, desk.clock.now(), desk.actor)
    return looked_for(typed, around)


def looked_for(typed: str, around: Surroundings) -> LookedFor:
    query = parse(typed)
    asked = _free(query.text, around.catalog) if query.text else LookedFor()
    if asked.nobody:
        return NOTHING
    for part in query.parts:
        read = _READERS[part.field]
        found = read(asked, part, around)
        if found is None:
            return NOTHING
        asked = found
    return asked


def _free(text: str, catalog: Catalog) -> LookedFor:
    asked = free_words.plain(text, catalog.search_words)
    return replace(asked, by_procedure=free_words.by_procedures(asked.groups, catalog))


def _code(asked: LookedFor, part: Part, around: Surroundings) -> LookedFor | None:
    readings = free_words.digits_of(part.value) or (_compact(part.value),)
    readings = tuple(each for each in readings if each)
    return replace(asked, codes=(*asked.codes, readings)) if readings else _unless_typing(asked, part)


def _applicant(asked: LookedFor, part: Part, around: Surroundings) -> LookedFor | None:
    groups = free_words.groups_of(part.value, around.catalog.search_words)
    return replace(asked, names=(*asked.names, *groups)) if groups else _unless_typing(asked, part)


def _number(kind: str) -> Reader:
    def read(asked: LookedFor, part: Part, around: Surroundings) -> LookedFor | None:
        bare = _compact(part.value)
        digits = bare.lstrip("0") or bare
        if not digits:
            return _unless_typing(asked, part)
        return replace(asked, numbers=(*asked.numbers, Number(kind, digits)))

    return read


def _about(asked: LookedFor, part: Part, around: Surroundings) -> LookedFor | None:
    if not part.value:
        return asked
    statuses = _statuses(part.value, around.catalog.search_words.statuses)
    either = Either(statuses, free_words.procedures_named(part.value, around.catalog))
    return replace(asked, kinds=(*asked.kinds, either)) if either != Either() else None


def _sector(asked: LookedFor, part: Part, around: Surroundings) -> LookedFor | None:
    if not part.value:
        return asked
    wanted = _compact(part.value)
    ids = frozenset(each.procedure_id for each in around.catalog.procedures if wanted in _compact(each.field))
    return replace(asked, kinds=(*asked.kinds, Either(procedures=ids))) if wanted and ids else None


def _owner(asked: LookedFor, part: Part, around: Surroundings) -> LookedFor | None:
    if not part.value:
        return asked
    logins = _logins(part.value, around)
    return replace(asked, owners=(*asked.owners, logins)) if logins else None


def _logins(value: str, around: Surroundings) -> frozenset[str]:
    wanted = fold(value)
    if wanted in ME:
        return frozenset({around.login})
    exact = around.office.staff_by_login(value)
    if exact is not None:
        return frozenset({exact.login})
    names = wanted.split()
    return frozenset(
        each.login
        for each in around.office.staff
        if names and (all(name in fold(each.name) for name in names) or fold(each.login).startswith(wanted))
    )


def _unit(asked: LookedFor, part: Part, around: Surroundings) -> LookedFor | None:
    if not part.value:
        return asked
    wanted, office = _compact(part.value), around.office
    found = [each for each in office.units if wanted == _compact(each.unit_id)]
    found = found or [
        each for each in office.units if wanted and wanted in _compact(f"{each.short_name} {each.name}")
    ]
    ids = {each.unit_id for each in found}
    if office.desk_unit in ids:
        ids.add("")
    return replace(asked, units=(*asked.units, frozenset(ids))) if ids else None


def _channel(asked: LookedFor, part: Part, around: Surroundings) -> LookedFor | None:
    if not part.value:
        return asked
    found = _named(part.value, around.catalog.search_words.channels)
    return replace(asked, channels=(*asked.channels, found)) if found else None


def _agency(asked: LookedFor, part: Part, around: Surroundings) -> LookedFor | None:
    if not part.value:
        return asked
    wanted, agencies = _compact(part.value), around.catalog.agencies
    exact = frozenset(each for each in agencies if _compact(each) == wanted)
    found = exact or frozenset(key for key, each in agencies.items() if wanted in _compact(each.name))
    return replace(asked, agencies=(*asked.agencies, found)) if wanted and found else None


def _due(asked: LookedFor, part: Part, around: Surroundings) -> LookedFor | None:
    if not part.value.strip("<>= "):
        return asked
    span = moments.due_span(part.value, around.now, around.calendar)
    if span is None:
        return None
    due = Between("due", span.low, span.high)
    return replace(asked, between=(*asked.between, due), only_open=True)


def _days(what: str) -> Reader:
    def read(asked: LookedFor, part: Part, around: Surroundings) -> LookedFor | None:
        if not part.value.strip("<>= "):
            return asked
        span = moments.day_span(part.value, around.now.date())
        if span is None:
            return None
        return replace(asked, between=(*asked.between, Between(what, span.low, span.high)))

    return read


def _overdue(asked: LookedFor, part: Part, around: Surroundings) -> LookedFor | None:
    late = Between("due", None, around.now)
    return replace(asked, between=(*asked.between, late), only_open=True)


def _paused(asked: LookedFor, part: Part, around: Surroundings) -> LookedFor | None:
    return replace(asked, paused=True, only_open=True)


def _open(asked: LookedFor, part: Part, around: Surroundings) -> LookedFor | None:
    return replace(asked, only_open=True)


_READERS: Mapping[SearchField, Reader] = {
    SearchField.CODE: _code,
    SearchField.APPLICANT: _applicant,
    SearchField.ABOUT: _about,
    SearchField.DUE: _due,
    SearchField.OWNER: _owner,
    SearchField.UNIT: _unit,
    SearchField.CHANNEL: _channel,
    SearchField.SECTOR: _sector,
    SearchField.RECEIVED: _days("received"),
    SearchField.FINISHED: _days("finished"),
    SearchField.AGENCY: _agency,
    SearchField.TAX_CODE: _number("tax_code"),
    SearchField.ID_NUMBER: _number("id_number"),
    SearchField.PHONE: _number("phone"),
    SearchField.OVERDUE: _overdue,
    SearchField.PAUSED: _paused,
    SearchField.OPEN: _open,
}


def _unless_typing(asked: LookedFor, part: Part) -> LookedFor | None:
    """A field without a value yet asks nothing; one whose value holds no letter finds nothing."""
    return None if part.value else asked


def _statuses(value: str, names: Mapping[Status, Iterable[str]]) -> frozenset[Status]:
    if value.isascii() and value.isdigit() and int(value[:3]) in tuple(Status):
        return frozenset({Status(int(value))})
    return _named(value, names)


def _named(value: str, names: Mapping[K, Iterable[str]]) -> frozenset[K]:
    """Whose name is the value, else whose names hold it."""
    wanted = _compact(value)
    if len(wanted) < _SHORTEST_NAME:
        return frozenset()
    exact = frozenset(key for key, known in names.items() if wanted in map(_compact, (str(key), *known)))
    return exact or frozenset(
        key for key, known in names.items() if any(wanted in _compact(each) for each in known)
    )


def _compact(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter.isalnum())
