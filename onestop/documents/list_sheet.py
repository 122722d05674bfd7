"""A list of the desk as an A4 portrait PDF: head of the office, title, a table that goes on, a sum, signatures.

A plain table: what the columns mean is the lists' own business. Byte-identical for the same content.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from onestop.documents.blanks import NBSP
from onestop.documents.fonts import BOLD, ITALIC, REGULAR, clean, width
from onestop.documents.page import A4, MM, Imprint, Page, write_pdf
from onestop.documents.templates import Template, template
from onestop.documents.text import Line, Run, break_lines, compose, glue, words_of
from onestop.documents.wording import date_words, footer_moment

if TYPE_CHECKING:
    from onestop.application.way_contents import Issued

LEFT: Final = 22 * MM
RIGHT: Final = 197 * MM
WIDE: Final = RIGHT - LEFT
BOTTOM: Final = 281 * MM
BODY: Final = 9.5
STEP: Final = 3.95 * MM
PAD: Final = 1.0 * MM
SIGNING: Final = 34 * MM

Cell = Sequence[Sequence[Run]]
"""What stands in one cell: paragraphs, each on lines of its own."""


@dataclass(frozen=True, slots=True)
class Column:
    """`wide` in mm. Counts are centred, amounts stand right, everything else left."""

    head: str
    wide: float
    align: str = "left"


@dataclass(frozen=True, slots=True)
class ListSheet:
    """One list, ready to set. `words` is its template: title, footer, signatures, hint."""

    words: Template
    issued: Issued
    intro: Sequence[Sequence[Run]]
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    total: Sequence[Run]
    as_of: datetime
    practice: bool


def columns(words: Template, widths: Sequence[float], centred: Sequence[int] = (0,)) -> tuple[Column, ...]:
    """The heads of a template over columns of these widths, some of them centred."""
    heads = words.texts("head")
    return tuple(
        Column(head, wide, "centre" if index in centred else "left")
        for index, (head, wide) in enumerate(zip(heads, widths, strict=True))
    )


def said(text: str) -> list[Run]:
    """A value as one paragraph of a cell."""
    return [Run(glue(clean(text)))]


def code_cell(code: str) -> Cell:
    """The code on two lines, the tail people say aloud in bold; a foreign case's name as it is."""
    parts = clean(code).rsplit("-", 2)
    if len(parts) < 3:
        return [[Run("-".join(parts), BOLD)]]
    prefix, day, serial = parts
    return [[Run(f"{prefix}-")], [Run(f"{day}-{serial}", BOLD)]]


def short_moment(moment: datetime) -> str:
    """17:00 05/01/2019, on two lines where the column is narrow."""
    return f"{moment:%H:%M} {moment:%d/%m/%Y}"


def render_list(sheet: ListSheet) -> bytes:
    title = " ".join(sheet.words.texts("title"))
    return write_pdf(list_pages(sheet), Imprint(title, clean(sheet.issued.desk_line)))


def list_pages(sheet: ListSheet) -> list[Page]:
    """The pages before they are painted."""
    setting = _Setting(sheet)
    setting.front()
    setting.table()
    setting.closing()
    for number, page in enumerate(setting.pages, start=1):
        _footer(page, sheet, number, len(setting.pages))
    return setting.pages


class _Setting:
    """The pages while they fill; `y` is where the next thing goes."""

    def __init__(self, sheet: ListSheet) -> None:
        self._sheet = sheet
        self._shared = template("list")
        self._edges = [LEFT]
        for column in sheet.columns:
            self._edges.append(self._edges[-1] + column.wide * MM)
        self._head_cells: list[Cell] = [[[Run(column.head, BOLD)]] for column in sheet.columns]
        self.pages = [Page(A4)]
        self.y = 0.0

    def front(self) -> None:
        sheet, page, words = self._sheet, self.pages[0], template("slips")
        issued = sheet.issued
        left, right = LEFT + 0.215 * WIDE, LEFT + 0.71 * WIDE
        y = 17.6 * MM
        size = 10.5
        lines = [(clean(text), REGULAR) for text in issued.agency_lines] + [(clean(issued.desk_line), BOLD)]
        widest = max(width(text, face, size) for text, face in lines)
        size = max(7.5, min(size, size * (0.43 * WIDE) / max(widest, 1.0)))
        last = Line((), 0.0)
        for text, face in lines:
            for last in break_lines(words_of([Run(text, face)]), size, 0.44 * WIDE):
                page.line(left - last.width / 2, y, last)
                y += 4.4 * MM
        page.rule(left - 0.21 * last.width, y - 2.8 * MM, left + 0.21 * last.width, y - 2.8 * MM, 0.7)
        page.centred(right, 18 * MM, BOLD, 11, words.text("country"))
        motto = words.text("motto")
        page.centred(right, 23.3 * MM, BOLD, 12, motto)
        half = width(motto, BOLD, 12) / 2
        page.rule(right - half, 25 * MM, right + half, 25 * MM, 0.7)
        y = max(31.5 * MM, y + 2.2 * MM)
        if issued.number:
            number = self._shared.text("number").replace("{number}", clean(issued.number))
            page.centred(left, y, REGULAR, 11, number)
        page.centred(right, y, ITALIC, 11.5, f"{clean(issued.place)}, {date_words(issued.dated)}")
        y += 4.5 * MM
        for text in sheet.words.texts("title"):
            y += 6.0 * MM
            page.centred((LEFT + RIGHT) / 2, y, BOLD, 13.5, text)
        y += 1.2 * MM
        for runs in sheet.intro:
            for line in break_lines(words_of(runs), 11, WIDE):
                y += 5.2 * MM
                page.line((LEFT + RIGHT - line.width) / 2, y, line)
        self.y = y + 4.0 * MM

    def table(self) -> None:
        if not self._sheet.rows:
            self.y += 4 * MM
            self.pages[-1].text(LEFT, self.y, ITALIC, 10.5, self._shared.text("empty"))
            return
        self._row(self._head_cells, head=True)
        for cells in self._sheet.rows:
            lines = self._broken(cells, BODY)
            if self.y + _high(lines, STEP) > BOTTOM:
                self._turn()
                self._row(self._head_cells, head=True)
            self._set(lines, STEP, [column.align for column in self._sheet.columns])

    def closing(self) -> None:
        names = self._sheet.words.texts("signatures")
        lines = break_lines(words_of(self._sheet.total), 10.5, WIDE)
        if self.y + 9 * MM + (SIGNING if names else 0.0) > BOTTOM:
            self._turn()
        self.y += 2.2 * MM
        for line in lines:
            self.y += 4.6 * MM
            self.pages[-1].line(LEFT, self.y, line)
        hint = self._sheet.words.text("hint")
        y = self.y + 8 * MM
        for index, name in enumerate(names):
            middle = LEFT + WIDE * (2 * index + 1) / (2 * len(names))
            self.pages[-1].centred(middle, y, BOLD, 11, name)
            self.pages[-1].centred(middle, y + 4.6 * MM, ITALIC, 9.5, hint)
            half = 24 * MM
            self.pages[-1].dotted.append((middle - half, y + 24 * MM, middle + half, y + 24 * MM))

    def _turn(self) -> None:
        page = Page(A4)
        title = " ".join(self._sheet.words.texts("title")).capitalize()
        page.right(RIGHT, 16 * MM, ITALIC, 9.5, self._shared.text("continued").replace("{title}", title))
        page.rule(LEFT, 17.4 * MM, RIGHT, 17.4 * MM, 0.4)
        self.pages.append(page)
        self.y = 20 * MM

    def _row(self, cells: Sequence[Cell], *, head: bool) -> None:
        page = self.pages[-1]
        page.rule(LEFT, self.y, self._edges[-1], self.y)
        size = 9.0 if head else BODY
        self._set(self._broken(cells, size), 3.75 * MM, ["centre"] * len(self._sheet.columns))

    def _broken(self, cells: Sequence[Cell], size: float) -> list[list[Line]]:
        return [
            [
                line
                for runs in cell
                for line in break_lines(words_of(runs), size, self._edges[n + 1] - self._edges[n] - 2 * PAD)
            ]
            for n, cell in enumerate(cells)
        ]

    def _set(self, cells: Sequence[Sequence[Line]], step: float, aligns: Sequence[str]) -> None:
        page, high = self.pages[-1], _high(cells, step)
        for n, (lines, align) in enumerate(zip(cells, aligns, strict=True)):
            left, right = self._edges[n], self._edges[n + 1]
            y = self.y + PAD + step * 0.72
            for line in lines:
                x = (left + right - line.width) / 2 if align == "centre" else left + PAD
                page.line(x, y, line)
                y += step
        for x in self._edges:
            page.rule(x, self.y, x, self.y + high)
        self.y += high
        page.rule(self._edges[0], self.y, self._edges[-1], self.y)


def _high(cells: Sequence[Sequence[Line]], step: float) -> float:
    return max(len(lines) for lines in cells) * step + 2 * PAD


def _footer(page: Page, sheet: ListSheet, number: int, total: int) -> None:
    shared = template("list")
    runs = compose(sheet.words.text("footer"), moment=footer_moment(sheet.as_of))
    if sheet.practice:
        runs += [Run(f"{NBSP} ·{NBSP} "), Run(shared.text("practice"), BOLD)]
        page.centred((LEFT + RIGHT) / 2, 9.5 * MM, BOLD, 10, shared.text("practice"))
    page.rule(LEFT, 284.5 * MM, RIGHT, 284.5 * MM, 0.4)
    for line in break_lines(words_of(runs), 7.5, WIDE - 20 * MM)[:1]:
        page.line(LEFT, 287.6 * MM, line)
    counted = shared.text("page").replace("{page}", str(number)).replace("{pages}", str(total))
    page.right(RIGHT, 287.6 * MM, REGULAR, 7.5, counted)
