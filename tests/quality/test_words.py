"""Whatever is refused, fails or looks wrong is said in a sentence: no bare code reaches a person."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

from onestop.cli import texts
from onestop.domain.errors import Refused, Unavailable
from onestop.gui.words import refusals
from onestop.gui.words.sentences import refusal_sentence, sentence, trouble_sentence
from onestop.presenters.message import Message
from tests.quality.source_tree import Module, modules, written

# Where a refusal may come from that a window has to say; the command line has words of its own.
BEHIND_THE_WINDOW = frozenset(
    {"domain", "application", "storage", "documents", "catalog", "presenters", "gui", "home"}
)


def codes(found: Iterable[Module], kind: str) -> dict[str, str]:
    """Every code written out in a call of `kind`, with the module that says it first."""
    named: dict[str, str] = {}
    for module in found:
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == kind:
                text = [word.value for word in node.args if isinstance(word, ast.Constant)]
                first = next((word for word in text if isinstance(word, str) and word), "")
                if first and not (kind == "Verdict" and text[0] is True):
                    named.setdefault(first, str(module))
    return named


def behind_the_window() -> list[Module]:
    return [module for module in modules() if module.layer in BEHIND_THE_WINDOW]


def listed(mute: dict[str, str]) -> str:
    """One code a line, so that a failing test names all of them."""
    return "\n".join(f"{code}, raised in {place}" for code, place in sorted(mute.items()))


def test_every_refusal_has_a_sentence() -> None:
    raised = codes(behind_the_window(), "Refused")
    assert len(raised) > 20
    mute = {
        code: place
        for code, place in raised.items()
        if refusal_sentence(Refused(code)) == refusals.unknown(code)
    }
    assert listed(mute) == ""


def test_every_failure_of_the_world_has_a_sentence() -> None:
    raised = codes(behind_the_window(), "Unavailable")
    assert len(raised) > 5
    mute = {
        code: place
        for code, place in raised.items()
        if trouble_sentence(Unavailable(code, "")) == refusals.unknown(code)
    }
    assert listed(mute) == ""


def test_every_warning_has_a_sentence() -> None:
    warned = codes(behind_the_window(), "Verdict")
    assert "tax_code_check_digit" in warned
    mute = {
        code: place for code, place in warned.items() if sentence(Message(code)) == refusals.unknown(code)
    }
    assert listed(mute) == ""


def test_the_command_line_has_a_sentence_for_every_code() -> None:
    refused, failed = codes(modules(), "Refused"), codes(modules(), "Unavailable")
    mute = {
        code: place for code, place in refused.items() if code not in texts.SENTENCES | texts.BOOK_SENTENCES
    }
    mute |= {code: place for code, place in failed.items() if code not in texts.TROUBLES}
    assert listed(mute) == ""


def test_codes_are_found_wherever_they_are_raised(tmp_path: Path) -> None:
    package = written(
        tmp_path / "onestop",
        domain__dossier="raise Refused('too_late', field='day')\nraise Refused(code)",
        domain__other="raise errors.Refused('too_late')\nVerdict(True, 'passport', '')\nVerdict(False, 'odd', x)",
    )
    assert codes(modules(package), "Refused") == {"too_late": "onestop.domain.dossier"}
    assert codes(modules(package), "Verdict") == {"odd": "onestop.domain.other"}


def test_a_code_without_a_sentence_is_shown_by_name() -> None:
    assert "never_heard_of" in refusal_sentence(Refused("never_heard_of"))
