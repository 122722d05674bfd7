"""Keeps the status bar true: counts from the desk, the printer's condition, the office's clock. No words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from onestop.application.read_models import Counts
from onestop.domain.errors import Unavailable
from onestop.presenters.latest import Latest
from onestop.presenters.message import Message, of_trouble
from onestop.presenters.status_bar import PrinterCondition, StatusBarState

if TYPE_CHECKING:
    from onestop.application.changes import Changes
    from onestop.application.ports import Clock
    from onestop.presenters.slips import PrinterState
    from onestop.presenters.tasks import Tasks

SHARING_IS_LATE_AFTER = timedelta(hours=24)
"""The age at which "not shared" turns red; an office may set another."""


class CountingDesk(Protocol):
    def counts(self) -> Counts: ...


class StatusPresenter:
    """`show` gets each new state; `trouble` the sentence of a store that cannot be read, None when it can again."""

    def __init__(self, desk: CountingDesk, store: Tasks, clock: Clock, *, practice: bool) -> None:
        self._desk = desk
        self._clock = clock
        # Slips never printed are the ledger's to count; those a printer would not take, the paper lane's.
        self._unprinted = self._stuck = 0
        self._counting = Latest[Counts](store, self)
        self._show: Callable[[StatusBarState], None] = lambda _: None
        self._tell_trouble: Callable[[Message | None], None] = lambda _: None
        self.state = StatusBarState(now=clock.now(), printer=PrinterCondition.NONE, practice=practice)

    def attach(
        self,
        show: Callable[[StatusBarState], None],
        trouble: Callable[[Message | None], None] = lambda _: None,
    ) -> None:
        self._show = show
        self._tell_trouble = trouble
        show(self.state)

    def refresh(self) -> None:
        """Count again; the numbers shown stay until the answer is there."""
        self._become(replace(self.state, now=self._clock.now()))
        self._counting.ask(self._desk.counts, self._counted, self._failed)

    def printer_told(self, printer: PrinterState) -> None:
        """The paper lane found out something about the printer."""
        self._stuck = printer.stuck
        self._become(
            replace(
                self.state,
                printer=printer.condition,
                printer_name=printer.name,
                waiting_slips=self._unprinted + printer.stuck,
            )
        )

    def minute(self) -> None:
        """A minute has passed: what was in time may be overdue."""
        self.refresh()

    def changed(self, changes: Changes) -> None:
        if changes.everything or changes.dossiers or changes.journal:
            self.refresh()

    def _counted(self, counts: Counts) -> None:
        now = self._clock.now()
        self._unprinted = counts.waiting_slips
        since = counts.oldest_unsent
        self._tell_trouble(None)
        self._become(
            replace(
                self.state,
                now=now,
                received_today=counts.received_today,
                due_today=counts.due_today,
                overdue=counts.overdue,
                waiting_slips=counts.waiting_slips + self._stuck,
                stands_alone=counts.alone,
                not_shared=0 if counts.alone else counts.unsent,
                not_shared_since=None if counts.alone else since,
                sharing_is_late=not counts.alone
                and since is not None
                and now - since >= SHARING_IS_LATE_AFTER,
            )
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Unavailable):
            raise error
        self._tell_trouble(of_trouble(error))

    def _become(self, state: StatusBarState) -> None:
        self.state = state
        self._show(state)
