"""Tasks that wait until the test lets them finish, in any order: for answers that come late."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class HeldTasks:
    """`waiting` grows with each `run`; `finish` does the work of one and delivers its answer."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        owner: object,
    ) -> None:
        def finish() -> None:
            try:
                result = work()
            except Exception as error:
                failed(error)
            else:
                done(result)

        self.waiting.append(finish)

    def finish(self, place: int = 0) -> None:
        self.waiting.pop(place)()

    def finish_all(self) -> None:
        while self.waiting:
            self.finish()
