"""A workbook that reports are written into: text as text, numbers as numbers, nothing that a spreadsheet could run.

Knows the spreadsheet writer, not what is reported.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import chain, islice
from typing import Any, Final

import xlsxwriter

from onestop.documents.fonts import clean
from onestop.documents.text import Run, break_lines, words_of

Cell = int | float | str | datetime | None
"""Text, count, number, moment (office time), or nothing. A float in a share column is a part of 1."""

ROWS: Final = 1_000_000
"""Lines on one sheet at most; what is more goes on on a further sheet."""

LONGEST: Final = 32_000
"""Letters in a cell at most; the file format ends shortly above."""

LINE: Final = 15
"""Points a line of text is high."""

_FONT: Final = "Times New Roman"
_SIZE: Final = 11.0


class Workbook:
    """Sheets in their order; `data` closes it. Byte-identical for the same sheets, title and moment."""

    def __init__(self, title: str, moment: datetime) -> None:
        self._buffer = io.BytesIO()
        self._widths: dict[str, Sequence[float]] = {}
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self.book: Any = xlsxwriter.Workbook(self._buffer, options)
        # The file's own date is the moment it is known at, so that the same knowledge gives the same bytes.
        self.book.set_properties({"title": title, "created": moment})
        plain = {"font_name": _FONT, "border": 1, "valign": "vcenter"}
        self.formats: dict[str, Any] = {
            name: self.book.add_format(facts)
            for name, facts in {
                "title": {"font_name": _FONT, "bold": True, "font_size": 13},
                "note": {"font_name": _FONT, "italic": True},
                "head": {**plain, "bold": True, "align": "center", "text_wrap": True},
                "formula": {**plain, "italic": True, "align": "center", "text_wrap": True},
                "text": {**plain, "num_format": "@", "text_wrap": True},
                "number": {**plain, "num_format": "0", "align": "center"},
                "count": {**plain, "num_format": "#,##0"},
                "hours": {**plain, "num_format": "#,##0.0"},
                "share": {**plain, "num_format": "0.00%"},
                "percent": {**plain, "num_format": "0%"},
                "points": {**plain, "num_format": "0.00"},
                "moment": {**plain, "num_format": "dd/mm/yyyy hh:mm", "align": "center"},
                "bold_text": {**plain, "bold": True, "num_format": "@", "text_wrap": True},
                "bold_count": {**plain, "bold": True, "num_format": "#,##0"},
            }.items()
        }

    def data(self) -> bytes:
        self.book.close()
        return self._buffer.getvalue()

    def sheet(self, name: str, widths: Sequence[float], above: Sequence[str]) -> tuple[Any, int]:
        """A new sheet, its first line of `above` a title and the rest notes, with the row that is free below them."""
        sheet = self.book.add_worksheet(name)
        self._widths[name] = widths
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        for row, text in enumerate(above):
            sheet.write_string(row, 0, clean(text), self.formats["note" if row else "title"])
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        return sheet, len(above) + 1 if above else 0

    def head(self, sheet: Any, row: int, names: Sequence[str], form: str = "head") -> int:
        self._raise(sheet, row, names)
        for column, name in enumerate(names):
            sheet.write_string(row, column, clean(name), self.formats[form])
        return row + 1

    def row(self, sheet: Any, row: int, cells: Sequence[Cell], kinds: Sequence[str] = ()) -> int:
        """One line. `kinds` name formats by column; "" or none: by what the cell is."""
        self._raise(sheet, row, cells)
        for column, cell in enumerate(cells):
            kind = kinds[column] if column < len(kinds) else ""
            match cell:
                case None:
                    sheet.write_blank(row, column, None, self.formats[kind or "text"])
                case str():
                    sheet.write_string(row, column, clean(cell)[:LONGEST], self.formats[kind or "text"])
                case datetime():
                    sheet.write_datetime(row, column, cell, self.formats["moment"])
                case _:
                    number = kind or ("share" if isinstance(cell, float) else "count")
                    sheet.write_number(row, column, cell, self.formats[number])
        return row + 1

    def _raise(self, sheet: Any, row: int, cells: Sequence[Cell]) -> None:
        lines = max(map(_lines, cells, self._widths[sheet.get_name()]), default=1)
        if lines > 1:
            sheet.set_row(row, LINE * lines)

    def table(
        self,
        name: str,
        widths: Sequence[float],
        above: Sequence[str],
        head: Sequence[str],
        rows: Iterable[Sequence[Cell]],
        kinds: Sequence[str] = (),
    ) -> None:
        """A sheet that is one table with a filter, its head repeated on paper; one that is too long goes on."""
        for number, part in enumerate(_parts(rows), start=1):
            sheet, top = self.sheet(name if number == 1 else f"{name} {number}", widths, above)
            at = self.head(sheet, top, head)
            for cells in part:
                at = self.row(sheet, at, cells, kinds)
            sheet.freeze_panes(top + 1, 1)
            sheet.repeat_rows(top)
            sheet.autofilter(top, 0, max(at - 1, top), len(head) - 1)


def _lines(cell: Cell, width: float) -> int:
    """How many lines a text takes in a column: not every program finds out by itself."""
    if not isinstance(cell, str) or len(cell) < width * 0.8:
        return 1
    return _broken(clean(cell), width)


@lru_cache(maxsize=4096)
def _broken(text: str, width: float) -> int:
    room = (width - 1) * 5.25  # a column's width counts digits of the standard face
    return max(1, min(len(break_lines(words_of([Run(text)]), _SIZE, room)), 20))


def _parts(rows: Iterable[Sequence[Cell]]) -> Iterator[Iterable[Sequence[Cell]]]:
    """At least one part, so that an empty table still has its head."""
    rest = iter(rows)
    yield islice(rest, ROWS)
    for first in rest:
        yield chain((first,), islice(rest, ROWS - 1))
