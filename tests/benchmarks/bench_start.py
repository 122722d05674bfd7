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
NOW = datetime(2018, 1, 9, 8, 15)

BARE = """
from time import process_time, time
import sys
from tests.benchmarks.start_child import most_memory
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.showMaximized()
def painted():
    print('{"painted": [%f, %f, %f]}' % (time(), process_time(), most_memory()))
    window.close()
QTimer.singleShot(0, painted)
app.exec()
"""
START = "from tests.benchmarks.start_child import start; start({what!r}, {home!r})"


def fill(home: Path) -> None:
    from onestop.application.commands import ApplicantEntry, ReceiveDossier
    from onestop.bootstrap.opening import open_home
    from onestop.bootstrap.sample import open_sample

    open_sample(home, ticking=False).close()
    with open_home(home, as_of=NOW) as opened:
        for number in range(OPEN_DOSSIERS):
            opened.desk.receive(ReceiveDossier("LD-01", ApplicantEntry(name=f"Nguyễn Văn Thử {number}")))


def sample(code: str, environment: dict[str, str]) -> dict[str, tuple[float, float, float]]:
    """Wall seconds since before the start, processor seconds and megabytes of each mark."""
    before = time()
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=120, check=True
    )
    marks = json.loads(done.stdout.splitlines()[-1])
    return {name: (at - before, cpu, rss) for name, (at, cpu, rss) in marks.items()}


def main(folder: str | None = None, rounds: str = str(ROUNDS)) -> dict[str, object]:
    with tempfile.TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as work:
        home = Path(work) / "home"
        fill(home)
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(ROOT))
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(Path(work) / "bytecode")
        runs = {
            "bare": BARE,
            "list": START.format(what="list", home=str(home)),
            "reception": START.format(what="reception", home=str(home)),
        }
        for code in runs.values():  # compiles
            sample(code, environment)
        taken: dict[str, list[tuple[float, float, float]]] = {}
        for _ in range(int(rounds)):
            for name, code in runs.items():
                for mark, figures in sample(code, environment).items():
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
    sys.path.insert(0, str(ROOT))
    print(json.dumps(main(*sys.argv[1:]), indent=2))
