"""Stored text is clean NFC; searched text has no marks."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.errors import Refused
from onestop.domain.text import clean_line, clean_note, fold, fold_map, unprintable, words

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("  Nguyễn Văn A ", "Nguyễn Văn A"),
        (unicodedata.normalize("NFD", "Nguyễn Thị Ước"), "Nguyễn Thị Ước"),
        ("Phố\tNối\u00a0\u3000A\r\nHưng Yên", "Phố Nối A Hưng Yên"),
        ("A\u0000B\u0007C", "ABC"),
        ("\u202eđảo\u202c ngược\u200b\ufeff\u2066", "đảo ngược"),
        ("Chữ \ud800 cụt \ufffe", "Chữ cụt"),
        ("Kho lạnh \U0001f9ca số 1", "Kho lạnh \U0001f9ca số 1"),
        ("株式会社 山田", "株式会社 山田"),
        ("\u0000\u200b ", ""),
    ],
)
def test_a_line_is_cleaned(raw: str, clean: str) -> None:
    assert clean_line(raw, field="name") == clean


def test_a_ten_thousand_letter_name_is_refused_beside_its_field() -> None:
    with pytest.raises(Refused) as refusal:
        clean_line("Ễ" * 10_000, field="name", limit=200)
    assert (refusal.value.code, refusal.value.field) == ("text_too_long", "name")
    assert refusal.value.facts == {"limit": 200, "length": 10_000}


def test_the_limit_counts_what_is_kept() -> None:
    decomposed = unicodedata.normalize("NFD", "ễ" * 5) + "\u200b" * 100 + " " * 100
    assert clean_line(decomposed, field="name", limit=5) == "ễễễễễ"
    with pytest.raises(Refused):
        clean_line("ễ" * 6, field="name", limit=5)


def test_a_note_keeps_its_lines() -> None:
    assert clean_note("\r\n một \t hai\r\n\r\nba\u2028bốn\x00 \n\n", field="note") == "một hai\n\nba\nbốn"


def test_a_long_note_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        clean_note("dòng\n" * 1000, field="note")
    assert refusal.value.facts == {"limit": 2000, "length": 4999}


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing_more(raw: str) -> None:
    once = clean_line(raw, field="name")
    assert clean_line(once, field="name") == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đồng Nai", "dong nai"),
        ("ĐƯỜNG  Số\t5", "duong so 5"),
        (unicodedata.normalize("NFD", "Thủy Nguyên"), "thuy nguyen"),
        ("Ðại Việt", "dai viet"),
        ("  CTY TNHH  ", "cty tnhh"),
        ("Ｈ３１．99", "h31.99"),
        ("İSTANBUL Straße", "istanbul strasse"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(ANY_TEXT)
def test_the_map_folds_as_fold_does(text: str) -> None:
    folded, origins = fold_map(text)
    assert folded == fold(text)
    assert len(folded) == len(origins)
    assert list(origins) == sorted(origins)
    original = unicodedata.normalize("NFC", text)
    assert all(part in fold(original[i]) or part == " " for part, i in zip(folded, origins, strict=True))


@given(ANY_TEXT)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_match_is_found_again_in_the_original() -> None:
    original = "Công ty TNHH  Đồng Nai"
    folded, origins = fold_map(original)
    start = folded.index("dong nai")
    assert original[origins[start] : origins[start + len("dong nai") - 1] + 1] == "Đồng Nai"


def test_words_are_letters_and_digits() -> None:
    assert words("KCN Phố Nối A – mã 000.00.99.H31-170103-0001!") == (
        "kcn",
        "pho",
        "noi",
        "a",
        "ma",
        "000",
        "00",
        "99",
        "h31",
        "170103",
        "0001",
    )


def test_pictographs_are_named() -> None:
    assert unprintable("Kho \U0001f9ca lạnh \U0001f9ca \ue000 Nº 1 ₫ 25 °C 株") == ("\U0001f9ca", "\ue000")
