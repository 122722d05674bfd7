"""Keeps what this machine knows of passwords: Argon2id hashes in a table of its own. Knows no person and no rule."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import TYPE_CHECKING

from onestop.application.people import Secret
from onestop.storage.failures import as_unavailable

if TYPE_CHECKING:
    from argon2 import PasswordHasher

_KEEP = (
    "INSERT INTO person_secret (login, hash, wrong, wait_until) VALUES (?, ?, ?, ?) ON CONFLICT (login) DO UPDATE "
    "SET hash = excluded.hash, wrong = excluded.wrong, wait_until = excluded.wait_until"
)
_NOTE = "INSERT INTO home (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
ASKED, LAST = "passwords", "sitting"
"""What stands in the table `home` about people."""


class PersonSecrets:
    """`SecretBook` over the store's own connection; each change is durable when the call returns."""

    def __init__(self, driver: sqlite3.Connection, hasher: PasswordHasher | None = None) -> None:
        """Without a `hasher` one with the library's costs, loaded when the first password is typed."""
        self._driver = driver
        self._hasher = hasher

    def asked(self) -> bool:
        return self._noted(ASKED) == "1"

    @as_unavailable()
    def ask(self, wanted: bool) -> None:
        self._driver.execute(_NOTE, (ASKED, str(int(wanted))))

    def last(self) -> str:
        return self._noted(LAST)

    @as_unavailable()
    def remember(self, login: str) -> None:
        self._driver.execute(_NOTE, (LAST, login))

    @as_unavailable()
    def read(self, login: str) -> Secret:
        sql = "SELECT hash, wrong, wait_until FROM person_secret WHERE login = ?"
        row = self._driver.execute(sql, (login,)).fetchone()
        if row is None:
            return Secret()
        return Secret(row[0], row[1], datetime.fromisoformat(row[2]) if row[2] else None)

    @as_unavailable()
    def write(self, login: str, secret: Secret) -> None:
        until = secret.wait_until.isoformat(timespec="minutes") if secret.wait_until else None
        self._driver.execute(_KEEP, (login, secret.hash, secret.wrong, until))

    @as_unavailable()
    def known(self) -> frozenset[str]:
        rows = self._driver.execute("SELECT login FROM person_secret WHERE hash <> ''")
        return frozenset(row[0] for row in rows)

    def seal(self, password: str) -> str:
        return self._argon2().hash(password)

    def opens(self, sealed: str, password: str) -> bool:
        """A hash that is none opens to nothing: somebody wrote into the file by hand."""
        from argon2.exceptions import InvalidHashError, VerificationError

        try:
            return self._argon2().verify(sealed, password)
        except (InvalidHashError, VerificationError):
            return False

    @as_unavailable()
    def _noted(self, key: str) -> str:
        row = self._driver.execute("SELECT value FROM home WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else ""

    def _argon2(self) -> PasswordHasher:
        """The library's costs are those of RFC 9106 for machines with little memory: 64 MiB, some 50 ms."""
        if self._hasher is None:
            from argon2 import PasswordHasher

            self._hasher = PasswordHasher()
        return self._hasher
