"""An earlier tracking book, as bytes, into rows of text under their column names. Must not judge a value.

CSV and XLSX are told apart by their first octets, not by the file's name. What cannot be read at all is
Refused; what a single cell does wrong (a formula, too many cells) is left in the row for the import to report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path

from onestop.application.commands import RegisterBook, RegisterRow
from onestop.documents.book_heading import LOOKED_AT, column_names, heading_among
from onestop.documents.book_sheet import Cell, sheet_rows
from onestop.documents.book_text import text_rows
from onestop.domain.errors import Refused, Unavailable

MOST_ROWS = 250_000
MOST_OCTETS = 200_000_000
_ZIP = b"PK"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def read_book(content: bytes, name: str = "") -> tuple[RegisterRow, ...]:
    """The rows below the heading, blank ones left out, numbered as in the file from 1.

    Raises `Refused` with `field="file"`: `book_empty`, `book_without_rows` (with `heading`), `book_too_large`,
    `too_many_rows`, `old_workbook`, `column_twice`, and the codes of `text_rows` and `sheet_rows`.
    """
    if len(content) > MOST_OCTETS:
        raise Refused("book_too_large", field="file", octets=len(content), limit=MOST_OCTETS)
    if content.startswith(_OLD_EXCEL):
        raise Refused("old_workbook", field="file")
    if content.startswith(_ZIP) or name.lower().endswith((".xlsx", ".xlsm")):
        rows: Iterable[list[Cell]] = sheet_rows(content)
    else:
        rows = ([Cell(cell) for cell in cells] for cells in text_rows(content))
    return tuple(_under_heading(rows))


def read_book_file(file: Path) -> RegisterBook:
    """A book from the disk. Raises Unavailable (`book_unreadable`) and what `read_book` refuses."""
    try:
        with file.open("rb") as source:
            content = source.read(MOST_OCTETS + 1)
    except OSError as error:
        raise Unavailable("book_unreadable", error.strerror or str(error)) from error
    return RegisterBook(file.name, digest(content), read_book(content, file.name))


def digest(content: bytes) -> str:
    """SHA-256 of a book's file, in hexadecimal: what the ledger says came in."""
    return sha256(content).hexdigest()


def _under_heading(rows: Iterable[list[Cell]]) -> Iterator[RegisterRow]:
    """Rows keep the numbers they have in the file, whatever stands above the heading."""
    written = (
        (n, cells) for n, cells in enumerate(rows, start=1) if any(c.text.strip() or c.fault for c in cells)
    )
    top = list(islice(written, LOOKED_AT))
    if not top:
        raise Refused("book_empty", field="file")
    at = heading_among([[cell.text for cell in cells] for _, cells in top])
    heading, names = top[at]
    columns = _columns([cell.text for cell in names])
    empty = True
    for number, cells in chain(top[at + 1 :], written):
        if number > MOST_ROWS + heading:
            raise Refused("too_many_rows", field="file", limit=MOST_ROWS)
        empty = False
        yield _row(number, heading, columns, cells)
    if empty:
        raise Refused("book_without_rows", field="file", heading=heading)


def _columns(cells: list[str]) -> list[str]:
    names = column_names(cells)
    for name in names:
        if name and names.count(name) > 1:
            raise Refused("column_twice", field="file", column=name)
    return names


def _row(number: int, heading: int, columns: list[str], cells: list[Cell]) -> RegisterRow:
    texts = {column: "" for column in columns if column}
    faults: dict[str, str] = {}
    numeric: set[str] = set()
    stray = False
    for place, cell in enumerate(cells):
        column = columns[place] if place < len(columns) else ""
        if column:
            texts[column] = cell.text
            if cell.fault:
                faults[column] = cell.fault
            if cell.numeric:
                numeric.add(column)
        elif cell.text.strip() and not stray:
            stray = True  # the first tells enough: a row shifted by one is a single fault
            texts[f"#{place + 1}"] = cell.text
            faults[f"#{place + 1}"] = "cell_without_column"
    return RegisterRow(number, texts, faults, heading, frozenset(numeric))
