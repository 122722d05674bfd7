"""Builds the form of an act from the dossier as it stands: proposed values, warnings, whose turn is next.

Works on the store, so it belongs on the store's lane. Writes nothing: `Desk.would_act` tells what would happen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from onestop.application import act_commands as commands
from onestop.application.act_clock import owed_vnd
from onestop.application.routes import next_destination, step_at
from onestop.domain.dossier_code import tail
from onestop.domain.errors import Refused
from onestop.domain.status import Status
from onestop.domain.supplement_limit import supplement_due
from onestop.presenters import acting_choices as choices
from onestop.presenters.acting_offers import GRAVE
from onestop.presenters.acting_outcome import SLIP_OF
from onestop.presenters.acting_state import ActForm, ActKind, FieldKind, FormChoice, FormField
from onestop.presenters.message import Message, say
from onestop.presenters.route import StepKind, kind_of
from onestop.presenters.slip_offers import forms_on

if TYPE_CHECKING:
    from onestop.application.act_commands import ActCommand
    from onestop.application.desk import Desk
    from onestop.application.read_models import DossierRow
    from onestop.domain.dossier import Dossier

PROBE = "–"
"""A reason for asking what would happen, where one is required; it is never recorded."""


def build_form(desk: Desk, kind: ActKind, rows: Sequence[DossierRow]) -> ActForm | None:
    """The form for these dossiers, proposed from the first of them; None for an act that asks nothing of them.

    Refused where it could not be done whatever is typed.
    """
    view = desk.dossier(rows[0].dossier_id)
    state = view.dossier
    if kind is ActKind.FORWARD and not _must_name_somebody(desk, state):
        return None
    fields, facts = _PARTS[kind](desk, state)
    probe = _probe(desk, kind, state, fields)
    warnings = _warnings(desk, rows, probe) if probe is not None else ()
    return ActForm(
        kind=ActKind.FORWARD_TO if kind is ActKind.FORWARD else kind,
        dossiers=tuple(row.dossier_id for row in rows),
        tails=tuple(tail(row.code) for row in rows),
        applicant=rows[0].applicant_name if len(rows) == 1 else "",
        procedure=rows[0].procedure_name if len(rows) == 1 else "",
        fields=fields,
        facts=facts,
        warnings=warnings,
        grave=kind in GRAVE,
    )


def with_subject(desk: Desk, form: ActForm, subject: str) -> ActForm:
    """The form of a correction after another field was picked: its old value is shown and edited."""
    state = desk.dossier(form.dossiers[0]).dossier
    fields = []
    for each in form.fields:
        if each.name == choices.SUBJECT:
            fields.append(replace(each, value=subject, error=None))
        elif each.name == choices.NEW_VALUE:
            fields.append(choices.new_value(desk, state, subject))
        else:
            fields.append(each)
    return replace(form, fields=tuple(fields), error=None)


def _warnings(desk: Desk, rows: Sequence[DossierRow], probe: ActCommand) -> tuple[Message, ...]:
    """What the act would come with. Refused where it is forbidden for all of them."""
    codes: dict[str, None] = {}
    refusals = []
    for row in rows:
        try:
            codes.update(dict.fromkeys(desk.would_act(row.dossier_id, probe)))
        except Refused as refused:
            refusals.append(refused)
    if len(refusals) == len(rows):
        raise refusals[0]
    return tuple(say(code) for code in codes)


Parts = tuple[tuple[FormField, ...], tuple[Message, ...]]


def _slip_after(desk: Desk, state: Dossier, kind: ActKind) -> tuple[Message, ...]:
    """That a slip is to be printed afterwards, where the dossier's day has the form."""
    form = SLIP_OF[kind]
    offered = form in forms_on(desk.office, state.received.received_at.date())
    return (say(f"form_prints_{form.value}"),) if offered else ()


def _reason(*, required: bool = False) -> FormField:
    return FormField("reason", FieldKind.NOTE, required=required)


def _forward(desk: Desk, state: Dossier) -> Parts:
    step = choices.next_step(desk, state)
    people = choices.people_at(desk, state, step)
    to = next_destination(desk, state)
    fields: tuple[FormField, ...] = (_reason(),)
    if len(people) > 1 and not to.agencies:
        pool = FormChoice(choices.POOL, say("choice_pool"))
        fields = (FormField("to", FieldKind.CHOICE, to.owner, (*people, pool)), *fields)
    facts = (say("form_next_step", step=to.step, what=step.what.partition(",")[0]),) if step else ()
    if to.agencies:
        names = ", ".join(desk.catalog.agency_name(each) for each in to.agencies)
        facts = (*facts, say("form_next_partners", agencies=names))
    return fields, facts


def _must_name_somebody(desk: Desk, state: Dossier) -> bool:
    """A head assigns: who of several it is to be is what the step is about."""
    step, following = step_at(desk, state.stage), choices.next_step(desk, state)
    if step is None or following is None:
        return False
    if kind_of(step, step.n - 1, step.n + 1) is not StepKind.ASSIGN:
        return False
    return len(choices.people_at(desk, state, following)) > 1


def _send_back(desk: Desk, state: Dossier) -> Parts:
    before = choices.steps_before(desk, state)
    done = [stage.step for stage in state.stages[:-1] if stage.step < state.stage.step]
    usual = str(done[-1]) if done else before[0].key if before else ""
    return (FormField("to_step", FieldKind.CHOICE, usual, before), _reason(required=True)), ()


def _reassign(desk: Desk, state: Dossier) -> Parts:
    people = choices.colleagues(desk, state)
    first = people[0].key if people else ""
    has = desk.office.name_of(state.stage.owner)
    facts = [say("form_has_it", name=has) if has else say("form_in_pool")]
    if not people:
        facts.append(say("form_nobody_else"))
    return (FormField("to", FieldKind.CHOICE, first, people, required=True), _reason()), tuple(facts)


def _ask_supplement(desk: Desk, state: Dossier) -> Parts:
    papers, short = choices.papers(desk, state)
    facts: list[Message] = []
    received = state.received
    rules = desk.office.deadline_rules
    regime = desk.office.regime_on(received.received_at.date())
    limit = supplement_due(regime.supplement_limit, received.received_at, received.term, desk.calendar, rules)
    if limit is not None and not state.supplements:
        facts.append(say("form_supplement_limit", limit=limit, decree=regime.decree))
    facts.append(say(f"form_supplement_{desk.office.settings.supplement_pause.value}"))
    facts.extend(_slip_after(desk, state, ActKind.ASK_SUPPLEMENT))
    fields = (
        FormField("items", FieldKind.TICKS, "\n".join(short), papers),
        FormField("more", FieldKind.LINES),
        FormField("until", FieldKind.DAY),
        _reason(),
    )
    return fields, tuple(facts)


def _receive_part(desk: Desk, state: Dossier) -> Parts:
    missing = choices.missing_items(state)
    ticked = "\n".join(each.key for each in missing)
    until = state.supplements[-1].until if state.supplements else None
    facts = (say("form_until", day=until),) if until is not None else ()
    return (FormField("items", FieldKind.TICKS, ticked, missing, required=True),), facts


def _ask_partner(desk: Desk, state: Dossier) -> Parts:
    agencies = choices.agencies(desk, state)
    first = agencies[0].key if agencies else ""
    hours = f"{choices.usual_hours(desk, state, first):g}"
    fields = (
        FormField("agency", FieldKind.CHOICE, first, agencies, required=True),
        FormField("within_hours", FieldKind.HOURS, hours, required=True),
        _reason(),
    )
    return fields, _slip_after(desk, state, ActKind.ASK_PARTNER)


def _record_answer(desk: Desk, state: Dossier) -> Parts:
    asked = choices.asked_agencies(desk, state)
    first = asked[0].key if asked else ""
    facts = tuple(
        say("form_leg", agency=desk.catalog.agency_name(leg.agency), due=leg.due_at)
        for leg in state.open_legs
        if leg.agency in {each.key for each in asked}
    )
    return (FormField("agency", FieldKind.CHOICE, first, asked, required=True), _reason()), facts


def _record_no_answer(desk: Desk, state: Dossier) -> Parts:
    late = choices.asked_agencies(desk, state, late_at=desk.clock.now())
    shown = late or choices.asked_agencies(desk, state)
    first = shown[0].key if shown else ""
    return (FormField("agency", FieldKind.CHOICE, first, shown, required=True), _reason()), ()


def _apologise(desk: Desk, state: Dossier) -> Parts:
    new = choices.proposed_due(desk, state).isoformat(timespec="minutes")
    old = state.effective_due
    facts = (say("form_old_due", due=old),) if old is not None else ()
    facts = (*facts, *_slip_after(desk, state, ActKind.APOLOGISE))
    return (FormField("new_due", FieldKind.MOMENT, new, required=True), _reason(required=True)), facts


def _ask_payment(desk: Desk, state: Dossier) -> Parts:
    owed = owed_vnd(state)
    facts = (say(f"form_payment_{desk.office.settings.payment_pause.value}"),)
    amount = FormField("amount", FieldKind.MONEY, str(owed) if owed else "", required=True)
    return (amount, _reason()), facts


def _record_payment(desk: Desk, state: Dossier) -> Parts:
    owed = owed_vnd(state)
    facts = (say("form_owed", amount=owed),) if owed else (say("form_nothing_owed"),)
    amount = FormField("amount", FieldKind.MONEY, str(owed) if owed else "", required=True)
    return (amount, FormField("document", FieldKind.LINE)), facts


def _correct(desk: Desk, state: Dossier) -> Parts:
    subjects = choices.subjects(state)
    first = "applicant.name"
    fields = (
        FormField(choices.SUBJECT, FieldKind.CHOICE, first, subjects, required=True),
        choices.new_value(desk, state, first),
        _reason(required=True),
    )
    return fields, (say("form_replacement"),)


def _return(desk: Desk, state: Dossier) -> Parts:
    received = state.received
    who = received.submitter.name if received.submitter is not None else received.applicant.name
    owed = owed_vnd(state)
    fields = (
        FormField("how", FieldKind.CHOICE, received.return_channel.value, choices.channels()),
        FormField("to", FieldKind.LINE, who, required=True),
        FormField("paper", FieldKind.LINE),
        FormField("item_number", FieldKind.LINE),
    )
    return fields, (say("form_owed", amount=owed),) if owed else ()


def _refuse(desk: Desk, state: Dossier) -> Parts:
    return (_reason(required=True), FormField("where_to", FieldKind.NOTE)), (say("form_refuse"),)


def _stop(desk: Desk, state: Dossier) -> Parts:
    letter = state.withdrawal.letter if state.withdrawal is not None else ""
    asked = state.status is Status.WITHDRAWAL_ASKED
    facts = (say("form_letter", letter=letter),) if asked and letter else ()
    return (_reason(required=not asked), FormField("basis", FieldKind.LINE)), (*facts, say("form_stop"))


def _ask_withdrawal(desk: Desk, state: Dossier) -> Parts:
    return (FormField("reason", FieldKind.LINE),), (say("form_withdrawal"),)


def _ready_named(desk: Desk, state: Dossier) -> Parts:
    return (FormField("result", FieldKind.LINE),), ()


_PARTS: dict[ActKind, Callable[[Desk, Dossier], Parts]] = {
    ActKind.FORWARD: _forward,
    ActKind.FORWARD_TO: _forward,
    ActKind.READY_NAMED: _ready_named,
    ActKind.RETURN: _return,
    ActKind.RECEIVE_PART: _receive_part,
    ActKind.ASK_SUPPLEMENT: _ask_supplement,
    ActKind.SEND_BACK: _send_back,
    ActKind.REASSIGN: _reassign,
    ActKind.ASK_PARTNER: _ask_partner,
    ActKind.RECORD_ANSWER: _record_answer,
    ActKind.RECORD_NO_ANSWER: _record_no_answer,
    ActKind.APOLOGISE: _apologise,
    ActKind.ASK_PAYMENT: _ask_payment,
    ActKind.RECORD_PAYMENT: _record_payment,
    ActKind.CORRECT: _correct,
    ActKind.ASK_WITHDRAWAL: _ask_withdrawal,
    ActKind.REFUSE: _refuse,
    ActKind.STOP: _stop,
}


def _probe(desk: Desk, kind: ActKind, state: Dossier, fields: Sequence[FormField]) -> ActCommand | None:
    """An act like the one that is about to be asked for, which the desk can judge before anything is typed."""
    values = {each.name: each.value for each in fields}
    match kind:
        case ActKind.FORWARD | ActKind.FORWARD_TO:
            return commands.Forward(values.get("to", ""))
        case ActKind.ASK_SUPPLEMENT:
            return commands.AskSupplement((PROBE,))
        case ActKind.SEND_BACK:
            return commands.SendBack(reason=PROBE)
        case ActKind.APOLOGISE:
            return commands.Apologise(choices.proposed_due(desk, state), PROBE)
        case ActKind.RECORD_PAYMENT:
            return commands.RecordPayment(amount_vnd=None if owed_vnd(state) else 1)
        case ActKind.ASK_PAYMENT:
            return commands.AskPayment(1)
        case ActKind.RECORD_ANSWER:
            return commands.RecordAnswer(values["agency"])
        case ActKind.RECORD_NO_ANSWER:
            return commands.RecordNoAnswer(values["agency"])
        case ActKind.RETURN:
            return commands.ReturnResult(PROBE)
        case ActKind.REFUSE:
            return commands.RefuseDossier(PROBE)
        case ActKind.STOP:
            return commands.StopDossier(PROBE)
        case ActKind.ASK_WITHDRAWAL:
            return commands.AskWithdrawal()
        case ActKind.READY_NAMED:
            return commands.MarkReady()
        case ActKind.REASSIGN:
            return commands.Reassign(values["to"]) if values["to"] else None
        case ActKind.ASK_PARTNER:
            return commands.AskPartner(values["agency"], float(values["within_hours"]))
        case _:
            return None
