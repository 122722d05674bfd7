"""Prints the slip that an act leaves to be printed, from the notice of that act. Decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from onestop.presenters.message import Message, of_failure

if TYPE_CHECKING:
    from onestop.bootstrap.window.assembly import Assembly
    from onestop.presenters.acting_state import PaperDue
    from onestop.presenters.paper import PaperOutcome


class ActPapers(QObject):
    """One a window, and its child."""

    def __init__(self, assembly: Assembly) -> None:
        super().__init__(assembly)
        self._assembly = assembly
        assembly.window.toast_paper_wanted.connect(self._wanted)

    def _wanted(self, key: str) -> None:
        from onestop.gui.words.acts import PAPER_KEY

        outcome = self._assembly.acting.state.outcome
        if key == PAPER_KEY and outcome is not None and outcome.paper is not None:
            self._print(outcome.paper)

    def _print(self, due: PaperDue) -> None:
        def done(paper: PaperOutcome) -> None:
            code = f"printed_{due.form.value}" if paper.spooled else "slip_kept"
            self._tell(paper.say(code, tail=due.tail))

        self._assembly.slips.print_slip(due.dossier_id, due.form, done, self._failed)

    def _failed(self, error: Exception) -> None:
        message = of_failure(error)
        if message is None:
            raise error
        self._tell(message)

    def _tell(self, message: Message) -> None:
        from onestop.gui.words.sentences import toast

        self._assembly.window.show_toast(toast(message))
