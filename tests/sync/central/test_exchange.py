"""The real engine over the real server: desks agree, a clone becomes a new station, a forgery is kept aside."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from onestop.dev.tcp_proxy import proxied
from onestop.domain.facts import UnknownFact
from onestop.domain.runs import Own, Run
from onestop.sync.ends import Told
from onestop.sync.exchange import Exchange
from tests.sync.central.authors import event
from tests.sync.central.places import PostgresPlace, author_at
from tests.sync.keys import QuickKeys, RealKeys
from tests.sync.memory_desk import Known, MemoryDesk
from tests.sync.world import CountedIds, DeskClock, TrueClock


@dataclass
class Desk:
    disk: MemoryDesk
    keys: QuickKeys
    exchange: Exchange

    def act(self, what: str) -> None:
        self.disk.act("dossier", what, [UnknownFact("SomethingNew", 1, f'{{"what":"{what}"}}')])

    @property
    def held(self) -> set[str]:
        return set(self.disk.events)


class Office:
    """Desks of one agency around a real server."""

    def __init__(self, place: PostgresPlace) -> None:
        self.place = place
        self.clock = TrueClock()
        self.ids = CountedIds()
        self.registry: dict[bytes, bytes] = {}

    def desk(self, name: str, port: int | None = None) -> Desk:
        """`port`: of a proxy before the server."""
        clock = DeskClock(self.clock)
        own = Own(self.ids.new(), 0)
        disk = MemoryDesk(self.place.agency, self.place.login(name), own, clock, self.ids, Known())
        return self._running(name, disk, RealKeys(self.ids, self.registry), port)

    def clone(self, name: str, desk: Desk) -> Desk:
        return self._running(name, desk.disk.copy(), desk.keys.copy())

    def _running(self, name: str, disk: MemoryDesk, keys: QuickKeys, port: int | None = None) -> Desk:
        keys.make(disk.own().station)
        shared = self.place.log_in(name, port=str(port or self.place.database.host.port))
        return Desk(disk, keys, Exchange(disk, shared, keys, disk.clock, self.ids))


@pytest.fixture
def office(place: PostgresPlace) -> Office:
    return Office(place)


def until_they_agree(*desks: Desk) -> list[Told]:
    for _ in range(8):
        told = [desk.exchange.run() for desk in desks]
        if all(each.agreed and not (each.pushed or each.pulled or each.enveloped) for each in told):
            return told
    raise AssertionError(told)


def test_desks_agree_through_the_server(office: Office) -> None:
    desks = [office.desk(f"desk{n}") for n in range(3)]
    for round_ in range(3):
        for n, desk in enumerate(desks):
            desk.act(f"{round_}-{n}")
        until_they_agree(*desks)
    assert desks[0].held == desks[1].held == desks[2].held
    assert len({desk.disk.own().number for desk in desks}) == 3


def test_a_cloned_disk_becomes_a_new_station_and_nothing_is_lost(office: Office) -> None:
    desk = office.desk("desk1")
    until_they_agree(desk)
    desk.act("unsent")
    clone = office.clone("desk1", desk)
    desk.act("at the original")
    clone.act("at the clone")
    before = desk.held | clone.held
    until_they_agree(desk, clone)
    assert desk.held == clone.held >= before
    assert desk.disk.own().station != clone.disk.own().station


def test_what_another_login_forged_is_kept_aside(office: Office) -> None:
    """Somebody with the keeper's right carries what the station never signed; nobody believes it."""
    place = office.place
    desk, reader = office.desk("desk1"), office.desk("desk2")
    until_they_agree(desk, reader)
    place.make_keeper("thief")
    forger = author_at(place, desk.disk.own().station, "thief")
    forger.rows = list(desk.disk.logs[forger.station])
    place.log_in("thief").push(forger.write(event("forged")))
    (forged,) = (row.event.event_id for row in forger.rows[-1:])
    told = reader.exchange.run()
    assert told.doubted == {forger.station: "unsigned"}
    assert forged not in reader.held
    assert reader.disk.aside


def test_a_run_under_a_strange_signature_is_kept_aside(office: Office) -> None:
    place = office.place
    reader = office.desk("desk1")
    author = author_at(place, "station-9", "desk2")
    log = place.log_in("desk2")
    log.introduce(author.introduction)
    run = author.write_some(2)
    log.push(Run(run.station, run.rows, (run.heads[0]._replace(signature=bytes(64)),)))
    assert reader.exchange.run().doubted == {"station-9": "unsigned"}
    log.push(run)
    reader.exchange.run()
    assert {row.event.event_id for row in run.rows} <= reader.held


def test_a_whole_exchange_takes_three_trips(office: Office) -> None:
    with proxied(office.place.database.host.port) as proxy:
        desk = office.desk("desk1", proxy.port)
        until_they_agree(desk)
        for n in range(40):
            desk.act(f"dossier {n}")
        before = proxy.turns
        told = desk.exchange.run()
        assert (told.agreed, told.pushed) == (True, 40)
        assert proxy.turns - before <= 3
