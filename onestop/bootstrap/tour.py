"""``onestop tour``: a clerk's day in the sample office, played through the real window by keyboard.

Leaves slips (PDF), pictures of every page (PNG), a deadline sheet and the year's report (PDF, XLSX).
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from onestop.domain.errors import Unavailable
from onestop.native_libraries import require_native_libraries

SIZE = (1366, 696)
SMALL_SIZE = (1280, 648)


def tour(out: Path) -> dict[str, object]:
    """Play the day and say what was done: codes received, files left, the year's figures."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        out = out.resolve()
    except OSError as error:
        raise Unavailable("folder", str(error)) from error
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    require_native_libraries(os.environ)
    from onestop.bootstrap.tour_day import Day

    with tempfile.TemporaryDirectory(prefix="onestop-", ignore_cleanup_errors=True) as home:
        day = Day(Path(home), out)
        try:
            day.play()
        finally:
            day.close()
        return {
            "received": day.received,
            "files": [str(path.relative_to(out)) for path in day.files],
            "year": day.year,
        }


class FolderPrinter:
    """A printing system for practice: what is printed lies in a folder, byte for byte as a printer would get it."""

    NAME = "Quầy 1"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def printers(self) -> tuple[str, ...]:
        return (self.NAME,)

    def spool(self, printer: str, title: str, pdf: bytes, options: Mapping[str, str]) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / f"{title}.pdf").write_bytes(pdf)


LATER_DAYS = (datetime(2018, 12, 27, 9), datetime(2026, 8, 20, 8, 30))
"""Two more days at the same desk: the forms of 2018 over a make-up Saturday, and those of 2026."""
