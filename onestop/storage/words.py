"""What is typed into a search, cut and folded the way the index is, and the SQL that matches it. Knows no connection."""

from __future__ import annotations

from onestop.domain.text import fold

MOST_WORDS = 12
LONGEST = 200

_ASCII_GAPS = {point: chr(point) if chr(point).isalnum() else " " for point in range(128)}
"""Every letter has its entry: for one without, `translate` raises and catches an error inside."""
_NOTHING = "SELECT id FROM dossier WHERE 0"
_INDEXED = "SELECT rowid AS id FROM dossier_words WHERE dossier_words MATCH ?"
_NOT_YET_INDEXED = "SELECT id FROM new_words WHERE "
_HAS_WORD = "instr(' ' || words, ' ' || ?)"


def cut(folded: str) -> list[str]:
    """The runs of letters and digits, in order: what the search index takes for words."""
    if folded.isascii():  # nearly always, for marks are folded away
        return folded.translate(_ASCII_GAPS).split()
    return "".join(char if char.isalnum() else " " for char in folded).split()


def ids_with_words(typed: str) -> tuple[str, tuple[str, ...]]:
    """A query, with its values, for `dossier.id` where every word typed is the beginning of one; always a valid one."""
    words = cut(fold(typed[:LONGEST]))[:MOST_WORDS]
    if not words:
        return _NOTHING, ()
    expression = " ".join(f'"{word}"*' for word in words)
    latest = _NOT_YET_INDEXED + " AND ".join([_HAS_WORD] * len(words))
    return f"{_INDEXED} UNION ALL {latest}", (expression, *words)
