"""What the store counts of the open dossiers, and the port it is asked through. Must not know any wording or office."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol


class WatchBy(StrEnum):
    """What the open dossiers are put together by. A dossier asked of two agencies stands with both."""

    PROCEDURE = "procedure"
    UNIT = "unit"
    OFFICER = "officer"
    PARTNER = "partner"


@dataclass(frozen=True, slots=True)
class OpenTally:
    """How many open dossiers there are, and of them: past their due moment, the clock stopped, nothing happened
    since a moment, a partner agency past its own.
    """

    whole: int = 0
    overdue: int = 0
    paused: int = 0
    still: int = 0
    partner_late: int = 0


@dataclass(frozen=True, slots=True)
class GroupTally:
    """`key` is a procedure, a unit ("" the desk), a login ("" nobody's: a unit's pool), or a partner agency."""

    key: str
    whole: int
    overdue: int
    paused: int
    partner_late: int


class WatchBook(Protocol):
    """Part of the store; on its thread. Whatever is settled counts nowhere."""

    def tally(self, now: datetime, still_before: datetime) -> OpenTally:
        """One walk over what is open."""
        ...

    def by_day(self, first: date, beyond: date) -> Mapping[date, int]:
        """How many are due on each day from `first` to before `beyond`."""
        ...

    def by_owner(self) -> Mapping[str, int]:
        """How many lie with each person by name."""
        ...

    def head(self) -> bytes:
        """How far this desk's own log had come at the last commit: 32 bytes, zeros before the first."""
        ...

    def groups(self, by: WatchBy, now: datetime) -> Sequence[GroupTally]:
        """The most overdue first, then the longest, then by key."""
        ...
