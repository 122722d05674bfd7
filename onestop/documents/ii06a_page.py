"""Form II.06a/VPCP/KSTT as an A4 landscape PDF: a head of three levels, a row of formulas, eleven equal columns.

Rows are never split, the head stands on every page, and the total is never alone on one. Knows no rule of counting.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onestop.application.reports.ii06a import FIGURES, TOTAL
from onestop.documents.fonts import BOLD, ITALIC, REGULAR, Face, clean
from onestop.documents.ii06a_head import EDGES, HEAD_HIGH, LANDSCAPE, LEFT, MIDDLE, RIGHT, SMALL, draw_head
from onestop.documents.ii06a_words import (
    footer_words,
    note_runs,
    period_line,
    sector_words,
    table_of,
    words_of_ii06a,
)
from onestop.documents.page import MM, Imprint, Page, write_pdf
from onestop.documents.text import Line, Run, break_lines, compose, glue, words_of
from onestop.documents.wording import date_words, plain_number

if TYPE_CHECKING:
    from onestop.application.report_paper import ReportContent

ROW: Final = 7.6 * MM
STEP: Final = 4.3 * MM
BODY: Final = 11.0
BOTTOM: Final = 193 * MM
AGAIN: Final = 20 * MM
"""Where the table begins on a further page."""

SIGNING: Final = 34 * MM
LEAST: Final = 2
"""Lines that stand with the total at least, where there are as many."""


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[str, ...]
    name: list[Line]
    face: Face

    @property
    def high(self) -> float:
        return ROW + (len(self.name) - 1) * STEP


def render_ii06a_pdf(content: ReportContent) -> bytes:
    """Byte-identical for the same content."""
    title = " ".join(words_of_ii06a().texts("title"))
    subject = (
        f"{period_line(table_of(content).period)}; {content.known_at.isoformat(timespec='milliseconds')}"
    )
    return write_pdf(ii06a_pages(content), Imprint(title, clean(content.agency), subject))


def ii06a_pages(content: ReportContent) -> list[Page]:
    """The pages before they are painted."""
    rows, notes = _rows(content), _notes(content)
    tail = rows[-1].high + 3.5 * MM + len(notes) * 4.9 * MM + SIGNING
    pages: list[Page] = []
    first = Page(LANDSCAPE)
    top = _front(first, content)
    parts = _parts([row.high for row in rows[:-1]], top, tail)
    for number, (begin, beyond) in enumerate(parts):
        page = first if number == 0 else Page(LANDSCAPE)
        y = draw_head(page, top if number == 0 else AGAIN)
        last = number == len(parts) - 1
        for row in (*rows[begin:beyond], *(rows[-1:] if last else ())):
            y = _set(page, y, row)
        if last:
            _sign(page, content, _say(page, y + 3.5 * MM, notes))
        pages.append(page)
    for number, page in enumerate(pages, start=1):
        _footer(page, content, number, len(pages))
    return pages


def _parts(heights: Sequence[float], top: float, tail: float) -> list[tuple[int, int]]:
    """Which lines stand on which page, from place to before place; the last has room for the total and signatures."""
    head = HEAD_HIGH
    room = [BOTTOM - top - head, BOTTOM - AGAIN - head]
    parts: list[tuple[int, int]] = []
    begin, used = 0, 0.0
    for place, high in enumerate(heights):
        if used + high > room[min(len(parts), 1)]:
            parts.append((begin, place))
            begin, used = place, 0.0
        used += high
    parts.append((begin, len(heights)))
    begin, beyond = parts[-1]
    alone = len(parts) > 1 and beyond - begin < LEAST
    if alone or used + tail > room[min(len(parts) - 1, 1)]:
        kept = max(beyond - LEAST, 0)
        parts = [(first, min(last, kept)) for first, last in parts if first < kept]
        parts.append((kept, beyond))
    return parts


def _rows(content: ReportContent) -> list[_Row]:
    rows = []
    for number, line in enumerate((*table_of(content).lines, table_of(content).total), start=1):
        face: Face = BOLD if line.field == TOTAL else REGULAR
        name = words_of([Run(glue(sector_words(line.field)), face)])
        cells = (
            "" if line.field == TOTAL else str(number),
            *(plain_number(getattr(line, each)) for each in FIGURES),
        )
        rows.append(_Row(cells, break_lines(name, BODY, EDGES[2] - EDGES[1] - 3 * MM), face))
    return rows


def _notes(content: ReportContent) -> list[Line]:
    room = RIGHT - LEFT
    return [line for runs in note_runs(content) for line in break_lines(words_of(runs), SMALL, room)]


def _front(page: Page, content: ReportContent) -> float:
    """Everything above the table; returns where the table begins."""
    words = words_of_ii06a()
    page.text(LEFT, 16.3 * MM, BOLD, 11, words.text("form"))
    y = 16.5 * MM
    for text in words.texts("title"):
        page.centred(MIDDLE, y, BOLD, 12.5, text)
        y += 5.1 * MM
    page.centred(MIDDLE, y, ITALIC, 12, period_line(table_of(content).period))
    aside = 15.4 * MM
    left = 223 * MM
    for text in (words.text("sender"), words.text("receiver")):
        runs = compose(text, agency=clean(content.agency))
        for line in break_lines(words_of(runs), SMALL, RIGHT - left):
            page.line(left, aside, line)
            aside += 3.9 * MM
    y = max(y + 5.8 * MM, aside + 1.5 * MM)
    page.right(RIGHT, y, ITALIC, SMALL, words.text("unit"))
    return y + 2 * MM


def _set(page: Page, y: float, row: _Row) -> float:
    middle = y + row.high / 2 + BODY * 0.33
    number, *figures = row.cells
    page.centred((EDGES[0] + EDGES[1]) / 2, middle, row.face, BODY, number)
    at = middle - (len(row.name) - 1) * STEP / 2
    for line in row.name:
        page.line(EDGES[1] + 1.2 * MM, at, line)
        at += STEP
    for column, text in enumerate(figures, start=2):
        page.right(EDGES[column + 1] - 4.2 * MM, middle, row.face, BODY, text)
    for x in EDGES:
        page.rule(x, y, x, y + row.high)
    page.rule(LEFT, y + row.high, RIGHT, y + row.high)
    return y + row.high


def _say(page: Page, y: float, notes: Sequence[Line]) -> float:
    for line in notes:
        y += 4.9 * MM
        page.line(LEFT, y - 1.5 * MM, line)
    return y


def _sign(page: Page, content: ReportContent, y: float) -> None:
    words = words_of_ii06a()
    left, right = 64 * MM, 239 * MM
    day = f"{clean(content.place)}, {date_words(content.known_at.date())}"
    page.centred(right, y + 6 * MM, ITALIC, 12, day)
    for x, key in ((left, "maker"), (right, "head_of_unit")):
        name, hint = words.texts(key)
        page.centred(x, y + 11 * MM, BOLD, 12, name)
        page.centred(x, y + 15.5 * MM, ITALIC, 12, hint)


def _footer(page: Page, content: ReportContent, number: int, total: int) -> None:
    words = words_of_ii06a()
    page.rule(LEFT, 198.5 * MM, RIGHT, 198.5 * MM)
    page.text(LEFT, 201.4 * MM, REGULAR, 8, footer_words(content))
    page.right(RIGHT, 201.4 * MM, REGULAR, 8, words.text("page").format(page=number, pages=total))
    if number > 1:
        page.text(LEFT, 16.3 * MM, BOLD, 11, words.text("form"))
        page.right(RIGHT, 16.3 * MM, ITALIC, 11, period_line(table_of(content).period))
    if content.problems:
        page.centred(MIDDLE, 201.4 * MM, BOLD, 9, words.text("not_balanced"))
    if content.practice:
        page.centred(MIDDLE, 10 * MM, BOLD, 9, words.text("practice"))
