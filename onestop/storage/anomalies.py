"""The table of anomalies, written beside the dossiers' rows. What is odd in a dossier is the domain's to say.

Codes that occur twice and clocks that are off are found here, for they lie in no one dossier. Reading is
`anomaly_book.py`.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from onestop.application.sharing import CLOCK_IS_OFF_MS
from onestop.domain.anomalies import AnomalyKind, clashes
from onestop.domain.dossier import Dossier
from onestop.domain.facts import AnomalySettled
from onestop.domain.fold import Recorded
from onestop.domain.ledger import Event
from onestop.storage import codec
from onestop.storage.dossier_rows import tail_reversed
from onestop.storage.log import events_of

STREAM, STREAM_ID = "office", "anomalies"
CLOCK_KIND = "clock_measured"

ANOMALY_COLUMNS = "key, kind, subject, event_id, against, field, place"
INSERT_ANOMALY = f"INSERT OR REPLACE INTO anomaly ({ANOMALY_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"
_FORGET_SUBJECT = "DELETE FROM anomaly WHERE subject = ?"
_BEARERS = "SELECT count(*), max(dossier_id) FROM dossier WHERE tail_reversed = ? AND code = ?"
_SHARED_AMONG = (
    "SELECT dossier.code FROM json_each(?) asked CROSS JOIN dossier "
    "ON dossier.tail_reversed = json_extract(asked.value, '$[0]') AND dossier.code = json_extract(asked.value, '$[1]') "
    "GROUP BY dossier.code HAVING count(DISTINCT dossier.dossier_id) > 1"
)
_SHARED_TAILS = "SELECT tail_reversed FROM dossier GROUP BY tail_reversed HAVING count(*) > 1"
_SHARED_CODES = "SELECT code FROM dossier WHERE tail_reversed = ? GROUP BY code HAVING count(*) > 1"
_LAST_CLOCK = (
    "SELECT event_id, json_extract(payload, '$.offset_ms') FROM event "
    f"WHERE stream = 'station' AND stream_id = ? AND kind = '{CLOCK_KIND}' ORDER BY hlc DESC, event_id DESC LIMIT 1"
)
_CLOCKS = f"SELECT DISTINCT stream_id FROM event WHERE stream = 'station' AND kind = '{CLOCK_KIND}'"
_SETTLE = "INSERT OR REPLACE INTO anomaly_settled (key, event_id) VALUES (?, ?)"

AnomalyTuple = tuple[str, str, str, str, str, str, str]


class AnomalyRows:
    """The anomalies of one transaction: `heard` each event, `write` each dossier, `finish` before the commit."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver
        self._settled = False
        self._clocks: set[str] = set()
        self._codes: list[str] = []

    def heard(self, event: Event) -> None:
        if event.stream == STREAM and event.stream_id == STREAM_ID:
            self._settled = True
        elif event.kind == CLOCK_KIND:
            self._clocks.add(event.stream_id)

    def write(self, state: Dossier, recorded: Iterable[Recorded], *, is_new: bool) -> None:
        """Beside the row of a dossier, which stands already."""
        if not is_new:
            self._driver.execute(_FORGET_SUBJECT, (state.dossier_id,))
        rows = rows_of(state, recorded)
        if rows:
            self._driver.executemany(INSERT_ANOMALY, rows)
        if is_new:
            self._codes.append(state.code)

    def finish(self) -> None:
        if self._codes:
            asked = json.dumps([(tail_reversed(code), code) for code in self._codes])
            for (code,) in self._driver.execute(_SHARED_AMONG, (asked,)).fetchall():
                _keep_code(self._driver, code)
        if self._settled:
            _grow_settled(self._driver)
        for station in self._clocks:
            _keep_clock(self._driver, station)


def rows_of(state: Dossier, recorded: Iterable[Recorded]) -> list[AnomalyTuple]:
    """Most dossiers have none, and are not looked at twice."""
    if not state.anomalies and len(state.corrections) < 2:
        return []
    return [
        (each.event, str(each.kind), state.dossier_id, each.event, each.against, each.field, each.event)
        for each in clashes(recorded, frozenset(state.anomalies))
    ]


def grow(driver: sqlite3.Connection) -> None:
    """What lies in no one dossier, once every dossier's row and the indexes stand."""
    for (tail,) in driver.execute(_SHARED_TAILS).fetchall():
        for (code,) in driver.execute(_SHARED_CODES, (tail,)).fetchall():
            _keep_code(driver, code)
    for (station,) in driver.execute(_CLOCKS).fetchall():
        _keep_clock(driver, station)
    _grow_settled(driver)


def _keep_code(driver: sqlite3.Connection, code: str) -> None:
    count, last = driver.execute(_BEARERS, (tail_reversed(code), code)).fetchone()
    if count > 1:
        driver.execute(_FORGET_SUBJECT, (code,))
        key = f"code {code} {count}"  # a third bearer opens it again
        driver.execute(INSERT_ANOMALY, (key, str(AnomalyKind.CODE_TWICE), code, "", "", "", last))


def _keep_clock(driver: sqlite3.Connection, station: str) -> None:
    driver.execute(_FORGET_SUBJECT, (station,))
    last = driver.execute(_LAST_CLOCK, (station,)).fetchone()
    if last and isinstance(last[1], int) and abs(last[1]) > CLOCK_IS_OFF_MS:
        kind = str(AnomalyKind.CLOCK_OFF)
        driver.execute(INSERT_ANOMALY, (last[0], kind, station, last[0], "", str(last[1]), last[0]))


def _grow_settled(driver: sqlite3.Connection) -> None:
    """Anew each time, which is seldom: then the last word is the last in the ledger's order, however it came."""
    driver.execute("DELETE FROM anomaly_settled")
    events = list(events_of(driver, STREAM, STREAM_ID))
    facts = codec.decode_many([(event.kind, event.schema, event.payload) for event in events])
    pairs = zip(events, facts, strict=True)
    rows = [(fact.key, event.event_id) for event, fact in pairs if isinstance(fact, AnomalySettled)]
    driver.executemany(_SETTLE, rows)
