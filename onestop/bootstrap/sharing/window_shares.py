"""Sharing as the window sees it: `Shares` over the sync thread. What the thread says arrives on the UI thread.

A machine that stands alone has no such thread until it begins to join.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from onestop.application.changes import Changes
from onestop.application.sharing import Company, Sharing
from onestop.domain.errors import Unavailable
from onestop.sync import membership

if TYPE_CHECKING:
    from onestop.bootstrap.opening import OpenHome
    from onestop.bootstrap.sharing.thread import SyncThread
    from onestop.sync.central.connecting import Patience

PATIENCE: Patience | None = None
"""With a server that does not answer; None as the connection has it."""


class WindowShares(QObject):
    """See `onestop.application.sharing.Shares`. Made on the UI thread with the office open; shares from `begin` on."""

    _said = Signal(object)

    def __init__(
        self,
        opened: OpenHome,
        store: Executor,
        fault: Callable[[Exception], None],
        parent: QObject | None = None,
    ) -> None:
        """`fault` hears, on the sync thread, what nobody foresaw."""
        super().__init__(parent)
        self._opened = opened
        self._store = store
        self._state = Sharing(name=opened.ledger.station.name if opened.ledger.station else "")
        self._hear_state: list[Callable[[Sharing], None]] = []
        self._hear_changes: list[Callable[[Changes], None]] = []
        self._hear_company: list[Callable[[Company], None]] = []
        self._thread: SyncThread | None = None
        self._join_unwanted = Event()
        self._is_telling = False
        self._is_closed = False
        self._fault = fault
        self._open: list[tuple[str, str]] = []
        self._said.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def state(self) -> Sharing:
        return self._state

    def on_state(self, hear: Callable[[Sharing], None]) -> None:
        self._hear_state.append(hear)

    def on_changes(self, hear: Callable[[Changes], None]) -> None:
        self._hear_changes.append(hear)

    def on_company(self, hear: Callable[[Company], None]) -> None:
        self._hear_company.append(hear)

    def begin(self) -> None:
        """Share, where this machine joined: its thread is begun and loads what it needs."""
        if self._is_member():
            self._running().post(lambda thread: thread.begin())

    def wrote(self) -> None:
        if self._thread is not None and not self._is_telling:
            self._thread.post(lambda thread: thread.wake())

    def try_now(self) -> None:
        if self._thread is not None:
            self._thread.post(lambda thread: thread.try_now())

    def join(
        self,
        url: str,
        name: str,
        done: Callable[[Sharing], None],
        failed: Callable[[Exception], None],
    ) -> None:
        unwanted = self._join_unwanted = Event()

        def answer(failure: Exception | None) -> None:
            self._said.emit(lambda: done(self._state) if failure is None else failed(failure))

        self._running().post(lambda thread: thread.join(url, name, unwanted.is_set, answer))

    def cancel_join(self) -> None:
        self._join_unwanted.set()

    def opened(self, dossier_id: str) -> None:
        login = self._opened.desk.seat.sitting
        self._open.append((dossier_id, login))
        if self._thread is not None:
            self._thread.post(lambda thread: thread.open(dossier_id, login))

    def closed(self, dossier_id: str) -> None:
        self._open = [each for each in self._open if each[0] != dossier_id]
        if self._thread is not None:
            self._thread.post(lambda thread: thread.shut(dossier_id))

    def close(self) -> None:
        """End the thread, before the ledger is closed. Nobody hears anything any more."""
        self._is_closed = True
        if self._thread is not None:
            self._thread.close()

    def _is_member(self) -> bool:
        try:
            member = membership.read(self._opened.folder.root)
        except Unavailable:
            return True  # the thread will say what is wrong
        return member is not None and member.joined

    def _running(self) -> SyncThread:
        if self._thread is None:
            from onestop.bootstrap.sharing.ears import Ears
            from onestop.bootstrap.sharing.thread import SyncThread

            said = self._said
            ears = Ears(
                state=lambda state: said.emit(lambda: self._told_state(state)),
                changes=lambda changes: said.emit(lambda: self._told_changes(changes)),
                company=lambda company: said.emit(lambda: self._told_company(company)),
                fault=self._fault,
            )
            self._thread = SyncThread(self._opened, self._store, ears, PATIENCE)
            for dossier_id, login in self._open:
                self._thread.open(dossier_id, login)
            self._thread.start()
        return self._thread

    def _deliver(self, telling: Callable[[], None]) -> None:
        if not self._is_closed:
            telling()

    def _told_state(self, state: Sharing) -> None:
        self._state = state
        for hear in tuple(self._hear_state):
            hear(state)

    def _told_changes(self, changes: Changes) -> None:
        self._is_telling = True  # what others wrote is not ours to share
        try:
            for hear in tuple(self._hear_changes):
                hear(changes)
        finally:
            self._is_telling = False

    def _told_company(self, company: Company) -> None:
        for hear in tuple(self._hear_company):
            hear(company)
