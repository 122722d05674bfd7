"""``onestop shared init``: makes the tables of the shared ledger in an empty database, or brings older ones up to date.

Doing it twice, or from two machines at once, changes nothing. Plain SQL files in order, forward only, each all or
nothing; a database of a newer program is left as it is. Desks never ask for the schema's number: whatever is newer
only added, and a desk that is behind may always bring what it holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import errors, sql

from onestop.sync.central.connecting import BoundedConnection, Patience, connect
from onestop.sync.central.troubles import SharedTrouble, code_of, in_a_line
from onestop.sync.central.url import Server

SCHEMA = "onestop"
DESK_ROLE = "onestop_desk"
"""What every desk's login is a member of: it bears the rights, and nobody logs in as it. One a server."""

_MEETINGS = 3
_MET = (errors.UniqueViolation, errors.DuplicateObject, errors.DuplicateSchema, errors.DuplicateTable)


@dataclass(frozen=True, slots=True)
class Prepared:
    """Which schema was found (0: none) and which stands there now; the newest this program knows is `known`."""

    before: int
    after: int
    known: int


def migrations() -> list[tuple[int, str]]:
    """(number, SQL) in order; the number is the first four digits of the file's name."""
    files = (Path(__file__).parent / "migrations").glob("*.sql")
    return sorted((int(file.name[:4]), file.read_text(encoding="utf-8")) for file in files)


def prepare(server: Server, patience: Patience | None = None) -> Prepared:
    """Make or update the schema with an owner's login, which needs CREATE on the database, and CREATEROLE once.

    Unavailable(``shared_not_owner``) where the login may not; else as any trouble with the server.
    """
    with connect(server, patience or Patience()) as connection:
        try:
            return _prepare(connection)
        except errors.InsufficientPrivilege as error:
            raise SharedTrouble("shared_not_owner", in_a_line(error)) from error
        except psycopg.Error as error:
            raise SharedTrouble(code_of(error), in_a_line(error)) from error


def _prepare(connection: BoundedConnection) -> Prepared:
    steps = migrations()
    known = steps[-1][0]
    before = current = schema_version(connection)
    for number, statements in steps:
        if number > current:
            _apply(connection, number, statements)
    current = schema_version(connection)
    return Prepared(before, current, known)


def schema_version(connection: BoundedConnection) -> int:
    """0 where nothing was made yet."""
    try:
        row = connection.execute("SELECT max(version) FROM onestop.schema_version").fetchone()
    except (errors.UndefinedTable, errors.InvalidSchemaName):
        return 0
    return row[0] if row and row[0] else 0


def _apply(connection: BoundedConnection, number: int, statements: str) -> None:
    """One step, and the note that it was taken, in one transaction.

    Another machine at the same step makes us wait at a name that it has just made, and then fail: its work stands.
    """
    for meeting in range(_MEETINGS):
        try:
            with connection.transaction():
                if number == 1:
                    _make_room(connection)
                connection.execute(statements.encode())
                connection.execute("INSERT INTO onestop.schema_version (version) VALUES (%s)", (number,))
            return
        except _MET:
            if schema_version(connection) >= number:
                return
            if meeting == _MEETINGS - 1:
                raise


def _make_room(connection: BoundedConnection) -> None:
    """The schema, and the role, which another database of the same server may have made already."""
    connection.execute(sql.SQL("CREATE SCHEMA IF NOT EXISTS {}").format(sql.Identifier(SCHEMA)))
    if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (DESK_ROLE,)).fetchone():
        connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(DESK_ROLE)))
