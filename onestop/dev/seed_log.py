"""A station's own log written by the thousand: real ids and hashes, each envelope behind the one before. Projects nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from onestop.clock import OFFICE_OFFSET, CountedIds
from onestop.domain.facts import Fact
from onestop.domain.ledger import Event, next_hlc, seal
from onestop.storage import codec
from onestop.storage.engine import open_driver
from onestop.storage.log import INSERT_ENVELOPE, INSERT_EVENT_AT, StationLog
from onestop.storage.stations import read_station

_EPOCH = datetime(1970, 1, 1)
_EVENTS_AT_ONCE = 5_000
_HOUR_MS = 3_600_000


@dataclass(frozen=True, slots=True)
class Happening:
    """One action of the ledger before it is written: facts about one dossier, recorded as they happened."""

    at: datetime
    actor: str
    stream_id: str
    facts: tuple[Fact, ...]


class BulkLog:
    """Nobody else writes in the file meanwhile. `flush` when all is written."""

    def __init__(self, ledger: Path) -> None:
        self.driver = open_driver(ledger)
        self.driver.execute("PRAGMA synchronous = OFF")  # a seed that is cut off is thrown away
        station = read_station(self.driver)
        assert station is not None, "the home was opened before"
        self._log = StationLog(self.driver, station.agency, station.station)
        (self._last,) = self.driver.execute("SELECT max(n) FROM event").fetchone()
        self.events = 0
        self._rows: list[tuple[object, ...]] = []
        self._envelopes: list[tuple[object, ...]] = []

    @property
    def head(self) -> bytes:
        return self._log.head

    def write(self, day: date, seed: int, happenings: list[Happening]) -> None:
        log = self._log
        opening = datetime.combine(day, time())
        ids = CountedIds(utc_ms_of(opening) + seed % _HOUR_MS)
        for happening in happenings:
            tx_id, utc_ms = ids.new(), utc_ms_of(happening.at)
            occurred_at = codec.minute(happening.at)
            for fact in happening.facts:
                log.last_hlc = next_hlc(log.last_hlc, utc_ms)
                event = Event(
                    ids.new(),
                    tx_id,
                    "dossier",
                    happening.stream_id,
                    fact.KIND,
                    fact.SCHEMA,
                    occurred_at,
                    log.last_hlc,
                    happening.actor,
                    codec.encode(fact),
                )
                envelope = seal(log.agency, log.station, log.seq + 1, log.head, event)
                log.seq, log.head = envelope.seq, envelope.hash
                self._last += 1
                self._rows.append((self._last, *event))
                self._envelopes.append(
                    (
                        log.agency,
                        log.station,
                        log.seq,
                        event.event_id,
                        envelope.prev_hash,
                        log.head,
                        self._last,
                    )
                )
        if len(self._rows) >= _EVENTS_AT_ONCE:
            self.flush()

    def flush(self) -> None:
        driver = self.driver
        driver.execute("BEGIN IMMEDIATE")
        driver.executemany(INSERT_EVENT_AT, self._rows)
        driver.executemany(INSERT_ENVELOPE, self._envelopes)
        self._log.keep_head()
        driver.execute("COMMIT")
        self.events += len(self._rows)
        self._rows.clear()
        self._envelopes.clear()


def utc_ms_of(moment: datetime) -> int:
    return (moment - OFFICE_OFFSET - _EPOCH) // timedelta(milliseconds=1)
