"""A slip that is only text: its template says which sentences stand in which order, this lays them out on A5.

Tries one page at falling densities, then takes the pages it needs at full size; never clips, never shortens.
Knows no form: what is filled in comes ready (`Letter`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from onestop.application.paper import PaperComponent, PrintMark
from onestop.documents.flow import Placed, Strip, place
from onestop.documents.fonts import ITALIC, clean
from onestop.documents.header import (
    BOTTOM,
    CENTRE,
    Letterhead,
    centre_line,
    code_line,
    letterhead,
    note_lines,
    notes_height,
    one_line,
    put_notes,
    qr_block,
    running_head,
    title_block,
)
from onestop.documents.letter_blocks import Blocks
from onestop.documents.letter_signing import signing
from onestop.documents.marks import footer, is_marked, mark_frame
from onestop.documents.page import MM, Imprint, Page, write_pdf
from onestop.documents.receipt_body import Density
from onestop.documents.templates import Template, template
from onestop.documents.text import Line, Run, compose, glue

DENSITIES: Final = (
    Density(10.0, 16.0, 1.25, 0.65),
    Density(9.6, 13.0, 1.24, 0.45),
    Density(9.2, 10.5, 1.22, 0.3),
    Density(8.9, 9.5, 1.17, 0.1),
)
"""From roomy to tight, as receipts; the head's seal keeps its room in all of them."""
NOTES_AIR: Final = 3.0 * MM


@dataclass(frozen=True, slots=True)
class Letter:
    """What a slip is made of. `code` is empty for a slip given before a reception; `under` stands below it.

    `values` are filled into the template's sentences, `lists` are its numbered items, `papers` its table.
    `promised`: the slip carries a date, and its reprint says that this stands.
    """

    form: str
    regime: str
    parent_line: str
    agency_lines: tuple[str, ...]
    desk_line: str
    place: str
    slip_number: str
    slip_date: date
    form_label: str
    code: str
    check: str
    head: str
    mark: PrintMark
    under: str = ""
    promised: bool = False
    values: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, Sequence[Sequence[Run]]] = field(default_factory=dict)
    papers: tuple[PaperComponent, ...] = ()


def render_letter(letter: Letter, copies: int) -> bytes:
    """`copies` prints in one PDF. Byte-identical for the same letter. Unavailable(``template_broken``)."""
    words = template(letter.form)
    title = clean(" ".join(words.texts(*words.since(letter.regime, "title"))))
    author = clean(letter.desk_line if words.text("head") == "desk" else " ".join(letter.agency_lines))
    imprint = Imprint(f"{title} {clean(letter.slip_number)}", author, clean(letter.form_label))
    return write_pdf(letter_pages(letter) * copies, imprint)


def letter_pages(letter: Letter) -> list[Page]:
    """The pages of one copy before they are painted."""
    words, shared = template(letter.form), template("slips")
    front = Page()
    top, clear = _front(front, letter, words, shared)
    notes = _notes(letter, words, shared)
    placed = _flow(letter, words, (top, clear), notes)
    sheets = [front]
    for _ in range(placed[-1].page):
        sheets.append(Page())
        running_head(sheets[-1], shared.text("letter", "code"), clean(letter.code), letter.check, letter.head,
                     shared.text("letter", "continued"))  # fmt: skip
    for item in placed:
        item.strip.put(sheets[item.page], item.y)
    put_notes(sheets[-1], notes)
    form = f"{letter.form_label} {words.optional('provisional')}".rstrip()
    for number, sheet in enumerate(sheets, start=1):
        footer(sheet, form, letter.mark, number, len(sheets))
    return sheets


def _front(page: Page, letter: Letter, words: Template, shared: Template) -> tuple[float, float]:
    """Header to the mark; returns where the text begins and where the QR ends (0 without one)."""
    y = letterhead(page, _letterhead(letter, words))
    y = title_block(page, "\n".join(words.texts(*words.since(letter.regime, "title"))), y + 7.6 * MM)
    clear = 0.0
    if letter.code:
        clear = qr_block(page, y + 2.4 * MM, clean(letter.code), letter.check, letter.head)
        y += 5.1 * MM
        code_line(page, shared.text("letter", "code"), clean(letter.code), y)
    if letter.under:
        y += (4.2 if letter.code else 5.0) * MM
        centre_line(page, CENTRE, y, one_line(Run(glue(letter.under), ITALIC), size=9.3))
    if is_marked(letter.mark):
        return mark_frame(page, y + 2.2 * MM, letter.mark, promised=letter.promised) + 2.0 * MM, clear
    return y + 2.8 * MM, clear


def _letterhead(letter: Letter, words: Template) -> Letterhead:
    if words.text("head") == "desk":
        upright, bold = letter.agency_lines, letter.desk_line
    else:
        # The parent names the place already, which the agency's own line then need not say again.
        own = [line for line in letter.agency_lines if line not in letter.parent_line]
        upright, bold = (letter.parent_line,), "\n".join(own or letter.agency_lines)
    return Letterhead(upright, bold, letter.place, letter.slip_number, letter.slip_date)


def _notes(letter: Letter, words: Template, shared: Template) -> list[Line]:
    if not words.has("notes"):
        return []
    said = " ".join(words.texts(*words.since(letter.regime, "notes")))
    return note_lines(compose(f"**{shared.text('letter', 'notes')}** {said}"))


def _flow(letter: Letter, words: Template, tops: tuple[float, float], notes: Sequence[Line]) -> list[Placed]:
    """The strips placed: on one page at the first density that holds, else on as many as needed at full size."""
    top, clear = tops
    foot = notes_height(notes) + NOTES_AIR if notes else 0.0
    blocks = Blocks(words, letter.values, letter.lists, letter.papers)
    for density in DENSITIES:
        strips, _ = _strips(blocks, words, letter, density, (top, clear))
        if top + sum([strip.gap + strip.high for strip in strips]) + foot <= BOTTOM:
            return place(strips, top, top, BOTTOM, None)
    strips, head = _strips(blocks, words, letter, DENSITIES[0], (top, clear))
    reserve = Strip(0.0, gap=foot)
    strips[-1].keep = True
    next_top = running_head(Page(), "", "", "", "", "")
    placed = place([*strips, reserve], top, next_top, BOTTOM, head)
    return [item for item in placed if item.strip is not reserve]


def _strips(
    blocks: Blocks, words: Template, letter: Letter, density: Density, tops: tuple[float, float]
) -> tuple[list[Strip], Strip | None]:
    """The text with what is signed at its end, tied to its last block; and the head of its table."""
    strips, head = blocks.strips(density, *tops)
    strips[-1].keep = True
    return [*strips, signing(words, letter.values.get("unit", ""), density)], head
