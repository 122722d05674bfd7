"""Pages by keyset are what a sort of everything would give, along an index, however far down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from onestop.application.read_models import DossierQuery, StoredRow
from onestop.bootstrap.opening import OpenHome, open_home
from onestop.dev.seed import seed_home
from onestop.dev.seed_years import NOW
from onestop.domain.status import OPEN, Status

SEEDED = 1500


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenHome]:
    root: Path = tmp_path_factory.mktemp("seeded") / "home"
    seed_home(root, SEEDED, seed=3)
    with open_home(root, as_of=NOW, read_only=True) as opened:
        yield opened


def walked(opened: OpenHome, query: DossierQuery) -> list[StoredRow]:
    found: list[StoredRow] = []
    while True:
        rows, after = opened.ledger.rows(query, NOW, None)
        found.extend(rows)
        if not after:
            return found
        assert len(rows) == query.limit
        query = replace(query, after=after)


def of_everything(opened: OpenHome) -> list[StoredRow]:
    return walked(opened, DossierQuery(order="newest", limit=SEEDED + 1))


@pytest.mark.parametrize("limit", [7, 50])
@pytest.mark.parametrize(
    "asked",
    [
        DossierQuery(),
        DossierQuery(only_open=True),
        DossierQuery(statuses=frozenset({Status.RETURNED, Status.PROCESSING})),
    ],
)
def test_by_due_date_with_those_that_stand_still_at_the_end(
    home: OpenHome, limit: int, asked: DossierQuery
) -> None:
    every = of_everything(home)
    kept = [
        row
        for row in every
        if (not asked.only_open or row.status_code in OPEN)
        and (not asked.statuses or row.status_code in asked.statuses)
    ]
    kept.sort(key=lambda row: (row.due_at is None, row.due_at or NOW, row.dossier_id))
    assert len(every) == SEEDED and kept
    found = walked(home, replace(asked, limit=limit))
    assert [row.dossier_id for row in found] == [row.dossier_id for row in kept]


def test_newest_and_finished_first(home: OpenHome) -> None:
    newest = walked(home, DossierQuery(order="newest", limit=40))
    in_order = sorted(newest, key=lambda row: (row.received_at, row.dossier_id), reverse=True)
    assert len(newest) == SEEDED and newest == in_order
    finished = walked(home, DossierQuery(order="finished", limit=40))
    assert [row.dossier_id for row in finished] == [
        row.dossier_id
        for row in sorted(
            newest, key=lambda row: (row.finished_at is None, row.finished_at or NOW, row.dossier_id)
        )
    ]


@pytest.mark.parametrize("status", [None, *Status])
def test_counts_by_status_are_those_of_the_rows(home: OpenHome, status: Status | None) -> None:
    every = of_everything(home)
    asked = DossierQuery(statuses=frozenset({status} if status else ()))
    expected = sum(1 for row in every if status is None or row.status_code == status)
    assert home.ledger.how_many(asked, NOW) == expected
    still_open = sum(1 for row in every if row.status_code in OPEN and status in (None, row.status_code))
    assert home.ledger.how_many(replace(asked, only_open=True), NOW) == still_open
    # With any other wish the rows themselves are counted.
    assert home.ledger.how_many(replace(asked, received_to=NOW.date()), NOW) == expected


@pytest.mark.parametrize(
    "query",
    [
        DossierQuery(),
        DossierQuery(only_open=True),
        DossierQuery(order="newest"),
        DossierQuery(statuses=frozenset({Status.DONE}), order="finished"),
        DossierQuery(statuses=frozenset({Status.STOPPED}), order="finished"),
    ],
)
def test_no_page_scans_or_sorts(home: OpenHome, query: DossierQuery) -> None:
    driver, asked = home.ledger._driver, list[str]()
    driver.set_trace_callback(asked.append)
    try:
        rows, after = home.ledger.rows(replace(query, limit=1), NOW, None)
        home.ledger.rows(replace(query, limit=1, after=after), NOW, None)
    finally:
        driver.set_trace_callback(None)
    plans = [
        line[3]
        for sql in asked
        if sql.startswith("SELECT")
        for line in driver.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()
    ]
    assert rows and plans
    assert [plan for plan in plans if "TEMP B-TREE" in plan] == []
    assert [plan for plan in plans if plan.startswith("SCAN") and "INDEX" not in plan] == []
