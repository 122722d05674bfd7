"""The supplement request (form 02) as an A5 PDF: what is missing, why, until when, and what the clock does.

Before reception there is no code: the code line and the QR are left out and no date is promised.
"""

from __future__ import annotations

from typing import Final

from onestop.application.paper import SupplementContent, SupplementItem
from onestop.documents.blanks import NBSP
from onestop.documents.filenames import in_filename, slip_name
from onestop.documents.fonts import BOLD, clean
from onestop.documents.letter import Letter, letter_pages, render_letter
from onestop.documents.letter_words import contact_line, sentence
from onestop.documents.page import Page
from onestop.documents.templates import Template, template
from onestop.documents.text import Run, glue
from onestop.documents.wording import count_words, moment_words, short_date

COPIES: Final = 2


def render_supplement(content: SupplementContent, copies: int = COPIES) -> bytes:
    """`copies` prints of the request in one PDF. Byte-identical for the same content."""
    return render_letter(_letter(content), copies)


def supplement_filename(content: SupplementContent) -> str:
    """supplement_CODE_1.pdf; without a code, the slip's number takes its place."""
    if not content.code:
        return f"supplement_{in_filename(content.slip_number)}_{content.mark.print_no}.pdf"
    return slip_name("supplement", content.code, content.slip_round, content.mark.print_no)


def supplement_pages(content: SupplementContent) -> list[Page]:
    """The pages of one copy before they are painted."""
    return letter_pages(_letter(content))


def _letter(content: SupplementContent) -> Letter:
    words = template("supplement")
    until = moment_words(content.until) if content.until is not None else ""
    clock = clean(content.clock_text)
    return Letter(
        form="supplement",
        regime=content.regime,
        parent_line="",
        agency_lines=content.agency_lines,
        desk_line=content.desk_line,
        place=content.place,
        slip_number=content.slip_number,
        slip_date=content.slip_date,
        form_label=content.form_label,
        code=content.code,
        check=content.check,
        head=content.head,
        mark=content.mark,
        under=_under(content, words),
        values={
            "applicant": clean(content.applicant_name),
            "address": clean(content.address) or "–",
            "phone": clean(content.phone),
            "email": clean(content.email),
            "contact": contact_line(content.phone, content.email),
            "request": clean(content.request),
            "agency": clean(content.desk_name),
            "desk": clean(content.desk_line),
            "code": clean(content.code),
            "reason": sentence(content.reason),
            "until": until,
            "clock": clock,
            "clock_alone": "" if until else clock,
            "ask": clean(content.contact),
        },
        lists={"items": [_item(item, words) for item in content.items]},
    )


def _under(content: SupplementContent, words: Template) -> str:
    said = words.text("round").replace("{round}", str(content.round_no))
    if content.received_on is None:
        return said + words.text("not_received")
    return said + words.text("received").replace("{date}", short_date(content.received_on))


def _item(item: SupplementItem, words: Template) -> list[Run]:
    """**paper:** what is wrong – how many are wanted."""
    counts = [
        words.text("sentences", key).replace("{count}", count_words(count))
        for key, count in (("original", item.originals), ("copy", item.copies))
        if count
    ]
    paper, fault = glue(clean(item.paper)), glue(clean(item.fault).rstrip("."))
    wanted = glue(", ".join(counts))
    said = (f" {fault}" if fault else "") + (f"{NBSP}– {wanted}" if fault and wanted else f" {wanted}")
    said = f"{said.rstrip()}."
    if not paper:
        return [Run(said.lstrip())]
    return [Run(f"{paper}:" if len(said) > 1 else paper, BOLD), Run(said)]
