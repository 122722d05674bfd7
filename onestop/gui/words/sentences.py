"""Turns a message (a code and facts) into a sentence: what is wrong, then what to do.

Tables are functions because the language is installed after import. A page adds its own sentences in a
module of this folder and joins it in `_tables`.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date, datetime, time

from onestop.domain.errors import Refused, Unavailable
from onestop.domain.terms import Term
from onestop.gui.words import (
    days,
    dossiers,
    figures,
    imports,
    notes,
    office,
    reception,
    refusals,
    reports,
    settings,
    troubles,
)
from onestop.presenters.message import Message, of_refusal, of_trouble

_tables: tuple[Callable[[], dict[str, str]], ...] = (
    notes.note_sentences,
    refusals.refusal_sentences,
    troubles.trouble_sentences,
    dossiers.dossier_sentences,
    reception.reception_sentences,
    imports.import_sentences,
    reports.report_sentences,
    office.calendar_sentences,
    settings.setting_sentences,
)

_A_MONDAY = date(2024, 1, 1)


def sentence(message: Message) -> str:
    """The message in words. An unknown code is shown as it is, so that it can be reported by name."""
    pattern = _patterns(days.weekday(_A_MONDAY)).get(message.code)
    return refusals.unknown(message.code) if pattern is None else fill(pattern, message)


@functools.cache
def _patterns(language: str) -> dict[str, str]:
    """All sentences of one language, told by one of its words; the first table wins."""
    patterns: dict[str, str] = {}
    for table in reversed(_tables):
        patterns.update(table())
    return patterns


def refusal_sentence(refused: Refused) -> str:
    return sentence(of_refusal(refused))


def trouble_sentence(unavailable: Unavailable) -> str:
    return sentence(of_trouble(unavailable))


def fill(pattern: str, message: Message) -> str:
    """Facts in the office's formats, days also as ``{day_short}`` and ``{day_weekday}``; a gap without a fact stays empty."""
    facts = _Facts({name: worded(fact) for name, fact in message.facts})
    for name, fact in message.facts:
        if isinstance(fact, date):
            facts[f"{name}_short"] = days.day_short(fact)
            facts[f"{name}_weekday"] = days.weekday_inside(fact)
    return pattern.format_map(facts)


def worded(fact: object) -> str:
    if isinstance(fact, datetime):
        return days.day_and_hour(fact)
    if isinstance(fact, date):
        return days.day_full(fact)
    if isinstance(fact, time):
        return days.hour(fact)
    if isinstance(fact, Term):
        return figures.term(fact)
    if isinstance(fact, bool) or not isinstance(fact, int | float):
        return str(fact)
    return figures.number(fact) if abs(fact) >= 10_000 else str(fact).replace(".", ",")


class _Facts(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""
