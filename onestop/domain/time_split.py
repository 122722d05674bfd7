"""Whose the open time of a dossier was: ours, a partner's, the applicant's, or legally stopped. Pure.

Each open minute from the reception to the end belongs to exactly one of the four, so they sum to the whole:
while the clock stands still, to whom it waits for (the pause that began last, where several are open);
else, while a partner agency has a leg, to the partner; else to us.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from onestop.domain.pauses import Pause

if TYPE_CHECKING:
    from onestop.domain.calendar import WorkCalendar
    from onestop.domain.dossier import Dossier, Leg


class Whose(StrEnum):
    OURS = "ours"
    PARTNER = "partner"
    APPLICANT = "applicant"
    LEGAL = "legal"


_WAITS_FOR = {"supplement": Whose.APPLICANT, "payment": Whose.APPLICANT, "register": Whose.APPLICANT}
"""By the cause of a pause; a withdrawal that is asked for, and whatever the law adds, is a legal stop."""


@dataclass(frozen=True, slots=True)
class TimeSplit:
    """Open minutes by whose they were; the four sum to the whole."""

    ours: int
    partner: int
    applicant: int
    legal: int

    @property
    def whole(self) -> int:
        return self.ours + self.partner + self.applicant + self.legal


def time_split(dossier: Dossier, now: datetime, calendar: WorkCalendar) -> TimeSplit:
    """From the reception to the end, or to `now` while it is open."""
    begin = dossier.received.received_at
    return split_open_time(begin, dossier.finished_at or now, dossier.pauses, dossier.legs, calendar)


def split_open_time(
    begin: datetime, end: datetime, pauses: Sequence[Pause], legs: Sequence[Leg], calendar: WorkCalendar
) -> TimeSplit:
    """The open minutes between two moments, split; nothing where `end` is not later."""
    minutes = dict.fromkeys(Whose, 0)
    for start, stop, whose in stretches(begin, end, pauses, legs):
        minutes[whose] += calendar.open_minutes(start, stop)
    return TimeSplit(*(minutes[whose] for whose in Whose))


def stretches(
    begin: datetime, end: datetime, pauses: Sequence[Pause], legs: Sequence[Leg]
) -> Iterator[tuple[datetime, datetime, Whose]]:
    """The time between two moments cut where its owner may change, in order and without gaps."""
    cuts = {begin, end}
    for pause in pauses:
        cuts.update((pause.start, pause.end or end))
    for leg in legs:
        cuts.update((leg.asked_at, leg.ended_at or end))
    inside = sorted(cut for cut in cuts if begin <= cut <= end)
    for start, stop in pairwise(inside):
        yield start, stop, _whose(start, pauses, legs)


def _whose(moment: datetime, pauses: Sequence[Pause], legs: Sequence[Leg]) -> Whose:
    """Whose the time from `moment` on is, until the next cut. Ends are outside: what ends now is over."""
    latest: Pause | None = None
    for pause in pauses:
        if _covers(pause.start, pause.end, moment) and (latest is None or pause.start >= latest.start):
            latest = pause
    if latest is not None:
        return _WAITS_FOR.get(latest.cause, Whose.LEGAL)
    if any(_covers(leg.asked_at, leg.ended_at, moment) for leg in legs):
        return Whose.PARTNER
    return Whose.OURS


def _covers(start: datetime, end: datetime | None, moment: datetime) -> bool:
    return start <= moment and (end is None or moment < end)
