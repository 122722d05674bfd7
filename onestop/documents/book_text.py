"""A tracking book as delimited text: which letters, which separator, then cells. Must not judge what they say.

Spreadsheet programs save the same book as UTF-8 with or without a mark, as UTF-16, and with commas, semicolons
or tabs by the habits of the country. All of these are read; guessing at older Vietnamese code pages is not
done, because a wrong guess still looks like a name.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from onestop.documents.book_heading import LOOKED_AT, columns_named
from onestop.domain.errors import Refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SEPARATORS = (",", ";", "\t")
_LONGEST_CELL = 1_000_000
_TOP = 100_000
_SAID = re.compile(r"sep=([,;\t|])\r?\n", re.IGNORECASE)


def text_rows(content: bytes) -> Iterator[list[str]]:
    """The rows of a delimited file, top row first. A blank line is an empty list, and so is Excel's ``sep=;``.

    Raises `Refused`: `not_utf8` (with the octet's place), `csv_broken` (with `row`), `cell_too_long` (with
    `row` and `limit`; a quotation mark left open in a long file swallows as much).
    """
    text = decode(content)
    said = _SAID.match(text)
    row = 0
    if said:
        row, text = 1, text[said.end() :]
        yield []
    csv.field_size_limit(_LONGEST_CELL)
    separator = said[1] if said else separator_of(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for cells in reader:
            row += 1
            yield cells
    except csv.Error as fault:
        if "limit" in str(fault):
            raise Refused("cell_too_long", field="file", row=row + 1, limit=_LONGEST_CELL) from None
        raise Refused("csv_broken", field="file", row=row + 1, fault=str(fault)) from None


def decode(content: bytes) -> str:
    """Text of the bytes, told by their mark, by the zero octets of UTF-16 without one, or as UTF-8."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded(content[len(mark) :], encoding)
    if len(content) >= 4 and content[1] == content[3] == 0 != content[0]:
        return _decoded(content, "utf-16-le")
    if len(content) >= 4 and content[0] == content[2] == 0 != content[1]:
        return _decoded(content, "utf-16-be")
    return _decoded(content, "utf-8")


def separator_of(text: str) -> str:
    """The separator that shows most of a book's columns in its first lines, else cuts the first into most cells."""
    lines = list(islice((line for line in text[:_TOP].splitlines() if line.strip()), LOOKED_AT))
    first = lines[0] if lines else ""

    def columns(separator: str) -> tuple[int, int]:
        cut = [[cell.strip(' "') for cell in line.split(separator)] for line in lines]
        return max(map(columns_named, cut), default=0), first.count(separator)

    return max(_SEPARATORS, key=columns)


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as fault:
        raise Refused("not_utf8", field="file", encoding=encoding, octet=fault.start) from None
