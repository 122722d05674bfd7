"""What the place of return shows: the code, whose result it is, who fetches it, what still waits. No words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from onestop.presenters.dossier_list import DossierListState
from onestop.presenters.reprint import ReprintState

if TYPE_CHECKING:
    from datetime import datetime

    from onestop.presenters.message import Message
    from onestop.presenters.widget_states import BadgeState


class Stand(StrEnum):
    """What can be done with what was found."""

    READY = "ready"
    NOT_READY = "not_ready"
    RETURNED = "returned"
    ENDED = "ended"


class Way(StrEnum):
    """Who has the result in the end."""

    HOLDER = "holder"
    AUTHORISED = "authorised"
    POST = "post"
    ONLINE = "online"


class Entry(StrEnum):
    """The fields of the ways. Values are the names of the command's fields a refusal tells."""

    NAME = "to"
    PAPER = "paper"
    ITEM_NUMBER = "item_number"


class SlipStage(StrEnum):
    """How the receipt for a result goes: `WAITS` where no printer took it, `FAILED` where it could not be made."""

    NONE = "none"
    UNDER_WAY = "under_way"
    PRINTED = "printed"
    WAITS = "waits"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class HandItem:
    """One thing that is handed over. `title` as named in the book, or a message; `papers` are (name, originals)."""

    key: str
    title: str | Message
    detail: Message | None = None
    papers: tuple[tuple[str, int], ...] = ()
    ticked: bool = True


@dataclass(frozen=True, slots=True)
class Owed:
    """What is still to be paid. `each_vnd` times `items` is the fee, where it is so many of the same."""

    amount_vnd: int
    fee_vnd: int
    paid_vnd: int
    items: int = 1


@dataclass(frozen=True, slots=True)
class Given:
    """The result was handed over, posted or sent."""

    at: datetime
    way: Way
    to: str
    paper: str
    item_number: str


@dataclass(frozen=True, slots=True)
class ShownResult:
    """One dossier at the counter. `timing` says how the promise was kept (its code gives the colour).

    `where` tells of one that is not ready where it stands and when it is due; `given` of one that was returned.
    """

    key: str
    code_head: str
    code_tail: str
    badge: BadgeState
    applicant: str
    procedure: str
    items: int
    stand: Stand
    timing: Message | None = None
    hand_over: tuple[HandItem, ...] = ()
    holder: str = ""
    ways: tuple[Way, ...] = ()
    owed: Owed | None = None
    may_record_payment: bool = False
    where: tuple[Message, ...] = ()
    given: Given | None = None


@dataclass(frozen=True, slots=True)
class WaitingState:
    """What lies ready, the longest first: `total` of them, `long` for `days` days or longer. None while unread."""

    list: DossierListState = field(default_factory=DossierListState)
    total: int = 0
    long: int = 0
    days: int = 0
    read: bool = False


@dataclass(frozen=True, slots=True)
class ReturningState:
    """`choice` are dossiers that fit what was typed, None where there is nothing to choose; `others` counts those
    that fit beside the one shown. `fresh`: it was handed out just now, in this window.
    """

    typed: str = ""
    code_error: Message | None = None
    code_warning: Message | None = None
    choice: DossierListState | None = None
    others: int = 0
    shown: ShownResult | None = None
    way: Way = Way.HOLDER
    entries: tuple[tuple[Entry, str], ...] = ()
    errors: tuple[tuple[str, Message], ...] = ()
    busy: bool = False
    fresh: bool = False
    slip: SlipStage = SlipStage.NONE
    slip_told: Message | None = None
    reprint: ReprintState = field(default_factory=ReprintState)
    waiting: WaitingState = field(default_factory=WaitingState)
    told: Message | None = None
    trouble: Message | None = None

    def entry(self, which: Entry) -> str:
        return dict(self.entries).get(which, "")

    def error(self, name: str) -> Message | None:
        return dict(self.errors).get(name)
