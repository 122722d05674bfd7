"""Row 6 of the performance table: all projections grown anew, against reading every event and parsing its JSON.

    python tests/benchmarks/bench_rebuild.py [DOSSIERS] [FOLDER]

The ledger is the sample book repeated under other codes. Rounds are interleaved; medians, printed as JSON.
"""

from __future__ import annotations

import json
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))

from onestop.application.ports import Transaction
from onestop.clock import CountedIds, PracticeClock
from onestop.domain.facts import DossierReceived, Fact, RegisterImported, SlipPrinted
from onestop.storage.rebuild import rebuild
from onestop.storage.stations import Station
from onestop.storage.store import SqliteStore
from tests.helpers.book_desk import sample_rows
from tests.helpers.given import CLERK, desk_over

ROUNDS = 7
DOSSIERS = 20_000
AN_ACTION = 500


def main(dossiers: int = DOSSIERS, folder: str | None = None) -> dict[str, object]:
    with tempfile.TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as work:
        ledger = Path(work) / "ledger.sqlite3"
        store = filled(ledger, dossiers)
        driver = store._driver
        scans, rebuilds = [], []
        try:
            events = rebuild(driver, 500).events
            scan(driver)
            for _ in range(ROUNDS):
                scans.append(scan(driver))
                begun = perf_counter()
                rebuild(driver, 500)
                rebuilds.append(perf_counter() - begun)
        finally:
            store.close()
    ratio = statistics.median(a / b for a, b in zip(scans, rebuilds, strict=True))
    return {
        "row": 6,
        "what": "rebuild all projections vs scan + json.loads of every event",
        "rounds": ROUNDS,
        "dossiers": dossiers,
        "events": events,
        "scan_seconds": round(statistics.median(scans), 3),
        "rebuild_seconds": round(statistics.median(rebuilds), 3),
        "rate_ratio": round(ratio, 3),
        "rate_aim": ">= 0.5",
    }


def scan(driver: sqlite3.Connection) -> float:
    """Seconds to read every event in the order of folding and to parse its payload."""
    begun = perf_counter()
    events = "SELECT stream, stream_id, event_id, hlc, kind, schema, payload FROM event "
    for row in driver.execute(events + "ORDER BY stream, stream_id, hlc, event_id"):
        json.loads(row[6])
    return perf_counter() - begun


def filled(ledger: Path, dossiers: int) -> SqliteStore:
    """A ledger of so many dossiers, each with its four or five events, in actions of some hundreds."""
    clock = PracticeClock(datetime(2018, 1, 2, 8, 15), ticking=False)
    ids = CountedIds(clock.utc_ms())
    store = SqliteStore(ledger, clock, ids)
    store.open_station(Station("bqlkcn-hungyen", "station-0", 0, "", True), CLERK)
    stories = copies(sample_stories())
    left = dossiers
    while left:
        batch = min(left, AN_ACTION)
        with store.action(CLERK) as transaction:
            for _ in range(batch):
                _tell(transaction, ids.new(), next(stories))
        left -= batch
    return store


def sample_stories() -> list[list[tuple[Fact, datetime]]]:
    """The facts of every dossier of the sample book, with a slip printed at reception."""
    clock = PracticeClock(datetime(2018, 1, 2, 8, 15), ticking=False)
    ids = CountedIds(clock.utc_ms())
    store = SqliteStore(None, clock, ids)
    store.open_station(Station("bqlkcn-hungyen", "station-0", 0, "", True), CLERK)
    desk_over(store, clock, ids).import_register("hungyen-2017.csv", "0" * 64, sample_rows())
    stories = []
    for row in store.rows_between(datetime(2017, 1, 1), datetime(2018, 1, 1)):
        story = [(event.fact, event.at) for event in store.events(row.dossier_id)]
        told = [(fact, at) for fact, at in story if not isinstance(fact, RegisterImported)]
        slip = SlipPrinted("receipt", "01/TNHS", 1, (1, 2), "vi", told[0][1], "printer", "")
        stories.append([told[0], (slip, told[0][1]), *told[1:]])
    store.close()
    return stories  # type: ignore[return-value]


def copies(stories: list[list[tuple[Fact, datetime]]]) -> Iterator[list[tuple[Fact, datetime]]]:
    """The stories again and again, each time under codes, names and numbers of its own."""
    for turn in count():
        for story in stories:
            first, at = story[0]
            assert isinstance(first, DossierReceived)
            serial = first.serial + 100 * turn
            copied = replace(
                first,
                code=f"{first.code.rsplit('-', 1)[0]}-{serial:04d}",
                serial=serial,
                applicant=replace(
                    first.applicant,
                    name=f"{first.applicant.name} {turn}" if turn % 4 else first.applicant.name,
                    tax_code=f"{first.applicant.tax_code[:7]}{turn % 1000:03d}",
                ),
            )
            yield [(copied, at), *story[1:]]


def _tell(transaction: Transaction, dossier_id: str, story: list[tuple[Fact, datetime]]) -> None:
    for fact, at in story:
        transaction.record("dossier", dossier_id, fact, at)


if __name__ == "__main__":
    asked = sys.argv[1:]
    print(json.dumps(main(int(asked[0]) if asked else DOSSIERS, asked[1] if asked[1:] else None)))
