"""The desk's store: the port `Store` over one SQLite file. One thread opens it, and only that thread uses it.

What writes, proves and rebuilds is loaded by whoever first asks for it: the first screen only reads.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.application.ports import Clock, Ids, Progress
from onestop.application.read_models import (
    ApplicantRow,
    DossierQuery,
    EventRow,
    Gap,
    Rebuilt,
    StoredRow,
    Verification,
)
from onestop.domain.dossier import Dossier
from onestop.domain.errors import Unavailable
from onestop.domain.facts import StationOpened, SubstituteNamed, SubstitutionEnded
from onestop.domain.fold import fold
from onestop.domain.substitution import Substitution, substitutions_from
from onestop.storage import drafts, queries
from onestop.storage.engine import open_driver
from onestop.storage.failures import as_unavailable
from onestop.storage.migrate import migrate, must_be_current

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from onestop.storage.absorbing import SharedSide
    from onestop.storage.log import StationLog
    from onestop.storage.person_secrets import PersonSecrets
    from onestop.storage.transaction import SqliteTransaction

_EPOCH = datetime(1970, 1, 1)
_OFFICE_OFFSET = timedelta(hours=7)
_IN_REAL_USE = (
    "SELECT 1 FROM event WHERE kind IN ('guidance_given', 'slip_printed') "
    "OR (kind = 'dossier_received' AND instr(payload, '\"source\":\"desk\"') > 0) LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class Station:
    """Which log this file writes, and its range of serials. Standing alone it is number 0."""

    agency: str
    station: str
    number: int
    name: str
    practice: bool


NOBODY = Station("", "", 0, "", practice=False)
"""Who reads a file that no longer says whose it is."""


class SqliteStore:
    """See `onestop.application.ports.Store`. Failures of the disk come out as Unavailable."""

    def __init__(
        self,
        path: Path | None,
        clock: Clock,
        ids: Ids,
        *,
        read_only: bool = False,
        block: int = 500,
        own_prefixes: Collection[str] | None = None,
    ) -> None:
        """`own_prefixes`: those the office writes codes under, where it owes a reason for every gap; None: all."""
        self._driver = open_driver(path, read_only=read_only)
        try:
            with as_unavailable():
                if read_only:
                    must_be_current(self._driver)
                elif migrate(self._driver):
                    from onestop.storage.rebuild import rebuild

                    rebuild(self._driver, block)
        except BaseException:
            self._driver.close()
            raise
        self._connection: Connection | None = None
        self._clock = clock
        self._ids = ids
        self._block = block
        self._own_prefixes = own_prefixes
        self._log: StationLog | None = None
        self._becomes_practice = False
        self.station = self._station_or_closed(read_only=read_only)

    def open_station(self, station: Station, actor: str) -> None:
        """Begin this file's own log: its first event says who writes it. Once a file."""
        self.station = station
        with self.action(actor) as transaction:
            self._driver.executemany(
                "INSERT INTO home (key, value) VALUES (?, ?)",
                [
                    ("agency", station.agency),
                    ("station", station.station),
                    ("station_number", str(station.number)),
                    ("station_name", station.name),
                    ("practice", str(int(station.practice))),
                ],
            )
            fact = StationOpened(station.number, station.name, station.practice)
            transaction.record("station", station.station, fact, self._clock.now())

    def take_station(self, station: Station, actor: str) -> None:
        """Write another log from now on, or the same one with another number; an event says so."""
        before = self.station, self._log
        self.station, self._log = station, None
        kept = {
            "station": station.station,
            "station_number": str(station.number),
            "station_name": station.name,
        }
        try:
            with self.action(actor) as transaction:
                sql = "UPDATE home SET value = ? WHERE key = ?"
                self._driver.executemany(sql, [(value, key) for key, value in kept.items()])
                fact = StationOpened(station.number, station.name, station.practice)
                transaction.record("station", station.station, fact, self._clock.now())
        except BaseException:
            self.station, self._log = before
            raise

    def shared_side(self, login: str) -> SharedSide:
        """What the exchange with other desks needs of this file."""
        from onestop.storage.absorbing import SharedSide

        return SharedSide(self, self._driver, self._block, login)

    def is_in_real_use(self) -> bool:
        """Something was received, given or printed here that was not for practice."""
        if self.station is None or self.station.practice:
            return False
        with as_unavailable():
            return self._driver.execute(_IN_REAL_USE).fetchone() is not None

    def practise(self) -> None:
        """Make this a practice office for good with the next action, whose first event says so."""
        self._becomes_practice = self.station is not None and not self.station.practice

    @contextmanager
    def action(self, actor: str) -> Iterator[SqliteTransaction]:
        """One user action, durable when the block is left; an exception leaves no trace of it."""
        from onestop.storage.transaction import SqliteTransaction

        log = self.own_log()
        number = self.station.number if self.station else 0
        with as_unavailable():
            self._driver.execute("BEGIN IMMEDIATE")
            try:
                transaction = SqliteTransaction(
                    self._driver, log, self._clock, self._ids, actor, number, self._block
                )
                if self._becomes_practice:
                    self._record_practice(transaction)
                yield transaction
                transaction.finish()
                log.keep_head()
                self._driver.execute("COMMIT")
                self._after_commit()
            except BaseException:
                if self._driver.in_transaction:
                    self._driver.execute("ROLLBACK")
                log.forget()
                raise

    @as_unavailable()
    def dossier(self, dossier_id: str) -> Dossier | None:
        if not dossier_id.isascii():  # typed by a person: SQLite takes no lone surrogates
            return None
        from onestop.storage.projector import recorded_facts

        return fold(dossier_id, [item for _, item in recorded_facts(self._driver, dossier_id)])

    @as_unavailable()
    def find_code(self, code: str) -> tuple[str, ...]:
        if code.isascii():
            whole = queries.ids_of_code(self._driver, code)
            if whole:
                return whole
        tail = "".join(char for char in code if char.isdigit() and char.isascii())[::-1]
        if not tail or any(char.isalpha() for char in code):
            return ()
        sql = "SELECT dossier_id FROM dossier WHERE tail_reversed >= ? AND tail_reversed < ? LIMIT 50"
        return tuple(row[0] for row in self._driver.execute(sql, (tail, tail + "\U0010ffff")))

    @as_unavailable()
    def events(self, dossier_id: str) -> tuple[EventRow, ...]:
        return tuple(self._history("dossier", dossier_id))

    @as_unavailable()
    def guidance(self, guidance_id: str) -> EventRow | None:
        """The guidance given at the counter under this id."""
        return next(iter(self._history("guidance", guidance_id)), None)

    @as_unavailable()
    def substitutions(self) -> tuple[Substitution, ...]:
        facts = [row.fact for row in self._history("office", "substitutions")]
        return substitutions_from(f for f in facts if isinstance(f, SubstituteNamed | SubstitutionEnded))

    @as_unavailable()
    def head_of(self, event_id: str) -> bytes:
        row = self._driver.execute("SELECT hash FROM envelope WHERE event_id = ?", (event_id,)).fetchone()
        return row[0] if row else b""

    @as_unavailable()
    def rows(
        self, query: DossierQuery, now: datetime, due_before: datetime | None
    ) -> tuple[Sequence[StoredRow], str]:
        return queries.page(self._driver, query, now, due_before)

    @as_unavailable()
    def how_many(self, query: DossierQuery, now: datetime) -> int:
        return queries.how_many(self._driver, query, now)

    @as_unavailable()
    def rows_by_id(self, dossier_ids: Iterable[str]) -> Sequence[StoredRow]:
        return queries.by_ids(self._driver, dossier_ids)

    def search(self, text: str, limit: int) -> Sequence[StoredRow]:
        from onestop.storage import search

        return queries.by_ids(self._driver, search.dossier_ids(self._core, text, limit))

    def applicants(self, text: str, limit: int) -> tuple[ApplicantRow, ...]:
        from onestop.storage import search

        return search.applicants(self._core, text, limit)

    def year_rows(self, year: int) -> Iterable[StoredRow]:
        from onestop.storage import reports

        return reports.year_rows(self._core, year)

    @as_unavailable()
    def tallies(self, today: date, now: datetime) -> tuple[int, int, int, int]:
        return queries.tallies(self._driver, today, now)

    def recent_procedures(self, limit: int) -> tuple[str, ...]:
        from onestop.storage import reports

        return reports.recent_procedures(self._core, limit)

    @as_unavailable()
    def gaps(self) -> tuple[Gap, ...]:
        from onestop.storage.verify import all_gaps

        return tuple(all_gaps(self._driver, self._block, self._own_prefixes))

    def verify(self, progress: Progress | None = None) -> Verification:
        from onestop.storage.verify import verify

        with as_unavailable():
            return verify(self._driver, self._block, progress, self._own_prefixes)

    def rebuild(self, progress: Progress | None = None) -> Rebuilt:
        from onestop.storage.rebuild import rebuild

        with as_unavailable():
            return rebuild(self._driver, self._block, progress)

    @as_unavailable()
    def load_draft(self, page: str) -> str:
        return drafts.load(self._driver, page)

    def save_draft(self, page: str, text: str, at: datetime) -> None:
        with as_unavailable():
            drafts.save(self._driver, page, text, at)

    def person_secrets(self) -> PersonSecrets:
        """What this machine alone knows of people's passwords."""
        from onestop.storage.person_secrets import PersonSecrets

        return PersonSecrets(self._driver)

    def warm_up(self) -> None:
        """Load what writing, search and reports need, once the first screen stands."""
        import onestop.storage.reports
        import onestop.storage.search
        import onestop.storage.transaction  # noqa: F401 - loaded here, used later

        self._open_core()

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection.engine.dispose()
        self._driver.close()

    @property
    def _core(self) -> Connection:
        return self._open_core()

    def _open_core(self) -> Connection:
        """SQLAlchemy over the same connection, loaded when search or a report first asks."""
        if self._connection is None:
            from onestop.storage.core import core_over

            self._connection = core_over(self._driver)
        return self._connection

    def _history(self, stream: str, stream_id: str) -> Iterator[EventRow]:
        from onestop.storage import codec
        from onestop.storage.log import events_of

        for event in events_of(self._driver, stream, stream_id):
            yield EventRow(
                event.event_id,
                event.tx_id,
                event.kind,
                datetime.fromisoformat(event.occurred_at),
                _EPOCH + timedelta(milliseconds=event.hlc >> 16) + _OFFICE_OFFSET,
                event.actor,
                codec.decode(event.kind, event.schema, event.payload),
            )

    def _record_practice(self, transaction: SqliteTransaction) -> None:
        assert self.station is not None, "only an opened station can become a practice one"
        fact = StationOpened(self.station.number, self.station.name, True)
        transaction.record("station", self.station.station, fact, self._clock.now())
        self._driver.execute("UPDATE home SET value = '1' WHERE key = 'practice'")

    def _after_commit(self) -> None:
        if self._becomes_practice and self.station is not None:
            self.station = replace(self.station, practice=True)
            self._becomes_practice = False

    def own_log(self) -> StationLog:
        """For the other modules of this folder."""
        if self._log is None:
            if self.station is None:
                raise RuntimeError("open_station comes first")
            from onestop.storage.log import StationLog

            self._log = StationLog(self._driver, self.station.agency, self.station.station)
        return self._log

    def _station_or_closed(self, *, read_only: bool) -> Station | None:
        try:
            with as_unavailable():
                return self._read_station()
        except Unavailable as damaged:
            if read_only and damaged.what == "ledger_damaged":
                return NOBODY  # the proof must come to say what is torn
            self._driver.close()
            raise
        except BaseException:
            self._driver.close()
            raise

    def _read_station(self) -> Station | None:
        """None in a new file. Unavailable(``ledger_damaged``) where events stand and nothing says whose file it is."""
        kept = dict(self._driver.execute("SELECT key, value FROM home"))
        if "station" not in kept and not self._driver.execute("SELECT 1 FROM event LIMIT 1").fetchone():
            return None
        try:
            return Station(
                kept["agency"],
                kept["station"],
                int(kept["station_number"]),
                kept["station_name"],
                kept["practice"] == "1",
            )
        except (KeyError, ValueError) as error:
            raise Unavailable("ledger_damaged", "home") from error
