"""Every dossier's events, one dossier after another, as the file has them: never more than one of them in memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import groupby
from operator import itemgetter

from onestop.application.read_models import EventRow
from onestop.storage import codec

_EPOCH = datetime(1970, 1, 1) + timedelta(hours=7)
_DECODED_AT_ONCE = 1000
_ALL = (
    "SELECT stream_id, event_id, tx_id, kind, occurred_at, hlc, actor, schema, payload FROM event "
    "WHERE stream = 'dossier' ORDER BY stream, stream_id, hlc, event_id"
)
"""In the order of the ledger's one index, so that nothing is sorted before the first row comes."""


def stories(driver: sqlite3.Connection) -> Iterator[tuple[str, tuple[EventRow, ...]]]:
    """(dossier id, its events in the order of folding), by id. One snapshot, as long as the walk goes on."""
    for dossier_id, rows in groupby(_rows(driver), key=itemgetter(0)):
        yield dossier_id, tuple(row for _, row in rows)


def _rows(driver: sqlite3.Connection) -> Iterator[tuple[str, EventRow]]:
    cursor = driver.execute(_ALL)
    while batch := cursor.fetchmany(_DECODED_AT_ONCE):
        facts = codec.decode_many([(row[3], row[7], row[8]) for row in batch])
        for row, fact in zip(batch, facts, strict=True):
            at, recorded_at = datetime.fromisoformat(row[4]), _EPOCH + timedelta(milliseconds=row[5] >> 16)
            yield row[0], EventRow(row[1], row[2], row[3], at, recorded_at, row[6], fact)
