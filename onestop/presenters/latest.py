"""Asks for one thing at a time and wants only the newest answer: typing never builds a queue on the store's lane."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from onestop.presenters.tasks import Newest, Tasks

T = TypeVar("T")


class Latest(Generic[T]):
    """A question that changes while it is being answered.

    While one request is under way only the newest of those that follow is kept; it starts when the first
    comes back. An answer (or failure) of anything but the newest request is dropped.
    """

    def __init__(self, tasks: Tasks, owner: object) -> None:
        self._tasks = tasks
        self._owner = owner
        self._numbers = Newest()
        self._waiting: Callable[[], None] | None = None
        self._busy = False

    @property
    def busy(self) -> bool:
        """An answer to the newest request is still to come."""
        return self._busy

    def ask(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        number = self._numbers.next()

        def answered(result: T) -> None:
            self._settle(number, lambda: done(result))

        def broke(error: Exception) -> None:
            self._settle(number, lambda: failed(error))

        def start() -> None:
            self._busy = True
            self._tasks.run(work, answered, broke, self._owner)

        if self._busy:
            self._waiting = start
        else:
            start()

    def forget(self) -> None:
        """Nothing asked so far is wanted any more."""
        self._numbers.next()
        self._waiting = None

    def _settle(self, number: int, tell: Callable[[], None]) -> None:
        self._busy = False
        following, self._waiting = self._waiting, None
        if following is not None:
            following()
        elif self._numbers.is_current(number):
            tell()
