"""How the memory store lists dossiers: a row of each, whether a query fits, in plain conditions."""

from __future__ import annotations

from datetime import datetime

from onestop.application.read_models import DossierQuery, StoredRow
from onestop.domain.dossier import OPEN, Dossier
from tests.helpers.memory_finding import rank_of
from tests.helpers.moments import within


def row_of(each: Dossier) -> StoredRow:
    received = each.received
    return StoredRow(
        each.dossier_id,
        received.code,
        received.procedure_id,
        received.version_id,
        received.applicant.name,
        received.applicant.key,
        int(each.status),
        received.received_at,
        each.effective_due,
        received.due_at,
        each.finished_at,
        each.paused,
        received.channel.value,
        received.linked_agency,
        received.term,
        each.stage.step,
        each.stage.unit,
        each.stage.owner,
        each.stage.began,
        each.waits_for,
        tuple(leg.agency for leg in each.open_legs),
        each.pauses if each.paused else (),
    )


def fits(each: Dossier, query: DossierQuery, now: datetime, due_before: datetime | None) -> bool:
    received, due = each.received, each.effective_due
    day = received.received_at.date()
    is_running = each.status in OPEN and due is not None
    conditions = (
        not query.statuses or each.status in query.statuses,
        not (query.only_open or query.overdue or query.due_soon) or each.status in OPEN,
        not query.overdue or (due is not None and due < now),
        not query.due_soon or due_before is None or (due is not None and now <= due <= due_before),
        not query.due_from or (due is not None and due >= query.due_from),
        not query.due_before or (due is not None and due < query.due_before),
        not query.paused or (each.status in OPEN and each.paused),
        not query.still_before or (is_running and each.last_moment < query.still_before),
        not query.partner_late or (each.status in OPEN and any(leg.due_at < now for leg in each.open_legs)),
        not query.applicant_key or received.applicant.key == query.applicant_key,
        not query.procedure_id or received.procedure_id == query.procedure_id,
        _is_whose(each, query),
        not query.waits_for or each.waits_for == query.waits_for,
        within(day, query.received_from, query.received_to),
        not query.partner or query.partner in {leg.agency for leg in each.open_legs},
        within(each.finished_at and each.finished_at.date(), query.finished_from, query.finished_to),
        digits_of(each).endswith(query.tail),
        not query.among or each.dossier_id in query.among,
        query.looked is None or rank_of(each, query.looked) is not None,
    )
    return all(conditions)


def _is_whose(each: Dossier, query: DossierQuery) -> bool:
    stage = each.stage
    by_owner, by_unit = stage.owner in query.owners, stage.unit in query.units
    if query.owners and query.units:
        whose = by_owner or (not stage.owner and by_unit)
    else:
        whose = by_owner if query.owners else by_unit if query.units else True
    hands = query.handed_by
    return whose and (not hands or (each.handed_by in hands and stage.owner not in hands))


def digits_of(each: Dossier) -> str:
    return "".join(each.code.split("-")[-2:])


def key_of(row: StoredRow, order: str) -> str:
    moment = {"newest": row.received_at, "due": row.due_at, "finished": row.finished_at}[order]
    return f"{moment.isoformat(timespec='minutes') if moment else ''}|{row.dossier_id}"
