"""Runs many seeds of the simulator and prints what came of it as JSON: `python -m tests.sync.run_seeds 20000`.

Exit status 1 where a seed failed; its number says it all, for the same seed goes the same way again.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import time
from collections import Counter
from hashlib import blake2b

from tests.sync.mutants import MUTANTS
from tests.sync.simulator import run_seed
from tests.sync.sqlite_desk import SqliteDesk
from tests.sync.world import Parts

COLLECTED_EVERY = 100
"""Seeds after which what they left in circles is thrown away."""


def run_seeds(first: int, count: int, parts: Parts) -> dict[str, object]:
    """`per_second` is by this process's own time: others may be using the machine."""
    begun, begun_cpu = time.monotonic(), time.process_time()
    faults: Counter[str] = Counter()
    failures: dict[int, str] = {}
    digest = blake2b(digest_size=8)
    events = 0
    gc.disable()  # a world in memory has no circles and goes when it is over; only ledgers on a disk leave some
    for seed in range(first, first + count):
        if seed % COLLECTED_EVERY == 0:
            gc.collect()
        try:
            world = run_seed(seed, parts)
        except AssertionError as failure:
            failures[seed] = f"{type(failure).__name__}: {failure}"[:200]
            continue
        faults.update(world.faults)
        events += len(world.known.facts)
        digest.update(world.digest())
    gc.enable()
    spent = time.process_time() - begun_cpu
    return {
        "seeds": count,
        "first": first,
        "failed": len(failures),
        "failures": dict(list(failures.items())[:20]),
        "per_second": round(count / spent, 1),
        "cpu_seconds": round(spent, 1),
        "seconds": round(time.monotonic() - begun, 1),
        "events": events,
        "faults": dict(sorted(faults.items())),
        "digest": digest.hexdigest(),
    }


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int, help="how many seeds")
    parser.add_argument("--first", type=int, default=0, help="the first of them")
    parser.add_argument(
        "--sqlite", action="store_true", help="over real SQLite ledgers: some twelve times slower"
    )
    parser.add_argument("--mutant", choices=MUTANTS, help="an engine that must fail")
    given = parser.parse_args()
    parts = MUTANTS[given.mutant] if given.mutant else Parts(disk=SqliteDesk) if given.sqlite else Parts()
    told = run_seeds(given.first, given.count, parts)
    sys.stdout.write(json.dumps(told, indent=1, ensure_ascii=False) + "\n")
    return 1 if told["failed"] else 0


if __name__ == "__main__":
    raise SystemExit(main())
