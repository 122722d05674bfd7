"""The supplement request (form 02) as an A5 PDF: what is missing, why, until when, and what the clock does.

Before reception there is no code: the code line and the QR are left out and no date is promised.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from onestop.application.paper import SupplementContent, SupplementItem
from onestop.documents.blanks import NBSP
from onestop.documents.filenames import in_filename
from onestop.documents.flow import Strip, paragraph, place
from onestop.documents.fonts import BOLD, ITALIC, clean
from onestop.documents.header import (
    BESIDE_QR,
    BOTTOM,
    CENTRE,
    LEFT,
    TEXT_WIDTH,
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
from onestop.documents.templates import Template, template
from onestop.documents.text import Run, break_lines, compose, glue, words_of
from onestop.documents.wording import count_words, moment_words, short_date

BODY: Final = 10.0
LEADING: Final = 12.5
GAP: Final = 0.45 * MM
RISE: Final = LEADING * 0.5 + BODY * 0.3
HANGING: Final = 6.2 * MM
COPIES: Final = 2


def render_supplement(content: SupplementContent, copies: int = COPIES) -> bytes:
    """`copies` prints of the request in one PDF. Byte-identical for the same content."""
    words = template("supplement")
    title = words.text("title_2015" if content.regime == "2015" else "title")
    pages = supplement_pages(content) * copies
    imprint = Imprint(
        f"{title} {clean(content.slip_number)}", clean(content.desk_line), clean(content.form_label)
    )
    return write_pdf(pages, imprint)


def supplement_filename(content: SupplementContent) -> str:
    """supplement_CODE_1.pdf; without a code, the slip's number takes its place."""
    name = in_filename(content.code or content.slip_number)
    return f"supplement_{name}_{content.mark.print_no}.pdf"


def supplement_pages(content: SupplementContent) -> list[Page]:
    """The pages of one copy before they are painted."""
    words = template("supplement")
    title = words.text("title_2015" if content.regime == "2015" else "title")
    front = Page()
    top, clear = _front(front, content, words, title)
    notes = note_lines(
        compose(f"**{words.text('labels', 'notes')}** {' '.join(words.texts('notes', 'lines'))}")
    )
    strips = _strips(content, words, top, clear)
    strips.append(Strip(0.0, gap=notes_height(notes) + 3.0 * MM))
    label, check, head = words.text("labels", "code"), content.check, content.head
    continued = words.text("labels", "continued")
    next_top = running_head(Page(), label, "", "", "", continued)
    placed = place(strips, top, next_top, BOTTOM, None)
    sheets = [front]
    for _ in range(placed[-1].page):
        sheets.append(Page())
        running_head(sheets[-1], label, clean(content.code), check, head, continued)
    for item in placed:
        item.strip.put(sheets[item.page], item.y)
    put_notes(sheets[-1], notes)
    for number, sheet in enumerate(sheets, start=1):
        footer(sheet, content.form_label, content.mark, number, len(sheets))
    return sheets


def _front(page: Page, content: SupplementContent, words: Template, title: str) -> tuple[float, float]:
    """Header to the mark; returns where the fields begin and where the QR ends (0 without one)."""
    head = Letterhead(
        content.agency_lines, content.desk_line, content.place, content.slip_number, content.slip_date
    )
    y = title_block(page, title, letterhead(page, head) + 7.6 * MM)
    clear = 0.0
    if content.code:
        clear = qr_block(page, y + 2.4 * MM, clean(content.code), content.check, content.head)
        y += 4.9 * MM
        code_line(page, words.text("labels", "code"), clean(content.code), y)
    said = words.text("round").replace("{round}", str(content.round_no))
    if content.received_on is not None:
        said += words.text("received").replace("{date}", short_date(content.received_on))
    else:
        said += words.text("not_received")
    y += (4.2 if content.code else 5.0) * MM
    centre_line(page, CENTRE, y, one_line(Run(glue(said), ITALIC), size=9.3))
    if is_marked(content.mark):
        return mark_frame(page, y + 2.2 * MM, content.mark, promised=False) + 2.0 * MM, clear
    return y + 2.6 * MM, clear


def _strips(content: SupplementContent, words: Template, top: float, clear: float) -> list[Strip]:
    strips: list[Strip] = []
    y = top
    for number, runs in enumerate(_fields(content, words)):
        gap = GAP if number else 0.0
        start = y + gap

        def room(line: int, start: float = start) -> float:
            return BESIDE_QR if start + line * LEADING + RISE - BODY * 0.75 < clear else TEXT_WIDTH

        lines = break_lines(words_of(runs), BODY, room)
        strips += paragraph(lines, LEFT, LEADING, gap, rise=RISE)
        y = start + len(lines) * LEADING
    strips += _paragraph([Run(words.text("labels", "items"))], gap=GAP * 1.6, keep=True)
    for number, item in enumerate(content.items, start=1):
        strips += _item(number, item, words)
    for index, runs in enumerate(_closing(content, words)):
        # From the reason to the signature nothing is torn apart.
        strips += _paragraph(runs, gap=GAP * (2.0 if index == 0 else 1.0), keep=True)
    strips[-1].keep = True
    signed = _signature(words)
    signed.keep = True
    return [*strips, signed]


def _fields(content: SupplementContent, words: Template) -> list[list[Run]]:
    def label(key: str) -> Run:
        return Run(f"{words.text('labels', key)}: ")

    fields = [
        [label("desk"), Run(glue(clean(content.desk_name)))],
        [label("applicant"), Run(glue(clean(content.applicant_name)), BOLD)],
        [label("request"), Run(glue(clean(content.request)))],
        [label("address"), Run(glue(clean(content.address) or "–"))],
    ]
    contact = [label("phone"), Run(clean(content.phone))] if content.phone else []
    if content.email:
        blank = f"{NBSP}{NBSP}{NBSP} " if contact else ""
        contact.append(Run(f"{blank}{words.text('labels', 'email')}:{NBSP}{clean(content.email)}"))
    return [*fields, contact] if contact else fields


def _item(number: int, item: SupplementItem, words: Template) -> list[Strip]:
    counts = [
        words.text("sentences", key).replace("{count}", count_words(count))
        for key, count in (("original", item.originals), ("copy", item.copies))
        if count
    ]
    paper, fault = glue(clean(item.paper)), glue(clean(item.fault).rstrip("."))
    wanted = glue(", ".join(counts))
    said = (f" {fault}" if fault else "") + (f"{NBSP}– {wanted}" if fault and wanted else f" {wanted}")
    runs = [Run(f"{paper}:" if said.strip() else paper, BOLD), Run(f"{said.rstrip()}.")]
    lines = break_lines(words_of(runs), BODY, TEXT_WIDTH - HANGING)
    strips = paragraph(lines, LEFT + HANGING, LEADING, GAP, rise=RISE)
    numbered = one_line(Run(f"{number}."), size=BODY)
    strips[0].lines.append((LEFT + HANGING - 1.9 * MM - numbered.width, RISE, numbered))
    return strips


def _closing(content: SupplementContent, words: Template) -> list[list[Run]]:
    runs = []
    clock = glue(clean(content.clock_text))
    if content.reason:
        runs.append(compose(words.text("sentences", "reason"), reason=_sentence(content.reason)))
    if content.until is not None:
        until = moment_words(content.until)
        runs.append(compose(words.text("sentences", "until"), moment=until, clock=clock))
    elif clock:
        runs.append(compose(words.text("sentences", "no_until"), clock=clock))
    if content.contact:
        runs.append(compose(words.text("sentences", "contact"), contact=glue(clean(content.contact))))
    return runs


def _sentence(text: str) -> str:
    said = glue(clean(text))
    return said if said.endswith((".", "!", "?")) else f"{said}."


def _paragraph(runs: Sequence[Run], gap: float, keep: bool = False) -> list[Strip]:
    lines = break_lines(words_of(runs), BODY, TEXT_WIDTH)
    return paragraph(lines, LEFT, LEADING, gap, rise=RISE, keep=keep)


def _signature(words: Template) -> Strip:
    """The right half only: who guides, signs."""
    middle = LEFT + TEXT_WIDTH * 3 / 4
    strip = Strip(0.0, gap=0.6 * MM)
    y = 4.2 * MM
    for text, face, size in (
        (words.text("signatures", "right"), BOLD, 10.0),
        (words.text("signatures", "hint"), ITALIC, 9.0),
    ):
        line = one_line(Run(text, face), size=size)
        strip.lines.append((middle - line.width / 2, y, line))
        y += 4.3 * MM
    y += 12.5 * MM
    half = TEXT_WIDTH / 2 * 0.32
    strip.dotted.append((middle - half, middle + half, y))
    strip.high = y + 0.5 * MM
    return strip
