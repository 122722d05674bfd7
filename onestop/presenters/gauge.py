"""Carries progress from the lane where work is done to the screen that asks for it, and a wish to stop back.

Two threads meet here, each writing its own fields only; nothing else is shared.
"""

from __future__ import annotations


class Stopped(Exception):
    """The work was given up because somebody asked for it."""


class Gauge:
    """Pass `tell` as a `Progress`; it raises Stopped once `stop` was called."""

    def __init__(self) -> None:
        self.reading: tuple[int, int] = (0, 0)
        self._stopping = False

    def tell(self, done: int, total: int) -> None:
        self.reading = (done, total)
        if self._stopping:
            raise Stopped

    def stop(self) -> None:
        self._stopping = True
