"""The wordings: every form finds all its keys, and a fault in a file is said with file and key."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from onestop.application.paper import Language
from onestop.documents.receipt import receipt_pages
from onestop.documents.templates import Template
from onestop.documents.text import compose
from onestop.domain.errors import Unavailable
from onestop.resources import resource_folder
from tests.helpers.paper_checks import faults
from tests.helpers.slips import ENGLISH, PLAIN


def test_a_missing_or_misshapen_wording_names_file_and_key() -> None:
    broken = Template("receipt-2018.toml", {"labels": {"code": 3}, "copies": "Liên 1"})
    with pytest.raises(Unavailable, match=r"receipt-2018\.toml: labels\.code must be a text"):
        broken.text("labels", "code")
    with pytest.raises(Unavailable, match=r"copies must be a list of texts"):
        broken.texts("copies")
    with pytest.raises(Unavailable, match=r"shows\.fee must be present"):
        broken.flag("shows", "fee")


def test_what_is_filled_in_is_never_markup() -> None:
    runs = compose("{a} **{b}** *c*", a="**x**", b="{c}")
    assert [(run.text, run.face) for run in runs] == [
        ("**x**", "Tinos"),
        (" ", "Tinos"),
        ("{c}", "Tinos-Bold"),
        (" ", "Tinos"),
        ("c", "Tinos-Italic"),
    ]


@pytest.mark.parametrize("regime", ["2015", "2018", "2025", "2026"])
@pytest.mark.parametrize("lang", ["vi", "vi-en", "vi-ja"])
def test_every_regime_prints_in_every_language(regime: str, lang: Language) -> None:
    content = replace(ENGLISH, regime=regime, lang=lang, partner="Sở Tài chính", fee_line="không thu",
                      calendar_warning="Lịch nghỉ năm 2027 chưa công bố; ngày hẹn có thể thay đổi.")  # fmt: skip
    assert faults(receipt_pages(content)) == []


def test_the_longest_names_of_the_catalogue_fit() -> None:
    names: set[str] = set()
    for file in sorted((resource_folder() / "catalog").rglob("*.json")):
        _collect(json.loads(file.read_text(encoding="utf-8")), names)
    assert len(names) > 100
    longest = sorted(names, key=len)[-12:]
    for name in longest:
        content = replace(
            PLAIN, request=name, components=tuple(replace(PLAIN.components[0], name=n) for n in longest)
        )
        assert faults(receipt_pages(content)) == []


def _collect(value: object, names: set[str]) -> None:
    if isinstance(value, dict):
        names.update(text for key, text in value.items() if key.startswith("name") and isinstance(text, str))
        for inner in value.values():
            _collect(inner, names)
    elif isinstance(value, list):
        for inner in value:
            _collect(inner, names)
