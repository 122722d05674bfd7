"""What the disk and SQLite can do to us, said as Unavailable. One place, so that no caller matches on texts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from onestop.domain.errors import Unavailable

_BY_NAME = {
    "SQLITE_FULL": "disk_full",
    "SQLITE_READONLY": "home_not_writable",
    "SQLITE_CANTOPEN": "home_not_writable",
    "SQLITE_PERM": "home_not_writable",
    "SQLITE_BUSY": "home_in_use",
    "SQLITE_CORRUPT": "ledger_damaged",
    "SQLITE_NOTADB": "ledger_damaged",
}

_TORN = ("no such table", "no such column", "vtable constructor failed", "has no column named")
"""How SQLite begins or ends what it says of a file whose tables somebody took away or changed."""
_NOT_TEXT = "Could not decode to UTF-8"


@contextmanager
def as_unavailable() -> Iterator[None]:
    """Turn SQLite's failures of the world into Unavailable; a wrong statement stays the bug it is."""
    try:
        yield
    except sqlite3.Error as error:
        raise unavailable(error) from error


def unavailable(error: sqlite3.Error) -> Exception:
    """The failure in our words, or the error itself where it is a bug."""
    name = getattr(error, "sqlite_errorname", "") or ""
    for prefix, what in _BY_NAME.items():
        if name.startswith(prefix):
            return Unavailable(what, str(error))
    if is_undecodable(error) or any(words in str(error) for words in _TORN):
        return Unavailable("ledger_damaged", str(error).encode(errors="backslashreplace").decode())
    if name.startswith("SQLITE_IOERR"):
        return Unavailable("disk_failed", str(error))
    return error


def is_undecodable(error: sqlite3.Error) -> bool:
    """A text was read that is not UTF-8: no statement of ours writes one."""
    return isinstance(error, sqlite3.OperationalError) and str(error).startswith(_NOT_TEXT)
