"""Walks every log in the file and names each place that does not hold; and what the file says about itself.

Must not know projections. Whatever stands in a field, the answer is a `Break`, never an error.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from onestop.application.ports import Progress
from onestop.application.read_models import StationHead
from onestop.domain.errors import Unavailable
from onestop.domain.facts import StationOpened
from onestop.domain.ledger import Break, Envelope, Event, check_chain
from onestop.storage import codec
from onestop.storage.log import KeptHead, enveloped, kept_head

MOST_BREAKS = 200
_OPENINGS = (
    "SELECT event.kind, event.schema, event.payload FROM envelope JOIN event ON event.n = envelope.event_n "
    "WHERE envelope.station = ? AND event.stream = 'station' AND event.stream_id = ? ORDER BY envelope.seq"
)
_HASH_BYTES = 32


def check_logs(
    driver: sqlite3.Connection, total: int, progress: Progress | None
) -> tuple[list[StationHead], list[Break]]:
    """The head of every log, and where one breaks."""
    stations: list[StationHead] = []
    broken: list[Break] = []
    done = 0
    logs = driver.execute("SELECT DISTINCT agency, station FROM envelope ORDER BY 1, 2").fetchall()
    for agency, station in logs:
        if not (_is_text(agency) and _is_text(station)):
            broken.append(Break(shown(station), 0, "unreadable", ""))
            continue
        head = [StationHead(station, 0, b"")]
        torn: list[Break] = []

        def walked(
            log: Iterable[tuple[Envelope, Event | None]],
            head: list[StationHead] = head,
            torn: list[Break] = torn,
        ) -> Iterator[tuple[Envelope, Event | None]]:
            nonlocal done
            for envelope, event in log:
                if not _is_whole(envelope):
                    seq = envelope.seq if isinstance(envelope.seq, int) else 0
                    torn.append(Break(envelope.station, seq, "unreadable", shown(envelope.event_id)))
                    continue
                head[0] = StationHead(envelope.station, envelope.seq, envelope.hash)
                done += 1
                if progress and done % 1000 == 0:
                    progress(done, total)
                yield envelope, event

        broken.extend(check_chain(walked(enveloped(driver, agency, station))))
        broken.extend(torn)
        stations.append(head[0])
    return stations, broken


def check_head(driver: sqlite3.Connection, stations: list[StationHead]) -> Iterator[Break]:
    """A log whose last rows were taken away still chains; the head noted at each commit tells."""
    try:
        kept = kept_head(driver)
    except (ValueError, AttributeError):
        yield Break("", 0, "unreadable", "head")
        return
    if kept is None:
        yield from (Break(each.station, each.seq, "head_missing", "") for each in stations[:1])
        return
    found = {each.station: each for each in stations}.get(kept.station)
    if found is None or found.seq != kept.seq or found.head.hex() != kept.hash:
        yield Break(shown(kept.station), kept.seq, "cut_short", "")


def check_home(driver: sqlite3.Connection) -> Iterator[Break]:
    """What the file says of its station against the event that opened it: a practice office stays one."""
    kept = dict(driver.execute("SELECT key, value FROM home").fetchall())
    head = _head_or_none(driver)
    own = head.station if head else kept.get("station")
    if own is None:
        return
    told = _as_opened(driver, own)
    for key, value in told.items():
        if kept.get(key) != value:
            yield Break(own, 0, "home_changed", key)
    if not told:
        yield Break(own, 0, "home_changed", "station")


def check_loose(driver: sqlite3.Connection) -> Iterator[Break]:
    """Events that stand in nobody's log."""
    sql = (
        "SELECT event.event_id FROM event LEFT JOIN envelope ON envelope.event_id = event.event_id "
        "WHERE envelope.event_id IS NULL LIMIT ?"
    )
    for (event_id,) in driver.execute(sql, (MOST_BREAKS,)):
        yield Break("", 0, "loose", shown(event_id))


def shown(value: object) -> str:
    """Whatever stood in a field, so that it can be written anywhere."""
    return str(value).encode(errors="backslashreplace").decode()


def _as_opened(driver: sqlite3.Connection, station: str) -> dict[str, str]:
    """The rows of `home` that the latest opening in the station's own log asks for; empty where it was never opened.

    Openings in other logs are those of a copy of this file, which found out that it was one.
    """
    told: dict[str, str] = {}
    for opening in driver.execute(_OPENINGS, (station, station)):
        try:
            fact = codec.decode(*opening)
        except Unavailable:
            continue
        if isinstance(fact, StationOpened):
            told = {
                "station": station,
                "station_number": str(fact.number),
                "station_name": fact.name,
                "practice": str(int(fact.practice)),
            }
    agency = driver.execute("SELECT agency FROM envelope WHERE station = ? LIMIT 1", (station,)).fetchone()
    return {**told, "agency": agency[0]} if told and agency else told


def _head_or_none(driver: sqlite3.Connection) -> KeptHead | None:
    try:
        return kept_head(driver)
    except (ValueError, AttributeError):
        return None


def _is_whole(envelope: Envelope) -> bool:
    """Of the types we write; ids are hexadecimal."""
    hashes = envelope.prev_hash, envelope.hash
    return (
        isinstance(envelope.seq, int)
        and isinstance(envelope.event_id, str)
        and envelope.event_id.isascii()
        and all(isinstance(each, bytes) and len(each) == _HASH_BYTES for each in hashes)
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str) and shown(value) == value
