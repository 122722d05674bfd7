"""Which station writes this file, as the file itself says. Records nothing: the events are `store.py`'s."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from onestop.domain.errors import Unavailable

IN_REAL_USE = (
    "SELECT 1 FROM event WHERE kind IN ('guidance_given', 'slip_printed') "
    "OR (kind = 'dossier_received' AND instr(payload, '\"source\":\"desk\"') > 0) LIMIT 1"
)
"""A row where something was received, given or printed here."""


@dataclass(frozen=True, slots=True)
class Station:
    """Which log this file writes, and its range of serials. Standing alone it is number 0."""

    agency: str
    station: str
    number: int
    name: str
    practice: bool


NOBODY = Station("", "", 0, "", practice=False)
"""Who reads a file that no longer says whose it is."""


def begin_station(driver: sqlite3.Connection, station: Station) -> None:
    """Note whose file this is, in the transaction that records its first event."""
    driver.executemany(
        "INSERT INTO home (key, value) VALUES (?, ?)",
        [
            ("agency", station.agency),
            ("station", station.station),
            ("station_number", str(station.number)),
            ("station_name", station.name),
            ("practice", str(int(station.practice))),
        ],
    )


def read_station(driver: sqlite3.Connection) -> Station | None:
    """None in a new file. Unavailable(``ledger_damaged``) where events stand and nothing says whose file it is."""
    kept = dict(driver.execute("SELECT key, value FROM home"))
    if "station" not in kept and not driver.execute("SELECT 1 FROM event LIMIT 1").fetchone():
        return None
    try:
        return Station(
            kept["agency"],
            kept["station"],
            int(kept["station_number"]),
            kept["station_name"],
            kept["practice"] == "1",
        )
    except (KeyError, ValueError) as error:
        raise Unavailable("ledger_damaged", "home") from error
