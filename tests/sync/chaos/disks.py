"""A desk's disk as somebody finds it who takes it out: which events it holds, and what it believes is shared."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from onestop.storage import runs
from tests.sync.chaos.notes import Noted

_OWN = "SELECT key, value FROM home"
_RECEPTIONS = (
    "SELECT event.event_id, event.kind, json_extract(event.payload, '$.code') FROM event "
    "JOIN envelope ON envelope.event_n = event.n "
    "WHERE envelope.agency = ? AND envelope.station = ? AND event.kind = 'dossier_received'"
)


def held(home: Path) -> set[str]:
    """Every event on the disk, in a log or loose."""
    with _reading(home) as driver:
        return {event_id for (event_id,) in driver.execute("SELECT event_id FROM event")}


def believed_shared(home: Path) -> set[str]:
    """The events of its own log that it counts as shared."""
    with _reading(home) as driver:
        kept = dict(driver.execute(_OWN))
        shared = runs.shared_head(driver, kept["station"])
        sql = "SELECT event_id FROM envelope WHERE agency = ? AND station = ? AND seq <= ?"
        return {row[0] for row in driver.execute(sql, (kept["agency"], kept["station"], shared.seq))}


def own_receptions(home: Path) -> list[Noted]:
    """Those of the log it writes now, acknowledged or not."""
    with _reading(home) as driver:
        kept = dict(driver.execute(_OWN))
        station, number = kept["station"], int(kept["station_number"])
        rows = driver.execute(_RECEPTIONS, (kept["agency"], station)).fetchall()
    return [Noted(event_id, kind, station, number, code) for event_id, kind, code in rows]


def copy_disk(home: Path, to: Path) -> None:
    """As it lies there, with what a killed program left half done."""
    shutil.copytree(home, to)


@contextmanager
def _reading(home: Path) -> Iterator[sqlite3.Connection]:
    """Also while its program runs."""
    uri = f"{(home / 'ledger.sqlite3').as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True, timeout=10)) as driver:
        yield driver
