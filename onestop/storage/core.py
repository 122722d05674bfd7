"""SQLAlchemy Core over the desk's connection, for search and reports.

Appending, rebuilding and the first screen's lists use the driver itself: Core costs 1.6–3 times per statement,
and longer to load than they take to run.
"""

from __future__ import annotations

import sqlite3
import threading
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import StaticPool

from onestop.storage.failures import unavailable


def core_over(driver: sqlite3.Connection) -> Connection:
    """SQLAlchemy Core over the same connection, refusing any thread but the one that opened it."""
    driver.execute("SELECT 1")  # sqlite3 refuses a stranger here, before it could become the owner
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
