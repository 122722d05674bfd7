"""This station's log: appends events in envelopes, and reads events back. No projections here."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from onestop.domain.errors import Unavailable
from onestop.domain.ledger import GENESIS, Envelope, Event, seal
from onestop.domain.runs import Row

EVENT_COLUMNS = ", ".join(Event._fields)
INSERT_EVENT = f"INSERT INTO event ({EVENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
INSERT_EVENT_AT = f"INSERT INTO event (n, {EVENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
INSERT_ENVELOPE = (
    "INSERT INTO envelope (agency, station, seq, event_id, prev_hash, hash, event_n) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_KEEP_HEAD = (
    "INSERT INTO home (key, value) VALUES ('head', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)
END_OF_TIME = 2**63 - 1


class KeptHead(NamedTuple):
    """How far this station's own log had come at the last commit (`hash` in hexadecimal), and the file's clock."""

    station: str
    seq: int
    hash: str
    hlc: int


class StationLog:
    """The only writer of one station's log. Keeps the head in memory; `forget` re-reads it after a rollback.

    `last_hlc` is where the file's clock stands: whoever records moves it on, whoever takes in events of others raises
    it to theirs, and both `keep_head`.
    """

    def __init__(self, driver: sqlite3.Connection, agency: str, station: str) -> None:
        self._driver = driver
        self.agency = agency
        self.station = station
        self.seq = 0
        self.head = GENESIS
        self.last_hlc = 0
        self.forget()

    def forget(self) -> None:
        """Take the head from the file, as after a transaction that came to nothing.

        Unavailable(``ledger_damaged``) where it is not as the last commit noted it.
        """
        row = self._driver.execute(
            "SELECT seq, hash FROM envelope WHERE agency = ? AND station = ? ORDER BY seq DESC LIMIT 1",
            (self.agency, self.station),
        ).fetchone()
        self.seq, self.head = row or (0, GENESIS)
        kept = _sound_head(self._driver)
        if kept is None and row is not None:
            raise Unavailable("ledger_damaged", "head")  # a new one would hide that rows were taken away
        self.last_hlc = kept.hlc if kept else 0

    def keep_head(self) -> None:
        """Note how far the log and the clock have come, in the transaction that moved them."""
        head = f"{self.station} {self.seq} {self.head.hex()} {self.last_hlc}"
        self._driver.execute(_KEEP_HEAD, (head,))

    def append(self, event: Event) -> Envelope:
        return self.envelop(event, insert_event(self._driver, event))

    def envelop(self, event: Event, event_n: int) -> Envelope:
        """Put an event that stands in the file at `event_n` behind the last one of this log."""
        envelope = seal(self.agency, self.station, self.seq + 1, self.head, event)
        insert_envelope(self._driver, envelope, event_n)
        self.seq, self.head = envelope.seq, envelope.hash
        return envelope


def insert_event(driver: sqlite3.Connection, event: Event) -> int:
    """Add an event; where it stands in the file."""
    inserted = driver.execute(INSERT_EVENT, event)
    assert inserted.lastrowid is not None
    return inserted.lastrowid


def insert_envelope(driver: sqlite3.Connection, envelope: Envelope, event_n: int) -> None:
    driver.execute(INSERT_ENVELOPE, (*envelope, event_n))


def insert_rows(driver: sqlite3.Connection, rows: Sequence[Row], held: Mapping[str, int]) -> tuple[int, int]:
    """Add rows of any log, with their events but for those that stand in the file at `held`. The first and the last
    place that came to be; where none did, the last lies before the first.
    """
    (last,) = driver.execute("SELECT coalesce(max(n), 0) FROM event").fetchone()
    new = [event for _, event in rows if event.event_id not in held]
    places = {event.event_id: n for n, event in enumerate(new, start=last + 1)}
    driver.executemany(INSERT_EVENT_AT, ((places[event.event_id], *event) for event in new))
    places.update(held)
    driver.executemany(INSERT_ENVELOPE, [(*e, places[e.event_id]) for e, _ in rows])
    return last + 1, last + len(new)


def latest_of(driver: sqlite3.Connection, stream: str, stream_id: str) -> int:
    """The HLC of the last event of a stream, 0 where there is none."""
    sql = "SELECT max(hlc) FROM event WHERE stream = ? AND stream_id = ?"
    return driver.execute(sql, (stream, stream_id)).fetchone()[0] or 0


def kept_head(driver: sqlite3.Connection) -> KeptHead | None:
    """What was noted at the last commit; None before the first. ValueError where it was not we who noted it."""
    row = driver.execute("SELECT value FROM home WHERE key = 'head'").fetchone()
    if row is None:
        return None
    station, seq, head, hlc = row[0].split(" ")
    return KeptHead(station, int(seq), head, int(hlc))


def _sound_head(driver: sqlite3.Connection) -> KeptHead | None:
    try:
        return kept_head(driver)
    except (ValueError, AttributeError) as error:
        raise Unavailable("ledger_damaged", "head") from error


def events_of(
    driver: sqlite3.Connection, stream: str, stream_id: str, before: int = END_OF_TIME
) -> Iterator[Event]:
    """The events of one stream in the order of folding; only those whose HLC is below `before`."""
    sql = (
        f"SELECT {EVENT_COLUMNS} FROM event WHERE stream = ? AND stream_id = ? AND hlc < ? "
        "ORDER BY hlc, event_id"
    )
    for row in driver.execute(sql, (stream, stream_id, before)):
        yield Event(*row)


def enveloped(
    driver: sqlite3.Connection, agency: str, station: str
) -> Iterator[tuple[Envelope, Event | None]]:
    """One station's log with its events, by seq; None where the event is gone."""
    columns = ", ".join(f"event.{name}" for name in EVENT_COLUMNS.split(", "))
    sql = (
        f"SELECT e.agency, e.station, e.seq, e.event_id, e.prev_hash, e.hash, {columns} FROM envelope e "
        "LEFT JOIN event ON event.n = e.event_n WHERE e.agency = ? AND e.station = ? ORDER BY e.seq"
    )
    for row in driver.execute(sql, (agency, station)):
        yield Envelope(*row[:6]), Event(*row[6:]) if row[6] is not None else None
