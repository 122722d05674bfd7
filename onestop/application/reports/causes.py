"""Delays by cause: each late or overdue dossier once, under whoever ran over their time the most.

Ours is the time a unit took beyond a step's limit, a partner's what it took beyond the moment it was to answer by,
the applicant's and the law's what was waited for them under a date that did not move along: while the clock stands
the date moves, but for an extended one. Where nobody ran over a limit of their own, it is ours: the unit it lay
with when the promise passed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from onestop.application.reports.lives import (
    Counted,
    is_from_a_book,
    judged_at,
    knowledge,
    known_state,
    lives,
)
from onestop.application.routes import step_at, unit_of, waits_for_partners_only
from onestop.domain.step_time import step_time
from onestop.domain.time_split import Whose, stretches
from onestop.domain.timeliness import Timeliness

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier, Stage
    from onestop.domain.report_period import Period


@dataclass(frozen=True, slots=True)
class Cause:
    """`where` is a unit of ours, or a partner agency; "" for the applicant and the law. `step` counts from 1 in
    `procedure_id`'s route, 0 where there is none. `procedure_id` is "" where the step does not matter.
    """

    whose: Whose
    where: str = ""
    procedure_id: str = ""
    step: int = 0


@dataclass(frozen=True, slots=True)
class CauseLine:
    """`minutes` are the open minutes run over, of all its dossiers."""

    cause: Cause
    minutes: int
    late: tuple[str, ...]
    overdue: tuple[str, ...]

    @property
    def dossiers(self) -> tuple[str, ...]:
        return self.late + self.overdue


@dataclass(frozen=True, slots=True)
class Causes:
    """The most frequent first. The lists of all lines together are the late and the overdue of II.06a."""

    period: Period
    known_at: datetime
    lines: tuple[CauseLine, ...]

    @property
    def late(self) -> int:
        return sum(len(line.late) for line in self.lines)

    @property
    def overdue(self) -> int:
        return sum(len(line.overdue) for line in self.lines)


def causes(desk: Workplace, period: Period, known_at: datetime | None = None) -> Causes:
    """Of what ended late in the period or was overdue at its end, as known at `known_at`."""
    known = knowledge(desk, known_at)
    until = judged_at(period.beyond, known)
    late: defaultdict[Cause, list[str]] = defaultdict(list)
    overdue: defaultdict[Cause, list[str]] = defaultdict(list)
    minutes: defaultdict[Cause, int] = defaultdict(int)
    for each in lives(desk, period.begin, period.beyond, known_at):
        if each.timeliness not in (Timeliness.LATE, Timeliness.OVERDUE):
            continue
        cause, over = _cause(desk, each, _state(desk, each, period, known), until)
        (late if each.timeliness is Timeliness.LATE else overdue)[cause].append(each.dossier_id)
        minutes[cause] += over
    lines = [
        CauseLine(cause, minutes[cause], tuple(late.get(cause, ())), tuple(overdue.get(cause, ())))
        for cause in minutes
    ]
    return Causes(period, known, tuple(sorted(lines, key=_order)))


def _state(desk: Workplace, each: Counted, period: Period, known: datetime) -> Dossier:
    beyond = period.beyond if each.finished_at is None else None
    state = known_state(each.dossier_id, desk.store.events(each.dossier_id), beyond, known)
    assert state is not None, "it was counted"
    return state


def _order(line: CauseLine) -> tuple[int, int, str, str, int]:
    cause = line.cause
    place = list(Whose).index(cause.whose)
    return -len(line.dossiers), place, cause.where, cause.procedure_id, cause.step


def _cause(desk: Workplace, each: Counted, state: Dossier, until: datetime) -> tuple[Cause, int]:
    """Whoever ran over the most, with the minutes; the first named where several did as much."""
    end = each.finished_at or until
    found: dict[Cause, int] = {}
    for cause, over in (*_ours(desk, state, end), *_partners(desk, state, end), *_waits(desk, state, end)):
        found[cause] = found.get(cause, 0) + over
    worst = max(found, key=lambda cause: found[cause], default=None)
    if worst is not None and found[worst] > 0:
        return worst, found[worst]
    due = each.due_at or end
    return _at(desk, state, _stage_at(state, due)), desk.calendar.open_minutes(due, end)


def _ours(desk: Workplace, state: Dossier, end: datetime) -> Iterator[tuple[Cause, int]]:
    """Each stay at a step beyond the step's limit. An earlier book tells of none."""
    if is_from_a_book(state):
        return
    for stage in state.stages:
        step = step_at(desk, stage)
        if step is None or waits_for_partners_only(desk, step) or stage.began >= end:
            continue
        rules = desk.office.deadline_rules
        yield (
            _at(desk, state, stage),
            step_time(state, stage, step.hours, end, desk.calendar, rules=rules).late,
        )


def _partners(desk: Workplace, state: Dossier, end: datetime) -> Iterator[tuple[Cause, int]]:
    """What each was late with its answer while our clock ran."""
    for leg in state.legs:
        over = sum(
            desk.calendar.open_minutes(start, stop)
            for start, stop, whose in stretches(
                leg.due_at, min(leg.ended_at or end, end), state.pauses, (leg,)
            )
            if whose is Whose.PARTNER
        )
        yield Cause(Whose.PARTNER, leg.agency), over


def _waits(desk: Workplace, state: Dossier, end: datetime) -> Iterator[tuple[Cause, int]]:
    """What was waited under an extended date, which no pause moves."""
    if state.apology is None:
        return
    for start, stop, whose in stretches(state.apology.at, end, state.pauses, ()):
        if whose is not Whose.OURS:
            yield Cause(whose), desk.calendar.open_minutes(start, stop)


def _stage_at(state: Dossier, moment: datetime) -> Stage:
    """The stay a moment fell into; at a change the one that had it before."""
    return next((each for each in reversed(state.stages) if each.began < moment), state.stages[0])


def _at(desk: Workplace, state: Dossier, stage: Stage) -> Cause:
    procedure_id = state.received.procedure_id
    if is_from_a_book(state):
        procedure = desk.catalog.find(procedure_id)
        division = desk.office.unit_named(procedure.unit) if procedure is not None else None
        return Cause(Whose.OURS, division.unit_id if division else desk.office.desk_unit, procedure_id)
    step = stage.step if step_at(desk, stage) is not None else 0
    return Cause(Whose.OURS, unit_of(desk, stage), procedure_id, step)
