"""What stands on the morning sheet: the day's work in five lists. Read only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from onestop.application.morning_contents import MorningContent, MorningList, MorningPart, MorningRow
from onestop.application.read_models import DossierQuery, DossierRow
from onestop.application.reading import row_of
from onestop.application.way_facts import issued
from onestop.domain.dossier_code import head_text
from onestop.domain.status import Status
from onestop.domain.timeliness import Timeliness

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace

MOST = 300
"""Dossiers of one list at most; how many there are besides is said below it."""

LATEST_READY = timedelta(days=60)
"""A result that lies here longer is no morning's work but the list of reminders'."""


def content(desk: Workplace) -> MorningContent:
    now = desk.clock.now()
    midnight = datetime.combine(now.date() + timedelta(days=1), datetime.min.time())
    running = DossierQuery(only_open=True, limit=MOST)
    overdue, late = _listed(desk, replace(running, overdue=True), now)
    today, due = _listed(desk, replace(running, due_from=now, due_before=midnight), now)
    ahead, later = _listed(desk, replace(running, due_from=midnight), now)
    stopped, paused = _listed(desk, replace(running, paused=True), now)
    lying = DossierQuery(
        statuses=frozenset({Status.DONE}),
        order="finished",
        limit=MOST,
        finished_from=now.date() - LATEST_READY,
    )
    ready, done = _listed(desk, lying, now)
    # With lateness judged by the date, what was due earlier today is today's work still.
    overdue_now = [row for row in overdue if row.timeliness is Timeliness.OVERDUE]
    still_today = [row for row in overdue if row.timeliness is not Timeliness.OVERDUE]
    parts = (
        _part(desk, MorningList.OVERDUE, overdue_now, late - len(still_today), now),
        _part(desk, MorningList.TODAY, [*still_today, *today], due + len(still_today), now),
        _part(desk, MorningList.IN_TIME, ahead, later, now),
        _part(desk, MorningList.STOPPED, stopped, paused, now),
        _part(desk, MorningList.READY, ready, done, now),
    )
    return MorningContent(
        issued(desk, "", now.date()),
        parts,
        sum(shift.minutes for shift in desk.calendar.hours.ordinary),
        head_text(desk.store.watch_book().head()),
        now,
        desk.practice,
    )


def _listed(desk: Workplace, query: DossierQuery, now: datetime) -> tuple[Sequence[DossierRow], int]:
    """The first of them, and how many there are."""
    stored, more = desk.store.rows(query, now, None)
    rows = [row_of(desk, each, now) for each in stored]
    return rows, desk.store.how_many(query, now) if more else len(rows)


def _part(
    desk: Workplace, kind: MorningList, rows: Iterable[DossierRow], count: int, now: datetime
) -> MorningPart:
    return MorningPart(kind, count, tuple(_row(desk, row, kind, now) for row in rows))


def _row(desk: Workplace, row: DossierRow, kind: MorningList, now: datetime) -> MorningRow:
    unit = desk.office.unit_name(row.unit_id)
    plain = MorningRow(row.code, row.applicant_name, row.procedure_name, unit, row.due_at)
    if kind is MorningList.READY:
        state = desk.store.dossier(row.dossier_id)
        handed = state.received.return_channel if state is not None else None
        return replace(plain, at=row.finished_at, handed=handed)
    if kind is MorningList.STOPPED or row.due_at is None:
        return replace(plain, at=row.paused_since, minutes=row.minutes_left, waits_for=row.waits_for)
    left = desk.calendar.open_minutes(now, row.due_at) - desk.calendar.open_minutes(row.due_at, now)
    partners = tuple(map(desk.catalog.agency_name, row.partners))
    return replace(plain, minutes=left, waits_for=row.waits_for, partners=partners)
