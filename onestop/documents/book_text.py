"""A tracking book as delimited text: which letters, which separator, then cells. Must not judge what they say.

Spreadsheet programs save the same book as UTF-8 with or without a mark, as UTF-16, and with commas, semicolons
or tabs by the habits of the country. All of these are read; guessing at older Vietnamese code pages is not
done, because a wrong guess still looks like a name.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

from onestop.domain.errors import Refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SEPARATORS = (",", ";", "\t")
_LONGEST_CELL = 1_000_000


def text_rows(content: bytes) -> Iterator[list[str]]:
    """The rows of a delimited file, its header first. A blank line is an empty list.

    Raises `Refused`: `not_utf8` (with the octet's place), `csv_broken` (with `row`).
    """
    text = decode(content)
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text), strict=True)
    row = 0
    try:
        for cells in reader:
            row += 1
            yield cells
    except csv.Error as fault:
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
    """The separator that cuts the header line into most columns; a comma where none does."""
    header = text.lstrip("\r\n").split("\n", 1)[0]
    return max(_SEPARATORS, key=header.count)


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as fault:
        raise Refused("not_utf8", field="file", encoding=encoding, octet=fault.start) from None
