"""Our ledger as an event log: a trace a dossier, an event a fact, for process mining. Streams; knows no file format.

Who people are stays here unless an administrator or a leader asks for it: persons, applicants and the dossiers
themselves (whose codes public pages turn into names) bear pseudonyms, made with a key that no one keeps, so that two
exports cannot be laid side by side. What people wrote in words (notes, reasons) never leaves. What was taken back
never was. A foreign case goes out as it came in: its log's own events at its log's own moments.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from onestop.application.rights import Act, must_be_allowed
from onestop.domain.fold import Recorded, fold
from onestop.domain.foreign import LOG_SOURCE, ActivityLogged, CaseLogged
from onestop.domain.travel import ActUndone, undone_by

if TYPE_CHECKING:
    from onestop.application.read_models import EventRow
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier
    from onestop.domain.office import Office

OFFICE_ZONE = timezone(timedelta(hours=7))
"""Asia/Ho_Chi_Minh, which has had no summer time since 1975."""

COMPLETE = "complete"
_LETTERS = 16
_REMEMBERED = 1024

Masked = Callable[[str, str], str]
"""(kind of name, name) → what stands for it."""


@dataclass(frozen=True, slots=True)
class TraceEvent:
    """`at` has a zone, but for a foreign log without zones; "" for what nobody said."""

    activity: str
    at: datetime
    person: str
    unit: str
    transition: str


@dataclass(frozen=True, slots=True)
class Trace:
    """One dossier. `due_at` is the promise that holds, or held when the clock stopped; `status` the portal's number.

    `channel` is ``counter``, ``online`` or ``post``; `channel_in_log` what a foreign log called it.
    """

    case: str
    procedure: str
    channel: str
    applicant: str
    status: int
    received_at: datetime
    due_at: datetime | None
    finished_at: datetime | None
    events: tuple[TraceEvent, ...]
    channel_in_log: str = ""


def traces(desk: Workplace, *, with_names: bool = False) -> Iterator[Trace]:
    """All dossiers. Refused(``names_not_given`` …) before the first one where names are asked for without the right."""
    if with_names:
        must_be_allowed(desk, Act.NAME_PEOPLE)
    return _walk(desk, _as_written if with_names else _masker(desk.ids.new() + desk.ids.new()))


def _walk(desk: Workplace, masked: Masked) -> Iterator[Trace]:
    for dossier_id, rows in desk.store.stories():
        state = fold(dossier_id, (Recorded(row.event_id, row.fact) for row in rows))
        if state is not None:
            yield _trace(state, rows, desk.office, masked)


def _trace(state: Dossier, rows: Sequence[EventRow], office: Office, masked: Masked) -> Trace:
    received = state.received
    told = next((row.fact for row in rows if isinstance(row.fact, CaseLogged)), None)
    foreign = received.source == LOG_SOURCE and told is not None
    events = _foreign_events(rows, masked) if foreign else _own_events(rows, office, masked)
    ours = received.received_at, state.effective_due or state.original_due, state.finished_at
    began, due, finished = (each.replace(tzinfo=OFFICE_ZONE) if each else None for each in ours)
    if foreign and told is not None:
        began, due, finished = (
            _written(text, each) for text, each in zip((told.began, told.due, told.ended), ours, strict=True)
        )
    assert began is not None, "every dossier was received"
    return Trace(
        masked("HS", received.code),
        received.procedure_id,
        str(received.channel),
        masked("CH", received.applicant.key if masked is not _as_written else received.applicant.name),
        int(state.status),
        began,
        due,
        finished,
        tuple(sorted(events, key=lambda event: event.at)),
        told.channel if told is not None else "",
    )


def _foreign_events(rows: Sequence[EventRow], masked: Masked) -> list[TraceEvent]:
    found = []
    for row in rows:
        fact = row.fact
        if isinstance(fact, ActivityLogged):
            at = _written(fact.moment, fact.at)
            assert at is not None, "an activity has its moment"
            person = masked("N", fact.person) if fact.person else ""
            found.append(TraceEvent(fact.activity, at, person, fact.unit, fact.transition or COMPLETE))
    return found


def _own_events(rows: Sequence[EventRow], office: Office, masked: Masked) -> list[TraceEvent]:
    undone = undone_by(row.fact for row in rows)
    found = []
    for row in rows:
        if row.event_id in undone or isinstance(row.fact, ActUndone | CaseLogged):
            continue
        member = office.staff_by_login(row.actor)
        unit = member.unit_id if member is not None else ""
        at = row.at.replace(tzinfo=OFFICE_ZONE)
        found.append(TraceEvent(row.kind, at, masked("N", row.actor), unit, COMPLETE))
    return found


def _written(text: str, else_at: datetime | None) -> datetime | None:
    """The moment to the letter of the foreign log; where its writing is another than ISO, as the ledger has it."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return else_at


def _as_written(kind: str, name: str) -> str:
    return name


def _masker(key: str) -> Masked:
    secret = key.encode()

    @lru_cache(_REMEMBERED)
    def masked(kind: str, name: str) -> str:
        digest = hmac.new(secret, f"{kind}|{name}".encode(), sha256).hexdigest()
        return f"{kind}-{digest[:_LETTERS]}"

    return masked
