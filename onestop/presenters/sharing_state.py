"""How far the ledger is shared, in the few states that the status bar shows. No words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from onestop.application.sharing import CLOCK_IS_OFF_MS, Condition, Sharing
from onestop.domain.office import UNSHARED_LATE_HOURS

SHARING_IS_LATE_AFTER = timedelta(hours=UNSHARED_LATE_HOURS)
"""The age at which "not shared" turns red; an office may set another."""


class ChipKind(StrEnum):
    """Three states of a desk that shares; before them one that stands alone, and one that was only just started."""

    ALONE = "alone"
    WORKING = "working"
    SHARED = "shared"
    WAITING = "waiting"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class ChipState:
    """`unsent` events are not shared yet, the oldest since `since`; `late` when that is too long ago.

    `code` says why sharing stopped.
    """

    kind: ChipKind = ChipKind.ALONE
    unsent: int = 0
    since: datetime | None = None
    late: bool = False
    code: str = ""


@dataclass(frozen=True, slots=True)
class Unsent:
    """As the ledger tells it: how much is not shared, since when, and whether this machine ever shared."""

    alone: bool = True
    events: int = 0
    oldest: datetime | None = None


def chip_of(
    sharing: Sharing, unsent: Unsent, now: datetime, late_after: timedelta = SHARING_IS_LATE_AFTER
) -> ChipState:
    """How much is unsent is the ledger's to say; only why nothing goes out is the exchange's."""
    if unsent.alone and sharing.condition is Condition.ALONE:
        return ChipState()
    late = unsent.oldest is not None and now - unsent.oldest >= late_after
    owed = ChipState(ChipKind.WAITING, unsent.events, unsent.oldest if unsent.events else None, late)
    if sharing.condition is Condition.STOPPED:
        return ChipState(ChipKind.STOPPED, owed.unsent, owed.since, late, sharing.code)
    if owed.unsent:
        return owed
    return ChipState(ChipKind.SHARED if sharing.condition is Condition.AGREED else ChipKind.WORKING)


def clock_ahead(sharing: Sharing) -> timedelta | None:
    """How far this machine's clock is before the server's, negative when behind it; None while near enough."""
    off = sharing.offset_ms
    if off is None or abs(off) <= CLOCK_IS_OFF_MS:
        return None
    return timedelta(milliseconds=-off)
