"""The thread that shares: owns the PostgreSQL line, asks the store's thread for the ledger, and never touches Qt.

Whatever is wanted of it is put into its box and done between two turns; what it has to say goes to `Ears`.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from queue import Empty, SimpleQueue
from select import select
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING

from onestop.application.changes import Changes
from onestop.application.sharing import Condition, Sharing
from onestop.bootstrap.sharing.store_side import Left, StoreLane, StoreSide
from onestop.domain.errors import Unavailable
from onestop.sync import membership
from onestop.sync.presence import Hint, Presence

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from onestop.bootstrap.opening import OpenHome
    from onestop.bootstrap.sharing.ears import Ears
    from onestop.bootstrap.sharing.engine import Engine
    from onestop.sync.central.connecting import Patience

LEAVE_WITHIN_S = 2.0
"""A server that does not even answer the knock is not waited for longer: the thread then ends by itself."""


class SyncThread:
    """Made on any thread; `start` once. `post` and `close` are for other threads, all else is its own."""

    def __init__(
        self, opened: OpenHome, store: Executor, ears: Ears, patience: Patience | None = None
    ) -> None:
        self._opened = opened
        self._lane = StoreLane(store)
        self._ears = ears
        self._patience = patience
        self._presence = Presence(self._station, monotonic)
        self._engine: Engine | None = None
        self._is_closing = False
        self._box: SimpleQueue[Callable[[SyncThread], None]] = SimpleQueue()
        self._caller, self._waker = socket.socketpair()
        self._caller.setblocking(False)
        self._waker.setblocking(False)
        # Nobody waits at the program's end for a server that is silent.
        self._thread = Thread(target=self._run, name="sync", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def post(self, what: Callable[[SyncThread], None]) -> None:
        """Have something done between two turns; soon."""
        self._box.put(what)
        with suppress(OSError):  # called so often that it hears anyway, or gone
            self._caller.send(b".")

    def close(self) -> None:
        """End it. When this returns the ledger is not asked any more."""
        self._is_closing = True
        self._lane.close()
        engine = self._engine
        if engine is not None:
            engine.abandon()
        self.post(lambda _: None)
        self._thread.join(LEAVE_WITHIN_S)

    # what may be posted

    def begin(self) -> None:
        """Share as this home's membership says; nothing where it has none."""
        self._end()
        try:
            member = membership.read(self._opened.folder.root)
            if member is not None and member.joined:
                from onestop.bootstrap.sharing.engine import Engine

                side = self._side(member.login)
                self._engine = Engine(self._opened, member, side, self._ears, self._presence, self._patience)
        except Unavailable as trouble:
            now = self._opened.clock.now()
            self._ears.state(Sharing(Condition.STOPPED, code=trouble.what, since=now, failures=1))

    def join(
        self,
        url: str,
        name: str,
        cancelled: Callable[[], bool],
        answer: Callable[[Exception | None], None],
    ) -> None:
        """Join, then share. `answer` hears None, or why nothing was joined."""
        from onestop.bootstrap.sharing.engine import join

        self._end()
        state = Sharing(Condition.WORKING, name=name)
        self._ears.state(state)

        def progress(taken: int, to_take: int) -> None:
            self._ears.state(replace(state, taken=taken, to_take=to_take))

        def unwanted() -> bool:
            return self._is_closing or cancelled()

        failure: Exception | None = None
        try:
            join(self._opened, self._side, url, name, progress, unwanted, self._patience)
        except Exception as error:
            failure = error
            self._ears.state(Sharing())
        self._ears.changes(Changes(everything=True))
        self.begin()
        answer(failure)

    def try_now(self) -> None:
        if self._engine is None:
            self.begin()
        else:
            self._engine.try_now()

    def wake(self) -> None:
        if self._engine is not None:
            self._engine.wake()

    def open(self, dossier_id: str, login: str) -> None:
        self._say(self._presence.open(dossier_id, login))

    def shut(self, dossier_id: str) -> None:
        hint = self._presence.close(dossier_id)
        if hint is not None:
            self._say(hint)

    def _say(self, hint: Hint) -> None:
        if self._engine is not None:
            self._engine.say(hint)

    def _run(self) -> None:
        try:
            while not self._is_closing:
                try:
                    self._do_what_was_posted()
                    if self._engine is not None:
                        self._engine.turn(self._waker)
                    else:
                        self._rest()
                except Left:
                    break
                except Exception as error:
                    self._broke(error)
        finally:
            self._end()
            self._caller.close()
            self._waker.close()

    def _do_what_was_posted(self) -> None:
        with suppress(Empty):
            while not self._is_closing:
                self._box.get_nowait()(self)

    def _rest(self) -> None:
        """Until something is posted."""
        select([self._waker], [], [])
        with suppress(BlockingIOError):
            while self._waker.recv(4096):
                pass

    def _broke(self, error: Exception) -> None:
        """A fault of ours outside the exchange: sharing stops until somebody asks for it again; nothing else does."""
        self._end()
        if not self._is_closing:
            self._ears.fault(error)
            now = self._opened.clock.now()
            self._ears.state(Sharing(Condition.STOPPED, code="shared_failed", since=now, failures=1))

    def _end(self) -> None:
        if self._engine is not None:
            self._engine.close()
            self._engine = None

    def _station(self) -> str:
        station = self._opened.ledger.station
        return station.station if station is not None else ""

    def _side(self, login: str) -> StoreSide:
        return StoreSide(self._lane, self._opened, login)
