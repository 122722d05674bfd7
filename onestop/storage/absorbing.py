"""The desk's side of an exchange over its SQLite file: the port `LocalLog` of `onestop.sync`, which this does not know.

Each call is one transaction at most and runs on the store thread. Reading is `runs.py`.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from onestop.application.changes import Changes
from onestop.domain.ledger import Event
from onestop.domain.runs import Card, EventDiffers, Head, Own, Run, Vector, actions
from onestop.storage import runs
from onestop.storage.engine import not_waiting_for_disk
from onestop.storage.failures import as_unavailable
from onestop.storage.growing import LARGE
from onestop.storage.log import StationLog, insert_rows
from onestop.storage.projector import Projector

if TYPE_CHECKING:
    from onestop.storage.stations import Station
    from onestop.storage.store import SqliteStore

_KEEP_HEAD = "INSERT OR REPLACE INTO signed_head (agency, station, seq, signature) VALUES (?, ?, ?, ?)"
_KEEP_CARD = "INSERT OR REPLACE INTO station_card (agency, station, login, public_key) VALUES (?, ?, ?, ?)"
_KEEP_ASIDE = "INSERT OR IGNORE INTO aside (station, seq, hash, reason, body) VALUES (?, ?, ?, ?, ?)"
_SHARED = "SELECT value FROM home WHERE key = 'shared'"
_KEEP_SHARED = "INSERT OR REPLACE INTO home (key, value) VALUES ('shared', ?)"
_NO_LONGER_LOOSE = "DELETE FROM loose WHERE event_id = ?"
_BEHIND = "agency = ? AND station = ? AND seq > ?"
_LEFT_LOOSE = (
    f"INSERT OR IGNORE INTO loose SELECT cut.event_id, cut.event_n FROM envelope cut WHERE {_BEHIND} AND NOT EXISTS "
    "(SELECT 1 FROM envelope kept WHERE kept.event_id = cut.event_id "
    "AND (kept.agency <> cut.agency OR kept.station <> cut.station OR kept.seq <= ?))"
)

_BESIDE_DOSSIERS = ("office", "station")
"""Streams that change what is shown and name no dossier: an anomaly settled, a clock that is off."""
_TOO_MANY_TO_NAME = 200


class SharedSide:
    """See `onestop.sync.ports.LocalLog`. Made by `SqliteStore.shared_side`. Failures of the disk are Unavailable."""

    def __init__(
        self,
        store: SqliteStore,
        driver: sqlite3.Connection,
        block: int,
        login: str,
        becoming: Callable[[str], AbstractContextManager[object]] = nullcontext,
    ) -> None:
        """`becoming` is entered while another station is taken: whoever else must know of it is told there."""
        self._store = store
        self._driver = driver
        self._block = block
        self._becoming = becoming
        self._touched: set[str] = set()
        self._touched_beside = False
        self._on_disk = True
        self.login = login

    @property
    def agency(self) -> str:
        return self._station.agency

    @property
    def practice(self) -> bool:
        """Nothing real stands in this ledger, and never will."""
        return self._station.practice

    @property
    def name(self) -> str:
        """What this desk calls itself."""
        return self._station.name

    def take_name(self, name: str) -> None:
        """Be called something else from now on; an event says so. Nothing happens where it is called so already."""
        if name != self.name:
            self._store.take_station(replace(self._station, name=name), self.login)

    def own(self) -> Own:
        return Own(self._station.station, self._station.number)

    @as_unavailable()
    def vector(self) -> Vector:
        return runs.vector(self._driver, self.agency)

    @as_unavailable()
    def head(self, station: str) -> Head:
        return runs.head(self._driver, self.agency, station)

    @as_unavailable()
    def hashes(self, station: str, seqs: Sequence[int]) -> Mapping[int, bytes]:
        return runs.hashes(self._driver, self.agency, station, seqs)

    @as_unavailable()
    def run(self, station: str, after: int, limit: int, *, vouched: bool) -> Run:
        read = runs.vouched_run if vouched else runs.whole_run
        return read(self._driver, self.agency, station, after, limit)

    @as_unavailable()
    def cards(self) -> Mapping[str, Card]:
        sql = "SELECT agency, station, login, public_key FROM station_card WHERE agency = ?"
        return {row[1]: Card(*row) for row in self._driver.execute(sql, (self.agency,))}

    @as_unavailable()
    def keep_card(self, card: Card) -> None:
        self._driver.execute(_KEEP_CARD, card)

    @as_unavailable()
    def highest_number(self) -> int:
        return max(runs.station_numbers(self._driver), default=self._station.number)

    @as_unavailable()
    def shared(self) -> Head:
        """How much of our own log the shared one held when it was last asked."""
        return runs.shared_head(self._driver, self.own().station)

    @as_unavailable()
    def unsent(self) -> tuple[int, int]:
        """How many events of our own log count as not shared, and when the oldest was recorded (UTC ms, else 0)."""
        return runs.unsent(self._driver, self.agency, self.own().station)

    @as_unavailable()
    def station_names(self) -> Mapping[str, str]:
        """What each station calls itself, as far as its log is here."""
        return runs.station_names(self._driver)

    @as_unavailable()
    def last_numbers(self) -> Mapping[str, int]:
        """The number of each station, as far as its log is here."""
        return runs.last_numbers(self._driver)

    @as_unavailable()
    def last_offset(self) -> int | None:
        """How far off this station's clock was noted to be (ms), None where nothing was noted."""
        return runs.last_offset(self._driver, self.own().station)

    def note_offset(self, offset_ms: int) -> None:
        self._store.note_clock(offset_ms, self.login)
        self._touched_beside = True  # it is on the anomaly desk now, or off it

    def take_touched(self) -> Changes:
        """What was taken in since this was asked last, for whoever shows it."""
        self._touched |= self._store.owed().take_touched()
        many = self._touched_beside or len(self._touched) > _TOO_MANY_TO_NAME
        changes = Changes(frozenset(() if many else self._touched), everything=many)
        self._touched, self._touched_beside = set(), False
        return changes

    @as_unavailable()
    def note_shared(self, station: str, head: Head) -> None:
        noted = f"{station} {head.seq} {head.hash.hex()}"
        if (noted,) != self._driver.execute(
            _SHARED
        ).fetchone():  # that nothing is shared yet is worth a note, too
            self._driver.execute(_KEEP_SHARED, (noted,))

    @as_unavailable()
    def keep_aside(self, run: Run, reason: str) -> None:
        body = [[row.envelope.seq, row.envelope.hash.hex(), *row.event] for row in run.rows]
        values = (run.station, *run.head, reason, json.dumps(body, ensure_ascii=False))
        self._touched_beside |= self._driver.execute(_KEEP_ASIDE, values).rowcount > 0

    def absorb(self, part: Run, latest_hlc: int, *, whole: bool) -> None:
        """A large part is owed (`growing.py`), a small one projected at once.

        Nobody waits for the disk: `grow` does, at the latest at the round's end. Where the power goes off before,
        the file is whole as it was some parts ago, and they come once more.
        """
        with self._writing(waits=False) as log:
            held = runs.places_of(self._driver, [event.event_id for _, event in part.rows])
            for _, event in part.rows:
                if event.event_id in held and runs.event_at(self._driver, held[event.event_id]) != event:
                    raise EventDiffers(event.event_id)
            before = runs.head(self._driver, self.agency, part.station)
            if part.rows[0].envelope.prev_hash != before.hash:
                raise ValueError(f"{part.station}: the run does not go on behind {before.seq}")
            first, last = insert_rows(self._driver, part.rows, held)
            self._driver.executemany(_NO_LONGER_LOOSE, [(event_id,) for event_id in held])
            for signed in part.heads:
                self._driver.execute(
                    _KEEP_HEAD, (self.agency, part.station, signed.head.seq, signed.signature)
                )
            owed = self._store.owed()
            large = len(part.rows) >= LARGE and not self._goes_on(part, before)
            if not held and (large or owed.is_open):
                owed.owe(first, last, whole=whole)
            elif whole:
                owed.settle()
                self._project(part, before)
            else:
                owed.settle()
            log.last_hlc = max([log.last_hlc, *(e.hlc for _, e in part.rows if e.hlc <= latest_hlc)])

    def grow(self) -> None:
        if self._store.owed().is_open or not self._on_disk:
            with self._writing():
                self._store.owed().grow()

    def cut(self, station: str, after: int) -> None:
        with self._writing():
            behind = (self.agency, station, after)
            self._driver.execute(_LEFT_LOOSE, (*behind, after))
            self._driver.execute(f"DELETE FROM envelope WHERE {_BEHIND}", behind)
            self._driver.execute(f"DELETE FROM signed_head WHERE {_BEHIND}", behind)

    def envelop_loose(self, limit: int) -> int:
        with as_unavailable():
            places = runs.loose_events(self._driver, limit)
        if not places:
            return 0
        with self._writing() as log:
            for action in actions(list(places)):
                for event in action:
                    log.envelop(event, places[event])
                    self._driver.execute(_NO_LONGER_LOOSE, (event.event_id,))
            self._store.owed().settle()
            self._take_up(places)  # of an action that came in part, nothing was projected yet
        return len(places)

    def become(self, own: Own) -> None:
        """The event that opens the new log is its first, and `shared` begins anew with it."""
        with self._becoming(own.station):
            self._store.take_station(
                replace(self._station, station=own.station, number=own.number), self.login
            )

    def renumber(self, number: int) -> None:
        self._store.take_station(replace(self._station, number=number), self.login)

    def _goes_on(self, part: Run, before: Head) -> bool:
        """Whether the part begins within an action."""
        log = runs.backwards(self._driver, self.agency, part.station, before.seq)
        return any(row.event.tx_id == part.rows[0].event.tx_id for row in islice(log, 1))

    def _project(self, part: Run, before: Head) -> None:
        """What the part brought, with what the parts before it stored of its first action."""
        first = part.rows[0].event
        earlier: list[Event] = []
        for row in runs.backwards(self._driver, self.agency, part.station, before.seq):
            if row.event.tx_id != first.tx_id:
                break
            earlier.append(row.event)
        self._take_up([*earlier, *(event for _, event in part.rows)])

    def _take_up(self, events: Iterable[Event]) -> None:
        events = tuple(events)
        projector = Projector(self._driver, self._block)
        projector.take_up(events)
        self._touched |= projector.finish()
        self._touched_beside |= any(event.stream in _BESIDE_DOSSIERS for event in events)

    @contextmanager
    def _writing(self, *, waits: bool = True) -> Iterator[StationLog]:
        """One transaction, after which the file knows how far its own log and clock have come. `waits`: until it
        lies on the disk.
        """
        log = self._store.own_log()
        with as_unavailable(), nullcontext() if waits else not_waiting_for_disk(self._driver):
            self._driver.execute("BEGIN IMMEDIATE")
            try:
                yield log
                log.keep_head()
                self._driver.execute("COMMIT")
                self._on_disk = waits
            except BaseException:
                if self._driver.in_transaction:
                    self._driver.execute("ROLLBACK")
                log.forget()
                self._store.owed().forget()
                raise

    @property
    def _station(self) -> Station:
        assert self._store.station is not None, "open_station comes first"
        return self._store.station
