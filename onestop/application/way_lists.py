"""The desk's lists on paper: what was handed to a unit, what goes by post, what nobody fetched.

A hand-over list is a fact of its own and is numbered; the other two are only read. One slip of one dossier is
`way_papers.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from onestop.application.act_clock import owed_vnd
from onestop.application.read_models import DossierQuery
from onestop.application.reading import all_rows, find_dossier
from onestop.application.returning import days_since
from onestop.application.rights import Act, must_be_allowed
from onestop.application.routes import unit_of
from onestop.application.way_contents import (
    HandOverListContent,
    HandOverRow,
    PostListContent,
    PostRow,
    ReminderListContent,
    UnfetchedRow,
)
from onestop.application.way_facts import issued, result, short_name
from onestop.domain.applicant import Channel
from onestop.domain.errors import Refused
from onestop.domain.facts import HandOverListMade
from onestop.domain.hand_over import hand_over_due
from onestop.domain.identifiers import format_phone
from onestop.domain.status import OPEN, Status

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier

HAND_OVER_STREAM = "hand_over"
LATEST_HAND_OVERS = timedelta(days=14)
"""A dossier is handed over the day it is received or the next working day; no holiday is longer than this."""

LATEST_POST = timedelta(days=60)
"""How long before it was posted a result may have been ready and still be looked for."""

MOST_LISTED = 500
MOST_DAYS = 3660


def hand_over_list(
    desk: Workplace, dossier_ids: Sequence[str] = (), *, unit: str = "", day: date | None = None
) -> HandOverListContent:
    """One sheet for one unit: these dossiers, or all the desk handed to `unit` on `day` (today unless said).

    Refused(``nothing_handed_over``) where there is none, (``not_handed_over``, code) for one that is still at the
    desk, (``several_units``, units) for a sheet that two units would have to sign. Numbered in the year's book.
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
    with desk.store.action(desk.actor) as transaction:
        serial = transaction.take_number(HAND_OVER_STREAM, now.year)
        ids = tuple(state.dossier_id for state in states)
        fact = HandOverListMade(now, to, ids, transaction.book(now.year), serial)
        transaction.record(HAND_OVER_STREAM, desk.ids.new(), fact, now)
    rows = tuple(_hand_over_row(desk, state) for state in states)
    letterhead = issued(desk, f"{serial:02d}", now.date())
    return HandOverListContent(letterhead, desk.office.unit_name(to), rows, now, desk.practice)


def post_list(desk: Workplace, day: date | None = None) -> PostListContent:
    """What was posted on `day` (today unless said), then, for today, what still waits for the post."""
    now = desk.clock.now()
    day = day or now.date()
    posted = [
        state
        for state in _states(desk, Status.RETURNED, finished_from=day - LATEST_POST, finished_to=day)
        if state.returned is not None
        and state.returned.how is Channel.POST
        and state.returned.at.date() == day
    ]
    waiting = [
        state
        for state in (_states(desk, Status.DONE) if day == now.date() else ())
        if state.received.return_channel is Channel.POST
    ]
    rows = tuple(_post_row(desk, state) for state in [*posted, *waiting])
    return PostListContent(issued(desk, "", day), day, rows, now, desk.practice)


def reminder_list(desk: Workplace, days: int) -> ReminderListContent:
    """Results that have lain here for `days` calendar days or longer. Refused(``count_out_of_range``) below 0."""
    if not 0 <= days <= MOST_DAYS:
        raise Refused("count_out_of_range", field="days", least=0, most=MOST_DAYS)
    now = desk.clock.now()
    last = now.date() - timedelta(days=days)
    rows = []
    for state in _states(desk, Status.DONE, finished_to=last):
        received, ready_at = state.received, state.finished_at
        assert ready_at is not None, "it was asked for by that"
        rows.append(
            UnfetchedRow(
                state.dossier_id,
                state.code,
                received.applicant.name,
                format_phone(received.applicant.phone),
                short_name(desk, state),
                ready_at,
                days_since(ready_at, now),
                desk.words.return_place(received.return_channel, received.applicant.kind),
                owed_vnd(state),
            )
        )
    return ReminderListContent(issued(desk, "", now.date()), days, tuple(rows), now, desk.practice)


def _states(
    desk: Workplace, status: Status, finished_from: date | None = None, finished_to: date | None = None
) -> Iterator[Dossier]:
    """Dossiers of a status, what was ready first before the others."""
    query = DossierQuery(
        statuses=frozenset({status}),
        finished_from=finished_from,
        finished_to=finished_to,
        order="finished",
        limit=MOST_LISTED,
    )
    yield from _read(desk, query)


def _read(desk: Workplace, query: DossierQuery) -> Iterator[Dossier]:
    for row in all_rows(desk, query):
        state = desk.store.dossier(row.dossier_id)
        if state is not None:
            yield state


def _handed_over(desk: Workplace, unit: str, day: date) -> Iterator[Dossier]:
    """What the desk gave to a unit on a day, wherever it has gone since."""
    query = DossierQuery(
        statuses=OPEN, received_from=day - LATEST_HAND_OVERS, received_to=day, limit=MOST_LISTED
    )
    for state in _read(desk, query):
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


def _post_row(desk: Workplace, state: Dossier) -> PostRow:
    applicant = state.received.applicant
    returned = state.returned
    return PostRow(
        state.code,
        returned.to if returned is not None else applicant.name,
        applicant.address,
        format_phone(applicant.phone),
        result(desk, state),
        returned.item_number if returned is not None else "",
        owed_vnd(state),
    )
