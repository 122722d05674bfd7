"""Slips as data: a sentence may be changed in its file, a fault in it is said with file, block and key."""

from __future__ import annotations

import pytest

from onestop.documents.fonts import REGULAR, width
from onestop.documents.justified import justified
from onestop.documents.letter_blocks import Blocks
from onestop.documents.receipt_body import Density
from onestop.documents.templates import Template
from onestop.documents.text import Run, break_lines, words_of
from onestop.domain.errors import Unavailable

PLAIN = Density(10.0, 16.0, 1.25, 0.65)
PROSE = "Tuy nhiên, đến nay hồ sơ chưa giải quyết xong vì còn chờ ý kiến của cơ quan phối hợp giải quyết"


def said(words: Template, values: dict[str, str]) -> list[str]:
    strips, _ = Blocks(words, values, {}, ()).strips(PLAIN, 0.0, 0.0)
    return ["".join(piece.text for _, _, line in strip.lines for piece in line.pieces) for strip in strips]


def test_blocks_stand_or_fall_with_their_values() -> None:
    words = Template("x.toml", {"block": [
        {"text": "Một {a}"},
        {"text": "Hai", "when": "b"},
        {"text": "Ba", "unless": "b"},
    ]})  # fmt: skip
    assert said(words, {"a": "1", "b": ""}) == ["Một 1", "Ba"]
    assert said(words, {"a": "1", "b": "x"}) == ["Một 1", "Hai"]


def test_a_fault_in_a_block_names_file_block_and_key() -> None:
    with pytest.raises(Unavailable, match=r"x\.toml: block 2: \{who\} is not known"):
        said(Template("x.toml", {"block": [{"text": "a"}, {"text": "{who}"}]}), {})
    with pytest.raises(Unavailable, match=r"x\.toml: block 1: text must be present"):
        said(Template("x.toml", {"block": [{"shape": "box"}]}), {})
    with pytest.raises(Unavailable, match=r"x\.toml: block must be a list of tables"):
        said(Template("x.toml", {"block": "a"}), {})
    with pytest.raises(Unavailable, match=r"gap must be a number"):
        said(Template("x.toml", {"block": [{"text": "a", "gap": "wide"}]}), {})


def test_a_wording_by_regime_is_the_latest_that_holds() -> None:
    words = Template("x.toml", {"title": {"2015": ["a"], "2018": ["b"]}})
    assert [words.texts(*words.since(each, "title")) for each in ("2015", "2018", "2026")] == [
        ("a",),
        ("b",),
        ("b",),
    ]
    with pytest.raises(Unavailable, match=r"title must be given for 2012"):
        words.since("2012", "title")


def test_justified_lines_end_flush_and_lose_no_word() -> None:
    lines = break_lines(words_of([Run(PROSE)]), 10.0, 200.0)
    assert len(lines) > 1
    for line in lines[:-1]:
        flush = justified(line, 200.0, 10.0)
        last = flush.pieces[-1]
        assert last.dx + width(last.text, last.face, last.size) == pytest.approx(200.0)
        assert "".join(piece.text for piece in flush.pieces) == "".join(piece.text for piece in line.pieces)
        assert [piece.face for piece in flush.pieces] == [REGULAR] * len(flush.pieces)


def test_a_line_that_lacks_much_stays_ragged() -> None:
    (line,) = break_lines(words_of([Run("hai chữ")]), 10.0, 200.0)
    assert justified(line, 200.0, 10.0) is line
    (word,) = break_lines(words_of([Run("một")]), 10.0, 200.0)
    assert justified(word, 200.0, 10.0) is word
