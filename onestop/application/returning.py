"""What the counter reads to hand a result out: whose slip this is, what lies ready, what is owed, who still waits.

Nothing here writes; `acts.py` records the return, `way_papers.py` words its receipt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from onestop.application.act_clock import owed_vnd
from onestop.application.read_models import DossierQuery, DossierRow
from onestop.application.reading import find_dossier, rows, rows_of
from onestop.application.way_facts import given_back, result, short_name
from onestop.domain.dossier_code import head_text, parse_scan
from onestop.domain.errors import Refused
from onestop.domain.status import Status
from onestop.domain.travel import ResultReturned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onestop.application.paper import PaperComponent
    from onestop.application.workplace import Workplace
    from onestop.domain.applicant import Applicant, Channel, FeeState, Submitter

MOST_SHOWN = 200
MOST_FITTING = 50
_WORD = re.compile(r"[^\W\d_]{2}")
"""Two letters that follow each other: rather a name than a code."""
_READY = DossierQuery(statuses=frozenset({Status.DONE}), order="finished")


@dataclass(frozen=True, slots=True)
class Fitting:
    """Dossiers whose code is what was scanned or ends like what was typed: ready ones first, the oldest before.

    `head_differs`: the slip bears another ledger's head than ours, so it may not be a slip of this desk.
    """

    rows: tuple[DossierRow, ...]
    head_differs: bool = False


@dataclass(frozen=True, slots=True)
class Unfetched:
    """Results at the desk, the longest first; `long` of all `total` lie here for `days` days or longer."""

    rows: tuple[DossierRow, ...]
    total: int
    long: int
    days: int


@dataclass(frozen=True, slots=True)
class AtCounter:
    """One dossier as the counter needs it. `result` is as it was named, else as the procedure promises it.

    `given_back` are originals that were kept to compare; `owed_vnd` is what is still to be paid of `fee_vnd`
    (None: set elsewhere). `unit` is where it lies now. `round_no`: how often a
    result was handed out, undone ones counted.
    """

    row: DossierRow
    applicant: Applicant
    submitter: Submitter | None
    procedure: str
    items: int
    result: str
    given_back: tuple[PaperComponent, ...]
    owed_vnd: int
    paid_vnd: int
    fee_vnd: int | None
    fee_state: FeeState
    return_channel: Channel
    due_at: datetime | None
    ready_at: datetime | None
    returned: ResultReturned | None
    unit: str
    round_no: int


def fitting(desk: Workplace, typed: str) -> Fitting:
    """What a scan or a typed code leads to; where it is none, the results lying here that a search for it would find.

    Refused(``scan_check_failed`` | ``code_format``) for a scan that is damaged.
    """
    text = "".join(typed.split())[:80]
    head, expected_head = "", ""
    try:
        scan = parse_scan(text)
    except Refused as refused:
        if refused.code != "scan_format":
            raise
    else:
        text, head = scan.code, scan.head
    ids = desk.store.find_code(text.upper())
    if head and len(ids) == 1:
        expected_head = _head(desk, ids[0])
    found = {row.dossier_id: row for row in (*_ready_like(desk, text), *rows_of(desk, ids))}
    if not (found or head) and _WORD.search(typed):
        asked = replace(_READY, text=typed, limit=MOST_FITTING)
        found = {row.dossier_id: row for row in rows(desk, asked).rows}
    head_differs = bool(head) and bool(ids) and head != expected_head
    return Fitting(_ready_first(found.values())[:MOST_FITTING], head_differs)


def at_counter(desk: Workplace, dossier_id: str) -> AtCounter:
    """Refused(``unknown_code``) for a dossier that is not there."""
    state = find_dossier(desk, dossier_id)
    (row,) = rows_of(desk, [state.dossier_id])
    received = state.received
    return AtCounter(
        row=row,
        applicant=received.applicant,
        submitter=received.submitter,
        procedure=short_name(desk, state),
        items=received.items,
        result=result(desk, state),
        given_back=given_back(desk, state),
        owed_vnd=owed_vnd(state),
        paid_vnd=sum(each.amount_vnd for each in state.payments),
        fee_vnd=received.fee_vnd,
        fee_state=received.fee_state,
        return_channel=received.return_channel,
        due_at=state.effective_due,
        ready_at=state.ready.at if state.ready is not None else state.finished_at,
        returned=state.returned,
        unit=desk.office.short_unit_name(row.unit_id),
        round_no=sum(line.kind == ResultReturned.KIND for line in desk.store.events(state.dossier_id)),
    )


def unfetched_results(desk: Workplace, limit: int = MOST_SHOWN) -> Unfetched:
    """What lies ready at the desk. All are counted, the first `limit` are given."""
    now = desk.clock.now()
    days = desk.office.settings.unfetched_days
    total, long = (desk.store.how_many(each, now) for each in (_READY, lying(now.date(), days)))
    return Unfetched(rows(desk, replace(_READY, limit=limit)).rows, total, long, days)


def lying(today: date, days: int) -> DossierQuery:
    """Results that have lain here for `days` calendar days or longer, the longest first."""
    return replace(_READY, finished_to=today - timedelta(days=days))


def days_since(ready_at: datetime, now: datetime) -> int:
    """Calendar days a result has lain here; 0 on the day itself."""
    return (now.date() - ready_at.date()).days


def _ready_like(desk: Workplace, text: str) -> tuple[DossierRow, ...]:
    """Results that end like what was typed. A short tail fits many dossiers, and of those the store names only some."""
    digits = "".join(letter for letter in text if letter.isascii() and letter.isdigit())
    if not digits or any(letter.isalpha() for letter in text):
        return ()
    return rows(desk, replace(_READY, tail=digits, limit=MOST_FITTING)).rows


def _ready_first(rows: Iterable[DossierRow]) -> tuple[DossierRow, ...]:
    """Ready ones by how long they lie here, then open ones, then what ended: the last received first."""
    found = list(rows)
    ready = [row for row in found if row.status is Status.DONE]
    ready.sort(key=lambda row: (row.finished_at or row.received_at, row.code))
    rest = sorted((row for row in found if row.status is not Status.DONE), key=_received, reverse=True)
    rest.sort(key=lambda row: row.finished_at is not None)
    return (*ready, *rest)


def _received(row: DossierRow) -> tuple[datetime, str]:
    return row.received_at, row.code


def _head(desk: Workplace, dossier_id: str) -> str:
    """The ledger's head as the first slip bore it."""
    first = desk.store.events(dossier_id)[0]
    return head_text(desk.store.head_of(first.event_id))
