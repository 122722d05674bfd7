"""What is generated and committed is what its source gives today: forms, translations, their compiled form."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from onestop.dev import forms, translations
from tests.quality.source_tree import ROOT

TRANSLATIONS = ROOT / "resources" / "translations"
PLACE = re.compile(r"%(?:L?\d+|n)|\{[a-z_0-9]*\}")
SAMPLE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi">
<context>
    <name>Page</name>
    <message>
        <source>Received {count} of %1</source>
        <translation>Đã nhận {count} trên %1</translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>Hạn {ngay}</translation>
    </message>
</context>
</TS>
"""


def stale_forms() -> list[str]:
    """Forms whose committed Python is not what the compiler makes of the .ui today."""
    return [
        source.name
        for source in forms.sources()
        if not (target := forms.target(source)).exists()
        or target.read_text("utf-8") != forms.compiled(source)
    ]


def displaced(ts: Path) -> list[str]:
    """Texts whose Vietnamese has other places to fill than the English."""
    return [
        english
        for english, vietnamese in _pairs(ts)
        if Counter(PLACE.findall(english)) != Counter(PLACE.findall(vietnamese))
    ]


def _pairs(ts: Path) -> Iterator[tuple[str, str]]:
    for message in ET.parse(ts).getroot().iter("message"):
        vietnamese = message.findtext("translation") or ""
        if vietnamese.strip():
            yield message.findtext("source", ""), vietnamese


def test_forms_are_current() -> None:
    assert stale_forms() == []


def test_there_are_forms_and_every_one_has_its_source() -> None:
    committed = {path.stem for path in (ROOT / "onestop" / "gui" / "forms").glob("ui_*.py")}
    assert committed == {f"ui_{source.stem}" for source in forms.sources()} != set()


def test_every_form_has_a_class_of_its_name() -> None:
    classes = {path.stem for path in (ROOT / "onestop" / "gui").rglob("*.py")}
    assert [source.stem for source in forms.sources() if source.stem not in classes] == []


def test_a_changed_form_is_noticed(tmp_path: Path) -> None:
    source = forms.sources()[0]
    changed = tmp_path / source.name
    text = source.read_text("utf-8")
    assert forms.compiled(Path(shutil.copy(source, changed))) == forms.compiled(source)
    changed.write_text(text.replace("<class>", "<class>Changed", 1), "utf-8")
    assert forms.compiled(changed) != forms.compiled(source)


def test_the_texts_are_those_of_the_source(tmp_path: Path) -> None:
    committed = TRANSLATIONS / translations.PROGRAM
    updated = tmp_path / committed.name
    shutil.copy(committed, updated)
    translations.update(updated)
    assert sorted(texts(updated)) == sorted(texts(committed)), "run: python -m onestop.dev translations"


@pytest.mark.parametrize("name", [translations.PROGRAM, translations.QT])
def test_every_text_has_its_vietnamese(name: str) -> None:
    assert translations.missing(TRANSLATIONS / name) == []
    assert len(list(_pairs(TRANSLATIONS / name))) > 20


@pytest.mark.parametrize("name", [translations.PROGRAM, translations.QT])
def test_every_place_to_fill_is_in_both_languages(name: str) -> None:
    assert displaced(TRANSLATIONS / name) == []


@pytest.mark.parametrize("name", [translations.PROGRAM, translations.QT])
def test_compiled_translations_are_current(name: str, tmp_path: Path) -> None:
    committed = (TRANSLATIONS / name).with_suffix(".qm")
    translations.release(TRANSLATIONS / name, tmp_path / committed.name)
    assert (tmp_path / committed.name).read_bytes() == committed.read_bytes()


def test_a_text_without_vietnamese_and_a_lost_place_are_noticed(tmp_path: Path) -> None:
    sample = tmp_path / "sample.ts"
    sample.write_text(SAMPLE, "utf-8")
    assert translations.missing(sample) == [("Page", "Return")]
    assert displaced(sample) == ["Due {day}"]


def texts(ts: Path) -> list[tuple[str, str]]:
    """(context, English) of every text of a .ts."""
    return [
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ET.parse(ts).getroot().iter("context")
        for message in context.iter("message")
    ]
