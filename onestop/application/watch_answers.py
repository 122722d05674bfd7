"""What watching answers: counters and the lists behind them, coming days, people away, groups. Pure data; counts nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from onestop.application.watch_book import WatchBy

if TYPE_CHECKING:
    from onestop.application.read_models import DossierQuery
    from onestop.domain.time_split import TimeSplit


class WatchPart(StrEnum):
    """A counter of the bar. `STILL`: nothing happened for the office's number of working days though the clock runs.
    `AWAY`: it lies with somebody who is away today or has left. `PARTNER_LATE`: an agency was to have answered by now.
    """

    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    STOPPED = "stopped"
    STILL = "still"
    AWAY = "away"
    PARTNER_LATE = "partner_late"


@dataclass(frozen=True, slots=True)
class WatchCounts:
    whole: int = 0
    overdue: int = 0
    due_soon: int = 0
    stopped: int = 0
    still: int = 0
    away: int = 0
    partner_late: int = 0

    def of(self, part: WatchPart) -> int:
        return int(getattr(self, part.value))


@dataclass(frozen=True, slots=True)
class DueDay:
    """A date of the coming weeks. `off` where the office rests, `holiday` why it does on a weekday."""

    day: date
    due: int
    off: bool = False
    holiday: str = ""


@dataclass(frozen=True, slots=True)
class AwayPerson:
    """Somebody who is not here and with whom `dossiers` lie. `substitute` names who does their work, "" nobody;
    `until` the last day, None where they are gone for good.
    """

    login: str
    name: str
    dossiers: int
    substitute: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class WatchView:
    now: datetime
    counts: WatchCounts
    days: tuple[DueDay, ...]
    away: tuple[AwayPerson, ...]
    still_days: int


@dataclass(frozen=True, slots=True)
class WatchGroup:
    """`name` as lists call it, "" for what lies with nobody. `delay`: of its overdue dossiers, whose the time was."""

    key: str
    name: str
    whole: int
    overdue: int
    due_soon: int
    stopped: int
    partner_late: int
    delay: TimeSplit


@dataclass(frozen=True, slots=True)
class Crossed:
    """What time alone has moved since a moment, up to `now`: ids that became overdue, and due soon. `mine` of each
    concern whoever sits here. `next_at`: until then nothing else does; None: never.
    """

    now: datetime
    overdue: frozenset[str] = frozenset()
    soon: frozenset[str] = frozenset()
    mine_overdue: int = 0
    mine_soon: int = 0
    next_at: datetime | None = None


NOBODY = "@nobody"
"""No login: whose owner this is, is in no list."""


def narrowed(query: DossierQuery, by: WatchBy, key: str, desk_unit: str) -> DossierQuery:
    """The same list, of one group only."""
    match by:
        case WatchBy.PROCEDURE:
            return replace(query, procedure_id=key)
        case WatchBy.UNIT:
            return replace(query, units=frozenset({key, ""} if key in ("", desk_unit) else {key}))
        case WatchBy.OFFICER:
            return replace(query, owners=frozenset({key if key in (query.owners or {key}) else NOBODY}))
        case WatchBy.PARTNER:
            return replace(query, partner=key)
