"""What may stand behind the letters typed last: a field, or a value of the field that is being written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from onestop.application.finding.grammar import FLAGS, SearchField
from onestop.domain.text import fold
from onestop.presenters.message import say
from onestop.presenters.search_palette import Hit, HitKind

if TYPE_CHECKING:
    from onestop.domain.office import Office
    from onestop.domain.procedure import Catalog

MOST = 4
FEWEST_LETTERS = 2
OFFERED_FIRST = (SearchField.ABOUT, SearchField.DUE, SearchField.OVERDUE, SearchField.OWNER)
"""With an empty box."""


def first_hints() -> tuple[Hit, ...]:
    return tuple(_of_field("", field) for field in OFFERED_FIRST)


def hints(typed: str, office: Office, catalog: Catalog) -> tuple[Hit, ...]:
    """For the last word of what is typed; nothing behind a blank."""
    if not typed or typed[-1].isspace() or '"' in typed:
        return ()
    last = typed.split()[-1]
    before = typed[: len(typed) - len(last)]
    name, colon, value = last.partition(":")
    if colon:
        return tuple(_of_values(before, name, value, office, catalog))[:MOST]
    letters = fold(last)
    if len(letters) < FEWEST_LETTERS:
        return ()
    found = (field for field in SearchField if field.value.startswith(letters) and field.value != letters)
    return tuple(_of_field(before, field) for field in found)[:MOST]


def completed(hit: Hit) -> str:
    """The text that the box has once the hint is taken."""
    return hit.key.partition(":")[2]


def _of_field(before: str, field: SearchField) -> Hit:
    written = field.value if field in FLAGS else f"{field.value}:"
    more = " " if field in FLAGS else ""
    return Hit(
        key=f"{HitKind.HINT.value}:{before}{written}{more}",
        kind=HitKind.HINT,
        title=written,
        note=say(f"search_{field.name.lower()}"),
    )


def _of_values(before: str, name: str, value: str, office: Office, catalog: Catalog) -> Iterator[Hit]:
    wanted = fold(value)
    for known, words in _values(fold(name), office, catalog):
        letters = fold(f"{known} {words}")
        if known != value and all(f" {part}" in f" {letters}" for part in wanted.split()):
            written = f"{name}:{known}"
            yield Hit(f"{HitKind.HINT.value}:{before}{written} ", HitKind.HINT, written, second=words)


def _values(field: str, office: Office, catalog: Catalog) -> Iterable[tuple[str, str]]:
    if field == SearchField.OWNER:
        return [(each.login, each.name) for each in office.staff]
    if field == SearchField.UNIT:
        return [(each.unit_id, each.name) for each in office.units]
    if field == SearchField.CHANNEL:
        return [(_tight(names[0]), names[0]) for names in catalog.search_words.channels.values() if names]
    if field == SearchField.ABOUT:
        statuses = [(_tight(names[-1]), names[0]) for names in catalog.search_words.statuses.values()]
        return [*statuses, *((each.procedure_id, each.short_name) for each in catalog.procedures)]
    return ()


def _tight(words: str) -> str:
    return "".join(fold(words).split())
