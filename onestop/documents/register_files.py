"""The register as files to work with: CSV and XLSX, every book of the year, nothing a spreadsheet could run."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import xlsxwriter

from onestop.documents.fonts import clean
from onestop.documents.register_rows import (
    Cell,
    gap_words,
    register_head,
    register_lines,
    volume,
    words_of_register,
)
from onestop.documents.wording import footer_moment

if TYPE_CHECKING:
    from onestop.application.register_book import Register, RegisterBook

_RUN = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula when it opens a CSV."""

_WIDTHS = (6, 27, 34, 9, 38, 34, 18, 13, 13, 13, 13, 10, 34)
_HEAD_ROW = 4
_FONT = "Times New Roman"


def render_register(register: Register, suffix: str) -> bytes:
    """As ``.csv``, ``.xlsx`` or ``.pdf``."""
    match suffix:
        case ".csv":
            return render_register_csv(register)
        case ".xlsx":
            return render_register_xlsx(register)
        case ".pdf":
            from onestop.documents.register_page import render_register_pdf

            return render_register_pdf(register)
    raise ValueError(suffix)


def render_register_csv(register: Register) -> bytes:
    """The form's thirteen columns. Where several desks keep books of their own, the number says which book it is of."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(register_head())
    several = len(register.books) > 1
    for book in register.books:
        for number, *rest in register_lines(book):
            first = f"{number} ({clean(book.book)})" if several else str(number)
            writer.writerow([first, *(_safe(cell) for cell in rest)])
    return b"\xef\xbb\xbf" + out.getvalue().encode()  # the mark tells spreadsheets that it is UTF-8


def render_register_xlsx(register: Register) -> bytes:
    """A sheet a book. Byte-identical for the same content."""
    buffer = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    workbook = xlsxwriter.Workbook(buffer, options)
    title = words_of_register().text("title")
    # The file's own date is the moment it is known at, so that the same register gives the same bytes.
    workbook.set_properties({"title": f"{title} {register.year}", "created": register.known_at})
    plain = {"font_name": _FONT, "border": 1, "valign": "top"}
    formats = {
        "title": workbook.add_format({"font_name": _FONT, "bold": True, "font_size": 13}),
        "line": workbook.add_format({"font_name": _FONT}),
        "head": workbook.add_format({**plain, "bold": True, "align": "center", "text_wrap": True}),
        "text": workbook.add_format({**plain, "num_format": "@", "text_wrap": True}),
        "count": workbook.add_format({**plain, "num_format": "0", "align": "center"}),
    }
    for place, book in enumerate(register.books, start=1):
        _sheet(workbook, formats, register, book, place)
    if not register.books:
        sheet = workbook.add_worksheet(str(register.year))
        _row(sheet, formats["head"], 0, register_head())
    workbook.close()
    return buffer.getvalue()


def _sheet(
    workbook: Any, formats: dict[str, Any], register: Register, book: RegisterBook, place: int
) -> None:
    words = words_of_register()
    sheet = workbook.add_worksheet(f"{place:02d}-{register.year}")
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    above = [*register.agency_lines, register.desk_line]
    sheet.write_string(0, 0, " – ".join(clean(line) for line in above), formats["line"])
    sheet.write_string(1, 0, words.text("title"), formats["title"])
    sheet.write_string(2, 0, volume(register, book), formats["line"])
    _row(sheet, formats["head"], _HEAD_ROW, register_head())
    lines = register_lines(book)
    for row, line in enumerate(lines, start=_HEAD_ROW + 1):
        for column, cell in enumerate(line):
            _write(sheet, formats, row, column, cell)
    notes = [
        words.text("sum").replace("{so_far}", str(len(lines))).replace("{gaps}", gap_words(book.gaps)),
        words.text("as_of").replace("{moment}", footer_moment(register.known_at)),
        clean(register.form_label),
        words.text("practice") if register.practice else "",
    ]
    for row, note in enumerate(filter(None, notes), start=_HEAD_ROW + len(lines) + 2):
        sheet.write_string(row, 0, note, formats["line"])
    sheet.freeze_panes(_HEAD_ROW + 1, 2)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEAD_ROW)


def _row(sheet: Any, form: Any, row: int, names: tuple[str, ...]) -> None:
    for column, name in enumerate(names):
        sheet.write_string(row, column, name, form)


def _write(sheet: Any, formats: dict[str, Any], row: int, column: int, cell: Cell) -> None:
    if isinstance(cell, int):
        sheet.write_number(row, column, cell, formats["count"])
    else:
        sheet.write_string(row, column, cell, formats["text"])


def _safe(cell: Cell) -> str:
    """Text a spreadsheet would run gets an apostrophe before it, as spreadsheets themselves mark text."""
    text = str(cell).replace("\n", ", ")
    return f"'{text}" if text.startswith(_RUN) else text


def register_filename(register: Register, suffix: str) -> str:
    """``register_2017_20180102-0815.xlsx``: the year, and as known when."""
    return f"register_{register.year}_{register.known_at:%Y%m%d-%H%M}{suffix}"
