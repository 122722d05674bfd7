"""What stands on the slips that follow a reception: supplement request, refusal, apology, stop.

Facts of the dossier put beside those of the office; must not know the journal nor how anything is laid out.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from onestop.application.notice_paper import (
    Addressee,
    ApologyContent,
    FeeFacts,
    RefusalContent,
    SlipHead,
    StopContent,
)
from onestop.application.paper import PrintMark, SupplementContent, SupplementItem
from onestop.application.receipt_contents import ledger_head, papers_of
from onestop.application.slip_numbers import form_of, printed
from onestop.domain.dossier_code import check_characters
from onestop.domain.identifiers import format_phone
from onestop.domain.office import FormKind
from onestop.domain.travel import Apologised, DossierRefused, DossierStopped, SupplementAsked

if TYPE_CHECKING:
    from onestop.application.notice_paper import NoticeContent
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier
    from onestop.domain.facts import SlipPrinted

Decided = SupplementAsked | DossierRefused | Apologised | DossierStopped


def slip_content(
    desk: Workplace, state: Dossier, fact: Decided, nth: int, slip: SlipPrinted, mark: PrintMark
) -> SupplementContent | NoticeContent:
    """The page of one occasion, under the number and mark of one printing; `nth` as in `Occasion`."""
    if isinstance(fact, SupplementAsked):
        return _supplement(desk, state, fact, nth, slip, mark)
    head = _head(desk, state, slip, mark)
    match fact:
        case DossierRefused():
            return _refusal(desk, state, fact, head)
        case Apologised():
            return _apology(desk, state, fact, head)
        case DossierStopped():
            return _stop(desk, state, fact, head)


def contact_of(desk: Workplace, procedure_id: str) -> str:
    """Whom to ask: the unit that handles the procedure, by its telephone or the agency's."""
    procedure = desk.catalog.find(procedure_id)
    unit = desk.office.unit_named(procedure.unit) if procedure else None
    if unit is None:
        return ""
    return desk.words.contact(unit.name, format_phone(unit.phone or desk.office.agency.phone))


def _supplement(
    desk: Workplace, state: Dossier, fact: SupplementAsked, nth: int, slip: SlipPrinted, mark: PrintMark
) -> SupplementContent:
    head, to = _head(desk, state, slip, mark), _addressee(desk, state)
    return SupplementContent(
        regime=head.regime,
        agency_lines=head.agency_lines,
        desk_line=head.desk_line,
        desk_name=head.desk_name,
        place=head.place,
        slip_number=head.slip_number,
        form_label=head.form_label,
        slip_date=head.slip_date,
        code=head.code,
        check=head.check,
        head=head.head,
        round_no=nth,
        received_on=state.received.received_at.date(),
        applicant_name=to.name,
        tax_or_id=state.received.applicant.number,
        address=to.address,
        phone=to.phone,
        email=to.email,
        request=to.request,
        items=tuple(_item(desk, state, item) for item in fact.items),
        reason=fact.reason or desk.words.reason_incomplete(),
        until=_close(desk, fact.until) if fact.until is not None else None,
        clock_text=desk.words.clock(fact.policy),
        contact=contact_of(desk, state.received.procedure_id),
        mark=mark,
        slip_round=slip.round,
    )


def _item(desk: Workplace, state: Dossier, text: str) -> SupplementItem:
    """A line names its paper before a colon, or is the name of one; any other line is only a sentence."""
    paper, colon, fault = text.partition(": ")
    version = desk.catalog.version(state.received.version_id)
    named = {each.name for each in version.components} if version else set()
    if text in named:
        return SupplementItem(text, "")
    return SupplementItem(paper, fault) if colon and fault.strip() else SupplementItem("", text)


def _close(desk: Workplace, day: date) -> datetime:
    """The last moment the counter is open that day; midnight where it is closed all day."""
    if desk.calendar.is_working_day(day):
        return desk.calendar.close(day)
    return datetime.combine(day, time(23, 59))


def _refusal(desk: Workplace, state: Dossier, fact: DossierRefused, head: SlipHead) -> RefusalContent:
    reasons = tuple(line.strip() for line in fact.reason.splitlines() if line.strip())
    return RefusalContent(
        head=head,
        to=_addressee(desk, state),
        reasons=reasons,
        where_to=" ".join(fact.where_to.split()),
        papers=papers_of(desk, state),
        sets=state.received.sets,
        fee=_fee(state),
    )


def _apology(desk: Workplace, state: Dossier, fact: Apologised, head: SlipHead) -> ApologyContent:
    procedure = desk.catalog.find(state.received.procedure_id)
    return ApologyContent(
        head=head,
        to=_addressee(desk, state),
        received_at=state.received.received_at,
        field=procedure.field if procedure else "",
        old_due=fact.old_due,
        new_due=fact.new_due,
        reason=" ".join(fact.reason.split()),
        unit=_unit(desk, state),
    )


def _stop(desk: Workplace, state: Dossier, fact: DossierStopped, head: SlipHead) -> StopContent:
    asked = state.withdrawal
    received = state.received
    return StopContent(
        head=head,
        to=_addressee(desk, state),
        received_at=received.received_at,
        letter=asked.letter if asked is not None else "",
        asked_at=asked.at if asked is not None else None,
        stopped_at=fact.at,
        reason=" ".join(fact.reason.split()),
        basis=" ".join(fact.basis.split()),
        decree=desk.office.regime_on(received.received_at.date()).decree,
        fee=_fee(state),
        papers=papers_of(desk, state),
        supplemented=sum(len(each.received) for each in state.supplements),
        unit=_unit(desk, state),
    )


def _head(desk: Workplace, state: Dossier, slip: SlipPrinted, mark: PrintMark) -> SlipHead:
    """Dated with its first printing: that is when its number was taken and the paper left the agency."""
    form, agency = FormKind(slip.form), desk.office.agency
    first = next(iter(printed(state, form, slip.round)), slip)
    return SlipHead(
        regime=desk.office.regime_on(state.received.received_at.date()).paper,
        parent_line=agency.parent_line,
        agency_lines=agency.header_lines,
        desk_line=agency.desk_line,
        desk_name=agency.name,
        place=agency.place,
        slip_number=slip.number,
        form_label=form_of(desk, state, form).label,
        slip_date=first.at.date(),
        code=state.code,
        check=check_characters(state.code),
        head=ledger_head(desk, state),
        round_no=slip.round,
        mark=mark,
    )


def _addressee(desk: Workplace, state: Dossier) -> Addressee:
    received, applicant = state.received, state.received.applicant
    version = desk.catalog.version(received.version_id)
    return Addressee(
        name=applicant.name,
        kind=applicant.kind,
        address=applicant.address,
        phone=format_phone(applicant.phone),
        email=applicant.email,
        request=version.title if version else received.procedure_id,
    )


def _fee(state: Dossier) -> FeeFacts:
    received = state.received
    paid = sum(each.amount_vnd for each in state.payments)
    return FeeFacts(received.fee_vnd, received.fee_state, paid)


def _unit(desk: Workplace, state: Dossier) -> str:
    procedure = desk.catalog.find(state.received.procedure_id)
    unit = desk.office.unit_named(procedure.unit) if procedure else None
    return unit.short_name if unit else ""
