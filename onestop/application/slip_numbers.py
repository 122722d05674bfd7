"""The numbers of a dossier's slips: which series, which year, and that a slip keeps the number it once took.

Must not know what stands on a slip. Numbers run per form and year (TT 01/2018: Số …/HDHS, …/PXL).
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from onestop.domain.office import FormKind
from onestop.domain.regime import OWN_FORMS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onestop.application.ports import Transaction
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier
    from onestop.domain.facts import SlipPrinted
    from onestop.domain.office import Form

OPEN_NUMBER = "…"
"""Stands for a number not taken yet, on the picture of a slip that nobody printed."""

SlipNumber = tuple[str, str, int]
"""The number as printed, the book and the serial in its series ("" and 0 where it comes from elsewhere)."""


def number_for(
    desk: Workplace, transaction: Transaction, state: Dossier, form: FormKind, round_no: int, at: datetime
) -> SlipNumber:
    """A number of its own for each round of a form, taken at the first printing; a reprint keeps it.

    A receipt has the number its dossier has in the book; what replaces it has the same with ``.2`` behind, so
    that neither the book nor the slips have a hole. A form without a suffix has no number (control slip).
    Refused(``form_not_offered``).
    """
    known = _known(printed(state, form, round_no))
    if known is not None:
        return known
    given = _given(form_of(desk, state, form), state, round_no)
    if given is not None:
        return given, "", 0
    serial = transaction.take_number(form.value, at.year)
    return _text(f"{serial:02d}", form_of(desk, state, form)), transaction.book(at.year), serial


def number_before(desk: Workplace, state: Dossier, form: FormKind, round_no: int) -> str:
    """The number as a preview has it: the one it took, else the one it will have where that is known already."""
    known = _known(printed(state, form, round_no))
    if known is not None:
        return known[0]
    of_form = form_of(desk, state, form)
    given = _given(of_form, state, round_no)
    return _text(OPEN_NUMBER, of_form) if given is None else given


def form_of(desk: Workplace, state: Dossier, form: FormKind) -> Form:
    """The form as of the dossier's day. Refused(``form_not_offered``): 2015 has no apology, 2018 no stop."""
    return OWN_FORMS.get(form) or desk.office.regime_on(state.received.received_at.date()).form(form)


def printed(state: Dossier, form: FormKind, round_no: int) -> tuple[SlipPrinted, ...]:
    """The journal of one slip, in order."""
    return tuple(slip for slip in state.slips if slip.form == form.value and slip.round == round_no)


def _known(slips: Iterable[SlipPrinted]) -> SlipNumber | None:
    return next(((slip.number, slip.book, slip.serial) for slip in slips), None)


def _given(form: Form, state: Dossier, round_no: int) -> str | None:
    """A number that no series is asked for; None where one is."""
    if not form.suffix:
        return ""
    if form.kind is not FormKind.RECEIPT:
        return None
    number = f"{state.received.slip_number or state.received.book_number:02d}"
    return _text(number if round_no == 1 else f"{number}.{round_no}", form)


def _text(number: str, form: Form) -> str:
    return f"{number}/{form.suffix}"
