"""One minute on the clock makes 500 dossiers overdue: how long until the window shows it, and the loop's longest gap.

    python tests/benchmarks/bench_overdue.py [FOLDER] [RUNS]

The real window (offscreen) over the real SQLite ledger, scrolled to its end beforehand, so that the list
holds as many lines as it ever does. Machines are
shared: the gap of the same window doing nothing is measured in the same run, and the processor time of the window's
thread says what a machine of our own would feel. Nothing else moves but the clock.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.bootstrap.opening import open_home
from onestop.bootstrap.window.running import Running
from onestop.gui.application import make_application
from onestop.presenters.dossier_list import SectionKind
from onestop.presenters.row_window import PAGE
from onestop.presenters.shell import Place
from tests.benchmarks.bench_my_work import AIM_MS, Gaps, measured
from tests.benchmarks.bench_reception import IDLE_MS, rest, wait
from tests.helpers.running_office import RecordingPrinter, stands

DOSSIERS, RUNS = 500, 7
BEGIN = datetime(2026, 11, 9, 8, 0)
MINUTE = timedelta(minutes=1)


def an_office(folder: Path) -> datetime:
    """Five hundred dossiers that are promised for one and the same moment; gives that moment."""
    with open_home(folder, practice=True, as_of=BEGIN) as opened:
        desk = opened.desk
        desk.seat.take("motcua1")
        for number in range(DOSSIERS):
            entry = ApplicantEntry("organisation", f"Công ty TNHH Dệt may Hưng Yên số {number:03d}")
            due = desk.receive(ReceiveDossier("LD-01", entry)).due_at
    return due


def main(folder: str | None = None, runs: str = str(RUNS)) -> dict[str, object]:
    app = make_application()
    with tempfile.TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as work:
        home = Path(work) / "home"
        due = an_office(home)
        running = Running(app, RecordingPrinter("Quầy 2"))
        running.window.resize(1366, 696)
        running.window.show()
        running.open(lambda: open_home(home, as_of=due, actor="motcua1"))
        wait(lambda: stands(running))
        rest(3000)
        assert running.assembly is not None
        assembly, clock = running.assembly, running.assembly.desk.clock
        running.window.open_place(Place.WATCH)
        listed, watch = assembly.dossiers, assembly.watching.presenter
        wait(lambda: bool(listed.state.list.rows) and watch.state.counts is not None)

        for _ in range(DOSSIERS // PAGE):
            listed.more_wanted()
            wait(lambda: not listed.state.loading)
        passing, idle, in_hand = Gaps(), Gaps(), len(listed.state.list.rows)

        def moved() -> bool:
            kinds = [section.kind for section in listed.state.list.sections]
            counts = watch.state.counts
            return kinds == [SectionKind.OVERDUE] and counts is not None and counts.overdue == DOSSIERS

        def a_minute_passes() -> None:
            clock.move(due + MINUTE)  # type: ignore[attr-defined]
            assembly.minute()

        for _ in range(int(runs)):
            clock.move(due)  # type: ignore[attr-defined]
            assembly.clock_moved()
            wait(lambda: not moved() and not listed.state.loading)
            rest(400)
            measured(passing, a_minute_passes, moved)
            measured(idle, lambda: None, lambda: True)
            rest(IDLE_MS)
        running.window.close()
        running.close()
    return {
        "what": f"a minute that makes {DOSSIERS} dossiers overdue: the event loop's longest gap",
        "runs": int(runs),
        "aim_ms": AIM_MS,
        "lines_in_hand": in_hand,
        "passing": passing.told(),
        "idle": idle.told(),
    }


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:]), indent=2))
