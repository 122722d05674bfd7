"""The chosen procedure on the page: its facts, its papers, its fee. Reads the catalogue's version; decides no rule."""

from __future__ import annotations

from dataclasses import replace

from onestop.application.commands import ComponentEntry
from onestop.application.read_models import Promise
from onestop.domain.applicant import usual_fee_state
from onestop.domain.procedure import Procedure
from onestop.domain.procedure_version import ProcedureVersion
from onestop.presenters.checklist import ChecklistState, PaperRow
from onestop.presenters.message import Message, say
from onestop.presenters.reception_entry import PaperEntry, ReceptionEntry
from onestop.presenters.reception_state import Choice, FeeFacts, ProcedureFacts

_SIGNING_ROLE = "board_leader"
MOST_PAPERS = 999


def procedure_choices(found: tuple[Procedure, ...]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            key=each.procedure_id,
            name=each.short_name or each.name,
            lead=each.procedure_id,
            detail=each.name if each.short_name else each.field,
            figure=each.national_code,
        )
        for each in found
    )


def procedure_facts(promise: Promise) -> ProcedureFacts:
    procedure, version = promise.procedure, promise.version
    return ProcedureFacts(
        procedure_id=procedure.procedure_id,
        name=procedure.short_name or procedure.name,
        full_name=version.title or procedure.name,
        national_code=version.national_code or procedure.national_code,
        version_year=version.valid_from.year,
        field=procedure.field,
        unit=procedure.unit,
        steps=len(version.steps),
        signers=sum(1 for step in version.steps if step.role == _SIGNING_ROLE),
    )


def all_handed_in(version: ProcedureVersion) -> tuple[PaperEntry, ...]:
    """As the version asks; a paper that is asked for only in some cases begins unticked."""
    return tuple(
        PaperEntry(paper.n, not paper.conditional, paper.originals, paper.copies)
        for paper in version.components
    )


def checklist(version: ProcedureVersion, papers: tuple[PaperEntry, ...]) -> ChecklistState:
    handed = {paper.n: paper for paper in papers}
    rows = []
    for paper in version.components:
        entry = handed.get(paper.n) or PaperEntry(paper.n, False, paper.originals, paper.copies)
        rows.append(
            PaperRow(
                key=str(paper.n),
                number=paper.n,
                name=paper.name,
                form=paper.form,
                ticked=entry.ticked,
                originals=entry.originals,
                copies=entry.copies,
                wanted_originals=paper.originals,
                wanted_copies=paper.copies,
                required=not paper.conditional,
            )
        )
    return ChecklistState(tuple(rows))


def toggled(papers: tuple[PaperEntry, ...], version: ProcedureVersion, n: int) -> tuple[PaperEntry, ...]:
    """Tick or untick; a paper ticked anew counts as many sheets as are asked for."""
    wanted = {paper.n: paper for paper in version.components}

    def turned(paper: PaperEntry) -> PaperEntry:
        if paper.ticked or n not in wanted:
            return replace(paper, ticked=False)
        return PaperEntry(n, True, wanted[n].originals, wanted[n].copies)

    return tuple(turned(paper) if paper.n == n else paper for paper in papers)


def counted(papers: tuple[PaperEntry, ...], n: int, originals: int, copies: int) -> tuple[PaperEntry, ...]:
    """Counts typed for one paper; none at all unticks it, any ticks it."""
    originals, copies = (max(0, min(MOST_PAPERS, count)) for count in (originals, copies))
    given = PaperEntry(n, bool(originals or copies), originals, copies)
    return tuple(given if paper.n == n else paper for paper in papers)


def missing_papers(state: ChecklistState) -> tuple[ComponentEntry, ...]:
    return tuple(
        ComponentEntry(row.number, row.missing_originals, row.missing_copies) for row in state.missing
    )


def missing_lines(state: ChecklistState) -> tuple[Message, ...]:
    """What is missing, a line a paper."""
    return tuple(_missing_line(row) for row in state.missing)


def _missing_line(row: PaperRow) -> Message:
    originals, copies = row.missing_originals, row.missing_copies
    if originals and copies:
        return say("missing_both", name=row.name, originals=originals, copies=copies)
    if originals:
        return say("missing_originals", name=row.name, originals=originals)
    return say("missing_copies", name=row.name, copies=copies)


def fee_facts(version: ProcedureVersion, entry: ReceptionEntry) -> FeeFacts:
    fee = version.fee
    items = int(entry.items) if entry.items.isascii() and entry.items.isdigit() else 1
    amount = fee.for_items(items)
    usual = usual_fee_state(amount).value
    return FeeFacts(amount, fee.per_item, (entry.fee_state or usual) if amount != 0 else usual, fee.note)
