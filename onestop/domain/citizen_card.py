"""The text behind the QR of a Vietnamese citizen card. Reads it; keeps nothing and looks nothing up.

Fields between `|`: number, old number (may be empty), name, birth, sex, residence, issue; newer cards
append more. Dates are ddMMyyyy (domain sources §7.2).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onestop.domain.errors import Refused
from onestop.domain.text import clean_line, fold

_FIELDS = 7
_SEXES = {"nam": "male", "nu": "female", "male": "male", "female": "female"}
_EARLIEST, _LATEST = 1880, 2200


@dataclass(frozen=True, slots=True)
class CitizenCard:
    """`old_id_number` and `address` may be empty, `sex` is `male`, `female` or empty."""

    id_number: str
    old_id_number: str
    name: str
    born: date | None
    sex: str
    address: str
    issued: date | None


def looks_like_card(text: str) -> bool:
    """Whether a scan means to be a card, even a damaged one that `parse_card` will refuse in words."""
    first, bar, _ = text.partition("|")
    return text.count("|") >= 2 or (bool(bar) and first.strip().isdigit())


def parse_card(text: str) -> CitizenCard:
    """Raises `Refused` beside `applicant`: `card_fields` (with `count`), `card_id_number`, `card_name`."""
    parts = [
        clean_line(part, field="applicant")
        for part in _undo_latin(text.strip("\r\n\t \u0000\ufeff")).split("|")
    ]
    if len(parts) < _FIELDS:
        raise Refused("card_fields", field="applicant", count=len(parts), least=_FIELDS)
    id_number, old_id_number, name, born, sex, address, issued = parts[:_FIELDS]
    if not (id_number.isascii() and id_number.isdigit() and len(id_number) in (9, 12)):
        raise Refused("card_id_number", field="applicant", found=id_number)
    if not name:
        raise Refused("card_name", field="applicant")
    return CitizenCard(
        id_number=id_number,
        old_id_number=old_id_number,
        name=name,
        born=_day(born),
        sex=_SEXES.get(fold(sex), ""),
        address=address,
        issued=_day(issued),
    )


def _day(text: str) -> date | None:
    if not (len(text) == 8 and text.isascii() and text.isdigit()):
        return None
    year = int(text[4:])
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return date(year, int(text[2:4]), int(text[:2]))
    except ValueError:
        return None


def _undo_latin(text: str) -> str:
    """Scanners that type UTF-8 byte by byte leave "Nguyá»…n"; put the bytes together again."""
    octets = bytearray()
    for letter in text:
        if ord(letter) < 256:
            octets.append(ord(letter))
            continue
        try:
            octets += letter.encode("cp1252")
        except UnicodeEncodeError:
            return text
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError:
        return text
