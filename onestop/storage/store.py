"""The desk's store: the port `Store` over one SQLite file. One thread opens it, and only that thread uses it.

What writes, proves and rebuilds is loaded by whoever first asks for it: the first screen only reads.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.application.ports import Clock, Ids, Progress
from onestop.application.read_models import (
    Gap,
    Rebuilt,
    Verification,
)
from onestop.domain.errors import Unavailable
from onestop.domain.facts import ClockMeasured, StationOpened
from onestop.storage import drafts
from onestop.storage.engine import open_driver
from onestop.storage.failures import as_unavailable
from onestop.storage.migrate import is_owed, migrate, must_be_current
from onestop.storage.reader import LedgerReader, office_time
from onestop.storage.stations import IN_REAL_USE, NOBODY, Station, begin_station, read_station

if TYPE_CHECKING:
    from onestop.storage.absorbing import SharedSide
    from onestop.storage.anomaly_book import SqliteAnomalyBook
    from onestop.storage.growing import Owed
    from onestop.storage.log import StationLog
    from onestop.storage.person_secrets import PersonSecrets
    from onestop.storage.transaction import SqliteTransaction
    from onestop.storage.watch_book import SqliteWatchBook

_EPOCH = datetime(1970, 1, 1)
_OFFICE_OFFSET = timedelta(hours=7)
_MILLISECOND = timedelta(milliseconds=1)
_EVER_SHARED = "SELECT 1 FROM home WHERE key = 'shared'"


class SqliteStore(LedgerReader):
    """See `onestop.application.ports.Store`. Failures of the disk come out as Unavailable."""

    def __init__(
        self,
        path: Path | None,
        clock: Clock,
        ids: Ids,
        *,
        read_only: bool = False,
        block: int = 500,
        own_prefixes: Collection[str] | None = None,
    ) -> None:
        """`own_prefixes`: those the office writes codes under, where it owes a reason for every gap; None: all."""
        self._driver = open_driver(path, read_only=read_only)
        try:
            with as_unavailable():
                if read_only:
                    must_be_current(self._driver)
                elif migrate(self._driver):
                    from onestop.storage.rebuild import rebuild

                    rebuild(self._driver, block)
                elif is_owed(self._driver):
                    from onestop.storage.growing import grow_owed

                    grow_owed(self._driver, block)
        except BaseException:
            self._driver.close()
            raise
        super().__init__(self._driver)
        self._clock = clock
        self._ids = ids
        self._block = block
        self._own_prefixes = own_prefixes
        self._log: StationLog | None = None
        self._owed: Owed | None = None
        self._becomes_practice = False
        self.station = self._station_or_closed(read_only=read_only)

    def open_station(self, station: Station, actor: str) -> None:
        """Begin this file's own log: its first event says who writes it. Once a file."""
        self.station = station
        with self.action(actor) as transaction:
            begin_station(self._driver, station)
            fact = StationOpened(station.number, station.name, station.practice)
            transaction.record("station", station.station, fact, self._clock.now())

    def take_station(self, station: Station, actor: str) -> None:
        """Write another log from now on, or the same one with another number; an event says so."""
        before = self.station, self._log
        self.station, self._log = station, None
        kept = {
            "station": station.station,
            "station_number": str(station.number),
            "station_name": station.name,
        }
        try:
            with self.action(actor) as transaction:
                sql = "UPDATE home SET value = ? WHERE key = ?"
                self._driver.executemany(sql, [(value, key) for key, value in kept.items()])
                fact = StationOpened(station.number, station.name, station.practice)
                transaction.record("station", station.station, fact, self._clock.now())
        except BaseException:
            self.station, self._log = before
            raise

    def note_clock(self, offset_ms: int, actor: str) -> None:
        """Record in our own stream how far off our clock is from the server's."""
        assert self.station is not None, "open_station comes first"
        with self.action(actor) as transaction:
            transaction.record("station", self.station.station, ClockMeasured(offset_ms), self._clock.now())

    def shared_side(
        self, login: str, becoming: Callable[[str], AbstractContextManager[object]] = nullcontext
    ) -> SharedSide:
        """What the exchange with other desks needs of this file; `becoming` as in `SharedSide`."""
        from onestop.storage.absorbing import SharedSide

        return SharedSide(self, self._driver, self._block, login, becoming)

    def is_in_real_use(self) -> bool:
        """Something was received, given or printed here that was not for practice."""
        if self.station is None or self.station.practice:
            return False
        with as_unavailable():
            return self._driver.execute(IN_REAL_USE).fetchone() is not None

    def practise(self) -> None:
        """Make this a practice office for good with the next action, whose first event says so."""
        self._becomes_practice = self.station is not None and not self.station.practice

    @contextmanager
    def action(self, actor: str) -> Iterator[SqliteTransaction]:
        """One user action, durable when the block is left; an exception leaves no trace of it."""
        from onestop.storage.transaction import SqliteTransaction

        log = self.own_log()
        number = self.station.number if self.station else 0
        with as_unavailable():
            self._driver.execute("BEGIN IMMEDIATE")
            try:
                self.owed().grow()
                transaction = SqliteTransaction(
                    self._driver, log, self._clock, self._ids, actor, number, self._block
                )
                if self._becomes_practice:
                    self._record_practice(transaction)
                yield transaction
                transaction.finish()
                log.keep_head()
                self._driver.execute("COMMIT")
                self._after_commit()
            except BaseException:
                if self._driver.in_transaction:
                    self._driver.execute("ROLLBACK")
                log.forget()
                self.owed().forget()
                raise

    @as_unavailable()
    def unsent(self) -> tuple[int, datetime | None] | None:
        if self.station is None or not self._driver.execute(_EVER_SHARED).fetchone():
            return None
        from onestop.storage import runs

        count, utc_ms = runs.unsent(self._driver, self.station.agency, self.station.station)
        return count, office_time(utc_ms) if count else None

    @as_unavailable()
    def gaps(self) -> tuple[Gap, ...]:
        from onestop.storage.verify import all_gaps

        return tuple(all_gaps(self._driver, self._block, self._own_prefixes))

    def verify(self, progress: Progress | None = None) -> Verification:
        from onestop.storage.verify import verify

        with as_unavailable():
            return verify(self._driver, self._block, progress, self._own_prefixes)

    def rebuild(self, progress: Progress | None = None) -> Rebuilt:
        from onestop.storage.rebuild import rebuild

        with as_unavailable():
            rebuilt = rebuild(self._driver, self._block, progress)
            self.owed().forget()
            return rebuilt

    @as_unavailable()
    def load_draft(self, page: str) -> str:
        return drafts.load(self._driver, page)

    def save_draft(self, page: str, text: str, at: datetime) -> None:
        with as_unavailable():
            drafts.save(self._driver, page, text, at)

    def anomaly_book(self) -> SqliteAnomalyBook:
        from onestop.storage.anomaly_book import SqliteAnomalyBook

        return SqliteAnomalyBook(self._driver, lambda: self._history("office", "anomalies"))

    def watch_book(self) -> SqliteWatchBook:
        from onestop.storage.watch_book import SqliteWatchBook

        return SqliteWatchBook(self._driver)

    def person_secrets(self) -> PersonSecrets:
        """What this machine alone knows of people's passwords."""
        from onestop.storage.person_secrets import PersonSecrets

        return PersonSecrets(self._driver)

    def warm_up(self) -> None:
        """Load what writing, search and reports need, once the first screen stands."""
        import onestop.storage.reports
        import onestop.storage.search
        import onestop.storage.transaction  # noqa: F401 - loaded here, used later

        self._open_core()

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection.engine.dispose()
        self._driver.close()

    def _record_practice(self, transaction: SqliteTransaction) -> None:
        assert self.station is not None, "only an opened station can become a practice one"
        fact = StationOpened(self.station.number, self.station.name, True)
        transaction.record("station", self.station.station, fact, self._clock.now())
        self._driver.execute("UPDATE home SET value = '1' WHERE key = 'practice'")

    def _after_commit(self) -> None:
        if self._becomes_practice and self.station is not None:
            self.station = replace(self.station, practice=True)
            self._becomes_practice = False

    def own_log(self) -> StationLog:
        """For the other modules of this folder."""
        if self._log is None:
            if self.station is None:
                raise RuntimeError("open_station comes first")
            from onestop.storage.log import StationLog

            self._log = StationLog(self._driver, self.station.agency, self.station.station)
        return self._log

    def owed(self) -> Owed:
        """For the other modules of this folder."""
        if self._owed is None:
            from onestop.storage.growing import Owed

            self._owed = Owed(self._driver, self._block)
        return self._owed

    def _station_or_closed(self, *, read_only: bool) -> Station | None:
        try:
            with as_unavailable():
                return read_station(self._driver)
        except Unavailable as damaged:
            if read_only and damaged.what == "ledger_damaged":
                return NOBODY  # the proof must come to say what is torn
            self._driver.close()
            raise
        except BaseException:
            self._driver.close()
            raise
