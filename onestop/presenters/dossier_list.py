"""A list of dossiers in sections, loaded a window at a time. No words, no pixels, no storage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onestop.presenters.message import Message
    from onestop.presenters.widget_states import BadgeState


class SectionKind(StrEnum):
    """Heads of groups; ALL has no head."""

    ALL = "all"
    OVERDUE = "overdue"
    TODAY = "today"
    THIS_WEEK = "this_week"
    LATER = "later"
    PAUSED = "paused"
    READY = "ready"
    SETTLED = "settled"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class ListSection:
    """`more` says that the section goes on behind the `count` lines read so far."""

    kind: SectionKind
    count: int
    more: bool = False

    @property
    def figure(self) -> str:
        return f"{self.count}+" if self.more else str(self.count)


@dataclass(frozen=True, slots=True)
class DossierLine:
    """One dossier in a list.

    `code_tail` is yymmdd-nnnn. `due` is shown as a date, or as a time when it is today (`due_today`);
    `due_note` stands below it ("còn 5 giờ 49", "quá 1 ngày", the weekday). `short_name` and `legal_form` are
    the applicant's name taken apart, for narrow lists. `waits` takes the step's place where something is waited
    for; `note` stands below the step.
    """

    key: str
    applicant: str
    code_tail: str
    procedure: str
    badge: BadgeState
    due: datetime | None = None
    due_today: bool = False
    due_note: Message | None = None
    step: str = ""
    short_name: str = ""
    legal_form: str = ""
    waits: Message | None = None
    note: Message | None = None


@dataclass(frozen=True, slots=True)
class DossierListState:
    """Sections with their counts, and the lines known so far.

    `rows` are the lines at places `first`, `first + 1`, … counted over all sections without the heads.
    """

    sections: tuple[ListSection, ...] = ()
    first: int = 0
    rows: tuple[DossierLine, ...] = ()
    chosen: str = ""

    @property
    def total(self) -> int:
        return sum(section.count for section in self.sections)

    @property
    def is_away(self) -> bool:
        """One is chosen, and it is not among the lines that are known."""
        return bool(self.chosen) and all(line.key != self.chosen for line in self.rows)


@dataclass(frozen=True, slots=True)
class ListColumns:
    """Which columns a list has; the applicant's column always takes what is left. `tick`: rows can be ticked.

    `time`: whose the time was, as far as it is known.
    """

    badge: bool = True
    step: bool = True
    due: bool = True
    narrow: bool = False
    tick: bool = False
    time: bool = False


def following(before: Sequence[str], chosen: str, now: Sequence[str]) -> str:
    """Where the hand is after the rows changed: on its row, else the next that is left, else the last before it."""
    present = frozenset(now)
    if chosen in present or not now:
        return chosen if chosen in present else ""
    if chosen not in before:
        return now[0]
    place = before.index(chosen)
    return next((key for key in (*before[place + 1 :], *reversed(before[:place])) if key in present), now[0])
