"""Puts the sheet of standing in over the window. Decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from onestop.gui.dialogs.substitute_dialog import SubstituteDialog
from onestop.gui.words.sentences import toast

if TYPE_CHECKING:
    from onestop.gui.main_window import MainWindow
    from onestop.presenters.message import Message
    from onestop.presenters.substitutes import SubstitutesPresenter, SubstitutesState


class SubstituteView(QObject):
    """Belongs to the window."""

    def __init__(self, window: MainWindow, substitutes: SubstitutesPresenter) -> None:
        super().__init__(window)
        self._window = window
        self._substitutes = substitutes
        self.dialog: SubstituteDialog | None = None
        self._told: Message | None = None
        substitutes.attach(self.show_state)

    def show_state(self, state: SubstitutesState) -> None:
        if not state.open:
            dialog, self.dialog = self.dialog, None
            if dialog is not None:
                dialog.hide()
                dialog.deleteLater()
                self._window.activateWindow()
            self._say(state.told or state.error)
        elif self.dialog is None:
            self.dialog = SubstituteDialog(state, self._window)
            self.dialog.named.connect(self._substitutes.name)
            self.dialog.ended.connect(self._substitutes.end)
            self.dialog.closed.connect(self._substitutes.close)
            self.dialog.open()
        else:
            self.dialog.show_state(state)

    def _say(self, message: Message | None) -> None:
        """What was done from a page, without the sheet."""
        if message is not None and message != self._told:
            self._window.show_toast(toast(message))
        self._told = message
