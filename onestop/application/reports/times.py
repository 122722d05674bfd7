"""How long the work takes, in open minutes: per person, unit and step the stays, per procedure the whole.

It describes and ranks nobody: lines stand in the order of the office and the catalogue. A stay counts in the period
it ended in, a dossier in the one it was finished in. What waited for others is nobody's time here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from math import ceil
from statistics import median
from typing import TYPE_CHECKING

from onestop.application.reports.lives import Counted, is_from_a_book, knowledge, known_state, lives
from onestop.application.routes import step_at, unit_of, waits_for_partners_only
from onestop.domain.step_time import step_time
from onestop.domain.time_split import split_open_time
from onestop.domain.timeliness import Timeliness

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier, Stage
    from onestop.domain.report_period import Period


class Of(StrEnum):
    PERSON = "person"
    UNIT = "unit"
    STEP = "step"
    PROCEDURE = "procedure"


@dataclass(frozen=True, slots=True)
class Taken:
    """One stay, or one whole dossier: the open minutes it took, and whether that was in time."""

    dossier_id: str
    minutes: int
    in_time: bool


@dataclass(frozen=True, slots=True)
class TimeLine:
    """`key` is a login, a unit, or a procedure (with `step` from 1 for a step of it). `taken` is in the order of
    reception; a dossier that came back to a step stands there once for each stay.
    """

    of: Of
    key: str
    taken: tuple[Taken, ...]
    step: int = 0

    @property
    def count(self) -> int:
        return len(self.taken)

    @property
    def in_time(self) -> int:
        return sum(each.in_time for each in self.taken)

    @property
    def median(self) -> float:
        """The middle one; the mean of the middle two where there are as many on either side."""
        return median(each.minutes for each in self.taken)

    @property
    def ninetieth(self) -> int:
        """The least that nine in ten did not exceed."""
        return ninetieth([each.minutes for each in self.taken])

    @property
    def dossiers(self) -> tuple[str, ...]:
        """Each dossier once."""
        return tuple(dict.fromkeys(each.dossier_id for each in self.taken))


@dataclass(frozen=True, slots=True)
class Times:
    period: Period
    known_at: datetime
    lines: tuple[TimeLine, ...]

    def of(self, what: Of) -> tuple[TimeLine, ...]:
        return tuple(line for line in self.lines if line.of is what)


def ninetieth(minutes: Sequence[int]) -> int:
    """The 90th percentile by nearest rank."""
    return sorted(minutes)[ceil(0.9 * len(minutes)) - 1]


def times(desk: Workplace, period: Period, known_at: datetime | None = None) -> Times:
    """Counted from the ledger as known at `known_at`; every dossier that lived in the period is read whole."""
    known = knowledge(desk, known_at)
    found: defaultdict[tuple[Of, str, int], list[Taken]] = defaultdict(list)
    for each in lives(desk, period.begin, period.beyond, known_at):
        state = known_state(each.dossier_id, desk.store.events(each.dossier_id), None, known)
        assert state is not None, "it was counted"
        for key, taken in (*_whole(desk, each, state), *_stays(desk, state, period)):
            found[key].append(taken)
    order = _Order(desk)
    lines = [TimeLine(of, key, tuple(taken), step) for (of, key, step), taken in found.items()]
    return Times(period, known, tuple(sorted(lines, key=order.of)))


def _whole(desk: Workplace, each: Counted, state: Dossier) -> Iterator[tuple[tuple[Of, str, int], Taken]]:
    if each.finished_at is None:
        return
    split = split_open_time(each.received_at, each.finished_at, state.pauses, state.legs, desk.calendar)
    in_time = each.timeliness not in (Timeliness.LATE, Timeliness.NO_DUE)
    yield (Of.PROCEDURE, each.procedure_id, 0), Taken(each.dossier_id, split.ours + split.partner, in_time)


def _stays(desk: Workplace, state: Dossier, period: Period) -> Iterator[tuple[tuple[Of, str, int], Taken]]:
    """Stays of ours that ended in the period. An end of the dossier ends them: what waits to be fetched takes nobody's
    time. An earlier book tells of none.
    """
    if is_from_a_book(state):
        return
    for stage in state.stages:
        step, end = step_at(desk, stage), _end(stage, state.finished_at)
        if end is None or not period.begin <= end < period.beyond or stage.began >= end:
            continue
        if step is None or waits_for_partners_only(desk, step):
            continue
        rules = desk.office.deadline_rules
        time = step_time(state, stage, step.hours, end, desk.calendar, rules=rules)
        taken = Taken(state.dossier_id, time.used, not time.late)
        yield (Of.UNIT, unit_of(desk, stage), 0), taken
        yield (Of.STEP, state.received.procedure_id, stage.step), taken
        if stage.owner:
            yield (Of.PERSON, stage.owner, 0), taken


def _end(stage: Stage, finished: datetime | None) -> datetime | None:
    """None while it goes on. A stay that began with the result (at the desk, to hand it out) has ended before."""
    if finished is None:
        return stage.ended
    return finished if stage.ended is None else min(stage.ended, finished)


class _Order:
    """Lines as the office and the catalogue list them; what they do not know comes last."""

    def __init__(self, desk: Workplace) -> None:
        procedures = {each.procedure_id: n for n, each in enumerate(desk.catalog.procedures)}
        self._places = {
            Of.PERSON: {each.login: n for n, each in enumerate(desk.office.staff)},
            Of.UNIT: {each.unit_id: n for n, each in enumerate(desk.office.units)},
            Of.STEP: procedures,
            Of.PROCEDURE: procedures,
        }

    def of(self, line: TimeLine) -> tuple[int, int, str, int]:
        places = self._places[line.of]
        return list(Of).index(line.of), places.get(line.key, len(places)), line.key, line.step
