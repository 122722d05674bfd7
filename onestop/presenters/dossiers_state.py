"""What the list of dossiers shows: which part of them, how it was narrowed, and the chosen one's summary."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from onestop.presenters.dossier_list import DossierListState
from onestop.presenters.reprint import ReprintState

if TYPE_CHECKING:
    from onestop.application.watch_answers import WatchPart
    from onestop.application.watch_book import WatchBy
    from onestop.domain.time_split import TimeSplit
    from onestop.presenters.message import Message
    from onestop.presenters.route import RouteLine
    from onestop.presenters.widget_states import BadgeState


class Segment(StrEnum):
    """What the list shows. The first two can be narrowed further by a counter of the status bar."""

    OPEN = "open"
    TODAY = "today"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Narrowed:
    """How watching has narrowed what is open: to a counter's dossiers, to a day's, to one group; Esc clears it.

    `key` is the group's of `by`, `name` what it is called ("" for what lies with nobody).
    """

    part: WatchPart | None = None
    day: date | None = None
    by: WatchBy | None = None
    key: str = ""
    name: str = ""

    def __bool__(self) -> bool:
        return self != EVERYTHING


EVERYTHING = Narrowed()


class Emptiness(StrEnum):
    """Why no line is shown. `ALL_SETTLED`: nothing is open, but there are dossiers."""

    NO_DOSSIER = "no_dossier"
    NOTHING_OPEN = "nothing_open"
    ALL_SETTLED = "all_settled"
    NOTHING_TODAY = "nothing_today"
    NOTHING_OVERDUE = "nothing_overdue"
    NOTHING_THERE = "nothing_there"
    NOTHING_DUE = "nothing_due"
    NOTHING_FOUND = "nothing_found"


@dataclass(frozen=True, slots=True)
class SummaryState:
    """The chosen dossier, on the right. `route`, and `split` of whose the time was, fill when its record was read."""

    dossier_id: str
    code_head: str
    code_tail: str
    badge: BadgeState
    applicant: str
    procedure: str
    due: datetime | None
    finished_at: datetime | None
    received_at: datetime
    step: str = ""
    left: Message | None = None
    route: tuple[RouteLine, ...] = ()
    never_printed: bool = False
    receipt_round: int = 0
    turned_away: bool = False
    split: TimeSplit | None = None
    day_minutes: int = 0


@dataclass(frozen=True, slots=True)
class DossiersState:
    """`more` says that the list goes on behind the lines read; `loading` that an answer is awaited.

    `applicant` names whose dossiers alone are listed, "" for everybody's.
    """

    segment: Segment = Segment.OPEN
    narrowed: Narrowed = EVERYTHING
    applicant: str = ""
    filter: str = ""
    list: DossierListState = field(default_factory=DossierListState)
    more: bool = False
    loading: bool = False
    empty: Emptiness | None = None
    summary: SummaryState | None = None
    reprint: ReprintState = field(default_factory=ReprintState)
    trouble: Message | None = None
