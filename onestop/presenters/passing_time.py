"""Knows the next moment at which a dossier becomes overdue or due soon, and tells what did. Until then nothing is read.

One for the whole window: lists, counters and notices listen to it. No Qt, no words.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from onestop.application.watch_answers import Crossed
from onestop.presenters.latest import Latest
from onestop.presenters.message import of_failure

if TYPE_CHECKING:
    from onestop.application.changes import Changes
    from onestop.application.ports import Clock
    from onestop.application.watching import Watch
    from onestop.presenters.tasks import Tasks


class WatchDesk(Protocol):
    @property
    def watch(self) -> Watch: ...


class PassingTime:
    """Listeners get a `Crossed` that names something; a look that found nothing is told to nobody."""

    def __init__(self, desk: WatchDesk, store: Tasks, clock: Clock) -> None:
        self.next_at: datetime | None = None
        self._desk = desk
        self._clock = clock
        self._since: datetime | None = None
        self._looking = Latest[Crossed](store, self)
        self._listeners: list[Callable[[Crossed], None]] = []

    def on_crossed(self, listener: Callable[[Crossed], None]) -> None:
        self._listeners.append(listener)

    def start(self) -> None:
        """From now on."""
        self._since = self._clock.now()
        self._look()

    def minute(self) -> None:
        now = self._clock.now()
        if self._since is not None and now < self._since:
            self.start()
        elif self.next_at is not None and now >= self.next_at:
            self._look()

    def changed(self, changes: Changes) -> None:
        """What was recorded may move the next moment; a practice clock that was set may have passed it."""
        if self._since is None or not (changes.everything or changes.dossiers):
            return
        self._since = min(self._since, self._clock.now())
        self._look()

    def _look(self) -> None:
        since = self._since
        assert since is not None, "it was started"
        self._looking.ask(lambda: self._desk.watch.crossed(since), self._looked, self._failed)

    def _looked(self, crossed: Crossed) -> None:
        self._since, self.next_at = crossed.now, crossed.next_at
        if crossed.overdue or crossed.soon:
            for listener in self._listeners:
                listener(crossed)

    def _failed(self, error: Exception) -> None:
        """A ledger that cannot be read is said by the status bar; the next minute looks again."""
        if of_failure(error) is None:
            raise error
        self.next_at = self._clock.now()
