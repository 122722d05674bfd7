"""``python -m onestop.dev seed``: a practice home filled with an office's ten years, as many dossiers as asked for.

The same seed and number give the same ledger, to the last hash. It writes the ledger in bulk, as no desk may, and has
the projections grown from it by the same code as everywhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from time import perf_counter

from onestop.bootstrap.opening import open_home
from onestop.dev.seed_log import BulkLog
from onestop.dev.seed_years import FIRST_DAY, Years
from onestop.home import HomeFolder
from onestop.storage.rebuild import rebuild


class HomeTaken(Exception):
    """A ledger lies in that folder already. Said to those who build the program, so in no office's words."""

    def __init__(self, root: Path) -> None:
        super().__init__(f"{root} holds a ledger already: name a new folder")


@dataclass(frozen=True, slots=True)
class Seeded:
    """What was made; `head` is the hash of the ledger's last envelope."""

    dossiers: int
    events: int
    head: str
    seconds: float


def seed_home(
    root: Path, dossiers: int, seed: int, progress: Callable[[str], None] = lambda _: None
) -> Seeded:
    """Fill a new home. HomeTaken where a ledger lies there already."""
    started = perf_counter()
    folder = HomeFolder(root)
    if folder.has_ledger:
        raise HomeTaken(root)
    begin = datetime.combine(FIRST_DAY, time()).replace(hour=7, minute=30)
    with open_home(root, practice=True, as_of=begin) as opened:
        office, catalog, calendar = opened.desk.office, opened.desk.catalog, opened.desk.calendar
    log = BulkLog(folder.ledger)
    try:
        for day, happenings in Years(office, catalog, calendar, dossiers, seed).days():
            log.write(day, seed, happenings)
            if day.day == 1:
                progress(f"{day:%Y-%m} {log.events} events")
        log.flush()
        progress("projections")
        rebuild(log.driver, office.settings.serial_block)
        log.driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return Seeded(dossiers, log.events, log.head.hex(), perf_counter() - started)
    finally:
        log.driver.close()
