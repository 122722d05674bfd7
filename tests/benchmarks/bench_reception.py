"""Row 14 of the performance table: a clerk's keys from "new" to "printed", and the longest gap of the event loop.

    python tests/benchmarks/bench_reception.py [FOLDER] [RECEPTIONS]

Thirty dossiers through the real window (offscreen) with the real SQLite ledger and real PDFs; the printer keeps
the bytes. Machines are shared: the gap of the same window doing nothing is measured in the same run, turn about.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from onestop.bootstrap.opening import open_home
from onestop.bootstrap.window.running import Running
from onestop.gui.application import make_application
from onestop.gui.loop_gap import TICK_MILLISECONDS, LoopGapMeter
from onestop.presenters.received import PrintStage
from tests.helpers.running_office import MOMENT, RecordingPrinter, a_home, stands
from tests.helpers.typing import Hand

RECEPTIONS = 30
IDLE_MS = 400
PATIENCE_MS = 30_000


def wait(shown: Callable[[], bool]) -> None:
    loop, timer, limit = QEventLoop(), QTimer(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if shown() else None)
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    timer.start(1)
    limit.start(PATIENCE_MS)
    if not shown():
        loop.exec()
    assert shown(), "the window did not answer"


def rest(milliseconds: int) -> None:
    until = perf_counter() + milliseconds / 1000
    wait(lambda: perf_counter() >= until)


class OwnTimeMeter(QObject):
    """The longest burst of the UI thread's own processor time between two ticks: what a machine of our own would feel."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._before = thread_time()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self.longest, self._before = 0.0, thread_time()
        self._timer.start(TICK_MILLISECONDS)

    def stop(self) -> float:
        self._tick()
        self._timer.stop()
        return self.longest

    def _tick(self) -> None:
        now = thread_time()
        self.longest = max(self.longest, (now - self._before) * 1000)
        self._before = now


class Clerk:
    """One returning applicant after the other, each key a turn of the event loop."""

    def __init__(self, running: Running) -> None:
        assert running.assembly is not None
        self.running = running
        self.assembly = running.assembly
        self.hand = Hand(running.window)
        self.shown_ms: list[float] = []

    def receive(self) -> int:
        """Keys pressed from "new" to "printed"."""
        hand, reception = self.hand, self.assembly.reception
        before = hand.keys
        hand.ctrl(Qt.Key.Key_N)
        for letter in "kyo":
            hand.type(letter)
            rest(5)
        wait(lambda: bool(reception.state.choices))
        hand.enter()
        hand.enter()
        for letter in "ld-01":
            hand.type(letter)
            rest(5)
        hand.enter()
        wait(lambda: reception.state.promise.due is not None)
        rest(30)
        pressed = perf_counter()
        hand.ctrl(Qt.Key.Key_Return)
        wait(lambda: self.assembly.received.state is not None)
        self.shown_ms.append((perf_counter() - pressed) * 1000)
        wait(self._printed)
        return hand.keys - before

    def _printed(self) -> bool:
        state = self.assembly.received.state
        return state is not None and state.stage is PrintStage.PRINTED and state.picture is not None


def main(folder: str | None = None, receptions: str = str(RECEPTIONS)) -> dict[str, object]:
    app = make_application()
    with tempfile.TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as work:
        home = a_home(Path(work) / "home")
        running = Running(app, RecordingPrinter("Quầy 2"))
        running.window.resize(1366, 696)
        running.window.show()
        running.window.activateWindow()
        meter = LoopGapMeter()
        meter.start()
        running.open(lambda: open_home(home, as_of=MOMENT))
        wait(lambda: stands(running))
        rest(3000)
        opening = meter.stop()
        clerk = Clerk(running)
        own = OwnTimeMeter()
        meter.start()
        own.start()
        keys = clerk.receive()
        first, first_own = meter.stop(), own.stop()
        bursts: list[float] = []
        busy: list[float] = []
        idle: list[float] = []
        for _ in range(int(receptions) - 1):
            meter.start()
            own.start()
            clerk.receive()
            busy.append(meter.stop())
            bursts.append(own.stop())
            meter.start()
            rest(IDLE_MS)
            idle.append(meter.stop())
        running.window.close()
        running.close()
    return {
        "row": 14,
        "what": "returning applicant through the real window: keys, and the event loop's longest gap (ms)",
        "receptions": int(receptions),
        "keys": keys,
        "keys_aim": "<= 16",
        "longest_gap_ms": round(max([first, *busy]), 1),
        "longest_gap_aim": "<= 50",
        "first_reception_gap_ms": round(first, 1),
        "gap_p50_ms": round(statistics.median(busy), 1),
        "gap_p95_ms": round(sorted(busy)[int(len(busy) * 0.95)], 1),
        "own_time_first_ms": round(first_own, 1),
        "own_time_p50_ms": round(statistics.median(bursts), 1),
        "own_time_longest_ms": round(max(bursts), 1),
        "idle_gap_p50_ms": round(statistics.median(idle), 1),
        "idle_gap_longest_ms": round(max(idle), 1),
        "opening_gap_ms": round(opening, 1),
        "ctrl_enter_to_code_p50_ms": round(statistics.median(clerk.shown_ms), 1),
        "ctrl_enter_to_code_longest_ms": round(max(clerk.shown_ms), 1),
    }


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:]), indent=2))
