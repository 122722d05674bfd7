"""Python's cyclic collector may delete a widget on any thread it runs on: here it runs on the UI thread only."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MILLISECONDS = 1000


class UiThreadGarbage(QObject):
    """Switches automatic collection off and collects by a timer; `restore` switches it on again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY_MILLISECONDS)

    def collect(self) -> None:
        """Collects the young generations when Python itself would have, the old one when they are many."""
        young, middle, old = gc.get_count()
        limit_young, limit_middle, limit_old = gc.get_threshold()
        if limit_old and old > limit_old and young > limit_young:
            gc.collect(1 if middle <= limit_middle else 2)
        elif middle > limit_middle:
            gc.collect(1)
        elif young > limit_young:
            gc.collect(0)

    def settled(self) -> None:
        """The office is open: what was loaded until now stays, and is never walked through again.

        Without this the old generation (catalogue, pages) costs some 50 ms each time, in the middle of a key.
        """
        gc.freeze()

    def restore(self) -> None:
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
