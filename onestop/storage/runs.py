"""Reads what an exchange asks of the file: heads, hashes, runs of a log, loose events. Writes nothing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence

from onestop.domain.facts import ClockMeasured, StationOpened
from onestop.domain.ledger import Envelope, Event
from onestop.domain.runs import NOTHING, Head, Row, Run, SignedHead, Vector, whole_actions
from onestop.storage import codec
from onestop.storage.log import EVENT_COLUMNS

_OF_EVENT = ", ".join(f"event.{name}" for name in EVENT_COLUMNS.split(", "))
_ROWS = (
    f"SELECT e.agency, e.station, e.seq, e.event_id, e.prev_hash, e.hash, {_OF_EVENT} FROM envelope e "
    "JOIN event ON event.n = e.event_n WHERE e.agency = ? AND e.station = ? "
)
_STATIONS = (  # one step of the index a station, however long the logs are
    "WITH RECURSIVE found (station) AS ("
    "SELECT min(station) FROM envelope WHERE agency = :agency UNION ALL "
    "SELECT (SELECT min(station) FROM envelope WHERE agency = :agency AND station > found.station) "
    "FROM found WHERE station IS NOT NULL) SELECT station FROM found WHERE station IS NOT NULL"
)
_HEAD = "SELECT seq, hash FROM envelope WHERE agency = ? AND station = ? ORDER BY seq DESC LIMIT 1"
_SIGNED_SEQ = "SELECT max(seq) FROM signed_head WHERE agency = ? AND station = ? AND seq > ? AND seq <= ?"
_NEXT_SIGNED_SEQ = "SELECT min(seq) FROM signed_head WHERE agency = ? AND station = ? AND seq > ?"
_SIGNATURE = "SELECT signature FROM signed_head WHERE agency = ? AND station = ? AND seq = ?"
_HLC_AT = (
    "SELECT event.hlc FROM envelope e JOIN event ON event.n = e.event_n "
    "WHERE e.agency = ? AND e.station = ? AND e.seq = ?"
)
_PLACES = (
    "WITH asked AS MATERIALIZED (SELECT value AS id FROM json_each(?)) "
    "SELECT event_id, event_n FROM envelope WHERE event_id IN asked UNION "
    "SELECT event_id, event_n FROM loose WHERE event_id IN asked"
)
_ACTIONS_LOOSE = (
    f"SELECT loose.event_n, {_OF_EVENT} FROM loose JOIN event ON event.n = loose.event_n WHERE event.tx_id IN "
    "(SELECT event.tx_id FROM loose JOIN event ON event.n = loose.event_n ORDER BY event.hlc, event.event_id LIMIT ?)"
)


def vector(driver: sqlite3.Connection, agency: str) -> Vector:
    stations = driver.execute(_STATIONS, {"agency": agency}).fetchall()
    return {station: head(driver, agency, station) for (station,) in stations}


def head(driver: sqlite3.Connection, agency: str, station: str) -> Head:
    row = driver.execute(_HEAD, (agency, station)).fetchone()
    return Head(*row) if row else NOTHING


def hashes(driver: sqlite3.Connection, agency: str, station: str, seqs: Sequence[int]) -> Mapping[int, bytes]:
    marks = ", ".join("?" * len(seqs))
    sql = f"SELECT seq, hash FROM envelope WHERE agency = ? AND station = ? AND seq IN ({marks})"
    return dict(driver.execute(sql, (agency, station, *seqs)).fetchall())


def whole_run(driver: sqlite3.Connection, agency: str, station: str, after: int, limit: int) -> Run:
    """Up to `limit` events that end with an action, or one action that is longer."""
    asked = limit + 1
    while True:
        sql = f"{_ROWS} AND e.seq > ? ORDER BY e.seq LIMIT ?"
        rows = [_row(each) for each in driver.execute(sql, (agency, station, after, asked))]
        count = whole_actions(rows, limit)
        if len(rows) < asked or count < len(rows):
            return Run(station, tuple(rows[:count]))
        asked *= 2  # the first action does not end here


def vouched_run(driver: sqlite3.Connection, agency: str, station: str, after: int, limit: int) -> Run:
    """As far as a signed head within `limit` events, or the next one behind that."""
    log = (agency, station)
    (end,) = driver.execute(_SIGNED_SEQ, (*log, after, after + limit)).fetchone()
    if end is None:
        (end,) = driver.execute(_NEXT_SIGNED_SEQ, (*log, after)).fetchone()
    if end is None:
        return Run(station, ())
    sql = f"{_ROWS} AND e.seq > ? AND e.seq <= ? ORDER BY e.seq"
    rows = tuple(_row(each) for each in driver.execute(sql, (*log, after, end)))
    (signature,) = driver.execute(_SIGNATURE, (*log, end)).fetchone()
    return Run(station, rows, (SignedHead(station, rows[-1].head, signature),))


def backwards(driver: sqlite3.Connection, agency: str, station: str, last: int) -> Iterator[Row]:
    """A log from seq `last` to its beginning."""
    sql = f"{_ROWS} AND e.seq <= ? ORDER BY e.seq DESC"
    yield from map(_row, driver.execute(sql, (agency, station, last)))


def places_of(driver: sqlite3.Connection, event_ids: Sequence[str]) -> dict[str, int]:
    """Where events of these ids stand in the file; those that do not are left out."""
    return dict(driver.execute(_PLACES, (json.dumps(event_ids),)).fetchall())


def event_at(driver: sqlite3.Connection, n: int) -> Event:
    return Event(*driver.execute(f"SELECT {EVENT_COLUMNS} FROM event WHERE n = ?", (n,)).fetchone())


def loose_events(driver: sqlite3.Connection, limit: int) -> dict[Event, int]:
    """Loose events with their places: whole actions, as far as their first `limit` events tell."""
    return {Event(*row[1:]): row[0] for row in driver.execute(_ACTIONS_LOOSE, (limit,))}


def station_names(driver: sqlite3.Connection) -> dict[str, str]:
    """Station → the name it gave itself last."""
    sql = "SELECT stream_id, kind, schema, payload FROM event WHERE stream = 'station' ORDER BY hlc, event_id"
    names = {}
    for station, *stored in driver.execute(sql):
        fact = codec.decode(*stored)
        if isinstance(fact, StationOpened):
            names[station] = fact.name
    return names


def last_numbers(driver: sqlite3.Connection) -> dict[str, int]:
    """Station → the number it opened its log with last."""
    sql = "SELECT stream_id, kind, schema, payload FROM event WHERE stream = 'station' ORDER BY hlc, event_id"
    numbers = {}
    for station, *stored in driver.execute(sql):
        fact = codec.decode(*stored)
        if isinstance(fact, StationOpened):
            numbers[station] = fact.number
    return numbers


def last_offset(driver: sqlite3.Connection, station: str) -> int | None:
    """What was noted last of a station's clock, in ms."""
    sql = (
        "SELECT kind, schema, payload FROM event WHERE stream = 'station' AND stream_id = ? AND kind = ? "
        "ORDER BY hlc DESC, event_id DESC LIMIT 1"
    )
    row = driver.execute(sql, (station, ClockMeasured.KIND)).fetchone()
    fact = codec.decode(*row) if row else None
    return fact.offset_ms if isinstance(fact, ClockMeasured) else None


def station_numbers(driver: sqlite3.Connection) -> Iterator[int]:
    """The number of every station that ever opened a log, as far as the ledger knows."""
    sql = "SELECT kind, schema, payload FROM event WHERE stream = 'station'"
    for row in driver.execute(sql):
        fact = codec.decode(*row)
        if isinstance(fact, StationOpened):
            yield fact.number


def shared_head(driver: sqlite3.Connection, station: str) -> Head:
    """What was noted of this station's log; NOTHING where that was about another station."""
    row = driver.execute("SELECT value FROM home WHERE key = 'shared'").fetchone()
    noted, seq, digest = row[0].split(" ") if row else ("", "0", "")
    return Head(int(seq), bytes.fromhex(digest)) if noted == station else NOTHING


def unsent(driver: sqlite3.Connection, agency: str, station: str) -> tuple[int, int]:
    """How many events of this station's log count as not shared, and when the oldest was recorded (UTC ms, else 0)."""
    shared = shared_head(driver, station).seq
    count = head(driver, agency, station).seq - shared
    row = driver.execute(_HLC_AT, (agency, station, shared + 1)).fetchone() if count > 0 else None
    return count, row[0] >> 16 if row else 0


def _row(row: tuple[str, ...]) -> Row:
    return Row(Envelope(*row[:6]), Event(*row[6:]))  # type: ignore[arg-type]
