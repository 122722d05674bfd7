"""The sheet a unit signs for what the desk handed over: recorded, numbered, and said to be void when it is.

A list is never changed: taking back a hand-over makes the printed list void, and the next one names it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from onestop.application.read_models import DossierQuery
from onestop.application.reading import find_dossier
from onestop.application.rights import Act, must_be_allowed
from onestop.application.routes import unit_of
from onestop.application.way_contents import EarlierList, HandOverListContent, HandOverRow
from onestop.application.way_facts import issued, short_name
from onestop.application.way_lists import MOST_LISTED, states_of
from onestop.domain.errors import Refused
from onestop.domain.facts import HandOverListMade
from onestop.domain.hand_over import hand_over_due
from onestop.domain.status import OPEN

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier

STREAM = "hand_over"
"""One stream of events a day, so that a day's lists are found again."""

LATEST_HAND_OVERS = timedelta(days=14)
"""A dossier is handed over the day it is received or the next working day; no holiday is longer than this."""


def hand_over_list(
    desk: Workplace, dossier_ids: Sequence[str] = (), *, unit: str = "", day: date | None = None
) -> HandOverListContent:
    """One sheet for one unit: these dossiers, or all the desk handed to `unit` on `day` (today unless said).

    Refused(``nothing_handed_over``) where there is none, (``not_handed_over``, code) for one that is still at the
    desk, (``several_units``, units) for a sheet that two units would have to sign. Numbered in the year's book; it
    names the earlier lists that had any of these dossiers.
    """
    must_be_allowed(desk, Act.PRINT)
    now = desk.clock.now()
    if dossier_ids:
        states = [find_dossier(desk, each) for each in dict.fromkeys(dossier_ids)]
    else:
        states = list(_handed_over(desk, unit, day or now.date()))
    if not states:
        raise Refused("nothing_handed_over", field="unit", unit=unit)
    for state in states:
        if len(state.stages) < 2:
            raise Refused("not_handed_over", field="dossiers", dossier=state.code)
    units = {unit_of(desk, state.stages[1]) for state in states}
    if len(units) > 1:
        names = sorted(desk.office.unit_name(each) for each in units)
        raise Refused("several_units", field="dossiers", units=names)
    (to,) = units
    states.sort(key=lambda state: (state.stages[1].began, state.code))
    ids = tuple(state.dossier_id for state in states)
    since = min(state.stages[0].began for state in states)
    earlier = tuple(EarlierList(_number(each), each.at) for each in lists_with(desk, ids, since))
    with desk.store.action(desk.actor) as transaction:
        serial = transaction.take_number(STREAM, now.year)
        fact = HandOverListMade(now, to, ids, transaction.book(now.year), serial)
        transaction.record(STREAM, stream_of(now.date()), fact, now)
    rows = tuple(_hand_over_row(desk, state) for state in states)
    letterhead = issued(desk, _number(fact), now.date())
    return HandOverListContent(letterhead, desk.office.unit_name(to), rows, now, desk.practice, earlier)


def lists_with(desk: Workplace, dossier_ids: Collection[str], since: datetime) -> Iterator[HandOverListMade]:
    """The lists made since then, of any unit, on which one of these stands; those of the last two weeks."""
    wanted, today = frozenset(dossier_ids), desk.clock.now().date()
    day = max(since.date(), today - LATEST_HAND_OVERS)
    while day <= today:
        for each in desk.store.hand_over_lists(stream_of(day)):
            if each.at >= since.replace(second=0, microsecond=0) and wanted.intersection(each.dossiers):
                yield each
        day += timedelta(days=1)


def stream_of(day: date) -> str:
    return day.isoformat()


def _number(made: HandOverListMade) -> str:
    return f"{made.serial:02d}"


def _handed_over(desk: Workplace, unit: str, day: date) -> Iterator[Dossier]:
    """What the desk gave to a unit on a day, wherever it has gone since."""
    query = DossierQuery(
        statuses=OPEN, received_from=day - LATEST_HAND_OVERS, received_to=day, limit=MOST_LISTED
    )
    for state in states_of(desk, query):
        if len(state.stages) > 1 and state.stages[0].ending == "done":
            taken = state.stages[1]
            if taken.began.date() == day and unit_of(desk, taken) == unit:
                yield state


def _hand_over_row(desk: Workplace, state: Dossier) -> HandOverRow:
    received = state.received
    cutoff = desk.office.settings.hand_over_cutoff
    return HandOverRow(
        state.code,
        received.applicant.name,
        short_name(desk, state),
        received.received_at,
        state.stages[1].began,
        hand_over_due(received.received_at, cutoff, desk.calendar),
        state.effective_due,
        sum(each.originals for each in received.components),
        sum(each.copies for each in received.components),
    )
