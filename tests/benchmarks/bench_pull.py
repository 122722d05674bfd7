"""Row 5 of the performance table: a pull fully applied (proved, ledger, projections, search) against pull and bare insert.

    python tests/benchmarks/bench_pull.py [DOSSIERS] [FOLDER]

One desk's log of so many dossiers, told day by day, stands on a durable server behind TLS. By turns an empty desk
takes it in as the program does, and an empty file takes the same pages as they come: one transaction a page, no
proof, nothing grown, each page asked for when the one before is stored. `bare_ahead` does the same with the program's
own reading, to which the server gets the next page ready meanwhile. Processor time tells how much is our own work.
Medians over rounds, as JSON.
"""

from __future__ import annotations

import json
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

from onestop.clock import CountedIds, PracticeClock
from onestop.domain.facts import Fact
from onestop.domain.runs import NOTHING, Row, Run
from onestop.storage.engine import open_driver
from onestop.storage.log import INSERT_ENVELOPE, INSERT_EVENT
from onestop.storage.migrate import migrate
from onestop.storage.stations import Station
from onestop.storage.store import SqliteStore
from onestop.sync.central.batch import run_of
from onestop.sync.central.log import PostgresLog
from onestop.sync.central.statements import PULL
from onestop.sync.exchange import Exchange
from onestop.sync.ports import SharedLog
from onestop.sync.signing import KeyFolder
from tests.benchmarks.bench_rebuild import copies, sample_stories
from tests.helpers.given import CLERK
from tests.helpers.postgres import SharedDatabase, running_server
from tests.sync.central.places import PostgresPlace

ROUNDS = 7
DOSSIERS = 4_500
PAGE = 500
BEGIN = datetime(2018, 1, 2, 8, 15)

Pull = Callable[[str, int, int], Run]
Spent = tuple[float, float]
"""Seconds by the clock, and of this process alone."""


def main(dossiers: int = DOSSIERS, folder: str | None = None) -> dict[str, object]:
    with (
        tempfile.TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as work,
        running_server(durable=True) as server,
        PostgresPlace(SharedDatabase(server, server.clone())) as place,
    ):
        events = _fill(place, dossiers)
        log = place.log_in("reader")
        plain, ahead, bare, full = _plainly(log), log.pull, [], []
        reading_ahead = []
        for n in range(ROUNDS + 1):
            bare.append(_insert(Path(work) / f"bare-{n}.sqlite3", log, plain))
            reading_ahead.append(_insert(Path(work) / f"ahead-{n}.sqlite3", log, ahead))
            full.append(_apply(Path(work) / f"full-{n}.sqlite3", place, log, n + 1, events))
    pairs = list(zip(bare, full, strict=True))[1:]
    beside = list(zip(reading_ahead, full, strict=True))[1:]
    return {
        "row": 5,
        "what": "pull and full apply vs pull and bare insert, over TLS, both durable",
        "rounds": ROUNDS,
        "dossiers": dossiers,
        "events": events,
        "bare_events_per_second": round(events / statistics.median(a[0] for a, _ in pairs)),
        "full_events_per_second": round(events / statistics.median(b[0] for _, b in pairs)),
        "bare_processor_us_an_event": round(statistics.median(a[1] for a, _ in pairs) / events * 1e6, 1),
        "full_processor_us_an_event": round(statistics.median(b[1] for _, b in pairs) / events * 1e6, 1),
        "rate_ratio": round(statistics.median(a[0] / b[0] for a, b in pairs), 3),
        "rate_ratios": [round(a[0] / b[0], 3) for a, b in pairs],
        "processor_ratio": round(statistics.median(a[1] / b[1] for a, b in pairs), 3),
        "rate_aim": ">= 0.5",
        "rate_ratio_to_bare_ahead": round(statistics.median(a[0] / b[0] for a, b in beside), 3),
    }


def _fill(place: PostgresPlace, dossiers: int) -> int:
    """A desk works for as long as it takes, then shares everything; gives how many events that were."""
    with desk_at(None, place, "sender", 0) as (store, exchange):
        ids = CountedIds()
        for dossier_id, fact, at in by_day(islice(copies(sample_stories()), dossiers), ids):
            with store.action(CLERK) as transaction:
                transaction.record("dossier", dossier_id, fact, at)
        told = exchange(place.log_in("sender")).run()
        assert told.agreed
        return told.pushed


def by_day(
    stories: Iterator[list[tuple[Fact, datetime]]], ids: CountedIds
) -> Iterator[tuple[str, Fact, datetime]]:
    """What happened to all dossiers, a year after a year, as it happened."""
    told = []
    for n_th, story in enumerate(stories):
        dossier_id = ids.new()
        told += [(n_th // 539, when, n, dossier_id, fact) for n, (fact, when) in enumerate(story)]
    for _, when, _, dossier_id, fact in sorted(told, key=lambda each: each[:4]):
        yield dossier_id, fact, when


def _apply(home: Path, place: PostgresPlace, log: SharedLog, number: int, events: int) -> Spent:
    with desk_at(home, place, "reader", number) as (_, exchange):
        round_ = exchange(log)
        begun, busy = perf_counter(), process_time()
        told = round_.run()
        spent = perf_counter() - begun, process_time() - busy
        assert told.pulled >= events
        assert told.agreed
        return spent


def _plainly(log: PostgresLog) -> Pull:
    """One question a page, and nothing under way beside."""

    def pull(station: str, after: int, limit: int) -> Run:
        values = {"agency": log.agency, "station": station, "after": after, "limit": limit}
        return run_of(log.agency, station, log.line.ask(PULL, values))

    return pull


def _insert(path: Path, log: SharedLog, pull: Pull) -> Spent:
    """Every log on the server, page by page, into two tables."""
    with closing(open_driver(path)) as driver:
        migrate(driver)
        begun, busy = perf_counter(), process_time()
        for station, head in log.survey().heads.items():
            at = NOTHING
            while at.seq < head.seq:
                page = pull(station, at.seq, PAGE)
                _insert_page(driver, page.rows)
                at = page.head
        return perf_counter() - begun, process_time() - busy


def _insert_page(driver: sqlite3.Connection, rows: Sequence[Row]) -> None:
    driver.execute("BEGIN IMMEDIATE")
    (last,) = driver.execute("SELECT coalesce(max(n), 0) FROM event").fetchone()
    driver.executemany(INSERT_EVENT, (event for _, event in rows))
    driver.executemany(
        INSERT_ENVELOPE,
        (
            (e.agency, e.station, e.seq, e.event_id, e.prev_hash, e.hash, n)
            for n, (e, _) in enumerate(rows, start=last + 1)
        ),
    )
    driver.execute("COMMIT")


@contextmanager
def desk_at(
    home: Path | None, place: PostgresPlace, name: str, number: int
) -> Iterator[tuple[SqliteStore, Callable[[SharedLog], Exchange]]]:
    """A desk with a key of its own. `home` None: its ledger stands in memory."""
    clock = PracticeClock(BEGIN, ticking=False)
    ids = CountedIds(clock.utc_ms() + (number << 20))
    with tempfile.TemporaryDirectory() as keys:
        store = SqliteStore(home, clock, ids)
        try:
            station = f"station-{name}-{number}"
            store.open_station(Station(place.agency, station, number, name, False), CLERK)
            folder = KeyFolder(Path(keys))
            folder.make(station)
            side = store.shared_side(place.login(name))
            yield store, lambda shared: Exchange(side, shared, folder, clock, ids)
        finally:
            store.close()


if __name__ == "__main__":
    asked = sys.argv[1:]
    print(json.dumps(main(int(asked[0]) if asked else DOSSIERS, asked[1] if asked[1:] else None)))
