"""The blocks of a template set as strips: fields, prose, numbered items, a box, a table. Places nothing on pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from onestop.application.paper import PaperComponent
from onestop.documents.flow import Strip, paragraph
from onestop.documents.fonts import BOLD, REGULAR
from onestop.documents.header import BESIDE_QR, LEFT, TEXT_WIDTH, one_line
from onestop.documents.justified import justified
from onestop.documents.page import MM
from onestop.documents.papers_table import papers_table
from onestop.documents.receipt_body import Density
from onestop.documents.templates import Template
from onestop.documents.text import Run, Word, break_lines, compose, words_of
from onestop.domain.errors import Unavailable

HANGING: Final = 6.2 * MM
INDENT: Final = 8.0 * MM
_FIRST: Final = 2.5
"""How much more air stands above the first block than between two."""


class Blocks:
    """What a template says, with everything filled in. Each density only breaks the lines again."""

    def __init__(
        self,
        words: Template,
        values: Mapping[str, str],
        lists: Mapping[str, Sequence[Sequence[Run]]],
        papers: Sequence[PaperComponent],
    ) -> None:
        self._words = words
        self._values = values
        self._lists = lists
        self._papers = papers
        self._blocks = [block for block in words.tables("block") if self._stands(block)]

    def strips(self, density: Density, top: float, clear: float) -> tuple[list[Strip], Strip | None]:
        """All strips from `top` down and the head of the table, if any. Above `clear` (the QR's end) lines are short."""
        strips: list[Strip] = []
        table_head: Strip | None = None
        y = top
        for block in self._blocks:
            gap = density.gap * (1 if strips else _FIRST) + block.optional_number("gap") * MM
            if block.optional("shape") == "indented" and 0 < clear - y - gap < density.leading:
                gap = clear - y  # not one short line beside the foot of the QR
            if block.optional("shape") == "table":
                new, table_head = papers_table(self._words, self._papers, density)
            else:
                new = list(self._set(block, density, y + gap, clear))
            if not new:
                continue
            new[0].gap += gap
            if block.optional_flag("keep"):
                for strip in new:
                    strip.keep = True
            strips += new
            y += sum([strip.gap + strip.high for strip in new])
        return strips, table_head

    def _stands(self, block: Template) -> bool:
        when, unless = block.optional("when"), block.optional("unless")
        return (not when or bool(self._values.get(when))) and not (unless and self._values.get(unless))

    def _runs(self, block: Template, key: str) -> list[Run]:
        try:
            return compose(block.text(key), REGULAR, 0.0, **self._values)
        except KeyError as missing:
            raise Unavailable(
                "template_broken", f"{block.name}: {{{missing.args[0]}}} is not known"
            ) from None

    def _set(self, block: Template, density: Density, y: float, clear: float) -> Iterator[Strip]:
        match block.optional("shape"):
            case "numbered":
                yield from self._numbered(self._lists.get(block.text("list"), ()), density)
            case "box":
                yield _box(self._runs(block, "text"), self._runs(block, "moment"), density)
            case "indented":
                yield from _prose(words_of(self._runs(block, "text")), density, y, clear)
            case _:
                yield from _field(words_of(self._runs(block, "text")), density, y, clear)

    def _numbered(self, items: Sequence[Sequence[Run]], density: Density) -> Iterator[Strip]:
        for number, runs in enumerate(items, start=1):
            lines = break_lines(words_of(runs), density.body, TEXT_WIDTH - HANGING)
            if not lines:
                continue
            gap = density.gap * 0.75 if number > 1 else 0.0
            strips = paragraph(lines, LEFT + HANGING, density.leading, gap, rise=_rise(density))
            marked = one_line(Run(f"{number}."), size=density.body)
            strips[0].lines.append((LEFT + HANGING - 1.9 * MM - marked.width, _rise(density), marked))
            yield from strips


def _rise(density: Density) -> float:
    return density.leading * 0.5 + density.body * 0.3


def _field(words: list[Word], density: Density, y: float, clear: float) -> list[Strip]:
    def room(line: int) -> float:
        return _room(line, density, y, clear)

    lines = break_lines(words, density.body, room)
    return paragraph(lines, LEFT, density.leading, 0.0, rise=_rise(density))


def _prose(words: list[Word], density: Density, y: float, clear: float) -> list[Strip]:
    """A paragraph of official prose: its first line indented, flush on both sides but for its last line."""

    def room(line: int) -> float:
        return _room(line, density, y, clear) - (0.0 if line else INDENT)

    lines = break_lines(words, density.body, room)
    flush = [
        justified(line, room(number), density.body) if number < len(lines) - 1 else line
        for number, line in enumerate(lines)
    ]
    strips = paragraph(flush, LEFT, density.leading, 0.0, rise=_rise(density))
    if strips:
        strips[0].lines = [(x + INDENT, dy, line) for x, dy, line in strips[0].lines]
    return strips


def _room(line: int, density: Density, y: float, clear: float) -> float:
    top_of_letters = y + line * density.leading + _rise(density) - density.body * 0.75
    return BESIDE_QR if top_of_letters < clear else TEXT_WIDTH


def _box(label: list[Run], moment: list[Run], density: Density) -> Strip:
    """A framed moment, as the due date of a receipt: the label left, the moment large in the middle."""
    box = Strip(0.0, gap=0.4 * MM)
    y = 3.9 * MM
    box.lines.append((LEFT + 2 * MM, y, one_line(*label, size=density.body)))
    for line in break_lines(words_of([Run(run.text, BOLD) for run in moment]), 12.8, TEXT_WIDTH - 4 * MM):
        y += 5.7 * MM
        box.lines.append((LEFT + (TEXT_WIDTH - line.width) / 2, y, line))
    box.high = y + 2.4 * MM
    box.frames.append((LEFT, 0.0, TEXT_WIDTH, box.high, 1.1))
    return box
