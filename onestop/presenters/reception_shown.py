"""What follows from an entry: field states, checklist, fee, the card and the day list. Pure; asks nobody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import time

from onestop.application.read_models import Promise
from onestop.domain.calendar import WorkCalendar
from onestop.domain.dossier_code import tail
from onestop.presenters.checklist import ChecklistState
from onestop.presenters.day_lines import build_day_list
from onestop.presenters.message import Message, say
from onestop.presenters.promise import PromiseState
from onestop.presenters.promising import build_promise
from onestop.presenters.reception_applicant import applicant_facts, history, number_warnings
from onestop.presenters.reception_entry import ReceptionEntry
from onestop.presenters.reception_procedure import checklist, fee_facts, missing_lines, procedure_facts
from onestop.presenters.reception_state import FeeFacts, Field, MainAction, ReceptionState
from onestop.presenters.widget_states import DayListState, FieldState


def shown(
    state: ReceptionState,
    promise: Promise | None,
    errors: Mapping[str, Message],
    calendar: WorkCalendar,
    cutoff: time,
) -> ReceptionState:
    """`state` with everything that follows from its entry, the promise and the errors."""
    entry = state.entry
    papers = checklist(promise.version, entry.papers) if promise else ChecklistState()
    missing = bool(papers.missing)
    return replace(
        state,
        fields=_fields(state, errors),
        applicant_facts=applicant_facts(entry.applicant),
        applicant_history=history(entry.known) if entry.known else None,
        procedure=procedure_facts(promise) if promise else None,
        checklist=papers,
        fee=fee_facts(promise.version, entry) if promise else FeeFacts(),
        promise=_card(entry, promise, papers, calendar, cutoff),
        why=_why(promise) if promise and state.explaining else None,
        explaining=state.explaining and promise is not None,
        action=MainAction.GUIDE if missing else MainAction.RECEIVE,
    )


def _fields(state: ReceptionState, errors: Mapping[str, Message]) -> dict[str, FieldState]:
    fields = number_warnings(state.entry)
    fields.update({name: FieldState(error=message) for name, message in errors.items()})
    if state.still_open is not None and Field.PROCEDURE not in fields:
        code = "same_still_open_more" if state.still_open.more else "same_still_open"
        about = state.still_open
        fields[Field.PROCEDURE] = FieldState(
            warning=say(code, dossier=tail(about.code), day=about.received_at.date(), more=about.more)
        )
    return fields


def _card(
    entry: ReceptionEntry,
    promise: Promise | None,
    papers: ChecklistState,
    calendar: WorkCalendar,
    cutoff: time,
) -> PromiseState:
    if promise is None:
        wanted = [] if entry.applicant_text.strip() else [say("no_applicant")]
        return PromiseState(waiting=True, missing=(*wanted, say("no_procedure")))
    if papers.missing:
        return PromiseState(missing=missing_lines(papers))
    version = promise.version
    return build_promise(
        promise.received_at,
        version.promised_term,
        promise.deadline,
        calendar,
        legal_term=version.legal_term if promise.legal else None,
        legal=promise.legal,
        hand_over_cutoff=cutoff,
    )


def _why(promise: Promise) -> DayListState:
    version = promise.version
    return build_day_list(
        promise.deadline,
        version.promised_term,
        promise.received_at.date(),
        committed=promise.legal is not None,
        legal_term=version.legal_term,
        legal_due=promise.legal.due if promise.legal else None,
    )
