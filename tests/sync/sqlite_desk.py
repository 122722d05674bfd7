"""The simulator's desk over the real SQLite ledger in memory: slower, with projections that can be proved."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from typing import Self

from onestop.application.ports import Clock, Ids
from onestop.domain.facts import Fact, UnknownFact
from onestop.domain.ledger import Event
from onestop.domain.runs import Head, Own, Run
from onestop.domain.travel import ResultReady
from onestop.storage.absorbing import SharedSide
from onestop.storage.log import EVENT_COLUMNS
from onestop.storage.stations import Station, read_station
from onestop.storage.store import SqliteStore
from tests.sync.memory_desk import BLOCK, SCHEME, Killed, Known


class SqliteDesk(SharedSide):
    """See `tests.sync.world.Disk`."""

    def __init__(self, agency: str, login: str, own: Own, clock: Clock, ids: Ids, known: Known) -> None:
        store = SqliteStore(None, clock, ids, block=BLOCK)
        store.open_station(Station(agency, *own, login, False), login)
        self._begin(store, login, clock, ids, known)

    def _begin(self, store: SqliteStore, login: str, clock: Clock, ids: Ids, known: Known) -> None:
        super().__init__(store, store._driver, BLOCK, login)
        self.store = store
        self._clock = clock
        self._ids = ids
        self._known = known
        self.dies_in: int | None = None

    def act(self, stream: str, stream_id: str, facts: Iterable[Fact | UnknownFact]) -> list[Event]:
        """As a clerk does; a desk records nothing that it does not know."""
        now = self._clock.now()
        with self.store.action(self.login) as transaction:
            known = [ResultReady(now) if isinstance(fact, UnknownFact) else fact for fact in facts]
            return [transaction.record(stream, stream_id, fact, now) for fact in known]

    def next_code(self) -> tuple[str, int]:
        code: list[tuple[str, int]] = []
        try:
            with self.store.action(self.login) as transaction:
                code.append(transaction.take_code(SCHEME, self._clock.now().date()))
                raise InterruptedError
        except InterruptedError:
            return code[0]

    def copy(self) -> Self:
        other = object.__new__(type(self))
        store = SqliteStore(None, self._clock, self._ids, block=BLOCK)
        self._driver.backup(store._driver)
        store.station = read_station(store._driver)
        other._begin(store, self.login, self._clock, self._ids, self._known)
        return other

    def absorb(self, part: Run, latest_hlc: int, *, whole: bool) -> None:
        if self.dies_in is not None:
            self.dies_in -= 1
            if self.dies_in < 0:
                self.dies_in = None
                raise Killed
        super().absorb(part, latest_hlc, whole=whole)

    def use(self, clock: Clock) -> None:
        self._clock = self.store._clock = clock

    @property
    def events(self) -> dict[str, Event]:
        rows = self._driver.execute(f"SELECT {EVENT_COLUMNS} FROM event")
        return {row[0]: Event(*row) for row in rows}

    @property
    def dossiers(self) -> list[str]:
        return [row[0] for row in self._driver.execute("SELECT dossier_id FROM dossier ORDER BY id")]

    @property
    def last_hlc(self) -> int:
        return self.store.own_log().last_hlc

    @property
    def aside(self) -> dict[tuple[str, Head], str]:
        rows = self._driver.execute("SELECT station, seq, hash, reason FROM aside")
        return {(station, Head(seq, digest)): reason for station, seq, digest, reason in rows}

    def faults(self) -> tuple[object, ...]:
        """What the proof of the ledger finds: broken chains, projections that are not what the events say."""
        found = self.store.verify()
        return (*found.broken, *found.stale)

    def close(self) -> None:
        with closing(self.store):
            pass
