"""What is typed on a page and not yet in the ledger, kept against a kill. Never part of the ledger."""

from __future__ import annotations

import sqlite3
from datetime import datetime


def load(driver: sqlite3.Connection, page: str) -> str:
    """What was kept; empty where there is nothing."""
    row = driver.execute("SELECT body FROM draft WHERE page = ?", (page,)).fetchone()
    return str(row[0]) if row else ""


def save(driver: sqlite3.Connection, page: str, body: str, at: datetime) -> None:
    if not body:
        driver.execute("DELETE FROM draft WHERE page = ?", (page,))
        return
    driver.execute(
        "INSERT INTO draft (page, body, saved_at) VALUES (?, ?, ?) "
        "ON CONFLICT (page) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at",
        (page, body, at.isoformat(timespec="minutes")),
    )
