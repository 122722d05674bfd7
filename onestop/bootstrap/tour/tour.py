"""``onestop tour``: days in the sample office, played through the real window by keyboard.

Leaves slips and lists (PDF), pictures of every page (PNG), a deadline sheet and the year's report (PDF, XLSX).
"""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import ExitStack
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
    # What was only practised leaves nothing in the keyring of whoever watches.
    os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    require_native_libraries(os.environ)
    from onestop.bootstrap.tour.day import Day
    from onestop.bootstrap.tour.desks import TwoDesks
    from onestop.bootstrap.tour.later import LaterDays
    from onestop.bootstrap.tour.office import TourOffice
    from onestop.bootstrap.tour.server import meeting
    from onestop.bootstrap.tour.stick import TwoDesksByStick
    from onestop.bootstrap.tour.way import Way

    with ExitStack() as until, _throw_away_folder() as folder:
        place, why_not = meeting(until)
        office = TourOffice(Path(folder) / "desk-1", out)
        try:
            office.open()
            day = Day(office)
            day.play()
            way = Way(office, *day.received)
            way.play()
            later = LaterDays(office)
            later.play()
            home = Path(folder) / "desk-2"
            desks = TwoDesks(office, place, home) if place else TwoDesksByStick(office, why_not, home)
            desks.play()
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
        "received": [*day.received, *later.received, *desks.received],
        "files": [str(path.relative_to(out)) for path in files],
        "year": day.year,
        "desks": desks.told,
    }


def _throw_away_folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="onestop-", ignore_cleanup_errors=True)
