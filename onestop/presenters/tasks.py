"""How a presenter asks for slow work and hears of it again; must not know which thread or toolkit does it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Tasks(Protocol):
    """One lane of background work, such as the store or the paper lane.

    `work` runs elsewhere and touches no widget. Exactly one of `done(result)` and `failed(error)` is
    called later on the thread that called `run`, or neither when `owner` is gone by then.
    """

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        owner: object,
    ) -> None: ...


class ImmediateTasks:
    """Does the work at once on the calling thread: for tests."""

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        owner: object,
    ) -> None:
        try:
            result = work()
        except Exception as error:
            failed(error)
        else:
            done(result)


class Newest:
    """Numbers a presenter's requests, so that an answer older than the newest can be ignored."""

    def __init__(self) -> None:
        self._number = 0

    def next(self) -> int:
        """The number of a new request; all earlier ones are old from now on."""
        self._number += 1
        return self._number

    def is_current(self, number: int) -> bool:
        return number == self._number
