"""What stands on the slips of a dossier's way: control slip, transfer slip to a partner, receipt for a result.

Facts of the dossier put beside those of the office; must not know the journal (`printing.py`) nor how anything
is laid out. Lists of many dossiers are `way_lists.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.application.act_clock import owed_vnd
from onestop.application.control_slip import control_rows
from onestop.application.reading import timeliness_of
from onestop.application.receipt_contents import papers_of
from onestop.application.routes import unit_of
from onestop.application.slip_numbers import form_of
from onestop.application.way_contents import (
    ControlContent,
    ControlEnd,
    ReturnContent,
    TransferContent,
    TransferLeg,
)
from onestop.application.way_facts import (
    coded,
    given_back,
    issued,
    result,
    short_name,
    title,
)
from onestop.domain.applicant import ApplicantKind, Channel
from onestop.domain.office import FormKind
from onestop.domain.status import OPEN

if TYPE_CHECKING:
    from onestop.application.paper import PrintMark
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier, Leg
    from onestop.domain.facts import SlipPrinted
    from onestop.domain.travel import ResultReturned


def control_content(desk: Workplace, state: Dossier, slip: SlipPrinted, mark: PrintMark) -> ControlContent:
    """The slip that travels with the dossier, with every hand-over known so far."""
    now = desk.clock.now()
    received, ready = state.received, state.ready
    procedure = desk.catalog.find(received.procedure_id)
    judged = timeliness_of(desk, state, now).value
    return ControlContent(
        issued=issued(desk, slip.number, received.received_at.date()),
        form_label=form_of(desk, state, FormKind.CONTROL).label,
        mark=mark,
        coded=coded(desk, state),
        unit=procedure.unit if procedure is not None else "",
        partners=tuple(
            desk.catalog.agency_name(each) for each in dict.fromkeys(leg.agency for leg in state.legs)
        ),
        applicant_name=received.applicant.name,
        procedure_name=short_name(desk, state),
        received_at=received.received_at,
        due_at=state.effective_due,
        rows=control_rows(desk, state, now),
        end=ControlEnd(ready.at, state.effective_due, judged) if ready is not None else None,
        going_on=state.status in OPEN,
    )


def transfer_content(
    desk: Workplace, state: Dossier, leg: Leg, slip: SlipPrinted, mark: PrintMark
) -> TransferContent:
    """What goes to a partner agency with the papers. The letter beside it, where there is one, is not named here."""
    received, applicant = state.received, state.received.applicant
    unit = desk.office.unit(unit_of(desk, state.stage))
    named = ", ".join(part for part in (unit.name, unit.phone) if part) if unit is not None else ""
    together = [each for each in state.legs if each.asked_at == leg.asked_at and each.step == leg.step]
    return TransferContent(
        issued=issued(desk, slip.number, slip.at.date()),
        mark=mark,
        coded=coded(desk, state),
        agency_id=leg.agency,
        agency=desk.catalog.agency_name(leg.agency),
        applicant_name=applicant.name,
        applicant_address=applicant.address if applicant.kind is ApplicantKind.ORGANISATION else "",
        procedure_name=title(desk, state),
        received_at=received.received_at,
        legs=tuple(
            TransferLeg(
                desk.catalog.agency_name(each.agency),
                each.question,
                each.asked_at,
                each.due_at,
                desk.calendar.open_minutes(each.asked_at, each.due_at),
                each.ended_at,
                each is leg,
                each.missed,
            )
            for each in together
        ),
        papers=papers_of(desk, state),
        contact=named,
        file_name="",
        round_no=slip.round,
    )


def return_content(
    desk: Workplace, state: Dossier, returned: ResultReturned, slip: SlipPrinted, mark: PrintMark
) -> ReturnContent:
    """The receipt of whoever fetched the result."""
    received = state.received
    return ReturnContent(
        issued=issued(desk, slip.number, returned.at.date()),
        mark=mark,
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
