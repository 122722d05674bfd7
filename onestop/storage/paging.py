"""Pages of a list by keyset: each begins behind the last row of the one before, by one walk along an index.

No page costs more for being far down, and none counts or skips what lies before it. What is asked for is `queries.py`'s.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from onestop.application.read_models import DossierQuery, StoredRow
from onestop.storage.codec import minute
from onestop.storage.queries import ROW_COLUMNS, narrowed, stored_rows
from onestop.storage.words import Condition


class _Order(NamedTuple):
    column: str
    newest_first: bool


_ORDERS = {
    "due": _Order("due_at", False),
    "newest": _Order("received_at", True),
    "finished": _Order("finished_at", False),
}
_OPEN, _ENDED = "is_open = 1", "is_open = 0"


def page(
    driver: sqlite3.Connection, query: DossierQuery, now: datetime, due_before: datetime | None
) -> tuple[Sequence[StoredRow], str]:
    """One page and the key of the next one (empty at the end)."""
    order = _ORDERS[query.order]
    asked = narrowed(driver, query, now, due_before)
    found: list[StoredRow] = []
    for sql, values in _walks(query, order, asked):
        values.append(query.limit + 1 - len(found))
        found += stored_rows(driver.execute(sql, values).fetchall())
        if len(found) > query.limit:
            found.pop()
            last = found[-1]
            moment = getattr(last, order.column)
            return found, f"{minute(moment) if moment else ''}|{last.dossier_id}"
    return found, ""


def _walks(query: DossierQuery, order: _Order, asked: list[Condition]) -> Iterator[tuple[str, list[object]]]:
    """The statements that tell what lies behind the query's key, one after another, with their values but the limit:
    what has a moment in the order's column, then what has none.
    """
    at, (moment, _, dossier_id) = order.column, query.after.partition("|")
    if order.newest_first:
        if query.after:
            asked = [*asked, (f"({at}, dossier_id) < (?, ?)", (moment, dossier_id))]
        yield _statement([asked], f"{at} DESC, dossier_id DESC")
        return
    parts = [asked]
    if query.order == "due" and not any(sql.startswith(_OPEN) for sql, _ in asked):
        # What is open and what has ended lie apart in the index by due date; SQLite walks both at once.
        parts = [[*asked, (part, ())] for part in (_OPEN, _ENDED)]
    if not query.after:
        known: Condition = (f"{at} IS NOT NULL", ())
        yield _statement([[*part, known] for part in parts], f"{at}, dossier_id")
    elif moment:
        known = (f"({at}, dossier_id) > (?, ?)", (moment, dossier_id))
        yield _statement([[*part, known] for part in parts], f"{at}, dossier_id")
    without: list[Condition] = [(f"{at} IS NULL", ())]
    if query.after and not moment:
        without.append(("dossier_id > ?", (dossier_id,)))
    yield _statement([[*part, *without] for part in parts], "dossier_id")


def _statement(parts: list[list[Condition]], order: str) -> tuple[str, list[object]]:
    wheres = [" AND ".join(f"({sql})" for sql, _ in part) or "1" for part in parts]
    selects = " UNION ALL ".join(f"SELECT {ROW_COLUMNS} FROM dossier WHERE {where}" for where in wheres)
    values = [value for part in parts for _, each in part for value in each]
    return f"{selects} ORDER BY {order} LIMIT ?", values
