"""The register (Mẫu 07; 2015: 02, 2018: 06) as an A4 landscape PDF: a cover a book, then its pages, rows never split.

Each page says what stands on it, what stands in the book so far, and which numbers nobody bears.
Byte-identical for the same content.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from onestop.documents.fonts import BOLD, ITALIC, REGULAR, Face, clean
from onestop.documents.page import A4, MM, Imprint, Page, write_pdf
from onestop.documents.register_rows import (
    COLUMNS,
    gap_words,
    register_head,
    register_lines,
    volume,
    words_of_register,
)
from onestop.documents.text import Line, Run, break_lines, glue, words_of
from onestop.documents.wording import footer_moment, table_date

if TYPE_CHECKING:
    from onestop.application.register_book import Register, RegisterBook
    from onestop.documents.register_rows import Line as Entry

LANDSCAPE: Final = (A4[1], A4[0])
LEFT: Final = 20 * MM
WIDTHS: Final = (8.5, 24, 35, 9.5, 39, 28, 16, 16.5, 16.5, 16.5, 14, 15, 27.5)
EDGES: Final = tuple(LEFT + sum(WIDTHS[:n]) * MM for n in range(COLUMNS + 1))
RIGHT: Final = EDGES[-1]
TOP: Final = 22 * MM
GROUP_HIGH: Final = 4.4 * MM
HEAD_HIGH: Final = 18.5 * MM
NUMBERS_HIGH: Final = 4.6 * MM
BOTTOM: Final = 184 * MM
BODY: Final = 8.0
STEP: Final = 3.2 * MM
PAD: Final = 0.9 * MM
GROUPED: Final = (7, 12)
"""Columns 8 to 12 stand under one head."""

CENTRED: Final = frozenset({0, 3, 7, 8, 9, 10})


@dataclass(frozen=True, slots=True)
class _Row:
    cells: list[list[Line]]
    high: float


def render_register_pdf(register: Register) -> bytes:
    title = f"{words_of_register().text('title')} {register.year}"
    imprint = Imprint(title, clean(register.desk_line), clean(register.form_label))
    return write_pdf(register_pages(register), imprint)


def register_pages(register: Register) -> list[Page]:
    """The pages before they are painted: of a year without entries, one cover."""
    pages: list[Page] = []
    for book in register.books:
        inner = _inner_pages(register, book)
        pages += [_cover(register, book, len(inner)), *inner]
    return pages or [_cover(register, None, 0)]


def _inner_pages(register: Register, book: RegisterBook) -> list[Page]:
    rows = [_row(line) for line in register_lines(book)]
    parts = _parts(rows)
    pages = []
    for number, (first, beyond) in enumerate(parts, start=1):
        page = Page(LANDSCAPE)
        _front(page, register, book, number)
        y = _head(page)
        for row in rows[first:beyond]:
            y = _set(page, y, row)
        _foot(page, y, book, first, beyond)
        _footer(page, register, book, (first, beyond), (number, len(parts)))
        pages.append(page)
    return pages


def _parts(rows: Sequence[_Row]) -> list[tuple[int, int]]:
    """Which rows stand on which page, from place to before place."""
    room = BOTTOM - TOP - HEAD_HIGH - NUMBERS_HIGH
    parts, first, used = [], 0, 0.0
    for place, row in enumerate(rows):
        if place > first and used + row.high > room:
            parts.append((first, place))
            first, used = place, 0.0
        used += row.high
    return [*parts, (first, len(rows))] if rows else []


def _row(entry: Entry) -> _Row:
    cells = []
    for column, cell in enumerate(entry):
        text = f"{cell:02d}" if isinstance(cell, int) and column else str(cell)
        paragraphs = _code(text) if column == 1 else text.splitlines()
        cells.append([line for each in paragraphs for line in _lines(each, column)])
    return _Row(cells, max(map(len, cells)) * STEP + 2 * PAD)


def _code(code: str) -> list[str]:
    """The day and serial on a line of their own, where the code has them."""
    parts = code.rsplit("-", 2)
    return [f"{parts[0]}-", "-".join(parts[1:])] if len(parts) == 3 else [code]


def _lines(text: str, column: int, face: Face = REGULAR, size: float = BODY) -> list[Line]:
    room = EDGES[column + 1] - EDGES[column] - 2 * PAD
    return break_lines(words_of([Run(glue(text), face)]), size, room) if text else []


def _set(page: Page, y: float, row: _Row) -> float:
    for column, lines in enumerate(row.cells):
        left, right, at = EDGES[column], EDGES[column + 1], y + PAD + STEP * 0.74
        for line in lines:
            x = (left + right - line.width) / 2 if column in CENTRED else left + PAD
            page.line(x, at, line)
            at += STEP
    for x in EDGES:
        page.rule(x, y, x, y + row.high)
    page.rule(LEFT, y + row.high, RIGHT, y + row.high)
    return y + row.high


def _front(page: Page, register: Register, book: RegisterBook, number: int) -> None:
    words = words_of_register()
    agency = " ".join(clean(line) for line in register.agency_lines)
    page.text(LEFT, 14.6 * MM, REGULAR, 10, agency)
    page.text(LEFT, 18.9 * MM, BOLD, 10, clean(register.desk_line))
    page.centred((LEFT + RIGHT) / 2 + 10 * MM, 17.6 * MM, BOLD, 14, words.text("title"))
    page.right(RIGHT, 14.6 * MM, REGULAR, 10, volume(register, book))
    page.right(RIGHT, 18.9 * MM, ITALIC, 10, words.text("page", "sheet").replace("{page}", f"{number:02d}"))
    if register.practice:
        page.centred((LEFT + RIGHT) / 2, 9.5 * MM, BOLD, 10, words.text("practice"))


def _head(page: Page) -> float:
    """The heads, five of them under one, and the row of column numbers; returns where entries begin."""
    below = TOP + HEAD_HIGH
    first, last = GROUPED
    page.rule(LEFT, TOP, RIGHT, TOP)
    for column, name in enumerate(register_head()):
        top = TOP + GROUP_HIGH if first <= column < last else TOP
        lines = _lines(name, column, BOLD, 7.4)
        y = (top + below) / 2 - (len(lines) - 1) * 1.45 * MM + 0.9 * MM
        for line in lines:
            page.line((EDGES[column] + EDGES[column + 1] - line.width) / 2, y, line)
            y += 2.9 * MM
        middle = (EDGES[column] + EDGES[column + 1]) / 2
        page.centred(middle, below + 3.2 * MM, ITALIC, 7.4, f"({column + 1})")
    group = words_of_register().text("group")
    page.centred((EDGES[first] + EDGES[last]) / 2, TOP + 3.1 * MM, BOLD, 7.4, group)
    page.rule(EDGES[first], TOP + GROUP_HIGH, EDGES[last], TOP + GROUP_HIGH)
    for place, x in enumerate(EDGES):
        page.rule(x, TOP + GROUP_HIGH if first < place < last else TOP, x, below + NUMBERS_HIGH)
    page.rule(LEFT, below, RIGHT, below)
    page.rule(LEFT, below + NUMBERS_HIGH, RIGHT, below + NUMBERS_HIGH)
    return below + NUMBERS_HIGH


def _foot(page: Page, y: float, book: RegisterBook, first: int, beyond: int) -> None:
    footing = book.footing(first, beyond)
    text = words_of_register().text("page_sum")
    for name, value in (
        ("on_page", str(footing.on_page)),
        ("so_far", str(footing.so_far)),
        ("gaps", gap_words(footing.gaps)),
    ):
        text = text.replace(f"{{{name}}}", value)
    for line in break_lines(words_of([Run(text)]), 9.5, RIGHT - LEFT)[:2]:
        y += 4.6 * MM
        page.line(LEFT, y, line)


def _footer(
    page: Page, register: Register, book: RegisterBook, places: tuple[int, int], number: tuple[int, int]
) -> None:
    first, beyond = places
    text = words_of_register().text("page", "footer")
    for name, value in (
        ("year", str(register.year)),
        ("book", _number(register, book)),
        ("first", str(book.entries[first].number)),
        ("last", str(book.entries[beyond - 1].number)),
        ("page", str(number[0])),
        ("pages", str(number[1])),
    ):
        text = text.replace(f"{{{name}}}", value)
    page.rule(LEFT, 198.5 * MM, RIGHT, 198.5 * MM, 0.4)
    as_of = words_of_register().text("as_of").replace("{moment}", footer_moment(register.known_at))
    label = clean(register.form_label)
    page.text(LEFT, 201.4 * MM, REGULAR, 7.5, f"{label} · {as_of}" if label else as_of)
    page.right(RIGHT, 201.4 * MM, REGULAR, 7.5, text)


def _cover(register: Register, book: RegisterBook | None, pages: int) -> Page:
    words, page = words_of_register(), Page(LANDSCAPE)
    middle = LANDSCAPE[0] / 2
    y = 30 * MM
    for text in register.agency_lines:
        page.centred(middle, y, REGULAR, 13, clean(text))
        y += 6.5 * MM
    page.centred(middle, y, BOLD, 13, clean(register.desk_line))
    page.rule(middle - 25 * MM, y + 2.5 * MM, middle + 25 * MM, y + 2.5 * MM, 0.7)
    page.centred(middle, 74 * MM, BOLD, 26, words.text("title"))
    last = date(register.year, 12, 31)
    closed = table_date(last) if register.known_at.date() > last else words.text("cover", "still_open")
    lines = [words.text("cover", "year").replace("{year}", str(register.year))]
    if book is not None:
        lines.insert(0, words.text("cover", "number").replace("{book}", _number(register, book)))
        lines += [
            words.text("cover", "opened").replace("{day}", table_date(date(register.year, 1, 1))),
            words.text("cover", "closed").replace("{day}", closed),
            words.text("cover", "entries")
            .replace("{count}", str(len(book.entries)))
            .replace("{gaps}", gap_words(book.gaps)),
            words.text("cover", "pages").replace("{count}", str(pages)),
        ]
    y = 88 * MM
    for text in lines:
        page.centred(middle, y, REGULAR, 13, text)
        y += 7 * MM
    page.centred(215 * MM, 152 * MM, BOLD, 11, words.text("cover", "signature"))
    page.centred(215 * MM, 157 * MM, ITALIC, 10, words.text("cover", "hint"))
    if register.practice:
        page.centred(middle, 18 * MM, BOLD, 10, words.text("practice"))
    return page


def _number(register: Register, book: RegisterBook) -> str:
    """``01`` of the book ``01/2017``."""
    return clean(book.book).removesuffix(f"/{register.year}")
