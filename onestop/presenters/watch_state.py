"""What watching shows beside the list: counters, the coming weeks, who is away, groups. No words, no pixels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from onestop.application.watch_answers import AwayPerson, DueDay, WatchCounts, WatchGroup

if TYPE_CHECKING:
    from onestop.application.watch_book import WatchBy
    from onestop.presenters.dossiers_state import Narrowed
    from onestop.presenters.message import Message

CROWDED_FROM = 5
CROWDED_TIMES = 2


@dataclass(frozen=True, slots=True)
class WatchState:
    """`counts` None until they were read. `by`: groups take the place of the dossiers; None the dossiers themselves.

    `crowded` is a coming day on which far more is due than on the others. `odd`: anomalies that wait.
    """

    counts: WatchCounts | None = None
    still_days: int = 0
    days: tuple[DueDay, ...] = ()
    today: date | None = None
    crowded: DueDay | None = None
    away: tuple[AwayPerson, ...] = ()
    odd: int = 0
    by: WatchBy | None = None
    groups: tuple[WatchGroup, ...] = ()
    narrowed: Narrowed | None = None
    told: Message | None = None
    trouble: Message | None = None

    @property
    def due(self) -> int:
        """In all the days shown."""
        return sum(each.due for each in self.days)


def crowded_day(days: tuple[DueDay, ...], today: date) -> DueDay | None:
    """The coming working day on which at least twice as much is due as on the others together on average."""
    coming = [each for each in days if each.day >= today and not each.off]
    fullest = max(coming, key=lambda each: each.due, default=None)
    if fullest is None or fullest.due < CROWDED_FROM or len(coming) < 2:
        return None
    others = sum(each.due for each in coming) - fullest.due
    usual = others / (len(coming) - 1)
    return fullest if usual and fullest.due >= CROWDED_TIMES * usual else None
