"""Each contract test runs on every adapter of the port: in memory, and SQLite in a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from onestop.clock import CountedIds, PracticeClock
from tests.helpers.given import MORNING, Counter, sqlite_counter
from tests.helpers.memory_store import MemoryStore


@pytest.fixture(params=["memory", "sqlite"])
def counter(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Counter]:
    if request.param == "memory":
        clock = PracticeClock(MORNING, ticking=False)
        ids = CountedIds(clock.utc_ms())
        made = Counter(MemoryStore(clock, ids), clock, ids)
    else:
        made = sqlite_counter(tmp_path / "ledger.sqlite3")
    yield made
    made.store.close()
