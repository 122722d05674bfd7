"""A clock for each agency of a linked dossier: what each was to take, and what each has taken. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from onestop.domain.time_split import split_open_time

if TYPE_CHECKING:
    from onestop.domain.calendar import WorkCalendar
    from onestop.domain.dossier import Dossier
    from onestop.domain.procedure_parts import AgencyPart


@dataclass(frozen=True, slots=True)
class AgencyTime:
    """Open minutes of one agency, or of several that work side by side: `limit` as the version shares it out."""

    agencies: tuple[str, ...]
    limit: int
    used: int

    @property
    def late(self) -> int:
        return max(0, self.used - self.limit)


def agency_times(
    dossier: Dossier, parts: Sequence[AgencyPart], own: str, now: datetime, calendar: WorkCalendar
) -> tuple[AgencyTime, ...]:
    """One line a part. Ours is the time that was ours; a partner's the time it had a leg and the clock ran."""
    begin, end = dossier.received.received_at, dossier.finished_at or now
    lines = []
    for part in parts:
        if own in part.agencies:
            used = split_open_time(begin, end, dossier.pauses, dossier.legs, calendar).ours
        else:
            theirs = tuple(leg for leg in dossier.legs if leg.agency in part.agencies)
            used = split_open_time(begin, end, dossier.pauses, theirs, calendar).partner
        lines.append(AgencyTime(part.agencies, round(part.hours * 60), used))
    return tuple(lines)
