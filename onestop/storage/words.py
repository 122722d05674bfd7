"""What is typed into a search, cut and folded the way the index is. Knows no connection."""

from __future__ import annotations

from onestop.domain.text import fold

MOST_WORDS = 12
LONGEST = 200


def fts_words(typed: str) -> list[str]:
    """Folded words of letters and digits."""
    folded = fold(typed[:LONGEST])
    return "".join(char if char.isalnum() else " " for char in folded).split()[:MOST_WORDS]


def fts_expression(typed: str) -> str:
    """An FTS5 expression that needs every word as a beginning; empty where nothing can match."""
    return " ".join(f'"{word}"*' for word in fts_words(typed))
