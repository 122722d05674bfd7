"""What watching counts, among ten thousand and a million dossiers with the same work open: against a point look-up.

    python tests/benchmarks/bench_watch.py [OPEN] [SIZES …]

The tables alone, filled by a statement: an office of years has settled nearly all it ever received. Each count is
compared, interleaved, with looking up one dossier by its id.
"""

from __future__ import annotations

import json
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))

from onestop.application.read_models import DossierQuery
from onestop.application.watch_book import WatchBy
from onestop.storage import paging
from onestop.storage.engine import open_driver
from onestop.storage.migrate import migrate
from onestop.storage.watch_book import SqliteWatchBook

NOW = datetime(2026, 11, 23, 9, 41)
RUNS = 21
_FILL = """
WITH RECURSIVE place(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM place WHERE n < :size)
INSERT INTO dossier SELECT n, printf('d%08d', n), printf('000.00.99.H31-261123-%08d', n), printf('%08d', n),
  'LD-' || (n % 77), 'v', 'a' || (n % 5000), 'Công ty ' || n, CASE WHEN n > :settled THEN 4 ELSE 10 END,
  n > :settled, 0, strftime('%Y-%m-%dT08:00', '2026-11-20', '-' || ((:size - n) / 200) || ' days'),
  strftime('%Y-%m-%dT17:00', '2026-11-20', ((n % 40) - 2) || ' days'), '2026-11-20T17:00',
  CASE WHEN n > :settled THEN NULL ELSE '2020-01-01T09:00' END, 'counter', '', 5, 'working_day', 0, 2,
  'labour', 'cv' || (n % 40), '2026-11-18T08:00', '@', '', '', '', n, '2026-11-18T08:00', '' FROM place
"""
_POINT = "SELECT applicant_name FROM dossier WHERE dossier_id = ?"


def filled(path: Path, size: int, still_open: int) -> sqlite3.Connection:
    driver = open_driver(path, read_only=False)
    migrate(driver)
    driver.execute("BEGIN")
    driver.execute(_FILL, {"size": size, "settled": size - still_open})
    driver.execute("COMMIT")
    driver.execute("ANALYZE")
    return driver


def measured(driver: sqlite3.Connection, size: int) -> dict[str, object]:
    book = SqliteWatchBook(driver)
    still = NOW - timedelta(days=7)
    first = NOW.date()
    counts: dict[str, Callable[[], object]] = {
        "point_look_up": lambda: driver.execute(_POINT, (f"d{size // 2:08d}",)).fetchone(),
        "tally": lambda: book.tally(NOW, still),
        "three_weeks": lambda: book.by_day(first, first + timedelta(days=21)),
        "by_unit": lambda: book.groups(WatchBy.UNIT, NOW),
        "next_moment": lambda: paging.page(
            driver, DossierQuery(only_open=True, due_from=NOW, limit=1), NOW, None
        ),
        "overdue_page": lambda: paging.page(driver, DossierQuery(overdue=True), NOW, None),
    }
    took: dict[str, list[float]] = {name: [] for name in counts}
    for _ in range(RUNS):
        for name, count in counts.items():
            began = perf_counter()
            count()
            took[name].append((perf_counter() - began) * 1000)
    return {name: round(statistics.median(times), 3) for name, times in took.items()}


def main(still_open: str = "2000", *sizes: str) -> dict[str, object]:
    found: dict[str, object] = {}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        for size in map(int, sizes or ("10000", "1000000")):
            path = Path(folder) / f"{size}.sqlite3"
            with closing(filled(path, size, int(still_open))) as driver:
                found[str(size)] = measured(driver, size)
    return {"what": "counts of watching, median ms", "open": int(still_open), "dossiers": found}


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:]), indent=2))
