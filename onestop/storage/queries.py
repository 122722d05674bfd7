"""Lists of dossiers: what a query asks for in SQL, rows out of columns, counts. Pages are `paging.py`'s.

Plain SQL on the driver: this is what the first screen waits for, and SQLAlchemy takes longer to load than
everything here takes to run.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from onestop.application.read_models import DossierQuery, StoredRow
from onestop.domain.errors import Unavailable
from onestop.domain.status import ENDED, OPEN, Status
from onestop.domain.terms import Term, TermUnit
from onestop.storage.codec import minute
from onestop.storage.dossier_rows import pauses_of, tail_reversed
from onestop.storage.words import Condition

ROW_COLUMNS = (
    "dossier_id, code, procedure_id, version_id, applicant_name, applicant_key, status_code, received_at, due_at, "
    "original_due, finished_at, is_paused, channel, linked_agency, term_amount, term_unit, step, unit, owner, "
    "stage_began, waits_for, partners, pauses"
)

_moment = datetime.fromisoformat
_new_tuple = tuple.__new__


def how_many(driver: sqlite3.Connection, query: DossierQuery, now: datetime) -> int:
    statuses = _only_by_status(query)
    if statuses is not None:
        return _tallied(driver, statuses)
    conditions = narrowed(driver, query, now, None)
    where = " AND ".join(f"({sql})" for sql, _ in conditions) or "1"
    values = [value for _, each in conditions for value in each]
    (count,) = driver.execute(f"SELECT count(*) FROM dossier WHERE {where}", values).fetchone()
    return int(count)


@lru_cache(64)
def _only_by_status(query: DossierQuery) -> Collection[Status] | None:
    """The statuses it asks for where it asks for nothing else; all of them where it asks for nothing."""
    bare = DossierQuery(
        statuses=query.statuses, only_open=query.only_open, order=query.order, limit=query.limit
    )
    if bare != query:
        return None
    asked = query.statuses or frozenset(Status)
    return asked & OPEN if query.only_open else asked


def _tallied(driver: sqlite3.Connection, statuses: Iterable[Status]) -> int:
    """From the counters that each transaction keeps: as cheap among a million as among ten."""
    codes = [str(int(status)) for status in statuses]
    sql = f"SELECT coalesce(sum(n), 0) FROM tally WHERE name = 'status' AND key IN ({_marks(codes)})"
    (count,) = driver.execute(sql, codes).fetchone()
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


def stored_rows(rows: Iterable[Sequence[Any]]) -> list[StoredRow]:
    """The same for many."""
    try:
        return [_stored_row(row) for row in rows]
    except (TypeError, ValueError) as error:
        raise Unavailable("ledger_damaged", str(error)) from error


def _stored_row(row: Sequence[Any]) -> StoredRow:
    """Taken apart and put together by place: lists make these by the hundred, and by name it takes four times as long."""
    # fmt: off
    (dossier_id, code, procedure, version, name, key, status, received, due, original, finished, paused, channel,
     linked, amount, unit_of_term, step, unit, owner, began, waits, partners, pauses) = row
    at = _moment(due) if due else None  # nearly always the date first promised
    return _new_tuple(StoredRow, (
        dossier_id, code, procedure, version, name, key, status, _moment(received), at,
        at if due == original else _moment(original), _moment(finished) if finished else None, paused != 0, channel,
        linked, _term(amount, unit_of_term), step, unit, owner, _moment(began), waits,
        tuple(partners.split(",")) if partners else (), pauses_of(pauses) if pauses else (),
    ))
    # fmt: on


@lru_cache(512)
def _term(amount: int | float, unit: str) -> Term:
    """An office has a few dozen."""
    return Term(int(amount) if float(amount).is_integer() else amount, TermUnit(unit))


def narrowed(
    driver: sqlite3.Connection, query: DossierQuery, now: datetime, due_before: datetime | None
) -> list[Condition]:
    """Everything that is asked for, with what was typed to find it."""
    asked = conditions_of(query, now, due_before)
    if query.looked is None:
        return asked
    from onestop.storage.sought import conditions

    return [*conditions(driver, query.looked), *asked]


def conditions_of(query: DossierQuery, now: datetime, due_before: datetime | None) -> list[Condition]:
    found: list[Condition] = _when_due(query, now)
    if query.statuses:
        marks = ", ".join("?" * len(query.statuses))
        found.append((f"status_code IN ({marks})", tuple(sorted(map(int, query.statuses)))))
        found += _where_they_lie(query.statuses)
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
    if query.among:
        found.append(("dossier_id IN (SELECT value FROM json_each(?))", (json.dumps([*query.among]),)))
    if query.tail:
        begin = query.tail[::-1]
        found.append(("tail_reversed >= ? AND tail_reversed < ?", (begin, begin + "\U0010ffff")))
    return found


def _where_they_lie(statuses: Collection[Status]) -> list[Condition]:
    """What follows from these statuses, in the words of the indexes that hold few dossiers."""
    if OPEN.issuperset(statuses):
        return [("is_open = 1", ())]
    if Status.RETURNED not in statuses and ENDED.issuperset(statuses):
        return [("is_open = 0", ()), ("status_code <> 10", ())]
    return []


def _when_due(query: DossierQuery, now: datetime) -> list[Condition]:
    """By the due moment, and by what keeps a dossier where it is."""
    found: list[Condition] = []
    if query.due_from:
        found.append(("due_at >= ?", (_minute(query.due_from),)))
    if query.due_before:
        found.append(("due_at < ?", (_minute(query.due_before),)))
    if query.paused:
        found.append(("is_open = 1 AND due_at IS NULL AND is_paused = 1", ()))
    if query.still_before:
        still = "is_open = 1 AND due_at IS NOT NULL AND moved_at < ?"
        found.append((still, (_minute(query.still_before),)))
    if query.partner_late:
        found.append(("is_open = 1 AND partner_due <> '' AND partner_due < ?", (_minute(now),)))
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


def _minute(moment: datetime | None) -> str:
    return minute(moment) if moment else ""
