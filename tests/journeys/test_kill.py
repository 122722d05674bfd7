"""A desk that is killed loses nothing it said it had. `python tests/journeys/kill.py 200` kills more often."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = 12


@pytest.mark.skipif(sys.platform == "win32", reason="the desk that is killed is a forked process")
def test_killed_at_random_points_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    script = Path(__file__).with_name("kill.py")
    run = subprocess.run(
        [sys.executable, str(script), str(KILLS), "7", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    found = json.loads(run.stdout)
    assert found["kills"] == KILLS
    assert found["acknowledged"] >= KILLS, "the desks received, and were killed while receiving"
    assert found["verified"] >= 1
    assert found["killed_before_first"] < KILLS
