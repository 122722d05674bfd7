"""Compiles ``ui/*.ui`` into ``onestop/gui/forms/ui_*.py``. Not shipped; a test checks that they are current."""

from __future__ import annotations

import subprocess
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[2]


def sources() -> list[Path]:
    return sorted((ROOT / "ui").glob("*.ui"))


def target(source: Path) -> Path:
    return ROOT / "onestop" / "gui" / "forms" / f"ui_{source.stem}.py"


def compiled(source: Path) -> str:
    """The Python of one form, as it is committed."""
    tool = Path(PySide6.__file__).parent / "Qt" / "libexec" / "uic"
    arguments = [str(tool), "-g", "python", "--no-autoconnection", "--connections", "pmf", str(source)]
    done = subprocess.run(arguments, check=True, capture_output=True, text=True, cwd=ROOT)
    return done.stdout


def run() -> int:
    for source in sources():
        target(source).write_text(compiled(source), "utf-8")
        print(target(source).relative_to(ROOT))
    return 0
