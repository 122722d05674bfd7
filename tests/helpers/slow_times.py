"""Whose each open minute of a dossier was, and how long its steps took: told again minute by minute, from its facts.

It shares no arithmetic and no fold with `onestop`: facts come in the order they were recorded, minutes are walked
one by one, dates are those of `slow_deadlines`. What is known of a fact here is its kind and its moments.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.helpers.slow_deadlines import DAY, SlowOffice, at_minute, slow_due, slow_start

STARTS = {"SupplementAsked": "supplement", "PaymentAsked": "payment", "WithdrawalAsked": "withdrawal"}
ENDS = {"SupplementReceived": "supplement", "FeePaid": "payment", "WithdrawalDropped": "withdrawal"}


@dataclass
class SlowSpan:
    """Something that stands from `start` to `end`, None while it does. `what` is a cause, an agency or a step."""

    what: Any
    start: datetime
    end: datetime | None = None
    policy: str = ""
    due: datetime | None = None

    def holds(self, minute: datetime) -> bool:
        return self.start <= minute and (self.end is None or minute < self.end)


@dataclass
class SlowLife:
    received: datetime
    term: tuple[float, str]
    waits: list[SlowSpan] = field(default_factory=list)
    legs: list[SlowSpan] = field(default_factory=list)
    stays: list[SlowSpan] = field(default_factory=list)
    first_due: datetime | None = None
    extended: datetime | None = None
    ended: datetime | None = None

    def due(self, office: SlowOffice) -> datetime | None:
        """The computed date: None while something is waited for."""
        stops = [(each.start, each.end, each.policy) for each in self.waits]
        return slow_due(self.received, *self.term, office, stops)

    def effective_due(self, office: SlowOffice) -> datetime | None:
        if any(each.end is None for each in self.waits):
            return None
        return self.extended or self.due(office)


def retold(facts: Iterable[object]) -> SlowLife:
    life: SlowLife | None = None
    for fact in facts:
        kind, said = type(fact).__name__, _Said(fact)
        if kind == "DossierReceived":
            life = SlowLife(said.received_at, (said.term.amount, str(said.term.unit)))
            life.stays.append(SlowSpan((said.version_id, 1), said.received_at))
        assert life is not None
        if kind in STARTS:
            life.waits.append(SlowSpan(STARTS[kind], said.at, policy=str(said.policy)))
        elif kind in ENDS and (kind == "WithdrawalDropped" or said.due_at is not None):
            next(w for w in life.waits if w.end is None and w.what == ENDS[kind]).end = said.at
        elif kind == "PartnerAsked":
            life.legs.append(SlowSpan(said.agency, said.at, due=said.due_at))
        elif kind in ("PartnerAnswered", "PartnerMissed"):
            next(leg for leg in life.legs if leg.end is None and leg.what == said.agency).end = said.at
        elif kind in ("HandedOver", "SentBack"):
            _stays(life, (life.stays[-1].what[0], said.to_step), said.at)
        elif kind == "ProcedureCorrected":
            life.term = (said.term.amount, str(said.term.unit))
            _stays(life, (said.version_id, said.step), said.at)
        elif kind == "Apologised":
            life.extended = said.new_due
        elif kind in ("DossierRefused", "DossierStopped", "ResultReady"):
            life.ended = said.at
            for wait in life.waits:
                wait.end = wait.end or said.at
            if kind != "ResultReady":
                life.stays[-1].end = said.at
        elif kind == "ResultReturned":
            life.stays[-1].end = said.at
    assert life is not None
    return life


class _Said:
    def __init__(self, fact: object) -> None:
        self.fact = fact

    def __getattr__(self, name: str) -> Any:
        return getattr(self.fact, name)


def _stays(life: SlowLife, where: object, at: datetime) -> None:
    life.stays[-1].end = at
    life.stays.append(SlowSpan(where, at))


def open_minutes(start: datetime, end: datetime, office: SlowOffice) -> Iterator[datetime]:
    day = start.date()
    while day <= end.date():
        for first, last in office.shifts(day):
            for minute in range(first, last):
                moment = at_minute(day, minute)
                if start <= moment < end:
                    yield moment
        day += DAY


def slow_split(life: SlowLife, now: datetime, office: SlowOffice) -> dict[str, int]:
    parts = {"ours": 0, "partner": 0, "applicant": 0, "legal": 0}
    for minute in open_minutes(life.received, life.ended or now, office):
        parts[whose(life, minute)] += 1
    return parts


def whose(life: SlowLife, minute: datetime) -> str:
    """The last thing waited for decides; a partner's leg only while nothing is waited for."""
    causes = [wait.what for wait in life.waits if wait.holds(minute)]
    if causes:
        return "legal" if causes[-1] == "withdrawal" else "applicant"
    return "partner" if any(leg.holds(minute) for leg in life.legs) else "ours"


def slow_used(life: SlowLife, stay: SlowSpan, now: datetime, office: SlowOffice, *, of_partner: bool) -> int:
    counted = ("ours", "partner") if of_partner else ("ours",)
    ends = [each for each in (stay.end, life.ended) if each is not None]
    until = min(ends, default=now)
    return sum(whose(life, minute) in counted for minute in open_minutes(stay.start, until, office))


def slow_step_due(life: SlowLife, stay: SlowSpan, limit: int, office: SlowOffice, *, of_partner: bool) -> Any:
    """When the limit is used up, going on from the first open minute; None while something stands still."""
    still = [span for span in (*life.waits, *(() if of_partner else life.legs))
             if (span.end is None or span.end > stay.start) and (stay.end is None or span.start < stay.end)]  # fmt: skip
    if any(span.end is None for span in still):
        return None
    moment = slow_start(stay.start, office)
    day = moment.date()
    if limit == 0:
        return moment
    while True:
        for first, last in office.shifts(day):
            for minute in range(first, last):
                at = at_minute(day, minute)
                if at >= moment and not any(span.holds(at) for span in still):
                    limit -= 1
                    if limit == 0:
                        return at_minute(day, minute + 1)
        day += DAY


def slow_late(start: datetime, end: datetime, office: SlowOffice) -> int:
    return sum(1 for _ in open_minutes(start, end, office))
