"""Brings a desk's file to the newest schema: plain SQL files in order, forward only, all or nothing.

Only tables are migrated. Events never are: the codec brings old ones up to date as they are read.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import NamedTuple

from onestop.domain.errors import Unavailable

_OWE = "INSERT OR REPLACE INTO home (key, value) VALUES ('to_grow', '1');"
OWED = "SELECT value FROM home WHERE key = 'owed'"
GROWN = "DELETE FROM home WHERE key IN ('to_grow', 'owed')"
"""Taken away with a rebuild: what a migration of old events owes, and what a pull that was cut off (`growing.py`)."""


class Made(NamedTuple):
    """A table or index as the migrations make it."""

    kind: str
    name: str
    table: str
    sql: str


class NotCurrent(Unavailable):
    """The file must be brought up to date, and so be written, before it can be read."""

    def __init__(self, cause: str) -> None:
        super().__init__("home_not_writable", cause)


def migrations() -> list[tuple[int, str]]:
    """(number, SQL) in order; the number is the first four digits of the file's name.

    They lie beside this module everywhere; asking `importlib.resources` takes longer than opening the ledger.
    """
    files = (Path(__file__).parent / "migrations").glob("*.sql")
    return sorted((int(file.name[:4]), file.read_text(encoding="utf-8")) for file in files)


def migrate(connection: sqlite3.Connection, upto: int | None = None) -> bool:
    """Apply what is missing. True where events were there before it, or the last time: their projections must be
    grown anew, which takes the mark of it away (`GROWN`).

    A file of a newer program is left alone: Unavailable(``newer_home``). `upto` is for tests of old schemas.
    """
    before = current = _schema(connection)
    for number, sql in migrations():
        if number <= current or (upto is not None and number > upto):
            continue
        owe = _OWE if before else ""
        version = f"PRAGMA user_version = {number};"
        try:
            connection.executescript(f"BEGIN IMMEDIATE;\n{sql}\n{owe}\n{version}\nCOMMIT;")
        except sqlite3.Error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        current = number
    return _is_to_grow(connection)


def is_owed(connection: sqlite3.Connection) -> bool:
    """Whether an exchange was cut off before all it brought was grown (`growing.py`)."""
    return connection.execute(OWED).fetchone() is not None


def must_be_current(connection: sqlite3.Connection) -> None:
    """For reading only. Unavailable(``newer_home``), or NotCurrent where it must be migrated first."""
    found, newest = _schema(connection), migrations()[-1][0]
    if found < newest:
        raise NotCurrent(f"schema {found} of {newest}")
    if _is_to_grow(connection):
        raise NotCurrent("projections are to be grown anew")


@cache
def newest_schema() -> tuple[Made, ...]:
    """Every table and index of a fresh file, those that SQLite makes for itself left out."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        migrate(fresh)
        return found_schema(fresh)


def found_schema(connection: sqlite3.Connection) -> tuple[Made, ...]:
    """What stands in a file, of any kind: tables, indexes, views, triggers."""
    sql = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
    return tuple(Made(*row) for row in connection.execute(sql) if not is_shadow(row[1]))


def is_shadow(name: str) -> bool:
    """A table that a search index keeps for itself."""
    return name.startswith(("dossier_words_", "dossier_parts_"))


def _is_to_grow(connection: sqlite3.Connection) -> bool:
    """A file whose table `home` is gone owes nothing that anybody could know of; who reads it next says so."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'home'").fetchone() is None:
        return False
    return connection.execute("SELECT 1 FROM home WHERE key = 'to_grow'").fetchone() is not None


def _schema(connection: sqlite3.Connection) -> int:
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    if found > migrations()[-1][0]:
        raise Unavailable("newer_home", f"schema {found}")
    return int(found)
