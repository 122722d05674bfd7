"""Who may log in to the shared ledger, and as what: a desk of an agency, or one that also keeps others' logs.

All of it is the owner's to do. A desk's login can add and read in its own agency, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import errors, sql

from onestop.sync.central.connecting import BoundedConnection, Patience, connect
from onestop.sync.central.init import DESK_ROLE
from onestop.sync.central.troubles import SharedTrouble, code_of, in_a_line
from onestop.sync.central.url import Server

_TAKEN = (errors.DuplicateObject, errors.UniqueViolation)


class Owner:
    """The owner's hand on the shared database, for as long as a connection stands."""

    def __init__(self, connection: BoundedConnection) -> None:
        self._connection = connection

    def admit(self, agency: str, login: str, password: str, *, keeper: bool = False) -> None:
        """Make a login for one desk of an agency. Again: it gets this password, and this right.

        Unavailable(``shared_login_taken``) where somebody else bears that name on the server.
        """
        known = self._is_known(agency, login)
        name = sql.Identifier(login)
        with self._connection.transaction():
            if not known:
                try:
                    self._connection.execute(sql.SQL("CREATE ROLE {}").format(name))
                except _TAKEN as error:
                    raise SharedTrouble("shared_login_taken", login) from error
            self._connection.execute(
                sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}").format(
                    name, sql.Literal(self._verifier(login, password))
                )
            )
            self._connection.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(DESK_ROLE), name))
            self._connection.execute(
                "INSERT INTO onestop.agency (agency) VALUES (%s) ON CONFLICT (agency) DO NOTHING", (agency,)
            )
            self._connection.execute(
                "INSERT INTO onestop.login (agency, login, keeper) VALUES (%s, %s, %s) "
                "ON CONFLICT (agency, login) DO UPDATE SET keeper = excluded.keeper",
                (agency, login, keeper),
            )

    def make_keeper(self, agency: str, login: str, *, keeper: bool = True) -> None:
        """Give or take the right to carry other stations' signed runs."""
        self._connection.execute(
            "UPDATE onestop.login SET keeper = %s WHERE agency = %s AND login = %s", (keeper, agency, login)
        )

    def dismiss(self, agency: str, login: str) -> None:
        """Nobody logs in under that name any more: a machine was stolen. What it wrote stays."""
        if self._is_known(agency, login):
            self._connection.execute(sql.SQL("ALTER ROLE {} NOLOGIN").format(sql.Identifier(login)))

    def _is_known(self, agency: str, login: str) -> bool:
        asked = "SELECT 1 FROM onestop.login WHERE agency = %s AND login = %s"
        return self._connection.execute(asked, (agency, login)).fetchone() is not None

    def _verifier(self, login: str, password: str) -> str:
        """What the server keeps of a password (SCRAM-SHA-256, RFC 5802); the word itself never goes over."""
        made = self._connection.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256")
        return made.decode()


@contextmanager
def as_owner(server: Server, patience: Patience | None = None) -> Iterator[Owner]:
    """Act as the owner. Unavailable(``shared_not_owner``) where the login is none, or as any trouble."""
    with connect(server, patience or Patience()) as connection:
        try:
            yield Owner(connection)
        except errors.InsufficientPrivilege as error:
            raise SharedTrouble("shared_not_owner", in_a_line(error)) from error
        except psycopg.Error as error:
            raise SharedTrouble(code_of(error), in_a_line(error)) from error
