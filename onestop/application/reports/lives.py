"""How each dossier stood at the end of a period, by what the ledger knew at a moment. What every report counts.

What a dossier is (its procedure, channel, day of reception) is taken as corrected since; what was done to it counts
by its legal moment. So a report of a past quarter, asked for as known then, is the same for ever, and asked for as
known now it is true.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from onestop.domain.errors import Refused
from onestop.domain.facts import DossierReceived
from onestop.domain.fold import Recorded, fold
from onestop.domain.status import TURNED_AWAY, Status
from onestop.domain.timeliness import Timeliness, timeliness
from onestop.domain.travel import ActUndone, FieldCorrected

if TYPE_CHECKING:
    from onestop.application.read_models import EventRow, StoredRow
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier

_ABOUT_THE_WHOLE = (DossierReceived, FieldCorrected, ActUndone)
"""What is true of a dossier from its beginning, whenever it was found out."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One dossier as a report counts it.

    `finished_at` is None where it was still open at the period's end; then `timeliness` is ``in_time``,
    ``due_soon``, ``overdue`` or ``paused``, else ``early``, ``on_time``, ``late`` or (without a result) ``ended``;
    ``no_due`` is an error to be listed.
    """

    dossier_id: str
    code: str
    procedure_id: str
    channel: str
    linked_agency: str
    received_at: datetime
    finished_at: datetime | None
    due_at: datetime | None
    timeliness: Timeliness


def knowledge(desk: Workplace, known_at: datetime | None = None) -> datetime:
    """The moment a report is counted as known at (office time, to the millisecond); None: all the ledger knows now.

    Asked for again, it gives the same again. Refused(``known_at_in_future``).
    """
    now = desk.clock.now()
    last = desk.store.last_recorded()
    latest = now if last is None else max(now, last)
    if known_at is not None and known_at > latest:
        raise Refused("known_at_in_future", field="known_at", now=latest)
    return latest if known_at is None else known_at


def judged_at(beyond: datetime, known: datetime) -> datetime:
    """When what is open at a period's end is judged: clocks and promises go by whole minutes."""
    return min(beyond, known.replace(second=0, microsecond=0))


def lives(
    desk: Workplace, begin: datetime, beyond: datetime, known_at: datetime | None = None
) -> Iterator[Counted]:
    """Every dossier received before `beyond` and not finished before `begin`, in the order of reception.

    `known_at`: only what was recorded up to then, office time; None is all that is known.
    """
    now = desk.clock.now()
    until = judged_at(beyond, knowledge(desk, known_at))
    late_comers = () if known_at is None else desk.store.recorded_after(known_at)
    since = frozenset(late_comers)
    folded = list(late_comers)
    found: list[Counted] = []
    for row in desk.store.rows_between(begin, beyond):
        if row.dossier_id in since:
            continue  # the row knows more than was known then
        if (row.finished_at or now) >= beyond:
            folded.append(row.dossier_id)  # the row says how it stands now, not how it stood
        else:
            found.append(_of_row(desk, row, until))
    for dossier_id in folded:
        found.extend(_folded(desk, dossier_id, begin, beyond, until, known_at))
    yield from sorted(found, key=lambda each: (each.received_at, each.code, each.dossier_id))


def known_state(
    dossier_id: str, events: Sequence[EventRow], beyond: datetime | None, known_at: datetime | None
) -> Dossier | None:
    """The dossier as its events up to `beyond` (legal time) and `known_at` (time of recording) tell it."""
    kept = [
        Recorded(each.event_id, each.fact)
        for each in events
        if (known_at is None or each.recorded_at <= known_at)
        and (beyond is None or each.at < beyond or isinstance(each.fact, _ABOUT_THE_WHOLE))
    ]
    return fold(dossier_id, kept) if kept else None


def is_from_a_book(state: Dossier) -> bool:
    """An earlier book names the reception and the end: who had it when is not known."""
    return state.received.source != "desk" and len(state.stages) == 1


def _folded(
    desk: Workplace,
    dossier_id: str,
    begin: datetime,
    beyond: datetime,
    until: datetime,
    known_at: datetime | None,
) -> Iterator[Counted]:
    """Nothing where it does not belong to the period after all."""
    events = desk.store.events(dossier_id)
    whole = known_state(dossier_id, events, None, known_at)
    if whole is None or whole.received.received_at >= beyond:
        return
    ended = whole.finished_at is not None and whole.finished_at < beyond
    if ended and whole.finished_at is not None and whole.finished_at < begin:
        return
    then = whole if ended else known_state(dossier_id, events, beyond, known_at)
    assert then is not None, "its reception is about the whole"
    finished = then.finished_at if ended else None
    received = whole.received
    yield Counted(
        dossier_id,
        received.code,
        received.procedure_id,
        str(received.channel),
        received.linked_agency,
        received.received_at,
        finished,
        then.effective_due,
        _judged(desk, then.effective_due, finished, until, then.status, paused=then.paused),
    )


def _of_row(desk: Workplace, row: StoredRow, until: datetime) -> Counted:
    status = Status(row.status_code)
    return Counted(
        row.dossier_id,
        row.code,
        row.procedure_id,
        row.channel,
        row.linked_agency,
        row.received_at,
        row.finished_at,
        row.due_at,
        _judged(desk, row.due_at, row.finished_at, until, status, paused=row.paused),
    )


def _judged(
    desk: Workplace,
    due: datetime | None,
    finished: datetime | None,
    until: datetime,
    status: Status,
    *,
    paused: bool,
) -> Timeliness:
    return timeliness(
        due=due,
        finished=finished,
        now=until,
        paused=paused,
        calendar=desk.calendar,
        rules=desk.office.deadline_rules,
        turned_away=status in TURNED_AWAY,
    )
