"""The table of papers on a slip: a head that repeats, rows that stay whole. Knows lines, not their meaning."""

from __future__ import annotations

from collections.abc import Sequence

from onestop.documents.flow import Strip
from onestop.documents.fonts import JAPANESE
from onestop.documents.text import Line

RULE = 0.4
SPACING = 1.135
MOST_LINES = 36
"""A row of more lines than this cannot stand on one A5 page: it is continued as a row without a number."""


def row_strips(
    cells: Sequence[Sequence[Line]],
    edges: Sequence[float],
    centred: Sequence[bool],
    body: float,
    pad: float,
    *,
    closed_above: bool = False,
) -> list[Strip]:
    """One row as strips; `edges` are the x of the vertical rules, one more than cells.

    Lines set wholly smaller than `body` (a translation) take less room.
    """
    tallest = max(len(lines) for lines in cells)
    strips = []
    for start in range(0, max(tallest, 1), MOST_LINES):
        strip = Strip(0.0, in_table=True)
        for index, lines in enumerate(cells):
            left, right = edges[index], edges[index + 1]
            y = pad
            for line in lines[start : start + MOST_LINES]:
                size = max((piece.size for piece in line.pieces), default=body)
                leading = _leading(line, size, body)
                x = (left + right - line.width) / 2 if centred[index] else left + 2.0
                strip.lines.append((x, y + leading * 0.5 + size * 0.36, line))
                y += leading
            strip.high = max(strip.high, y + pad)
        strip.high = max(strip.high, body * SPACING + 2 * pad)
        if closed_above and start == 0:
            strip.rules.append((edges[0], 0.0, edges[-1], 0.0, RULE))
        strip.rules.append((edges[0], strip.high, edges[-1], strip.high, RULE))
        strip.rules += [(x, 0.0, x, strip.high, RULE) for x in edges]
        strips.append(strip)
    return strips


def _leading(line: Line, size: float, body: float) -> float:
    if size > body * 0.94:
        return body * SPACING
    tall = any(piece.face == JAPANESE for piece in line.pieces)
    return size * SPACING * (1.1 if tall else 0.98)
