"""The notices about a dossier as A5 PDFs: refusal (form 03), apology (form 04), stop (form 05 since 7/2025).

Their sentences stand in resources/templates; here is only what is filled in.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from onestop.application.notice_paper import (
    Addressee,
    ApologyContent,
    NoticeContent,
    RefusalContent,
    SlipHead,
    StopContent,
)
from onestop.application.paper import PaperComponent
from onestop.documents.blanks import NBSP
from onestop.documents.filenames import slip_name
from onestop.documents.fonts import clean
from onestop.documents.letter import Letter, letter_pages, render_letter
from onestop.documents.letter_words import addressee_words, contact_line, fee_words, sentence
from onestop.documents.page import Page
from onestop.documents.templates import template
from onestop.documents.text import Run, compose, glue
from onestop.documents.wording import count_words, date_words, moment_words, promise_words, time_words

COPIES: Final = 2
_FORMS: Final = {RefusalContent: "refusal", ApologyContent: "apology", StopContent: "stop"}


def render_notice(content: NoticeContent, copies: int = COPIES) -> bytes:
    """`copies` prints in one PDF. Byte-identical for the same content. Unavailable(``template_broken``)."""
    return render_letter(_letter(content), copies)


def notice_pages(content: NoticeContent) -> list[Page]:
    """The pages of one copy before they are painted."""
    return letter_pages(_letter(content))


def notice_filename(content: NoticeContent) -> str:
    """apology_CODE_1.pdf"""
    head = content.head
    return slip_name(_FORMS[type(content)], head.code, head.round_no, head.mark.print_no)


def _letter(content: NoticeContent) -> Letter:
    match content:
        case RefusalContent():
            return _refusal(content)
        case ApologyContent():
            return _apology(content)
        case StopContent():
            return _stop(content)


def _refusal(content: RefusalContent) -> Letter:
    words = template("refusal")
    reasons = [[Run(glue(sentence(reason)))] for reason in content.reasons]
    if content.where_to:
        reasons.append(compose(words.text("sentences", "where_to"), where_to=sentence(content.where_to)))
    kinds = count_words(len(content.papers)) if content.papers else ""
    values = {
        "kinds": kinds,
        "sets": count_words(content.sets),
        "fee": fee_words(words, content.fee),
        "where_to": clean(content.where_to),
    }
    return _filled("refusal", content.head, content.to, values, lists={"reasons": reasons})


def _apology(content: ApologyContent) -> Letter:
    values = {
        **_received(content.received_at),
        "field": clean(content.field),
        "old_due": promise_words(content.old_due),
        "new_due": promise_words(content.new_due),
        "reason": sentence(content.reason),
        "unit": clean(content.unit),
    }
    return _filled("apology", content.head, content.to, values, promised=True)


def _stop(content: StopContent) -> Letter:
    words = template("stop")
    letter = ""
    if content.asked_at is not None:
        said = words.text("letter", "named" if content.letter else "unnamed")
        asked_at = moment_words(content.asked_at)
        letter = said.replace("{letter}", clean(content.letter).rstrip(".")).replace("{asked_at}", asked_at)
    values = {
        **_received(content.received_at),
        "letter": letter,
        "stopped_at": f"{time_words(content.stopped_at)}, {date_words(content.stopped_at).replace(' ', NBSP)}",
        "reason": sentence(content.reason),
        "basis": sentence(content.basis),
        "decree": clean(content.decree),
        "fee": fee_words(words, content.fee),
        "kinds": count_words(len(content.papers)) if content.papers else "",
        "supplemented": count_words(content.supplemented) if content.supplemented else "",
        "unit": clean(content.unit),
    }
    return _filled("stop", content.head, content.to, values, papers=content.papers)


def _received(moment: datetime) -> dict[str, str]:
    return {
        "received_at": moment_words(moment),
        "received_day": date_words(moment).removeprefix(f"ngày{NBSP}"),
    }


def _filled(
    form: str,
    head: SlipHead,
    to: Addressee,
    values: Mapping[str, str],
    *,
    lists: Mapping[str, list[list[Run]]] | None = None,
    papers: tuple[PaperComponent, ...] = (),
    promised: bool = False,
) -> Letter:
    return Letter(
        form=form,
        regime=head.regime,
        parent_line=head.parent_line,
        agency_lines=head.agency_lines,
        desk_line=head.desk_line,
        place=head.place,
        slip_number=head.slip_number,
        slip_date=head.slip_date,
        form_label=head.form_label,
        code=head.code,
        check=head.check,
        head=head.head,
        mark=head.mark,
        promised=promised,
        values={
            "applicant": clean(to.name),
            "address": clean(to.address) or "–",
            "phone": clean(to.phone),
            "email": clean(to.email),
            "contact": contact_line(to.phone, to.email),
            "request": clean(to.request),
            "agency": clean(head.desk_name),
            "desk": clean(head.desk_line),
            "code": clean(head.code),
            "addressee": addressee_words(to),
            **values,
        },
        lists=lists or {},
        papers=papers,
    )
