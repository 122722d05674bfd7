"""Lists of dossiers: filters, keyset pages, counts. Every page is one index walk, never an offset.

Plain SQL on the driver: this is what the first screen waits for, and SQLAlchemy takes longer to load than
everything here takes to run.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from onestop.application.read_models import DossierQuery, StoredRow
from onestop.domain.errors import Unavailable
from onestop.domain.terms import Term, TermUnit
from onestop.storage.codec import minute
from onestop.storage.dossier_rows import pauses_of, tail_reversed
from onestop.storage.words import ids_with_words

ROW_COLUMNS = (
    "dossier_id, code, procedure_id, version_id, applicant_name, applicant_key, status_code, received_at, due_at, "
    "original_due, finished_at, is_paused, channel, linked_agency, term_amount, term_unit, step, unit, owner, "
    "stage_began, waits_for, partners, pauses"
)

Condition = tuple[str, tuple[object, ...]]


class _Order(NamedTuple):
    column: str
    newest_first: bool

    @property
    def sql(self) -> str:
        if self.newest_first:
            return f"{self.column} DESC, dossier_id DESC"
        return f"{self.column} NULLS LAST, dossier_id"


_ORDERS = {
    "due": _Order("due_at", False),
    "newest": _Order("received_at", True),
    "finished": _Order("finished_at", False),
}


def page(
    driver: sqlite3.Connection, query: DossierQuery, now: datetime, due_before: datetime | None
) -> tuple[Sequence[StoredRow], str]:
    """One page and the key of the next one (empty at the end)."""
    order = _ORDERS[query.order]
    conditions = _conditions(query, now, due_before)
    if query.after:
        conditions.append(_behind(*_key(query.after), order))
    where = " AND ".join(f"({sql})" for sql, _ in conditions) or "1"
    sql = f"SELECT {ROW_COLUMNS} FROM dossier WHERE {where} ORDER BY {order.sql} LIMIT ?"
    values = [value for _, each in conditions for value in each]
    rows = [stored_row(row) for row in driver.execute(sql, (*values, query.limit + 1))]
    if len(rows) <= query.limit:
        return rows, ""
    rows.pop()
    last = rows[-1]
    return rows, f"{_minute(getattr(last, order.column))}|{last.dossier_id}"


def how_many(driver: sqlite3.Connection, query: DossierQuery, now: datetime) -> int:
    conditions = _conditions(query, now, None)
    where = " AND ".join(f"({sql})" for sql, _ in conditions) or "1"
    values = [value for _, each in conditions for value in each]
    (count,) = driver.execute(f"SELECT count(*) FROM dossier WHERE {where}", values).fetchone()
    return int(count)


def by_ids(driver: sqlite3.Connection, dossier_ids: Iterable[str]) -> Sequence[StoredRow]:
    """Rows of some dossiers, in the order asked for; unknown ids are left out."""
    wanted = list(dossier_ids)
    found: dict[str, StoredRow] = {}
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        sql = f"SELECT {ROW_COLUMNS} FROM dossier WHERE dossier_id IN ({', '.join('?' * len(some))})"
        found.update((row.dossier_id, row) for row in map(stored_row, driver.execute(sql, some)))
    return [found[dossier_id] for dossier_id in wanted if dossier_id in found]


def ids_of_code(driver: sqlite3.Connection, code: str) -> tuple[str, ...]:
    """The dossiers that bear a whole code: one, or several where two lone machines were joined."""
    sql = "SELECT dossier_id FROM dossier WHERE tail_reversed = ? AND code = ? LIMIT 50"
    return tuple(row[0] for row in driver.execute(sql, (tail_reversed(code), code)))


def tallies(driver: sqlite3.Connection, today: date, now: datetime, number: int) -> tuple[int, int, int, int]:
    """Received today, due today and not settled, overdue, slips that wait at the station of this number."""
    day = today.isoformat()
    tally = "SELECT coalesce(max(n), 0) FROM tally WHERE name = ? AND key = ?"
    (received,) = driver.execute(tally, ("received", day)).fetchone()
    (waiting,) = driver.execute(tally, ("waiting", str(number))).fetchone()
    due = "SELECT count(*) FROM dossier WHERE is_open = 1 AND due_at >= ? AND due_at <= ?"
    late = "SELECT count(*) FROM dossier WHERE is_open = 1 AND due_at < ?"
    (due_today,) = driver.execute(due, (day, f"{day}T23:59")).fetchone()
    (overdue,) = driver.execute(late, (_minute(now),)).fetchone()
    return (received, due_today, overdue, waiting)


def stored_row(row: Sequence[Any]) -> StoredRow:
    """A row of ROW_COLUMNS. Unavailable(``ledger_damaged``) where somebody wrote into it what we never do."""
    try:
        return _stored_row(row)
    except (TypeError, ValueError) as error:
        raise Unavailable("ledger_damaged", str(error)) from error


def _stored_row(row: Sequence[Any]) -> StoredRow:
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
        step=row[16],
        unit=row[17],
        owner=row[18],
        stage_began=datetime.fromisoformat(row[19]),
        waits_for=row[20],
        partners=tuple(row[21].split(",")) if row[21] else (),
        pauses=pauses_of(row[22]) if row[22] else (),
    )


def _conditions(query: DossierQuery, now: datetime, due_before: datetime | None) -> list[Condition]:
    found: list[Condition] = []
    if query.statuses:
        marks = ", ".join("?" * len(query.statuses))
        found.append((f"status_code IN ({marks})", tuple(sorted(map(int, query.statuses)))))
    if query.only_open or query.overdue or query.due_soon:
        found.append(("is_open = 1", ()))
    if query.overdue:
        found.append(("due_at < ?", (_minute(now),)))
    if query.due_soon and due_before is not None:
        found.append(("due_at BETWEEN ? AND ?", (_minute(now), _minute(due_before))))
    found += _whose(query)
    if query.applicant_key:
        found.append(("applicant_key = ?", (query.applicant_key,)))
    if query.procedure_id:
        found.append(("procedure_id = ?", (query.procedure_id,)))
    if query.received_from:
        found.append(("received_at >= ?", (query.received_from.isoformat(),)))
    if query.received_to:
        found.append(("received_at <= ?", (f"{query.received_to.isoformat()}T23:59",)))
    if query.finished_from:
        found.append(("finished_at >= ?", (query.finished_from.isoformat(),)))
    if query.finished_to:
        found.append(("finished_at <= ?", (f"{query.finished_to.isoformat()}T23:59",)))
    if query.tail:
        begin = query.tail[::-1]
        found.append(("tail_reversed >= ? AND tail_reversed < ?", (begin, begin + "\U0010ffff")))
    if query.text.strip():
        matching, values = ids_with_words(query.text)
        found.append((f"id IN ({matching})", values))
    return found


def _whose(query: DossierQuery) -> list[Condition]:
    """With whom it lies: one of the owners, or in the pool of one of the units when both are asked for."""
    found: list[Condition] = []
    owners, units = tuple(sorted(query.owners)), tuple(sorted(query.units))
    by_owner, by_unit = _one_of("owner", owners), _one_of("unit", units)
    if owners and units:
        found.append((f"{by_owner} OR (owner = '' AND {by_unit})", owners + units))
    elif owners or units:
        found.append((by_owner, owners) if owners else (by_unit, units))
    if query.handed_by:
        hands = tuple(sorted(query.handed_by))
        others = f"{_one_of('handed_by', hands)} AND owner NOT IN ({_marks(hands)})"
        found.append((others, hands + hands))
    if query.waits_for:
        found.append(("waits_for = ?", (query.waits_for,)))
    if query.partner:
        found.append(("instr(',' || partners || ',', ?)", (f",{query.partner},",)))
    return found


def _one_of(column: str, values: Sequence[str]) -> str:
    """In the words of the index: it holds only dossiers for which the column says something."""
    found = f"{column} IN ({_marks(values)})"
    return found if "" in values else f"{column} <> '' AND {found}"


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _key(after: str) -> tuple[str, str]:
    moment, _, dossier_id = after.partition("|")
    return moment, dossier_id


def _behind(moment: str, dossier_id: str, order: _Order) -> Condition:
    """Rows that come after a key in the page's order; rows without a moment come last."""
    at = order.column
    if order.newest_first:
        return f"{at} < ? OR ({at} = ? AND dossier_id < ?)", (moment, moment, dossier_id)
    if not moment:
        return f"{at} IS NULL AND dossier_id > ?", (dossier_id,)
    later = f"{at} > ? OR ({at} = ? AND dossier_id > ?) OR {at} IS NULL"
    return later, (moment, moment, dossier_id)


def _minute(moment: datetime | None) -> str:
    return minute(moment) if moment else ""
