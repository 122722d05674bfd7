"""One dossier as its events tell it: a pure fold, the same on every machine whatever order they arrived in.

A fact that makes no sense on the folded state is kept and does nothing; its event is named in `anomalies`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum
from typing import NamedTuple

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


def waiting_status(cause: str) -> Status:
    """What a stopped clock waits for; a cause nobody named is a supplement, by far the most frequent."""
    return PAUSE_STATUS.get(cause, Status.SUPPLEMENT_ASKED)


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
    def receipts_printed(self) -> int:
        """Printings of the receipt that left the desk; a slip that waits for a printer is none yet."""
        return sum(slip.form == "receipt" and slip.target != "waiting" for slip in self.slips)

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


class Recorded(NamedTuple):
    """A fact with the id of the event that carries it. A plain tuple: a rebuild makes millions."""

    event_id: str
    fact: Fact | UnknownFact


def fold(dossier_id: str, recorded: Iterable[Recorded]) -> Dossier | None:
    """Fold facts, already sorted by `Event.order`, into a dossier; None if it was never received."""
    story: _Story | None = None
    early: list[str] = []
    for item in recorded:
        if story is not None:
            if not story.take(item.fact):
                story.anomalies.append(item.event_id)
        elif isinstance(item.fact, DossierReceived):
            story = _Story(item.fact, early)
        else:
            early.append(item.event_id)
    return story.dossier(dossier_id) if story is not None else None


class _Story:
    """A fold under way: what `Dossier` holds, while it still changes. Never leaves this module."""

    __slots__ = ("anomalies", "due", "finished_at", "pauses", "received", "returned", "slips", "status")

    def __init__(self, received: DossierReceived, anomalies: list[str]) -> None:
        self.received = received
        self.anomalies = anomalies
        self.status = Status.RECEIVED
        self.due: datetime | None = received.due_at
        self.pauses: list[Pause] = []
        self.finished_at: datetime | None = None
        self.returned: ResultReturned | None = None
        self.slips: list[SlipPrinted] = []

    def take(self, fact: Fact | UnknownFact) -> bool:
        """Move on by one fact; False, and nothing is changed, where it makes no sense on this state."""
        running = not self.pauses or self.pauses[-1].end is not None
        match fact:
            case SlipPrinted():
                self.slips.append(fact)
            case ResultReady() if self.status in OPEN and running:
                self.status = Status.DONE
                self.finished_at = fact.at
            case ResultReturned() if self.status is Status.DONE:
                self.status = Status.RETURNED
                self.returned = fact
            case ClockPaused() if self.status in OPEN and running:
                self.pauses.append(Pause(fact.at, None, fact.policy, fact.cause))
                self.status = waiting_status(fact.cause)
                self.due = None
            case ClockResumed() if not running and fact.at >= self.pauses[-1].start:
                self.pauses[-1] = replace(self.pauses[-1], end=fact.at)
                self.status = Status.PROCESSING
                self.due = fact.due_at
            case UnknownFact():
                pass
            case _:
                return False
        return True

    def dossier(self, dossier_id: str) -> Dossier:
        return Dossier(
            dossier_id,
            self.received,
            self.status,
            self.due,
            None,
            tuple(self.pauses),
            self.finished_at,
            self.returned,
            tuple(self.slips),
            tuple(self.anomalies),
        )
