"""Numbers are judged by their form and never forbidden."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.vn import mst

from onestop.domain.identifiers import (
    Verdict,
    birth_year,
    check_id_number,
    check_phone,
    check_tax_code,
    format_phone,
)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("", Verdict(True, "", "")),
        ("0100100079", Verdict(True, "", "0100100079")),
        (" 0300 588 569 ", Verdict(True, "", "0300588569")),
        ("0314409058-002", Verdict(True, "", "0314409058-002")),
        ("0314409058002", Verdict(True, "", "0314409058-002")),
        ("9900019560", Verdict(True, "", "9900019560")),
        ("033090001234", Verdict(True, "", "033090001234")),
        ("0100100078", Verdict(False, "tax_code_check_digit", "0100100078")),
        ("0314409058-000", Verdict(False, "tax_code_branch", "0314409058-000")),
        ("010010007", Verdict(False, "tax_code_length", "010010007")),
        ("01001OOO79", Verdict(False, "tax_code_characters", "01001OOO79")),
        ("٠١٠٠١٠٠٠٧٩", Verdict(False, "tax_code_characters", "٠١٠٠١٠٠٠٧٩")),
    ],
)
def test_tax_code(text: str, verdict: Verdict) -> None:
    assert check_tax_code(text) == verdict


@given(st.from_regex(r"[0-9]{2}[0-9]{6}[1-9][0-9]", fullmatch=True))
def test_the_check_digit_agrees_with_stdnum(number: str) -> None:
    assert check_tax_code(number).ok == mst.is_valid(number)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("", Verdict(True, "", "")),
        ("033 190 001 234", Verdict(True, "", "033190001234")),
        ("145678901", Verdict(True, "", "145678901")),
        ("m12345678", Verdict(True, "passport", "M12345678")),
        ("TK1234567", Verdict(True, "passport", "TK1234567")),
        ("127090001234", Verdict(True, "", "127090001234")),
        ("003090001234", Verdict(False, "id_number_province", "003090001234")),
        ("033990001234", Verdict(False, "id_number_century", "033990001234")),
        ("03309000123", Verdict(False, "id_number_length", "03309000123")),
        ("033/090", Verdict(False, "id_number_characters", "033/090")),
    ],
)
def test_id_number(text: str, verdict: Verdict) -> None:
    assert check_id_number(text) == verdict


@pytest.mark.parametrize(
    ("number", "year"), [("033090001234", 1990), ("033304001234", 2004), ("145678901", None)]
)
def test_birth_year(number: str, year: int | None) -> None:
    assert birth_year(number) == year


@pytest.mark.parametrize(
    ("text", "verdict", "shown"),
    [
        ("", Verdict(True, "", ""), ""),
        ("0221.3368224", Verdict(True, "", "02213368224"), "0221 336 8224"),
        ("+84 221 336 8224", Verdict(True, "", "02213368224"), "0221 336 8224"),
        ("(024) 3825-3536", Verdict(True, "", "02438253536"), "024 3825 3536"),
        ("0912345678", Verdict(True, "", "0912345678"), "0912 345 678"),
        ("0084912345678", Verdict(True, "", "0912345678"), "0912 345 678"),
        ("01689123456", Verdict(True, "", "01689123456"), "0168 912 3456"),
        ("19001234", Verdict(True, "", "19001234"), "1900 1234"),
        ("1900545415", Verdict(True, "", "1900545415"), "1900 545 415"),
        ("+81 3-1234-5678", Verdict(True, "", "+81312345678"), "+81 3-1234-5678"),
        ("022133682", Verdict(False, "phone_length", "022133682"), "022133682"),
        ("09123456789", Verdict(False, "phone_length", "09123456789"), "09123456789"),
        ("0912 345 678 (máy lẻ 2)", Verdict(False, "phone_characters", "0912 345 678 (máy lẻ 2)"), None),
    ],
)
def test_phone(text: str, verdict: Verdict, shown: str | None) -> None:
    assert check_phone(text) == verdict
    assert format_phone(text) == (text if shown is None else shown)


@given(st.from_regex(r"02[0-9]{9}|0[35789][0-9]{8}|1900[0-9]{4}", fullmatch=True))
def test_formatting_loses_no_digit(number: str) -> None:
    assert check_phone(format_phone(number)) == Verdict(True, "", number)
