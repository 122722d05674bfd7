"""One user action: events, envelopes, projections and counters in one SQLite transaction, or nothing at all."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime

from onestop.application.ports import Clock, Ids
from onestop.domain.dossier import Dossier
from onestop.domain.dossier_code import CodeScheme, format_code, nth_serial
from onestop.domain.facts import Fact
from onestop.domain.ledger import Event, next_hlc
from onestop.storage import codec
from onestop.storage.log import StationLog, latest_of
from onestop.storage.projector import Projector, serial_series
from onestop.storage.queries import ids_of_code


class SqliteTransaction:
    """What a use case records in. Made by `SqliteStore.action`, which begins and commits around it."""

    def __init__(
        self,
        driver: sqlite3.Connection,
        log: StationLog,
        clock: Clock,
        ids: Ids,
        actor: str,
        station_number: int,
        block: int,
    ) -> None:
        self._driver = driver
        self._log = log
        self._clock = clock
        self._ids = ids
        self._actor = actor
        self._station_number = station_number
        self._block = block
        self._tx_id = ids.new()
        self._projector = Projector(driver, block)

    def record(self, stream: str, stream_id: str, fact: Fact, occurred_at: datetime) -> Event:
        clock = next_hlc(self._log.last_hlc, self._clock.utc_ms())
        # An act comes behind all that is known of its dossier, even what a desk with a clock far ahead recorded;
        # but the file's own clock is not dragged along.
        hlc = max(clock, latest_of(self._driver, stream, stream_id) + 1)
        event = Event(
            event_id=self._ids.new(),
            tx_id=self._tx_id,
            stream=stream,
            stream_id=stream_id,
            kind=fact.KIND,
            schema=fact.SCHEMA,
            occurred_at=codec.minute(occurred_at),
            hlc=hlc,
            actor=self._actor,
            payload=codec.encode(fact),
        )
        self._log.append(event)
        self._log.last_hlc = clock
        self._projector.note(event, fact)
        return event

    def take_code(self, scheme: CodeScheme, day: date) -> tuple[str, int]:
        """The code behind the last one taken in this station's range, passing over any that is borne already."""
        n = self._taken(serial_series(scheme.prefix, self._station_number), day.isoformat())
        while True:
            serial = nth_serial(self._station_number, n, self._block)
            code = format_code(scheme, day, serial)
            if not self.code_taken(code):
                return code, serial
            n += 1

    def take_number(self, series: str, year: int) -> int:
        return self._taken(series, self.book(year)) + 1

    def book(self, year: int) -> str:
        """The station's own book of a year: 01/2018 for the lone machine."""
        return f"{self._station_number + 1:02d}/{year}"

    def dossier(self, dossier_id: str) -> Dossier | None:
        return self._projector.dossier(dossier_id)

    def code_taken(self, code: str) -> bool:
        return bool(ids_of_code(self._driver, code))

    def head(self) -> bytes:
        return self._log.head

    def finish(self) -> frozenset[str]:
        return self._projector.finish()

    def _taken(self, series: str, period: str) -> int:
        sql = "SELECT n FROM tally WHERE name = ? AND key = ?"
        row = self._driver.execute(sql, (series, period)).fetchone()
        return int(row[0]) if row else 0
