"""Desks, a server and a network in one thread: what stands there, and one clock for all of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache
from hashlib import blake2b
from random import Random
from typing import Protocol

from onestop.application.ports import Clock, Ids
from onestop.domain.facts import DossierReceived, Fact, UnknownFact
from onestop.domain.ledger import Event
from onestop.domain.runs import Own
from onestop.sync.ends import Sizes
from onestop.sync.exchange import Exchange
from onestop.sync.log_table import LogTable
from onestop.sync.ports import Keys, LocalLog, SharedLog
from tests.helpers.given import MORNING
from tests.sync.keys import QuickKeys, RealKeys
from tests.sync.link import Network
from tests.sync.memory_desk import Known, MemoryDesk
from tests.sync.server import Server

AGENCY = "bqlkcn-hungyen"
_EPOCH = datetime(1970, 1, 1)
_BEGIN = (MORNING - timedelta(hours=7) - _EPOCH) // timedelta(milliseconds=1)


class CountedIds:
    """Ids of the right length without chance, told apart in a whole world; spread as real ones are."""

    def __init__(self) -> None:
        self._count = 0

    def new(self) -> str:
        self._count += 1
        return f"{self._count:08x}{self._count * 0x9E3779B97F4A7C15 & (1 << 96) - 1:024x}"


class TrueClock:
    """The server's: never wrong."""

    def __init__(self) -> None:
        self.ms = _BEGIN

    def utc_ms(self) -> int:
        return self.ms

    def now(self) -> datetime:
        return office_time(self.ms)


class DeskClock:
    """A desk's own, `off` milliseconds ahead of the true one."""

    def __init__(self, true: TrueClock, off: int = 0) -> None:
        self._true = true
        self.off = off

    def utc_ms(self) -> int:
        return self._true.ms + self.off

    def now(self) -> datetime:
        return office_time(self._true.ms + self.off)


def office_time(ms: int) -> datetime:
    return _at_minute(ms // 60_000)


@lru_cache(64)
def _at_minute(minutes: int) -> datetime:
    return _EPOCH + timedelta(minutes=minutes, hours=7)


class Disk(LocalLog, Protocol):
    """A desk's ledger as the simulator sees it; see `MemoryDesk`."""

    login: str
    dies_in: int | None

    @property
    def events(self) -> dict[str, Event]: ...
    @property
    def dossiers(self) -> list[str]: ...
    @property
    def last_hlc(self) -> int: ...
    @property
    def aside(self) -> object: ...

    def act(self, stream: str, stream_id: str, facts: list[Fact | UnknownFact]) -> list[Event]: ...
    def next_code(self) -> tuple[str, int]: ...
    def use(self, clock: Clock) -> None: ...
    def copy(self) -> Disk: ...
    def close(self) -> None: ...


MakeDisk = Callable[[str, str, Own, Clock, Ids, Known], Disk]
MakeExchange = Callable[[LocalLog, SharedLog, Keys, Clock, Ids, Sizes], Exchange]


@dataclass(frozen=True)
class Parts:
    """What a world is built of. A mutant is a world with one part that is wrong."""

    disk: MakeDisk = MemoryDesk
    exchange: MakeExchange = Exchange
    table: type[LogTable] = LogTable
    keys: type[QuickKeys] = QuickKeys
    keepers: bool = True


@dataclass
class Desk:
    """One machine at a counter. `made` is what was recorded on this disk, copied and restored along with it."""

    name: str
    login: str
    clock: DeskClock
    disk: Disk
    keys: QuickKeys
    exchange: Exchange
    made: set[str] = field(default_factory=set)
    backup: tuple[Disk, QuickKeys, set[str]] | None = None
    must_join: bool = False
    was_ahead: bool = False


@dataclass(frozen=True)
class Origin:
    """Where a reception came from: the station, its number, and whether a server had confirmed that number."""

    station: str
    number: int
    confirmed: bool


class World:
    """One seed's world. Every choice comes from `chance`; `trace` is told everything that happens."""

    def __init__(self, seed: int, parts: Parts | None = None) -> None:
        self.chance = Random(seed)
        self.parts = parts or Parts()
        real = seed % 100 == 0 and self.parts.keys is QuickKeys
        self.keys = RealKeys if real else self.parts.keys
        self.told: list[str] = []
        self.trace = self.told.append
        self.clock = TrueClock()
        self.ids = CountedIds()
        self.known = Known()
        self.registry: dict[bytes, bytes] = {}
        self.network = Network(self.chance, self.trace)
        self.server = Server(self.clock, self.parts.table())
        self.desks: list[Desk] = []
        self.origins: dict[str, Origin] = {}
        self.forged: set[str] = set()
        self.faults: dict[str, int] = {}
        self.restored = False
        self.sticks: list[bytes] = []
        self.one_name = False
        self.sizes = Sizes(
            passes=8,
            batch=self.chance.choice((1, 4, 500, 500)),
            page=self.chance.choice((1, 4, 500, 500)),
            part=self.chance.choice((1, 3, 200, 200)),
            loose=self.chance.choice((1, 4, 200)),
        )

    def digest(self) -> bytes:
        """Of everything that happened."""
        return blake2b("".join(f"{line}\n" for line in self.told).encode(), digest_size=16).digest()

    def new_desk(self, station: str = "") -> Desk:
        """A machine with an empty disk, which thinks that it stands alone. Some are all called alike."""
        name = f"desk{len(self.desks) + sum(self.faults.values())}"
        clock = DeskClock(self.clock)
        station = station or self.ids.new()
        disk = self.parts.disk(AGENCY, name, Own(station, 0), clock, self.ids, self.known)
        keys = self.keys(self.ids, self.registry)
        keys.make(station)
        desk = Desk(name, name, clock, disk, keys, self.exchange(name, name, disk, keys, clock))
        desk.made = set(disk.events)
        self.desks.append(desk)
        return desk

    def exchange(self, name: str, login: str, disk: Disk, keys: Keys, clock: Clock) -> Exchange:
        link = self.network.link(name, self.server.log_in(login))
        return self.parts.exchange(disk, link, keys, clock, self.ids, self.sizes)

    def restart(self, desk: Desk) -> None:
        """The program was ended and begun again; or a round was given up."""
        desk.exchange.give_up()
        desk.exchange = self.exchange(desk.name, desk.login, desk.disk, desk.keys, desk.clock)

    def may_act(self, desk: Desk) -> bool:
        """A desk that came to replace another receives nobody before it has a number."""
        return not desk.must_join or self._is_confirmed(desk.disk.own())

    def act(self, desk: Desk, stream: str, stream_id: str, facts: list[Fact | UnknownFact]) -> None:
        own = desk.disk.own()
        for event in desk.disk.act(stream, stream_id, facts):
            desk.made.add(event.event_id)
            if isinstance(self.known.of(event), DossierReceived):
                self.origins[event.event_id] = Origin(own.station, own.number, self._is_confirmed(own))
        self.trace(f"{desk.name} acts on {stream_id}")

    def _is_confirmed(self, own: Own) -> bool:
        return (own.station, own.number) in self.server.ever_claimed
