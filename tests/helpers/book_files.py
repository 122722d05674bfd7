"""Tracking books as files, small and made by hand: CSV in any writing, XLSX, and things that only look like one."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping

import openpyxl

from tests.helpers.book_desk import GOOD

Row = Mapping[str, str]


def book_row(serial: int, **cells: str) -> dict[str, str]:
    """A faultless row of 24/1/2017 with some cells changed."""
    return {**GOOD, "code": f"000.00.99.H31-170124-{serial:04d}", **cells}


def csv_book(rows: Iterable[Row], separator: str = ",") -> str:
    kept = list(rows)
    text = io.StringIO()
    writer = csv.DictWriter(text, list(kept[0]), delimiter=separator, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(kept)
    return text.getvalue()


def xlsx_book(rows: Iterable[Row]) -> bytes:
    kept = list(rows)
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(kept[0]))
    for row in kept:
        sheet.append([value or None for value in row.values()])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def zip_bomb() -> bytes:
    """A workbook whose sheet unpacks to fifty million zeros."""
    out = io.BytesIO(xlsx_book([book_row(1)]))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet9.xml", b"0" * 50_000_000)
    return out.getvalue()
