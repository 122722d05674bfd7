"""Progress, causes, times and terms as A4 pages: head of the agency, the answer in a sentence, chart, tables.

Tables are those of the workbook. Wide ones lie on the paper; lists of dossiers that are too long are counted only.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from onestop.application.report_paper import SHORT_LIST
from onestop.documents.fonts import BOLD, ITALIC, REGULAR, clean, width
from onestop.documents.page import A4, MM, Imprint, Page, write_pdf
from onestop.documents.report_charts import chart_high, chart_of, draw_chart
from onestop.documents.report_rows import sheets_of, words_of_reports
from onestop.documents.report_table_page import draw_row, set_table
from onestop.documents.report_words import as_known, headline, rules, title_of, when
from onestop.documents.templates import template
from onestop.documents.text import Line, Run, break_lines, glue, words_of
from onestop.documents.wording import plain_number

if TYPE_CHECKING:
    from onestop.application.report_paper import ReportContent
    from onestop.documents.report_rows import Sheet
    from onestop.documents.report_table_page import SetTable
    from onestop.documents.workbook import Cell

MARGIN: Final = 20 * MM
RIGHT_MARGIN: Final = 12 * MM
AGAIN: Final = 20 * MM
"""Where a further page begins."""

WIDEST_UPRIGHT: Final = 100
"""Letters across that upright paper has room for."""

NAME: Final = 10.5 * MM
"""What the name of a table takes above it."""


def render_report_pdf(content: ReportContent) -> bytes:
    """Byte-identical for the same content."""
    subject = f"{when(content)[0]}; {content.known_at.isoformat(timespec='milliseconds')}"
    return write_pdf(report_pages(content), Imprint(title_of(content), clean(content.agency), subject))


def report_pages(content: ReportContent) -> list[Page]:
    """The pages before they are painted."""
    sheets = sheets_of(content)
    wide = any(sum(sheet.widths) > WIDEST_UPRIGHT for sheet in sheets)
    setting = _Setting(content, (A4[1], A4[0]) if wide else A4)
    setting.front()
    for sheet in sheets:
        setting.sheet(sheet)
    for number, page in enumerate(setting.pages, start=1):
        setting.foot(page, number)
    return setting.pages


class _Setting:
    """The pages while they fill; `y` is where the next thing goes."""

    def __init__(self, content: ReportContent, size: tuple[float, float]) -> None:
        self._content = content
        self._size = size
        self._right = size[0] - RIGHT_MARGIN
        self._wide = self._right - MARGIN
        self._middle = (MARGIN + self._right) / 2
        self._foot = size[1] - 12.5 * MM
        self._bottom = self._foot - 3.5 * MM
        self.pages = [Page(size)]
        self.y = 0.0

    def front(self) -> None:
        page, content = self.pages[0], self._content
        y = self._letterhead(page)
        page.centred(self._middle, y, BOLD, 13.5, title_of(content))
        for text in (*when(content)[:-1], as_known(content)):
            y += 5.4 * MM
            page.centred(self._middle, y, ITALIC, 11, text)
        y += 3.5 * MM
        for line in break_lines(words_of(headline(content)), 13, self._wide):
            y += 5.8 * MM
            page.line(self._middle - line.width / 2, y, line)
        y += 2.5 * MM
        for text in rules(content):
            for line in self._note(text):
                y += 4.2 * MM
                page.line(MARGIN, y, line)
        self.y = y + 3.5 * MM
        chart = chart_of(content)
        if chart is not None:
            self._room(chart_high(chart))
            self.y = draw_chart(self.pages[-1], chart, MARGIN, self.y, self._wide)

    def _letterhead(self, page: Page) -> float:
        """Agency and nation; returns the title's baseline."""
        words = template("slips")
        left, right = MARGIN + 0.225 * self._wide, MARGIN + 0.72 * self._wide
        y, last, room = 16.5 * MM, Line((), 0.0), 0.45 * self._wide
        for last in _balanced(clean(self._content.agency), room):
            page.line(left - last.width / 2, y, last)
            y += 4.8 * MM
        page.rule(left - 0.21 * last.width, y - 3.2 * MM, left + 0.21 * last.width, y - 3.2 * MM, 0.7)
        page.centred(right, 16.5 * MM, BOLD, 11, words.text("country"))
        motto = words.text("motto")
        page.centred(right, 21.6 * MM, BOLD, 12, motto)
        half = width(motto, BOLD, 12) / 2
        page.rule(right - half, 23.2 * MM, right + half, 23.2 * MM, 0.7)
        return max(34 * MM, y + 6 * MM)

    def sheet(self, sheet: Sheet) -> None:
        """Its tables under its name, a list of dossiers that is too long as a sentence."""
        words = words_of_reports()
        if sheet.dossiers is not None and sheet.dossiers > SHORT_LIST:
            self._sentence(sheet.name, words.text("many").format(count=plain_number(sheet.dossiers)))
            return
        for place, table in enumerate(sheet.tables):
            name = "" if place else sheet.name
            rows: Sequence[Sequence[Cell]] = list(table.rows)
            if rows:
                self._table(name, set_table(table, rows, sheet.widths, MARGIN, self._wide))
            else:
                self._sentence(name, words.text("empty"))

    def _sentence(self, name: str, text: str) -> None:
        self._room(NAME + 6 * MM)
        self._name(name)
        self.pages[-1].text(MARGIN, self.y + 4 * MM, ITALIC, 10, text)
        self.y += 5 * MM

    def _table(self, name: str, table: SetTable) -> None:
        self._room(NAME + table.beginning)
        self._name(name)
        self._row_of_heads(table)
        for place, row in enumerate(table.rows):
            if place and self.y + table.needed(place) > self._bottom:
                self._turn()
                self._row_of_heads(table)
            self.y = draw_row(self.pages[-1], self.y, row, table.edges)
        if table.total is not None:
            self.y = draw_row(self.pages[-1], self.y, table.total, table.edges)

    def _row_of_heads(self, table: SetTable) -> None:
        self.y = draw_row(self.pages[-1], self.y, table.head, table.edges, head=True)

    def _name(self, name: str) -> None:
        above = 3 * MM if self.y > AGAIN else 0.0
        if name:
            self.pages[-1].text(MARGIN, self.y + above + 4.5 * MM, BOLD, 11.5, name)
            above += NAME - 3 * MM
        self.y += above

    def _note(self, text: str) -> list[Line]:
        return break_lines(words_of([Run(glue(text), ITALIC)]), 9.5, self._wide)

    def _room(self, high: float) -> None:
        if self.y + high > self._bottom:
            self._turn()

    def _turn(self) -> None:
        page = Page(self._size)
        page.text(MARGIN, 15 * MM, BOLD, 10, title_of(self._content))
        page.right(self._right, 15 * MM, ITALIC, 10, when(self._content)[0])
        page.rule(MARGIN, 16.6 * MM, self._right, 16.6 * MM)
        self.pages.append(page)
        self.y = AGAIN

    def foot(self, page: Page, number: int) -> None:
        words, content = words_of_reports(), self._content
        page.rule(MARGIN, self._foot, self._right, self._foot)
        y = self._foot + 3.2 * MM
        page.text(MARGIN, y, REGULAR, 8, as_known(content))
        page.right(self._right, y, REGULAR, 8, words.text("page").format(page=number, pages=len(self.pages)))
        if content.problems:
            page.centred(self._middle, y, BOLD, 9, words.text("not_balanced"))
        if content.practice:
            page.centred(self._middle, 10 * MM, BOLD, 9, words.text("practice"))


def _balanced(text: str, room: float) -> list[Line]:
    """A bold name a little smaller on one line, or on lines about as long as each other."""
    long = width(text, BOLD, 11)
    size = 11 * min(1.0, room / long) if 0 < long < 1.15 * room else 10.5
    words = words_of([Run(text, BOLD)])
    lines = break_lines(words, size, room)
    least = sum(line.width for line in lines) / max(len(lines), 1)
    tries = (least + (room - least) * step / 8 for step in range(9))
    return next(
        (found for each in tries if len(found := break_lines(words, size, each)) <= len(lines)), lines
    )
