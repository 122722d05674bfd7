"""Acting on dossiers: one command on one or on many, decided by pure functions, recorded together.

`decide` is all the rules: a state, a command and a moment give facts or a refusal. `act` adds the store.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, assert_never

from onestop.application import act_clock, act_corrections, act_endings, act_partners, act_steps
from onestop.application import act_commands as commands
from onestop.application.decision import Decision
from onestop.application.reading import find_dossier
from onestop.application.reception import act_moment
from onestop.application.turns import must_be_their_turn
from onestop.application.undoing import undoing
from onestop.domain import travel
from onestop.domain.errors import Refused
from onestop.domain.status import Status
from onestop.domain.transitions import allows

if TYPE_CHECKING:
    from onestop.application.act_commands import ActCommand
    from onestop.application.ports import Transaction
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier

_MEETS: dict[type, type] = {
    commands.HandOver: travel.HandedOver,
    commands.Accept: travel.StepAccepted,
    commands.Forward: travel.HandedOver,
    commands.SendBack: travel.SentBack,
    commands.Reassign: travel.Reassigned,
    commands.AskSupplement: travel.SupplementAsked,
    commands.ReceiveSupplement: travel.SupplementReceived,
    commands.AskPayment: travel.PaymentAsked,
    commands.RecordPayment: travel.FeePaid,
    commands.AskPartner: travel.PartnerAsked,
    commands.RecordAnswer: travel.PartnerAnswered,
    commands.RecordNoAnswer: travel.PartnerMissed,
    commands.Apologise: travel.Apologised,
    commands.RefuseDossier: travel.DossierRefused,
    commands.AskWithdrawal: travel.WithdrawalAsked,
    commands.DropWithdrawal: travel.WithdrawalDropped,
    commands.StopDossier: travel.DossierStopped,
    commands.MarkReady: travel.ResultReady,
    commands.ReturnResult: travel.ResultReturned,
    commands.Correct: travel.FieldCorrected,
}
"""The fact each command comes to: its row in the table of transitions says in which status it may be asked for."""


@dataclass(frozen=True, slots=True)
class Acted:
    """What one act did. `refused` where the rules forbade it for this dossier; then nothing was recorded of it."""

    dossier_id: str
    code: str
    warnings: tuple[str, ...] = ()
    refused: Refused | None = None


def act(desk: Workplace, code_or_id: str, command: ActCommand, at: datetime | None = None) -> Acted:
    """On one dossier, by id, code or tail. Refused says why not; what is recorded is durable when this returns."""
    (outcome,) = act_on_many(desk, (find_dossier(desk, code_or_id).dossier_id,), command, at)
    if outcome.refused is not None:
        raise outcome.refused
    return outcome


def act_on_many(
    desk: Workplace, dossier_ids: Sequence[str], command: ActCommand, at: datetime | None = None
) -> tuple[Acted, ...]:
    """The same on several, in one transaction: what is refused for one does not stop the others."""
    moment = act_moment(desk, at, desk.clock.now())
    with desk.store.action(desk.actor) as transaction:
        return tuple(_act(desk, transaction, each, command, moment) for each in dict.fromkeys(dossier_ids))


def would(desk: Workplace, dossier_id: str, command: ActCommand) -> Decision:
    """What the act would come to now, without doing it: for whoever is about to ask for it. Refused as `act`."""
    at = act_moment(desk, None, desk.clock.now())
    return decide(desk, find_dossier(desk, dossier_id), command, at)


def _act(
    desk: Workplace, transaction: Transaction, dossier_id: str, command: ActCommand, at: datetime
) -> Acted:
    state = transaction.dossier(dossier_id)
    if state is None:
        return Acted(dossier_id, "", refused=Refused("unknown_code", field="code", typed=dossier_id))
    try:
        decision = decide(desk, state, command, at)
    except Refused as refused:
        return Acted(dossier_id, state.code, refused=refused)
    for fact in decision.facts:
        transaction.record("dossier", dossier_id, fact, at)
    return Acted(dossier_id, state.code, decision.warnings)


def decide(desk: Workplace, state: Dossier, command: ActCommand, at: datetime) -> Decision:
    """What the act comes to. Refused where the status, the moment, the one who asks or the command forbid it."""
    member = must_be_their_turn(desk, state, command)
    if isinstance(command, commands.ReceiveSupplement) and state.status is Status.WITHDRAWAL_ASKED:
        command = commands.DropWithdrawal(command.reason)  # "go on" means what the clock waits for last
    fact = _MEETS.get(type(command))
    if fact is not None and not allows(state.status, fact):
        raise Refused("status_forbids", act=command.NAME, status=int(state.status))
    must_not_be_before_the_last(state, at)
    match command:
        case commands.HandOver():
            return act_steps.hand_over(desk, state, command, at)
        case commands.Accept():
            return act_steps.accept(desk, state, command, member, at)
        case commands.Forward():
            return act_steps.forward(desk, state, command, member, at)
        case commands.SendBack():
            return act_steps.send_back(desk, state, command, at)
        case commands.Reassign():
            return act_steps.reassign(desk, state, command, at)
        case commands.AskSupplement():
            return act_clock.ask_supplement(desk, state, command, at)
        case commands.ReceiveSupplement():
            return act_clock.receive_supplement(desk, state, command, at)
        case commands.AskPayment():
            return act_clock.ask_payment(desk, state, command, at)
        case commands.RecordPayment():
            return act_clock.record_payment(desk, state, command, at)
        case commands.AskPartner():
            return act_partners.ask(desk, state, command, at)
        case commands.RecordAnswer():
            return act_partners.answered(desk, state, command, at)
        case commands.RecordNoAnswer():
            return act_partners.missed(desk, state, command, at)
        case commands.Apologise():
            return act_clock.apologise(desk, state, command, at)
        case commands.RefuseDossier():
            return act_endings.refuse(desk, state, command, at)
        case commands.AskWithdrawal():
            return act_endings.ask_withdrawal(desk, state, command, at)
        case commands.DropWithdrawal():
            return act_endings.drop_withdrawal(desk, state, command, at)
        case commands.StopDossier():
            return act_endings.stop(desk, state, command, at)
        case commands.MarkReady():
            return act_endings.ready(desk, state, command, member, at)
        case commands.ReturnResult():
            return act_endings.return_result(desk, state, command, at)
        case commands.Correct():
            return act_corrections.correct(desk, state, command, at)
        case commands.Undo():
            return undoing(desk, state, command, at)
        case _:
            assert_never(command)


def must_not_be_before_the_last(state: Dossier, at: datetime) -> None:
    """Refused(``before_reception`` | ``before_last_act``): a dossier's story goes forward."""
    if at < state.received.received_at:
        raise Refused("before_reception", field="at", received=_iso(state.received.received_at))
    last = state.last_moment
    if at < last:
        raise Refused("before_last_act", field="at", last=_iso(last))


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
