"""What the status bar leads to: lists of what it counts, slips that wait, the practice clock. And its troubles, said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.clock import PracticeClock
from onestop.presenters.shell import Place
from onestop.presenters.status_bar import StatusPlace

if TYPE_CHECKING:
    from onestop.bootstrap.window.assembly import Assembly
    from onestop.presenters.message import Message
    from onestop.presenters.status_bar import StatusBarState
    from onestop.presenters.waiting_slips import WaitingSent


class StatusWays:
    def __init__(self, assembly: Assembly) -> None:
        self._assembly = assembly
        window = assembly.window
        assembly.slips.on_printer(assembly.status.printer_told)
        assembly.status.attach(self._show, self._show_trouble)
        window.status_followed.connect(self._follow)

    def _show(self, state: StatusBarState) -> None:
        self._assembly.window.show_status(state)
        self._assembly.jobs.status_told(state)

    def print_waiting(self) -> None:
        self._assembly.slips.print_waiting(self._waiting_printed, self._waiting_failed)

    def _follow(self, place: StatusPlace) -> None:
        wired = self._assembly
        if place in (StatusPlace.RECEIVED, StatusPlace.DUE, StatusPlace.OVERDUE):
            wired.window.open_place(Place.WATCH)
            wired.dossiers.counter_followed(place)
        elif place is StatusPlace.PRINTER:
            self.print_waiting()
        elif place is StatusPlace.SHARING:
            wired.jobs.open()
        elif place is StatusPlace.CLOCK:
            self._open_clock()

    def _waiting_printed(self, came: WaitingSent) -> None:
        from onestop.gui.words.sentences import toast

        self._assembly.window.show_toast(toast(came.say()))

    def _waiting_failed(self, error: Exception) -> None:
        from onestop.gui.words.sentences import toast
        from onestop.presenters.message import of_failure

        message = of_failure(error)
        if message is None:
            raise error
        self._assembly.window.show_toast(toast(message))

    def _open_clock(self) -> None:
        """A practice office's clock can be moved: yesterday's promises become today's work."""
        clock = self._assembly.desk.clock
        if not isinstance(clock, PracticeClock):
            return
        from onestop.gui.dialogs.clock_dialog import ClockDialog

        dialog = ClockDialog(clock.now(), self._assembly.window)
        dialog.moved.connect(clock.move)
        dialog.moved.connect(lambda _: self._assembly.clock_moved())
        dialog.open()

    def _show_trouble(self, trouble: Message | None) -> None:
        window = self._assembly.window
        if trouble is None:
            window.show_trouble(None)
            return
        from onestop.gui.words.sentences import sentence
        from onestop.presenters.widget_states import TroubleState

        window.show_trouble(TroubleState("alert", sentence(trouble), ""))
