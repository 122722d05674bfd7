"""Says what became overdue or due soon: one notice for all of it, in office hours only, to whoever wants it.

What happens while the office rests waits for its opening; a second notice waits until the first was read in peace.
Nothing here knows a tray; a stopped clock crosses nothing, so nothing is ever said of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from onestop.presenters.message import of_failure

if TYPE_CHECKING:
    from onestop.application.changes import Changes
    from onestop.application.ports import Clock
    from onestop.application.watch_answers import Crossed
    from onestop.domain.calendar import WorkCalendar
    from onestop.presenters.tasks import Tasks

PEACE = timedelta(minutes=15)
"""Between two notices."""


@dataclass(frozen=True, slots=True)
class Notice:
    overdue: int
    soon: int


class NoticeKeeper(Protocol):
    """Which people want none, on this machine; slow, and Unavailable where it cannot be kept."""

    def read(self) -> frozenset[str]: ...

    def write(self, off: frozenset[str]) -> None: ...


class Notices:
    """`tell` gets each notice; `attach` shows whether whoever sits here wants any."""

    def __init__(
        self,
        clock: Clock,
        calendar: WorkCalendar,
        login: Callable[[], str],
        keeper: NoticeKeeper,
        lane: Tasks,
        tell: Callable[[Notice], None],
    ) -> None:
        self._clock = clock
        self._calendar = calendar
        self._login = login
        self._keeper = keeper
        self._lane = lane
        self._tell = tell
        self._off: frozenset[str] = frozenset()
        self._chose = False
        self._overdue = self._soon = 0
        self._told_at: datetime | None = None
        self._show: Callable[[bool], None] = lambda _: None

    def start(self) -> None:
        self._lane.run(self._keeper.read, self._was_read, self._failed, self)

    def attach(self, show: Callable[[bool], None]) -> None:
        self._show = show
        show(self.wanted)

    @property
    def wanted(self) -> bool:
        return self._login() not in self._off

    def choose(self, *, wanted: bool) -> None:
        """For whoever sits here; kept on this machine."""
        if wanted == self.wanted:
            return
        self._chose = True
        login = frozenset({self._login()})
        off = self._off = self._off - login if wanted else self._off | login
        self._lane.run(lambda: self._keeper.write(off), lambda _: None, self._failed, self)
        self._show(self.wanted)

    def crossed(self, crossed: Crossed) -> None:
        self._overdue += crossed.mine_overdue
        self._soon += crossed.mine_soon
        self.minute()

    def minute(self) -> None:
        """Whatever waits is told once the office is open and the last notice is old enough."""
        now = self._clock.now()
        rested = self._told_at is None or not self._told_at <= now < self._told_at + PEACE
        if not (self._overdue or self._soon) or not rested or not self._is_open(now):
            return
        notice = Notice(self._overdue, self._soon)
        self._overdue = self._soon = 0
        if self.wanted:
            self._told_at = now
            self._tell(notice)

    def changed(self, changes: Changes) -> None:
        """Somebody else sits here: what waited was not theirs."""
        if changes.person:
            self._overdue = self._soon = 0
            self._show(self.wanted)

    def _is_open(self, now: datetime) -> bool:
        return any(shift.start <= now.time() < shift.end for shift in self._calendar.shifts_on(now.date()))

    def _was_read(self, off: frozenset[str]) -> None:
        if not self._chose:  # a hand was quicker than the disk
            self._off = off
            self._show(self.wanted)

    def _failed(self, error: Exception) -> None:
        """A choice that could not be kept holds as long as the window does."""
        if of_failure(error) is None:
            raise error
