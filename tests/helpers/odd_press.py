"""A press's process that misbehaves: ``python -m tests.helpers.odd_press HOW [FILE]`` in place of the program.

`dies` at each page; `dies-once`, as long as FILE is not there; `stays-silent`; `prints` where answers go;
`refuses` a receipt, has no room for a supplement, and breaks on a deadline sheet.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path
from typing import Any

from onestop.application.paper import SupplementContent
from onestop.bootstrap.press.local_press import LocalPress
from onestop.bootstrap.press.worker import work
from onestop.domain.errors import Refused, Unavailable


def odd_command(how: str, file: Path | None = None) -> list[str]:
    return [sys.executable, "-m", "tests.helpers.odd_press", how, *([str(file)] if file else [])]


class OddPress(LocalPress):
    def __init__(self, how: str, file: str = "") -> None:
        self._how = how
        self._file = Path(file)

    def slip(self, content: Any) -> bytes:
        if isinstance(content, SupplementContent):
            raise Unavailable("disk_full", "fonts")
        if self._how == "dies" or (self._how == "dies-once" and not self._file.exists()):
            if self._how == "dies-once":
                self._file.touch()
            os._exit(7)
        if self._how == "stays-silent":
            threading.Event().wait()
        if self._how == "refuses":
            raise Refused("no_glyph", field="name", letter="☃")
        if self._how == "prints":
            sys.stdout.write("a library is chatty\n")
            os.write(1, b"and so is what lies below it\n")
        return super().slip(content)

    def deadline_sheet(self, content: Any) -> bytes:
        raise ValueError(f"cannot lay out {content}")


if __name__ == "__main__":
    raise SystemExit(work(OddPress(*sys.argv[1:])))
