"""Slips are laid out beside the window: its process stays clear of that work, and survives the press's death."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from onestop.presenters.received import PrintStage
from tests.helpers.running_office import RecordingPrinter, RunningOffice, a_home, running_office
from tests.quality.source_tree import ROOT


def receive(qtbot: QtBot, office: RunningOffice) -> None:
    office.hand.ctrl(Qt.Key.Key_N)
    office.fill_kyowa()
    office.hand.ctrl(Qt.Key.Key_Return)

    def printed() -> bool:
        state = office.assembly.received.state
        return state is not None and state.stage is PrintStage.PRINTED and state.picture is not None

    qtbot.waitUntil(printed, timeout=20_000)


def test_a_press_killed_during_the_day_costs_no_slip_and_none_is_left_in_the_evening(
    qtbot: QtBot, tmp_path: Path
) -> None:
    printer = RecordingPrinter("Quầy 2")
    with running_office(qtbot, a_home(tmp_path / "home"), printer) as office:
        receive(qtbot, office)
        press = office.running.press
        assert press is not None
        first = press.pid
        assert first is not None
        os.kill(first, 9)
        receive(qtbot, office)
        assert press.pid not in (None, first)
        assert len(printer.slips) == 2
    assert press.pid is None
    assert all(slip.startswith(b"%PDF") for slip in printer.slips)


def test_the_window_never_loads_what_lays_pages_out(tmp_path: Path) -> None:
    home = a_home(tmp_path / "home")
    asked = ["reportlab", "segno", "onestop.documents.receipt", "onestop.application.printing"]
    command = [sys.executable, "-m", "tests.helpers.one_reception", str(home), *asked]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    answer = json.loads(done.stdout)
    assert answer == {"slips": ["%PDF"], "loaded": ["onestop.application.printing"]}
