"""Whatever is refused, fails or looks wrong is said in a sentence: no bare code reaches a person, no empty gap."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from onestop.cli import texts, texts_acts, texts_people, texts_register, texts_reports, texts_shared
from onestop.domain.errors import Refused, Unavailable
from onestop.gui.words import refusals
from onestop.gui.words.imports import row_sentences
from onestop.gui.words.sentences import (
    _tables,
    row_sentence,
    sentence,
)
from onestop.presenters.message import Message, of_refusal, of_trouble
from tests.quality.raised import FAILED, FAULT, REFUSED, WARNED, Raised, raised
from tests.quality.source_tree import Module, modules, written

# Where a refusal may come from that a window has to say; the command line has words of its own.
BEHIND_THE_WINDOW = frozenset(
    {"domain", "application", "storage", "documents", "catalog", "presenters", "gui", "home", "bootstrap"}
)
# A book's rows are judged by these, so that what they refuse is a fault with row and column.
JUDGING_ROWS = ("onestop.application.register", "onestop.domain.text", "onestop.domain.dossier_code")

# Faults of cells that the reader leaves in the row, and failures whose code is an argument.
SAID_OTHERWISE = frozenset(
    {"due_differs", "formula_cell", "error_cell", "cell_without_column", "catalog", "office_file", "mapping"}
)


def codes(found: Iterable[Module], *kinds: str) -> dict[str, str]:
    """Every code said in one of these ways, with the module that says it first."""
    named: dict[str, str] = {}
    for each in raised(found):
        if each.kind in kinds:
            named.setdefault(each.code, each.module)
    return named


def behind_the_window() -> list[Module]:
    return [module for module in modules() if module.layer in BEHIND_THE_WINDOW]


def listed(mute: dict[str, str]) -> str:
    """One code a line, so that a failing test names all of them."""
    return "\n".join(f"{code}, raised in {place}" for code, place in sorted(mute.items()))


def gaps(pattern: str) -> set[str]:
    """Names of the facts a sentence quotes; ``{day_short}`` is the fact ``day``."""
    names = {name.partition(".")[0] for _, name, _, _ in string.Formatter().parse(pattern) if name}
    return {name.removesuffix("_short").removesuffix("_weekday") for name in names}


def unfilled(places: Iterable[Raised], pattern_of: Callable[[str], str | None]) -> list[str]:
    """Sentences that quote what the place that raises them does not tell."""
    found = []
    for place in places:
        lacking = gaps(pattern_of(place.code) or "") - (place.facts if place.facts is not None else set())
        if place.facts is not None and lacking:
            found.append(f"{place.code} wants {', '.join(sorted(lacking))}: {place.module} gives none")
    return sorted(set(found))


def window_pattern(code: str) -> str | None:
    return next((words[code] for table in _tables if code in (words := table())), None)


def test_every_refusal_has_a_sentence() -> None:
    found = codes(behind_the_window(), REFUSED)
    assert len(found) > 20
    mute = {
        code: place
        for code, place in found.items()
        if sentence(of_refusal(Refused(code))) == refusals.unknown(code)
    }
    assert listed(mute) == ""


def test_every_failure_of_the_world_has_a_sentence() -> None:
    found = codes(behind_the_window(), FAILED)
    assert {"disk_full", "ledger_damaged", "home_in_use", "printer_failed"} <= set(found)
    mute = {
        code: place
        for code, place in found.items()
        if sentence(of_trouble(Unavailable(code, ""))) == refusals.unknown(code)
    }
    assert listed(mute) == ""


def test_every_warning_and_every_fault_of_a_book_has_a_sentence() -> None:
    found = codes(behind_the_window(), WARNED, FAULT)
    assert {"tax_code_check_digit", "finished_before_received", "column_missing"} <= set(found)
    mute = {code: place for code, place in found.items() if sentence(Message(code)) == refusals.unknown(code)}
    assert listed(mute) == ""


def test_the_command_line_has_a_sentence_for_every_code() -> None:
    said = {**texts_register.SENTENCES, **texts_acts.SENTENCES, **texts_people.SENTENCES, **texts.SENTENCES}
    said |= texts_shared.SENTENCES | texts_reports.SENTENCES
    mute = {code: place for code, place in codes(modules(), REFUSED, FAULT).items() if code not in said}
    failed = {**texts.TROUBLES, **texts_shared.TROUBLES, **texts_shared.OTHER_TROUBLES}
    mute |= {code: place for code, place in codes(modules(), FAILED).items() if code not in failed}
    assert listed(mute) == ""


def test_the_command_line_says_nothing_that_never_happens() -> None:
    happens = {*codes(modules(), REFUSED, FAULT, FAILED, WARNED), *SAID_OTHERWISE}
    said = {**texts_register.SENTENCES, **texts.SENTENCES, **texts.TROUBLES}
    assert sorted(set(said) - happens) == []


def test_the_window_quotes_only_what_it_is_told() -> None:
    places = raised(behind_the_window())
    rows = [place for place in places if place.kind == FAULT or place.module.startswith(JUDGING_ROWS)]
    assert unfilled([place for place in places if place not in rows], window_pattern) == []
    assert unfilled(rows, lambda code: row_sentences().get(code) or window_pattern(code)) == []


def test_a_fault_of_a_row_is_said_in_the_books_words() -> None:
    """ "Pick it from the list" helps nobody in a spreadsheet."""
    assert set(row_sentences()) >= set(codes(behind_the_window(), FAULT))
    fault = Message("unknown_procedure", (("text", "XX-99"),))
    assert "XX-99" in row_sentence(fault) != sentence(fault)


def test_the_command_line_quotes_only_what_it_is_told() -> None:
    places = raised(modules())
    refused = [place for place in places if place.kind == REFUSED]
    assert (
        unfilled(refused, lambda code: texts.SENTENCES.get(code) or texts_register.SENTENCES.get(code)) == []
    )
    rows = [
        place
        for place in places
        if place.kind == FAULT or (place.kind == REFUSED and place.module.startswith(JUDGING_ROWS))
    ]
    assert unfilled(rows, texts_register.SENTENCES.get) == []
    assert unfilled([place for place in places if place.kind == FAILED], texts.TROUBLES.get) == []


@pytest.mark.parametrize("table", [texts.SENTENCES, texts.TROUBLES, texts_register.SENTENCES])
def test_sentences_are_short_whole_and_polite(table: dict[str, str]) -> None:
    for code, words in table.items():
        assert words[0].isupper() or words[0] in "“{-", code
        assert words.endswith((".", "?", "{cause}", "{allowed}.")), code
        assert "!" not in words and " bạn " not in f" {words.lower()} ", code
        assert len(words) <= 110, code


def test_a_fact_that_lacks_leaves_no_brace() -> None:
    for code in [*texts.SENTENCES, *texts_register.SENTENCES]:
        assert "{" not in texts.sentence(code, {}) + texts.row_sentence(code, {})
    for code in texts.TROUBLES:
        assert "{" not in texts.trouble(Unavailable(code))


def test_codes_are_found_wherever_they_are_raised(tmp_path: Path) -> None:
    package = written(
        tmp_path / "onestop",
        domain__dossier="raise Refused('too_late', field='day')\nraise Refused(code)",
        domain__other="raise errors.Refused('too_late')\nVerdict(True, 'passport', '')\nVerdict(False, 'odd', x)",
        storage__home="what = 'full' if x else 'shut'\nraise Unavailable(what, '')",
        storage__failures="T = {'A': 'torn'}\nfor name, what in T.items():\n    raise Unavailable(what)",
        storage__files="raise Unavailable('lost' if x else 'found', '')",
    )
    assert codes(modules(package), "Refused") == {"too_late": "onestop.domain.dossier"}
    assert codes(modules(package), "Verdict") == {"odd": "onestop.domain.other"}
    assert set(codes(modules(package), "Unavailable")) == {"full", "shut", "torn", "lost", "found"}


def test_a_gap_nobody_fills_is_found(tmp_path: Path) -> None:
    package = written(
        tmp_path / "onestop",
        domain__dossier="raise Refused('late', field='day', day=d)\nraise Refused('odd', **facts)",
        application__rows="row.fault('day', 'late', by=3)\nRowProblem(1, 'day', 'late', {'day': d})",
    )
    places = raised(modules(package))
    assert unfilled(places, lambda code: "{day} and {other}") == [
        "late wants day, other: onestop.application.rows gives none",
        "late wants other: onestop.application.rows gives none",
        "late wants other: onestop.domain.dossier gives none",
    ]


def test_a_code_without_a_sentence_is_shown_by_name() -> None:
    assert "never_heard_of" in sentence(of_refusal(Refused("never_heard_of")))
    assert "never_heard_of" in texts.sentence("never_heard_of", {})
    assert "never_heard_of" in texts.trouble(Unavailable("never_heard_of"))
