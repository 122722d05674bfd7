"""An earlier tracking book, as bytes, into rows of text under their column names. Must not judge a value.

CSV and XLSX are told apart by their first octets, not by the file's name. What cannot be read at all is
Refused; what a single cell does wrong (a formula, too many cells) is left in the row for the import to report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from onestop.application.commands import RegisterBook, RegisterRow
from onestop.documents.book_sheet import Cell, sheet_rows
from onestop.documents.book_text import text_rows
from onestop.domain.errors import Refused, Unavailable

MOST_ROWS = 250_000
MOST_OCTETS = 200_000_000
_ZIP = b"PK"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def read_book(content: bytes, name: str = "") -> tuple[RegisterRow, ...]:
    """The rows below the header, blank ones left out; row 1 is the header.

    Raises `Refused` with `field="file"`: `book_empty`, `book_too_large`, `too_many_rows`, `old_workbook`,
    `column_twice`, and the codes of `text_rows` and `sheet_rows`.
    """
    if len(content) > MOST_OCTETS:
        raise Refused("book_too_large", field="file", octets=len(content), limit=MOST_OCTETS)
    if content.startswith(_OLD_EXCEL):
        raise Refused("old_workbook", field="file")
    if content.startswith(_ZIP) or name.lower().endswith((".xlsx", ".xlsm")):
        rows: Iterable[list[Cell]] = sheet_rows(content, MOST_ROWS)
    else:
        rows = ([(cell, "") for cell in cells] for cells in text_rows(content))
    return tuple(_under_header(rows))


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


def _under_header(rows: Iterable[list[Cell]]) -> Iterator[RegisterRow]:
    columns: list[str] | None = None
    for number, cells in enumerate(rows, start=1):
        if columns is None:
            columns = _columns(cells)
            continue
        if not any(text.strip() or fault for text, fault in cells):
            continue
        if number > MOST_ROWS + 1:
            raise Refused("too_many_rows", field="file", limit=MOST_ROWS)
        yield _row(number, columns, cells)
    if columns is None:
        raise Refused("book_empty", field="file")


def _columns(cells: list[Cell]) -> list[str]:
    names = [" ".join(text.split()).lower() for text, _ in cells]
    while names and not names[-1]:
        names.pop()
    if not names:
        raise Refused("book_empty", field="file")
    for name in names:
        if name and names.count(name) > 1:
            raise Refused("column_twice", field="file", column=name)
    return names


def _row(number: int, columns: list[str], cells: list[Cell]) -> RegisterRow:
    texts = {column: "" for column in columns if column}
    faults: dict[str, str] = {}
    for place, (text, fault) in enumerate(cells):
        column = columns[place] if place < len(columns) else ""
        if column:
            texts[column] = text
            if fault:
                faults[column] = fault
        elif text.strip():
            faults[f"#{place + 1}"] = "cell_without_column"
    return RegisterRow(number, texts, faults)
