"""``onestop`` alone or with ``--sample``: opens the window. Loads nothing that only commands need."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path
from typing import Protocol


class WindowProgram(Protocol):
    """The part of the program that opens a window; see `onestop.cli.program.Program`."""

    @property
    def window(self) -> WindowOpener: ...


class WindowOpener(Protocol):
    def __call__(self, home: Path | None, as_of: datetime | None, actor: str, sample: bool, /) -> int: ...


def open_window(arguments: argparse.Namespace, program: WindowProgram) -> int:
    """Until the window is closed; 2 where ``--as-of`` is no moment."""
    as_of = None
    if hasattr(arguments, "as_of"):
        from onestop.cli.moments import read_clock
        from onestop.cli.texts import refusal
        from onestop.domain.errors import Refused

        try:
            as_of = read_clock(arguments.as_of)
        except Refused as refused:
            print(refusal(refused), file=sys.stderr)
            return 2
    home = Path(arguments.home) if hasattr(arguments, "home") else None
    return program.window(home, as_of, getattr(arguments, "by", ""), arguments.sample)
