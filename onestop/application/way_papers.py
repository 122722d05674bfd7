"""The slips of a dossier's way: the control slip, the transfer slip to a partner, the receipt for a result.

Each printing is noted in the dossier's journal before the slip is handed out. Laying out and spooling are
somebody else's; lists of many dossiers are `way_lists.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onestop.application.act_clock import owed_vnd
from onestop.application.control_slip import control_rows
from onestop.application.reading import find_dossier, timeliness_of
from onestop.application.receipt_contents import papers_of
from onestop.application.rights import Act, must_be_allowed
from onestop.application.routes import unit_of
from onestop.application.way_contents import (
    ControlContent,
    ControlEnd,
    ReturnContent,
    TransferContent,
    TransferLeg,
)
from onestop.application.way_facts import (
    agency_name,
    coded,
    given_back,
    issued,
    mark,
    result,
    short_name,
    title,
)
from onestop.domain.applicant import ApplicantKind, Channel
from onestop.domain.errors import Refused
from onestop.domain.facts import SlipPrinted
from onestop.domain.office import FormKind
from onestop.domain.status import OPEN
from onestop.domain.text import clean_line
from onestop.domain.travel import PartnerAsked, ResultReturned

if TYPE_CHECKING:
    from onestop.application.ports import Transaction
    from onestop.application.read_models import EventRow
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier, Leg

CONTROL, TRANSFER, RETURN = FormKind.CONTROL.value, "transfer", "return"
"""The forms of the journal. The last two are ours: no circular numbers them."""

SUFFIXES = {TRANSFER: "PCXL", RETURN: "BN"}
"""What follows a slip's number; ours, for no circular gives one."""


def control_paper(
    desk: Workplace, dossier_id: str, *, target: str = "printer", reason: str = ""
) -> ControlContent:
    """The slip that travels with the dossier, with every hand-over known so far. Each printing is journalled."""
    state = find_dossier(desk, dossier_id)
    return _control(desk, state, _noted(desk, state, CONTROL, 1, target, reason))


def preview_control(desk: Workplace, dossier_id: str) -> ControlContent:
    """The same for the screen: no line in the journal."""
    state = find_dossier(desk, dossier_id)
    known = _journal(state, CONTROL, 1)
    blank = SlipPrinted(CONTROL, "", 1, (1,), "vi", desk.clock.now(), "waiting", "")
    return _control(desk, state, known[-1] if known else blank)


def _control(desk: Workplace, state: Dossier, slip: SlipPrinted) -> ControlContent:
    now = desk.clock.now()
    received, ready = state.received, state.ready
    form = desk.office.regime_on(received.received_at.date()).form(FormKind.CONTROL)
    procedure = desk.catalog.find(received.procedure_id)
    judged = timeliness_of(desk, state, now).value
    return ControlContent(
        issued=issued(desk, slip.number, received.received_at.date()),
        form_label=form.label,
        mark=mark(desk, slip),
        coded=coded(desk, state),
        unit=procedure.unit if procedure is not None else "",
        partners=tuple(agency_name(desk, each) for each in dict.fromkeys(leg.agency for leg in state.legs)),
        applicant_name=received.applicant.name,
        procedure_name=short_name(desk, state),
        received_at=received.received_at,
        due_at=state.effective_due,
        rows=control_rows(desk, state, now),
        end=ControlEnd(ready.at, state.effective_due, judged) if ready is not None else None,
        going_on=state.status in OPEN,
    )


def transfer_paper(
    desk: Workplace,
    dossier_id: str,
    agency: str,
    *,
    target: str = "printer",
    reason: str = "",
    file_name: str = "",
) -> TransferContent:
    """What goes to a partner agency with the papers. Refused(``not_asked``) for an agency without a leg."""
    state = find_dossier(desk, dossier_id)
    leg = latest_leg(state, agency)
    turn, _ = asking(desk, state, leg)
    slip = _noted(desk, state, TRANSFER, turn, target, reason)
    return _transfer(desk, state, leg, slip, file_name)


def return_paper(
    desk: Workplace, dossier_id: str, *, target: str = "printer", reason: str = ""
) -> ReturnContent:
    """The receipt of whoever fetched the result. Refused(``nothing_to_print``) before it was returned."""
    state = find_dossier(desk, dossier_id)
    returned = state.returned
    if returned is None:
        raise Refused("nothing_to_print", form=RETURN)
    slip = _noted(desk, state, RETURN, return_round(desk, state), target, reason)
    received = state.received
    return ReturnContent(
        issued=issued(desk, slip.number, returned.at.date()),
        mark=mark(desk, slip),
        coded=coded(desk, state),
        applicant_name=received.applicant.name,
        procedure_name=title(desk, state),
        result=result(desk, state),
        received_at=received.received_at,
        due_at=state.effective_due,
        ready_at=state.finished_at,
        returned_at=returned.at,
        by_post=returned.how is Channel.POST,
        place=desk.words.return_place(returned.how, received.applicant.kind),
        to=returned.to,
        right=returned.paper,
        item_number=returned.item_number,
        paid_vnd=sum(each.amount_vnd for each in state.payments),
        owed_vnd=owed_vnd(state),
        given_back=given_back(desk, state),
        round_no=slip.round,
    )


def return_round(desk: Workplace, state: Dossier) -> int:
    """Which return of the result this is, from 1: those that were undone count too."""
    return sum(row.kind == ResultReturned.KIND for row in desk.store.events(state.dossier_id))


def latest_leg(state: Dossier, agency: str) -> Leg:
    """What an agency was asked last. Refused(``not_asked``)."""
    wanted = agency.strip().upper()
    for leg in reversed(state.legs):
        if leg.agency == wanted:
            return leg
    raise Refused("not_asked", field="agency", agency=agency[:60])


def asking(desk: Workplace, state: Dossier, leg: Leg) -> tuple[int, EventRow]:
    """How many times agencies were asked up to this leg, undone ones counted, and the event that asked."""
    asked = [row for row in desk.store.events(state.dossier_id) if isinstance(row.fact, PartnerAsked)]
    for turn, row in reversed(list(enumerate(asked, start=1))):
        if isinstance(row.fact, PartnerAsked) and (row.fact.agency, row.fact.at) == (
            leg.agency,
            leg.asked_at,
        ):
            return turn, row
    raise AssertionError("a leg was asked for")


# --- the journal ------------------------------------------------------------------------------------------


def _noted(
    desk: Workplace, state: Dossier, form: str, round_no: int, target: str, reason: str
) -> SlipPrinted:
    """One more line in the journal of a slip, with the number it took at its first."""
    must_be_allowed(desk, Act.PRINT)
    now = desk.clock.now()
    before = _journal(state, form, round_no)
    with desk.store.action(desk.actor) as transaction:
        number, book, serial = _number(transaction, before, form, now.year)
        slip = SlipPrinted(
            form=form,
            number=number,
            print_no=sum(each.target != "waiting" for each in before) + 1,
            copies=(1,) if form == CONTROL else (1, 2),
            lang="vi",
            at=now,
            target=target,
            reason=clean_line(reason, field="reason", limit=200),
            round=round_no,
            book=book,
            serial=serial,
        )
        transaction.record("dossier", state.dossier_id, slip, now)
    return slip


def _number(
    transaction: Transaction, before: Sequence[SlipPrinted], form: str, year: int
) -> tuple[str, str, int]:
    if form not in SUFFIXES:
        return "", "", 0
    if before:
        return before[0].number, before[0].book, before[0].serial
    serial = transaction.take_number(form, year)
    return f"{serial:02d}/{SUFFIXES[form]}", transaction.book(year), serial


def _journal(state: Dossier, form: str, round_no: int) -> list[SlipPrinted]:
    return [slip for slip in state.slips if slip.form == form and slip.round == round_no]


def _transfer(
    desk: Workplace, state: Dossier, leg: Leg, slip: SlipPrinted, file_name: str
) -> TransferContent:
    received, applicant = state.received, state.received.applicant
    unit = desk.office.unit(unit_of(desk, state.stage))
    named = ", ".join(part for part in (unit.name, unit.phone) if part) if unit is not None else ""
    together = [each for each in state.legs if each.asked_at == leg.asked_at and each.step == leg.step]
    return TransferContent(
        issued=issued(desk, slip.number, slip.at.date()),
        mark=mark(desk, slip),
        coded=coded(desk, state),
        agency_id=leg.agency,
        agency=agency_name(desk, leg.agency),
        applicant_name=applicant.name,
        applicant_address=applicant.address if applicant.kind is ApplicantKind.ORGANISATION else "",
        procedure_name=title(desk, state),
        received_at=received.received_at,
        legs=tuple(
            TransferLeg(
                agency_name(desk, each.agency),
                each.question,
                each.asked_at,
                each.due_at,
                desk.calendar.open_minutes(each.asked_at, each.due_at),
                each.ended_at,
                each is leg,
            )
            for each in together
        ),
        papers=papers_of(desk, state),
        contact=named,
        file_name=file_name,
        round_no=slip.round,
    )
