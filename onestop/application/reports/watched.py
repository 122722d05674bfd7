"""Tells how much of the ledger a report has read so far, so that whoever waits can see it and stop it. Counts nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from onestop.application.ports import Progress, Store
    from onestop.application.read_models import EventRow, StoredRow
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier


def watched(desk: Workplace, progress: Progress) -> Workplace:
    """The same desk, whose store calls `progress` with how many rows and dossiers were read; it may raise to stop."""
    return replace(desk, store=cast("Store", _Store(desk.store, progress)))


class _Store:
    def __init__(self, store: Any, progress: Progress) -> None:
        self._store = store
        self._progress = progress
        self._read = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def _tell(self) -> None:
        self._read += 1
        self._progress(self._read, 0)

    def rows_between(self, begin: datetime, beyond: datetime) -> Iterator[StoredRow]:
        for row in self._store.rows_between(begin, beyond):
            self._tell()
            yield row

    def events(self, dossier_id: str) -> tuple[EventRow, ...]:
        self._tell()
        found: tuple[EventRow, ...] = self._store.events(dossier_id)
        return found

    def dossier(self, dossier_id: str) -> Dossier | None:
        self._tell()
        found: Dossier | None = self._store.dossier(dossier_id)
        return found
