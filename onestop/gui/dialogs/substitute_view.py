"""Puts the sheet of standing in over the window. Decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from onestop.gui.dialogs.sheet_over import SheetOver
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
        self._sheet = SheetOver(window, self._make, SubstituteDialog.show_state)
        self._told: Message | None = None
        substitutes.attach(self.show_state)

    @property
    def dialog(self) -> SubstituteDialog | None:
        return self._sheet.dialog

    def show_state(self, state: SubstitutesState) -> None:
        self._sheet.follow(state)
        if not state.open:
            self._say(state.told or state.error)

    def _make(self, state: SubstitutesState) -> SubstituteDialog:
        dialog = SubstituteDialog(state, self._window)
        dialog.named.connect(self._substitutes.name)
        dialog.ended.connect(self._substitutes.end)
        dialog.closed.connect(self._substitutes.close)
        return dialog

    def _say(self, message: Message | None) -> None:
        """What was done from a page, without the sheet."""
        if message is not None and message != self._told:
            self._window.show_toast(toast(message))
        self._told = message
