"""What stands on papers about a dossier, and the print journal. Laying out and spooling are somebody else's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.application.paper import (
    DeadlineSheetContent,
    Language,
    PaperComponent,
    PaperPause,
    PrintMark,
    ReceiptContent,
)
from onestop.application.reading import explained, find_dossier
from onestop.application.rights import Act, must_be_allowed
from onestop.domain.deadlines import Deadline, compute_deadline
from onestop.domain.dossier import Dossier, waiting_status
from onestop.domain.dossier_code import check_characters, head_text
from onestop.domain.errors import Refused
from onestop.domain.facts import SlipPrinted
from onestop.domain.identifiers import format_phone
from onestop.domain.office import Form, FormKind
from onestop.domain.text import clean_line

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace

LANGUAGES = ("vi", "vi-en", "vi-ja")


def print_receipt(desk: Workplace, dossier_id: str, *, lang: str, reason: str, target: str) -> ReceiptContent:
    """Journal first, then the content. Only prints that left the desk count towards "BẢN IN LẠI lần n"."""
    if lang not in LANGUAGES:
        raise Refused("unknown_language", field="lang", typed=lang[:20])
    must_be_allowed(desk, Act.PRINT)
    state = find_dossier(desk, dossier_id)
    now = desk.clock.now()
    form = _form(desk, state)
    number = state.receipts_printed + 1
    fact = SlipPrinted(
        form=FormKind.RECEIPT.value,
        number=slip_number(state, form),
        print_no=number,
        copies=tuple(range(1, form.copies + 1)),
        lang=lang,
        at=now,
        target=target,
        reason=clean_line(reason, field="reason", limit=200),
    )
    with desk.store.action(desk.actor) as transaction:
        transaction.record("dossier", state.dossier_id, fact, now)
    return _content(desk, state, fact)


def preview_receipt(desk: Workplace, dossier_id: str, *, lang: str) -> ReceiptContent:
    """The slip as it was last printed, or as it would be first."""
    state = find_dossier(desk, dossier_id)
    if state.slips:
        return _content(desk, state, state.slips[-1])
    form = _form(desk, state)
    copies = tuple(range(1, form.copies + 1))
    at = desk.clock.now()
    first = SlipPrinted("receipt", slip_number(state, form), 1, copies, lang, at, "waiting", "")
    return _content(desk, state, first)


def slip_number(state: Dossier, form: Form) -> str:
    """Numbers run per form and year, as the book's do; a dossier from an earlier book has that number only."""
    return f"{state.received.slip_number or state.received.book_number:02d}/{form.suffix}"


def deadline_sheet(desk: Workplace, dossier_id: str) -> DeadlineSheetContent:
    """Why this date, with the first promise beside the present one."""
    state = find_dossier(desk, dossier_id)
    received = state.received
    deadline = explained(desk, state)
    procedure = desk.catalog.find(received.procedure_id)
    changed = state.effective_due != received.due_at
    return DeadlineSheetContent(
        desk_name=desk.office.agency.name,
        code=received.code,
        check=check_characters(received.code),
        applicant_name=received.applicant.name,
        procedure_name=procedure.short_name if procedure else received.procedure_id,
        term=received.term,
        committed=received.legal_term is not None and received.legal_term != received.term,
        received_at=received.received_at,
        due_at=deadline.due,
        days=deadline.days,
        pauses=tuple(
            PaperPause(
                pause.start,
                pause.end,
                desk.words.wait(waiting_status(pause.cause)),
                "",
            )
            for pause in state.pauses
        ),
        first_promise=received.due_at if changed else None,
        warning=desk.words.calendar_warning(deadline.warnings),
        as_of=desk.clock.now(),
        practice=desk.practice,
    )


def _form(desk: Workplace, state: Dossier) -> Form:
    return desk.office.regime_on(state.received.received_at.date()).form(FormKind.RECEIPT)


def _content(desk: Workplace, state: Dossier, slip: SlipPrinted) -> ReceiptContent:
    received, agency = state.received, desk.office.agency
    day = received.received_at.date()
    regime = desk.office.regime_on(day)
    version = desk.catalog.version(received.version_id)
    procedure = desk.catalog.find(received.procedure_id)
    promised = _first_promise(desk, state)
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
        slip_date=day,
        code=received.code,
        check=check_characters(received.code),
        head=head_text(_head(desk, state)),
        applicant_name=received.applicant.name,
        tax_or_id=received.applicant.number,
        id_label=received.applicant.number_kind,
        address=received.applicant.address,
        phone=format_phone(received.applicant.phone),
        email=received.applicant.email,
        request=version.title if version else received.procedure_id,
        components=_papers(desk, state),
        sets=received.sets,
        legal_time=received.legal_term or received.term,
        committed_time=committed,
        filed_at=received.filed_at,
        complete_at=received.received_at,
        due_at=received.due_at,
        due_note=desk.words.due_note(promised.days, received.term, promised.start),
        calendar_warning=desk.words.calendar_warning(promised.warnings),
        return_place=desk.words.return_place(received.return_channel, received.applicant.kind),
        partner=partner.name if partner else "",
        fee_line=desk.words.fee(received.fee_vnd, received.fee_state),
        book=received.book,
        book_number=received.book_number,
        mark=PrintMark(slip.at, slip.print_no, slip.reason, role_words(desk), desk.practice, ""),
        lang=lang,
        request_translated=procedure.name_en if procedure and lang == "vi-en" else "",
    )


def _first_promise(desk: Workplace, state: Dossier) -> Deadline:
    received, rules = state.received, desk.office.deadline_rules
    return compute_deadline(received.received_at, received.term, desk.calendar, rules=rules)


def _papers(desk: Workplace, state: Dossier) -> tuple[PaperComponent, ...]:
    version = desk.catalog.version(state.received.version_id)
    known = {each.n: each for each in version.components} if version else {}
    return tuple(
        PaperComponent(known[each.n].name, known[each.n].form, each.originals, each.copies)
        for each in state.received.components
        if each.n in known and (each.originals or each.copies)
    )


def _head(desk: Workplace, state: Dossier) -> bytes:
    """Hash of the envelope of the reception: the ledger's head as it was when the promise was made."""
    events = desk.store.events(state.dossier_id)
    first = next(row for row in events if row.kind == state.received.KIND)
    return desk.store.head_of(first.event_id)


def role_words(desk: Workplace) -> str:
    """The role of whoever acts, as slips word it; "" for somebody without one."""
    member = desk.office.staff_by_login(desk.actor)
    role = member.acting_role if member is not None else None
    return desk.words.role(role.value) if role is not None else ""
