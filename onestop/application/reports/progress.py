"""The progress part of the service-quality index: QĐ 766/QĐ-TTg, the seven rules of `domain/rules.md` §6.3.

Rate = (finished on time + still open in time) / all received and handled in the period; points = rate × maximum.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from onestop.application.reports.lives import Counted, judged_at, knowledge, known_state, lives
from onestop.domain.deadlines import whole_minutes
from onestop.domain.status import Status
from onestop.domain.time_split import Whose, stretches
from onestop.domain.timeliness import Timeliness

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier
    from onestop.domain.report_period import Period

SUPPLEMENT_ASKED = "supplement_asked"


class Verdict(StrEnum):
    FINISHED_ON_TIME = "finished_on_time"
    OPEN_IN_TIME = "open_in_time"
    LATE = "late"
    ASKED_TWICE = "asked_twice"  # rule 4: late, whatever the dates say


GOOD = (Verdict.FINISHED_ON_TIME, Verdict.OPEN_IN_TIME)


@dataclass(frozen=True, slots=True)
class Progress:
    """`lists` names the dossiers of each verdict, in the order of reception; they sum to `counted`."""

    period: Period
    known_at: datetime
    counted: int
    good: int
    maximum: int
    lists: Mapping[Verdict, tuple[str, ...]] = field(default_factory=dict)

    @property
    def rate(self) -> Decimal:
        """Per cent to two decimals, halves up; of nothing it is 0."""
        return self._share(Decimal(100))

    @property
    def points(self) -> Decimal:
        return self._share(Decimal(self.maximum))

    def _share(self, whole: Decimal) -> Decimal:
        share = whole * self.good / self.counted if self.counted else Decimal(0)
        return share.quantize(Decimal("0.01"), ROUND_HALF_UP)


def progress(desk: Workplace, period: Period, known_at: datetime | None = None) -> Progress:
    """Counted over whatever II.06a counts as received in the period, from the ledger as known at `known_at`."""
    known = knowledge(desk, known_at)
    until = judged_at(period.beyond, known)
    supplemented = frozenset(desk.store.dossiers_with(SUPPLEMENT_ASKED))
    lists: defaultdict[Verdict, list[str]] = defaultdict(list)
    for each in lives(desk, period.begin, period.beyond, known_at):
        state = None
        if each.dossier_id in supplemented or each.due_at is None:
            events = desk.store.events(each.dossier_id)
            state = known_state(each.dossier_id, events, period.beyond, known_at)
        lists[_verdict(desk, each, state, until)].append(each.dossier_id)
    return Progress(
        period,
        known,
        sum(map(len, lists.values())),
        sum(len(lists.get(verdict, ())) for verdict in GOOD),
        desk.office.settings.progress_points,
        lists={verdict: tuple(ids) for verdict, ids in lists.items()},
    )


def _verdict(desk: Workplace, each: Counted, state: Dossier | None, until: datetime) -> Verdict:
    """`state` is the dossier at the period's end where more than its row counts; what is open is judged `until`."""
    if state is not None and len(state.supplements) > 1:
        return Verdict.ASKED_TWICE
    if each.finished_at is not None:
        if each.due_at is None and state is not None:
            return _by_length(desk, state, each.finished_at, Verdict.FINISHED_ON_TIME)
        late = each.timeliness in (Timeliness.LATE, Timeliness.NO_DUE)
        return Verdict.LATE if late else Verdict.FINISHED_ON_TIME
    if state is not None and state.status is Status.SUPPLEMENT_ASKED and state.supplements:
        asked = state.supplements[0].asked_at  # rule 3: it ended when the papers were first asked for
        return Verdict.LATE if asked > state.original_due else Verdict.OPEN_IN_TIME
    if each.due_at is None and state is not None:
        return _by_length(desk, state, until, Verdict.OPEN_IN_TIME)
    return Verdict.LATE if each.timeliness is Timeliness.OVERDUE else Verdict.OPEN_IN_TIME


def _by_length(desk: Workplace, state: Dossier, end: datetime, good: Verdict) -> Verdict:
    """Rules 5 and 7: no date to compare with, so the time taken, less what was waited, against the legal term."""
    received = state.received
    version = desk.catalog.version(received.version_id)
    term = version.legal_term if version is not None and version.legal_term is not None else received.term
    allowed = whole_minutes(received.received_at, term, desk.calendar, rules=desk.office.deadline_rules)
    taken = sum(
        desk.calendar.open_minutes(start, stop)
        for start, stop, whose in stretches(received.received_at, end, state.pauses, state.legs)
        if whose in (Whose.OURS, Whose.PARTNER)
    )
    return Verdict.LATE if taken > allowed else good
