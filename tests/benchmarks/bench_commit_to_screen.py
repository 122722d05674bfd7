"""Row 13 of the performance table: commit at desk A to a row on desk B's screen, over a real PostgreSQL.

    python tests/benchmarks/bench_commit_to_screen.py [RECEPTIONS] [POLLS]

Desk A is a process of its own, desk B a real window (offscreen) with the list of dossiers in front. The reference,
turn about in the same run: one row committed on the server, a NOTIFY, and who listens has heard it. The server
writes through to the disk. In poll mode neither says nor hears anything.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import monotonic

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QApplication

from onestop.application.sharing import Condition
from onestop.bootstrap.opening import open_home
from onestop.bootstrap.sharing.engine import POLL_ONLY
from onestop.bootstrap.window.running import Running
from onestop.gui.application import make_application
from onestop.gui.pages.dossiers_page import DossiersPage
from onestop.presenters.shell import Place
from onestop.sync import membership
from onestop.sync.central.connecting import BoundedConnection, Patience, connect
from tests.benchmarks.bench_reception import rest, wait
from tests.helpers.joined_homes import joined_home
from tests.helpers.postgres import SharedDatabase, running_server
from tests.helpers.running_office import MOMENT, RecordingPrinter, stands

RECEPTIONS = 40  # all of them on the list's first page
POLLS = 6
CHILD = Path(__file__).with_name("sharing_child.py")


class Reference:
    """One committed row and one NOTIFY, from one connection to another."""

    def __init__(self, database: SharedDatabase) -> None:
        self._speaker: BoundedConnection = connect(database.owner, Patience())
        self._listener: BoundedConnection = connect(database.owner, Patience())
        self._speaker.execute("CREATE TABLE reference (n bigint)")
        self._listener.execute("LISTEN reference")

    def once(self) -> float:
        begun = monotonic()
        self._speaker.execute("INSERT INTO reference VALUES (1)")
        self._speaker.execute("SELECT pg_notify('reference', '')")
        next(self._listener.notifies(timeout=10))
        return (monotonic() - begun) * 1000

    def close(self) -> None:
        self._speaker.close()
        self._listener.close()


class DeskA:
    def __init__(self, home: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(CHILD), str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._answer() == ["ready"]

    def receive(self, name: str) -> tuple[str, float]:
        """The dossier, and when it was committed."""
        assert self._process.stdin is not None
        print(name, file=self._process.stdin, flush=True)
        dossier, committed = self._answer()
        return dossier, float(committed)

    def close(self) -> None:
        self._process.communicate(timeout=30)

    def _answer(self) -> list[str]:
        assert self._process.stdout is not None
        return self._process.stdout.readline().split()


class DeskB:
    """The model behind the list says when it has new rows; the picture follows with the next paint."""

    def __init__(self, running: Running) -> None:
        assert running.assembly is not None
        self._dossiers = running.assembly.dossiers
        self._seen: dict[str, float] = {}
        running.window.open_place(Place.WATCH)
        wait(lambda: bool(self._dossiers.state.list.rows))
        page = running.window.page
        assert isinstance(page, DossiersPage)
        model = page.list.model()
        for signal in (model.rowsInserted, model.modelReset, model.dataChanged, model.layoutChanged):
            signal.connect(self._look)

    def shows(self, dossier: str) -> float:
        """When its row stood in the list."""
        wait(lambda: dossier in self._seen)
        return self._seen[dossier]

    def _look(self) -> None:
        now = monotonic()
        for row in self._dossiers.state.list.rows:
            self._seen.setdefault(row.key, now)


@contextmanager
def two_desks(folder: Path, database: SharedDatabase, *, poll_only: bool) -> Iterator[tuple[DeskA, DeskB]]:
    homes = [joined_home(folder / name, database, name) for name in ("a", "b")]
    for home in homes:
        member = membership.read(home)
        assert member is not None
        membership.write(home, replace(member, poll_only=poll_only))
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    running = Running(app, RecordingPrinter())
    running.window.resize(1366, 696)
    running.window.show()
    running.open(lambda: open_home(homes[1], as_of=MOMENT))
    wait(lambda: stands(running))
    shares = running.shares
    assert shares is not None
    wait(lambda: shares.state.condition is Condition.AGREED)
    desk = DeskA(homes[0])
    try:
        yield desk, DeskB(running)
    finally:
        desk.close()
        running.window.close()
        running.close()


def measure(
    database: SharedDatabase, folder: Path, count: int, *, poll_only: bool
) -> tuple[list[float], ...]:
    """Milliseconds from commit to screen, and of the reference between them."""
    taken: list[float] = []
    reference: list[float] = []
    single = Reference(database)
    with two_desks(folder, database, poll_only=poll_only) as (here, there):
        for number in range(count + 3):
            reference.append(single.once())
            dossier, committed = here.receive(f"Công ty {number}")
            taken.append((there.shows(dossier) - committed) * 1000)
            rest(30)
    single.close()
    return taken[3:], reference[3:]


def p95(figures: list[float]) -> float:
    return sorted(figures)[min(len(figures) - 1, int(len(figures) * 0.95))]


def main(receptions: str = str(RECEPTIONS), polls: str = str(POLLS)) -> dict[str, object]:
    app = make_application()
    with running_server(durable=True) as server, tempfile.TemporaryDirectory() as work:
        taken, reference = measure(
            SharedDatabase(server, server.clone()), Path(work) / "hints", int(receptions), poll_only=False
        )
        polled, _ = measure(
            SharedDatabase(server, server.clone()), Path(work) / "poll", int(polls), poll_only=True
        )
    single = statistics.median(reference)
    app.quit()
    interval = POLL_ONLY.poll * 1000
    return {
        "row": 13,
        "what": "commit at desk A to row on desk B's screen, against one commit and NOTIFY (ms)",
        "receptions": int(receptions),
        "reference_p50_ms": round(single, 2),
        "reference_p95_ms": round(p95(reference), 2),
        "p50_ms": round(statistics.median(taken), 1),
        "p95_ms": round(p95(taken), 1),
        "p50_ratio": round(statistics.median(taken) / single, 1),
        "p95_ratio": round(p95(taken) / single, 1),
        "p95_by_p95": round(p95(taken) / p95(reference), 1),
        "p95_aim": "<= 10",
        "poll_interval_ms": interval,
        "poll_longest_ms": round(max(polled), 1),
        "poll_beyond_interval_ratio": round(max(0.0, max(polled) - interval) / single, 1),
        "poll_aim": "<= interval + 10 x",
    }


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:]), indent=2))
