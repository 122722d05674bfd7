"""What the small widgets show: badge, field, counter, empty page, progress, trouble, toast, route, day list.

Frozen facts and codes only; words are put by ``gui/words``, colours by ``gui/palette``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.presenters.message import Message


class BadgeKind(StrEnum):
    """Kinds of time first, then what is waited for, then the rest. Each has one icon, word and colour."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
    IN_TIME = "in_time"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    PAUSED = "paused"
    NO_DUE = "no_due"
    WAITS_SUPPLEMENT = "waits_supplement"
    WAITS_PAYMENT = "waits_payment"
    READY = "ready"
    RETURNED = "returned"
    STOPPED = "stopped"
    REFUSED = "refused"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class BadgeState:
    """`text` replaces the kind's own word when it is not empty; `since` is added as "từ 20/11"."""

    kind: BadgeKind
    text: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class FieldState:
    """What stands around one field. At most one of `error` and `warning`; `facts` is one line below."""

    error: Message | None = None
    warning: Message | None = None
    facts: tuple[str, ...] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True)
class CounterState:
    """A counter that filters. `kind` gives icon and colour, `icon` another icon; `figure` is drawn large, `detail` below."""

    key: str
    label: str
    figure: str
    detail: str = ""
    kind: BadgeKind | None = None
    chosen: bool = False
    icon: str = ""


@dataclass(frozen=True, slots=True)
class EmptyPageState:
    """`icon` names a line icon; `link_key` is emitted when the link is followed, "" for no link.

    `link_keys` are the keys that do the same, drawn beside it.
    """

    icon: str
    headline: str
    sentence: str
    link: str = ""
    link_key: str = ""
    link_keys: str = ""


@dataclass(frozen=True, slots=True)
class ProgressState:
    """`done` of `total`; `total` 0 means not known yet."""

    what: str
    done: int
    total: int
    detail: str = ""
    cancellable: bool = True


@dataclass(frozen=True, slots=True)
class TroubleState:
    """What is wrong, then what is safe and what to do. `action_key` is emitted by its button."""

    icon: str
    headline: str
    sentence: str
    action: str = ""
    action_key: str = ""


@dataclass(frozen=True, slots=True)
class ToastState:
    """Past tense. `undo` offers "Hoàn tác"; `key` comes back with it. `folder` offers to open where a file lies,
    `paper` to print what it tells of, and comes back with that.
    """

    text: str
    undo: bool = False
    key: str = ""
    folder: str = ""
    paper: str = ""


class StepProgress(StrEnum):
    DONE = "done"
    CURRENT = "current"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class RouteStepState:
    """One step of a route. `when` is a worded moment ("16/11 09:20"), time left or length ("4 giờ").

    `late`: its limit was passed; `again`: it was sent back once.
    """

    name: str
    progress: StepProgress
    when: str = ""
    who: str = ""
    late: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class HappeningState:
    """One line of what happened: the moment, what, and who did it. `undone` lines count no more."""

    moment: datetime
    what: str
    who: str = ""
    key: str = ""
    undone: bool = False


class DayLook(StrEnum):
    """How a line of the deadline's explanation looks; the word comes with it."""

    COUNTED = "counted"
    NOT_COUNTED = "not_counted"
    DAY_OFF = "day_off"
    PAUSED = "paused"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class DayLineState:
    """One day of "why this date". `count` is "" when the day is not counted; `why` names the day."""

    day: date
    look: DayLook
    why: Message
    count: str = ""
    today: bool = False


@dataclass(frozen=True, slots=True)
class DayListState:
    """The panel "Vì sao hạn là 25/11": head line, days in order, notes below."""

    due: datetime | None
    term: Message | None
    days: tuple[DayLineState, ...]
    notes: tuple[Message, ...] = ()
    warnings: tuple[Message, ...] = ()
