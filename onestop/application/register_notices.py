"""What in a row of a tracking book is worth a look and stops nothing. Knows one row; must not know the ledger.

A book says what it says: numbers with a wrong check digit come in as written, and so do codes dated otherwise.
Only one thing is mended: the first 0 of a telephone number that a spreadsheet took for a quantity.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING
from unicodedata import normalize

from onestop.application.read_models import RowProblem
from onestop.application.register_columns import LIMITS
from onestop.domain.identifiers import check_phone, check_tax_code
from onestop.domain.text import clean_line

if TYPE_CHECKING:
    from onestop.application.commands import RegisterRow
    from onestop.domain.applicant import Applicant
    from onestop.domain.dossier_code import DossierCode
    from onestop.domain.procedure import ProcedureVersion

_TAX_CODE_WITHOUT_ZERO = (9, 11)
"""Digits left of a company's ten or a person's twelve."""


def phone_of(source: RegisterRow, cleaned: str) -> str:
    """The telephone as stored: with its 0 back where the cell held a number and only that makes it one."""
    return f"0{cleaned}" if _lost_its_zero(source, cleaned) else cleaned


def notices_of(
    source: RegisterRow,
    code: DossierCode,
    version: ProcedureVersion,
    applicant: Applicant,
    received: datetime,
) -> Iterator[RowProblem]:
    """For a row without faults, column by column."""
    at, day = source.row, received.date()
    if code.day != day:
        yield RowProblem(at, "code", "code_other_day", {"day": code.day, "received": day})
    if not version.covers(day):
        facts: dict[str, object] = {"text": version.version_id, "day": day}
        yield RowProblem(at, "procedure_version", "version_not_in_force", facts)
    for column, limit in LIMITS.items():
        raw = source.cells.get(column, "")
        if _letters(raw) != _letters(clean_line(raw, field=column, limit=limit)):
            yield RowProblem(at, column, "text_cleaned")
    yield from _about_tax_code(source, applicant.tax_code)
    yield from _about_phone(source, applicant.phone)


def _about_tax_code(source: RegisterRow, tax_code: str) -> Iterator[RowProblem]:
    verdict = check_tax_code(tax_code)
    if verdict.ok:
        return
    if "tax_code" in source.numeric and len(tax_code) in _TAX_CODE_WITHOUT_ZERO:
        yield RowProblem(source.row, "tax_code", "tax_code_zero_lost", {"text": tax_code})
    else:
        yield RowProblem(source.row, "tax_code", verdict.code, {"text": tax_code})


def _about_phone(source: RegisterRow, phone: str) -> Iterator[RowProblem]:
    verdict = check_phone(phone)
    if not verdict.ok:
        yield RowProblem(source.row, "phone", verdict.code, {"text": phone})
    elif _lost_its_zero(source, source.cells.get("phone", "").strip()):
        yield RowProblem(source.row, "phone", "phone_zero_restored", {"text": phone})


def _lost_its_zero(source: RegisterRow, phone: str) -> bool:
    return "phone" in source.numeric and not check_phone(phone).ok and check_phone(f"0{phone}").ok


def _letters(text: str) -> str:
    return "".join(normalize("NFC", text).split())
