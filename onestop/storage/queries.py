"""Lists of dossiers: filters, keyset pages, counts. Every page is one index walk, never an offset."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, func, literal, or_, select, text

from onestop.application.read_models import DossierQuery, StoredRow
from onestop.domain.terms import Term, TermUnit
from onestop.storage.search import fts_expression
from onestop.storage.tables import DOSSIER

_COLUMNS = tuple(
    DOSSIER.c[name]
    for name in (
        "dossier_id",
        "code",
        "procedure_id",
        "version_id",
        "applicant_name",
        "applicant_key",
        "status_code",
        "received_at",
        "due_at",
        "original_due",
        "finished_at",
        "is_paused",
        "channel",
        "linked_agency",
        "term_amount",
        "term_unit",
    )
)


def page(
    connection: Connection, query: DossierQuery, now: datetime, due_before: datetime | None
) -> tuple[Sequence[StoredRow], str]:
    """One page and the key of the next one (empty at the end)."""
    newest = query.order == "newest"
    column = DOSSIER.c.received_at if newest else DOSSIER.c.due_at
    statement = _filtered(select(*_COLUMNS), query, now, due_before)
    if newest:
        statement = statement.order_by(column.desc(), DOSSIER.c.dossier_id.desc())
    else:
        statement = statement.order_by(column.is_(None), column, DOSSIER.c.dossier_id)
    if query.after:
        moment, _, dossier_id = query.after.partition("|")
        statement = statement.where(_behind(column, moment, dossier_id, newest))
    rows = [stored_row(row) for row in connection.execute(statement.limit(query.limit + 1))]
    if len(rows) <= query.limit:
        return rows, ""
    rows.pop()
    last = rows[-1]
    moment_of_last = last.received_at if newest else last.due_at
    return rows, f"{_minute(moment_of_last)}|{last.dossier_id}"


def by_ids(connection: Connection, dossier_ids: Iterable[str]) -> Sequence[StoredRow]:
    """Rows of some dossiers, in the order asked for; unknown ids are left out."""
    wanted = list(dossier_ids)
    found: dict[str, StoredRow] = {}
    for start in range(0, len(wanted), 500):
        statement = select(*_COLUMNS).where(DOSSIER.c.dossier_id.in_(wanted[start : start + 500]))
        found.update((row.dossier_id, row) for row in map(stored_row, connection.execute(statement)))
    return [found[dossier_id] for dossier_id in wanted if dossier_id in found]


def year_rows(connection: Connection, year: int) -> Iterable[StoredRow]:
    """All that was received before the year's end and not finished before its beginning."""
    first, beyond = f"{year:04d}-01-01", f"{year + 1:04d}-01-01"
    statement = select(*_COLUMNS).where(
        DOSSIER.c.received_at < beyond,
        or_(DOSSIER.c.finished_at.is_(None), DOSSIER.c.finished_at >= first),
    )
    for row in connection.execute(statement.order_by(DOSSIER.c.received_at, DOSSIER.c.dossier_id)):
        yield stored_row(row)


def tallies(connection: Connection, today: date, now: datetime) -> tuple[int, int, int, int]:
    """Received today, due today and not settled, overdue, slips that wait."""
    received = text("SELECT n FROM tally WHERE name = 'received' AND key = :day")
    open_due = select(func.count()).where(DOSSIER.c.is_open == 1, DOSSIER.c.due_at.is_not(None))
    day = today.isoformat()
    due_today = open_due.where(DOSSIER.c.due_at >= day, DOSSIER.c.due_at <= f"{day}T23:59")
    overdue = open_due.where(DOSSIER.c.due_at < _minute(now))
    waiting = select(func.count()).where(DOSSIER.c.is_waiting == literal(1))
    return (
        connection.execute(received, {"day": day}).scalar() or 0,
        connection.execute(due_today).scalar_one(),
        connection.execute(overdue).scalar_one(),
        connection.execute(waiting).scalar_one(),
    )


def recent_procedures(connection: Connection, limit: int) -> tuple[str, ...]:
    """Procedures of the last receptions, the latest first."""
    last = (
        select(DOSSIER.c.procedure_id, DOSSIER.c.received_at)
        .order_by(DOSSIER.c.received_at.desc(), DOSSIER.c.dossier_id.desc())
        .limit(200)
        .subquery()
    )
    statement = (
        select(last.c.procedure_id)
        .group_by(last.c.procedure_id)
        .order_by(func.max(last.c.received_at).desc(), last.c.procedure_id)
        .limit(limit)
    )
    return tuple(connection.execute(statement).scalars())


def stored_row(row: Sequence[Any]) -> StoredRow:
    return StoredRow(
        dossier_id=row[0],
        code=row[1],
        procedure_id=row[2],
        version_id=row[3],
        applicant_name=row[4],
        applicant_key=row[5],
        status_code=row[6],
        received_at=datetime.fromisoformat(row[7]),
        due_at=datetime.fromisoformat(row[8]) if row[8] else None,
        original_due=datetime.fromisoformat(row[9]),
        finished_at=datetime.fromisoformat(row[10]) if row[10] else None,
        paused=bool(row[11]),
        channel=row[12],
        linked_agency=row[13],
        term=Term(int(row[14]) if float(row[14]).is_integer() else row[14], TermUnit(row[15])),
    )


def _filtered(
    statement: Select[Any], query: DossierQuery, now: datetime, due_before: datetime | None
) -> Select[Any]:
    conditions: list[Any] = []
    if query.statuses:
        conditions.append(DOSSIER.c.status_code.in_([int(status) for status in query.statuses]))
    if query.only_open or query.overdue or query.due_soon:
        conditions.append(DOSSIER.c.is_open == 1)
    if query.overdue:
        conditions.append(DOSSIER.c.due_at < _minute(now))
    if query.due_soon and due_before is not None:
        conditions.append(DOSSIER.c.due_at.between(_minute(now), _minute(due_before)))
    if query.applicant_key:
        conditions.append(DOSSIER.c.applicant_key == query.applicant_key)
    if query.procedure_id:
        conditions.append(DOSSIER.c.procedure_id == query.procedure_id)
    if query.received_from:
        conditions.append(DOSSIER.c.received_at >= query.received_from.isoformat())
    if query.received_to:
        conditions.append(DOSSIER.c.received_at <= f"{query.received_to.isoformat()}T23:59")
    if query.text.strip():
        expression = fts_expression(query.text)
        if not expression:
            return statement.where(literal(False))
        found = text("dossier.id IN (SELECT rowid FROM dossier_words WHERE dossier_words MATCH :words)")
        conditions.append(found.bindparams(words=expression))
    return statement.where(*conditions)


def _behind(column: Any, moment: str, dossier_id: str, newest: bool) -> Any:
    """Rows that come after a key in the page's order; rows without a due moment come last."""
    if newest:
        return or_(column < moment, and_(column == moment, DOSSIER.c.dossier_id < dossier_id))
    if not moment:
        return and_(column.is_(None), DOSSIER.c.dossier_id > dossier_id)
    later = or_(column > moment, and_(column == moment, DOSSIER.c.dossier_id > dossier_id))
    return or_(later, column.is_(None))


def _minute(moment: datetime | None) -> str:
    return moment.isoformat(timespec="minutes") if moment else ""
