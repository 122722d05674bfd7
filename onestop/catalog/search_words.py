"""The words of searching out of their file; must not know procedures. Faults name the key only."""

from __future__ import annotations

from typing import Any

from onestop.catalog.reading import Fault, inside, rows, table, text, texts
from onestop.domain.applicant import Channel
from onestop.domain.search_words import Form, SearchWords
from onestop.domain.status import Status
from onestop.domain.text import words


def build_search_words(raw: Any) -> SearchWords:
    row = table(raw, frozenset({"shortenings", "statuses", "channels"}))
    named = inside(row, "statuses", lambda each: _names(each, frozenset(Status.__members__)))
    channels = inside(row, "channels", lambda each: _names(each, frozenset(map(str, Channel))))
    return SearchWords(
        rows(row, "shortenings", _alike),
        {Status[name]: known for name, known in named.items()},
        channels,
    )


def _alike(raw: Any) -> tuple[Form, ...]:
    row = table(raw, frozenset({"short", "long"}))
    forms = (words(text(row, "short")), *map(words, texts(row, "long")))
    if not all(forms):
        raise Fault("long", "a form without a letter")
    return tuple(dict.fromkeys(forms))


def _names(raw: Any, allowed: frozenset[str]) -> dict[str, tuple[str, ...]]:
    row = table(raw, allowed)
    return {key: texts(row, key) for key in row}
