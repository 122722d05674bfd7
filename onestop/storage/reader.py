"""What the desk's store answers: one dossier, lists, look-ups, what reports are counted from. Nothing here writes.

What needs more than the driver is loaded by whoever first asks for it: the first screen must not wait.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from onestop.application.read_models import ApplicantRow, DossierQuery, EventRow, StoredRow
from onestop.domain.dossier import Dossier
from onestop.domain.facts import HandOverListMade, SubstituteNamed, SubstitutionEnded
from onestop.domain.fold import fold
from onestop.domain.substitution import Substitution, substitutions_from
from onestop.storage import paging, queries
from onestop.storage.failures import as_unavailable

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from onestop.application.finding.looked_for import LookedFor
    from onestop.domain.applicant import Applicant
    from onestop.storage.stations import Station

_EPOCH = datetime(1970, 1, 1)
_OFFICE_OFFSET = timedelta(hours=7)
_MILLISECOND = timedelta(milliseconds=1)


class LedgerReader:
    """The reading half of the port `Store`, over the one connection of its thread."""

    station: Station | None = None

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver
        self._connection: Connection | None = None

    @as_unavailable()
    def dossier(self, dossier_id: str) -> Dossier | None:
        if not dossier_id.isascii():  # typed by a person: SQLite takes no lone surrogates
            return None
        from onestop.storage.projector import recorded_facts

        return fold(dossier_id, [item for _, item in recorded_facts(self._driver, dossier_id)])

    @as_unavailable()
    def find_code(self, code: str) -> tuple[str, ...]:
        if _is_storable(code):
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
    def stories(self) -> Iterator[tuple[str, tuple[EventRow, ...]]]:
        from onestop.storage import stories

        return stories.stories(self._driver)

    @as_unavailable()
    def guidance(self, guidance_id: str) -> EventRow | None:
        """The guidance given at the counter under this id."""
        return next(iter(self._history("guidance", guidance_id)), None)

    @as_unavailable()
    def substitutions(self) -> tuple[Substitution, ...]:
        facts = [row.fact for row in self._history("office", "substitutions")]
        return substitutions_from(f for f in facts if isinstance(f, SubstituteNamed | SubstitutionEnded))

    @as_unavailable()
    def hand_over_lists(self, stream_id: str) -> tuple[HandOverListMade, ...]:
        facts = [row.fact for row in self._history("hand_over", stream_id)]
        return tuple(fact for fact in facts if isinstance(fact, HandOverListMade))

    @as_unavailable()
    def head_of(self, event_id: str) -> bytes:
        row = self._driver.execute("SELECT hash FROM envelope WHERE event_id = ?", (event_id,)).fetchone()
        return row[0] if row else b""

    @as_unavailable()
    def rows(
        self, query: DossierQuery, now: datetime, due_before: datetime | None
    ) -> tuple[Sequence[StoredRow], str]:
        return paging.page(self._driver, query, now, due_before)

    @as_unavailable()
    def how_many(self, query: DossierQuery, now: datetime) -> int:
        return queries.how_many(self._driver, query, now)

    @as_unavailable()
    def rows_by_id(self, dossier_ids: Iterable[str]) -> Sequence[StoredRow]:
        return queries.by_ids(self._driver, dossier_ids)

    @as_unavailable()
    def search(self, looked: LookedFor, limit: int) -> Sequence[StoredRow]:
        from onestop.storage import search

        return search.newest(self._driver, looked, limit)

    @as_unavailable()
    def applicants(self, text: str, limit: int) -> tuple[ApplicantRow, ...]:
        from onestop.storage import applicants

        return applicants.applicants(self._driver, text, limit)

    @as_unavailable()
    def applicants_of(self, keys: Sequence[str]) -> Mapping[str, Applicant]:
        from onestop.storage import applicants

        return applicants.applicants_of(self._driver, keys)

    def rows_between(self, begin: datetime, beyond: datetime) -> Iterable[StoredRow]:
        from onestop.storage import reports

        return reports.rows_between(self._core, begin, beyond)

    def recorded_after(self, known_at: datetime) -> Sequence[str]:
        from onestop.storage import reports

        last = self.last_recorded()
        if last is None or last <= known_at:
            return ()
        with as_unavailable():
            return reports.recorded_after(self._driver, (known_at - _OFFICE_OFFSET - _EPOCH) // _MILLISECOND)

    @as_unavailable()
    def dossiers_with(self, kind: str) -> Sequence[str]:
        from onestop.storage import reports

        return reports.dossiers_with(self._driver, kind)

    @as_unavailable()
    def last_recorded(self) -> datetime | None:
        from onestop.storage.log import kept_head

        head = kept_head(self._driver)
        return None if head is None else office_time(head.hlc >> 16)

    @as_unavailable()
    def tallies(self, today: date, now: datetime) -> tuple[int, int, int, int]:
        number = self.station.number if self.station is not None else 0
        return queries.tallies(self._driver, today, now, number)

    def recent_procedures(self, limit: int) -> tuple[str, ...]:
        from onestop.storage import reports

        return reports.recent_procedures(self._core, limit)

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
                office_time(event.hlc >> 16),
                event.actor,
                codec.decode(event.kind, event.schema, event.payload),
            )


def _is_storable(text: str) -> bool:
    """SQLite takes no half letters, and people type anything."""
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def office_time(utc_ms: int) -> datetime:
    return _EPOCH + timedelta(milliseconds=utc_ms) + _OFFICE_OFFSET
