"""``onestop tour``: days in the sample office, played through the real window by keyboard.

Leaves slips and lists (PDF), pictures of every page (PNG), a deadline sheet and the year's report (PDF, XLSX).
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from onestop.domain.errors import Unavailable
from onestop.native_libraries import require_native_libraries


def tour(out: Path) -> dict[str, object]:
    """Play the days and say what was done: codes received, files left, the year's figures."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        out = out.resolve()
    except OSError as error:
        raise Unavailable("folder", str(error)) from error
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    require_native_libraries(os.environ)
    from onestop.bootstrap.tour_day import Day
    from onestop.bootstrap.tour_later import LaterDays
    from onestop.bootstrap.tour_office import TourOffice
    from onestop.bootstrap.tour_way import Way

    with tempfile.TemporaryDirectory(prefix="onestop-", ignore_cleanup_errors=True) as home:
        office = TourOffice(Path(home), out)
        try:
            office.open()
            day = Day(office)
            day.play()
            way = Way(office, *day.received)
            way.play()
            later = LaterDays(office)
            later.play()
        except RuntimeError:
            office.hand.picture("dung-o-day")
            raise
        finally:
            office.close()
        files = []
        for path in day.kept():
            files.append(out / path.name)
            files[-1].write_bytes(path.read_bytes())
        files.extend([*sorted((out / "slips").glob("*.pdf")), *way.partner.files, *office.hand.taken])
    return {
        "received": [*day.received, *later.received],
        "files": [str(path.relative_to(out)) for path in files],
        "year": day.year,
    }
