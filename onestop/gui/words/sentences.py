"""Turns a message (a code and facts) into a sentence: what is wrong, then what to do.

Tables are functions because the language is installed after import. A page adds its own sentences in a
module of this folder and joins it in `_tables`.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date, datetime, time

from onestop.domain.terms import Term
from onestop.gui.words import days, figures, notes, refusals, troubles
from onestop.presenters.message import Message
from onestop.presenters.widget_states import ToastState


def _dossiers() -> dict[str, str]:
    from onestop.gui.words import dossiers

    return dossiers.dossier_sentences()


def _reception() -> dict[str, str]:
    from onestop.gui.words import reception

    return reception.reception_sentences()


def _imports() -> dict[str, str]:
    from onestop.gui.words import imports

    return imports.import_sentences()


def _rows() -> dict[str, str]:
    from onestop.gui.words import imports

    return imports.row_sentences()


def _reports() -> dict[str, str]:
    from onestop.gui.words import reports

    return reports.report_sentences()


def _counted() -> dict[str, str]:
    from onestop.gui.words import counted_sentences

    return counted_sentences.counted_sentences()


def _acts() -> dict[str, str]:
    from onestop.gui.words import act_sentences

    return act_sentences.act_sentences()


def _returning() -> dict[str, str]:
    from onestop.gui.words import returning

    return returning.return_sentences()


def _happenings() -> dict[str, str]:
    from onestop.gui.words import happenings

    return happenings.happening_sentences()


def _my_work() -> dict[str, str]:
    from onestop.gui.words import my_work

    return my_work.my_work_sentences()


def _calendar() -> dict[str, str]:
    from onestop.gui.words import office

    return office.calendar_sentences()


def _people() -> dict[str, str]:
    from onestop.gui.words import people

    return people.people_sentences()


def _anomalies() -> dict[str, str]:
    from onestop.gui.words import anomalies

    return anomalies.anomaly_sentences()


def _settings() -> dict[str, str]:
    from onestop.gui.words import settings

    return settings.setting_sentences()


def _sharing() -> dict[str, str]:
    from onestop.gui.words import sharing_sentences

    return sharing_sentences.sharing_sentences()


def _watch() -> dict[str, str]:
    from onestop.gui.words import watch

    return watch.watch_sentences()


def _searching() -> dict[str, str]:
    from onestop.gui.words import hits

    return hits.search_sentences()


_tables: tuple[Callable[[], dict[str, str]], ...] = (
    notes.note_sentences,
    refusals.refusal_sentences,
    troubles.trouble_sentences,
    _dossiers,
    _acts,
    _my_work,
    _happenings,
    _returning,
    _reception,
    _imports,
    _reports,
    _counted,
    _calendar,
    _settings,
    _people,
    _anomalies,
    _sharing,
    _watch,
    _searching,
    _rows,
)
"""The sentences of a page are loaded when none before has the code: the first screen needs few of them."""

_A_MONDAY = date(2024, 1, 1)


def sentence(message: Message) -> str:
    """The message in words. An unknown code is shown as it is, so that it can be reported by name."""
    pattern = _pattern(message.code, days.weekday(_A_MONDAY))
    return refusals.unknown(message.code) if pattern is None else fill(pattern, message)


def toast(message: Message) -> ToastState:
    """What was done, as a notice; one that names a folder offers to open it."""
    return ToastState(sentence(message), folder=str(message.fact("folder", "")))


def row_sentence(message: Message) -> str:
    """A fault in a row of a tracking book: the book's own words win over those beside a field."""
    pattern = _row_pattern(message.code, days.weekday(_A_MONDAY))
    return sentence(message) if pattern is None else fill(pattern, message)


@functools.cache
def _row_pattern(code: str, language: str) -> str | None:
    return _rows().get(code)


@functools.cache
def _pattern(code: str, language: str) -> str | None:
    """The sentence of a code in one language, told by one of its words; the first table wins."""
    return next((words[code] for table in _tables if code in (words := table())), None)


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
