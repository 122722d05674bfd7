"""The year's figures as a workbook: numbers as numbers, names as text, nothing that a spreadsheet could run."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import xlsxwriter

from onestop.application.paper import YearContent
from onestop.documents.fonts import clean
from onestop.documents.templates import Template, template
from onestop.documents.wording import footer_moment

Cell = int | float | str


def render_year_xlsx(content: YearContent) -> bytes:
    """Three sheets: figures, months, fields. Byte-identical for the same content."""
    words = template("year")
    buffer = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(buffer, options)
    # The file's own date is the figures' moment, so that the same figures give the same bytes.
    book.set_properties(
        {"title": " ".join(_title(content, words)), "created": content.as_of.replace(tzinfo=None)}
    )
    formats = {
        "head": book.add_format(
            {"bold": True, "border": 1, "align": "center", "font_name": "Times New Roman"}
        ),
        "text": book.add_format({"border": 1, "num_format": "@", "font_name": "Times New Roman"}),
        "count": book.add_format({"border": 1, "num_format": "#,##0", "font_name": "Times New Roman"}),
        "share": book.add_format({"border": 1, "num_format": "0.00%", "font_name": "Times New Roman"}),
        "title": book.add_format({"bold": True, "font_size": 13, "font_name": "Times New Roman"}),
        "note": book.add_format({"italic": True, "font_name": "Times New Roman"}),
        "sum": book.add_format(
            {"bold": True, "border": 1, "num_format": "#,##0", "font_name": "Times New Roman"}
        ),
    }
    _figures(book, formats, content, words)
    _months(book, formats, content, words)
    _fields(book, formats, content, words)
    book.close()
    return buffer.getvalue()


def _title(content: YearContent, words: Template) -> list[str]:
    return [line.replace("{year}", str(content.year)) for line in words.texts("title")]


def _row(sheet: Any, formats: dict[str, Any], row: int, cells: Sequence[Cell], bold: bool = False) -> None:
    for column, cell in enumerate(cells):
        if isinstance(cell, str):
            sheet.write_string(row, column, clean(cell), formats["sum" if bold else "text"])
        elif isinstance(cell, float):
            sheet.write_number(row, column, cell, formats["share"])
        else:
            sheet.write_number(row, column, cell, formats["sum" if bold else "count"])


def _head(sheet: Any, formats: dict[str, Any], row: int, names: Sequence[str]) -> None:
    for column, name in enumerate(names):
        sheet.write_string(row, column, name, formats["head"])


def _figures(book: Any, formats: dict[str, Any], content: YearContent, words: Template) -> None:
    sheet = book.add_worksheet(words.text("sheets", "figures"))
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 2, 14)
    for row, line in enumerate(_title(content, words)):
        sheet.write_string(row, 0, line, formats["title"])
    _head(sheet, formats, 3, [words.text("sheets", key) for key in ("figure", "value", "share")])
    settled, received = max(content.settled, 1), max(content.received, 1)
    facts: tuple[tuple[str, int, float], ...] = (
        ("received", content.received, 1.0),
        ("settled", content.settled, content.settled / received),
        ("early", content.early, content.early / settled),
        ("on_day", content.on_day, content.on_day / settled),
        ("late", content.late, content.late / settled),
        ("online", content.online, content.online / received),
        ("linked", content.linked, content.linked / received),
    )
    for row, (key, count, share) in enumerate(facts, start=4):
        _row(sheet, formats, row, (words.text("sheets", key), count, share))
    notes = [f"{words.text('sheets', 'as_of')} {_moment(content.as_of)}"]
    if content.balance_line:
        text = words.text("check").replace("{line}", clean(content.balance_line))
        notes.append(text if content.balanced else f"{text} – {words.text('not_balanced')}")
    if content.practice:
        notes.append(words.text("practice"))
    for row, note in enumerate(notes, start=4 + len(facts) + 1):
        sheet.write_string(row, 0, note, formats["note"])


def _moment(moment: datetime) -> str:
    return footer_moment(moment)


def _months(book: Any, formats: dict[str, Any], content: YearContent, words: Template) -> None:
    sheet = book.add_worksheet(words.text("sheets", "months"))
    sheet.set_column(0, 3, 22)
    head = ("month", "online", "counter", "sum")
    _head(sheet, formats, 0, [words.text("sheets", key) for key in head])
    for row, month in enumerate(content.months, start=1):
        counts = (month.online, month.counter_and_post, month.online + month.counter_and_post)
        _row(sheet, formats, row, (month.month, *counts))
    online = sum(month.online for month in content.months)
    others = sum(month.counter_and_post for month in content.months)
    total = words.text("total")
    _row(sheet, formats, len(content.months) + 1, (total, online, others, online + others), bold=True)
    sheet.freeze_panes(1, 0)


def _fields(book: Any, formats: dict[str, Any], content: YearContent, words: Template) -> None:
    sheet = book.add_worksheet(words.text("sheets", "fields"))
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 42)
    sheet.set_column(2, 6, 12)
    _head(sheet, formats, 0, words.texts("head"))
    for row, field in enumerate(content.fields, start=1):
        counts = (field.received, field.online, field.early, field.on_day, field.late)
        _row(sheet, formats, row, (row, field.name, *counts))
    columns = ("received", "online", "early", "on_day", "late")
    sums = tuple(sum(getattr(field, column) for field in content.fields) for column in columns)
    _row(sheet, formats, len(content.fields) + 1, ("", words.text("total"), *sums), bold=True)
    sheet.freeze_panes(1, 2)
