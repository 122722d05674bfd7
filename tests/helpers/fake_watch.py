"""What watching asks of a store, over the dossiers of the desk in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from onestop.application.read_models import DossierQuery, StoredRow
from onestop.domain.dossier import Dossier
from onestop.domain.substitution import Substitution
from tests.helpers.memory_rows import fits, row_of
from tests.helpers.memory_watch import MemoryWatch

_LAST = datetime(9999, 12, 31)


@dataclass
class FakeWatchStore:
    every: Callable[[], Sequence[Dossier]]
    absences: tuple[Substitution, ...] = ()

    def watch_book(self) -> MemoryWatch:
        return MemoryWatch(self.every())

    def rows(
        self, query: DossierQuery, now: datetime, due_before: datetime | None
    ) -> tuple[Sequence[StoredRow], str]:
        found = [row_of(each) for each in self.every() if fits(each, query, now, due_before)]
        return sorted(found, key=lambda row: (row.due_at or _LAST, row.dossier_id))[: query.limit], ""

    def how_many(self, query: DossierQuery, now: datetime) -> int:
        return sum(fits(each, query, now, None) for each in self.every())

    def rows_by_id(self, dossier_ids: Iterable[str]) -> Sequence[StoredRow]:
        wanted = list(dossier_ids)
        return [row_of(each) for each in self.every() if each.dossier_id in wanted]

    def dossier(self, dossier_id: str) -> Dossier | None:
        return next((each for each in self.every() if each.dossier_id == dossier_id), None)

    def substitutions(self) -> tuple[Substitution, ...]:
        return self.absences


@dataclass
class WatchedDesk:
    """The desk in memory with as much of a store as watching asks; all else is the desk's own."""

    desk: object
    store: FakeWatchStore

    def __getattr__(self, name: str) -> object:
        return getattr(self.desk, name)
