"""A password lies in the system's keyring, else in a file of its owner's; which of both is never kept quiet."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from keyring.errors import KeyringError, PasswordDeleteError

from onestop.sync.secrets import FILE, KEYRING, Passwords, system_ring


class Ring:
    """A keyring that works."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)


class LockedRing(Ring):
    """One that nobody unlocked."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringError("locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringError("locked")

    def delete_password(self, service: str, username: str) -> None:
        raise KeyringError("locked")


class ForgetfulRing(Ring):
    """One that takes everything and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


def test_a_keyring_that_works_is_used_and_no_file_is_left(tmp_path: Path) -> None:
    ring = Ring()
    passwords = Passwords(tmp_path, lambda: ring)
    assert passwords.keep("desk", "db/board", "bí mật") == KEYRING
    assert passwords.of("desk", "db/board") == "bí mật"
    assert passwords.of("desk", "elsewhere") == passwords.of("another", "db/board") == ""
    assert list(tmp_path.iterdir()) == []
    passwords.forget("desk", "db/board")
    passwords.forget("desk", "db/board")
    assert ring.kept == {}


@pytest.mark.skipif(os.name == "nt", reason="there no file is used")
@pytest.mark.parametrize("ring", [None, LockedRing(), ForgetfulRing()])
def test_without_one_a_file_of_its_owners_is_used_and_said(tmp_path: Path, ring: Ring | None) -> None:
    passwords = Passwords(tmp_path, lambda: ring)
    assert passwords.keep("desk", "db/board", "bí mật") == FILE
    assert passwords.of("desk", "db/board") == "bí mật"
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


@pytest.mark.skipif(os.name == "nt", reason="there no file is used")
def test_whoever_moves_loses_no_password_before_he_has_arrived(tmp_path: Path) -> None:
    passwords = Passwords(tmp_path, lambda: None)
    passwords.keep("desk", "old", "1")
    passwords.keep("desk", "new", "2")
    assert (passwords.of("desk", "old"), passwords.of("desk", "new")) == ("1", "2")
    passwords.forget("desk", "old")
    assert (passwords.of("desk", "old"), passwords.of("desk", "new")) == ("", "2")


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b'{"desk@db/board": 7}'])
def test_a_file_that_nobody_can_read_holds_no_password(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert Passwords(tmp_path, lambda: None).of("desk", "db/board") == ""


def test_a_system_without_a_keyring_has_none() -> None:
    """The tests' own setting: whoever runs them has his keyring left alone."""
    assert system_ring() is None
