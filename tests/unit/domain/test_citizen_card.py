"""What the scanner makes of a citizen card."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from onestop.domain.citizen_card import CitizenCard, looks_like_card, parse_card
from onestop.domain.errors import Refused

TEXT = "033190001234||Nguyễn Thị Ước|15081990|Nữ|Thôn Đạo Khê, Trung Hưng, Hưng Yên|10052021"
CARD = CitizenCard(
    id_number="033190001234",
    old_id_number="",
    name="Nguyễn Thị Ước",
    born=date(1990, 8, 15),
    sex="female",
    address="Thôn Đạo Khê, Trung Hưng, Hưng Yên",
    issued=date(2021, 5, 10),
)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT + "\r\n",
        "\ufeff" + TEXT,
        unicodedata.normalize("NFD", TEXT),
        TEXT + "|Nguyễn Văn Cha|Trần Thị Mẹ|",
        TEXT.encode().decode("latin-1"),
    ],
)
def test_a_card_is_read(text: str) -> None:
    assert looks_like_card(text)
    assert parse_card(text) == CARD


def test_the_old_number_is_kept() -> None:
    assert parse_card(TEXT.replace("||", "|145678901|")).old_id_number == "145678901"


def test_bytes_typed_as_windows_letters_are_put_together_again() -> None:
    typed = "".join(
        bytes([octet]).decode("cp1252") if octet not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(octet)
        for octet in TEXT.encode()
    )
    assert "á»" in typed
    assert parse_card(typed) == CARD


@pytest.mark.parametrize("born", ["01010000", "31129999", "31021990", "1990", "", "00001950"])
def test_a_day_that_cannot_be_is_no_day(born: str) -> None:
    assert parse_card(TEXT.replace("15081990", born)).born is None


@pytest.mark.parametrize(
    ("text", "code", "facts"),
    [
        ("033190001234|Nguyễn|15081990", "card_fields", {"count": 3, "least": 7}),
        (TEXT.replace("033190001234", "03319"), "card_id_number", {"found": "03319"}),
        (TEXT.replace("Nguyễn Thị Ước", " \u200b"), "card_name", {}),
        ("||||||", "card_id_number", {"found": ""}),
    ],
)
def test_a_damaged_card_is_refused_beside_the_applicant(
    text: str, code: str, facts: dict[str, object]
) -> None:
    assert looks_like_card(text)
    with pytest.raises(Refused) as refusal:
        parse_card(text)
    assert (refusal.value.code, refusal.value.field, refusal.value.facts) == (code, "applicant", facts)


@pytest.mark.parametrize("text", ["", "Nguyễn Văn A", "0912345678", "000.00.99.H31-181227-0003-72-T55TT16T"])
def test_other_text_is_no_card(text: str) -> None:
    assert not looks_like_card(text)
