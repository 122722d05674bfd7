"""The memory store's counts of the open dossiers: every one of them looked at, for each question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from onestop.application.watch_book import GroupTally, OpenTally, WatchBy
from onestop.domain.dossier import OPEN, Dossier


@dataclass
class MemoryWatch:
    every: Sequence[Dossier]
    last: bytes = bytes(32)

    def tally(self, now: datetime, still_before: datetime) -> OpenTally:
        return OpenTally(
            len(self._open()),
            sum(_is_overdue(each, now) for each in self._open()),
            sum(each.paused for each in self._open()),
            sum(each.effective_due is not None and each.last_moment < still_before for each in self._open()),
            sum(_is_partner_late(each, now) for each in self._open()),
        )

    def by_day(self, first: date, beyond: date) -> Mapping[date, int]:
        dues = [each.effective_due.date() for each in self._open() if each.effective_due is not None]
        return Counter(day for day in dues if first <= day < beyond)

    def by_owner(self) -> Mapping[str, int]:
        return Counter(each.stage.owner for each in self._open() if each.stage.owner)

    def head(self) -> bytes:
        return self.last

    def groups(self, by: WatchBy, now: datetime) -> Sequence[GroupTally]:
        keys = {key for each in self._open() for key in _keys(each, by)}
        found = []
        for key in keys:
            here = [each for each in self._open() if key in _keys(each, by)]
            overdue = sum(_is_overdue(each, now) for each in here)
            paused = sum(each.paused for each in here)
            late = sum(_is_partner_late(each, now) for each in here)
            found.append(GroupTally(key, len(here), overdue, paused, late))
        return sorted(found, key=lambda each: (-each.overdue, -each.whole, each.key))

    def _open(self) -> list[Dossier]:
        return [each for each in self.every if each.status in OPEN]


def _keys(each: Dossier, by: WatchBy) -> Iterable[str]:
    return {
        WatchBy.PROCEDURE: (each.received.procedure_id,),
        WatchBy.UNIT: (each.stage.unit,),
        WatchBy.OFFICER: (each.stage.owner,),
        WatchBy.PARTNER: {leg.agency for leg in each.open_legs},
    }[by]


def _is_overdue(each: Dossier, now: datetime) -> bool:
    return each.effective_due is not None and each.effective_due < now


def _is_partner_late(each: Dossier, now: datetime) -> bool:
    return any(leg.due_at < now for leg in each.open_legs)
