"""Opens the desk's SQLite file: one connection for one thread; sqlite3 itself refuses any other."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onestop.storage.failures import as_unavailable


def open_driver(path: Path | None, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection with our pragmas: WAL, every commit on the disk before it returns. None is in memory."""
    with as_unavailable():
        if path is None:
            driver = sqlite3.connect(":memory:", isolation_level=None)
        elif read_only:
            driver = sqlite3.connect(_for_reading(path), uri=True, isolation_level=None)
        else:
            driver = sqlite3.connect(path, isolation_level=None)
        try:
            if not read_only:
                driver.execute("PRAGMA journal_mode = WAL")
                driver.execute("PRAGMA synchronous = FULL")
                driver.execute("PRAGMA wal_autocheckpoint = 4000")  # in pages: some 200 receptions apart
            driver.execute("PRAGMA busy_timeout = 5000")
            driver.execute("PRAGMA cache_size = -65536")
            driver.execute("PRAGMA temp_store = MEMORY")
        except BaseException:
            driver.close()
            raise
        return driver


@contextmanager
def not_waiting_for_disk(driver: sqlite3.Connection) -> Iterator[None]:
    """Commits in here are whole and in order, but lie on the disk only once one outside does (WAL, NORMAL)."""
    driver.execute("PRAGMA synchronous = NORMAL")
    try:
        yield
    finally:
        driver.execute("PRAGMA synchronous = FULL")


def _for_reading(path: Path) -> str:
    """In a folder that cannot be written SQLite cannot lock; with no log beside it the file is all there is."""
    still = not os.access(path.parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists()
    return f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if still else ''}"
