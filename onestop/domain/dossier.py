"""One dossier as its events tell it: a pure fold, the same on every machine whatever order they arrived in.

A fact that makes no sense on the folded state is kept and does nothing; its event is named in `anomalies`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum

from onestop.domain.facts import (
    ClockPaused,
    ClockResumed,
    DossierReceived,
    Fact,
    ResultReady,
    ResultReturned,
    SlipPrinted,
    UnknownFact,
)
from onestop.domain.pauses import Pause


class Status(IntEnum):
    """The ten statuses of the national portal (domain rules §5.1). Overdue is computed, never one of them."""

    REGISTERED = 1
    RECEIVED = 2
    NOT_RECEIVED = 3
    PROCESSING = 4
    SUPPLEMENT_ASKED = 5
    PAYMENT_ASKED = 6
    WITHDRAWAL_ASKED = 7
    STOPPED = 8
    DONE = 9
    RETURNED = 10


OPEN = frozenset({Status.RECEIVED, Status.PROCESSING, Status.SUPPLEMENT_ASKED, Status.PAYMENT_ASKED})
PAUSE_STATUS = {"supplement": Status.SUPPLEMENT_ASKED, "payment": Status.PAYMENT_ASKED}


@dataclass(frozen=True, slots=True)
class Dossier:
    """State of one dossier. Moments are office time; `computed_due` is None while the clock stands still."""

    dossier_id: str
    received: DossierReceived
    status: Status
    computed_due: datetime | None
    extended_due: datetime | None = None
    pauses: tuple[Pause, ...] = ()
    finished_at: datetime | None = None
    returned: ResultReturned | None = None
    slips: tuple[SlipPrinted, ...] = ()
    anomalies: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        return self.received.code

    @property
    def original_due(self) -> datetime:
        """What the first slip promised."""
        return self.received.due_at

    @property
    def paused(self) -> bool:
        return bool(self.pauses) and self.pauses[-1].end is None

    @property
    def effective_due(self) -> datetime | None:
        """The extended date if there is one, else the computed one; None while the clock stands still."""
        return None if self.paused else self.extended_due or self.computed_due


@dataclass(frozen=True, slots=True)
class Recorded:
    """A fact with the id of the event that carries it."""

    event_id: str
    fact: Fact | UnknownFact


def fold(dossier_id: str, recorded: Iterable[Recorded]) -> Dossier | None:
    """Fold facts, already sorted by `Event.order`, into a dossier; None if it was never received."""
    state: Dossier | None = None
    early: list[str] = []
    for item in recorded:
        if state is None:
            if isinstance(item.fact, DossierReceived):
                fact = item.fact
                state = Dossier(dossier_id, fact, Status.RECEIVED, fact.due_at, anomalies=tuple(early))
            else:
                early.append(item.event_id)
            continue
        following = apply(state, item.fact)
        if following is None:
            following = replace(state, anomalies=(*state.anomalies, item.event_id))
        state = following
    return state


def apply(state: Dossier, fact: Fact | UnknownFact) -> Dossier | None:
    """The state after `fact`, or None where the fact makes no sense on this state."""
    match fact:
        case SlipPrinted():
            return replace(state, slips=(*state.slips, fact))
        case ClockPaused() if state.status in OPEN and not state.paused:
            pauses = (*state.pauses, Pause(fact.at, None, fact.policy))
            status = PAUSE_STATUS.get(fact.cause, Status.SUPPLEMENT_ASKED)
            return replace(state, pauses=pauses, status=status, computed_due=None)
        case ClockResumed() if state.paused and fact.at >= state.pauses[-1].start:
            pauses = (*state.pauses[:-1], replace(state.pauses[-1], end=fact.at))
            return replace(state, pauses=pauses, status=Status.PROCESSING, computed_due=fact.due_at)
        case ResultReady() if state.status in OPEN and not state.paused:
            return replace(state, status=Status.DONE, finished_at=fact.at)
        case ResultReturned() if state.status is Status.DONE:
            return replace(state, status=Status.RETURNED, returned=fact)
        case UnknownFact():
            return state
        case _:
            return None
