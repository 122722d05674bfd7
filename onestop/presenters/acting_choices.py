"""What a form of acting offers to choose from, read from one dossier: papers, steps, people, agencies, fields."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from onestop.application.act_corrections import DUE, PROCEDURE, RECEIVED
from onestop.application.receipt_contents import papers_of
from onestop.application.routes import candidates, step_at, steps_of
from onestop.domain.applicant import ApplicantKind, Channel, FeeState
from onestop.domain.corrections import CORRECTABLE, value_of
from onestop.domain.deadlines import due_moment
from onestop.domain.errors import Refused
from onestop.domain.status import OPEN, RUNNING
from onestop.domain.terms import Term, TermUnit
from onestop.presenters.acting_state import FieldKind, FormChoice, FormField
from onestop.presenters.message import Message, say

if TYPE_CHECKING:
    from onestop.application.desk import Desk
    from onestop.domain.dossier import Dossier
    from onestop.domain.procedure_parts import Step

LEAST_HOURS_MORE = 8
"""A new date is at least a working day on."""

USUAL_HOURS = 16
"""For a partner agency the route does not name: two working days."""

POOL = ""
"""Nobody by name: whoever of the unit takes it."""

SUBJECT, NEW_VALUE = "what", "value"
"""Fields of a correction: which field, and what it becomes."""


def papers(desk: Desk, state: Dossier) -> tuple[tuple[FormChoice, ...], tuple[str, ...]]:
    """The papers of the version, and those of them that were handed in short: ticked to begin with."""
    version = desk.catalog.version(state.received.version_id)
    # By name: what was handed in is numbered by the version of the reception, which may have been another.
    handed = {each.name: each for each in papers_of(desk, state)}
    choices, short = [], []
    for asked in version.components if version is not None else ():
        got = handed.get(asked.name)
        choices.append(FormChoice(asked.name, asked.name, asked.form))
        if any(asked.lacks(got.originals if got else 0, got.copies if got else 0)):
            short.append(asked.name)
    return tuple(choices), tuple(short)


def missing_items(state: Dossier) -> tuple[FormChoice, ...]:
    """What of the last supplement request has not come, by its place in the list."""
    if not state.supplements:
        return ()
    asked = state.supplements[-1]
    places = range(1, len(asked.items) + 1)
    return tuple(FormChoice(str(n), asked.items[n - 1]) for n in places if n not in asked.received)


def steps_before(desk: Desk, state: Dossier) -> tuple[FormChoice, ...]:
    """The steps it may go back to, the nearest first, each with who did it last."""
    here = state.stage
    found = []
    for step in reversed(steps_of(desk, here.version_id)[: here.step - 1]):
        owner = next((stage.owner for stage in reversed(state.stages[:-1]) if stage.step == step.n), "")
        found.append(FormChoice(str(step.n), step_words(step), desk.office.name_of(owner)))
    return tuple(found)


def people_at(desk: Desk, state: Dossier, step: Step | None) -> tuple[FormChoice, ...]:
    """Who could do the step. Empty where no unit of the office does such steps."""
    if step is None:
        return ()
    try:
        able = candidates(desk, state, step)
    except Refused:
        return ()
    return tuple(
        FormChoice(each.login, each.name, desk.office.short_unit_name(each.unit_id)) for each in able
    )


def next_step(desk: Desk, state: Dossier) -> Step | None:
    steps = steps_of(desk, state.stage.version_id)
    return steps[state.stage.step] if state.stage.step < len(steps) else None


def colleagues(desk: Desk, state: Dossier) -> tuple[FormChoice, ...]:
    """Who else could do the present step."""
    able = people_at(desk, state, step_at(desk, state.stage))
    return tuple(each for each in able if each.key != state.stage.owner)


def agencies(desk: Desk, state: Dossier) -> tuple[FormChoice, ...]:
    """The catalogue's agencies that exist today and have no open leg; those of this route first."""
    today = desk.clock.now().date()
    asked = {leg.agency for leg in state.open_legs}
    asked.add(desk.office.agency.agency_id)
    usual = [each for step in steps_of(desk, state.stage.version_id) for each in step.agencies]
    found = [
        each
        for each in desk.catalog.agencies.values()
        if each.agency_id not in asked
        and (each.valid_from is None or each.valid_from <= today)
        and (each.valid_to is None or today <= each.valid_to)
    ]
    found.sort(key=lambda each: each.agency_id not in usual)
    return tuple(FormChoice(each.agency_id, each.name) for each in found)


def usual_hours(desk: Desk, state: Dossier, agency: str) -> float:
    """What the route gives the agency."""
    steps = steps_of(desk, state.stage.version_id)
    return next((step.hours for step in steps if agency in step.agencies), USUAL_HOURS)


def asked_agencies(desk: Desk, state: Dossier, *, late_at: datetime | None = None) -> tuple[FormChoice, ...]:
    """Those with an open leg; with `late_at` only those whose time has passed by then.

    Whoever is of a partner agency speaks for that one only.
    """
    member = desk.office.staff_by_login(desk.actor)
    own = desk.office.agency_of(member) if member is not None else ""
    legs = [leg for leg in state.open_legs if late_at is None or leg.due_at < late_at]
    if own:
        legs = [leg for leg in legs if leg.agency == own]
    return tuple(FormChoice(leg.agency, desk.catalog.agency_name(leg.agency)) for leg in legs)


def proposed_due(desk: Desk, state: Dossier) -> datetime:
    """What the engine proposes for the one new date: the time the remaining steps take, from the old date on.

    The close of that day; never less than a working day more.
    """
    now = desk.clock.now()
    old = state.effective_due
    begins = now if old is None else max(now, old)
    hours = sum(step.hours for step in steps_of(desk, state.stage.version_id)[state.stage.step - 1 :])
    term = Term(max(hours, LEAST_HOURS_MORE), TermUnit.WORKING_HOUR)
    due = due_moment(begins, term, desk.calendar, rules=desk.office.deadline_rules)
    assert due is not None, "without a pause there is a due moment"
    return desk.calendar.close(due.date())


def subjects(state: Dossier) -> tuple[FormChoice, ...]:
    """What may be corrected, each with its present value. The date only while the clock runs."""
    names = [*CORRECTABLE, PROCEDURE]
    if state.received.submitter is None:
        names.remove("submitter.id_number")
    if state.status in OPEN:
        names.append(RECEIVED)
    if state.status in RUNNING:
        names.append(DUE)
    return tuple(FormChoice(name, say(f"field_{name}"), "") for name in names)


def new_value(desk: Desk, state: Dossier, subject: str) -> FormField:
    """The field for the new value of what is corrected, with the old one in it."""
    if subject == DUE:
        due = state.effective_due
        old = "" if due is None else due.isoformat(timespec="minutes")
        was = "" if due is None else say("value_moment", moment=due)
        return FormField(NEW_VALUE, FieldKind.MOMENT, old, required=True, was=was)
    if subject == RECEIVED:
        moment = state.received.received_at
        told = say("value_moment", moment=moment)
        return FormField(
            NEW_VALUE, FieldKind.MOMENT, moment.isoformat(timespec="minutes"), required=True, was=told
        )
    if subject == PROCEDURE:
        version = state.received.version_id
        was = version.replace("@", " · ")
        return FormField(NEW_VALUE, FieldKind.CHOICE, version, _versions(desk, state), True, was=was)
    old = value_of(state.received, subject)
    if subject == "applicant.kind":
        kinds = tuple(FormChoice(each.value, say(f"applicant_{each.value}")) for each in ApplicantKind)
        return FormField(NEW_VALUE, FieldKind.CHOICE, old, kinds, True, was=say(f"applicant_{old}"))
    if subject in ("channel", "return_channel"):
        return FormField(NEW_VALUE, FieldKind.CHOICE, old, channels(), True, was=say(f"channel_{old}"))
    if subject == "fee_state":
        ways = tuple(FormChoice(each.value, say(f"fee_state_{each.value}")) for each in FeeState)
        return FormField(NEW_VALUE, FieldKind.CHOICE, old, ways, True, was=say(f"fee_state_{old}"))
    kind = FieldKind.NOTE if subject == "note" else FieldKind.LINE
    return FormField(NEW_VALUE, kind, old, was=old)


def channels() -> tuple[FormChoice, ...]:
    return tuple(FormChoice(each.value, say(f"channel_{each.value}")) for each in Channel)


def _versions(desk: Desk, state: Dossier) -> tuple[FormChoice, ...]:
    """Its own procedure's versions first, then every other procedure as in force on the day of reception."""
    received = state.received
    own = desk.catalog.find(received.procedure_id)
    found = []
    for version in own.versions if own is not None else ():
        found.append(FormChoice(version.version_id, f"{version.version_id.replace('@', ' · ')}"))
    for procedure, _ in desk.catalog.in_force(received.received_at.date()):
        if procedure.procedure_id != received.procedure_id:
            name = procedure.short_name or procedure.name
            found.append(FormChoice(procedure.procedure_id, f"{procedure.procedure_id} · {name}"))
    return tuple(found)


def step_words(step: Step) -> Message:
    return say("step_named", step=step.n, what=step.what.partition(",")[0])
