"""Runs work on an executor and brings the answer back to the UI thread. Knows neither store nor paper."""

from __future__ import annotations

import sys
import weakref
from collections.abc import Callable
from concurrent.futures import Executor
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")

SWITCH_SECONDS = 0.0005
"""How long a lane may keep the interpreter while the UI thread wants it.

Every paint and event filter in Python takes the interpreter anew; with Python's usual 5 ms a page painted while
a slip is laid out would wait some thirty times that long.
"""


class QtTasks(QObject):
    """One lane: an executor and the way home. Made on the UI thread; `Tasks` in ``presenters/tasks.py``.

    An answer whose owner was collected, or whose widget was deleted, is dropped. `pending` counts what was
    asked and not answered yet.
    """

    _answered = Signal(object)

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._closed = False
        self.pending = 0
        sys.setswitchinterval(min(sys.getswitchinterval(), SWITCH_SECONDS))
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        owner: object,
    ) -> None:
        if self._closed:
            return
        self.pending += 1
        alive = weakref.ref(owner)
        answered = self._answered

        def on_lane() -> None:
            try:
                result = work()
            except Exception as error:
                problem = error
                delivery = lambda: failed(problem)  # noqa: E731
            else:
                delivery = lambda: done(result)  # noqa: E731
            answered.emit((alive, delivery))

        self._executor.submit(on_lane)

    def close(self) -> None:
        """Take no more work, and tell nobody of what is still under way: the window is gone."""
        self._closed = True

    def _deliver(self, parcel: tuple[weakref.ref[object], Callable[[], None]]) -> None:
        self.pending -= 1
        alive, delivery = parcel
        owner = alive()
        if self._closed or owner is None or (isinstance(owner, QObject) and not shiboken6.isValid(owner)):
            return
        delivery()
