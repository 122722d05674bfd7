"""A tracking book as an Excel workbook: the cells of the sheet it stands on as text. Must not judge what they say.

A workbook is a zip of XML, so both may lie: sizes are checked before anything is unpacked, XML is parsed
without entities (defusedxml, which openpyxl uses where it is installed), and no formula is believed.
"""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import NamedTuple
from xml.etree.ElementTree import ParseError

import openpyxl
from defusedxml.common import DefusedXmlException
from openpyxl.cell.cell import TYPE_ERROR, TYPE_FORMULA
from openpyxl.cell.read_only import EMPTY_CELL
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.xml import DEFUSEDXML

from onestop.documents.book_heading import LOOKED_AT, columns_named
from onestop.domain.errors import Refused

MOST_COLUMNS = 64
_TOP = 200
_MOST_MEMBERS = 2_000
_MOST_OCTETS = 400_000_000
_MOST_RATIO = 120
_RATIO_MATTERS_FROM = 4_000_000
_HALF_SECOND = timedelta(milliseconds=500)
_BROKEN = (
    InvalidFileException,
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    EOFError,
    NotImplementedError,
    RuntimeError,
)
"""What openpyxl and zipfile raise on a file that only claims to be a workbook."""


class Cell(NamedTuple):
    """Text of a cell; where it holds no plain value a fault's code; whether the spreadsheet took it for a number."""

    text: str
    fault: str = ""
    numeric: bool = False


def sheet_rows(content: bytes) -> Iterator[list[Cell]]:
    """The rows of the first sheet with a heading, top row first; a row without cells is an empty list.

    Without any heading it is the first sheet. Cells right of column 64 are not looked at.

    Raises `Refused`: `not_a_workbook`, `zip_bomb`, `hostile_file`, `no_sheet`.
    """
    _refuse_bomb(content)
    if not DEFUSEDXML:  # pragma: no cover - defusedxml is a dependency
        raise Refused("hostile_file", field="file", cause="defusedxml")
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore"
        )  # styles and date oddities that openpyxl tells of: cells say it better
        try:
            yield from _rows(content)
        except Refused:
            raise
        except DefusedXmlException as cause:
            raise Refused("hostile_file", field="file", cause=type(cause).__name__) from None
        except _BROKEN as cause:
            hostile = isinstance(cause.__cause__, DefusedXmlException)  # openpyxl puts its own around it
            code = "hostile_file" if hostile else "not_a_workbook"
            raise Refused(code, field="file", cause=type(cause.__cause__ or cause).__name__) from None


def _rows(content: bytes) -> Iterator[list[Cell]]:
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
    try:
        sheets = book.worksheets
        if not sheets:
            raise Refused("no_sheet", field="file")
        sheet = next((each for each in sheets if _has_heading(each)), sheets[0])
        yield from _cells(sheet)
    finally:
        book.close()


def _has_heading(sheet: ReadOnlyWorksheet) -> bool:
    top = islice(_cells(sheet, _TOP), _TOP)
    written = islice((cells for cells in top if cells), LOOKED_AT)
    return any(columns_named([cell.text for cell in cells]) for cells in written)


def _cells(sheet: ReadOnlyWorksheet, most_rows: int | None = None) -> Iterator[list[Cell]]:
    sheet.reset_dimensions()  # what a file says about its own size is not to be believed
    blank: object = None
    for cells in sheet.iter_rows(max_row=most_rows, max_col=MOST_COLUMNS):
        if cells is blank:  # openpyxl gives one and the same row for each of a million that are not there
            yield []
            continue
        wide = len(cells)
        while wide and cells[wide - 1] is EMPTY_CELL:
            wide -= 1
        blank = blank if wide else cells
        yield [_cell(cell.value, cell.data_type) for cell in cells[:wide]]


def _refuse_bomb(content: bytes) -> None:
    """Look at the directory of the zip only. zipfile never unpacks more of a member than it announces."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
        raise Refused("not_a_workbook", field="file", cause="zip") from None
    size = sum(member.file_size for member in members)
    packed = max(1, sum(member.compress_size for member in members))
    crammed = size > _RATIO_MATTERS_FROM and size > _MOST_RATIO * packed
    if len(members) > _MOST_MEMBERS or size > _MOST_OCTETS or crammed:
        raise Refused("zip_bomb", field="file", octets=size, packed=packed, members=len(members))


def _cell(value: object, kind: str) -> Cell:
    if value is None:
        return Cell("")
    if kind == TYPE_FORMULA or not isinstance(value, str | int | float | datetime | date | time | timedelta):
        return Cell(str(value)[:200], "formula_cell")
    if kind == TYPE_ERROR:
        return Cell(str(value), "error_cell")
    return Cell(_text(value), "", isinstance(value, int | float) and not isinstance(value, bool))


def _text(value: str | float | datetime | date | time | timedelta) -> str:
    """Whole numbers without a point, moments as ISO minutes: the forms the rest of the import knows."""
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case float() if value.is_integer():
            return str(int(value))
        case datetime():
            # Excel keeps moments as fractions of a day; a minute may come out a few milliseconds short.
            return (value + _HALF_SECOND).isoformat(timespec="minutes")
        case _:
            return str(value)
