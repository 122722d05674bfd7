"""Keeps watch: counters and coming days are read once, after each write, and when time alone has moved something.

They filter the list of dossiers beside them. No Qt, no words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Protocol

from onestop.application.watch_answers import Crossed, WatchGroup, WatchPart, WatchView
from onestop.application.watch_book import WatchBy
from onestop.presenters.dossiers_state import EVERYTHING, Narrowed
from onestop.presenters.latest import Latest
from onestop.presenters.message import Message, of_failure
from onestop.presenters.row_times import RowTimes
from onestop.presenters.watch_state import WatchState, crowded_day

if TYPE_CHECKING:
    from onestop.application.changes import Changes
    from onestop.application.ports import Clock
    from onestop.application.watching import Watch
    from onestop.presenters.dossiers_state import DossiersState
    from onestop.presenters.paper import PaperOutcome, PaperPort
    from onestop.presenters.tasks import Tasks


class WatchDesk(Protocol):
    @property
    def watch(self) -> Watch: ...


class NarrowedList(Protocol):
    """The list that counters, days and groups filter."""

    @property
    def state(self) -> DossiersState: ...

    def narrow(self, narrowed: Narrowed) -> None: ...

    def crossed(self) -> None: ...


class WatchPresenter:
    """`show` is called with each new state. `times` is told apart, by the row."""

    def __init__(
        self, desk: WatchDesk, store: Tasks, clock: Clock, dossiers: NarrowedList, paper: PaperPort
    ) -> None:
        self.state = WatchState()
        self.times = RowTimes(desk, store, clock)
        self._desk = desk
        self._clock = clock
        self._dossiers = dossiers
        self._paper = paper
        self._viewing = Latest[WatchView](store, self)
        self._grouping = Latest[tuple[WatchGroup, ...]](store, self)
        self._read_on: date | None = None
        self._show: Callable[[WatchState], None] = lambda _: None

    def attach(self, show: Callable[[WatchState], None]) -> None:
        self._show = show
        show(self.state)

    def start(self) -> None:
        """The page came into view."""
        self.read()

    def read(self) -> None:
        self._viewing.ask(lambda: self._desk.watch.view(), self._viewed, self._failed)
        if self.state.by is not None:
            self._read_groups()

    def minute(self) -> None:
        """A new day has other days to come; what crosses within it, `crossed` hears."""
        if self._read_on is not None and self._clock.now().date() != self._read_on:
            self.read()

    def crossed(self, crossed: Crossed) -> None:
        """Time alone has moved something."""
        if self._read_on is not None:
            self._dossiers.crossed()
            self.read()

    def changed(self, changes: Changes) -> None:
        self.times.changed(changes)
        if self._read_on is not None and (changes.everything or changes.dossiers):
            self.read()

    def show_odd(self, count: int) -> None:
        """How many anomalies wait, as the anomaly desk counts them."""
        self._become(replace(self.state, odd=count))

    def list_changed(self) -> None:
        """The list was shown anew, and may have been narrowed from elsewhere: the counters show by what."""
        if self.state.narrowed != self._dossiers.state.narrowed:
            self._become(replace(self.state, narrowed=self._dossiers.state.narrowed))

    def part_chosen(self, part: WatchPart) -> None:
        """A counter; the chosen one again is everything."""
        narrowed = self._dossiers.state.narrowed
        self._narrow(EVERYTHING if narrowed.part is part else Narrowed(part=part))

    def day_chosen(self, day: date) -> None:
        narrowed = self._dossiers.state.narrowed
        self._narrow(EVERYTHING if narrowed.day == day else Narrowed(day=day))

    def by_chosen(self, by: WatchBy | None) -> None:
        """Dossiers one by one, or put together by something."""
        self._become(replace(self.state, by=by, groups=()))
        if by is not None:
            self._read_groups()

    def group_chosen(self, key: str) -> None:
        """The dossiers of one group."""
        by = self.state.by
        group = next((each for each in self.state.groups if each.key == key), None)
        if by is not None and group is not None:
            self._narrow(Narrowed(by=by, key=key, name=group.name))

    def step_back(self) -> bool:
        """Esc: from groups back to the dossiers."""
        if self.state.by is None:
            return False
        self.by_chosen(None)
        return True

    def print_morning(self) -> None:
        def done(outcome: PaperOutcome) -> None:
            self._tell(outcome.say("morning_printed" if outcome.spooled else "morning_kept"))

        self._paper.print_list(lambda: self._desk.watch.morning(), done, self._not_printed)

    def _narrow(self, narrowed: Narrowed) -> None:
        self._become(replace(self.state, by=None, groups=()))
        self._dossiers.narrow(narrowed)
        self.list_changed()

    def _read_groups(self) -> None:
        by = self.state.by
        assert by is not None, "asked for"

        def grouped(groups: tuple[WatchGroup, ...]) -> None:
            if self.state.by is by:
                self._become(replace(self.state, groups=groups))

        self._grouping.ask(lambda: self._desk.watch.groups(by), grouped, self._failed)

    def _viewed(self, view: WatchView) -> None:
        today = self._read_on = view.now.date()
        self._become(
            replace(
                self.state,
                counts=view.counts,
                still_days=view.still_days,
                days=view.days,
                today=today,
                crowded=crowded_day(view.days, today),
                away=view.away,
                trouble=None,
            )
        )

    def _not_printed(self, error: Exception) -> None:
        message = of_failure(error)
        if message is None:
            raise error
        self._tell(message)

    def _tell(self, message: Message) -> None:
        self._become(replace(self.state, told=message))

    def _failed(self, error: Exception) -> None:
        trouble = of_failure(error)
        if trouble is None:
            raise error
        self._become(replace(self.state, trouble=trouble))

    def _become(self, state: WatchState) -> None:
        self.state = state
        self._show(state)
