"""The desk's ledger as the sync thread sees it: each call is made on the store's thread, and waited for.

The store's thread never waits for this one, and a call asked for while the window closes is not begun any more: so
neither can hold the other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from onestop.bootstrap.sharing.own_side import own_side

if TYPE_CHECKING:
    from onestop.application.changes import Changes
    from onestop.bootstrap.opening import OpenHome
    from onestop.domain.runs import Card, Head, Own, Run, Vector

T = TypeVar("T")


class Left(BaseException):
    """The window closes: the ledger is not asked any more. No fault, and nobody on the way takes it for one."""


class StoreLane:
    """The store's thread as another thread may use it, until `close`."""

    def __init__(self, store: Executor) -> None:
        self._store = store
        self._gate = Lock()
        self._closed = False

    def ask(self, work: Callable[[], T]) -> T:
        """The result of work done there, or what it raised. Left."""
        with self._gate:
            if self._closed:
                raise Left
            asked = self._store.submit(work)
        return asked.result()

    def close(self) -> None:
        """From here on nothing more is asked; what was is still done."""
        with self._gate:
            self._closed = True


class StoreSide:
    """See `onestop.sync.ports.LocalLog` and `JoiningLog` in `joining.py`; plus what the window wants to know.

    Who this desk is, is read where it stands: frozen values, that only this thread's own calls replace.
    """

    def __init__(self, lane: StoreLane, opened: OpenHome, login: str) -> None:
        self._lane = lane
        self._side = lane.ask(lambda: own_side(opened, login))
        self._cards: Mapping[str, Card] | None = None

    @property
    def agency(self) -> str:
        return self._side.agency

    @property
    def login(self) -> str:
        return self._side.login

    @property
    def practice(self) -> bool:
        return self._side.practice

    @property
    def name(self) -> str:
        return self._side.name

    def own(self) -> Own:
        return self._side.own()

    def take_touched(self) -> Changes:
        """Nothing is being taken in meanwhile: that is asked for by this thread alone."""
        return self._side.take_touched()

    def take_name(self, name: str) -> None:
        self._lane.ask(lambda: self._side.take_name(name))

    def last_offset(self) -> int | None:
        return self._lane.ask(self._side.last_offset)

    def note_offset(self, offset_ms: int) -> None:
        self._lane.ask(lambda: self._side.note_offset(offset_ms))

    def station_names(self) -> Mapping[str, str]:
        return self._lane.ask(self._side.station_names)

    def vector(self) -> Vector:
        return self._lane.ask(self._side.vector)

    def head(self, station: str) -> Head:
        return self._lane.ask(lambda: self._side.head(station))

    def hashes(self, station: str, seqs: Sequence[int]) -> Mapping[int, bytes]:
        return self._lane.ask(lambda: self._side.hashes(station, seqs))

    def run(self, station: str, after: int, limit: int, *, vouched: bool) -> Run:
        return self._lane.ask(lambda: self._side.run(station, after, limit, vouched=vouched))

    def cards(self) -> Mapping[str, Card]:
        """Asked for many times a round, and changed by `keep_card` alone."""
        if self._cards is None:
            self._cards = self._lane.ask(self._side.cards)
        return self._cards

    def keep_card(self, card: Card) -> None:
        self._cards = None
        self._lane.ask(lambda: self._side.keep_card(card))

    def absorb(self, part: Run, latest_hlc: int, *, whole: bool) -> None:
        self._lane.ask(lambda: self._side.absorb(part, latest_hlc, whole=whole))

    def grow(self) -> None:
        self._lane.ask(self._side.grow)

    def keep_aside(self, run: Run, reason: str) -> None:
        self._lane.ask(lambda: self._side.keep_aside(run, reason))

    def cut(self, station: str, after: int) -> None:
        self._lane.ask(lambda: self._side.cut(station, after))

    def become(self, own: Own) -> None:
        self._lane.ask(lambda: self._side.become(own))

    def renumber(self, number: int) -> None:
        self._lane.ask(lambda: self._side.renumber(number))

    def highest_number(self) -> int:
        return self._lane.ask(self._side.highest_number)

    def envelop_loose(self, limit: int) -> int:
        return self._lane.ask(lambda: self._side.envelop_loose(limit))

    def shared(self) -> Head:
        return self._lane.ask(self._side.shared)

    def note_shared(self, station: str, head: Head) -> None:
        self._lane.ask(lambda: self._side.note_shared(station, head))
