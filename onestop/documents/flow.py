"""The flow of a slip: strips one under another, cut into pages at the places where cutting is allowed.

Knows heights and what must stay together, not what the strips say. Lengths are points; positions inside a
strip count from its own top.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from onestop.documents.page import Page
from onestop.documents.text import Line


@dataclass(slots=True)
class Strip:
    """The least piece of a flow: it is never cut. `keep` ties it to the next one; `gap` is the air above it."""

    high: float
    gap: float = 0.0
    keep: bool = False
    in_table: bool = False
    lines: list[tuple[float, float, Line]] = field(default_factory=list)
    rules: list[tuple[float, float, float, float, float]] = field(default_factory=list)
    frames: list[tuple[float, float, float, float, float]] = field(default_factory=list)
    dotted: list[tuple[float, float, float]] = field(default_factory=list)

    def put(self, page: Page, y: float) -> None:
        """Draw at `y`, the strip's top."""
        for x, dy, line in self.lines:
            page.line(x, y + dy, line)
        for x1, y1, x2, y2, thickness in self.rules:
            page.rule(x1, y + y1, x2, y + y2, thickness)
        for x, dy, wide, high, thickness in self.frames:
            page.frame(x, y + dy, wide, high, thickness)
        for x1, x2, dy in self.dotted:
            page.dotted.append((x1, y + dy, x2, y + dy))


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip with its page (from 0) and its top."""

    strip: Strip
    page: int
    y: float


def place(
    strips: Sequence[Strip], first_top: float, next_top: float, bottom: float, head: Strip | None
) -> list[Placed]:
    """Where every strip goes. Page 1 begins at `first_top`, later ones at `next_top`; all end at `bottom`.

    `head` is set again wherever a page begins inside the table. What is tied together moves together; what is
    taller than a whole page is untied from its front.
    """
    placed: list[Placed] = []
    pending = list(strips)
    page, y, untouched = 0, first_top, False
    while pending:
        chunk = pending[: _tied(pending)]
        high = _height(chunk, untouched)
        fits = y + high <= bottom + 0.01
        if not fits and not untouched and not _worth_cutting(chunk, y, bottom, next_top):
            page, y, untouched = page + 1, next_top, True
            if head is not None and chunk[0].in_table and chunk[0] is not head:
                placed.append(Placed(head, page, y))
                y += head.high
            continue
        for strip in chunk if fits else chunk[:1]:
            y += 0.0 if untouched else strip.gap
            placed.append(Placed(strip, page, y))
            y += strip.high
            untouched = False
            pending.pop(0)
    return placed


def _worth_cutting(chunk: Sequence[Strip], y: float, bottom: float, next_top: float) -> bool:
    """Tied strips that no page can hold together are cut: the first one stays here if there is room for it."""
    first = chunk[0]
    too_tall = _height(chunk, True) > bottom - next_top
    return too_tall and len(chunk) > 1 and y + first.gap + first.high <= bottom


def _tied(strips: Sequence[Strip]) -> int:
    count = 1
    while count < len(strips) and strips[count - 1].keep:
        count += 1
    return count


def _height(chunk: Sequence[Strip], untouched: bool) -> float:
    high = sum([strip.gap + strip.high for strip in chunk])
    return high - chunk[0].gap if untouched else high


def paragraph(
    lines: Sequence[Line], x: float, leading: float, gap: float, *, rise: float, keep: bool = False
) -> list[Strip]:
    """A strip a line; no first or last line stands alone. `rise` is the baseline's distance from the top."""
    strips = []
    last = len(lines) - 1
    for index, line in enumerate(lines):
        tied = keep or (index < last and (index == 0 or index == last - 1))
        strips.append(Strip(leading, gap if index == 0 else 0.0, tied, lines=[(x, rise, line)]))
    return strips
