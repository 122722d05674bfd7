"""What the ledger says of anomalies, as rows, and the port they are read through. Must not know any wording."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from onestop.application.read_models import EventRow


@dataclass(frozen=True, slots=True)
class StoredAnomaly:
    """`kind` is an `AnomalyKind`; `subject` the dossier's id, the code that occurs twice, or a station.

    `field`: of two edits which one; of a clock its offset in milliseconds; of what was kept aside why it is not
    believed. `settled_by` is the event of the last word on it, "" while it is open.
    """

    key: str
    kind: str
    subject: str
    event_id: str = ""
    against: str = ""
    field: str = ""
    settled_by: str = ""


@dataclass(frozen=True, slots=True)
class AsideRow:
    """What came from others and was not believed. `hash` in hexadecimal; `rows` as they came, JSON values."""

    station: str
    name: str
    seq: int
    hash: str
    reason: str
    rows: tuple[object, ...]


class AnomalyBook(Protocol):
    """Part of the store; on its thread."""

    def count(self) -> int:
        """How many are open. Cheap: asked after every write."""
        ...

    def page(self, *, settled: bool, limit: int, after: str) -> tuple[tuple[StoredAnomaly, ...], str]:
        """Newest first, the open ones or all of them; and the key of the next page, "" at the end."""
        ...

    def by_key(self, key: str) -> StoredAnomaly | None: ...

    def settlements(self) -> Mapping[str, EventRow]:
        """Event id → every word ever said on an anomaly."""
        ...

    def stations_of(self, event_ids: Iterable[str]) -> Mapping[str, str]:
        """Event id → the name of the desk that recorded it, as `station_name` has it."""
        ...

    def station_name(self, station: str) -> str:
        """Its last name, with its number where another bears the same; its id where no name is known."""
        ...

    def aside(self, key: str) -> AsideRow | None: ...
