"""The columns of an earlier tracking book and how one cell is read. Must not know the catalogue or the ledger.

Every reader here takes text as it stood in the file and gives a value, or raises Refused with a code and its
facts; the row's checker turns that into a fault with row and column.
"""

from __future__ import annotations

import re
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from onestop.domain.errors import Refused

COLUMNS = (
    "code",
    "procedure_id",
    "procedure_version",
    "channel",
    "linked_agency",
    "applicant_name",
    "tax_code",
    "address",
    "phone",
    "copies",
    "received_at",
    "due_at",
    "paused_at",
    "resumed_at",
    "pause_policy",
    "finished_at",
    "returned_at",
    "return_channel",
)
"""All of them must be there, in any order: a misspelt `finished_at` would quietly make every dossier open."""

LIMITS = {"applicant_name": 300, "address": 500, "phone": 60, "tax_code": 40}
FIRST_YEAR, LAST_YEAR = 1990, 2100
MOST_COPIES = 999

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})[T ]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?")
_LOCAL = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})[T ,]+(\d{1,2})[:hg](\d{2})(?::\d{2})?")
_DATE_ONLY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}")

Word = TypeVar("Word", bound=StrEnum)


def read_moment(text: str) -> datetime | None:
    """ISO minutes (2017-01-24T09:00) or day first (24/01/2017 09:00); seconds are cut off; empty is None.

    Raises Refused: `moment_format`, `moment_without_time`, `no_such_moment` (31/02, 25:00),
    `date_out_of_range` (outside 1990-2100).
    """
    text = " ".join(text.split())
    if not text:
        return None
    if iso := _ISO.fullmatch(text):
        year, month, day, hour, minute = map(int, iso.groups())
    elif local := _LOCAL.fullmatch(text):
        day, month, year, hour, minute = map(int, local.groups())
    elif _DATE_ONLY.fullmatch(text):
        raise Refused("moment_without_time", text=text)
    else:
        raise Refused("moment_format", text=text[:40])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused("date_out_of_range", text=text, first=FIRST_YEAR, last=LAST_YEAR)
    try:
        return datetime(year, month, day, hour, minute)
    except ValueError:
        raise Refused("no_such_moment", text=text) from None


def read_word(text: str, words: type[Word], default: Word | None = None) -> Word:
    """One of the enumeration's words in any case. Raises Refused (`unknown_word`, with those allowed)."""
    text = text.strip().lower()
    if not text and default is not None:
        return default
    try:
        return words(text)
    except ValueError:
        raise Refused("unknown_word", text=text[:40], choices=", ".join(words)) from None


def read_copies(text: str) -> int:
    """Sets of papers, 1 where nothing is said. Raises Refused (`copies_not_a_number`)."""
    text = text.strip()
    if not text:
        return 1
    if not (text.isascii() and text.isdigit()) or not 1 <= int(text[:9]) <= MOST_COPIES:
        raise Refused("copies_not_a_number", text=text[:40], limit=MOST_COPIES)
    return int(text)
