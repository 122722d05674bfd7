"""A fault of the program while it opens ends it, with the fault on standard error: no window stands there for ever."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BROKEN = """
from pathlib import Path
from {package} import {module}

def broken(*arguments, **options):
    raise LookupError("a fault of ours")

{module}.{name} = broken
from onestop.bootstrap.window.running import run_window
raise SystemExit(run_window(Path({home!r}), None, "", sample=False))
"""


@pytest.mark.parametrize(
    ("package", "module", "name"),
    [("onestop.bootstrap", "opening", "open_home"), ("onestop.bootstrap.window", "assembly", "Assembly")],
    ids=["the office", "the pages"],
)
def test_the_program_ends(tmp_path: Path, package: str, module: str, name: str) -> None:
    code = BROKEN.format(package=package, module=module, name=name, home=str(tmp_path / "home"))
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "LookupError: a fault of ours" in done.stderr
