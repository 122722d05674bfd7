"""A tracking book as an Excel workbook: the first sheet's cells as text. Must not judge what they say.

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
from xml.etree.ElementTree import ParseError

import openpyxl
from defusedxml.common import DefusedXmlException
from openpyxl.cell.cell import TYPE_ERROR, TYPE_FORMULA
from openpyxl.cell.read_only import EMPTY_CELL
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.xml import DEFUSEDXML

from onestop.domain.errors import Refused

MOST_COLUMNS = 64
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

Cell = tuple[str, str]
"""Text of a cell and, where it holds no plain value, a fault's code."""


def sheet_rows(content: bytes, most_rows: int) -> Iterator[list[Cell]]:
    """The first sheet's rows, top row first; a row without cells is an empty list.

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
            yield from _rows(content, most_rows)
        except Refused:
            raise
        except DefusedXmlException as cause:
            raise Refused("hostile_file", field="file", cause=type(cause).__name__) from None
        except _BROKEN as cause:
            hostile = isinstance(cause.__cause__, DefusedXmlException)  # openpyxl puts its own around it
            code = "hostile_file" if hostile else "not_a_workbook"
            raise Refused(code, field="file", cause=type(cause.__cause__ or cause).__name__) from None


def _rows(content: bytes, most_rows: int) -> Iterator[list[Cell]]:
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
    try:
        if not book.worksheets:
            raise Refused("no_sheet", field="file")
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what a file says about its own size is not to be believed
        header = next(sheet.iter_rows(max_row=1, max_col=MOST_COLUMNS, values_only=True), ())
        wide = max((place for place, value in enumerate(header, start=1) if value is not None), default=0)
        for cells in sheet.iter_rows(
            max_row=most_rows + 2, max_col=wide + 1
        ):  # one more shows what stands outside
            empty = all(cell is EMPTY_CELL for cell in cells)
            yield [] if empty else [_cell(cell.value, cell.data_type) for cell in cells]
    finally:
        book.close()


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
        return ("", "")
    if kind == TYPE_FORMULA or not isinstance(value, str | int | float | datetime | date | time | timedelta):
        return (str(value)[:200], "formula_cell")
    if kind == TYPE_ERROR:
        return (str(value), "error_cell")
    return (_text(value), "")


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
