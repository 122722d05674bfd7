"""What is looked for as conditions on `dossier`: for lists, which walk an index of their own and only want to be narrowed.

Where few dossiers have the words, their ids are read first; where many do, each row that the walk meets is looked at.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from onestop.application.finding.looked_for import Between, LookedFor
from onestop.domain.status import ENDED, OPEN, Status
from onestop.domain.text import fold
from onestop.storage.asking import free_words, part
from onestop.storage.codec import minute
from onestop.storage.row_ids import first_id
from onestop.storage.words import (
    NEVER,
    Condition,
    all_of,
    any_of,
    cut,
    ends_code,
    has_groups,
    has_part,
    has_words,
    in_parts,
    is_gram,
)

FEW = 3000
_COLUMN_OF = {"due": "due_at", "received": "received_at", "finished": "finished_at"}
WORDS_OF_ROW = (
    "(' ' || coalesce((SELECT c0 FROM dossier_words_content x WHERE x.id = dossier.id), "
    "(SELECT words FROM new_words n WHERE n.id = dossier.id), '') || ' ')"
)
PARTS_OF_ROW = (
    "coalesce((SELECT c0 FROM dossier_parts_content x WHERE x.id = dossier.id), "
    "(SELECT parts FROM new_words n WHERE n.id = dossier.id), '')"
)
_INDEXED = (
    f"EXISTS (SELECT 1 FROM (SELECT {WORDS_OF_ROW} AS words, {PARTS_OF_ROW} AS parts LIMIT 1) WHERE {{}})"
)
_AMONG = "dossier.id IN (SELECT value FROM json_each(?))"
_NEW_WORDS = "SELECT id FROM (SELECT id, ' ' || words || ' ' AS words, parts FROM new_words) WHERE "


def conditions(driver: sqlite3.Connection, looked: LookedFor) -> list[Condition]:
    """Everything that is looked for, over the table `dossier`."""
    found = filters(looked)
    text = _text(driver, looked)
    return found if text is None else [*found, text]


def filters(looked: LookedFor) -> list[Condition]:
    """What the columns of `dossier` say, without the words."""
    if looked.nobody:
        return [NEVER]
    found: list[Condition] = [("is_open = 1", ())] if looked.only_open else []
    if looked.paused:
        found.append(("is_paused = 1 AND due_at IS NULL", ()))
    for either in looked.kinds:
        in_status = one_of("status_code", sorted(map(int, either.statuses)))
        found.append(any_of([in_status, one_of("procedure_id", sorted(either.procedures))]))
        if either.statuses and not either.procedures:
            found += _where_they_lie(either.statuses)
    for owners in looked.owners:
        found.append(all_of([("owner <> ''", ()), one_of("owner", sorted(owners))]))
    found += [one_of("unit", sorted(units)) for units in looked.units]
    found += [one_of("channel", sorted(channels)) for channels in looked.channels]
    for agencies in looked.agencies:
        has = [("instr(',' || partners || ',', ?)", (f",{each},",)) for each in sorted(agencies)]
        found.append(any_of([*has, one_of("linked_agency", sorted(agencies))]))
    return found + [between(each) for each in looked.between]


def _where_they_lie(statuses: frozenset[Status]) -> list[Condition]:
    """What follows from these statuses, in the words of the indexes that hold few dossiers."""
    if statuses <= OPEN:
        return [("is_open = 1", ())]
    if statuses <= ENDED - {Status.RETURNED}:
        return [("is_open = 0", ()), ("status_code <> 10", ())]
    return []


def between(each: Between) -> Condition:
    column = _COLUMN_OF[each.what]
    low = [(f"{column} >= ?", (minute(each.low),))] if each.low else []
    high = [(f"{column} < ?", (minute(each.high),))] if each.high else []
    return all_of(
        [(f"{column} IS NOT NULL", ()), *low, *high, *(_ids_of(each) if column == "received_at" else ())]
    )


def _ids_of(each: Between) -> list[Condition]:
    """A dossier's id begins with the minute of its reception."""
    found: list[Condition] = [("dossier.id >= ?", (first_id(each.low),))] if each.low else []
    return [*found, ("dossier.id < ?", (first_id(each.high),))] if each.high else found


def one_of(column: str, values: Sequence[object]) -> Condition:
    return (f"{column} IN ({', '.join('?' * len(values))})", tuple(values)) if values else NEVER


def of_applicant(driver: sqlite3.Connection, looked: LookedFor) -> list[Condition]:
    """Words that must stand in the name of who filed it."""
    if not looked.names:
        return []
    driver.create_function("as_words", 1, _as_words, deterministic=True)
    return [has_groups(looked.names, "as_words(applicant_name)")]


def _as_words(text: str | None) -> str:
    return f" {' '.join(cut(fold(text or '')))} "


def _text(driver: sqlite3.Connection, looked: LookedFor) -> Condition | None:
    if looked.nobody or not (looked.groups or looked.codes or looked.names or looked.numbers):
        return None
    exact = _exactly(looked)
    by_name = of_applicant(driver, looked)
    # One or two figures end every tenth or hundredth code.
    many = any(not is_gram(each) for each in looked.digits)
    few = [] if many else list(islice(_all_ids(driver, looked, exact), FEW + 1))
    if not many and len(few) <= FEW:
        return all_of([(_AMONG, (json.dumps(few),)), *by_name])
    return all_of([(_INDEXED.format(exact[0]), exact[1]), *by_name])


def _exactly(looked: LookedFor) -> Condition:
    """Over the columns `words`, with a blank at both ends, and `parts`."""
    ways = [has_words(looked, "words")]
    ways += [has_part(each, "parts") if is_gram(each) else ends_code(each, "parts") for each in looked.digits]
    if looked.fragment is not None:
        rest = has_groups(looked.fragment.rest, "words")
        ways.append(all_of([rest, has_part(looked.fragment.digits, "parts")]))
    free = [any_of(ways)] if looked.groups else []
    return all_of([*free, has_groups(looked.names, "words"), in_parts(looked, "parts")])


def _all_ids(driver: sqlite3.Connection, looked: LookedFor, exact: Condition) -> Iterator[int]:
    """Each once, in no order; what the index alone says is looked at again where it must be."""
    seen: set[int] = set()
    for sql, values in chain([(_NEW_WORDS + exact[0], exact[1])], _indexed(driver, looked)):
        for (found,) in driver.execute(sql, values):
            if found not in seen:
                seen.add(found)
                yield found


def _indexed(driver: sqlite3.Connection, looked: LookedFor) -> Iterator[Condition]:
    """Selects of ids over the indexes, one for each way in which the text may be found."""
    if not looked.groups and not looked.names:
        yield _by_field(driver, looked)
        return
    asked = [free_words(driver, looked)]
    if looked.groups:
        asked += [part(driver, looked, digits) for digits in looked.digits if is_gram(digits)]
    if looked.fragment is not None:
        asked.append(part(driver, looked, looked.fragment.digits, looked.fragment.rest))
    for each in asked:
        sql, values = each.source()
        yield f"SELECT f.rowid {sql}", values


def _by_field(driver: sqlite3.Connection, looked: LookedFor) -> Condition:
    """By what was asked for in fields alone; the longest of it leads."""
    single = [readings[0] for readings in looked.codes if len(readings) == 1]
    wanted = [*single, *(number.digits for number in looked.numbers)]
    longest = max(wanted, key=len, default="")
    if not is_gram(longest):
        sql, values = in_parts(looked, "c0")
        return f"SELECT id FROM dossier_parts_content WHERE {sql}", values
    sql, values = part(driver, looked, longest, by_field=True).source()
    return f"SELECT f.rowid {sql}", values
