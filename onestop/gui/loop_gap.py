"""Measures how long the event loop was ever busy: the longest gap between ticks of a fast timer."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer

TICK_MILLISECONDS = 5


class LoopGapMeter(QObject):
    """`longest` is in milliseconds since `start`; a quiet loop shows about the tick itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.longest = 0.0
        self.gaps: list[float] = []
        self._before = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self.longest = 0.0
        self.gaps.clear()
        self._before = perf_counter()
        self._timer.start(TICK_MILLISECONDS)

    def stop(self) -> float:
        """The longest gap in milliseconds, counting the time since the last tick."""
        self._tick()
        self._timer.stop()
        return self.longest

    def _tick(self) -> None:
        now = perf_counter()
        gap = (now - self._before) * 1000
        self._before = now
        self.gaps.append(gap)
        self.longest = max(self.longest, gap)
