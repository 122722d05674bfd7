"""One desk of the chaos run, a process of its own: it acts, notes what it did, and shares, until it is told to rest.

    python -m tests.sync.chaos.desk_process '{"home": …}'

It is told by lines on its input (``rest``; the end of the input ends it) and tells by lines of JSON on its output.
It may be killed at any moment. What the world refuses is normal; anything else ends it with a traceback.
"""

from __future__ import annotations

import json
import os
import select
import sqlite3
import sys
import traceback
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random
from time import monotonic

from onestop.application.sharing import Condition, Sharing
from onestop.bootstrap.opening import OpenHome, open_home
from onestop.bootstrap.sharing.ears import Ears
from onestop.bootstrap.sharing.own_side import own_side
from onestop.bootstrap.sharing.thread import SyncThread
from onestop.sync import membership
from onestop.sync.central.connecting import Patience
from tests.sync.chaos.counter_life import CounterLife
from tests.sync.chaos.mutants import MUTANTS
from tests.sync.chaos.notes import NoteBook, Noted

PATIENCE = Patience(connect=2, silence=0.8)
_NEW = "SELECT n, event_id, kind, payload FROM event WHERE n > ? ORDER BY n"
_AGAIN = 1.0
_FIRST = 5
"""Acts that load what they need; the window does that before anybody comes."""


@dataclass(frozen=True, slots=True)
class Orders:
    """How a desk is begun. `pause` is the mean of its pauses in seconds. One that must `join` receives nobody
    before it has agreed with a server. `mutant`: with which rule dropped.
    """

    home: str
    note: str
    url: str
    name: str
    seed: int
    pause: float
    join: bool
    mutant: str = ""


class StoreThread:
    """The ledger and who works on it, for the thread that owns them."""

    def __init__(self, orders: Orders) -> None:
        self.opened: OpenHome = open_home(Path(orders.home))
        self._side = own_side(self.opened, "")
        self._life = CounterLife(self.opened.desk, orders.seed)
        path = self.opened.folder.ledger
        self._reader = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)

    def act(self) -> list[Noted]:
        """What one thing that was done recorded, as another connection sees the file once it has returned."""
        (before,) = self._reader.execute("SELECT coalesce(max(n), 0) FROM event").fetchone()
        station = self.opened.ledger.station
        assert station is not None
        self._life.step()
        return [
            Noted(event_id, kind, station.station, station.number, json.loads(payload).get("code", ""))
            for _, event_id, kind, payload in self._reader.execute(_NEW, (before,))
        ]

    def holds(self) -> str:
        return digest_of({station: (head.seq, head.hash) for station, head in self._side.vector().items()})

    def close(self) -> None:
        self._reader.close()
        self.opened.close()


class DeskProcess:
    """Put together as the window does it, with a clerk in place of a window."""

    def __init__(self, orders: Orders, store: ThreadPoolExecutor) -> None:
        self._orders = orders
        self._chance = Random(orders.seed)
        self._store = store
        self._ledger = store.submit(StoreThread, orders).result()
        self._note = NoteBook(Path(orders.note))
        ears = Ears(self._heard, lambda _: None, lambda _: None, self._fault)
        self._sync = SyncThread(self._ledger.opened, store, ears, PATIENCE)
        self._may_act = not orders.join
        self._resting = False
        self._state = Sharing()
        self._asked = 0.0
        self._broken = ""
        self._acts = 0
        self.slowest = 0.0
        self.troubles: Counter[str] = Counter()

    def run(self) -> None:
        self._sync.start()
        self._begin()
        heard = b""
        while not self._broken:
            if select.select([0], [], [], self._orders.pause * self._chance.uniform(0.1, 1.9))[0]:
                more = os.read(0, 4096)
                if not more:
                    break
                heard += more
                self._resting = b"rest\n" in heard
            if self._resting:
                self._rest()
            elif self._may_act:
                self._act()
            elif monotonic() - self._asked > _AGAIN:
                self._begin()
        self._sync.close()
        self._store.submit(self._ledger.close).result()
        self._note.close()
        if self._broken:
            sys.exit(self._broken)

    def _begin(self) -> None:
        """Share as the home says; a machine that belongs nowhere yet joins."""
        self._asked = monotonic()
        member = membership.read(Path(self._orders.home))
        if member is None or not member.joined:
            self._sync.post(self._join)
        elif self._state.condition is Condition.ALONE:
            self._sync.post(SyncThread.begin)
        else:
            self._sync.post(SyncThread.try_now)

    def _join(self, thread: SyncThread) -> None:
        if self._state.condition is Condition.ALONE:
            thread.join(self._orders.url, self._orders.name, lambda: False, self._joined)

    def _joined(self, failure: Exception | None) -> None:
        self.troubles["join"] += failure is not None
        self._may_act |= failure is None

    def _act(self) -> None:
        asked = monotonic()
        noted = self._store.submit(self._ledger.act).result()
        self._acts += 1
        if self._acts > _FIRST:
            self.slowest = max(self.slowest, monotonic() - asked)
        self._note.write(noted)
        if noted:
            self._sync.post(SyncThread.wake)

    def _rest(self) -> None:
        state = self._state
        agreed = state.condition is Condition.AGREED
        apart = {**state.behind, **state.doubted}
        tell(
            agreed=agreed, holds=self._store.submit(self._ledger.holds).result(), code=state.code, apart=apart
        )
        if monotonic() - self._asked > _AGAIN:
            self._begin()

    def _heard(self, state: Sharing) -> None:
        if state.code and state.code != self._state.code:
            self.troubles[state.code] += 1
        self._state = state
        self._may_act |= state.condition is Condition.AGREED

    def _fault(self, error: Exception) -> None:
        self._broken = "".join(traceback.format_exception(error))


def digest_of(heads: dict[str, tuple[int, bytes]]) -> str:
    """One word for all that somebody holds."""
    return sha256(repr(sorted(heads.items())).encode()).hexdigest()[:16]


def tell(**said: object) -> None:
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def main(orders: Orders) -> None:
    if orders.mutant:
        MUTANTS[orders.mutant]()
    with ThreadPoolExecutor(1, "store") as store:
        desk = DeskProcess(orders, store)
        tell(open=True)
        desk.run()
        tell(troubles=desk.troubles, slowest=round(desk.slowest, 3))


if __name__ == "__main__":
    main(Orders(**json.loads(sys.argv[1])))
