"""Where a machine keeps its password for the shared database: the system's keyring, else a file of its owner's alone.

Never silently: whoever asks to keep one is told where it went. Knows no server and makes no password.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from onestop.domain.errors import Unavailable
from onestop.sync.membership import write_private

FILE = "shared.password"
KEYRING = "keyring"
_SERVICE = "onestop"
_LEAST_PRIORITY = 1  # below it `keyring` names back ends that keep nothing, or keep it for all to read


class Ring(Protocol):
    """The system's keyring, as the library of that name has it."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


def system_ring() -> Ring | None:
    """None where this system has none that works. Slow to load: ask late, and not on the thread of a window."""
    import keyring

    ring = keyring.get_keyring()
    return ring if ring.priority >= _LEAST_PRIORITY else None


class Passwords:
    """One data folder's passwords, by login and place. `ring` is asked for when one is first needed."""

    def __init__(self, home: Path, ring: Callable[[], Ring | None] = system_ring) -> None:
        self._path = home / FILE
        self._ring = ring

    def keep(self, login: str, place: str, password: str) -> str:
        """Where it went: ``keyring`` or ``shared.password``.

        Unavailable(``shared_password_unkept``) on a system whose files cannot be closed to others so simply.
        """
        ring, account = self._ring(), f"{login}@{place}"
        if ring is not None and self._is_kept(ring, account, password):
            return KEYRING
        if os.name == "nt":
            raise Unavailable("shared_password_unkept", account)
        write_private(self._path, json.dumps({**self._in_file(), account: password}).encode())
        return FILE

    def of(self, login: str, place: str) -> str:
        """The password, empty where none is held here; the server will then say that it wants one."""
        account = f"{login}@{place}"
        kept = self._in_file().get(account)
        ring = self._ring() if kept is None else None
        if ring is None:
            return kept or ""
        from keyring.errors import KeyringError

        try:
            return ring.get_password(_SERVICE, account) or ""
        except KeyringError:
            return ""

    def forget(self, login: str, place: str) -> None:
        """A machine that left a place has no business there any more."""
        account = f"{login}@{place}"
        kept = self._in_file()
        if kept.pop(account, None) is not None:
            write_private(self._path, json.dumps(kept).encode())
        ring = self._ring()
        if ring is None:
            return
        from keyring.errors import KeyringError

        with suppress(KeyringError):  # it holds none
            ring.delete_password(_SERVICE, account)

    def _in_file(self) -> dict[str, str]:
        """Empty where there is no file, or one that nobody can read: the server will ask for a password."""
        try:
            kept = json.loads(self._path.read_bytes())
        except (OSError, ValueError):
            return {}
        if not isinstance(kept, dict):
            return {}
        return {account: word for account, word in kept.items() if isinstance(word, str)}

    @staticmethod
    def _is_kept(ring: Ring, account: str, password: str) -> bool:
        """A keyring that is locked, or refuses, is none."""
        from keyring.errors import KeyringError

        try:
            ring.set_password(_SERVICE, account, password)
            return ring.get_password(_SERVICE, account) == password
        except KeyringError:
            return False
