"""Corrections: a field, the procedure or its version, the promised date. Each says why. Writes nothing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, get_args

from onestop.application import act_commands as commands
from onestop.application.act_clock import computed_due, must_be_in_office_hours
from onestop.application.act_commands import Correct
from onestop.application.corrected_values import checked_value
from onestop.application.decision import Decision, required_reason
from onestop.application.reception import in_force
from onestop.application.routes import destination, role_of, step_at, steps_of
from onestop.domain.applicant import FeeState
from onestop.domain.corrections import CORRECTABLE, value_of
from onestop.domain.deadlines import due_moment
from onestop.domain.errors import Refused
from onestop.domain.status import OPEN, RUNNING
from onestop.domain.transitions import allows
from onestop.domain.travel import FieldCorrected, ProcedureCorrected, PromiseCorrected, TravelFact

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier
    from onestop.domain.procedure import ProcedureVersion

_ACTS = get_args(TravelFact)
PROCEDURE = "procedure"
RECEIVED = "received_at"
DUE = "due"


def correct(desk: Workplace, state: Dossier, command: Correct, at: datetime) -> Decision:
    """Refused(``nothing_changed`` | ``unknown_field`` and what the field itself refuses); warnings as at reception.

    Of a field named twice the last word counts; a date beside another procedure is that procedure's.
    """
    reason = required_reason(command.reason)
    facts: list[TravelFact] = []
    warnings: list[str] = []
    values = {field.strip(): new for field, new in command.values}
    for name, new in sorted(values.items(), key=_place):
        if name == PROCEDURE:
            moved = _other_procedure(desk, state, new, at, reason)
            facts.append(moved)
            received = replace(state.received, procedure_id=moved.procedure_id, term=moved.term)
            state = replace(state, received=received, computed_due=moved.due_at)
        elif name == RECEIVED:
            facts += _received_then(desk, state, new, at, reason)
        elif name == DUE:
            facts.append(_other_due(desk, state, new, at, reason))
        elif name in CORRECTABLE:
            value, noticed = checked_value(desk, state, name, new)
            warnings += noticed
            for field, wanted in ((name, value), *_follows(state, name, value, values)):
                old = value_of(state.received, field)
                if wanted != old:
                    facts.append(FieldCorrected(at, field, old, wanted, reason))
        else:
            raise Refused("unknown_field", field=name[:60], known=[*CORRECTABLE, PROCEDURE, RECEIVED, DUE])
    if not facts:
        raise Refused("nothing_changed", field=command.values[0][0] if command.values else "values")
    return Decision(tuple(facts), tuple(warnings))


def _place(said: tuple[str, str]) -> int:
    """A procedure first: a date beside it is said of it."""
    return 0 if said[0] == PROCEDURE else 1


def _received_then(
    desk: Workplace, state: Dossier, typed: str, at: datetime, reason: str
) -> tuple[TravelFact, ...]:
    """The moment of reception was wrong; what the law allows and the promise follow. The date of an apology holds,
    and one that stands still is computed when the clock runs again.

    Refused(``bad_moment`` | ``after_what_followed`` | ``other_book_year`` | ``another_version_then`` |
    ``nothing_changed`` | ``status_forbids``).
    """
    received = state.received
    if state.status not in OPEN:
        raise Refused("status_forbids", act=commands.Correct.NAME, status=int(state.status))
    try:
        moment = datetime.fromisoformat(typed.strip()).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        raise Refused("bad_moment", field=RECEIVED, typed=typed.strip()[:40]) from None
    if moment == received.received_at:
        raise Refused("nothing_changed", field=RECEIVED)
    rows = desk.store.events(state.dossier_id)
    first_act = min((row.fact.at for row in rows if isinstance(row.fact, _ACTS)), default=at)
    if moment > min(at, first_act):
        raise Refused("after_what_followed", field=RECEIVED, first=_iso(min(at, first_act)))
    if moment.year != received.received_at.year:
        raise Refused("other_book_year", field=RECEIVED, year=received.received_at.year)
    _, version = in_force(desk, received.procedure_id, moment)
    if version.version_id != in_force(desk, received.procedure_id, received.received_at)[1].version_id:
        raise Refused("another_version_then", field=RECEIVED, version=version.version_id)
    facts: list[TravelFact] = [FieldCorrected(at, RECEIVED, _iso(received.received_at), _iso(moment), reason)]
    then = replace(state, received=replace(received, received_at=moment))
    if received.legal_term is not None:
        rules = desk.office.deadline_rules
        legal = due_moment(moment, received.legal_term, desk.calendar, rules=rules)
        old = value_of(received, "legal_due_at")
        if legal is not None and _iso(legal) != old:
            facts.append(FieldCorrected(at, "legal_due_at", old, _iso(legal), reason))
    old_due = state.effective_due
    if state.status in RUNNING and state.extended_due is None and old_due is not None:
        due = computed_due(desk, then, state.pauses)
        if due != old_due:
            facts.append(PromiseCorrected(at, old_due, due, reason))
    return tuple(facts)


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


def _follows(state: Dossier, field: str, value: str, said: Collection[str]) -> tuple[tuple[str, str], ...]:
    """What is free is exempt, and what costs is not; unless how it is paid is said beside it."""
    if field != "fee" or "fee_state" in said:
        return ()
    exempt = state.received.fee_state is FeeState.EXEMPT
    if (value == "0") == exempt:
        return ()
    return (("fee_state", FeeState.AT_RETURN.value if exempt else FeeState.EXEMPT.value),)


def _other_procedure(
    desk: Workplace, state: Dossier, typed: str, at: datetime, reason: str
) -> ProcedureCorrected:
    """Another procedure as in force on the day of reception, or a version by its id that is in force by now. The
    promise follows.
    """
    version = desk.catalog.version(typed.strip())
    received = state.received
    if version is None:
        _, version = in_force(desk, typed, received.received_at)
    if version.version_id == received.version_id:
        raise Refused("nothing_changed", field=PROCEDURE)
    if at.date() < version.valid_from:
        day = at.date().isoformat()
        raise Refused("not_in_force", field=PROCEDURE, procedure=version.version_id, day=day)
    if state.open_legs:
        raise Refused("partner_has_not_answered", agencies=[leg.agency for leg in state.open_legs])
    if not allows(state.status, ProcedureCorrected):
        raise Refused("status_forbids", act=commands.Correct.NAME, status=int(state.status))
    rules = desk.office.deadline_rules
    term = version.promised_term
    legal_due = None
    if version.legal_term is not None:
        legal_due = due_moment(received.received_at, version.legal_term, desk.calendar, rules=rules)
    step, unit, owner = _same_place(desk, state, version)
    return ProcedureCorrected(
        at=at,
        procedure_id=version.procedure_id,
        version_id=version.version_id,
        term=term,
        legal_term=version.legal_term,
        due_at=due_moment(received.received_at, term, desk.calendar, state.pauses, rules),
        legal_due_at=legal_due,
        fee_vnd=version.fee.for_items(received.items),
        step=step,
        unit=unit,
        owner=owner,
        reason=reason,
    )


def _same_place(desk: Workplace, state: Dossier, version: ProcedureVersion) -> tuple[int, str, str]:
    """The step of the new route that is most like the present one: the first of the same role not before it."""
    stage = state.stage
    if not stage.unit:
        return 1, "", ""  # nobody has handed it over yet
    here = step_at(desk, stage)
    steps = steps_of(desk, version.version_id)
    if here is None or not steps:
        return 1, stage.unit, stage.owner
    alike = [step for step in steps if step.role == here.role]
    step = next((each for each in alike if each.n >= here.n), alike[-1] if alike else steps[0])
    if role_of(desk, step) is role_of(desk, here) and version.procedure_id == state.received.procedure_id:
        return step.n, stage.unit, stage.owner
    to = destination(desk, state, step)
    return to.step, to.unit, to.owner


def _other_due(desk: Workplace, state: Dossier, typed: str, at: datetime, reason: str) -> PromiseCorrected:
    """The date that holds now was wrong, also the one of an apology: no second apology, but a way back from a date
    that a later pause overtook. ``computed`` is what the engine says.
    """
    if state.status not in RUNNING:
        raise Refused("status_forbids", act=commands.Correct.NAME, status=int(state.status))
    old = state.effective_due
    assert old is not None, "a running clock has a due moment"
    due = computed_due(desk, state, state.pauses) if typed.strip() == "computed" else _moment(desk, typed)
    if due == old:
        raise Refused("nothing_changed", field=DUE)
    if due <= state.received.received_at:
        raise Refused("due_before_reception", field=DUE)
    return PromiseCorrected(at, old, due, reason)


def _moment(desk: Workplace, typed: str) -> datetime:
    """A moment in office hours, or a day: then its close. Refused(``bad_moment`` | as `must_be_in_office_hours`)."""
    text = typed.strip()
    try:
        moment = datetime.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        raise Refused("bad_moment", field=DUE, typed=text[:40]) from None
    due = moment
    if _is_day(text) and desk.calendar.is_working_day(moment.date()):
        due = desk.calendar.close(moment.date())
    must_be_in_office_hours(desk, due, DUE)
    return due


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
