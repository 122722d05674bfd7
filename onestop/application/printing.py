"""Slips and the print journal: which slip, under which number, which printing of it. Nothing is laid out here.

A slip is journalled before it is laid out: paper that exists is on record, and can be made again from it. This
is the journal's one writer; a form is its occasions (`slip_occasions.py`), its number and its content.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from onestop.application.paper import DeadlineSheetContent, PaperPause, PrintMark
from onestop.application.reading import explained, find_dossier
from onestop.application.receipt_contents import LANGUAGES, receipt_content
from onestop.application.receipt_rounds import issue_of
from onestop.application.rights import Act, must_be_allowed
from onestop.application.role_words import role_words
from onestop.application.slip_contents import slip_content
from onestop.application.slip_numbers import form_of, number_before, number_for, printed
from onestop.application.slip_occasions import FACT_OF, asked_of, leg_of, occasion_of
from onestop.application.way_papers import control_content, return_content, transfer_content
from onestop.domain.dossier import Dossier, waiting_status
from onestop.domain.dossier_code import check_characters
from onestop.domain.errors import Refused
from onestop.domain.facts import NO_PRINTER, SlipPrinted
from onestop.domain.office import FormKind
from onestop.domain.text import clean_line
from onestop.domain.travel import PartnerAsked, ResultReturned

if TYPE_CHECKING:
    from onestop.application.slip_paper import SlipContent
    from onestop.application.way_contents import TransferContent
    from onestop.application.workplace import Workplace


def print_slip(
    desk: Workplace, dossier_id: str, form: str, *, lang: str, reason: str, target: str, round_no: int
) -> SlipContent:
    """Journal first, then the content. Only prints that left the desk count towards "BẢN IN LẠI lần n".

    `round_no` is the slip's round in the journal, 0 the last of its form. Refused(``form_not_offered`` |
    ``nothing_to_print`` | ``unknown_language`` | ``may_not``).
    """
    kind = _kind(form, lang)
    must_be_allowed(desk, Act.PRINT)
    state = find_dossier(desk, dossier_id)
    of_form = form_of(desk, state, kind)
    slip_round = _slip_round(desk, state, kind, round_no)
    now = desk.clock.now()
    cleaned = clean_line(reason, field="reason", limit=200)
    with desk.store.action(desk.actor) as transaction:
        number, book, serial = number_for(desk, transaction, state, kind, slip_round, now)
        fact = SlipPrinted(
            form=kind.value,
            number=number,
            print_no=_left_the_desk(state, kind, slip_round) + 1,
            copies=tuple(range(1, of_form.copies + 1)),
            lang=lang,
            at=now,
            target=target,
            reason=cleaned,
            round=slip_round,
            book=book,
            serial=serial,
        )
        transaction.record("dossier", state.dossier_id, fact, now)
    return _content(desk, state, fact)


def slip_round(desk: Workplace, dossier_id: str, form: str, round_no: int) -> int:
    """Which slip of its form `print_slip` would print now, as the journal counts them. Refused as there."""
    kind = _kind(form, LANGUAGES[0])
    return _slip_round(desk, find_dossier(desk, dossier_id), kind, round_no)


def transfer_paper(
    desk: Workplace, dossier_id: str, agency: str, *, target: str, reason: str
) -> TransferContent:
    """The slip that goes to an agency with what it was asked last. Refused(``not_asked``)."""
    state = find_dossier(desk, dossier_id)
    asked = asked_of(desk.store.events(state.dossier_id), state, agency)
    slip = print_slip(
        desk,
        state.dossier_id,
        FormKind.TRANSFER,
        lang=LANGUAGES[0],
        reason=reason,
        target=target,
        round_no=asked.round_no,
    )
    return cast("TransferContent", slip)


def preview_slip(desk: Workplace, dossier_id: str, form: str, *, lang: str, round_no: int) -> SlipContent:
    """The slip as it was last printed, or as it would be first. Refused as `print_slip`, rights aside."""
    kind = _kind(form, lang)
    state = find_dossier(desk, dossier_id)
    of_form = form_of(desk, state, kind)
    slip_round = _slip_round(desk, state, kind, round_no)
    known = printed(state, kind, slip_round)
    if known:
        # The slip that grows says as of when: its rows are of now, whenever it was journalled.
        last = known[-1] if kind is not FormKind.CONTROL else replace(known[-1], at=desk.clock.now())
        return _content(desk, state, last)
    copies = tuple(range(1, of_form.copies + 1))
    number = number_before(desk, state, kind, slip_round)
    at = desk.clock.now()
    return _content(
        desk, state, SlipPrinted(kind.value, number, 1, copies, lang, at, NO_PRINTER, "", round=slip_round)
    )


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


def _kind(form: str, lang: str) -> FormKind:
    """Only the receipt is translated."""
    if form not in (FormKind.RECEIPT, FormKind.CONTROL, *FACT_OF):
        raise Refused("form_not_offered", field="form", form=form[:40])
    if lang not in (LANGUAGES if form == FormKind.RECEIPT else LANGUAGES[:1]):
        raise Refused("unknown_language", field="lang", typed=lang[:20])
    return FormKind(form)


def _slip_round(desk: Workplace, state: Dossier, kind: FormKind, round_no: int) -> int:
    if kind is FormKind.RECEIPT:
        return issue_of(desk, state, round_no).round_no
    if kind is FormKind.CONTROL:
        # There is one, which grows with the dossier.
        if round_no not in (0, 1):
            raise Refused("nothing_to_print", field="round", form=kind.value, round=round_no)
        return 1
    return occasion_of(desk.store.events(state.dossier_id), state, kind, round_no).round_no


def _left_the_desk(state: Dossier, kind: FormKind, slip_round: int) -> int:
    return sum(slip.left_the_desk for slip in printed(state, kind, slip_round))


def _content(desk: Workplace, state: Dossier, slip: SlipPrinted) -> SlipContent:
    mark = PrintMark(
        slip.at, slip.print_no, slip.reason, role_words(desk), desk.practice, "", len(slip.copies)
    )
    kind = FormKind(slip.form)
    if kind is FormKind.RECEIPT:
        return receipt_content(desk, state, slip, mark)
    if kind is FormKind.CONTROL:
        return control_content(desk, state, slip, mark)
    rows = desk.store.events(state.dossier_id)
    occasion = occasion_of(rows, state, kind, slip.round)
    match occasion.fact:
        case PartnerAsked():
            return transfer_content(desk, state, leg_of(rows, state, occasion), slip, mark)
        case ResultReturned():
            return return_content(desk, state, occasion.fact, slip, mark)
        case fact:
            return slip_content(desk, state, fact, occasion.nth, slip, mark)
