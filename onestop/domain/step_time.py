"""How long a stay at a step may take and took: each step has its own limit, in hours of open time. Pure.

A stopped clock stops the step too. On a step of ours, time a partner agency has is the partner's; on a step
that is the partner's, it is what is counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from onestop.domain.deadline_rules import DEFAULT_RULES, DeadlineRules
from onestop.domain.deadlines import due_moment
from onestop.domain.pauses import Pause, PausePolicy
from onestop.domain.terms import Term, TermUnit
from onestop.domain.time_split import Whose, stretches
from onestop.domain.timeliness import Timeliness

if TYPE_CHECKING:
    from onestop.domain.calendar import WorkCalendar
    from onestop.domain.dossier import Dossier, Leg, Stage


@dataclass(frozen=True, slots=True)
class StepTime:
    """Open minutes. `due` is None while the clock stands still; `late` is 0 for a step in time."""

    limit: int
    used: int
    due: datetime | None

    @property
    def late(self) -> int:
        return max(0, self.used - self.limit)

    @property
    def left(self) -> int:
        return self.limit - self.used

    def timeliness(self, *, ended: bool) -> Timeliness:
        """Of a stay that is over: early, on time to the minute, or late; of one that is not: in time or overdue."""
        if ended:
            if self.late:
                return Timeliness.LATE
            return Timeliness.ON_TIME if self.used == self.limit else Timeliness.EARLY
        if self.late:
            return Timeliness.OVERDUE
        return Timeliness.PAUSED if self.due is None else Timeliness.IN_TIME


def step_time(
    dossier: Dossier,
    stage: Stage,
    hours: float,
    now: datetime,
    calendar: WorkCalendar,
    *,
    of_partner: bool = False,
    rules: DeadlineRules = DEFAULT_RULES,
) -> StepTime:
    """The limit of a stay and what of it was used up to its end, or to `now`. `hours` is the step's limit.

    Nothing is used up after the dossier was finished: a result that waits to be fetched makes no step late.
    """
    limit = round(hours * 60)
    counted = {Whose.OURS, Whose.PARTNER} if of_partner else {Whose.OURS}
    until = stage.ended or max(now, stage.began)
    if dossier.finished_at is not None:
        until = min(until, dossier.finished_at)
    used = sum(
        calendar.open_minutes(start, stop)
        for start, stop, whose in stretches(stage.began, until, dossier.pauses, dossier.legs)
        if whose in counted
    )
    legs = () if of_partner else dossier.legs
    return StepTime(limit, used, _due(stage, limit, dossier.pauses, legs, calendar, rules))


def _due(
    stage: Stage,
    limit: int,
    pauses: tuple[Pause, ...],
    legs: tuple[Leg, ...],
    calendar: WorkCalendar,
    rules: DeadlineRules,
) -> datetime | None:
    """When the limit runs out, whatever stood still meanwhile left out; None while something still does."""
    still = [(pause.start, pause.end) for pause in pauses] + [(leg.asked_at, leg.ended_at) for leg in legs]
    skipped = []
    for start, end in still:
        if end is not None and end <= stage.began:
            continue
        if stage.ended is not None and start >= stage.ended:
            continue
        skipped.append(Pause(max(start, stage.began), end, PausePolicy.RESUME))
    return due_moment(stage.began, Term(limit / 60, TermUnit.WORKING_HOUR), calendar, skipped, rules)


def leg_late_minutes(leg: Leg, now: datetime, calendar: WorkCalendar) -> int:
    """Open minutes a partner's answer came, or is, behind the moment it was asked for; 0 in time."""
    return calendar.open_minutes(leg.due_at, leg.ended_at or now)
