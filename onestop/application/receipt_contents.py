"""What stands on a receipt: the dossier as of the receipt's issue, in the forms and words of its day.

Must not know the journal nor how it is laid out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onestop.application.paper import Language, PaperComponent, PrintMark, ReceiptContent
from onestop.application.receipt_rounds import issue_of
from onestop.domain.deadlines import compute_deadline
from onestop.domain.dossier_code import check_characters, head_text
from onestop.domain.facts import DossierReceived
from onestop.domain.identifiers import format_phone
from onestop.domain.office import FormKind

if TYPE_CHECKING:
    from onestop.application.receipt_rounds import Issue
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier
    from onestop.domain.facts import SlipPrinted

LANGUAGES = ("vi", "vi-en", "vi-ja")


def receipt_content(desk: Workplace, state: Dossier, slip: SlipPrinted, mark: PrintMark) -> ReceiptContent:
    """The receipt of the slip's round. `mark` is completed with what the receipt replaces."""
    issue = issue_of(desk, state, slip.round)
    received, agency = issue.state.received, desk.office.agency
    day = received.received_at.date()
    regime = desk.office.regime_on(day)
    version = desk.catalog.version(received.version_id)
    procedure = desk.catalog.find(received.procedure_id)
    due_note, warning = _why(desk, issue)
    committed = received.term if received.legal_term not in (None, received.term) else None
    partner = desk.catalog.agencies.get(received.linked_agency)
    lang: Language = "vi-en" if slip.lang == "vi-en" else "vi-ja" if slip.lang == "vi-ja" else "vi"
    return ReceiptContent(
        regime=regime.paper,
        agency_lines=agency.header_lines,
        desk_line=agency.desk_line,
        desk_name=agency.name,
        place=agency.place,
        slip_number=slip.number,
        form_label=regime.form(FormKind.RECEIPT).label,
        slip_date=issue.day,
        code=received.code,
        check=check_characters(received.code),
        head=ledger_head(desk, state),
        applicant_name=received.applicant.name,
        tax_or_id=received.applicant.number,
        id_label=received.applicant.number_kind,
        address=received.applicant.address,
        phone=format_phone(received.applicant.phone),
        email=received.applicant.email,
        request=version.title if version else received.procedure_id,
        components=papers_of(desk, issue.state),
        sets=received.sets,
        legal_time=received.legal_term or received.term,
        committed_time=committed,
        filed_at=received.filed_at,
        complete_at=received.received_at,
        counted_from=issue.counted_from,
        due_at=issue.due_at,
        due_note=due_note,
        calendar_warning=warning,
        return_place=desk.words.return_place(received.return_channel, received.applicant.kind),
        partner=partner.name if partner else "",
        fee_line=desk.words.fee(received.fee_vnd, received.fee_state),
        book=received.book,
        book_number=received.book_number,
        mark=replace(mark, replaces=issue.replaces),
        lang=lang,
        request_translated=procedure.name_en if procedure and lang == "vi-en" else "",
        round_no=slip.round,
    )


def _why(desk: Workplace, issue: Issue) -> tuple[str, str]:
    """The note under the promised moment and the calendar's warning; none where somebody set the date by hand."""
    received, rules = issue.state.received, desk.office.deadline_rules
    pauses = () if issue.due_at == received.due_at else issue.state.pauses
    deadline = compute_deadline(received.received_at, received.term, desk.calendar, pauses, rules)
    if issue.due_at not in (deadline.due, received.due_at):
        return "", ""
    note = desk.words.due_note(deadline.days, received.term, deadline.start)
    return note, desk.words.calendar_warning(deadline.warnings)


def papers_of(desk: Workplace, state: Dossier) -> tuple[PaperComponent, ...]:
    """The papers as they came, corrected or not: named by the version of the reception, whatever that was since."""
    version = desk.catalog.version(reception_of(desk, state).version_id)
    known = {each.n: each for each in version.components} if version else {}
    return tuple(
        PaperComponent(known[each.n].name, known[each.n].form, each.originals, each.copies)
        for each in state.received.components
        if each.n in known and (each.originals or each.copies)
    )


def reception_of(desk: Workplace, state: Dossier) -> DossierReceived:
    """The reception as it was recorded, before any correction."""
    facts = (row.fact for row in desk.store.events(state.dossier_id))
    return next(fact for fact in facts if isinstance(fact, DossierReceived))


def ledger_head(desk: Workplace, state: Dossier) -> str:
    """Hash of the envelope of the reception: the ledger's head as it was when the promise was made."""
    events = desk.store.events(state.dossier_id)
    first = next(row for row in events if row.kind == DossierReceived.KIND)
    return head_text(desk.store.head_of(first.event_id))
