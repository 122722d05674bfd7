"""Why two runs of one period differ: dossier by dossier, the cells before and after and what was recorded between."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from onestop.application.reports.ii06a import figures_of, sector_of
from onestop.application.reports.lives import Counted, knowledge, lives

if TYPE_CHECKING:
    from onestop.application.read_models import EventRow
    from onestop.application.workplace import Workplace
    from onestop.domain.report_period import Period

Cells = tuple[str, ...]
"""A dossier's sector, then the figures it is counted in; nothing where it is not counted."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One dossier that is counted otherwise. No `events` where only time passed between the two moments."""

    dossier_id: str
    code: str
    before: Cells
    after: Cells
    events: tuple[EventRow, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    period: Period
    before: datetime
    after: datetime
    dossiers: tuple[Difference, ...]


def differences(
    desk: Workplace, period: Period, before: datetime, after: datetime | None = None
) -> Differences:
    """II.06a of a period as known `before` against as known `after` (None: now), in the order of reception.

    Refused(``known_at_in_future``).
    """
    first, second = knowledge(desk, before), knowledge(desk, after)
    old, new = _cells(desk, period, first), _cells(desk, period, second)
    lives_of = {**old, **new}
    changed = [
        each for each in lives_of if _named(desk, period, old, each) != _named(desk, period, new, each)
    ]
    changed.sort(key=lambda each: (lives_of[each].received_at, lives_of[each].code, each))
    return Differences(
        period,
        first,
        second,
        tuple(
            Difference(
                each,
                lives_of[each].code,
                _named(desk, period, old, each),
                _named(desk, period, new, each),
                _between(desk, each, *sorted((first, second))),
            )
            for each in changed
        ),
    )


def _cells(desk: Workplace, period: Period, known: datetime) -> dict[str, Counted]:
    return {each.dossier_id: each for each in lives(desk, period.begin, period.beyond, known)}


def _named(desk: Workplace, period: Period, found: dict[str, Counted], dossier_id: str) -> Cells:
    each = found.get(dossier_id)
    return () if each is None else (sector_of(desk, each.procedure_id), *figures_of(each, period.begin))


def _between(desk: Workplace, dossier_id: str, first: datetime, second: datetime) -> tuple[EventRow, ...]:
    return tuple(each for each in desk.store.events(dossier_id) if first < each.recorded_at <= second)
