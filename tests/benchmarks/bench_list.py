"""A page of fifty among very many dossiers, sorted by due date: against bare keyset SQL, page 41 against page 1, and
the counters against a point look-up. A row of the table for each home, so that growth can be seen.

    python tests/benchmarks/bench_list.py [HOME | NUMBER …]

A home as `python -m onestop.dev seed` makes it, only read; a number seeds one of so many dossiers first (10,000 where
nothing is said). What is compared runs in turns. `desk` is the same page with its names, time left and steps, as the
screen has it.
"""

from __future__ import annotations

import json
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))

from onestop.application.read_models import DossierQuery
from onestop.bootstrap.opening import open_home
from onestop.dev.seed import seed_home
from onestop.dev.seed_years import NOW
from onestop.domain.status import Status
from onestop.home import HomeFolder
from onestop.storage.engine import open_driver
from onestop.storage.queries import ROW_COLUMNS

PAGE, FAR, TURNS = 50, 40, 301
AIMS = {"page_to_bare": 1.5, "far_page_to_first": 1.2, "counts_to_look_up": 2.0}
_FIRST = f"SELECT {ROW_COLUMNS} FROM dossier WHERE is_open = 0 ORDER BY due_at, dossier_id LIMIT ?"
_BEHIND = (
    f"SELECT {ROW_COLUMNS} FROM dossier WHERE is_open = 0 AND (due_at, dossier_id) > (?, ?) "
    "ORDER BY due_at, dossier_id LIMIT ?"
)
_POINT = "SELECT code, status_code FROM dossier WHERE dossier_id = ?"
_EVERYTHING, _READY = DossierQuery(limit=PAGE), DossierQuery(statuses=frozenset({Status.DONE}))


def in_turns(deeds: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Median seconds of each."""
    took: dict[str, list[float]] = {name: [] for name in deeds}
    for _ in range(TURNS):
        for name, deed in deeds.items():
            began = perf_counter()
            deed()
            took[name].append(perf_counter() - began)
    return {name: statistics.median(each) for name, each in took.items()}


def measured(home: Path) -> dict[str, object]:
    with (
        open_home(home, as_of=NOW, read_only=True) as opened,
        closing(open_driver(HomeFolder(home).ledger, read_only=True)) as bare,
    ):
        store, desk = opened.ledger, opened.desk
        after = ""
        for _ in range(FAR):
            rows, after = store.rows(replace(_EVERYTHING, after=after), NOW, None)
        key, far = after.partition("|")[::2], replace(_EVERYTHING, after=after)
        one = rows[-1].dossier_id
        took = in_turns(
            {
                "bare_first": lambda: bare.execute(_FIRST, (PAGE + 1,)).fetchall(),
                "bare_far": lambda: bare.execute(_BEHIND, (*key, PAGE + 1)).fetchall(),
                "first": lambda: store.rows(_EVERYTHING, NOW, None),
                "far": lambda: store.rows(far, NOW, None),
                "look_up": lambda: bare.execute(_POINT, (one,)).fetchone(),
                "count": lambda: store.how_many(_READY, NOW),
                "desk": lambda: desk.rows(_EVERYTHING),
                "desk_open": lambda: desk.rows(replace(_EVERYTHING, only_open=True)),
                "status_bar": desk.counts,
            }
        )
        return {
            "dossiers": store.how_many(DossierQuery(), NOW),
            "open": store.how_many(DossierQuery(only_open=True), NOW),
            "page_to_bare": round(max(took["first"] / took["bare_first"], took["far"] / took["bare_far"]), 2),
            "far_page_to_first": round(took["far"] / took["first"], 2),
            "counts_to_look_up": round(took["count"] / took["look_up"], 2),
            "microseconds": {name: round(seconds * 1e6) for name, seconds in took.items()},
            "sqlite": sqlite3.sqlite_version,
        }


def main(*homes: str) -> dict[str, object]:
    table = []
    for each in homes or ("10000",):
        if each.isdecimal():
            with tempfile.TemporaryDirectory() as folder:
                seed_home(Path(folder) / "home", int(each), seed=1)
                table.append(measured(Path(folder) / "home"))
        else:
            table.append(measured(Path(each)))
    return {"what": f"pages of {PAGE} by due date, page {FAR + 1}, counts", "aims": AIMS, "growth": table}


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:]), indent=2))
