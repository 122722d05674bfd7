"""The sync thread without a window: it shares, notes a clock that is off, and never outlives its ledger."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from queue import Queue

import pytest

from onestop.application.changes import Changes
from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.application.sharing import Condition, Sharing
from onestop.bootstrap.opening import OpenHome, open_home
from onestop.bootstrap.sharing.ears import Ears
from onestop.bootstrap.sharing.joining import join
from onestop.bootstrap.sharing.store_side import Left, StoreLane
from onestop.bootstrap.sharing.thread import SyncThread
from onestop.clock import SystemClock
from onestop.dev.tcp_proxy import FAIR, Weather, proxied
from onestop.domain.errors import Unavailable
from onestop.sync import membership
from onestop.sync.central.connecting import Patience
from tests.helpers.joined_homes import OtherDesk, address, joined_home, machine, other_desk
from tests.helpers.postgres import SharedDatabase
from tests.helpers.running_office import MOMENT, a_home

QUICK = Patience(connect=2, silence=0.3)
SOON = 20.0


@dataclass
class Heard:
    """What a window would hear, as a row of states to wait for."""

    states: Queue[Sharing] = field(default_factory=Queue)
    changes: list[Changes] = field(default_factory=list)
    faults: list[Exception] = field(default_factory=list)

    def ears(self) -> Ears:
        return Ears(self.states.put, self.changes.append, lambda _: None, self.faults.append)

    def until(self, condition: Condition) -> Sharing:
        while True:
            state = self.states.get(timeout=SOON)
            if state.condition is condition:
                return state


class OffClock(SystemClock):
    """A machine's clock that is off by so many milliseconds."""

    off_ms = 0

    def utc_ms(self) -> int:
        return super().utc_ms() + self.off_ms


@dataclass
class Bench:
    opened: OpenHome
    store: Executor
    heard: Heard
    thread: SyncThread

    def begin(self) -> Sharing:
        self.thread.start()
        self.thread.post(SyncThread.begin)
        return self.heard.until(Condition.AGREED)

    def offsets(self) -> list[int]:
        """As they stand in the ledger, in minutes."""
        side = self.opened.ledger.shared_side("")
        rows = self.store.submit(lambda: side.run(side.own().station, 0, 1000, vouched=False).rows).result()
        noted = [row.event.payload for row in rows if row.event.kind == "clock_measured"]
        return [round(int(payload.removeprefix('{"offset_ms":').rstrip("}")) / 60_000) for payload in noted]


class Benches:
    def __init__(self, store: Executor) -> None:
        self.store = store
        self.made: list[Bench] = []

    def over(self, opened: OpenHome, patience: Patience = QUICK) -> Bench:
        heard = Heard()
        bench = Bench(opened, self.store, heard, SyncThread(opened, self.store, heard.ears(), patience))
        self.made.append(bench)
        return bench

    def close(self) -> None:
        for bench in self.made:
            bench.thread.close()
            self.store.submit(bench.opened.close).result()
            assert bench.heard.faults == []


@pytest.fixture
def benches() -> Iterator[Benches]:
    with ThreadPoolExecutor(1, "store") as store:
        made = Benches(store)
        yield made
        made.close()


@pytest.fixture
def other(tmp_path: Path, shared_database: SharedDatabase) -> Iterator[OtherDesk]:
    with other_desk(tmp_path / "other", shared_database) as desk:
        yield desk


def test_a_clock_that_is_off_is_noted_and_so_is_that_it_is_right_again(
    benches: Benches, tmp_path: Path, shared_database: SharedDatabase
) -> None:
    clock = OffClock()

    def opening() -> OpenHome:
        opened = replace(open_home(tmp_path / "home"), clock=clock)
        join(machine(opened), address(shared_database).url(password=True), "Quầy 1")
        return opened

    bench = benches.over(benches.store.submit(opening).result())
    bench.begin()
    assert bench.offsets() == []
    assert bench.opened.desk.witness.confirmed_ms is not None
    for minutes in (-10, -10, -13, 0):
        clock.off_ms = -minutes * 60_000
        bench.thread.post(SyncThread.try_now)
        while bench.heard.states.get(timeout=SOON).offset_ms not in range(
            minutes * 60_000 - 5000, minutes * 60_000 + 5000
        ):
            bench.thread.post(SyncThread.try_now)
    assert bench.offsets() == [-10, -13, 0]


def test_what_others_wrote_is_told_by_its_dossier(
    benches: Benches, tmp_path: Path, shared_database: SharedDatabase, other: OtherDesk
) -> None:
    home = joined_home(tmp_path / "home", shared_database, "Quầy 2")
    bench = benches.over(benches.store.submit(lambda: open_home(home, as_of=MOMENT)).result())
    bench.begin()
    bench.heard.changes.clear()
    dossier = other.receive()
    other.share()
    while not bench.heard.changes:
        bench.heard.states.get(timeout=SOON)
    assert bench.heard.changes[0] == Changes(frozenset({dossier}))


def test_poll_only_finds_it_without_a_hint(
    benches: Benches, tmp_path: Path, shared_database: SharedDatabase, other: OtherDesk
) -> None:
    home = joined_home(tmp_path / "home", shared_database, "Quầy 2")
    member = membership.read(home)
    assert member is not None
    membership.write(home, replace(member, poll_only=True))
    bench = benches.over(benches.store.submit(lambda: open_home(home, as_of=MOMENT)).result())
    bench.begin()
    dossier = other.receive()
    other.share()
    bench.thread.post(SyncThread.try_now)
    while dossier not in frozenset().union(*(each.dossiers for each in bench.heard.changes)):
        bench.heard.states.get(timeout=SOON)


def test_a_line_that_breaks_is_made_anew_by_itself(
    benches: Benches, tmp_path: Path, shared_database: SharedDatabase
) -> None:
    with proxied(shared_database.host.port) as cable:
        home = joined_home(tmp_path / "home", shared_database, "Quầy 2", cable.port)
        bench = benches.over(benches.store.submit(lambda: open_home(home, as_of=MOMENT)).result())
        bench.begin()
        cable.set(Weather(reset=True))
        stopped = bench.heard.until(Condition.STOPPED)
        assert (stopped.code, stopped.failures) == ("shared_unreachable", 1)
        cable.set(FAIR)
        bench.heard.until(Condition.AGREED)
        benches.close()
        benches.made.clear()


def test_settings_that_cannot_be_read_are_said_and_tried_again_when_asked(
    benches: Benches, tmp_path: Path, shared_database: SharedDatabase
) -> None:
    home = joined_home(tmp_path / "home", shared_database, "Quầy 2")
    kept = (home / membership.NAME).read_bytes()
    (home / membership.NAME).write_bytes(b"{")
    bench = benches.over(benches.store.submit(lambda: open_home(home, as_of=MOMENT)).result())
    bench.thread.start()
    bench.thread.post(SyncThread.begin)
    assert bench.heard.until(Condition.STOPPED).code == "shared_settings"
    (home / membership.NAME).write_bytes(kept)
    bench.thread.post(SyncThread.try_now)
    bench.heard.until(Condition.AGREED)


def test_closing_while_others_write_ends_between_two_transactions(
    benches: Benches, tmp_path: Path, shared_database: SharedDatabase, other: OtherDesk
) -> None:
    home = joined_home(tmp_path / "home", shared_database, "Quầy 2")
    bench = benches.over(benches.store.submit(lambda: open_home(home, as_of=MOMENT)).result())
    bench.begin()
    for n in range(30):
        other.receive(f"Công ty {n}")
    other.share()
    bench.thread.close()
    assert "sync" not in [thread.name for thread in threading.enumerate()]
    assert bench.store.submit(lambda: bench.opened.desk.verify().ok).result()


def test_after_the_lane_is_closed_the_ledger_is_not_asked_any_more() -> None:
    with ThreadPoolExecutor(1) as store:
        lane = StoreLane(store)
        assert lane.ask(lambda: 7) == 7
        with pytest.raises(Unavailable):
            lane.ask(_unavailable)
        lane.close()
        with pytest.raises(Left):
            lane.ask(lambda: 7)


def _unavailable() -> None:
    raise Unavailable("disk_full")


def test_a_machine_that_did_not_join_shares_nothing(benches: Benches, tmp_path: Path) -> None:
    home = a_home(tmp_path / "home")
    bench = benches.over(benches.store.submit(lambda: open_home(home, as_of=MOMENT)).result())
    bench.thread.start()
    bench.thread.post(SyncThread.begin)
    bench.thread.post(SyncThread.wake)
    command = ReceiveDossier("LD-01", ApplicantEntry("organisation", "Công ty"))
    bench.store.submit(bench.opened.desk.receive, command).result()
    bench.thread.close()
    assert bench.heard.states.empty()
