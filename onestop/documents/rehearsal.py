"""Lays out one slip that nobody sees, so that the first real one finds fonts, templates and the QR maker ready."""

from __future__ import annotations

from datetime import datetime

from onestop.application.paper import PaperComponent, PrintMark, ReceiptContent
from onestop.documents.slips import render_slip
from onestop.domain.terms import Term, TermUnit

_WHEN = datetime(2026, 8, 20, 8, 30)
_LETTERS = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả 0123456789"


def rehearse() -> bytes:
    """A PDF of two copies in today's form."""
    term = Term(5, TermUnit.WORKING_DAY)
    return render_slip(
        ReceiptContent(
            regime="2026",
            agency_lines=(_LETTERS.upper(),),
            desk_line=_LETTERS.upper(),
            desk_name=_LETTERS,
            place=_LETTERS[:4],
            slip_number="01",
            form_label=_LETTERS,
            slip_date=_WHEN.date(),
            code="H31.99-260820-0001",
            check="00",
            head="00000000",
            applicant_name=_LETTERS,
            tax_or_id="",
            id_label="",
            address=_LETTERS,
            phone="",
            email="",
            request=_LETTERS,
            components=(PaperComponent(_LETTERS, "", 1, 1),),
            sets=1,
            legal_time=term,
            committed_time=None,
            filed_at=_WHEN,
            complete_at=_WHEN,
            due_at=_WHEN,
            due_note=_LETTERS,
            calendar_warning="",
            return_place=_LETTERS,
            partner="",
            fee_line="",
            book="01/2026",
            book_number=1,
            mark=PrintMark(_WHEN, 1, "", "", False, ""),
            lang="vi",
            request_translated="",
        )
    )
