"""The number of a dossier's row: the minute of its reception, and a place within it. So the newest have the highest, and
the search index, which knows only these numbers, reads them in the order people ask for.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

PLACES = 1 << 16
"""In a minute; where they are all taken, those of the next are."""

_EPOCH = datetime(1970, 1, 1)
_MINUTE = timedelta(minutes=1)
_LAST = "SELECT value, (SELECT max(id) FROM dossier WHERE id >= value AND id < value + ?) FROM json_each(?)"


def first_id(moment: datetime) -> int:
    """The lowest id of a reception at this minute."""
    return (moment - _EPOCH) // _MINUTE * PLACES


def minute_of(row_id: int) -> int:
    return row_id // PLACES


class RowIds:
    """Free ids, each given once; what stands in the table is asked for once a minute of reception."""

    def __init__(self, driver: sqlite3.Connection, *, empty: bool = False) -> None:
        """`empty`: the table has no rows, and all that it will have get their ids here."""
        self._driver = driver
        self._empty = empty
        self._next: dict[int, int] = {}

    def prepare(self, moments: Iterable[datetime]) -> None:
        """Ask at once for all these minutes, of which places will be taken."""
        self._ask({first_id(moment) for moment in moments} - self._next.keys())

    def take(self, received_at: datetime) -> int:
        first = first_id(received_at)
        while True:
            if first not in self._next:
                self._ask([first])
            free = self._next[first]
            if free < first + PLACES:
                self._next[first] = free + 1
                return free
            first += PLACES

    def _ask(self, firsts: Collection[int]) -> None:
        if self._empty:
            self._next.update((first, first) for first in firsts)
            return
        for first, last in self._driver.execute(_LAST, (PLACES, json.dumps([*firsts]))):
            self._next[first] = first if last is None else last + 1
