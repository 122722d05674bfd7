"""Receives once in a window of its own process: ``python -m tests.helpers.one_reception HOME MODULE...``.

Prints, as JSON, the slip's first bytes and which of the modules that window had loaded in the end.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from onestop.bootstrap.opening import open_home
from onestop.bootstrap.window.running import Running
from onestop.gui.application import make_application
from tests.benchmarks.bench_reception import Clerk, wait
from tests.helpers.running_office import MOMENT, RecordingPrinter, stands


def main(home: Path, modules: list[str]) -> dict[str, object]:
    printer = RecordingPrinter("Quầy 2")
    running = Running(make_application(), printer)
    running.window.show()
    running.open(lambda: open_home(home, as_of=MOMENT))
    wait(lambda: stands(running))
    Clerk(running).receive()
    running.window.close()
    running.close()
    return {"slips": [slip[:4].decode() for slip in printer.slips], "loaded": _loaded(modules)}


def _loaded(modules: list[str]) -> list[str]:
    return [module for module in modules if module in sys.modules]


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), sys.argv[2:])))
