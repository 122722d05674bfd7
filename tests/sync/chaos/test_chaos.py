"""Desks as processes, killed and cut off and cloned around a real server, lose nothing. `run.py` goes on for longer."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.helpers.postgres import running_server
from tests.sync.chaos.conductor import Plan, conduct
from tests.sync.chaos.faults import FAULTS

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="desks are killed with SIGKILL, disks copied with cp"
)


def test_three_desks_through_the_worst_lose_nothing(tmp_path: Path) -> None:
    """Each kind of fault once, however slow the machine is."""
    with running_server() as host:
        outcome = conduct(
            Plan(desks=3, seconds=0, least=len(FAULTS), seed=7, pause=0.06, gap=0.2), host, tmp_path
        )
    assert outcome.ok, json.dumps(outcome.as_json(), ensure_ascii=False, indent=1)
    assert outcome.found.acknowledged > 10, "they worked"
    assert outcome.kills >= 2, "and were killed"
    assert len([kind for kind, times in outcome.faults.items() if times]) >= 9, "and much went wrong"
