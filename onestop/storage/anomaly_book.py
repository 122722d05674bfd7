"""The list of anomalies, read: what the table holds, with what the exchange kept aside on this machine.

The port `onestop.application.anomaly_book.AnomalyBook`. Nothing is written here.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from onestop.application.anomaly_book import AsideRow, StoredAnomaly
from onestop.application.read_models import EventRow
from onestop.domain.anomalies import AnomalyKind
from onestop.storage.anomalies import ANOMALY_COLUMNS
from onestop.storage.failures import as_unavailable

_ASIDE_KEY = "'aside ' || station || ' ' || seq || ' ' || lower(hex(substr(hash, 1, 8)))"
_EVERY = (
    f"SELECT {ANOMALY_COLUMNS} FROM anomaly UNION ALL "
    f"SELECT {_ASIDE_KEY}, '{AnomalyKind.NOT_BELIEVED}', station, '', '', reason, 'x' || station || seq FROM aside "
    "WHERE NOT EXISTS (SELECT 1 FROM envelope WHERE envelope.agency = (SELECT value FROM home WHERE key = 'agency') "
    "AND envelope.station = aside.station AND envelope.seq = aside.seq AND envelope.hash = aside.hash)"
)
"""What was kept aside and has been vouched for since stands in a log by now, and is no anomaly any more."""
_IS_SETTLED = "EXISTS (SELECT 1 FROM anomaly_settled WHERE anomaly_settled.key = every.key)"
_COUNT = f"SELECT count(*) FROM ({_EVERY}) every WHERE NOT {_IS_SETTLED}"
_ONE = f"SELECT {ANOMALY_COLUMNS} FROM ({_EVERY}) every WHERE key = ?"
_AUTHOR = "SELECT station FROM envelope WHERE event_id = ? ORDER BY seq, station LIMIT 1"
_OPENED = (
    "SELECT DISTINCT stream_id, first_value(json_extract(payload, '$.name')) OVER last_word, "
    "first_value(json_extract(payload, '$.number')) OVER last_word FROM event "
    "WHERE stream = 'station' AND kind = 'station_opened' "
    "WINDOW last_word AS (PARTITION BY stream_id ORDER BY hlc DESC, event_id DESC)"
)
"""Every station with the name and number that it opened its log with last."""


class SqliteAnomalyBook:
    """`words` reads every fact ever recorded on an anomaly. Failures of the disk are Unavailable."""

    def __init__(self, driver: sqlite3.Connection, words: Callable[[], Iterable[EventRow]]) -> None:
        self._driver = driver
        self._words = words

    @as_unavailable()
    def count(self) -> int:
        (found,) = self._driver.execute(_COUNT).fetchone()
        return int(found)

    @as_unavailable()
    def page(self, *, settled: bool, limit: int, after: str) -> tuple[tuple[StoredAnomaly, ...], str]:
        where, values = ["1"] if settled else [f"NOT {_IS_SETTLED}"], list[object]()
        if after:
            place, _, key = after.partition("|")
            where.append("(place, key) < (?, ?)")
            values += [place, key]
        conditions = " AND ".join(where)
        sql = f"SELECT {ANOMALY_COLUMNS} FROM ({_EVERY}) every WHERE {conditions} ORDER BY place DESC, key DESC LIMIT ?"
        rows = self._driver.execute(sql, (*values, limit + 1)).fetchall()
        more, rows = len(rows) > limit, rows[:limit]
        words = self._last_words([row[0] for row in rows])
        found = tuple(_stored(row, words) for row in rows)
        return found, f"{rows[-1][6]}|{rows[-1][0]}" if more else ""

    @as_unavailable()
    def by_key(self, key: str) -> StoredAnomaly | None:
        row = self._driver.execute(_ONE, (key,)).fetchone()
        return _stored(row, self._last_words([key])) if row else None

    @as_unavailable()
    def settlements(self) -> Mapping[str, EventRow]:
        return {row.event_id: row for row in self._words()}

    @as_unavailable()
    def stations_of(self, event_ids: Iterable[str]) -> Mapping[str, str]:
        found: dict[str, str] = {}
        names = self._station_names()
        for event_id in event_ids:
            row = self._driver.execute(_AUTHOR, (event_id,)).fetchone()
            if row:
                found[event_id] = names.get(row[0], row[0])
        return found

    @as_unavailable()
    def station_name(self, station: str) -> str:
        return self._station_names().get(station, station)

    @as_unavailable()
    def aside(self, key: str) -> AsideRow | None:
        sql = f"SELECT station, seq, hash, reason, body FROM aside WHERE {_ASIDE_KEY} = ?"
        row = self._driver.execute(sql, (key,)).fetchone()
        if row is None:
            return None
        station, seq, digest, reason, body = row
        return AsideRow(
            station, self.station_name(station), seq, digest.hex(), reason, tuple(json.loads(body))
        )

    def _station_names(self) -> dict[str, str]:
        """A copy of a desk bears its name too: those of one name are told apart by their numbers."""
        opened = self._driver.execute(_OPENED).fetchall()
        bearers = Counter(name for _, name, _ in opened)
        return {
            station: name if bearers[name] == 1 else f"{name} ({number})"
            for station, name, number in opened
            if name
        }

    def _last_words(self, keys: Sequence[str]) -> Mapping[str, str]:
        marks = ", ".join("?" * len(keys))
        sql = f"SELECT key, event_id FROM anomaly_settled WHERE key IN ({marks})"
        return dict(self._driver.execute(sql, list(keys)))


def _stored(row: Sequence[str], words: Mapping[str, str]) -> StoredAnomaly:
    key, kind, subject, event_id, against, field, _ = row
    return StoredAnomaly(key, kind, subject, event_id, against, field, words.get(key, ""))
