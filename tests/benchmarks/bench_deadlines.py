"""A million deadlines in working days against numpy.busday_offset in the same run (performance row 9).

numpy cannot express make-up Saturdays; it is given the same days off. Two readings of it are measured: the
bare kernel on arrays made beforehand, and the whole way from the same list of ordinals to a list of ordinals.
Ours is measured from lists to a list, and from arrays made beforehand to an array.
Prints JSON; figures are nanoseconds of processor time a date, the least and the median of interleaved rounds;
a ratio is given for each, because the machine is shared and only the least is nearly free of others' noise.

    python -m tests.benchmarks.bench_deadlines [--count 1000000] [--rounds 21]
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
from array import array
from collections.abc import Callable
from datetime import date
from time import process_time

import numpy as np

from onestop.catalog.calendar import load_calendar
from onestop.domain.deadlines import due_dates, due_moment
from onestop.domain.terms import Term, TermUnit
from tests.helpers.moments import at
from tests.helpers.offices import DECISIONS, shipped_calendar

EPOCH = date(1970, 1, 1).toordinal()
FIRST, LAST = date(2016, 1, 4).toordinal(), date(2026, 12, 1).toordinal()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=21)
    options = parser.parse_args()
    chance = random.Random(9)
    amounts = chance.choices((1, 2, 3, 5, 7, 10, 15, 20, 30), k=options.count)
    shuffled = [chance.randrange(FIRST, LAST) for _ in range(options.count)]
    by_date = np.sort(np.array(shuffled)).tolist()  # as a ledger holds them
    report = {
        "count": options.count,
        "by_date": measure(by_date, amounts, options.rounds),
        "shuffled": measure(shuffled, amounts, options.rounds),
        "single": single(options.rounds),
    }
    print(json.dumps(report, indent=2))


def measure(days: list[int], amounts: list[int], rounds: int) -> dict[str, dict[str, float]]:
    calendar = shipped_calendar()
    off = np.array([d.date for d in calendar.decisions if d.kind == "off"], dtype="datetime64[D]")
    numpy_calendar = np.busdaycalendar(holidays=off)
    numpy_days = (np.array(days) - EPOCH).astype("datetime64[D]")
    numpy_amounts = np.array(amounts)

    def ours() -> object:
        return due_dates(days, amounts, calendar)

    day_array, amount_array = array("i", days), array("i", amounts)

    def from_arrays() -> object:
        return array("i", due_dates(day_array, amount_array, calendar))

    def kernel() -> object:
        return np.busday_offset(numpy_days, numpy_amounts, roll="backward", busdaycal=numpy_calendar)

    def whole_way() -> object:
        dates = (np.array(days) - EPOCH).astype("datetime64[D]")
        due = np.busday_offset(dates, np.array(amounts), roll="backward", busdaycal=numpy_calendar)
        return (due.astype("int64") + EPOCH).tolist()

    ways: dict[str, Callable[[], object]] = {
        "ours": ours,
        "ours_from_arrays": from_arrays,
        "numpy_kernel": kernel,
        "numpy_whole_way": whole_way,
    }
    runs: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, run in ways.items():
            runs[name].append(timed(run) / len(days) * 1e9)
    return {"least": compared(runs, min), "median": compared(runs, statistics.median)}


def compared(runs: dict[str, list[float]], of: Callable[[list[float]], float]) -> dict[str, float]:
    """One figure of each reading's rounds, and ours over the others'."""
    found = {name: of(times) for name, times in runs.items()}
    ratios = {
        "ratio_to_kernel": round(found["ours"] / found["numpy_kernel"], 2),
        "arrays_ratio_to_kernel": round(found["ours_from_arrays"] / found["numpy_kernel"], 2),
        "ratio_to_whole_way": round(found["ours"] / found["numpy_whole_way"], 2),
    }
    return {name: round(figure, 1) for name, figure in found.items()} | ratios


def single(rounds: int) -> dict[str, float]:
    calendar, term, received = shipped_calendar(), Term(10, TermUnit.WORKING_DAY), at("2026-03-09 09:00")

    def thousand() -> None:
        for _ in range(1000):
            due_moment(received, term, calendar)

    return {
        "due_moment_us": round(statistics.median(timed(thousand) for _ in range(rounds)) * 1e3, 2),
        "load_calendar_ms": round(
            statistics.median(timed(lambda: load_calendar(DECISIONS)) for _ in range(rounds)) * 1e3, 2
        ),
    }


def timed(run: Callable[[], object]) -> float:
    """Seconds of processor time; what the run gives back is thrown away outside."""
    began = process_time()
    kept = run()
    took = process_time() - began
    del kept
    return took


if __name__ == "__main__":
    main()
