"""Passwords of this machine: hashed, kept apart from the ledger, and there again after the program was closed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from onestop.application.people import Secret
from onestop.domain.errors import Unavailable
from onestop.storage.person_secrets import PersonSecrets
from onestop.storage.store import SqliteStore
from tests.helpers.given import MORNING, Counter, sqlite_counter

PASSWORD = "đèn xanh đèn đỏ"


def book(counter: Counter) -> PersonSecrets:
    assert isinstance(counter.store, SqliteStore)
    return counter.store.person_secrets()


def test_a_password_opens_its_own_hash_and_no_other_does(counter: Counter) -> None:
    secrets = book(counter)
    sealed, again = secrets.seal(PASSWORD), secrets.seal(PASSWORD)
    assert sealed.startswith("$argon2id$") and sealed != again
    assert secrets.opens(sealed, PASSWORD) and secrets.opens(again, PASSWORD)
    assert not secrets.opens(sealed, PASSWORD.upper())
    assert not secrets.opens("written by hand", PASSWORD)


def test_what_was_kept_is_there_again(ledger: Path) -> None:
    first = sqlite_counter(ledger)
    secrets = book(first)
    assert (secrets.asked(), secrets.last(), secrets.known()) == (False, "", frozenset())
    assert secrets.read("dautu1") == Secret()
    kept = Secret("$argon2id$x", 3, MORNING + timedelta(minutes=5))
    secrets.write("xem", kept)
    secrets.write("dautu1", Secret("$argon2id$y"))
    secrets.write("dautu1", Secret())
    secrets.ask(True)
    secrets.remember("dautu1")
    first.store.close()
    second = sqlite_counter(ledger)
    secrets = book(second)
    assert (secrets.asked(), secrets.last(), secrets.known()) == (True, "dautu1", frozenset({"xem"}))
    assert secrets.read("xem") == kept
    secrets.ask(False)
    assert not secrets.asked()
    second.store.close()


def test_no_event_hears_of_a_password_and_a_rebuild_loses_none(ledger: Path, counter: Counter) -> None:
    secrets = book(counter)
    counter.take_in()
    events = counter.store.verify().events
    sealed = secrets.seal(PASSWORD)
    secrets.write("xem", Secret(sealed))
    secrets.ask(True)
    assert counter.store.verify().events == events
    counter.store.rebuild()
    assert secrets.read("xem") == Secret(sealed) and secrets.asked()
    whole = b"".join(file.read_bytes() for file in ledger.parent.iterdir() if file.is_file())
    assert sealed.encode() in whole and PASSWORD.encode() not in whole


def test_a_file_without_the_table_is_damaged_and_no_bug(counter: Counter, ledger: Path) -> None:
    secrets = book(counter)
    secrets._driver.execute("DROP TABLE person_secret")
    with pytest.raises(Unavailable) as failure:
        secrets.read("xem")
    assert failure.value.what == "ledger_damaged"
