"""What papers of a dossier's way say alike: whose paper it is, the code, names of units, agencies and results."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from onestop.application.receipt_contents import ledger_head, papers_of
from onestop.application.way_contents import Coded, Issued
from onestop.domain.dossier_code import check_characters

if TYPE_CHECKING:
    from onestop.application.paper import PaperComponent
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier


def issued(desk: Workplace, number: str, dated: date) -> Issued:
    agency = desk.office.agency
    return Issued(
        agency.header_lines, agency.desk_line, agency.desk_name, agency.name, agency.place, number, dated
    )


def coded(desk: Workplace, state: Dossier) -> Coded:
    return Coded(state.code, check_characters(state.code), ledger_head(desk, state))


def title(desk: Workplace, state: Dossier) -> str:
    version = desk.catalog.version(state.received.version_id)
    return version.title if version is not None else state.received.procedure_id


def short_name(desk: Workplace, state: Dossier) -> str:
    procedure = desk.catalog.find(state.received.procedure_id)
    return procedure.short_name if procedure is not None else state.received.procedure_id


def result(desk: Workplace, state: Dossier) -> str:
    """As it was named when it was ready, else as the procedure promises it."""
    named = state.ready.result if state.ready is not None else ""
    version = desk.catalog.version(state.received.version_id)
    return named or (version.result if version is not None else "")


def given_back(desk: Workplace, state: Dossier) -> tuple[PaperComponent, ...]:
    """Originals that were kept to compare: they go back with the result."""
    kept = papers_of(desk, state) if state.received.keep_originals else ()
    return tuple(replace(each, copies=0) for each in kept if each.originals)
