"""Fills a sentence with its facts, worded for people. Knows no sentence; a gap without a fact stays empty."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime


def fill(pattern: str, facts: Mapping[str, object]) -> str:
    return pattern.format_map(_Facts(facts))


class _Facts(dict[str, str]):
    def __init__(self, facts: Mapping[str, object]) -> None:
        super().__init__({name: worded(fact) for name, fact in facts.items()})

    def __missing__(self, key: str) -> str:
        return ""


def worded(fact: object) -> str:
    """Dates day first, lists with commas; what a terminal would obey rather than show is left out."""
    if isinstance(fact, datetime):
        return f"{fact:%d/%m/%Y %H:%M}"
    if isinstance(fact, date):
        return f"{fact:%d/%m/%Y}"
    if isinstance(fact, list | tuple):
        return ", ".join(map(worded, fact))
    return "".join(letter for letter in str(fact) if letter.isprintable())
