"""What the two search indexes are asked, and what is looked at again in the text behind each of their hits: no index knows
in which order letters stand, nor is it asked for all of many words (`telling.py`). Knows no order and no limit.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from onestop.application.finding.looked_for import Group, LookedFor
from onestop.storage.telling import telling
from onestop.storage.words import (
    ANY,
    Condition,
    all_of,
    grams,
    has_groups,
    has_part,
    has_words,
    in_parts,
    is_in,
    match_grams,
    match_groups,
    match_words,
)

_WORDS, _PARTS = "dossier_words", "dossier_parts"
_TEXT = "(' ' || t.c0 || ' ')"
_WORDS_OF = "(SELECT ' ' || c0 || ' ' FROM dossier_words_content x WHERE x.id = t.id)"
_PARTS_OF = "(SELECT c0 FROM dossier_parts_content x WHERE x.id = f.rowid)"


@dataclass(frozen=True, slots=True)
class Asked:
    """`expression`: for MATCH, "" finds nothing. `looks`: the checks look at the text, which FTS5 keeps beside the index."""

    table: str
    expression: str
    checks: tuple[Condition, ...]
    looks: bool

    def source(self, join: str = "", more: Iterable[Condition] = ()) -> Condition:
        """From FROM on; the hits' ids are `f.rowid`."""
        sql, values = all_of([each for each in (*self.checks, *more) if each != ANY])
        text = f"CROSS JOIN {self.table}_content t ON t.id = f.rowid " if self.looks else ""
        matches = f"WHERE f.{self.table} MATCH ? AND ({sql})"
        return f"FROM {self.table} f {text}{join} {matches}", (self.expression, *values)


def free_words(driver: sqlite3.Connection, looked: LookedFor) -> Asked:
    """With the words of the applicant's name that were asked for; of those alone where no others were typed. All of a
    name must be looked at by whoever asks (`of_applicant`).
    """
    asked = telling(driver, _WORDS, looked.groups, is_in)
    left = asked != looked.groups
    expression = match_words(replace(looked, groups=asked) if left else looked)
    return _words(driver, looked, expression, [has_words(looked, _TEXT)] if left else [])


def marked_words(driver: sqlite3.Connection, looked: LookedFor, typed: Sequence[Group]) -> Asked:
    asked = telling(driver, _WORDS, typed, is_in)
    return _words(driver, looked, match_groups(asked), [has_groups(typed, _TEXT)] if asked != typed else [])


def words_of_procedures(driver: sqlite3.Connection, looked: LookedFor, named: Sequence[str]) -> Asked:
    return _words(driver, looked, " OR ".join(f'"{each}"' for each in named), [])


def _words(driver: sqlite3.Connection, looked: LookedFor, words: str, checks: list[Condition]) -> Asked:
    names = match_groups(telling(driver, _WORDS, looked.names, is_in))
    expression = " AND ".join(f"({each})" for each in (words, names) if each)
    return Asked(_WORDS, expression, (*checks, in_parts(looked, _PARTS_OF)), bool(checks))


def part(
    driver: sqlite3.Connection,
    looked: LookedFor,
    letters: str,
    rest: Sequence[Group] = (),
    *,
    by_field: bool = False,
) -> Asked:
    """Letters and digits in the code or a number; `rest`: the words around them; `by_field`: in which, the fields say."""
    asked = telling(driver, _PARTS, grams(letters), _has_gram)
    checks = [in_parts(looked, "t.c0"), has_groups([*rest, *looked.names], _WORDS_OF)]
    if not by_field:
        checks.insert(0, has_part(letters, "t.c0"))
    return Asked(_PARTS, match_grams(asked), tuple(checks), looks=True)


def _has_gram(gram: str, text: str) -> bool:
    return gram in text
