"""Numbers the state gives to people and companies, and telephone numbers. Judges their form only.

A verdict warns and never forbids: investors come with foreign passports, old papers stay in use
(rules of identifiers, domain sources §7.2). Empty text is an absent number, and that is in order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)

# Codes of the place where a birth was registered; they outlive the provinces that were merged.
# fmt: off
_PROVINCES = frozenset((
    1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42,
    44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84,
    86, 87, 89, 91, 92, 93, 94, 95, 96,
))
# fmt: on
_FIRST_COUNTRY = 101  # from here on the code names the country of a birth abroad
_LAST_SEX_CENTURY = 3  # 0, 1: born 19xx; 2, 3: born 20xx

_PASSPORT = re.compile(r"(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]{6,12}")
_MOBILE = re.compile(r"0[35789][0-9]{8}")
_MOBILE_BEFORE_2018 = re.compile(r"01[2689][0-9]{8}")
_LANDLINE = re.compile(r"02[0-9]{9}")
_HOTLINE = re.compile(r"1[89]00(?:[0-9]{4}|[0-9]{6})")
_FOREIGN = re.compile(r"\+[1-9][0-9]{6,14}")
_TWO_LARGE_CITIES = ("024", "028")


@dataclass(frozen=True, slots=True)
class Verdict:
    """`ok` or a warning; `code` says which (or what kind was seen); `normal` is the form to store."""

    ok: bool
    code: str
    normal: str


def check_tax_code(text: str) -> Verdict:
    """A company's 10 digits, a branch's 10-3, or a person's 12 digits (since 1 July 2025).

    Codes: `tax_code_characters`, `tax_code_length`, `tax_code_check_digit`, `tax_code_branch`,
    or one of `check_id_number` for 12 digits.
    """
    bare = _compact(text)
    if not bare:
        return Verdict(True, "", "")
    if not _digits(bare):
        return Verdict(False, "tax_code_characters", text.strip())
    if len(bare) == 12:
        return check_id_number(bare)
    if len(bare) not in (10, 13):
        return Verdict(False, "tax_code_length", bare)
    normal = bare if len(bare) == 10 else f"{bare[:10]}-{bare[10:]}"
    if bare[9] != _tax_check_digit(bare):
        return Verdict(False, "tax_code_check_digit", normal)
    if bare[10:] == "000":
        return Verdict(False, "tax_code_branch", normal)
    return Verdict(True, "", normal)


def check_id_number(text: str) -> Verdict:
    """A citizen's 12 digits, an old card's 9, or a passport (`ok`, code `passport`).

    Codes: `id_number_characters`, `id_number_length`, `id_number_province`, `id_number_century`.
    """
    bare = _compact(text).upper()
    if not bare:
        return Verdict(True, "", "")
    if _PASSPORT.fullmatch(bare):
        return Verdict(True, "passport", bare)
    if not _digits(bare):
        return Verdict(False, "id_number_characters", text.strip())
    if len(bare) not in (9, 12):
        return Verdict(False, "id_number_length", bare)
    if len(bare) == 12:
        if (place := int(bare[:3])) < _FIRST_COUNTRY and place not in _PROVINCES:
            return Verdict(False, "id_number_province", bare)
        if int(bare[3]) > _LAST_SEX_CENTURY:
            return Verdict(False, "id_number_century", bare)
    return Verdict(True, "", bare)


def birth_year(id_number: str) -> int | None:
    """The year a citizen's 12-digit number speaks of, or None for any other number."""
    bare = _compact(id_number)
    if len(bare) != 12 or not _digits(bare):
        return None
    return 1900 + int(bare[3]) // 2 * 100 + int(bare[4:6])


def check_phone(text: str) -> Verdict:
    """A number reachable in Vietnam (`normal` begins with 0 or 1) or a foreign one with its +.

    Codes: `phone_characters`, `phone_length`.
    """
    bare = re.sub(r"[\s.()\-\u2010-\u2015]", "", text)
    if not bare:
        return Verdict(True, "", "")
    if not _digits(bare.removeprefix("+")):
        return Verdict(False, "phone_characters", text.strip())
    normal = _national(bare)
    shapes = (_MOBILE, _MOBILE_BEFORE_2018, _LANDLINE, _HOTLINE, _FOREIGN)
    if not any(shape.fullmatch(normal) for shape in shapes):
        return Verdict(False, "phone_length", normal)
    return Verdict(True, "", normal)


def format_phone(text: str) -> str:
    """For reading: `0221 336 8224`, `024 3825 3536`, `0912 345 678`; anything else as it was given."""
    verdict = check_phone(text)
    number = verdict.normal
    if not verdict.ok or not number or number.startswith("+"):
        return text.strip()
    if number.startswith(_TWO_LARGE_CITIES):
        return _grouped(number, 3, 4)
    return _grouped(number, 4, 3 if len(number) != 8 else 4)


def _compact(text: str) -> str:
    return re.sub(r"[\s.\-\u2010-\u2015]", "", text)


def _digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _tax_check_digit(digits: str) -> str:
    total = sum(weight * int(digit) for weight, digit in zip(_TAX_WEIGHTS, digits[:9], strict=True))
    return str(10 - total % 11)


def _national(number: str) -> str:
    for country in ("+84", "0084", "84"):
        if number.startswith(country) and len(number) >= len(country) + 9:
            return "0" + number.removeprefix(country).removeprefix("0")
    return "+" + number[2:] if number.startswith("00") else number


def _grouped(number: str, first: int, second: int) -> str:
    return " ".join((number[:first], number[first : first + second], number[first + second :])).rstrip()
