"""Row 1 of the performance table: a dossier accepted, durable, against one raw row in a FULL commit.

    python tests/benchmarks/bench_accept.py [FOLDER]

Rounds of both are interleaved in the same folder; the figures are medians over rounds, printed as JSON. Wall time
says how it feels on this machine now; processor time how much of it is our own work and not the disk's.
"""

from __future__ import annotations

import json
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.bootstrap.opening import open_home

ROUNDS = 9
EACH = 150
EVENT_OCTETS = 1300
"""What one reception's event takes in the ledger, about."""


def main(folder: str | None = None) -> dict[str, object]:
    with tempfile.TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as work:
        raw = _raw(Path(work))
        home = open_home(Path(work) / "home", practice=True, as_of=datetime(2018, 1, 2, 8, 15))
        numbers = iter(range(10**9))
        raw_busy: list[float] = []
        ours_busy: list[float] = []
        try:
            ours_rounds: list[list[float]] = []
            raw_rounds: list[list[float]] = []
            _round(lambda: home.desk.receive(command(next(numbers))))
            _round(raw)
            for _ in range(ROUNDS):
                began = process_time()
                raw_rounds.append(_round(raw))
                between = process_time()
                ours_rounds.append(_round(lambda: home.desk.receive(command(next(numbers)))))
                raw_busy.append((between - began) / EACH * 1e6)
                ours_busy.append((process_time() - between) / EACH * 1e6)
        finally:
            home.close()
    rate = statistics.median(
        sum(theirs) / sum(ours) for theirs, ours in zip(raw_rounds, ours_rounds, strict=True)
    )
    p95 = statistics.median(
        _p95(ours) / _p95(theirs) for theirs, ours in zip(raw_rounds, ours_rounds, strict=True)
    )
    return {
        "row": 1,
        "what": "accept a dossier vs one raw row, WAL, synchronous FULL",
        "rounds": ROUNDS,
        "each": EACH,
        "raw_per_second": round(_rate(raw_rounds)),
        "accepted_per_second": round(_rate(ours_rounds)),
        "raw_processor_us": round(statistics.median(raw_busy)),
        "accepted_processor_us": round(statistics.median(ours_busy)),
        "rate_ratio": round(rate, 3),
        "rate_aim": ">= 0.5",
        "p95_ratio": round(p95, 3),
        "p95_aim": "<= 3",
    }


def command(n: int) -> ReceiveDossier:
    """A returning applicant now and then, names and numbers that differ."""
    who = n % 400
    applicant = ApplicantEntry(
        name=f"Công ty TNHH Điện tử Đồng Nai số {who}",
        tax_code=f"99{who:08d}",
        address=f"Lô B{who % 17}, KCN Thăng Long II, huyện Yên Mỹ",
        phone=f"0221{3_880_000 + who}",
        email=f"vanphong{who}@example.vn",
    )
    return ReceiveDossier(procedure=("LD-01", "LD-02", "DT-01", "TM-01")[n % 4], applicant=applicant)


def _raw(folder: Path) -> Callable[[], object]:
    driver = sqlite3.connect(folder / "raw.sqlite3", isolation_level=None)
    driver.execute("PRAGMA journal_mode = WAL")
    driver.execute("PRAGMA synchronous = FULL")
    driver.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, body TEXT)")
    body = "x" * EVENT_OCTETS

    def one() -> None:
        driver.execute("BEGIN IMMEDIATE")
        driver.execute("INSERT INTO line (body) VALUES (?)", (body,))
        driver.execute("COMMIT")

    return one


def _round(work: Callable[[], object]) -> list[float]:
    seconds = []
    for _ in range(EACH):
        begun = perf_counter()
        work()
        seconds.append(perf_counter() - begun)
    return seconds


def _rate(rounds: list[list[float]]) -> float:
    return statistics.median(len(seconds) / sum(seconds) for seconds in rounds)


def _p95(seconds: list[float]) -> float:
    return sorted(seconds)[int(len(seconds) * 0.95)]


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:2])))
