"""Phrases that several slips put together from facts: contacts, sentences, fees, whom one speaks to. Lays nothing out."""

from __future__ import annotations

from onestop.application.notice_paper import Addressee, FeeFacts
from onestop.documents.blanks import NBSP
from onestop.documents.fonts import clean
from onestop.documents.templates import Template, template
from onestop.documents.wording import plain_number
from onestop.domain.applicant import ApplicantKind, FeeState
from onestop.domain.text import fold

_COMPANIES = ("cong ty", "cong ti", "cty", "tong cong ty")


def contact_line(phone: str, email: str) -> str:
    """Telephone and e-mail on one line, each with its label; what is empty is left out."""
    words = template("slips")
    phone, email = clean(phone), clean(email)
    parts = [f"{words.text('letter', 'phone')}: {phone}"] if phone else []
    if email:
        parts.append(f"{words.text('letter', 'email')}:{NBSP}{email}")
    return f"{NBSP}{NBSP}{NBSP} ".join(parts)


def sentence(text: str) -> str:
    """With a full stop at its end; nothing stays nothing."""
    said = clean(text)
    return said if not said or said.endswith((".", "!", "?")) else f"{said}."


def addressee_words(to: Addressee) -> str:
    """How the letter calls them: a company, another organisation, a person."""
    key = to.kind.value
    if to.kind is ApplicantKind.ORGANISATION and fold(to.name).startswith(_COMPANIES):
        key = "company"
    return template("slips").text("addressee", key)


def fee_words(words: Template, fee: FeeFacts) -> str:
    """What becomes of the fee, in the words of the form: free, not taken yet, or taken."""
    if fee.asked_vnd == 0 or fee.state is FeeState.EXEMPT:
        return words.text("fee", "free")
    if not fee.paid_vnd and fee.state is not FeeState.PAID:
        return words.text("fee", "unpaid")
    amount = fee.paid_vnd or fee.asked_vnd
    if not amount:
        return words.text("fee", "paid_elsewhere")
    return words.text("fee", "paid").replace("{paid}", plain_number(amount))
