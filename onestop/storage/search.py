"""Finding the newest dossiers of a search. Whatever is typed gives an answer or no hits, never an error.

Rows are read newest first, by the search index or by one of the table's, and only as far as they are wanted.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import islice, takewhile
from operator import itemgetter
from typing import Any

from onestop.application.finding.looked_for import Group, LookedFor
from onestop.application.read_models import StoredRow
from onestop.storage.asking import Asked, free_words, marked_words, part, words_of_procedures
from onestop.storage.queries import ROW_COLUMNS, stored_rows
from onestop.storage.row_ids import minute_of
from onestop.storage.sought import (
    FEW,
    PARTS_OF_ROW,
    WORDS_OF_ROW,
    conditions,
    filters,
    of_applicant,
)
from onestop.storage.words import (
    ANY,
    Condition,
    all_of,
    any_of,
    has_groups,
    has_part,
    has_words,
    in_parts,
    is_gram,
    marked_groups,
    procedure_word,
)

Row = tuple[Any, ...]
"""A dossier's id, and its ROW_COLUMNS."""

_COLUMNS = f"dossier.id, {ROW_COLUMNS}"
_ROWS = f"SELECT {_COLUMNS} FROM dossier WHERE"
_LATEST = (
    f"SELECT {_COLUMNS} FROM (SELECT id AS new_id, ' ' || words || ' ' AS words, parts FROM new_words) AS n "
    "CROSS JOIN dossier ON dossier.id = n.new_id WHERE"
)
_received = itemgetter(1 + ROW_COLUMNS.split(", ").index("received_at"), 1)
_AMONG = "id IN (SELECT value FROM json_each(?))"
_AT_ONCE = 64
_MOST_OF_A_MINUTE = 1000


def newest(driver: sqlite3.Connection, looked: LookedFor, limit: int) -> Sequence[StoredRow]:
    """What fits best first (the tail of a code, a part of a number, words with the marks that were typed, words), and
    the newest first in each.
    """
    if looked.nobody or limit < 1:
        return ()
    found: dict[int, Row] = {}
    for rows in _ways(driver, looked):
        more = _until_a_minute_ends(rows, found, limit)
        more.sort(key=_received, reverse=True)  # ids within a minute do not tell which is later
        found.update((row[0], row) for row in more)
        if len(found) >= limit:
            break
    return stored_rows(row[1:] for row in islice(found.values(), limit))


def _until_a_minute_ends(rows: Iterable[Row], known: dict[int, Row], limit: int) -> list[Row]:
    """As many as are wanted, and all of the last one's minute: which of those is newer the ids do not say."""
    new = (row for row in rows if row[0] not in known) if known else iter(rows)
    found = list(islice(new, limit - len(known)))
    if found:
        minute = minute_of(found[-1][0])
        found += takewhile(lambda row: minute_of(row[0]) == minute, islice(new, _MOST_OF_A_MINUTE))
    return found


def _ways(driver: sqlite3.Connection, looked: LookedFor) -> Iterator[Iterable[Row]]:
    """One stream of rows, the newest first, for each way in which it may be found."""
    find = _Finder(driver, looked)
    if not looked.groups:
        yield find.by_fields()
        return
    for digits in looked.digits:
        yield find.by_tail(digits)
    for digits in filter(is_gram, looked.digits):
        yield find.by_part(digits)
    if looked.marked:
        yield find.by_marked_words()
    yield find.by_free_words()
    if looked.fragment is not None:
        yield find.by_part(looked.fragment.digits, looked.fragment.rest)


class _Finder:
    def __init__(self, driver: sqlite3.Connection, looked: LookedFor) -> None:
        self._driver = driver
        self._looked = looked
        self._columns = [*filters(looked), *of_applicant(driver, looked)]

    def by_fields(self) -> Iterable[Row]:
        looked = self._looked
        if looked.names:
            return self._by_words(free_words(self._driver, looked))
        if looked.codes or looked.numbers:
            wanted = [*(each[-1] for each in looked.codes), *(each.digits for each in looked.numbers)]
            single = [each for each in wanted if is_gram(each)]
            alone = all(len(each) == 1 for each in looked.codes)
            if single and alone:
                return self.by_part(max(single, key=len), by_field=True)
            return self._by_rows(conditions(self._driver, looked))
        if len(looked.kinds) == 1 and not looked.kinds[0].statuses:
            named = sorted(map(procedure_word, looked.kinds[0].procedures))
            latest = any_of(("instr(words, ?)", (f" {each} ",)) for each in named)
            return self._by_words(words_of_procedures(self._driver, looked, named), latest)
        return self._by_rows(self._columns)

    def by_free_words(self) -> Iterable[Row]:
        return self._by_words(free_words(self._driver, self._looked), has_words(self._looked, "words"))

    def by_marked_words(self) -> Iterable[Row]:
        typed = marked_groups(self._looked)
        asked = marked_words(self._driver, self._looked, typed)
        return self._by_words(asked, has_groups(typed, "words"), [has_groups(typed, WORDS_OF_ROW)])

    def _by_words(
        self, asked: Asked, latest: Condition = ANY, row: Sequence[Condition] = ()
    ) -> Iterable[Row]:
        """By the index of words; where very many have them, and few dossiers are left by the fields, by those."""
        looked = self._looked
        if looked.only_open or looked.owners:
            ids = f"SELECT rowid FROM {asked.table} WHERE {asked.table} MATCH ?"
            first = list(islice(self._driver.execute(ids, (asked.expression,)), FEW + 1))
            if len(first) > FEW:
                return self._by_rows([*conditions(self._driver, looked), *row])
        return self._indexed_and_latest(asked, [latest])

    def by_part(self, letters: str, rest: Sequence[Group] = (), *, by_field: bool = False) -> Iterable[Row]:
        asked = part(self._driver, self._looked, letters, rest, by_field=by_field)
        latest = [has_groups(rest, "words"), *([] if by_field else [has_part(letters, "parts")])]
        return self._indexed_and_latest(asked, latest)

    def by_tail(self, digits: str) -> Iterable[Row]:
        low = digits[::-1]
        if len(digits) < 3:  # it ends every tenth or hundredth code: the newest are soon met
            tail: Condition = ("substr(tail_reversed, 1, ?) = ?", (len(low), low))
            return self._by_rows([tail, *self._more_of_row()])
        among: Condition = ("tail_reversed >= ? AND tail_reversed < ?", (low, low + "\U0010ffff"))
        return self._by_rows([among, *self._more_of_row()], few=True)

    def _more_of_row(self) -> list[Condition]:
        looked = self._looked
        if looked.names or looked.codes or looked.numbers:
            words = has_groups(looked.names, WORDS_OF_ROW)
            return [*self._columns, words, in_parts(looked, PARTS_OF_ROW)]
        return self._columns

    def _by_rows(self, asked: list[Condition], *, few: bool = False) -> Iterator[Row]:
        sql, values = all_of(asked)
        few = few or self._looked.only_open or any(each.what == "finished" for each in self._looked.between)
        if few:
            return self._in_order(f"SELECT id FROM dossier WHERE {sql} ORDER BY +id DESC", values)
        return self._driver.execute(f"{_ROWS} {sql} ORDER BY id DESC", values)

    def _in_order(self, ids: str, values: Sequence[object]) -> Iterator[Row]:
        """By whichever index knows them: sorted are the ids alone."""
        found = self._driver.execute(ids, values)
        while some := [row_id for (row_id,) in islice(found, _AT_ONCE)]:
            yield from self._driver.execute(f"{_ROWS} {_AMONG} ORDER BY id DESC", (json.dumps(some),))

    def _indexed_and_latest(self, asked: Asked, latest: list[Condition]) -> Iterable[Row]:
        """`latest`: the same of the receptions that the index has not taken in, over `words` and `parts`."""
        looked = self._looked
        fields = [has_groups(looked.names, "words"), in_parts(looked, "parts"), *self._columns]
        sql, values = all_of([*latest, *fields])
        new = self._driver.execute(f"{_LATEST} ({sql}) ORDER BY n.new_id DESC", values).fetchall()
        if not asked.expression:
            return new
        source, asked_for = asked.source("CROSS JOIN dossier ON dossier.id = f.rowid", self._columns)
        indexed = self._driver.execute(f"SELECT {_COLUMNS} {source} ORDER BY f.rowid DESC", asked_for)
        return merge(indexed, new, key=itemgetter(0), reverse=True) if new else indexed
