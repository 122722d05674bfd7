"""The port `AnomalyBook` over the events of a memory store: each question is answered by looking at all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from onestop.application.anomaly_book import AsideRow, StoredAnomaly
from onestop.application.read_models import EventRow
from onestop.domain.anomalies import AnomalyKind, clashes
from onestop.domain.facts import AnomalySettled
from onestop.domain.fold import Recorded

if TYPE_CHECKING:
    from tests.helpers.memory_store import MemoryStore


class MemoryAnomalies:
    """A memory store stands alone: nothing was kept aside, and no clock was measured."""

    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    def count(self) -> int:
        return sum(not each.settled_by for each in self._all())

    def page(self, *, settled: bool, limit: int, after: str) -> tuple[tuple[StoredAnomaly, ...], str]:
        rows = [each for each in self._all() if settled or not each.settled_by]
        keys = [each.key for each in rows]
        begin = keys.index(after) + 1 if after in keys else 0
        found = tuple(rows[begin : begin + limit])
        return found, found[-1].key if begin + limit < len(rows) else ""

    def by_key(self, key: str) -> StoredAnomaly | None:
        return next((each for each in self._all() if each.key == key), None)

    def settlements(self) -> Mapping[str, EventRow]:
        return {row.event_id: row for row in self._store.events("anomalies", "office")}

    def stations_of(self, event_ids: Iterable[str]) -> Mapping[str, str]:
        known = {line.event.event_id for line in self._store.lines}
        return {each: "memory" for each in event_ids if each in known}

    def station_name(self, station: str) -> str:
        return station

    def aside(self, key: str) -> AsideRow | None:
        return None

    def _all(self) -> list[StoredAnomaly]:
        words = {
            row.fact.key: row.event_id
            for row in self.settlements().values()
            if isinstance(row.fact, AnomalySettled)
        }
        found = [*self._clashes(), *self._codes()]
        found.sort(key=lambda each: each.event_id or max(self._store.find_code(each.subject)), reverse=True)
        return [replace(each, settled_by=words.get(each.key, "")) for each in found]

    def _clashes(self) -> Iterable[StoredAnomaly]:
        for state in self._store.dossiers():
            rows = self._store.events(state.dossier_id)
            recorded = [Recorded(row.event_id, row.fact) for row in rows]
            for each in clashes(recorded, state.anomalies):
                yield StoredAnomaly(
                    each.event, each.kind, state.dossier_id, each.event, each.against, each.field
                )

    def _codes(self) -> Iterable[StoredAnomaly]:
        for code, count in Counter(each.code for each in self._store.dossiers()).items():
            if count > 1:
                yield StoredAnomaly(f"code {code} {count}", AnomalyKind.CODE_TWICE, code)
