"""Keeps the number of odd things beside Theo dõi true. Loaded with the window, so it knows nothing of what they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from onestop.presenters.latest import Latest
from onestop.presenters.message import of_failure

if TYPE_CHECKING:
    from onestop.application.changes import Changes
    from onestop.presenters.tasks import Tasks


class CountingDesk(Protocol):
    def open_anomalies(self) -> int: ...

    def may_settle_anomalies(self) -> bool: ...


class AnomalyCount:
    """`show` gets how many are open, 0 for somebody whom they do not concern."""

    def __init__(self, desk: CountingDesk, store: Tasks) -> None:
        self.count = 0
        self._desk = desk
        self._counting = Latest[int](store, self)
        self._shows: list[Callable[[int], None]] = []

    def attach(self, show: Callable[[int], None]) -> None:
        self._shows.append(show)
        show(self.count)

    def changed(self, changes: Changes) -> None:
        self.refresh()

    def refresh(self) -> None:
        def work() -> int:
            return self._desk.open_anomalies() if self._desk.may_settle_anomalies() else 0

        self._counting.ask(work, self._counted, self._failed)

    def _counted(self, count: int) -> None:
        self.count = count
        for show in self._shows:
            show(count)

    def _failed(self, error: Exception) -> None:
        """A ledger that cannot be read is said by the status bar."""
        if of_failure(error) is None:
            raise error
