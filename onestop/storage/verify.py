"""Proves the ledger: every chain, every hash, every fold, every gap in the codes; and says where one fails."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from onestop.application.ports import Progress
from onestop.application.read_models import Gap, StationHead, Verification
from onestop.domain.dossier_code import nth_serial, parse_code, serial_owner
from onestop.domain.errors import Refused
from onestop.domain.ledger import Break, Envelope, Event, check_chain
from onestop.storage.log import enveloped, kept_head
from onestop.storage.rebuild import dump, rebuild

MOST_BREAKS = 200


def verify(driver: sqlite3.Connection, block: int, progress: Progress | None = None) -> Verification:
    """Walk everything. Reads only: the projections are grown again in memory and compared."""
    (events,) = driver.execute("SELECT count(*) FROM event").fetchone()
    stations, broken = _chains(driver, events, progress)
    broken.extend(_loose(driver))
    stale: tuple[str, ...] = ()
    if not broken:
        stale = _stale(driver, block)
    gaps = tuple(all_gaps(driver, block))
    unexplained = any(not gap.reason for gap in gaps)
    ok = not broken and not stale and not unexplained
    return Verification(ok, events, tuple(stations), tuple(broken[:MOST_BREAKS]), gaps, stale)


def _chains(
    driver: sqlite3.Connection, total: int, progress: Progress | None
) -> tuple[list[StationHead], list[Break]]:
    stations: list[StationHead] = []
    broken: list[Break] = []
    done = 0
    logs = driver.execute("SELECT DISTINCT agency, station FROM envelope ORDER BY 1, 2").fetchall()
    for agency, station in logs:
        head = [StationHead(station, 0, b"")]

        def walked(
            log: Iterable[tuple[Envelope, Event | None]], head: list[StationHead] = head
        ) -> Iterator[tuple[Envelope, Event | None]]:
            nonlocal done
            for envelope, event in log:
                head[0] = StationHead(envelope.station, envelope.seq, envelope.hash)
                done += 1
                if progress and done % 1000 == 0:
                    progress(done, total)
                yield envelope, event

        broken.extend(check_chain(walked(enveloped(driver, agency, station))))
        stations.append(head[0])
    broken.extend(_cut_short(driver, stations))
    return stations, broken


def _cut_short(driver: sqlite3.Connection, stations: list[StationHead]) -> Iterator[Break]:
    """A log whose last rows were taken away still chains; the head noted at each commit tells."""
    kept = kept_head(driver)
    if kept is None:
        return
    found = {each.station: each for each in stations}.get(kept.station)
    if found is None or found.seq != kept.seq or found.head.hex() != kept.hash:
        yield Break(kept.station, kept.seq, "cut_short", "")


def _loose(driver: sqlite3.Connection) -> Iterator[Break]:
    """Events that stand in nobody's log."""
    sql = (
        "SELECT event.event_id FROM event LEFT JOIN envelope ON envelope.event_id = event.event_id "
        "WHERE envelope.event_id IS NULL LIMIT ?"
    )
    for (event_id,) in driver.execute(sql, (MOST_BREAKS,)):
        yield Break("", 0, "loose", event_id)


def _stale(driver: sqlite3.Connection, block: int) -> tuple[str, ...]:
    """Projection lines that differ from what the ledger says, at most fifty."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        driver.backup(memory)
        kept = set(dump(memory).decode().split("\n"))
        rebuild(memory, block)
        grown = set(dump(memory).decode().split("\n"))
    finally:
        memory.close()
    return tuple(sorted(kept ^ grown)[:50])


def all_gaps(driver: sqlite3.Connection, block: int) -> Iterator[Gap]:
    """Serials nobody bears below the highest of a day and station, explained ones with their reason."""
    explained: dict[tuple[str, str], list[tuple[int, int, str]]] = defaultdict(list)
    sql = "SELECT prefix, day, first, last, reason FROM code_gap ORDER BY 1, 2, 3"
    for prefix, day, first, last, reason in driver.execute(sql):
        explained[prefix, day].append((first, last, reason))
        yield Gap(prefix, date.fromisoformat(day), first, last, reason)
    for (prefix, day, station), taken in _taken(driver, block).items():
        known = explained.get((prefix, day), [])
        for n in sorted(set(range(max(taken))) - taken):
            serial = nth_serial(station, n, block)
            if not any(first <= serial <= last for first, last, _ in known):
                yield Gap(prefix, date.fromisoformat(day), serial, serial, "")


def _taken(driver: sqlite3.Connection, block: int) -> dict[tuple[str, str, int], set[int]]:
    """(prefix, day, station number) → which of its serials are borne."""
    taken: dict[tuple[str, str, int], set[int]] = defaultdict(set)
    for (code,) in driver.execute("SELECT code FROM dossier"):
        try:
            parsed = parse_code(code)
        except Refused:
            continue
        station, n = serial_owner(parsed.serial, block)
        taken[parsed.prefix, parsed.day.isoformat(), station].add(n)
    return taken
