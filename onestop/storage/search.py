"""Finding the newest dossiers of a search. Whatever is typed gives an answer or no hits, never an error.

Ids are read from the search index newest first and only as far as they are wanted.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import islice

from onestop.application.finding.looked_for import Group, LookedFor
from onestop.application.read_models import StoredRow
from onestop.storage.queries import ROW_COLUMNS, stored_rows
from onestop.storage.row_ids import minute_of
from onestop.storage.sought import (
    FEW,
    PARTS_OF_ROW,
    WORDS_OF_ROW,
    conditions,
    filters,
    in_parts,
    of_applicant,
)
from onestop.storage.words import (
    Condition,
    all_of,
    has_groups,
    has_marked,
    has_part,
    has_words,
    is_gram,
    match_groups,
    match_part,
    match_words,
    procedure_word,
)

_LATEST = "SELECT id FROM (SELECT id, ' ' || words || ' ' AS words, parts FROM new_words) AS n"
_WORDS_OF = "(SELECT ' ' || words || ' ' FROM dossier_words x WHERE x.rowid = f.rowid)"
_PARTS_OF = "(SELECT parts FROM dossier_parts x WHERE x.rowid = f.rowid)"
_ROWS = f"SELECT id, {ROW_COLUMNS} FROM dossier WHERE id IN (SELECT value FROM json_each(?))"
_RECEIVED = 1 + ROW_COLUMNS.split(", ").index("received_at")
_MOST_OF_A_MINUTE = 1000


def newest(driver: sqlite3.Connection, looked: LookedFor, limit: int) -> Sequence[StoredRow]:
    """What fits best first (the tail of a code, a part of a number, words with the marks that were typed, words), and
    the newest first in each.
    """
    if looked.nobody:
        return ()
    ranks: dict[int, int] = {}
    for rank, ids in enumerate(_ways(driver, looked)):
        if len(ranks) >= limit:
            break
        for found in _until_a_minute_ends(ids, ranks, limit):
            ranks[found] = rank
    return _rows(driver, ranks)[:limit]


def _rows(driver: sqlite3.Connection, ranks: dict[int, int]) -> list[StoredRow]:
    """In the order of their ranks, and of two the later one; ids within a minute do not tell."""
    read = driver.execute(_ROWS, (json.dumps([*ranks]),)).fetchall()
    read.sort(key=lambda row: (-ranks[row[0]], row[_RECEIVED], row[1]), reverse=True)
    return stored_rows(row[1:] for row in read)


def _until_a_minute_ends(ids: Iterable[int], known: dict[int, int], limit: int) -> list[int]:
    """As many as are wanted, and all of the last one's minute: which of those is newer the ids do not say."""
    found: list[int] = []
    most = limit - len(known)
    for each in ids:
        if len(found) >= most and (
            minute_of(each) != minute_of(found[-1]) or len(found) >= most + _MOST_OF_A_MINUTE
        ):
            break
        if each not in known:
            found.append(each)
    return found


def _ways(driver: sqlite3.Connection, looked: LookedFor) -> Iterator[Iterable[int]]:
    """One stream of ids, the newest first, for each way in which it may be found."""
    find = _Finder(driver, looked)
    if not looked.groups:
        yield find.by_fields()
        return
    for digits in looked.digits:
        yield find.by_tail(digits)
    for digits in filter(is_gram, looked.digits):
        yield find.by_part(digits)
    if looked.marked:
        yield find.by_words(match_words(looked, marked=True), has_marked(looked, "words"), marked=True)
    yield find.by_words(match_words(looked), has_words(looked, "words"))
    if looked.fragment is not None:
        yield find.by_part(looked.fragment.digits, looked.fragment.rest)


class _Finder:
    def __init__(self, driver: sqlite3.Connection, looked: LookedFor) -> None:
        self._driver = driver
        self._looked = looked
        self._columns = [*filters(looked), *of_applicant(driver, looked)]
        self._names = has_groups(looked.names, "words")

    def by_fields(self) -> Iterable[int]:
        looked = self._looked
        if looked.names:
            return self.by_words(match_groups(looked.names), self._names)
        if looked.codes or looked.numbers:
            wanted = [*(each[-1] for each in looked.codes), *(each.digits for each in looked.numbers)]
            single = [each for each in wanted if is_gram(each)]
            alone = all(len(each) == 1 for each in looked.codes)
            if single and alone:
                return self.by_part(max(single, key=len), by_field=True)
            return self._by_rows(conditions(self._driver, looked))
        if len(looked.kinds) == 1 and not looked.kinds[0].statuses:
            named = sorted(map(procedure_word, looked.kinds[0].procedures))
            has: Condition = (
                " OR ".join(["instr(words, ?)"] * len(named)),
                tuple(f" {each} " for each in named),
            )
            return self.by_words(" OR ".join(f'"{each}"' for each in named), has)
        return self._by_rows(self._columns)

    def by_words(self, expression: str, has: Condition, *, marked: bool = False) -> Iterable[int]:
        """By the index of words; where very many have them, and few dossiers are left by the fields, by those."""
        looked = self._looked
        if looked.names and expression:
            expression = f"({expression}) AND {match_groups(looked.names)}"
        if looked.only_open or looked.owners:
            first = list(islice(self._among("dossier_words", expression), FEW + 1))
            if len(first) > FEW:
                more = [has_marked(looked, WORDS_OF_ROW)] if marked else []
                return self._by_rows([*conditions(self._driver, looked), *more])
        indexed = self._indexed("dossier_words", expression, [in_parts(looked, _PARTS_OF)])
        return _merged(indexed, self._latest([has, self._names, in_parts(looked, "parts")]))

    def by_part(self, letters: str, rest: Sequence[Group] = (), *, by_field: bool = False) -> Iterable[int]:
        """By letters and digits in the code or a number; `rest`: the words around them; `by_field`: which, is looked at."""
        words = [*rest, *self._looked.names]
        checks = [in_parts(self._looked, "f.parts"), has_groups(words, _WORDS_OF)]
        if not by_field:
            checks.insert(0, has_part(letters, "f.parts"))
        indexed = self._indexed("dossier_parts", match_part(letters), checks)
        latest = [has_groups(words, "words"), in_parts(self._looked, "parts")]
        if not by_field:
            latest.append(has_part(letters, "parts"))
        return _merged(indexed, self._latest(latest))

    def by_tail(self, digits: str) -> Iterable[int]:
        low = digits[::-1]
        if len(digits) < 3:  # it ends every tenth or hundredth code: the newest are soon met
            tail: Condition = ("substr(tail_reversed, 1, ?) = ?", (len(low), low))
            return self._by_rows([tail, *self._more_of_row()])
        among: Condition = ("tail_reversed >= ? AND tail_reversed < ?", (low, low + "\U0010ffff"))
        return self._by_rows([among, *self._more_of_row()], sort=True)

    def _more_of_row(self) -> list[Condition]:
        looked = self._looked
        if looked.names or looked.codes or looked.numbers:
            words = has_groups(looked.names, WORDS_OF_ROW)
            return [*self._columns, words, in_parts(looked, PARTS_OF_ROW)]
        return self._columns

    def _by_rows(self, asked: list[Condition], *, sort: bool = False) -> Iterator[int]:
        sql, values = all_of(asked)
        few = sort or self._looked.only_open or any(each.what == "finished" for each in self._looked.between)
        order = "+id" if few else "id"
        yield from self._ids(f"SELECT id FROM dossier WHERE {sql} ORDER BY {order} DESC", values)

    def _indexed(self, table: str, expression: str, checks: list[Condition]) -> Iterator[int]:
        if not expression:
            return
        sql, values = all_of([each for each in (*checks, *self._columns) if each != ("1", ())])
        join = "CROSS JOIN dossier ON dossier.id = f.rowid" if self._columns else ""
        query = (
            f"SELECT f.rowid FROM {table} f {join} WHERE f.{table} MATCH ? AND ({sql}) ORDER BY f.rowid DESC"
        )
        yield from self._ids(query, (expression, *values))

    def _among(self, table: str, expression: str) -> Iterator[int]:
        yield from self._ids(f"SELECT rowid FROM {table} WHERE {table} MATCH ?", (expression,))

    def _latest(self, asked: list[Condition]) -> list[int]:
        """Of the receptions that the index has not taken in."""
        sql, values = all_of(asked)
        join = ""
        if self._columns:
            narrow, more = all_of(self._columns)
            join, values = (
                f"AND EXISTS (SELECT 1 FROM dossier WHERE dossier.id = n.id AND ({narrow}))",
                (*values, *more),
            )
        return sorted(self._ids(f"{_LATEST} WHERE ({sql}) {join}", values), reverse=True)

    def _ids(self, sql: str, values: Sequence[object]) -> Iterator[int]:
        for (found,) in self._driver.execute(sql, values):
            yield found


def _merged(one: Iterable[int], other: Iterable[int]) -> Iterable[int]:
    return merge(one, other, reverse=True)
