"""Whose the time of the rows in sight was: read after the rows, a screen at a time. Knows no list, no words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from onestop.domain.time_split import TimeSplit
from onestop.presenters.latest import Latest
from onestop.presenters.message import of_failure

if TYPE_CHECKING:
    from onestop.application.changes import Changes
    from onestop.application.ports import Clock
    from onestop.application.watching import Watch
    from onestop.presenters.tasks import Tasks

MOST_KEPT = 400
"""Some screens around what is in sight; what is scrolled past longer ago is read again."""
GOOD_FOR = timedelta(minutes=15)
"""As figures they are half days: after this they are read again, and the old ones stay until then."""


@dataclass(frozen=True, slots=True)
class RowTime:
    """Open minutes by whose they were, and how many an ordinary day has."""

    split: TimeSplit
    day_minutes: int


class SplitDesk(Protocol):
    @property
    def watch(self) -> Watch: ...


class RowTimes:
    """`show` is called with all that are known, by dossier; one whose answer is still to come is not among them."""

    def __init__(self, desk: SplitDesk, store: Tasks, clock: Clock) -> None:
        self.known: dict[str, RowTime] = {}
        self._desk = desk
        self._clock = clock
        self._read_at: dict[str, datetime] = {}
        self._reading = Latest[dict[str, RowTime]](store, self)
        self._asked: tuple[str, ...] = ()
        self._show: Callable[[Mapping[str, RowTime]], None] = lambda _: None

    def attach(self, show: Callable[[Mapping[str, RowTime]], None]) -> None:
        self._show = show
        show(self.known)

    def wanted(self, in_sight: Sequence[str]) -> None:
        """These rows are shown now: what is not known of them, or not any more, is read."""
        now = self._clock.now()
        lacking = tuple(each for each in in_sight if not self._holds(each, now))
        if not lacking or (self._reading.busy and lacking == self._asked):
            return
        self._asked = lacking
        self._reading.ask(
            lambda: self._read(lacking), lambda found: self._have_read(found, lacking, in_sight), self._failed
        )

    def changed(self, changes: Changes) -> None:
        """Something was recorded: the rows come again, and then these are asked for again."""
        if changes.everything or changes.dossiers:
            self._reading.forget()  # it may have looked before the change
            self._asked = ()
        gone = tuple(self._read_at) if changes.everything else changes.dossiers
        for each in gone:
            self._read_at.pop(each, None)

    def _holds(self, dossier_id: str, now: datetime) -> bool:
        read_at = self._read_at.get(dossier_id)
        return read_at is not None and abs(now - read_at) < GOOD_FOR

    def _read(self, dossier_ids: Sequence[str]) -> dict[str, RowTime]:
        watch = self._desk.watch
        day = watch.day_minutes
        return {key: RowTime(split, day) for key, split in watch.splits(dossier_ids).items()}

    def _have_read(self, found: dict[str, RowTime], asked: Sequence[str], in_sight: Sequence[str]) -> None:
        now, before = self._clock.now(), self.known
        if len(before) + len(found) > MOST_KEPT:
            before = {key: before[key] for key in in_sight if key in before}
            self._read_at = {key: at for key, at in self._read_at.items() if key in before}
        # The same again stays the very same, so that its picture is not drawn anew.
        same = {key: before[key] for key, each in found.items() if before.get(key) == each}
        self.known = {**before, **found, **same}
        self._read_at.update(dict.fromkeys(asked, now))
        self._show(self.known)

    def _failed(self, error: Exception) -> None:
        """The list says what is wrong with the store; here a row only stays without its bar."""
        self._asked = ()
        if of_failure(error) is None:
            raise error
