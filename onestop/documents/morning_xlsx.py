"""The morning sheet as a workbook: the five counts, and one table of all that stands in them, to be filtered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from onestop.application.morning_contents import MorningContent
from onestop.documents.morning_words import state, title, words
from onestop.documents.wording import footer_moment
from onestop.documents.workbook import Cell, Workbook

WIDTHS: Final = (20, 27, 44, 34, 30, 18, 14, 28)
KINDS: Final = ("", "", "", "", "", "", "hours", "")


def render_morning_xlsx(content: MorningContent) -> bytes:
    """Codes are texts, hours numbers, moments dates."""
    said = words()
    book = Workbook(title(content), content.as_of)
    note = said.text("sheet", "note").replace("{moment}", footer_moment(content.as_of))
    above = (title(content), note, *((said.text("practice"),) if content.practice else ()))
    book.table(said.text("sheet", "name"), WIDTHS, above, said.texts("sheet", "head"), _rows(content), KINDS)
    sheet, top = book.sheet(said.text("sheet", "counts"), (34, 14), above)
    top = book.head(sheet, top, said.texts("sheet", "count_head"))
    for part in content.parts:
        top = book.row(sheet, top, (said.text("part", part.kind.value), part.count))
    return book.data()


def _rows(content: MorningContent) -> Iterator[tuple[Cell, ...]]:
    said = words()
    for part in content.parts:
        for row in part.rows:
            hours = None if row.minutes is None else row.minutes / 60
            told = ", ".join(state(row, part.kind, content))
            kind = said.text("count", part.kind.value)
            yield kind, row.code, row.applicant, row.procedure, row.place, row.at, hours, told
