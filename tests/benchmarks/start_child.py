"""One measured start of the program in a process of its own, for `bench_start`. Imports next to nothing itself."""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import process_time, time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onestop.gui.main_window import MainWindow

Marks = dict[str, tuple[float, float, float]]


def start(what: str, home: str) -> None:
    """Start with the list or the reception in front, close when it is usable, print the marks.

    A mark is the moment, the processor's seconds, and the most memory there ever was, in megabytes.
    """
    marks: Marks = {}

    def mark(name: str) -> None:
        marks[name] = (time(), process_time(), most_memory())

    from onestop.__main__ import asks_for_the_plain_window
    from onestop.bootstrap.window.running import run_window

    asks_for_the_plain_window([])
    kept: list[object] = []

    def watch(name: str, window: MainWindow) -> None:
        if name == "painted":
            mark("painted")
        else:
            kept.append(_eye(what, window, mark))

    from datetime import datetime
    from pathlib import Path

    first: Any = "watch" if what == "list" else None
    status = run_window(Path(home), datetime(2018, 1, 9, 8, 15), "", sample=False, first=first, watch=watch)
    if status:
        raise SystemExit(status)
    import json

    print(json.dumps(marks))


def most_memory() -> float:
    """Megabytes; `getrusage` would give the parent's figure where that was more."""
    if sys.platform != "linux":
        return 0.0
    with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123 - pathlib is not loaded yet
        peak = next(line for line in status if line.startswith("VmHWM"))
    return int(peak.split()[1]) / 1024


def _eye(what: str, window: MainWindow, mark: Callable[[str], None]) -> object:
    """Marks "usable" when the list has painted rows, or the reception its field; then closes the window."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    page: Any = window.page
    target = page.list.viewport() if what == "list" else page.form.applicant

    class Eye(QObject):
        seen = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            shown = what != "list" or page.list.model().rowCount() > 0
            if event.type() == QEvent.Type.Paint and shown and not self.seen:
                self.seen = True
                QTimer.singleShot(0, self.end)
            return False

        def end(self) -> None:
            mark("usable")
            window.close()

    eye = Eye()
    target.installEventFilter(eye)
    return eye
