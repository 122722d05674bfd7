"""A counter over an SQLite ledger in a file, closed after each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.given import Counter, sqlite_counter


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return tmp_path / "ledger.sqlite3"


@pytest.fixture
def counter(ledger: Path) -> Iterator[Counter]:
    made = sqlite_counter(ledger)
    yield made
    made.store.close()
