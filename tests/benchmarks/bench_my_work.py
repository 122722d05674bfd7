"""Two hundred dossiers in one's own work: opening the page, acting on fifty at once, undoing; the loop's longest gap.

    python tests/benchmarks/bench_my_work.py [FOLDER] [RUNS]

The real window (offscreen) over the real SQLite ledger. Machines are shared: the gap of the same window doing
nothing is measured in the same run, and the processor time of the window's thread says what a machine of our own
would feel.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import Qt

from onestop.application import act_commands as commands
from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.bootstrap.opening import open_home
from onestop.bootstrap.window.running import Running
from onestop.gui.application import make_application
from onestop.gui.loop_gap import LoopGapMeter
from onestop.gui.pages.my_work_page import MyWorkPage
from onestop.presenters.shell import Place
from tests.benchmarks.bench_reception import IDLE_MS, OwnTimeMeter, rest, wait
from tests.helpers.running_office import MOMENT, RecordingPrinter, stands
from tests.helpers.typing import Hand

DOSSIERS, AT_ONCE, RUNS = 200, 50, 7
AIM_MS = 50
BEGIN = datetime(2026, 11, 9, 8, 0)
OFFICER, HEAD, CLERK = "laodong1", "laodong.truong", "motcua1"


def an_office(folder: Path) -> Path:
    """Two hundred dossiers with one officer, received over ten days."""
    with open_home(folder, practice=True, as_of=BEGIN) as opened:
        desk, ids = opened.desk, []
        for number in range(DOSSIERS):
            day = 9 + number % 10
            if number % (DOSSIERS // 10) == 0:
                desk.clock.move(datetime(2026, 11, 9 + number // (DOSSIERS // 10), 8, 0))  # type: ignore[attr-defined]
            desk.seat.take(CLERK)
            entry = ApplicantEntry("organisation", f"Công ty TNHH Dệt may Hưng Yên số {number:03d} lô {day}")
            ids.append(desk.receive(ReceiveDossier("LD-01", entry)).dossier_id)
        desk.act_on_many(ids, commands.HandOver())
        desk.seat.take(HEAD)
        desk.act_on_many(ids, commands.Forward(OFFICER))
        desk.clock.move(MOMENT)  # type: ignore[attr-defined]
    return folder


@dataclass
class Gaps:
    """Longest gaps of the loop, and bursts of the window's own processor time, in milliseconds; how long it took."""

    gaps: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)
    took: list[float] = field(default_factory=list)

    def told(self) -> dict[str, float]:
        return {
            "gap_median_ms": round(statistics.median(self.gaps), 1),
            "gap_longest_ms": round(max(self.gaps), 1),
            "own_time_median_ms": round(statistics.median(self.own), 1),
            "until_shown_median_ms": round(statistics.median(self.took), 1),
        }


def measured(into: Gaps, deed: Callable[[], None], shown: Callable[[], bool]) -> None:
    meter, own = LoopGapMeter(), OwnTimeMeter()
    meter.start()
    own.start()
    began = perf_counter()
    deed()
    wait(shown)
    into.took.append((perf_counter() - began) * 1000)
    rest(60)
    into.gaps.append(meter.stop())
    into.own.append(own.stop())


def main(folder: str | None = None, runs: str = str(RUNS)) -> dict[str, object]:
    app = make_application()
    with tempfile.TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as work:
        home = an_office(Path(work) / "home")
        running = Running(app, RecordingPrinter("Quầy 2"))
        running.window.resize(1366, 696)
        running.window.show()
        running.window.activateWindow()
        running.open(lambda: open_home(home, as_of=MOMENT, actor=OFFICER))
        wait(lambda: stands(running))
        rest(3000)
        assert running.assembly is not None
        assembly, window, hand = running.assembly, running.window, Hand(running.window)
        presenter = assembly.my_work.presenter

        def rows() -> int:
            return len(presenter.state.list.rows)

        first, opening, acting, undoing, idle = Gaps(), Gaps(), Gaps(), Gaps(), Gaps()
        measured(first, lambda: hand.press(Qt.Key.Key_F3), lambda: rows() == DOSSIERS)
        page = window.page
        assert isinstance(page, MyWorkPage)
        for _ in range(int(runs)):
            window.open_place(Place.RECEPTION)
            rest(200)
            measured(
                opening,
                lambda: hand.press(Qt.Key.Key_F3),
                lambda: not presenter.state.loading and window.page is page,
            )
            hand.press(Qt.Key.Key_Home)
            hand.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier, times=AT_ONCE - 1)
            rest(200)
            assert len(presenter.state.ticked) == AT_ONCE
            measured(acting, lambda: hand.ctrl(Qt.Key.Key_Return), lambda: rows() == DOSSIERS - AT_ONCE)
            measured(undoing, lambda: hand.ctrl(Qt.Key.Key_Z), lambda: rows() == DOSSIERS)
            measured(idle, lambda: None, lambda: True)
            rest(IDLE_MS)
        window.close()
        running.close()
    return {
        "what": f"{DOSSIERS} dossiers in my work, {AT_ONCE} at once: the event loop's longest gap",
        "runs": int(runs),
        "aim_ms": AIM_MS,
        "first_opening": first.told(),
        "opening": opening.told(),
        "acting_on_fifty": acting.told(),
        "undoing_fifty": undoing.told(),
        "idle": idle.told(),
    }


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:]), indent=2))
