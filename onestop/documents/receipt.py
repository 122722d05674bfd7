"""The appointment slip (receipt) as an A5 PDF: data in, bytes out.

Tries one page at falling densities, then takes the pages it needs at full size; never clips, never shortens.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from onestop.application.paper import ReceiptContent
from onestop.documents.filenames import slip_name
from onestop.documents.flow import Placed, Strip, place
from onestop.documents.fonts import BOLD, ITALIC, JAPANESE, clean
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
from onestop.documents.marks import footer, is_marked, mark_frame
from onestop.documents.page import MM, Imprint, Page, write_pdf
from onestop.documents.receipt_body import Density, ReceiptBody, language_of
from onestop.documents.templates import Template, template
from onestop.documents.text import Line, Run, compose
from onestop.domain.errors import Refused

DENSITIES: Final = (
    Density(9.6, 16.0, 1.25, 0.52),
    Density(9.5, 13.0, 1.24, 0.45),
    Density(9.2, 11.0, 1.22, 0.3),
    Density(8.9, 9.5, 1.15, 0.0),
    Density(8.6, 9.5, 1.14, 0.0),
)
"""From roomy to tight. One page a little smaller is worth more to the applicant than a date on a second page."""
GAINS: Final = (0.0, 12 * MM, 30 * MM, 48 * MM, 56 * MM)
"""More than a density can ever win against the first one: where more is missing, it is not even tried."""
NOTES_AIR: Final = 3.0 * MM
REGIMES: Final = ("2015", "2018", "2025", "2026")


def render_receipt(content: ReceiptContent, copies: Sequence[int] = (1, 2)) -> bytes:
    """Liên 1, then liên 2, in one PDF; each copy begins on a page of its own and carries its own mark.

    Byte-identical for the same content. Refused: `unknown_regime`, `unknown_copy`.
    Unavailable: `template_broken`.
    """
    pages = receipt_pages(content, copies)
    words = template(f"receipt-{content.regime}")
    title = f"{words.text('title')} {clean(content.code)}"
    imprint = Imprint(title, clean(content.desk_line), clean(content.form_label), "vi")
    return write_pdf(pages, imprint)


def receipt_filename(content: ReceiptContent) -> str:
    """receipt_CODE_2.pdf: form, code, print number; a bilingual one names its language before the number."""
    return slip_name("receipt", content.code, content.round_no, content.mark.print_no, content.lang)


def receipt_pages(content: ReceiptContent, copies: Sequence[int] = (1, 2)) -> list[Page]:
    """The pages before they are painted. Refused as `render_receipt`.

    Everything but the copy line is laid out once; each copy gets its own line on shared drawing lists.
    """
    if content.regime not in REGIMES:
        raise Refused("unknown_regime", field="regime", regime=content.regime)
    words = template(f"receipt-{content.regime}")
    names = words.texts("copies")
    if not copies or any(not 1 <= copy <= len(names) for copy in copies):
        raise Refused("unknown_copy", field="copies", copies=list(copies))
    front = Page()
    zone = _front(front, content, words)
    notes = note_lines(*_notes(content, words))
    placed = _flow(content, words, zone.bottom, zone.qr_bottom, notes)
    count = placed[-1].page + 1
    sheets = [front]
    for _ in range(1, count):
        sheets.append(Page())
        running_head(sheets[-1], words.text("labels", "code"), clean(content.code), content.check, content.head,
                     words.text("labels", "continued"))  # fmt: skip
    for item in placed:
        item.strip.put(sheets[item.page], item.y)
    put_notes(sheets[-1], notes)
    form = _form_line(content)
    for number, sheet in enumerate(sheets, start=1):
        footer(sheet, form, content.mark, number, count)
    pages = []
    for copy in copies:
        marked = Page()
        centre_line(marked, CENTRE, zone.copy_y, _copy_line(content, words, copy))
        # Among the texts where it is read, so that copied text keeps its order.
        first = replace(front, texts=front.texts[: zone.copy_at] + marked.texts + front.texts[zone.copy_at :])
        pages += [first, *sheets[1:]]
    return pages


class _Front(NamedTuple):
    """Where the front of page 1 ends, where its QR ends, and the copy line: baseline and place among the texts."""

    bottom: float
    qr_bottom: float
    copy_y: float
    copy_at: int


def _front(page: Page, content: ReceiptContent, words: Template) -> _Front:
    """Header to the mark on page 1."""
    head = Letterhead(
        content.agency_lines, content.desk_line, content.place, content.slip_number, content.slip_date
    )
    foreign = language_of(content)
    y = letterhead(page, head) + (6.2 if foreign else 7.6) * MM
    y = title_block(page, words.text("title"), y)
    qr_top = y + 2.85 * MM
    if foreign:
        y += 4.2 * MM
        face = JAPANESE if foreign.text("language") == "ja" else ITALIC
        size = 8.0 if face == JAPANESE else 9.0
        centre_line(page, CENTRE, y, one_line(Run(foreign.text("title"), face), size=size))
    y += (4.9 if foreign else 5.3) * MM
    code_line(page, words.text("labels", "code"), clean(content.code), y)
    copy_y = y = y + 4.3 * MM
    copy_at = len(page.texts)
    clear = qr_block(page, qr_top, clean(content.code), content.check, content.head)
    if foreign:
        face = JAPANESE if foreign.text("language") == "ja" else ITALIC
        vi, other = compose(foreign.text("prevails_vi")), [Run(foreign.text("prevails"), face)]
        centre_line(page, CENTRE, y + 3.7 * MM, one_line(*vi, size=8.2))
        centre_line(page, CENTRE, y + 6.75 * MM, one_line(*other, size=7.0 if face == JAPANESE else 7.8))
        y += 6.75 * MM
    if is_marked(content.mark):
        y = mark_frame(page, y + 2.2 * MM, content.mark, promised=True)
        return _Front(
            max(y, clear - 2.5 * MM if y > clear - 4 * MM else y) + 2.0 * MM, clear, copy_y, copy_at
        )
    return _Front(y + 2.4 * MM, clear, copy_y, copy_at)


def _flow(
    content: ReceiptContent, words: Template, top: float, clear: float, notes: Sequence[Line]
) -> list[Placed]:
    """The strips placed: on one page at the first density that holds, else on as many as needed at full size."""
    bottom = BOTTOM - notes_height(notes) - NOTES_AIR
    next_top = running_head(Page(), "", "", "", "", "")
    body = ReceiptBody(content, words)
    excess = 0.0
    for density, gain in zip(DENSITIES, GAINS, strict=True):
        if excess > gain > 0:
            continue
        strips, _ = body.strips(density, top, clear)
        over = top + sum([strip.gap + strip.high for strip in strips]) - bottom
        if over <= 0:
            return place(strips, top, next_top, bottom, None)
        excess = excess or over
    strips, head = body.strips(DENSITIES[0], top, clear)
    reserve = Strip(0.0, gap=notes_height(notes) + NOTES_AIR)
    strips[-1].keep = True
    placed = place([*strips, reserve], top, next_top, BOTTOM, head)
    return [item for item in placed if item.strip is not reserve] or placed


def _copy_line(content: ReceiptContent, words: Template, copy: int) -> Line:
    runs = [Run(words.texts("copies")[copy - 1], ITALIC)]
    foreign = language_of(content)
    if foreign:
        face = JAPANESE if foreign.text("language") == "ja" else ITALIC
        size = 6.8 if face == JAPANESE else 7.6
        runs.append(Run(f" {foreign.texts('copies')[copy - 1]}", face, size))
    return one_line(*runs, size=9.5)


def _notes(content: ReceiptContent, words: Template) -> list[list[Run]]:
    label = Run(f"{words.text('labels', 'notes')} ", BOLD)
    foreign = language_of(content)
    if foreign is None:
        return [[label, *_joined_notes(words)]]
    face = JAPANESE if foreign.text("language") == "ja" else ITALIC
    size = 6.8 if face == JAPANESE else 7.6
    return [
        [label, *compose(foreign.text("notes", "vi"))],
        [Run(foreign.text("notes", "translated"), face, size)],
    ]


@lru_cache(maxsize=8)
def _joined_notes(words: Template) -> tuple[Run, ...]:
    return tuple(compose(" ".join(words.texts("notes", "lines"))))


def _form_line(content: ReceiptContent) -> str:
    foreign = language_of(content)
    if foreign is None or content.mark.practice:
        return content.form_label
    return f"{content.form_label}, {foreign.text('footer')}"
