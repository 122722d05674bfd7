"""The anomaly desk: what two desks did without knowing of each other, and what a person says to it.

Nothing is taken away or hidden by settling: a fact is recorded beside the others, and a later one takes its place.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from onestop.application.act_commands import Correct
from onestop.application.acts import decide
from onestop.application.anomaly_rows import CHOICES, Anomalies, Anomaly, Choice, Settlement, Side
from onestop.application.decision import cleaned_reason
from onestop.application.rights import Act, must_be_allowed
from onestop.domain.anomalies import DUE, AnomalyKind
from onestop.domain.corrections import value_of
from onestop.domain.errors import Refused
from onestop.domain.facts import AnomalySettled, DossierReceived
from onestop.domain.travel import FieldCorrected, PromiseCorrected

if TYPE_CHECKING:
    from datetime import datetime

    from onestop.application.anomaly_book import AnomalyBook, StoredAnomaly
    from onestop.application.read_models import EventRow
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier
    from onestop.domain.facts import Fact

STREAM, STREAM_ID = "office", "anomalies"
PAGE = 50


def page(desk: Workplace, *, settled: bool = False, limit: int = PAGE, after: str = "") -> Anomalies:
    """Newest first; the open ones, or with `settled` all of them."""
    book = desk.store.anomaly_book()
    stored, following = book.page(settled=settled, limit=limit, after=after)
    return Anomalies(_told(desk, book, stored), following)


def anomaly(desk: Workplace, key: str) -> Anomaly:
    """Refused(``unknown_anomaly``)."""
    book = desk.store.anomaly_book()
    (found,) = _told(desk, book, [_stored(book, key)])
    return found


def settle(desk: Workplace, key: str, choice: str, reason: str = "") -> Anomaly:
    """Record what was chosen; of two edits also the correction that makes it so, by the rules of any correction.

    Refused(``may_not`` | ``left_office`` | ``unknown_anomaly`` | ``unknown_choice`` and what `Correct` is refused for).
    """
    must_be_allowed(desk, Act.SETTLE)
    found = anomaly(desk, key)
    if choice not in found.choices:
        raise Refused("unknown_choice", field="choice", choice=choice[:40], known=[*map(str, found.choices)])
    now = desk.clock.now()
    reason = cleaned_reason(reason)
    with desk.store.action(desk.actor) as transaction:
        for fact in _corrections(desk, found, Choice(choice), reason, now):
            transaction.record("dossier", found.dossier_id, fact, now)
        transaction.record(STREAM, STREAM_ID, AnomalySettled(now, found.key, choice, reason), now)
    return anomaly(desk, key)


def file(desk: Workplace, key: str) -> bytes:
    """Everything known of one anomaly as JSON, for whoever looks after the program. Refused(``unknown_anomaly``)."""
    book = desk.store.anomaly_book()
    stored = _stored(book, key)
    aside = book.aside(key)
    (found,) = _told(desk, book, [stored])
    lines = {
        "key": stored.key,
        "kind": stored.kind,
        "subject": stored.subject,
        "field": stored.field,
        "events": [
            {
                "event_id": side.event.event_id,
                "kind": side.event.kind,
                "at": side.event.at.isoformat(timespec="minutes"),
                "recorded_at": side.event.recorded_at.isoformat(timespec="seconds"),
                "by": side.event.actor,
                "desk": side.desk,
            }
            for side in found.sides
            if side.event is not None
        ],
        "station": aside.station if aside else "",
        "seq": aside.seq if aside else 0,
        "hash": aside.hash if aside else "",
        "rows": list(aside.rows) if aside else [],
    }
    return json.dumps(lines, ensure_ascii=False, indent=1).encode()


def _stored(book: AnomalyBook, key: str) -> StoredAnomaly:
    stored = book.by_key(key) if key.isprintable() else None
    if stored is None:
        raise Refused("unknown_anomaly", field="key", key=key[:80])
    return stored


def _corrections(
    desk: Workplace, found: Anomaly, choice: Choice, reason: str, now: datetime
) -> tuple[Fact, ...]:
    """What makes the chosen value stand; nothing where it stands already."""
    if choice not in (Choice.KEEP_FIRST, Choice.KEEP_SECOND):
        return ()
    wanted = found.sides[0 if choice is Choice.KEEP_FIRST else 1].value
    state = desk.store.dossier(found.dossier_id)
    if state is None or wanted == found.value:
        return ()
    return decide(desk, state, Correct(((found.field, wanted),), reason), now).facts


def _told(desk: Workplace, book: AnomalyBook, stored: Iterable[StoredAnomaly]) -> tuple[Anomaly, ...]:
    rows = list(stored)
    words = book.settlements() if any(row.settled_by for row in rows) else {}
    return tuple(_one(desk, book, row, words.get(row.settled_by)) for row in rows)


def _one(desk: Workplace, book: AnomalyBook, row: StoredAnomaly, last: EventRow | None) -> Anomaly:
    kind = AnomalyKind(row.kind)
    settled = None
    if last is not None and isinstance(last.fact, AnomalySettled):
        settled = Settlement(last.fact.choice, last.fact.reason, last.actor, last.fact.at)
    plain = Anomaly(row.key, kind, settled=settled, choices=CHOICES[kind])
    match kind:
        case AnomalyKind.CODE_TWICE:
            return replace(plain, code=row.subject, sides=_bearers(desk, book, row.subject))
        case AnomalyKind.CLOCK_OFF:
            return replace(plain, station=book.station_name(row.subject), offset_ms=int(row.field))
        case AnomalyKind.NOT_BELIEVED:
            aside = book.aside(row.key)
            events = len(aside.rows) if aside else 0
            return replace(plain, station=book.station_name(row.subject), reason=row.field, events=events)
        case _:
            return _in_a_dossier(desk, book, row, plain)


def _in_a_dossier(desk: Workplace, book: AnomalyBook, row: StoredAnomaly, plain: Anomaly) -> Anomaly:
    state = desk.store.dossier(row.subject)
    events = {event.event_id: event for event in desk.store.events(row.subject)}
    desks = book.stations_of([row.against, row.event_id])
    second = events.get(row.event_id)
    first = events.get(row.against)
    sides = [_side(second, desks.get(row.event_id, ""))]
    if first is not None:
        sides.insert(0, _side(first, desks.get(row.against, "")))
    elif row.field and second is not None:
        sides.insert(0, Side("", value=_seen(second.fact)))  # nobody's edit: what stands on the reception
    value = _value_now(state, row.field) if state else ""
    if row.field and value in [each.value for each in sides]:
        plain = replace(plain, choices=tuple(each for each in plain.choices if each is not Choice.AS_IT_IS))
    return replace(
        plain,
        dossier_id=row.subject,
        code=state.code if state else "",
        applicant=state.received.applicant.name if state else "",
        field=row.field,
        value=value,
        sides=tuple(sides),
    )


def _side(event: EventRow | None, desk_name: str) -> Side:
    return Side(desk_name, event, _said(event.fact) if event else "")


def _said(fact: object) -> str:
    if isinstance(fact, FieldCorrected):
        return fact.new
    return _minute(fact.due_at) if isinstance(fact, PromiseCorrected) else ""


def _seen(fact: object) -> str:
    if isinstance(fact, FieldCorrected):
        return fact.old
    return _minute(fact.old_due) if isinstance(fact, PromiseCorrected) else ""


def _value_now(state: Dossier, field: str) -> str:
    if field == DUE:
        return _minute(state.effective_due) if state.effective_due else ""
    try:
        return value_of(state.received, field) if field else ""
    except KeyError:
        return ""


def _bearers(desk: Workplace, book: AnomalyBook, code: str) -> tuple[Side, ...]:
    sides = []
    for dossier_id in sorted(desk.store.find_code(code)):
        state = desk.store.dossier(dossier_id)
        rows = desk.store.events(dossier_id)
        event = next((row for row in rows if isinstance(row.fact, DossierReceived)), None)
        if state is None or event is None:
            continue
        where = book.stations_of([event.event_id]).get(event.event_id, "")
        sides.append(Side(where, event, "", dossier_id, code, state.received.applicant.name))
    return tuple(sides)


def _minute(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
