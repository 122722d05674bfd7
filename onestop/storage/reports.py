"""What reports and look-ups read of all dossiers, through SQLAlchemy Core."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, func, or_, select

from onestop.application.read_models import StoredRow
from onestop.storage.queries import ROW_COLUMNS, stored_row
from onestop.storage.tables import DOSSIER

_COLUMNS = tuple(DOSSIER.c[name] for name in ROW_COLUMNS.split(", "))
LAST_RECEPTIONS = 200


def year_rows(connection: Connection, year: int) -> Iterable[StoredRow]:
    """All that was received before the year's end and not finished before its beginning."""
    first, beyond = f"{year:04d}-01-01", f"{year + 1:04d}-01-01"
    statement = select(*_COLUMNS).where(
        DOSSIER.c.received_at < beyond,
        or_(DOSSIER.c.finished_at.is_(None), DOSSIER.c.finished_at >= first),
    )
    for row in connection.execute(statement.order_by(DOSSIER.c.received_at, DOSSIER.c.dossier_id)):
        yield stored_row(row)


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
