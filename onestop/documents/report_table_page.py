"""A table of a counted report on paper: cells as text, lines that stay whole, the head again on every page.

Knows cells and where they stand, not what is reported.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from onestop.documents.fonts import BOLD, REGULAR, Face, clean
from onestop.documents.page import MM, Page
from onestop.documents.text import Line, Run, break_lines, glue, words_of
from onestop.documents.wording import plain_number

if TYPE_CHECKING:
    from onestop.documents.report_rows import Table
    from onestop.documents.workbook import Cell

BODY: Final = 9.5
STEP: Final = 3.95 * MM
PAD: Final = 1.0 * MM
LETTER: Final = 2.15 * MM
"""How wide a letter of a column's width is at most."""

LEAST: Final = 2
"""Lines that stand on the last page at least, with the total, where there are as many."""

MOST_LINES: Final = 24
"""A row of more lines than this goes on as a row without its figures."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table as it is set: the lines of each cell."""

    cells: tuple[list[Line], ...]
    right: tuple[bool, ...]

    @property
    def high(self) -> float:
        return max(map(len, self.cells), default=1) * STEP + 2 * PAD


@dataclass(frozen=True, slots=True)
class SetTable:
    """`edges` are the x of the vertical rules, one more than columns."""

    edges: tuple[float, ...]
    head: Row
    rows: tuple[Row, ...]
    total: Row | None

    def needed(self, place: int) -> float:
        """What must still stand on the page for the row at `place` to begin there."""
        beyond = len(self.rows) if place >= len(self.rows) - LEAST else place + 1
        return sum(row.high for row in self.rows[place:beyond]) + self._sum(beyond)

    @property
    def beginning(self) -> float:
        return self.head.high + self.needed(0)

    def _sum(self, beyond: int) -> float:
        return self.total.high if self.total is not None and beyond == len(self.rows) else 0.0


def set_table(
    table: Table, rows: Sequence[Sequence[Cell]], widths: Sequence[int], left: float, wide: float
) -> SetTable:
    columns = len(table.head)
    letter = min(LETTER, wide / sum(widths[:columns]))
    edges = [left]
    for width in widths[:columns]:
        edges.append(edges[-1] + width * letter)
    rights = [any(_is_number(cells, column) for cells in rows) for column in range(columns)]
    set_rows = [
        part
        for place, cells in enumerate(rows)
        for part in _parts(_row(cells, table.other_kinds.get(place, table.kinds), edges, REGULAR, rights))
    ]
    total = _row((*table.total, *("",) * columns)[:columns], (), edges, BOLD, rights) if table.total else None
    head = _row(table.head, (), edges, BOLD, [False] * columns)
    return SetTable(tuple(edges), head, tuple(set_rows), total)


def _is_number(cells: Sequence[Cell], column: int) -> bool:
    return column < len(cells) and isinstance(cells[column], int | float)


def said(cell: Cell, kind: str = "") -> str:
    """A cell as it is read: as the workbook's formats show it."""
    match cell:
        case None:
            return ""
        case str():
            return clean(cell)
        case datetime():
            return f"{cell:%d/%m/%Y %H:%M}"
    match kind or ("share" if isinstance(cell, float) else "count"):
        case "share":
            return f"{_decimals(100 * cell, 2)} %"
        case "percent":
            return f"{plain_number(round(100 * cell, 1))} %"
        case "hours":
            return _decimals(cell, 1)
        case "points":
            return _decimals(cell, 2)
    return plain_number(cell)


def _decimals(value: float, digits: int) -> str:
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))


def _row(
    cells: Sequence[Cell], kinds: Sequence[str], edges: Sequence[float], face: Face, rights: Sequence[bool]
) -> Row:
    lines = []
    for column, cell in enumerate(cells):
        text = said(cell, kinds[column] if column < len(kinds) else "")
        room = edges[column + 1] - edges[column] - 2 * PAD
        lines.append(break_lines(words_of([Run(glue(text), face)]), BODY, room) if text else [])
    return Row(tuple(lines), tuple(rights))


def _parts(row: Row) -> list[Row]:
    tallest = max(map(len, row.cells), default=0)
    if tallest <= MOST_LINES:
        return [row]
    return [
        Row(tuple(lines[start : start + MOST_LINES] for lines in row.cells), row.right)
        for start in range(0, tallest, MOST_LINES)
    ]


def draw_row(page: Page, y: float, row: Row, edges: Sequence[float], *, head: bool = False) -> float:
    """From `y` down, with its rules; returns where it ends."""
    beyond = y + row.high
    for column, lines in enumerate(row.cells):
        left, right = edges[column], edges[column + 1]
        at = y + PAD + STEP * 0.72
        if head:
            at += (row.high - 2 * PAD - len(lines) * STEP) / 2
        for line in lines:
            x = right - PAD - line.width if row.right[column] else left + PAD
            page.line((left + right - line.width) / 2 if head else x, at, line)
            at += STEP
    if head:
        page.rule(edges[0], y, edges[-1], y)
    for x in edges:
        page.rule(x, y, x, beyond)
    page.rule(edges[0], beyond, edges[-1], beyond)
    return beyond
