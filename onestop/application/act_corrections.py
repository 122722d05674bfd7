"""Corrections: a field, the procedure or its version, the promised date. Each says why. Writes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from onestop.application import act_commands as commands
from onestop.application.act_clock import computed_due, must_be_in_office_hours
from onestop.application.act_commands import Correct
from onestop.application.commands import ApplicantEntry
from onestop.application.decision import Decision, required_reason
from onestop.application.reception import MOST_SETS, checked_applicant, in_force
from onestop.application.routes import destination, role_of, step_at, steps_of
from onestop.domain.applicant import Applicant, Channel
from onestop.domain.corrections import CORRECTABLE, value_of
from onestop.domain.deadlines import due_moment
from onestop.domain.errors import Refused
from onestop.domain.status import RUNNING
from onestop.domain.text import clean_line, clean_note
from onestop.domain.transitions import allows
from onestop.domain.travel import FieldCorrected, ProcedureCorrected, PromiseCorrected

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier
    from onestop.domain.procedure import ProcedureVersion
    from onestop.domain.travel import TravelFact

PROCEDURE = "procedure"
DUE = "due"
LONGEST_COUNT = 9
"""Digits: thousands of them are more than Python reads."""


def correct(desk: Workplace, state: Dossier, command: Correct, at: datetime) -> Decision:
    """Refused(``nothing_changed`` | ``unknown_field`` and what the field itself refuses); warnings as at reception.

    Of a field named twice the last word counts; a date beside another procedure is that procedure's.
    """
    reason = required_reason(command.reason)
    facts: list[TravelFact] = []
    warnings: list[str] = []
    values = {field.strip(): new for field, new in command.values}
    for name, new in sorted(values.items(), key=lambda each: each[0] != PROCEDURE):  # a date is said of it
        if name == PROCEDURE:
            moved = _other_procedure(desk, state, new, at, reason)
            facts.append(moved)
            received = replace(state.received, procedure_id=moved.procedure_id, term=moved.term)
            state = replace(state, received=received, computed_due=moved.due_at)
        elif name == DUE:
            facts.append(_other_due(desk, state, new, at, reason))
        elif name in CORRECTABLE:
            old = value_of(state.received, name)
            value, noticed = _checked(state, name, new)
            warnings += noticed
            if value != old:
                facts.append(FieldCorrected(at, name, old, value, reason))
        else:
            raise Refused("unknown_field", field=name[:60], known=[*CORRECTABLE, PROCEDURE, DUE])
    if not facts:
        raise Refused("nothing_changed", field=command.values[0][0] if command.values else "values")
    return Decision(tuple(facts), tuple(warnings))


def _checked(state: Dossier, field: str, new: str) -> tuple[str, tuple[str, ...]]:
    """The value as it may be stored, with the warnings its field gives at reception too."""
    if field.startswith("applicant."):
        return _applicant_value(state.received.applicant, field.removeprefix("applicant."), new)
    if field in ("channel", "return_channel"):
        if new not in tuple(Channel):
            raise Refused("unknown_channel", field=field, typed=new[:40])
        return new, ()
    if field == "copies":
        typed = new.strip()
        if (
            not (typed.isascii() and typed.isdecimal())
            or len(typed) > LONGEST_COUNT
            or not 1 <= int(typed) <= MOST_SETS
        ):
            raise Refused("count_out_of_range", field=field, typed=new[:20], least=1, most=MOST_SETS)
        return str(int(typed)), ()
    if field == "note":
        return clean_note(new, field=field), ()
    return clean_line(new, field=field, limit=300), ()


def _applicant_value(known: Applicant, name: str, new: str) -> tuple[str, tuple[str, ...]]:
    entry = {
        each: str(getattr(known, each))
        for each in ("kind", "name", "tax_code", "id_number", "address", "phone", "email")
    }
    _, before = checked_applicant(ApplicantEntry(**entry))
    checked, warnings = checked_applicant(ApplicantEntry(**{**entry, name: new}))
    return str(getattr(checked, name)), tuple(each for each in warnings if each not in before)


def _other_procedure(
    desk: Workplace, state: Dossier, typed: str, at: datetime, reason: str
) -> ProcedureCorrected:
    """Another procedure as in force on the day of reception, or a version by its id. The promise follows."""
    version = desk.catalog.version(typed.strip())
    received = state.received
    if version is None:
        _, version = in_force(desk, typed, received.received_at)
    if version.version_id == received.version_id:
        raise Refused("nothing_changed", field=PROCEDURE)
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
