"""``onestop tour``: a clerk's day in the sample office, played through the real window by keyboard.

Leaves slips (PDF), pictures of every page (PNG), a deadline sheet and the year's report (PDF, XLSX).
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from onestop.domain.errors import Unavailable
from onestop.native_libraries import require_native_libraries


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
