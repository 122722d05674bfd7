"""A clock that cannot be right, before it stands on paper: the next slip asks whether it is, and why.

Design: sync.md, section 4. Practice offices set their clock as they like.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from onestop.domain.errors import Refused
from onestop.domain.facts import ClockVouchedFor
from onestop.domain.text import clean_note

if TYPE_CHECKING:
    from onestop.application.clock_witness import ClockWitness
    from onestop.application.ports import Transaction
    from onestop.application.workplace import Workplace

BACK = timedelta(minutes=2)
OTHERS_AHEAD = timedelta(minutes=10)
"""A ledger that is shared follows desks whose clocks are this far ahead."""
FAR = timedelta(days=1)
WORKING_DAYS_BETWEEN = 2
CONFIRMED_FOR_MS = 60 * 60_000


@dataclass(frozen=True, slots=True)
class Vouched:
    """What is recorded with the slip that a person answered for; nothing where nobody doubts."""

    witness: ClockWitness
    utc_ms: int = 0
    fact: ClockVouchedFor | None = None

    def record(self, transaction: Transaction) -> None:
        if self.fact is not None:
            transaction.record("office", "clock", self.fact, self.fact.at)

    def is_durable(self) -> None:
        """It was recorded: nobody is asked again while the clock goes on from there."""
        if self.fact is not None:
            self.witness.vouch(self.utc_ms)


def vouched(desk: Workplace, reason: str) -> Vouched:
    """Refused(``clock_doubted``, now=, last=) where the clock is doubted and no `reason` says that it is right."""
    last = None if desk.practice else _doubted_against(desk)
    if last is None:
        return Vouched(desk.witness)
    now = desk.clock.now()
    reason = clean_note(reason, field="clock_reason").strip()
    if not reason:
        told = {"now": now.isoformat(timespec="minutes"), "last": last.isoformat(timespec="minutes")}
        raise Refused("clock_doubted", field="clock_reason", **told)
    fact = ClockVouchedFor(now, last.replace(second=0, microsecond=0), reason)
    return Vouched(desk.witness, desk.clock.utc_ms(), fact)


def _doubted_against(desk: Workplace) -> datetime | None:
    """The ledger's last moment, where the clock cannot well be right beside it."""
    last = desk.store.last_recorded()
    if last is None:
        return None
    now, utc_ms, witness = desk.clock.now(), desk.clock.utc_ms(), desk.witness
    if witness.vouched_ms is not None and utc_ms >= witness.vouched_ms:
        return None
    if witness.confirmed_ms is not None and 0 <= utc_ms - witness.confirmed_ms <= CONFIRMED_FOR_MS:
        return None
    allowed = BACK if desk.store.unsent() is None else BACK + OTHERS_AHEAD
    back = now < last.replace(second=0, microsecond=0) - allowed
    return last if back or _is_far_ahead(desk, last, now) else None


def _is_far_ahead(desk: Workplace, last: datetime, now: datetime) -> bool:
    """More than a day, with whole working days in between on which nobody recorded anything."""
    if now - last <= FAR:
        return False
    missed = desk.calendar.working_days_between(last.date(), now.date() - timedelta(days=1))
    return missed >= WORKING_DAYS_BETWEEN
