"""What reports and look-ups read of all dossiers, mostly through SQLAlchemy Core."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, func, or_, select

from onestop.application.read_models import StoredRow
from onestop.storage.codec import minute
from onestop.storage.queries import ROW_COLUMNS, stored_row
from onestop.storage.tables import DOSSIER

_COLUMNS = tuple(DOSSIER.c[name] for name in ROW_COLUMNS.split(", "))
LAST_RECEPTIONS = 200


def rows_between(connection: Connection, begin: datetime, beyond: datetime) -> Iterable[StoredRow]:
    """All that was received before `beyond` and not finished before `begin`."""
    statement = select(*_COLUMNS).where(
        DOSSIER.c.received_at < minute(beyond),
        or_(DOSSIER.c.finished_at.is_(None), DOSSIER.c.finished_at >= minute(begin)),
    )
    for row in connection.execute(statement.order_by(DOSSIER.c.received_at, DOSSIER.c.dossier_id)):
        yield stored_row(row)


def recorded_after(driver: sqlite3.Connection, utc_ms: int) -> tuple[str, ...]:
    """Dossiers with an event whose hybrid clock stands later than the whole of that millisecond."""
    sql = "SELECT DISTINCT stream_id FROM event WHERE stream = 'dossier' AND hlc >= ?"
    return tuple(row[0] for row in driver.execute(sql, ((utc_ms + 1) << 16,)))


def dossiers_with(driver: sqlite3.Connection, kind: str) -> tuple[str, ...]:
    sql = "SELECT DISTINCT stream_id FROM event WHERE stream = 'dossier' AND kind = ?"
    return tuple(row[0] for row in driver.execute(sql, (kind,)))


def recent_procedures(connection: Connection, limit: int) -> tuple[str, ...]:
    """Procedures of the last receptions, the latest first."""
    last = (
        select(DOSSIER.c.procedure_id, DOSSIER.c.received_at)
        .order_by(DOSSIER.c.received_at.desc(), DOSSIER.c.dossier_id.desc())
        .limit(LAST_RECEPTIONS)
        .subquery()
    )
    statement = (
        select(last.c.procedure_id)
        .group_by(last.c.procedure_id)
        .order_by(func.max(last.c.received_at).desc(), last.c.procedure_id)
        .limit(limit)
    )
    return tuple(connection.execute(statement).scalars())
