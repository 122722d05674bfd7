"""Fills a sentence with its facts, worded for people. Knows no sentence; a gap without a fact stays empty."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(_DAY.pattern + r"T[0-9]{2}:[0-9]{2}")

_AS_TYPED = ("text", "typed")
"""Facts that quote what somebody wrote: they stand in the sentence as they were written."""


def fill(pattern: str, facts: Mapping[str, object]) -> str:
    return pattern.format_map(_Facts(facts))


class _Facts(dict[str, str]):
    def __init__(self, facts: Mapping[str, object]) -> None:
        super().__init__(
            {name: worded(fact if name in _AS_TYPED else _read(fact)) for name, fact in facts.items()}
        )

    def __missing__(self, key: str) -> str:
        return ""


def _read(fact: object) -> object:
    """Moments and days come as JSON has them (``2017-01-24T09:00``); people read them day first."""
    if not isinstance(fact, str):
        return fact
    try:
        return (
            datetime.fromisoformat(fact)
            if _MOMENT.fullmatch(fact)
            else date.fromisoformat(fact)
            if _DAY.fullmatch(fact)
            else fact
        )
    except ValueError:
        return fact


def worded(fact: object) -> str:
    """Dates day first, lists with commas; what a terminal would obey rather than show is left out."""
    if isinstance(fact, datetime):
        return f"{fact:%d/%m/%Y %H:%M}"
    if isinstance(fact, date):
        return f"{fact:%d/%m/%Y}"
    if isinstance(fact, list | tuple):
        return ", ".join(map(worded, fact))
    return "".join(letter for letter in str(fact) if letter.isprintable())
