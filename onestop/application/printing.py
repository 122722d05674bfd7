"""Slips and the print journal: which slip, under which number, which printing of it. Nothing is laid out here.

A slip is journalled before it is laid out: paper that exists is on record, and can be made again from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.application.paper import DeadlineSheetContent, PaperPause, PrintMark
from onestop.application.reading import explained, find_dossier
from onestop.application.receipt_contents import LANGUAGES, receipt_content
from onestop.application.receipt_rounds import issue_of
from onestop.application.rights import Act, must_be_allowed
from onestop.application.slip_contents import slip_content
from onestop.application.slip_numbers import form_of, number_before, number_for, printed
from onestop.application.slip_occasions import FACT_OF, occasion_of, occasions
from onestop.domain.dossier import Dossier, waiting_status
from onestop.domain.dossier_code import check_characters
from onestop.domain.errors import Refused
from onestop.domain.facts import SlipPrinted
from onestop.domain.office import FormKind
from onestop.domain.text import clean_line

if TYPE_CHECKING:
    from onestop.application.notice_paper import SlipContent
    from onestop.application.workplace import Workplace

RETURN = "return"
"""The receipt for a result: ours, no circular has it, so it is no `FormKind`."""

WAITING = "waiting"
"""The target of a slip that waits for a printer: it has its number, and has not left the desk."""


def print_slip(
    desk: Workplace, dossier_id: str, form: str, *, lang: str, reason: str, target: str, round_no: int
) -> SlipContent:
    """Journal first, then the content. Only prints that left the desk count towards "BẢN IN LẠI lần n".

    `round_no` 0 is the last of its form. The control slip grows and the receipt for a result is nobody's form:
    both have a module of their own. Refused(``form_not_offered`` | ``nothing_to_print`` |
    ``unknown_language`` | ``may_not``).
    """
    if form == RETURN:
        from onestop.application.way_papers import return_paper

        return return_paper(desk, dossier_id, target=target, reason=reason)
    kind = _kind(form, lang)
    if kind is FormKind.CONTROL:
        from onestop.application.way_papers import control_paper

        return control_paper(desk, dossier_id, target=target, reason=reason)
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
    state = find_dossier(desk, dossier_id)
    if form == RETURN:
        from onestop.application.way_papers import return_round

        return return_round(desk, state)
    kind = _kind(form, LANGUAGES[0])
    return 1 if kind is FormKind.CONTROL else _slip_round(desk, state, kind, round_no)


def preview_slip(desk: Workplace, dossier_id: str, form: str, *, lang: str, round_no: int) -> SlipContent:
    """The slip as it was last printed, or as it would be first. Refused as `print_slip`, rights aside."""
    kind = _kind(form, lang)
    if kind is FormKind.CONTROL:
        from onestop.application.way_papers import preview_control

        return preview_control(desk, dossier_id)
    state = find_dossier(desk, dossier_id)
    of_form = form_of(desk, state, kind)
    slip_round = _slip_round(desk, state, kind, round_no)
    known = printed(state, kind, slip_round)
    if known:
        return _content(desk, state, known[-1])
    copies = tuple(range(1, of_form.copies + 1))
    number = number_before(desk, state, kind, slip_round)
    at = desk.clock.now()
    return _content(
        desk, state, SlipPrinted(kind.value, number, 1, copies, lang, at, WAITING, "", round=slip_round)
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


def role_words(desk: Workplace) -> str:
    """The role of whoever acts, as slips word it; "" for somebody without one."""
    member = desk.office.staff_by_login(desk.actor)
    role = member.acting_role if member is not None else None
    return desk.words.role(role.value) if role is not None else ""


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
    return occasion_of(desk, state, kind, round_no).round_no


def _left_the_desk(state: Dossier, kind: FormKind, slip_round: int) -> int:
    return sum(slip.target != WAITING for slip in printed(state, kind, slip_round))


def _content(desk: Workplace, state: Dossier, slip: SlipPrinted) -> SlipContent:
    mark = PrintMark(slip.at, slip.print_no, slip.reason, role_words(desk), desk.practice, "")
    kind = FormKind(slip.form)
    if kind is FormKind.RECEIPT:
        return receipt_content(desk, state, slip, mark)
    occasion = next(each for each in occasions(desk, state, kind) if each.round_no == slip.round)
    return slip_content(desk, state, occasion, slip, mark)
