"""Opens the desk's SQLite file, one connection for one thread.

Reading goes through SQLAlchemy Core; the two hot paths (appending and rebuilding) use the same connection's
driver, because Core costs 1.6–3 times per statement there. sqlite3 itself refuses any other thread.
"""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import StaticPool

from onestop.storage.failures import as_unavailable, unavailable


def open_driver(path: Path | None, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection with our pragmas: WAL, every commit on the disk before it returns. None is in memory."""
    with as_unavailable():
        if path is None:
            driver = sqlite3.connect(":memory:", isolation_level=None)
        elif read_only:
            driver = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        else:
            driver = sqlite3.connect(path, isolation_level=None)
            driver.execute("PRAGMA journal_mode = WAL")
            driver.execute("PRAGMA synchronous = FULL")
        driver.execute("PRAGMA busy_timeout = 5000")
        driver.execute("PRAGMA cache_size = -65536")
        driver.execute("PRAGMA temp_store = MEMORY")
        return driver


def core_over(driver: sqlite3.Connection) -> Connection:
    """SQLAlchemy Core over the same connection, refusing any thread but the one that opened it."""
    engine: Engine = create_engine(
        "sqlite://", creator=lambda: driver, poolclass=StaticPool, isolation_level="AUTOCOMMIT"
    )
    owner = threading.get_ident()

    def refuse_strangers(*_: Any) -> None:
        if threading.get_ident() != owner:
            raise RuntimeError("SQL off the store's thread")

    def in_our_words(context: ExceptionContext) -> BaseException | None:
        error = context.original_exception
        return unavailable(error) if isinstance(error, sqlite3.Error) else None

    event.listen(engine, "before_cursor_execute", refuse_strangers)
    event.listen(engine, "handle_error", in_our_words, retval=True)
    return engine.connect()
