"""This station's log: appends events in envelopes, and reads events back. No projections here."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from onestop.domain.ledger import GENESIS, Envelope, Event, seal

EVENT_COLUMNS = "event_id, tx_id, stream, stream_id, kind, schema, occurred_at, hlc, actor, payload"
INSERT_EVENT = f"INSERT INTO event ({EVENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
INSERT_ENVELOPE = (
    "INSERT INTO envelope (agency, station, seq, event_id, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?)"
)


class StationLog:
    """The only writer of one station's log. Keeps the head in memory; `forget` re-reads it after a rollback."""

    def __init__(self, driver: sqlite3.Connection, agency: str, station: str) -> None:
        self._driver = driver
        self.agency = agency
        self.station = station
        self.seq = 0
        self.head = GENESIS
        self.last_hlc = 0
        self.forget()

    def forget(self) -> None:
        """Take the head from the file, as after a transaction that came to nothing."""
        row = self._driver.execute(
            "SELECT seq, hash FROM envelope WHERE agency = ? AND station = ? ORDER BY seq DESC LIMIT 1",
            (self.agency, self.station),
        ).fetchone()
        self.seq, self.head = row or (0, GENESIS)
        (self.last_hlc,) = self._driver.execute("SELECT coalesce(max(hlc), 0) FROM event").fetchone()

    def append(self, event: Event) -> Envelope:
        envelope = seal(self.agency, self.station, self.seq + 1, self.head, event)
        self._driver.execute(
            INSERT_EVENT,
            (
                event.event_id,
                event.tx_id,
                event.stream,
                event.stream_id,
                event.kind,
                event.schema,
                event.occurred_at,
                event.hlc,
                event.actor,
                event.payload,
            ),
        )
        self._driver.execute(
            INSERT_ENVELOPE,
            (
                envelope.agency,
                envelope.station,
                envelope.seq,
                envelope.event_id,
                envelope.prev_hash,
                envelope.hash,
            ),
        )
        self.seq, self.head, self.last_hlc = envelope.seq, envelope.hash, event.hlc
        return envelope


def events_of(driver: sqlite3.Connection, stream: str, stream_id: str) -> Iterator[Event]:
    """The events of one stream in the order of folding."""
    sql = f"SELECT {EVENT_COLUMNS} FROM event WHERE stream = ? AND stream_id = ? ORDER BY hlc, event_id"
    for row in driver.execute(sql, (stream, stream_id)):
        yield Event(*row)


def enveloped(
    driver: sqlite3.Connection, agency: str, station: str
) -> Iterator[tuple[Envelope, Event | None]]:
    """One station's log with its events, by seq; None where the event is gone."""
    columns = ", ".join(f"event.{name}" for name in EVENT_COLUMNS.split(", "))
    sql = (
        f"SELECT e.agency, e.station, e.seq, e.event_id, e.prev_hash, e.hash, {columns} FROM envelope e "
        "LEFT JOIN event ON event.event_id = e.event_id WHERE e.agency = ? AND e.station = ? ORDER BY e.seq"
    )
    for row in driver.execute(sql, (agency, station)):
        yield Envelope(*row[:6]), Event(*row[6:]) if row[6] is not None else None
