"""Puts sharing into a window: the chip's panel, joining, the clock's strip, who else has a dossier open.

Made when something is asked for or told: until then the first screen does not load it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.presenters.sharing_state import clock_ahead
from onestop.presenters.status_bar import PrinterCondition

if TYPE_CHECKING:
    from collections.abc import Callable

    from onestop.application.changes import Changes
    from onestop.application.sharing import Shares, Sharing
    from onestop.bootstrap.window.assembly import Assembly
    from onestop.gui.dialogs.jobs_view import JobsView
    from onestop.gui.dialogs.join_view import JoinView
    from onestop.presenters.jobs import JobsPresenter
    from onestop.presenters.join import JoinPresenter
    from onestop.presenters.onlookers import Onlookers
    from onestop.presenters.status_bar import StatusBarState
    from onestop.presenters.tasks import Tasks


class JobsPlace:
    """`lane` writes the report for support; the ledger's part of it is read on the store's."""

    def __init__(self, assembly: Assembly, shares: Shares | None, lane: Tasks) -> None:
        """Without `shares` the machine stands alone for good, as a practice window of the tests does."""
        self._assembly = assembly
        self._shares = shares = shares or _alone()
        self._lane = lane
        self._presenter: JobsPresenter | None = None
        self._onlookers: Onlookers | None = None
        self._join: JoinPresenter | None = None
        self.view: JobsView | None = None
        self.join_view: JoinView | None = None
        self._warned = 0
        shares.on_state(self._sharing_told)
        assembly.window.name_desk(shares.state.name)
        assembly.hears(self)

    @property
    def presenter(self) -> JobsPresenter:
        if self._presenter is None:
            from onestop.bootstrap.window.support import Support
            from onestop.presenters.jobs import JobsPresenter

            wired, desk = self._assembly, self._assembly.desk
            report = Support(desk, wired.store, self._lane)
            self._presenter = JobsPresenter(
                self._shares, wired.slips, desk.clock, report, self._print_waiting
            )
            self._presenter.status_told(wired.status.state)
        return self._presenter

    @property
    def onlookers(self) -> Onlookers:
        if self._onlookers is None:
            from onestop.presenters.onlookers import Onlookers

            self._onlookers = Onlookers(self._shares, self._assembly.desk.office)
        return self._onlookers

    def status_told(self, status: StatusBarState) -> None:
        """A printer that fell silent is noted, whether anybody looks or not."""
        if self._presenter is not None or status.printer is PrinterCondition.NOT_ANSWERING:
            self.presenter.status_told(status)

    def changed(self, changes: Changes) -> None:
        if changes.person and self._onlookers is not None:
            self._onlookers.person_changed()

    @property
    def join(self) -> JoinPresenter:
        if self._join is None:
            from onestop.gui.dialogs.join_view import JoinView
            from onestop.presenters.join import JoinPresenter

            self._join = JoinPresenter(self._shares, self._joined)
            self.join_view = JoinView(self._assembly.window, self._join)
        return self._join

    def open(self) -> None:
        """The panel, from the chip or by key."""
        if self.view is None:
            from onestop.gui.dialogs.jobs_view import JobsView

            self.view = JobsView(self._assembly.window, self.presenter)
            self.view.join_wanted.connect(self.open_join)
        self.presenter.open()

    def open_join(self) -> None:
        """The sheet of joining; the panel where this is a desk of a shared ledger already."""
        if not self.join.open():
            self.open()

    def tells(self, hear: Callable[[Sharing], None]) -> None:
        """`hear` is told how this desk stands, now and whenever it changes."""
        self._shares.on_state(hear)
        hear(self._shares.state)

    def _joined(self, sharing: Sharing) -> None:
        from onestop.application.changes import Changes

        self._assembly.window.name_desk(sharing.name)
        self._assembly.status.sharing_told(sharing)
        self._assembly.told(Changes(everything=True))

    def _print_waiting(self) -> None:
        self._assembly.ways.print_waiting()

    def _sharing_told(self, sharing: Sharing) -> None:
        _ = self.presenter  # from now on what fails is kept
        self._assembly.window.name_desk(sharing.name)
        self._assembly.status.sharing_told(sharing)
        self._warn_of_clock(sharing)

    def _warn_of_clock(self, sharing: Sharing) -> None:
        """Said anew only where it moved by a minute."""
        ahead = clock_ahead(sharing)
        minutes = round(ahead.total_seconds() / 60) if ahead is not None else 0
        if minutes == self._warned:
            return
        self._warned = minutes
        if ahead is None:
            self._assembly.window.show_clock(None)
            return
        from onestop.gui.words.sharing import clock_strip

        self._assembly.window.show_clock(clock_strip(ahead))


def _alone() -> Shares:
    from onestop.presenters.standing_alone import StandsAlone

    return StandsAlone()
