"""Ten desks through the worst, for as long as is asked.

    python -m tests.sync.chaos.run --minutes 10 --desks 10 --seed 7 [--keep FOLDER]

Prints its findings as JSON; exit 1 where anything was lost, stands twice or cannot be proved.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from tests.helpers.postgres import MISSING, programs, running_server
from tests.sync.chaos.conductor import Plan, conduct
from tests.sync.chaos.mutants import MUTANTS


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.sync.chaos.run")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--desks", type=int, default=10)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument(
        "--pause", type=float, default=0.5, help="seconds between two acts at a desk, on average"
    )
    parser.add_argument("--gap", type=float, default=0.7, help="seconds between two faults, on average")
    parser.add_argument("--keep", type=Path, help="an empty folder for homes, notes and last words")
    parser.add_argument("--mutant", choices=MUTANTS, default="", help="desks that must fail")
    given = parser.parse_args(arguments)
    if programs() is None:
        sys.stderr.write(f"{MISSING}\n")
        return 3
    plan = Plan(given.desks, given.minutes * 60, given.seed, given.pause, given.gap, mutant=given.mutant)
    with tempfile.TemporaryDirectory() as folder, running_server() as host:
        if given.keep:
            given.keep.mkdir(parents=True, exist_ok=True)
        outcome = conduct(plan, host, (given.keep or Path(folder)).resolve())
    sys.stdout.write(json.dumps(outcome.as_json(), ensure_ascii=False) + "\n")
    return 0 if outcome.ok else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
