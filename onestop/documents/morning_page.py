"""The morning sheet as an A4 PDF: five counts, then a table for each list, with an empty box for a pen.

Draws what it is given and counts nothing. Byte-identical for the same content.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from onestop.application.morning_contents import MorningContent, MorningList, MorningPart, MorningRow
from onestop.documents.blanks import NBSP
from onestop.documents.fonts import SANS, SANS_BOLD, SANS_ITALIC, clean, width
from onestop.documents.header import split_head
from onestop.documents.morning_words import moment, state, title, words
from onestop.documents.page import A4, MM, Imprint, Page, write_pdf
from onestop.documents.text import Line, Run, break_lines, glue, words_of
from onestop.documents.wording import footer_moment, plain_number

LEFT: Final = 20 * MM
RIGHT: Final = 198 * MM
WIDE: Final = RIGHT - LEFT
EDGES: Final = tuple(mm * MM for mm in (20, 45.5, 107, 139, 160, 188, 198))
BOTTOM: Final = 281 * MM
BODY: Final = 9.6
STEP: Final = 4.25 * MM
PAD: Final = 1.05 * MM
HEAD: Final = 6.0 * MM
TITLE: Final = 12.5
GAP: Final = 1.7 * MM
CENTRED: Final = (False, False, False, True, False, False)


def render_morning(content: MorningContent) -> bytes:
    """One page for an ordinary day; longer lists go on, their head repeated."""
    return write_pdf(morning_pages(content), _imprint(content), first_face=SANS)


def morning_pages(content: MorningContent) -> list[Page]:
    sheet = _Sheet(content)
    sheet.front()
    for number, part in enumerate((part for part in content.parts if part.count), start=1):
        sheet.part(number, part)
    if not any(part.count for part in content.parts):
        sheet.nothing()
    for number, page in enumerate(sheet.pages, start=1):
        _footer(page, content, number, len(sheet.pages))
    return sheet.pages


def morning_filename(content: MorningContent, suffix: str = ".pdf") -> str:
    """morning_2017-01-16.pdf"""
    return f"morning_{content.day.isoformat()}{suffix}"


def _imprint(content: MorningContent) -> Imprint:
    return Imprint(title(content), clean(content.issued.desk_line))


class _Sheet:
    """The pages while they fill; `y` is where the next thing goes."""

    def __init__(self, content: MorningContent) -> None:
        self._content = content
        self.pages = [Page(A4)]
        self.y = 0.0

    def front(self) -> None:
        content, page = self._content, self.pages[0]
        office = words().text("office").replace("{desk}", clean(content.issued.desk_name))
        office = office.replace("{agency}", clean(content.issued.agency_name))
        y = 12.4 * MM
        for line in _broken(office, 10.5, WIDE):
            y += 4.9 * MM
            page.line(LEFT, y, line)
        y += 8.0 * MM
        page.text(LEFT, y, SANS_BOLD, 19, title(content))
        self.y = y + 3.0 * MM
        self._counts()

    def _counts(self) -> None:
        """A box a list; that of what is overdue has the heavy frame while there is anything in it."""
        page, parts = self.pages[0], self._content.parts
        wide, high = (WIDE - GAP * (len(parts) - 1)) / len(parts), 17.2 * MM
        for place, part in enumerate(parts):
            left = LEFT + place * (wide + GAP)
            heavy = part.kind is MorningList.OVERDUE and part.count > 0
            page.frame(left, self.y, wide, high, 1.3 if heavy else 0.5)
            middle = left + wide / 2
            page.centred(middle, self.y + 8.7 * MM, SANS_BOLD, 22, plain_number(part.count))
            page.centred(middle, self.y + 14.2 * MM, SANS, 10, words().text("count", part.kind.value))
        self.y += high + 4.0 * MM

    def nothing(self) -> None:
        self.y += 6 * MM
        self.pages[-1].text(LEFT, self.y, SANS_ITALIC, 11, words().text("empty"))

    def part(self, number: int, part: MorningPart) -> None:
        heading = f"{number}. {words().text('part', part.kind.value)}"
        rows = [self._cells(row, part.kind) for row in part.rows]
        needed = 10 * MM + HEAD + (_high(rows[0]) if rows else 0.0)
        if self.y + needed > BOTTOM:
            self._turn()
        self.y += 5.6 * MM
        self.pages[-1].text(LEFT, self.y, SANS_BOLD, TITLE, heading)
        self.y += 1.8 * MM
        self._head(part)
        for cells in rows:
            if self.y + _high(cells) > BOTTOM:
                self._turn()
                self.y += 4.0 * MM
                on = words().text("continued").replace("{title}", heading)
                self.pages[-1].text(LEFT, self.y, SANS_BOLD, 10.5, on)
                self.y += 1.6 * MM
                self._head(part)
            self._row(cells)
        rest = part.count - len(part.rows)
        if rest > 0:
            self.y += 4.4 * MM
            more = words().text("more").replace("{count}", plain_number(rest))
            self.pages[-1].text(LEFT, self.y, SANS_ITALIC, 9.5, more)
        self.y += 3.2 * MM

    def _cells(self, row: MorningRow, kind: MorningList) -> list[list[Line]]:
        content = self._content
        codes = clean(row.code).rsplit("-", 2)
        prefix, tail = (codes[0], "-".join(codes[1:])) if len(codes) == 3 else ("", "-".join(codes))
        overdue = kind is MorningList.OVERDUE
        told = [clean(line) for line in state(row, kind, content)]
        texts: list[list[Run]] = [
            [Run(tail, SANS_BOLD)],
            [Run(glue(clean(row.applicant)), SANS_BOLD)],
            [Run(glue(clean(row.place)), SANS)],
            [
                Run(
                    moment(row, content).replace(
                        " ", NBSP if row.at and row.at.year == content.day.year else " "
                    ),
                    SANS,
                )
            ],
        ]
        cells = [self._lines(runs, place) for place, runs in enumerate(texts)]
        cells[0] += self._lines([Run(prefix, SANS)], 0) if prefix else []
        cells[1] += self._lines([Run(glue(clean(row.procedure)), SANS)], 1)
        cells.append(
            [
                line
                for number, text in enumerate(told)
                for line in self._lines([Run(text, SANS_BOLD if overdue and not number else SANS)], 4)
            ]
        )
        return [*cells, []]

    def _lines(self, runs: Sequence[Run], place: int) -> list[Line]:
        return break_lines(words_of(runs), BODY, EDGES[place + 1] - EDGES[place] - 2 * PAD)

    def _head(self, part: MorningPart) -> None:
        page = self.pages[-1]
        page.rule(LEFT, self.y, RIGHT, self.y)
        for place, text in enumerate(words().texts("head")):
            said = text.replace("{moment}", words().text("moment", part.kind.value))
            page.centred((EDGES[place] + EDGES[place + 1]) / 2, self.y + 4.1 * MM, SANS_BOLD, 9.3, said)
        self._close(HEAD)

    def _row(self, cells: Sequence[Sequence[Line]]) -> None:
        page, high = self.pages[-1], _high(cells)
        for place, lines in enumerate(cells):
            y = self.y + PAD + STEP * 0.74
            for line in lines:
                middle = (EDGES[place] + EDGES[place + 1] - line.width) / 2
                page.line(middle if CENTRED[place] else EDGES[place] + PAD, y, line)
                y += STEP
        self._close(high)

    def _close(self, high: float) -> None:
        page = self.pages[-1]
        for x in EDGES:
            page.rule(x, self.y, x, self.y + high)
        self.y += high
        page.rule(LEFT, self.y, RIGHT, self.y)

    def _turn(self) -> None:
        self.pages.append(Page(A4))
        self.y = 13 * MM


def _broken(text: str, size: float, room: float) -> list[Line]:
    return break_lines(words_of([Run(text, SANS)]), size, room)


def _high(cells: Sequence[Sequence[Line]]) -> float:
    return max(len(lines) for lines in cells) * STEP + 2 * PAD


def _footer(page: Page, content: MorningContent, number: int, total: int) -> None:
    said, y = words(), 288.2 * MM
    page.rule(LEFT, 285.0 * MM, RIGHT, 285.0 * MM, 0.4)
    head = clean(split_head(content.head))
    text = said.text("footer").replace("{moment}", footer_moment(content.as_of)).replace("{head}", head)
    text = f"{text} {NBSP}·{NBSP} {said.text('internal')}"
    page.text(LEFT, y, SANS, 8, text)
    if content.practice:
        left = LEFT + width(text, SANS, 8) + 2 * MM
        page.text(left, y, SANS_BOLD, 8, f"·{NBSP} {said.text('practice')}")
    counted = said.text("page").replace("{page}", str(number)).replace("{pages}", str(total))
    page.right(RIGHT, y, SANS, 8, counted)
