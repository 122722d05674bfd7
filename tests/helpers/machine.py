"""A real office's machine without a window: desk, people and their passwords over SQLite, and whoever sits there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from argon2 import PasswordHasher

from onestop.application.desk import Desk
from onestop.application.people import People
from onestop.storage.person_secrets import PersonSecrets
from onestop.storage.store import SqliteStore
from tests.helpers.given import Counter, sqlite_counter

ADMIN, OFFICER, HEAD = "quantri", "dautu1", "dautu.truong"
GOOD, OTHER = "hoa phượng đỏ", "gió mùa đông"


@dataclass
class Machine:
    """`desk` acts as whoever `sits`."""

    counter: Counter
    desk: Desk
    people: People
    book: PersonSecrets

    def sits(self, login: str) -> None:
        self.desk.seat.take(login)

    def asks(self) -> None:
        """The administrator sits there and turns passwords on with `GOOD`."""
        self.sits(ADMIN)
        self.people.turn_on(GOOD, GOOD)

    def wait(self, time: timedelta) -> None:
        self.counter.clock.move(self.counter.clock.now() + time)


@contextmanager
def a_machine(folder: Path) -> Iterator[Machine]:
    counter = sqlite_counter(folder / "ledger.sqlite3")
    assert isinstance(counter.store, SqliteStore)
    desk = replace(counter.desk(), practice=False)
    # As cheap as Argon2 can be: what it costs is the storage tests' concern.
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    book = PersonSecrets(counter.store._driver, cheap)
    yield Machine(counter, desk, People(desk, book), book)
    counter.store.close()
