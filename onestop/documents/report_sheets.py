"""Progress, causes, times and terms as workbooks: the figures on the first sheets, what they were counted from behind.

Knows what the cells of a sheet are, not what they say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.documents.report_rows import sheets_of, words_of_reports
from onestop.documents.report_words import title_of, when
from onestop.documents.workbook import Workbook

if TYPE_CHECKING:
    from onestop.application.report_paper import ReportContent
    from onestop.documents.report_rows import Sheet


def render_report_xlsx(content: ReportContent) -> bytes:
    """Byte-identical for the same content."""
    book = Workbook(title_of(content), content.known_at)
    for sheet in sheets_of(content):
        above = [*_above(content), *([sheet.note] if sheet.note else [])] if sheet.titled else []
        if sheet.listed:
            table = sheet.tables[0]
            book.table(sheet.name, sheet.widths, above, table.head, table.rows, table.kinds)
        else:
            _figures(book, sheet, above)
    return book.data()


def _above(content: ReportContent) -> list[str]:
    practice = [words_of_reports().text("practice")] if content.practice else []
    return [title_of(content), content.agency, *when(content), *practice]


def _figures(book: Workbook, sheet: Sheet, above: list[str]) -> None:
    page, at = book.sheet(sheet.name, sheet.widths, above)
    for table in sheet.tables:
        at = book.head(page, at, table.head)
        for place, cells in enumerate(table.rows):
            at = book.row(page, at, cells, table.other_kinds.get(place, table.kinds))
        if table.total:
            kinds = ["bold_text" if isinstance(cell, str) else "bold_count" for cell in table.total]
            at = book.row(page, at, table.total, kinds)
        at += 1
