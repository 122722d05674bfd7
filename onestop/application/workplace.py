"""What every use case works with: the store, the office's facts, the clock, and who acts. No use case itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onestop.application.clock_witness import ClockWitness

if TYPE_CHECKING:
    from onestop.application.ports import Clock, Ids, SlipWords, Store
    from onestop.application.seat import Seat
    from onestop.domain.calendar import WorkCalendar
    from onestop.domain.office import Office
    from onestop.domain.procedure import Catalog


@dataclass(frozen=True)
class Workplace:
    """One desk of one office. `practice` marks everything it prints."""

    store: Store
    catalog: Catalog
    calendar: WorkCalendar
    office: Office
    clock: Clock
    ids: Ids
    words: SlipWords
    practice: bool
    seat: Seat
    witness: ClockWitness = field(default_factory=ClockWitness)

    @property
    def actor(self) -> str:
        """The login of whoever acts."""
        return self.seat.login
