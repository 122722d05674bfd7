"""Dossier codes: how one is written, read back, guarded on paper and numbered without collisions.

A code is a label with a legal form; the dossier's key is its UUID. Forms: TT 01/2018 art. 19
(`000.00.99.H31-181227-0003`), QĐ 20/2020 (`H31.99-260820-0002`), ministries (8-digit dates).
Knows no counter, no store and no barcode.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from math import isqrt
from typing import Literal

from onestop.domain.errors import Refused

_PREFIX = r"(?:[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Z][0-9]{2}|[A-Z][0-9]{2}(?:\.[0-9]{1,3}){0,4})"
_CODE = re.compile(rf"({_PREFIX})-([0-9]{{6}}(?:[0-9]{{2}})?)-([0-9]{{4,7}})")
_SCAN = re.compile(r"(.+-[0-9]{4,7})-([0-9]{2})(?:-([0-9CHKMPT]{8}))?")
_DASHES = re.compile(r"[\u2010-\u2015\u2212\uff0d]")

# No vowel, no D and no W: nothing an input method for Vietnamese could turn into another letter.
_HEAD_LETTERS = str.maketrans("abcdef", "CHKMPT")
_HEAD_OCTETS = 4
_GREATEST_SERIAL = 9_999_999
_STATIONS = 100

DateFormat = Literal["yymmdd", "yyyymmdd"]


@dataclass(frozen=True, slots=True)
class CodeScheme:
    """How an office writes its codes from some day on. Raises `Refused("code_scheme")` naming the key."""

    prefix: str
    date_format: DateFormat = "yymmdd"
    serial_width: int = 4

    def __post_init__(self) -> None:
        if not re.fullmatch(_PREFIX, self.prefix):
            raise Refused("code_scheme", field="prefix", found=self.prefix)
        if self.date_format not in ("yymmdd", "yyyymmdd"):
            raise Refused("code_scheme", field="date_format", found=self.date_format)
        if not 4 <= self.serial_width <= 7:
            raise Refused("code_scheme", field="serial_width", found=self.serial_width)


@dataclass(frozen=True, slots=True)
class DossierCode:
    """A code taken apart; `text` is its normal writing."""

    prefix: str
    day: date
    serial: int
    text: str


@dataclass(frozen=True, slots=True)
class Scan:
    """What a slip's QR says. `head` is empty when a person typed only the code and its check characters."""

    code: str
    kt: str
    head: str


def format_code(scheme: CodeScheme, day: date, serial: int) -> str:
    """The code of the day's `serial`-th number; wider than `serial_width` rather than stopping."""
    if not 1 <= serial <= _GREATEST_SERIAL:
        raise Refused("serials_exhausted", serial=serial, greatest=_GREATEST_SERIAL)
    if scheme.date_format == "yymmdd":
        if not 2000 <= day.year <= 2099:
            raise Refused("code_date", year=day.year)
        written = f"{day.year % 100:02d}{day.month:02d}{day.day:02d}"
    else:
        written = f"{day.year:04d}{day.month:02d}{day.day:02d}"
    return f"{scheme.prefix}-{written}-{serial:0{scheme.serial_width}d}"


def parse_code(text: str) -> DossierCode:
    """Any of the legal forms, in any case, with stray spaces. Raises `Refused("code_format")`."""
    normal = _normal(text)
    match = _CODE.fullmatch(normal)
    if match is None:
        raise Refused("code_format", field="code", text=text.strip()[:60])
    prefix, written, serial = match.groups()
    year = int(written[:-4]) + (2000 if len(written) == 6 else 0)
    try:
        day = date(year, int(written[-4:-2]), int(written[-2:]))
    except ValueError:
        raise Refused("code_format", field="code", text=normal, day=written) from None
    return DossierCode(prefix, day, int(serial), normal)


def tail(code: str) -> str:
    """What people say aloud: `181227-0003`."""
    return "-".join(code.rsplit("-", 2)[-2:])


def check_characters(code: str) -> str:
    """Two digits, ISO 7064 MOD 97-10 over the letters and digits of the code."""
    letters = [letter for letter in code.upper() if letter.isascii() and letter.isalnum()]
    number = int("".join(str(int(letter, 36)) for letter in letters) + "00")
    return f"{98 - number % 97:02d}"


def head_text(head_hash: bytes) -> str:
    """The first 32 bits of a ledger head as eight characters safe for every Vietnamese keyboard."""
    return head_hash[:_HEAD_OCTETS].hex().translate(_HEAD_LETTERS)


def qr_payload(code: str, head_hash: bytes) -> str:
    """`CODE-KT-HEAD`, all in the QR's alphanumeric set."""
    return f"{code}-{check_characters(code)}-{head_text(head_hash)}"


def parse_scan(text: str) -> Scan:
    """A slip's QR, or its code with the check characters, typed or scanned.

    Raises `Refused`: `scan_format`, `code_format`, `scan_check_failed` (with `dossier`, `found`, `expected`).
    """
    match = _SCAN.fullmatch(_normal(text))
    if match is None:
        raise Refused("scan_format", field="code", text=text.strip()[:60])
    code = parse_code(match[1]).text
    expected = check_characters(code)
    if match[2] != expected:
        raise Refused("scan_check_failed", field="code", dossier=code, found=match[2], expected=expected)
    return Scan(code, match[2], match[3] or "")


def nth_serial(station_number: int, n: int, block: int = 500) -> int:
    """The `n`-th (from 0) serial a station takes in a day; no two stations ever share one.

    The first block is `1 + number * block + n`. Past it a station goes on one hundred blocks further
    (50001 for the lone machine): blocks are dealt diagonally over rounds and hundreds of stations, so
    both may grow without end. The block must be the same at all stations of an agency.
    Raises `Refused("serials_exhausted")` beyond seven digits.
    """
    if station_number < 0 or n < 0 or block < 1:
        raise ValueError(f"station {station_number}, n {n}, block {block}")
    turn, place = divmod(n, block)
    hundred, within = divmod(station_number, _STATIONS)
    diagonal = turn + hundred
    serial = 1 + ((diagonal * (diagonal + 1) // 2 + hundred) * _STATIONS + within) * block + place
    if serial > _GREATEST_SERIAL:
        raise Refused("serials_exhausted", serial=serial, greatest=_GREATEST_SERIAL)
    return serial


def serial_owner(serial: int, block: int = 500) -> tuple[int, int]:
    """The station number and `n` that `nth_serial` made `serial` from."""
    if serial < 1 or block < 1:
        raise ValueError(f"serial {serial}, block {block}")
    page, place = divmod(serial - 1, block)
    cell, within = divmod(page, _STATIONS)
    diagonal = (isqrt(8 * cell + 1) - 1) // 2
    hundred = cell - diagonal * (diagonal + 1) // 2
    return hundred * _STATIONS + within, (diagonal - hundred) * block + place


def _normal(text: str) -> str:
    return "".join(_DASHES.sub("-", text).split()).upper()
