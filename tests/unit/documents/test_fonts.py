"""The carried faces have every Vietnamese letter, and odd letters never become silent empty boxes."""

from __future__ import annotations

import unicodedata

import pytest

from onestop.documents.fonts import (
    BOLD,
    ITALIC,
    JAPANESE,
    NO_GLYPH,
    REGULAR,
    SANS,
    SANS_BOLD,
    SANS_ITALIC,
    Face,
    clean,
    face_widths,
    spread,
    unprintable,
    width,
)
from tests.helpers.letters import LETTERS


def test_there_are_146_vietnamese_letters() -> None:
    assert len(LETTERS) == 146


@pytest.mark.parametrize("face", [REGULAR, BOLD, ITALIC, SANS, SANS_BOLD, SANS_ITALIC])
def test_every_face_has_all_of_them(face: Face) -> None:
    missing = [letter for letter in LETTERS + "₫–—“”’·…→ " if letter not in face_widths(face)]
    assert missing == []
    assert all(width(letter, face, 10) > 0 for letter in LETTERS)


def test_japanese_words_of_the_slips_are_in_the_carried_subset() -> None:
    words = "申請書類受領書兼結果交付予定通知書第片窓口控者参考訳本文正規定処理期間機関約束営業日部数住所電話管理簿"
    words += (
        "投資登録証明書発給財務能力地位工業団地環境労働許可変更株式会社有限責任あいうアイウ、。（）「」：ー"
    )
    assert [letter for letter in words if letter not in face_widths(JAPANESE)] == []


def test_decomposed_input_becomes_composed() -> None:
    assert clean(unicodedata.normalize("NFD", "Độc lập – Ưởng")) == "Độc lập – Ưởng"


@pytest.mark.parametrize(
    ("raw", "printed"),
    [
        ("\u202eevil\u202c", "evil"),
        ("a\u200f\u200eb", "ab"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("line\nbreak\ttab", "line break tab"),
        ("  many   spaces ", "many spaces"),
        ("bell\x07", "bell"),
        ("lone\ud800surrogate", "lonesurrogate"),
    ],
)
def test_steering_marks_and_control_letters_are_dropped(raw: str, printed: str) -> None:
    assert clean(raw) == printed


def test_an_emoji_is_replaced_visibly_once() -> None:
    assert spread("Hoa🌸🌸 Mai", REGULAR) == (("Hoa" + NO_GLYPH + " Mai", REGULAR),)
    assert unprintable("Hoa 🌸 株式会社") == "🌸"


def test_kanji_in_a_name_take_the_japanese_face() -> None:
    assert spread("A 株式", BOLD) == (("A ", BOLD), ("株式", JAPANESE))
