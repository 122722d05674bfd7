"""Keeps the status bar true: counts from the desk, the printer's condition, the office's clock. No words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from onestop.application.read_models import Counts
from onestop.application.sharing import Sharing
from onestop.domain.errors import Unavailable
from onestop.presenters.latest import Latest
from onestop.presenters.message import Message, of_trouble
from onestop.presenters.sharing_state import SHARING_IS_LATE_AFTER, Unsent, chip_of
from onestop.presenters.status_bar import PrinterCondition, StatusBarState

if TYPE_CHECKING:
    from datetime import timedelta

    from onestop.application.changes import Changes
    from onestop.application.ports import Clock
    from onestop.presenters.slips import PrinterState
    from onestop.presenters.tasks import Tasks


class CountingDesk(Protocol):
    def counts(self) -> Counts: ...


class StatusPresenter:
    """`show` gets each new state; `trouble` the sentence of a store that cannot be read, None when it can again."""

    def __init__(
        self,
        desk: CountingDesk,
        store: Tasks,
        clock: Clock,
        *,
        practice: bool,
        late_after: timedelta = SHARING_IS_LATE_AFTER,
    ) -> None:
        self._desk = desk
        self._clock = clock
        self._late_after = late_after
        self._sharing = Sharing()
        self._unsent = Unsent()
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

    def sharing_told(self, sharing: Sharing) -> None:
        """The exchange went on: what it sent is counted again, in the ledger."""
        before, self._sharing = self._sharing, sharing
        self._show_sharing()
        if _what_it_did(before) != _what_it_did(sharing):
            self.refresh()

    def minute(self) -> None:
        """A minute has passed: what was in time may be overdue."""
        self.refresh()

    def changed(self, changes: Changes) -> None:
        if changes.everything or changes.dossiers or changes.journal:
            self.refresh()

    def _counted(self, counts: Counts) -> None:
        self._unprinted = counts.waiting_slips
        self._unsent = Unsent(counts.alone, counts.unsent, counts.oldest_unsent)
        self._tell_trouble(None)
        self._become(
            replace(
                self.state,
                now=self._clock.now(),
                received_today=counts.received_today,
                due_today=counts.due_today,
                overdue=counts.overdue,
                waiting_slips=counts.waiting_slips + self._stuck,
            )
        )
        self._show_sharing()

    def _show_sharing(self) -> None:
        chip = chip_of(self._sharing, self._unsent, self._clock.now(), self._late_after)
        if chip != self.state.chip:
            self._become(replace(self.state, chip=chip))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Unavailable):
            raise error
        self._tell_trouble(of_trouble(error))

    def _become(self, state: StatusBarState) -> None:
        if state != self.state:
            self.state = state
            self._show(state)


def _what_it_did(sharing: Sharing) -> tuple[object, ...]:
    """Where this moved, the ledger has sent or brought something; progress inside a round is none of it."""
    return sharing.condition, sharing.pushed, sharing.last_agreed
