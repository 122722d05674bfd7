"""The event loop's longest gap while receptions go on and the cable to the shared database is pulled.

    python tests/benchmarks/bench_cable.py [RECEPTIONS]

A real window (offscreen) over a home that shares through a proxy, which passes everything on for one reception and
swallows everything for the next, turn about: whatever was asked then is never answered.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from onestop.application.sharing import Condition
from onestop.bootstrap.opening import open_home
from onestop.bootstrap.window.running import Running
from onestop.dev.tcp_proxy import FAIR, Weather, proxied
from onestop.gui.application import make_application
from onestop.gui.loop_gap import LoopGapMeter
from tests.benchmarks.bench_reception import Clerk, OwnTimeMeter, rest, wait
from tests.helpers.joined_homes import joined_home
from tests.helpers.postgres import SharedDatabase, running_server
from tests.helpers.running_office import MOMENT, RecordingPrinter, stands

RECEPTIONS = 30


def main(receptions: str = str(RECEPTIONS)) -> dict[str, object]:
    app = make_application()
    fair: list[float] = []
    silent: list[float] = []
    own_silent: list[float] = []
    with (
        running_server() as server,
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work,
        proxied(server.port) as cable,
    ):
        home = joined_home(Path(work) / "home", SharedDatabase(server, server.clone()), "Quầy 2", cable.port)
        running = Running(app, RecordingPrinter("Quầy 2"))
        running.window.resize(1366, 696)
        running.window.show()
        running.window.activateWindow()
        running.open(lambda: open_home(home, as_of=MOMENT))
        wait(lambda: stands(running))
        shares = running.shares
        assert shares is not None
        wait(lambda: shares.state.condition is Condition.AGREED)
        rest(2000)
        clerk, meter, own = Clerk(running), LoopGapMeter(), OwnTimeMeter()
        clerk.receive()
        for _ in range(int(receptions)):
            cable.set(FAIR)
            shares.try_now()
            meter.start()
            clerk.receive()
            fair.append(meter.stop())
            cable.set(Weather(silent=True))
            shares.try_now()
            meter.start()
            own.start()
            clerk.receive()
            silent.append(meter.stop())
            own_silent.append(own.stop())
        cable.set(FAIR)
        running.window.close()
        running.close()
    return {
        "what": "longest gap of the event loop in a reception (ms): cable in order, and swallowing everything",
        "receptions": len(silent),
        "silent_longest_gap_ms": round(max(silent), 1),
        "silent_longest_gap_aim": "<= 50",
        "silent_gap_p50_ms": round(statistics.median(silent), 1),
        "silent_own_time_longest_ms": round(max(own_silent), 1),
        "fair_longest_gap_ms": round(max(fair), 1),
        "fair_gap_p50_ms": round(statistics.median(fair), 1),
    }


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:]), indent=2))
