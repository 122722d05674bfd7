"""Row 11 of the performance table: process start to first paint and to a usable first page, and memory.

    python tests/benchmarks/bench_start.py [FOLDER] [ROUNDS]

Each sample is a process of its own, turn about with a bare QMainWindow (offscreen), all with byte code already
compiled as in an installed program. The home is the sample office (539 dossiers) with sixty open ones, so that
the list (F5) has rows; "list" opens it as the first place, "reception" the page a clerk begins with. Wall time
counts from before the process is started; processor time and memory (the most it ever had) are the process's own.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from time import time

ROOT = Path(__file__).parents[2]
ROUNDS = 7
OPEN_DOSSIERS = 60
NOW = datetime(2018, 1, 2, 8, 15)

BARE = """
import resource, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.showMaximized()
def painted():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print('{"painted": [%f, %f, %d]}' % (time.time(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss))
    window.close()
QTimer.singleShot(0, painted)
app.exec()
"""


def child(what: str, home: Path) -> None:
    """One start of the program, in this process; prints moment, processor seconds and kilobytes of each mark."""
    marks: dict[str, tuple[float, float, int]] = {}

    def mark(name: str) -> None:
        usage = resource.getrusage(resource.RUSAGE_SELF)
        marks[name] = (time(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss)

    from onestop.__main__ import asks_for_the_plain_window
    from onestop.bootstrap.window import run_window

    asks_for_the_plain_window([])
    kept: list[object] = []

    def watch(name: str, window: object) -> None:
        if name == "painted":
            mark("painted")
        else:
            kept.append(_usable(what, window, mark))

    first = None
    if what == "list":
        from onestop.presenters.shell import Place

        first = Place.WATCH
    run_window(home, NOW, "", sample=False, first=first, watch=watch)
    print(json.dumps(marks))


def _usable(what: str, window: object, mark: object) -> object:
    """Marks "usable" when the list paints rows, or the reception its field; then closes the window."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    page = window.page  # type: ignore[attr-defined]
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
            mark("usable")  # type: ignore[operator]
            window.close()  # type: ignore[attr-defined]

    eye = Eye()
    target.installEventFilter(eye)
    return eye


def fill(home: Path) -> None:
    from onestop.application.commands import ApplicantEntry, ReceiveDossier
    from onestop.bootstrap.opening import open_home
    from onestop.bootstrap.sample import open_sample

    open_sample(home, ticking=False).close()
    with open_home(home, as_of=NOW) as opened:
        for number in range(OPEN_DOSSIERS):
            opened.desk.receive(ReceiveDossier("LD-01", ApplicantEntry(name=f"Nguyễn Văn Thử {number}")))


def sample(arguments: list[str], environment: dict[str, str]) -> dict[str, tuple[float, float, float]]:
    """Wall seconds since before the start, processor seconds and megabytes of each mark."""
    before = time()
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, timeout=120, check=True
    )
    marks = json.loads(done.stdout.splitlines()[-1])
    return {name: (at - before, cpu, kb / 1024) for name, (at, cpu, kb) in marks.items()}


def main(folder: str | None = None, rounds: str = str(ROUNDS)) -> dict[str, object]:
    with tempfile.TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as work:
        home = Path(work) / "home"
        fill(home)
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(ROOT))
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(Path(work) / "bytecode")
        me = str(Path(__file__).resolve())
        runs = {
            "bare": ["-c", BARE],
            "list": [me, "--child", "list", str(home)],
            "reception": [me, "--child", "reception", str(home)],
        }
        for arguments in runs.values():  # compiles
            sample(arguments, environment)
        taken: dict[str, list[tuple[float, float, float]]] = {}
        for _ in range(int(rounds)):
            for name, arguments in runs.items():
                for mark, figures in sample(arguments, environment).items():
                    taken.setdefault(f"{name} {mark}", []).append(figures)
    taken["first paint"] = taken.pop("list painted") + taken.pop("reception painted")
    middle = {
        name: [statistics.median(figures[which] for figures in all_of) for which in range(3)]
        for name, all_of in taken.items()
    }
    bare = middle.pop("bare painted")
    return {
        "row": 11,
        "what": "process start to first paint and to a usable page; memory; against a bare QMainWindow",
        "rounds": int(rounds),
        "bare": {"wall_s": round(bare[0], 3), "cpu_s": round(bare[1], 3), "rss_mb": round(bare[2], 1)},
        **{
            name.replace(" ", "_"): {
                "wall_s": round(wall, 3),
                "cpu_s": round(cpu, 3),
                "rss_mb": round(rss, 1),
                "wall_ratio": round(wall / bare[0], 2),
                "cpu_ratio": round(cpu / bare[1], 2),
                "rss_ratio": round(rss / bare[2], 2),
            }
            for name, (wall, cpu, rss) in middle.items()
        },
        "aims": {"first_paint": "<= 1.25", "list_usable": "<= 2.5", "rss": "<= 2.2"},
    }


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(sys.argv[2], Path(sys.argv[3]))
    else:
        sys.path.insert(0, str(ROOT))
        print(json.dumps(main(*sys.argv[1:]), indent=2))
