"""What large parts of other desks' logs brought and no projection knows yet: noted in the file, grown in helpings.

A dossier's events come spread over many parts, and folding it once for all of them is what makes a long pull quick.
Until then readers see the projections as they were; whoever writes an act of this desk grows them first.
"""

from __future__ import annotations

import sqlite3

from onestop.storage.collector import collector_resting
from onestop.storage.migrate import OWED
from onestop.storage.projector import Projector

LARGE = 100
"""Events in a part that is not projected at once."""
HELPING = 2_000
"""Events grown in one transaction, some tenth of a second: a reception may have to wait for it."""

_NOTE = "INSERT OR REPLACE INTO home (key, value) VALUES ('owed', ?)"
_FORGET = "DELETE FROM home WHERE key = 'owed'"


def grow_owed(driver: sqlite3.Connection, block: int) -> None:
    """Grow what an exchange left that was cut off."""
    driver.execute("BEGIN IMMEDIATE")
    try:
        Owed(driver, block).grow()
        driver.execute("COMMIT")
    except BaseException:
        driver.execute("ROLLBACK")
        raise


class Owed:
    """The events from place `first` to `last` in the file. Behind `last` half an action may stand, which waits for its
    other half. For one connection; all but `forget` belong into a transaction of the caller's.
    """

    def __init__(self, driver: sqlite3.Connection, block: int) -> None:
        self._driver = driver
        self._block = block
        self._touched: set[str] = set()
        self.forget()

    def forget(self) -> None:
        """Take what is owed from the file, as after a transaction that came to nothing."""
        row = self._driver.execute(OWED).fetchone()
        self._first, self._last, self._waits = map(int, row[0].split(" ")) if row else (1, 0, 0)

    def owe(self, first: int, last: int, *, whole: bool) -> None:
        """`whole`: the last of these events ends an action. What is owed goes on where it stood."""
        if not self.is_open:
            self._first, self._last = first, first - 1
        if whole:
            self._last = last
        self._waits = int(not whole)
        self._note()
        if self._last - self._first >= HELPING:
            self.grow()

    def grow(self) -> None:
        """Project it all."""
        if self._first <= self._last:
            projector = Projector(self._driver, self._block)
            with collector_resting():
                projector.take_up_between(self._first, self._last)
                self._touched |= projector.finish()
            self._first = self._last + 1
            self._note()

    def settle(self) -> None:
        """Project it all, and leave half an action to whoever brings the rest."""
        self.grow()
        self._waits = 0
        self._note()

    def take_touched(self) -> frozenset[str]:
        """The dossiers grown since this was asked last."""
        touched, self._touched = frozenset(self._touched), set()
        return touched

    @property
    def is_open(self) -> bool:
        """Something is owed, or the first half of an action waits for the other."""
        return self._first <= self._last or bool(self._waits)

    def _note(self) -> None:
        if self.is_open:
            self._driver.execute(_NOTE, (f"{self._first} {self._last} {self._waits}",))
        else:
            self._driver.execute(_FORGET)
