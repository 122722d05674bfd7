"""A lane that knows how much was asked of it and is not answered yet, and says so when it changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from onestop.presenters.tasks import Tasks

T = TypeVar("T")


class CountedTasks:
    """`Tasks` over another lane. `changed` is called on the thread that asks and is answered."""

    def __init__(self, lane: Tasks, changed: Callable[[], None]) -> None:
        self._lane = lane
        self._changed = changed
        self.under_way = 0

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        owner: object,
    ) -> None:
        def answered(result: T) -> None:
            self._count(-1)
            done(result)

        def broke(error: Exception) -> None:
            self._count(-1)
            failed(error)

        self._count(1)
        self._lane.run(work, answered, broke, owner)

    def _count(self, by: int) -> None:
        self.under_way += by
        self._changed()
