"""The columns of form II.06a on paper and their head: three levels, then the row of formulas. Knows no figures."""

from __future__ import annotations

from typing import Final

from onestop.documents.fonts import BOLD, ITALIC, Face
from onestop.documents.ii06a_words import words_of_ii06a
from onestop.documents.page import A4, MM, Page
from onestop.documents.text import Run, break_lines, words_of

LANDSCAPE: Final = (A4[1], A4[0])
LEFT: Final = 20 * MM
RIGHT: Final = 285 * MM
MIDDLE: Final = (LEFT + RIGHT) / 2
EDGES: Final = (LEFT, 30 * MM, *(98 * MM + n * 17 * MM for n in range(12)))
GROUPS: Final = ((2, 6), (6, 10), (10, 13))
WITHIN: Final = (3, 5)
"""Columns (4) and (5) stand under a head of their own inside the first group."""

LEVELS: Final = (0.0, 5.2 * MM, 10.5 * MM, 23.2 * MM)
FORMULAS: Final = 7.6 * MM
HEAD_HIGH: Final = LEVELS[-1] + FORMULAS
SMALL: Final = 10.0


def draw_head(page: Page, top: float) -> float:
    """Three levels of heads and the row of formulas; returns where lines begin."""
    words = words_of_ii06a()
    levels = [top + each for each in LEVELS]
    page.rule(LEFT, top, RIGHT, top)
    for (first, beyond), name in zip(GROUPS, words.texts("groups"), strict=True):
        _in_box(page, (first, beyond), levels[0], levels[1], name, BOLD, SMALL)
        page.rule(EDGES[first], levels[1], EDGES[beyond], levels[1])
    _in_box(page, WITHIN, levels[1], levels[2], words.text("within"), BOLD, SMALL)
    page.rule(EDGES[WITHIN[0]], levels[2], EDGES[WITHIN[1]], levels[2])
    for column, name in enumerate(words.texts("head")):
        upper = 0 if column < 2 else 2 if column in range(*WITHIN) else 1
        _in_box(page, (column, column + 1), levels[upper], levels[3], name, BOLD, SMALL)
    low = levels[3] + FORMULAS
    for column, text in enumerate(words.texts("formulas")):
        _in_box(page, (column, column + 1), levels[3], low, text, ITALIC, 8.5, 3.1 * MM)
    grouped = {edge for group in GROUPS for edge in group}
    for place, x in enumerate(EDGES):
        upper = 0 if place < 2 or place in grouped else 2 if WITHIN[0] < place < WITHIN[1] else 1
        page.rule(x, levels[upper], x, low)
    page.rule(LEFT, levels[3], RIGHT, levels[3])
    page.rule(LEFT, low, RIGHT, low)
    return low


def _in_box(
    page: Page,
    columns: tuple[int, int],
    top: float,
    low: float,
    text: str,
    face: Face,
    size: float,
    step: float = 3.9 * MM,
) -> None:
    """Centred both ways between two edges."""
    left, right = EDGES[columns[0]], EDGES[columns[1]]
    lines = break_lines(words_of([Run(text, face)]), size, right - left - 0.3 * MM)
    y = (top + low) / 2 - (len(lines) - 1) * step / 2 + size * 0.32
    for line in lines:
        page.line((left + right - line.width) / 2, y, line)
        y += step
