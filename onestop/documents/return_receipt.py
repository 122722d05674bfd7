"""The receipt for a result that was handed over or posted, as an A5 PDF (Biên nhận). Our own slip.

Its sentences stand in resources/templates; here is only what is filled in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.documents.filenames import slip_name
from onestop.documents.fonts import clean
from onestop.documents.letter import Letter, letter_pages, render_letter
from onestop.documents.templates import template
from onestop.documents.text import glue
from onestop.documents.way_letter import COPIES, way_letter
from onestop.documents.wording import moment_words, plain_number, promise_words

if TYPE_CHECKING:
    from onestop.application.way_contents import ReturnContent
    from onestop.documents.page import Page


def render_return_receipt(content: ReturnContent, copies: int = COPIES) -> bytes:
    return render_letter(_letter(content), copies)


def return_receipt_pages(content: ReturnContent) -> list[Page]:
    """The pages of one copy before they are painted."""
    return letter_pages(_letter(content))


def return_receipt_filename(content: ReturnContent) -> str:
    """return_CODE_1.pdf"""
    return slip_name("return", content.coded.code, content.round_no, content.mark.print_no)


def _letter(content: ReturnContent) -> Letter:
    values = {
        "applicant": clean(content.applicant_name),
        "request": clean(content.procedure_name),
        "result": glue(clean(content.result)) or "–",
        "received_at": moment_words(content.received_at),
        "due": promise_words(content.due_at) if content.due_at is not None else "",
        "ready": moment_words(content.ready_at) if content.ready_at is not None else "",
        "returned_at": moment_words(content.returned_at),
        "to": clean(content.to),
        "right": clean(content.right),
        "place": clean(content.place),
        "item": clean(content.item_number),
        "fee": _fee(content),
        "agency": clean(content.issued.agency_name),
        "post": "+" if content.by_post else "",
    }
    return way_letter("return", content, content.given_back, values, {})


def _fee(content: ReturnContent) -> str:
    paid, owed = content.paid_vnd, content.owed_vnd
    key = "paid_and_owed" if paid and owed else "paid" if paid else "owed" if owed else "none"
    said = template("return").text("fee", key)
    return said.replace("{paid}", plain_number(paid)).replace("{owed}", plain_number(owed))
