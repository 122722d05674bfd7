"""How a dossier ends: refused, withdrawn and stopped, ready, returned. Writes nothing."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from onestop.application import act_commands as commands
from onestop.application.act_clock import computed_due, due_when_running, owed_vnd, waits_for_money
from onestop.application.act_steps import accepted_if_not, must_have_no_open_legs
from onestop.application.decision import Decision, cleaned_reason, required_reason
from onestop.application.routes import last_destination, unit_of
from onestop.domain.applicant import Channel
from onestop.domain.errors import Refused
from onestop.domain.pauses import PausePolicy
from onestop.domain.status import Status
from onestop.domain.text import clean_line, clean_note
from onestop.domain.travel import (
    DossierRefused,
    DossierStopped,
    HandedOver,
    ResultReady,
    ResultReturned,
    WithdrawalAsked,
    WithdrawalDropped,
)

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier
    from onestop.domain.office import StaffMember
    from onestop.domain.travel import TravelFact


def refuse(desk: Workplace, state: Dossier, command: commands.RefuseDossier, at: datetime) -> Decision:
    """The reason stands on form 03, with where to go instead."""
    reason = required_reason(command.reason)
    where_to = clean_note(command.where_to, field="where_to", limit=500)
    return Decision((DossierRefused(at, reason, where_to, _judged_by(desk, state, at)),))


def ask_withdrawal(
    desk: Workplace, state: Dossier, command: commands.AskWithdrawal, at: datetime
) -> Decision:
    """The clock stands still from now on; if the applicant changes their mind it goes on where it stood."""
    return Decision((WithdrawalAsked(at, PausePolicy.RESUME, cleaned_reason(command.reason)),))


def drop_withdrawal(
    desk: Workplace, state: Dossier, command: commands.DropWithdrawal, at: datetime
) -> Decision:
    """The clock runs again, unless it waited for something before; money may have come meanwhile."""
    reason = cleaned_reason(command.reason)
    waiting = [pause for pause in state.pauses if pause.end is None]
    paid = state.payment_asked is not None and waits_for_money(state) and not owed_vnd(state)
    due = due_when_running(desk, state, at) if len(waiting) == 1 or paid else None
    return Decision((WithdrawalDropped(at, reason, due),))


def stop(desk: Workplace, state: Dossier, command: commands.StopDossier, at: datetime) -> Decision:
    """Asked for by the applicant, or lapsed: then the reason is required, for nobody else has given one."""
    letter = state.withdrawal.letter if state.withdrawal is not None else ""
    reason = cleaned_reason(command.reason) or letter
    if state.status is not Status.WITHDRAWAL_ASKED:
        reason = required_reason(command.reason)
    basis = clean_note(command.basis, field="basis", limit=500)
    return Decision((DossierStopped(at, reason, basis, _judged_by(desk, state, at)),))


def ready(
    desk: Workplace, state: Dossier, command: commands.MarkReady, member: StaffMember, at: datetime
) -> Decision:
    """The dossier is back at the desk with its result; what lies between on the route is passed over.

    Warning ``steps_passed_over`` where that is more than the way back to the desk.
    """
    must_have_no_open_legs(state)
    facts: list[TravelFact] = []
    warnings: tuple[str, ...] = ()
    last = last_destination(desk, state)
    if last is not None:
        if last.step > state.stage.step + 1:
            warnings = ("steps_passed_over",)
        facts += accepted_if_not(state, unit_of(desk, state.stage), member.login, at)
        facts.append(HandedOver(at, state.stage.step, last.step, last.unit, last.owner, ""))
    result = clean_line(command.result or command.reason, field="result", limit=300)
    return Decision((*facts, ResultReady(at, result)), warnings)


def return_result(desk: Workplace, state: Dossier, command: commands.ReturnResult, at: datetime) -> Decision:
    """Warnings ``fee_owed`` where something is still to be paid, ``item_number_missing`` where the post's is: the
    result is handed over all the same. Refused(``recipient_missing`` | ``unknown_channel``).
    """
    to = clean_line(command.to, field="to", limit=300)
    if not to:
        raise Refused("recipient_missing", field="to")
    how = _channel(command.how) if command.how else state.received.return_channel
    paper = clean_line(command.paper, field="paper", limit=200)
    item_number = clean_line(command.item_number, field="item_number", limit=60)
    warnings = ["fee_owed"] if owed_vnd(state) else []
    if how is Channel.POST and not item_number:
        warnings.append("item_number_missing")
    reason = cleaned_reason(command.reason)
    return Decision((ResultReturned(at, how, to, paper, item_number, reason),), tuple(warnings))


def _channel(text: str) -> Channel:
    try:
        return Channel(text)
    except ValueError:
        raise Refused("unknown_channel", field="how", typed=text[:40]) from None


def _judged_by(desk: Workplace, state: Dossier, at: datetime) -> datetime:
    """The date that held when it ended; of a clock that stood still, the one it would have had from then."""
    if state.effective_due is not None:
        return state.effective_due
    return due_when_running(desk, state, at) if state.paused else computed_due(desk, state, state.pauses)
