"""A lane whose work, and whatever follows from it, is done in the name of whoever sat here when it was asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from onestop.application.seat import Seat
    from onestop.presenters.tasks import Tasks

T = TypeVar("T")


class SeatedTasks:
    """`Tasks` over another lane. A slip that waits for the printer is journalled for the clerk who asked for it,
    though somebody else took the chair meanwhile.
    """

    def __init__(self, lane: Tasks, seat: Seat) -> None:
        self._lane = lane
        self._seat = seat

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        owner: object,
    ) -> None:
        seat = self._seat
        who = seat.login
        self._lane.run(
            lambda: seat.named(who, work),
            lambda result: seat.named(who, lambda: done(result)),
            lambda error: seat.named(who, lambda: failed(error)),
            owner,
        )
