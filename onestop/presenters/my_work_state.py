"""What the page of one's own work shows: the part in front, its rows, which are ticked, and what lies beside them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from onestop.application.working import WorkCounts, WorkPart
from onestop.presenters.dossier_list import DossierListState

if TYPE_CHECKING:
    from onestop.presenters.acting_state import Offer
    from onestop.presenters.message import Message
    from onestop.presenters.route import RouteLine
    from onestop.presenters.widget_states import BadgeKind, BadgeState


class WorkEmptiness(StrEnum):
    """Why no row is shown."""

    NOTHING_MINE = "nothing_mine"
    NOTHING_UNIT = "nothing_unit"
    NOTHING_OTHERS = "nothing_others"
    NOTHING_FOUND = "nothing_found"


@dataclass(frozen=True, slots=True)
class ChosenDossier:
    """The one dossier beside the list. `route` and `why` fill when its record was read.

    `left` is the time that is left, of a clock that stands still too;
    `why` tells in whole sentences what is waited for: which papers are missing, or what a partner was asked and by when.
    """

    dossier_id: str
    code_head: str
    code_tail: str
    badge: BadgeState
    applicant: str
    procedure: str
    due: datetime | None
    left: Message | None = None
    route: tuple[RouteLine, ...] = ()
    why: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Heap:
    """So many of the ticked rows go to, or lie with, one unit."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class ChosenMany:
    """Several ticked rows, counted by how their time looks and by where they go. `first_due` is the soonest."""

    count: int
    badges: tuple[tuple[BadgeKind, int], ...]
    first_due: datetime | None
    heaps: tuple[Heap, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkPanel:
    """Beside the list: one dossier or several, and what can be done with them, the main act first."""

    chosen: ChosenDossier | ChosenMany
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class MyWorkState:
    """`ticked` are ids; what is done is done with them, or with the chosen row where none is.

    `told` is what was printed after a hand-over; it stands until the next act.
    """

    part: WorkPart = WorkPart.MINE
    counts: WorkCounts = field(default_factory=WorkCounts)
    filter: str = ""
    list: DossierListState = field(default_factory=DossierListState)
    ticked: frozenset[str] = frozenset()
    panel: WorkPanel | None = None
    empty: WorkEmptiness | None = None
    loading: bool = False
    told: Message | None = None
    trouble: Message | None = None
