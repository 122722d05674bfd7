"""Values of corrected fields as somebody typed them, checked as at reception. Writes nothing, decides no promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.application.commands import ApplicantEntry
from onestop.application.receipt_contents import reception_of
from onestop.application.reception import MOST_ITEMS, MOST_PAPERS, MOST_SETS, checked_applicant
from onestop.domain.applicant import Applicant, Channel, FeeState
from onestop.domain.corrections import papers_of_text, papers_text
from onestop.domain.errors import Refused
from onestop.domain.text import clean_line, clean_note

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier

LONGEST_COUNT = 9
"""Digits: thousands of them are more than Python reads."""

MOST_FEE = 999_999_999

_COUNTS = {"copies": (1, MOST_SETS), "items": (1, MOST_ITEMS), "fee": (0, MOST_FEE)}


def checked_value(desk: Workplace, state: Dossier, field: str, new: str) -> tuple[str, tuple[str, ...]]:
    """The value as it may be stored, with the warnings its field gives at reception too. Refused as there."""
    if field.startswith("applicant."):
        return _applicant_value(state.received.applicant, field.removeprefix("applicant."), new)
    if field in ("channel", "return_channel"):
        if new not in tuple(Channel):
            raise Refused("unknown_channel", field=field, typed=new[:40])
        return new, ()
    if field == "fee_state":
        if new not in tuple(FeeState):
            raise Refused("unknown_fee_state", field=field, typed=new[:40])
        return new, ()
    if field == "fee" and not new.strip():
        return "", ()
    if field in _COUNTS:
        return _count(field, new), ()
    if field == "papers":
        return _papers(desk, state, new), ()
    if field == "note":
        return clean_note(new, field=field), ()
    if field == "submitter.id_number" and state.received.submitter is None:
        raise Refused("no_submitter", field=field)
    return clean_line(new, field=field, limit=300), ()


def _count(field: str, new: str) -> str:
    typed = new.strip()
    least, most = _COUNTS[field]
    is_number = typed.isascii() and typed.isdecimal() and len(typed) <= LONGEST_COUNT
    if not is_number or not least <= int(typed) <= most:
        raise Refused("count_out_of_range", field=field, typed=new[:20], least=least, most=most)
    return str(int(typed))


def _papers(desk: Workplace, state: Dossier, new: str) -> str:
    """Each paper of the version it was filed under once at most, by its number. Refused(``papers_format`` |
    ``unknown_component`` | ``count_out_of_range``).
    """
    typed = new.replace(";", " ").replace(",", " ")
    if not typed.isascii() or len(typed) > 2000:
        raise Refused("papers_format", field="papers", typed=new[:40])
    try:
        papers = papers_of_text(typed)
    except ValueError:
        raise Refused("papers_format", field="papers", typed=new[:40]) from None
    version = desk.catalog.version(reception_of(desk, state).version_id)
    known = {each.n for each in version.components} if version is not None else set()
    seen: set[int] = set()
    for each in papers:
        if each.n not in known or each.n in seen:
            raise Refused("unknown_component", field="papers", n=each.n)
        seen.add(each.n)
        if not (0 <= each.originals <= MOST_PAPERS and 0 <= each.copies <= MOST_PAPERS):
            raise Refused("count_out_of_range", field="papers", least=0, most=MOST_PAPERS)
    return papers_text(sorted(papers, key=lambda each: each.n))


def _applicant_value(known: Applicant, name: str, new: str) -> tuple[str, tuple[str, ...]]:
    entry = {
        each: str(getattr(known, each))
        for each in ("kind", "name", "tax_code", "id_number", "address", "phone", "email")
    }
    _, before = checked_applicant(ApplicantEntry(**entry))
    checked, warnings = checked_applicant(ApplicantEntry(**{**entry, name: new}))
    return str(getattr(checked, name)), tuple(each for each in warnings if each not in before)
