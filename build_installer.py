"""Builds the one-folder program (PyInstaller) and makes it prove itself: its own self-test, in an empty home.

    python build_installer.py [--dist DIR]

Leaves `DIR/onestop/onestop` (default `dist/`).
Exit status 0 built and well, 1 built and not well, 2 not built.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
SPEC = ROOT / "packaging" / "onestop.spec"
SELF_TEST_SECONDS = 120
SIZE_WALL = 250 * 1024 * 1024  # bytes; 152 MB was reached, a sudden third more means Qt crept back in


class BuildFailed(Exception):
    """The program could not be built, or what was built is not well. `status` is the exit status."""

    def __init__(self, status: int, what: str) -> None:
        super().__init__(what)
        self.status = status


def build(dist: Path) -> Path:
    """Runs PyInstaller and returns the built program's path."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(dist), "--workpath", str(ROOT / "build"), str(SPEC)]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise BuildFailed(2, "PyInstaller failed; its words are above")
    program = dist / "onestop" / ("onestop.exe" if os.name == "nt" else "onestop")
    if not program.is_file():
        raise BuildFailed(2, f"PyInstaller left no {program.name}")
    return program


def folder_size(folder: Path) -> int:
    """Bytes of all files below `folder`, links not followed."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


def self_test(program: Path) -> list[str]:
    """Runs `onestop self-test --json` with an empty home; returns the names of its checks, all passed."""
    with tempfile.TemporaryDirectory(prefix="onestop-home-") as home:
        done = subprocess.run(
            [str(program), "self-test", "--json"],
            capture_output=True,
            text=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            cwd=home,
            env=bare_environment(Path(home)),
            timeout=SELF_TEST_SECONDS,
            check=False,
        )
    try:
        checks = json.loads(done.stdout)["checks"]
    except (ValueError, KeyError, TypeError):
        raise BuildFailed(1, f"self-test said no JSON (exit {done.returncode}):\n{done.stderr}") from None
    bad = [f"{check['name']}: {check['detail']}" for check in checks if not check["ok"]]
    if bad or not checks or done.returncode:
        raise BuildFailed(1, "\n".join([f"self-test failed (exit {done.returncode})", *bad, done.stderr]))
    return [check["name"] for check in checks]


def bare_environment(home: Path) -> dict[str, str]:
    """What a stranger's machine would give the program: a home, no Python of ours, no display."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "WINDIR") if name in os.environ}
    homes = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMP", "TEMP", "TMPDIR")
    return {**kept, **dict.fromkeys(homes, str(home)), "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}


def main(arguments: list[str] | None = None) -> int:
    """Builds, measures, tests; prints one plain line for each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--dist", type=Path, default=ROOT / "dist", help="folder the program is left in")
    dist: Path = parser.parse_args(arguments).dist.resolve()
    try:
        begun = time.monotonic()
        program = build(dist)
        size = folder_size(program.parent)
        print(f"built {program.parent.name}: {size / 2**20:.0f} MB in {time.monotonic() - begun:.0f} s")
        if size > SIZE_WALL:
            raise BuildFailed(1, f"larger than {SIZE_WALL / 2**20:.0f} MB: see packaging/onestop.spec")
        begun = time.monotonic()
        names = self_test(program)
        print(
            f"self-test of the built program: {len(names)} checks passed in {time.monotonic() - begun:.1f} s"
        )
        print("checks: " + ", ".join(names))
    except BuildFailed as failure:
        print(f"build_installer: {failure}", file=sys.stderr)
        return failure.status
    except subprocess.TimeoutExpired:
        print(f"build_installer: self-test took over {SELF_TEST_SECONDS} s", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
