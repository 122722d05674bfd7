"""Form II.06a as a workbook: the table as on the form, and a sheet with the dossiers behind every cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onestop.application.report_paper import PROCEDURE
from onestop.application.reports.ii06a import FIGURES, TOTAL
from onestop.documents.blanks import NBSP
from onestop.documents.ii06a_words import (
    footer_words,
    note_runs,
    period_line,
    sector_words,
    table_of,
    words_of_ii06a,
)
from onestop.documents.text import compose
from onestop.documents.workbook import Workbook

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onestop.application.report_paper import ReportContent
    from onestop.documents.text import Run
    from onestop.documents.workbook import Cell

TABLE_WIDTHS = (6, 46, *(12,) * len(FIGURES))
LIST_WIDTHS = (27, 30, 46, 17, 17, 17, *(11,) * len(FIGURES))


def render_ii06a_xlsx(content: ReportContent) -> bytes:
    """Two sheets. Byte-identical for the same content."""
    words = words_of_ii06a()
    book = Workbook(" ".join(words.texts("title")), content.known_at)
    _table(book, content)
    head = [*words.texts("sheets", "head"), *_column_names()]
    book.table(
        words.text("sheets", "dossiers"),
        LIST_WIDTHS,
        (period_line(table_of(content).period), words.text("sheets", "how")),
        head,
        _lists(content),
    )
    return book.data()


def _table(book: Workbook, content: ReportContent) -> None:
    words, table = words_of_ii06a(), table_of(content)
    above = [
        f"{words.text('form')} – {' '.join(words.texts('title'))}",
        period_line(table.period),
        _plain(compose(words.text("sender"), agency=content.agency)).removeprefix("– "),
        words.text("unit"),
    ]
    if content.practice:
        above.append(words.text("practice"))
    sheet, top = book.sheet(words.text("sheets", "table"), TABLE_WIDTHS, above)
    at = book.head(sheet, _heads(book, sheet, top), words.texts("formulas"), "formula")
    sheet.set_row(at - 1, 30)
    sheet.freeze_panes(at, 2)
    sheet.repeat_rows(top, at - 1)
    for number, line in enumerate(table.lines, start=1):
        figures = [getattr(line, figure) for figure in FIGURES]
        at = book.row(sheet, at, [number, sector_words(line.field), *figures], ("number",))
    total = [getattr(table.total, figure) for figure in FIGURES]
    kinds = ("bold_text", "bold_text", *("bold_count",) * len(FIGURES))
    at = book.row(sheet, at, ["", sector_words(TOTAL), *total], kinds)
    for row, text in enumerate(_notes(content), start=at + 1):
        sheet.write_string(row, 0, text, book.formats["note"])


def _heads(book: Workbook, sheet: Any, top: int) -> int:
    """The three levels; returns the row below them."""
    words, form = words_of_ii06a(), book.formats["head"]
    names = words.texts("head")
    for column in (0, 1):
        sheet.merge_range(top, column, top + 2, column, names[column], form)
    for (first, last), name in zip(((2, 5), (6, 9), (10, 12)), words.texts("groups"), strict=True):
        sheet.merge_range(top, first, top, last, name, form)
    sheet.merge_range(top + 1, 3, top + 1, 4, words.text("within"), form)
    for column in range(2, len(names)):
        if column in (3, 4):
            sheet.write_string(top + 2, column, names[column], form)
        else:
            sheet.merge_range(top + 1, column, top + 2, column, names[column], form)
    sheet.set_row(top + 2, 45)
    return top + 3


def _column_names() -> list[str]:
    """(3) Tổng số …: heads alone would stand there three times."""
    words = words_of_ii06a()
    columns = range(3, 3 + len(FIGURES))
    return [f"({n}) {name}" for n, name in zip(columns, words.texts("head")[2:], strict=True)]


def _lists(content: ReportContent) -> Iterator[list[Cell]]:
    for each in content.counted:
        yield [
            each.code,
            sector_words(each.sector),
            content.name(PROCEDURE, each.procedure_id),
            each.received_at,
            each.due_at,
            each.finished_at,
            *(1 if figure in each.figures else None for figure in FIGURES),
        ]


def _notes(content: ReportContent) -> list[str]:
    known = content.known_at.isoformat(timespec="milliseconds")
    return [
        *(_plain(runs) for runs in note_runs(content)),
        footer_words(content),
        f"{words_of_ii06a().text('sheets', 'known_at')}: {known}",
    ]


def _plain(runs: Sequence[Run]) -> str:
    """Without bold and italic, and with spaces that a reader can search for."""
    return "".join(run.text for run in runs).replace(NBSP, " ")
