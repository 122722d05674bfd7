"""What people wait for, in offices of growing size: one column a home, milliseconds each, medians.

    python tests/benchmarks/bench_growth.py HOME …

Homes as `python -m onestop.dev seed` makes them, only read. Nothing here has an aim of its own: what grows with the
whole book rather than with what is open or asked for stands out in its row.
"""

from __future__ import annotations

import json
import resource
import statistics
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))

from onestop.application.read_models import DossierQuery
from onestop.application.working import WorkPart
from onestop.bootstrap.opening import open_home
from onestop.dev.seed_years import NOW
from onestop.domain.status import Status

OFTEN, SELDOM = 9, 1


def milliseconds(deed: Callable[[], object], times: int) -> float:
    took = []
    for _ in range(times):
        began = perf_counter()
        deed()
        took.append((perf_counter() - began) * 1000)
    return round(statistics.median(took), 2)


def measured(home: Path) -> dict[str, float]:
    began = perf_counter()
    opened = open_home(home, as_of=NOW, read_only=True)
    found = {"open the home": round((perf_counter() - began) * 1000, 1)}
    with opened:
        desk = opened.desk
        officer, head, clerk = (desk.acting_as(login) for login in ("laodong1", "laodong.truong", "motcua1"))
        newest = desk.rows(DossierQuery(order="newest", limit=1)).rows[0]
        applicant = desk.dossier(newest.dossier_id).dossier.received.applicant
        deeds: dict[str, Callable[[], object]] = {
            "status bar": desk.counts,
            "F3 of an officer": lambda: officer.work(WorkPart.MINE),
            "F3 of a head, the unit's": lambda: head.work(WorkPart.UNIT),
            "F3's badge": officer.waiting_work,
            "F4, what waits to be fetched": clerk.unfetched_results,
            "F4, a tail of a code": lambda: clerk.fitting(newest.code[-6:]),
            "F5, what is open": lambda: desk.rows(DossierQuery(only_open=True, limit=60)),
            "F5, all, newest": lambda: desk.rows(DossierQuery(order="newest", limit=60)),
            "F5, of one applicant": lambda: desk.rows(
                DossierQuery(order="newest", applicant_key=applicant.key, limit=60)
            ),
            "F5, stopped or refused": lambda: desk.rows(
                DossierQuery(statuses=frozenset({Status.STOPPED, Status.NOT_RECEIVED}), limit=60)
            ),
            "a dossier's page": lambda: desk.dossier(newest.dossier_id),
            "applicant, letters of a name": lambda: desk.applicants("dong a"),
            "applicant, a telephone": lambda: desk.applicants(applicant.phone),
            "procedures, nothing typed": lambda: desk.find_procedures("", 8),
            "search": lambda: desk.search("det may dong a"),
        }
        for name, deed in deeds.items():
            deed()
            found[name] = milliseconds(deed, OFTEN)
        last_year = NOW.date().year - 1
        seldom: dict[str, Callable[[], object]] = {
            "the year's report": lambda: desk.year_report(last_year),
            "the year's report as known a week ago": lambda: desk.year_report(
                last_year, NOW - timedelta(days=7)
            ),
        }
        for name, deed in seldom.items():
            found[name] = milliseconds(deed, SELDOM)
    found["memory, most, MB"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)
    return found


def main(*homes: str) -> dict[str, object]:
    table = {Path(home).name: measured(Path(home)) for home in homes}
    rows = {
        name: {home: column[name] for home, column in table.items()} for name in next(iter(table.values()))
    }
    return {"what": "milliseconds by the size of the office", "rows": rows}


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    print(json.dumps(main(*sys.argv[1:]), indent=2, ensure_ascii=False))
