"""The table of papers on a notice: number, name, originals, copies; its head repeats on later pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from onestop.application.paper import PaperComponent
from onestop.documents.blanks import NBSP
from onestop.documents.flow import Strip
from onestop.documents.fonts import BOLD, clean
from onestop.documents.page import MM
from onestop.documents.receipt_body import CELL_ROOM, EDGES, Density
from onestop.documents.table import row_strips
from onestop.documents.templates import Template
from onestop.documents.text import Line, Run, break_lines, glue, words_of

_PAD: Final = 0.68 * MM


def papers_table(
    words: Template, papers: Sequence[PaperComponent], density: Density
) -> tuple[list[Strip], Strip | None]:
    """The strips with the head first, and the head; nothing where there are no papers."""
    if not papers:
        return [], None
    body = density.body - 0.9
    head_cells = [
        _cell(name.replace(" ", NBSP), density.body - 1.3, bold=True) for name in words.texts("table", "head")
    ]
    head = row_strips(head_cells, EDGES, (True,) * 4, body, _PAD, closed_above=True)[0]
    head.gap, head.keep = 0.3 * MM, True
    none = words.text("table", "none")
    strips = [head]
    for number, paper in enumerate(papers, start=1):
        form = clean(paper.form)
        name = clean(paper.name)
        if form and form not in name:
            name = f"{name} ({form})"
        counts = [str(count) if count else none for count in (paper.originals, paper.copies)]
        cells = [_cell(str(number), body), _cell(glue(name), body), *(_cell(each, body) for each in counts)]
        strips += row_strips(cells, EDGES, (True, False, True, True), body, _PAD)
    for strip in strips[-min(2, len(papers)) :]:
        strip.keep = True  # what is signed never stands on a page without something of the table
    return strips, head


def _cell(text: str, size: float, *, bold: bool = False) -> list[Line]:
    return break_lines(words_of([Run(text, BOLD) if bold else Run(text)]), size, CELL_ROOM)
