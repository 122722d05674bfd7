"""The searches of whoever sits here: read once, changed at once, written behind. Knows no palette and no file."""

from __future__ import annotations

from collections.abc import Callable

from onestop.presenters.kept_searches import KeptSearches, SearchKeeper
from onestop.presenters.message import of_failure
from onestop.presenters.tasks import Tasks

Change = Callable[[KeptSearches], KeptSearches]


class KeptNow:
    """`told` hears each new state. What is changed before the first answer came is changed again in that."""

    def __init__(
        self,
        keeper: SearchKeeper,
        lane: Tasks,
        login: Callable[[], str],
        told: Callable[[KeptSearches], None],
    ) -> None:
        self.kept = KeptSearches()
        self._keeper = keeper
        self._lane = lane
        self._login = login
        self._told = told
        self._of = ""
        self._waiting: list[Change] | None = None

    def know(self) -> None:
        """Another person's are not shown meanwhile."""
        if self._of == self._login():
            return
        self._of, self.kept, self._waiting = self._login(), KeptSearches(), []
        login, keeper = self._of, self._keeper
        self._lane.run(
            lambda: keeper.read(login), lambda kept: self._have_read(login, kept), self._failed, self
        )

    def change(self, change: Change) -> None:
        self.know()
        self.kept = change(self.kept)
        if self._waiting is not None:
            self._waiting.append(change)
        else:
            self._write()
        self._told(self.kept)

    def _have_read(self, login: str, kept: KeptSearches) -> None:
        if login != self._of:
            return
        waiting, self._waiting = self._waiting or [], None
        for change in waiting:
            kept = change(kept)
        self.kept = kept
        if waiting:
            self._write()
        self._told(kept)

    def _write(self) -> None:
        login, kept, keeper = self._of, self.kept, self._keeper
        self._lane.run(lambda: keeper.write(login, kept), _written, self._failed, self)

    def _failed(self, error: Exception) -> None:
        """A disk that takes no searches stops no search; they are forgotten with the window."""
        if of_failure(error) is None:
            raise error


def _written(_: None) -> None:
    """Nobody waits for it."""
