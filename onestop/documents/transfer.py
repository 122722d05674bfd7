"""The transfer slip to a partner agency as an A5 PDF (Phiếu chuyển xử lý): work and time limit of each agency.

Its sentences stand in resources/templates; here is only what is filled in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.documents.blanks import NBSP
from onestop.documents.filenames import slip_name
from onestop.documents.fonts import clean
from onestop.documents.letter import Letter, letter_pages, render_letter
from onestop.documents.templates import Template, template
from onestop.documents.text import Run, compose, glue
from onestop.documents.way_letter import COPIES, way_letter
from onestop.documents.wording import moment_words, table_date, time_words

if TYPE_CHECKING:
    from onestop.application.way_contents import TransferContent, TransferLeg
    from onestop.documents.page import Page


def render_transfer(content: TransferContent, copies: int = COPIES) -> bytes:
    return render_letter(_letter(content), copies)


def transfer_pages(content: TransferContent) -> list[Page]:
    """The pages of one copy before they are painted."""
    return letter_pages(_letter(content))


def transfer_filename(content: TransferContent) -> str:
    """transfer_CODE.2_1.pdf: the second agency asked, first print; beside a letter to answer in, its name."""
    if content.file_name:
        return f"{content.file_name.rpartition('.')[0]}.pdf"
    return slip_name("transfer", content.coded.code, content.round_no, content.mark.print_no)


def _letter(content: TransferContent) -> Letter:
    words = template("transfer")
    contact = words.text("legs", "contact").replace("{contact}", glue(clean(content.contact)))
    values = {
        "to": clean(content.agency),
        "applicant": clean(content.applicant_name),
        "address": clean(content.applicant_address),
        "request": clean(content.procedure_name),
        "received_at": moment_words(content.received_at),
        "agency": clean(content.issued.agency_name),
        "desk": clean(content.issued.desk_name),
        "file": clean(content.file_name),
        "contact": contact if content.contact else "",
    }
    return way_letter(
        "transfer", content, content.papers, values, {"legs": [_leg(leg, words) for leg in content.legs]}
    )


def _leg(leg: TransferLeg, words: Template) -> list[Run]:
    due = f"{time_words(leg.due_at)}, ngày{NBSP}{table_date(leg.due_at)}"
    runs = compose(
        words.text("legs", "leg"),
        agency=glue(clean(leg.agency)),
        work=glue(clean(leg.work).rstrip(".")) or words.text("legs", "work"),
        time=_time(leg.minutes),
        due=due,
    )
    if leg.addressed:
        runs += compose(words.text("legs", "addressed"))
    if leg.answered_at is not None:
        runs += compose(words.text("legs", "missed" if leg.missed else "answered"))
    return [*runs, Run(".")]


def _time(minutes: int) -> str:
    """24 giờ làm việc"""
    hours, rest = divmod(minutes, 60)
    said = f"{hours:02d}{NBSP}giờ" + (f"{NBSP}{rest:02d}{NBSP}phút" if rest else "")
    return f"{said} làm{NBSP}việc"
