"""Lists, one dossier, search, counters: what people look at. Nothing here writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from onestop.application.read_models import (
    Counts,
    DossierQuery,
    DossierRow,
    DossierRows,
    DossierView,
    SearchAnswer,
    SearchHit,
    StoredRow,
)
from onestop.domain.applicant import Applicant, ApplicantKind
from onestop.domain.deadlines import Deadline, compute_deadline, minutes_left_while_paused, whole_minutes
from onestop.domain.dossier import Dossier, Status
from onestop.domain.errors import Refused
from onestop.domain.status import TURNED_AWAY, WAITING
from onestop.domain.text import fold
from onestop.domain.timeliness import (
    Timeliness,
    open_minutes_left,
    overdue_from,
    soon_from,
    soon_until,
    timeliness,
)

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.calendar import WorkCalendar
    from onestop.domain.deadline_rules import DeadlineRules
    from onestop.domain.procedure import Procedure
    from onestop.domain.terms import Term


def rows(desk: Workplace, query: DossierQuery) -> DossierRows:
    """One page, full where there is enough to fill it.

    What is due soon is bounded by the store and decided here, by the office's own hours; whose it is (`unit`,
    by name) the catalogue knows. So the store is asked for as many rows again as these two left out.
    """
    now, query = desk.clock.now(), in_stores_terms(desk, query)
    horizon = soon_until(now, desk.calendar, desk.office.deadline_rules) if query.due_soon else None
    shown: list[DossierRow] = []
    following = query.after
    while True:
        rest = replace(query, limit=query.limit - len(shown), after=following)
        stored, following = desk.store.rows(rest, now, horizon)
        shown.extend(row for row in (row_of(desk, each, now) for each in stored) if _asked_for(row, query))
        if not following or len(shown) == query.limit:
            return DossierRows(tuple(shown), following)


def in_stores_terms(desk: Workplace, query: DossierQuery) -> DossierQuery:
    """What was typed to narrow the list, understood."""
    if not query.text.strip():
        return query
    from onestop.application.finding.understanding import understood

    return replace(query, text="", looked=understood(desk, query.text))


def narrowed(desk: Workplace, dossier_ids: Iterable[str], typed: str) -> frozenset[str]:
    """Which of these dossiers fit what is typed."""
    ids = frozenset(dossier_ids)
    if not ids or not typed.strip():
        return ids
    query = in_stores_terms(desk, DossierQuery(text=typed, among=ids, limit=len(ids)))
    stored, _ = desk.store.rows(query, desk.clock.now(), None)
    return frozenset(row.dossier_id for row in stored)


def _asked_for(row: DossierRow, query: DossierQuery) -> bool:
    if query.due_soon and row.timeliness is not Timeliness.DUE_SOON:
        return False
    return not query.unit or row.unit == query.unit


def all_rows(desk: Workplace, query: DossierQuery) -> Iterator[StoredRow]:
    """Whatever the store has to a query, window by window of its `limit`."""
    now, following = desk.clock.now(), query.after
    query = in_stores_terms(desk, query)
    while True:
        stored, following = desk.store.rows(replace(query, after=following), now, None)
        yield from stored
        if not following:
            return


def rows_of(desk: Workplace, dossier_ids: Iterable[str]) -> tuple[DossierRow, ...]:
    now = desk.clock.now()
    return tuple(row_of(desk, row, now) for row in desk.store.rows_by_id(dossier_ids))


def row_of(desk: Workplace, stored: StoredRow, now: datetime) -> DossierRow:
    """A stored line with its names, its timeliness as of `now`, and where it stands on its route."""
    procedure = desk.catalog.find(stored.procedure_id)
    version = desk.catalog.version(stored.version_id)
    status = Status(stored.status_code)
    steps = version.steps if version else ()
    # A result may be ready without its route, as of an earlier book: then it lies at the last step.
    reached = len(steps) if status in (Status.DONE, Status.RETURNED) else stored.step
    step = steps[reached - 1].what if 0 < reached <= len(steps) else ""
    owner = desk.office.staff_by_login(stored.owner) if stored.owner else None
    started = (stored.received_at, stored.term)
    stopped = next((pause.start for pause in reversed(stored.pauses) if pause.end is None), None)
    coming = _coming(desk, stored, now)
    return DossierRow(
        dossier_id=stored.dossier_id,
        code=stored.code,
        procedure_id=stored.procedure_id,
        procedure_name=procedure.short_name if procedure else stored.procedure_id,
        applicant_name=stored.applicant_name,
        status=status,
        received_at=stored.received_at,
        due_at=stored.due_at,
        finished_at=stored.finished_at,
        timeliness=_judged(desk, started, stored.due_at, stored.finished_at, now, status),
        step=step,
        owner=owner.name if owner is not None else stored.owner,
        unit=procedure.unit if procedure else "",
        channel=stored.channel,
        waits_for=stored.waits_for,
        partners=stored.partners,
        step_no=reached,
        unit_id=stored.unit or desk.office.desk_unit,
        owner_login=stored.owner,
        version_id=stored.version_id,
        paused_since=stopped,
        minutes_left=None if stopped is None else _left_while_paused(desk, stored),
        soon_from=coming[0],
        overdue_from=coming[1],
    )


def _coming(desk: Workplace, stored: StoredRow, now: datetime) -> tuple[datetime | None, datetime | None]:
    """When what is not due yet becomes due soon, and overdue."""
    due, rules = stored.due_at, desk.office.deadline_rules
    if due is None or stored.finished_at is not None or now >= overdue_from(due, rules):
        return None, None
    whole = _whole_minutes((stored.received_at, stored.term), desk.calendar, rules)
    return _soon_from(due, desk.calendar, whole, rules), overdue_from(due, rules)


# What time alone does not change: lists are read again whenever somebody writes, and nearly all rows are as before.
_soon_from = lru_cache(maxsize=4096)(soon_from)


@lru_cache(maxsize=4096)
def _whole_minutes(started: tuple[datetime, Term], calendar: WorkCalendar, rules: DeadlineRules) -> int:
    return whole_minutes(*started, calendar, rules=rules)


def _left_while_paused(desk: Workplace, stored: StoredRow) -> int | None:
    rules = desk.office.deadline_rules
    return minutes_left_while_paused(stored.received_at, stored.term, desk.calendar, stored.pauses, rules)


def still_open(desk: Workplace, applicant_key: str, procedure_id: str) -> tuple[DossierRow, ...]:
    query = DossierQuery(only_open=True, applicant_key=applicant_key, procedure_id=procedure_id, limit=5)
    return rows(desk, query).rows


def search(desk: Workplace, typed: str, limit: int) -> SearchAnswer:
    """Dossiers and applicants that match what is typed, however it is typed. Applicants are found by words alone."""
    from onestop.application.finding.grammar import parse
    from onestop.application.finding.understanding import understood

    now, looked = desk.clock.now(), understood(desk, typed)
    if looked.is_empty:
        return SearchAnswer((), ())
    stored = desk.store.search(looked, limit)
    known = desk.store.applicants_of([row.applicant_key for row in stored])
    found = []
    for row in stored:
        who = known.get(row.applicant_key) or Applicant(ApplicantKind.ORGANISATION, row.applicant_name)
        found.append(SearchHit(row_of(desk, row, now), replace(who, name=row.applicant_name)))
    query = parse(typed)
    others = () if query.parts else desk.store.applicants(query.text, min(limit, 8))
    return SearchAnswer(tuple(found), others)


def find_dossier(desk: Workplace, code_or_id: str) -> Dossier:
    """By id, whole code or tail. Refused(``unknown_code``), (``ambiguous_code``) with the codes that fit, or
    (``code_borne_twice``) with the ids of the dossiers that bear this very one: desks gave it out apart.
    """
    typed = code_or_id.strip()[:80]
    found = desk.store.dossier(typed)
    if found is not None:
        return found
    # Ours are in capitals; a foreign log has letters of its own.
    ids = desk.store.find_code(typed) or desk.store.find_code(typed.upper())
    if not ids:
        raise Refused("unknown_code", field="code", typed=typed)
    if len(ids) > 1:
        codes = sorted(row.code for row in desk.store.rows_by_id(ids))
        if len(set(codes)) == 1:
            raise Refused("code_borne_twice", field="code", dossier=codes[0], ids=sorted(ids))
        raise Refused("ambiguous_code", field="code", codes=codes)
    dossier = desk.store.dossier(ids[0])
    assert dossier is not None, "a code leads to a dossier"
    return dossier


def dossier(desk: Workplace, code_or_id: str) -> DossierView:
    """One dossier with everything its page shows."""
    state = find_dossier(desk, code_or_id)
    now = desk.clock.now()
    received = state.received
    events = desk.store.events(state.dossier_id)
    first = next(row for row in events if row.kind == received.KIND)
    return DossierView(
        dossier=state,
        procedure=desk.catalog.find(received.procedure_id),
        version=desk.catalog.version(received.version_id),
        timeliness=timeliness_of(desk, state, now),
        open_minutes_left=minutes_left(desk, state, now),
        deadline=explained(desk, state),
        legal_due=received.legal_due_at,
        events=events,
        head=desk.store.head_of(first.event_id),
    )


def timeliness_of(desk: Workplace, state: Dossier, now: datetime) -> Timeliness:
    received = state.received
    started = (received.received_at, received.term)
    return _judged(desk, started, state.effective_due, state.finished_at, now, state.status)


def _judged(
    desk: Workplace,
    started: tuple[datetime, Term],
    due: datetime | None,
    finished: datetime | None,
    now: datetime,
    status: Status,
) -> Timeliness:
    """One judgement for lists and pages. `started` is the reception with its term, as first counted.

    What is soon is a part of that first counting, also after a restart: a line of a list knows no pauses.
    """
    rules = desk.office.deadline_rules
    running = finished is None and due is not None and due >= now
    return timeliness(
        due=due,
        finished=finished,
        now=now,
        paused=status in WAITING,
        turned_away=status in TURNED_AWAY,
        calendar=desk.calendar,
        whole_minutes=_whole_minutes(started, desk.calendar, rules) if running else None,
        rules=rules,
    )


def minutes_left(desk: Workplace, state: Dossier, now: datetime) -> int | None:
    """Open minutes left, negative where they have run out; None once settled."""
    if state.finished_at is not None:
        return None
    if state.paused:
        received, rules = state.received, desk.office.deadline_rules
        return minutes_left_while_paused(
            received.received_at, received.term, desk.calendar, state.pauses, rules
        )
    due = state.effective_due
    return None if due is None else open_minutes_left(due, now, desk.calendar)


def explained(desk: Workplace, state: Dossier) -> Deadline:
    """The days behind the present due date, from the engine."""
    received = state.received
    rules = desk.office.deadline_rules
    return compute_deadline(received.received_at, received.term, desk.calendar, state.pauses, rules)


def counts(desk: Workplace) -> Counts:
    now = desk.clock.now()
    received, due_today, overdue, waiting = desk.store.tallies(now.date(), now)
    unsent = desk.store.unsent()
    count, oldest = unsent or (0, None)
    return Counts(received, due_today, overdue, waiting, unsent is None, count, oldest)


def find_procedures(desk: Workplace, typed: str, limit: int) -> tuple[Procedure, ...]:
    """By number or folded letters among what is in force today; as few as the office sets when nothing is typed."""
    offered = [procedure for procedure, _ in desk.catalog.receivable_on(desk.clock.now().date())]
    wanted = fold(typed[:200]).strip()
    if not wanted:
        limit = min(limit, desk.office.settings.recent_procedures)
        by_id = {procedure.procedure_id: procedure for procedure in offered}
        recent = [by_id[each] for each in desk.store.recent_procedures(limit) if each in by_id]
        rest = [procedure for procedure in offered if procedure not in recent]
        return tuple((recent + rest)[:limit])
    ranked = [(rank, procedure) for procedure in offered if (rank := _rank(procedure, wanted)) is not None]
    ranked.sort(key=lambda pair: (pair[0], pair[1].procedure_id))
    return tuple(procedure for _, procedure in ranked[:limit])


def _rank(procedure: Procedure, wanted: str) -> int | None:
    """0 its own number, 1 begins with it, 2 the national code, 3 all words in the names; None: no match."""
    number = procedure.procedure_id.lower()
    bare = wanted.replace("-", "").replace(" ", "")
    if number.replace("-", "") == bare:
        return 0
    if bare and number.replace("-", "").startswith(bare):
        return 1
    if bare and bare in procedure.national_code:
        return 2
    names = fold(f"{procedure.short_name} {procedure.name}")
    return 3 if all(word in names for word in wanted.split()) else None
