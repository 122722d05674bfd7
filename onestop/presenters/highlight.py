"""Which letters of a shown text a search matched, whatever marks were typed or left out. Finds; judges nothing."""

from __future__ import annotations

import unicodedata

from onestop.domain.text import fold, fold_map, words

Marks = tuple[tuple[int, int], ...]
"""Half-open ranges, in characters of the NFC text, in order, none touching another."""


def shown(text: str) -> str:
    """The text as it must be drawn for marks to fit."""
    return unicodedata.normalize("NFC", text)


def marks(text: str, query: str) -> Marks:
    """Where the whole query stands in the text; else where the words of the query begin words of the text."""
    return marks_of((text,), query)[0]


def marks_of(texts: tuple[str, ...], query: str) -> tuple[Marks, ...]:
    """The marks of texts shown together: where one holds the whole query, single words are not marked in any."""
    whole = fold(query)
    found = tuple(_marked(text, (whole,)) for text in texts)
    if any(found):
        return found
    return tuple(_marked(text, words(query), at_word=True) for text in texts)


def _marked(text: str, wanted: tuple[str, ...], *, at_word: bool = False) -> Marks:
    folded, origins = fold_map(text)
    spans = [span for part in set(wanted) if part for span in _occurrences(folded, part, at_word=at_word)]
    return _joined([(origins[start], origins[end - 1] + 1) for start, end in spans])


def _occurrences(folded: str, wanted: str, *, at_word: bool = False) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = folded.find(wanted)
    while start >= 0:
        if not at_word or start == 0 or not folded[start - 1].isalnum():
            found.append((start, start + len(wanted)))
        start = folded.find(wanted, start + len(wanted))
    return found


def _joined(spans: list[tuple[int, int]]) -> Marks:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
