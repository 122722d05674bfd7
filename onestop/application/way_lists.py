"""The desk's lists on paper that are only read: what goes by post, what nobody fetched.

What was handed to a unit is `hand_over_sheets.py`; one slip of one dossier is `way_papers.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from onestop.application.act_clock import owed_vnd
from onestop.application.read_models import DossierQuery
from onestop.application.reading import all_rows
from onestop.application.returning import days_since, lying
from onestop.application.way_contents import (
    PostListContent,
    PostRow,
    ReminderListContent,
    UnfetchedRow,
)
from onestop.application.way_facts import issued, result, short_name
from onestop.domain.applicant import Channel
from onestop.domain.errors import Refused
from onestop.domain.identifiers import format_phone
from onestop.domain.status import Status

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier

LATEST_POST = timedelta(days=60)
"""How long before it was posted a result may have been ready and still be looked for."""

MOST_LISTED = 500
MOST_DAYS = 3660


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
    rows = []
    for state in states_of(desk, replace(lying(now.date(), days), limit=MOST_LISTED)):
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
    yield from states_of(desk, query)


def states_of(desk: Workplace, query: DossierQuery) -> Iterator[Dossier]:
    """Whatever answers a query, each as its events tell it."""
    for row in all_rows(desk, query):
        state = desk.store.dossier(row.dossier_id)
        if state is not None:
            yield state


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
