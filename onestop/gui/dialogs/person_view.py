"""Puts the chooser of persons over the window, and the cover under it while the screen is locked. Decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from onestop.gui.dialogs.person_dialog import PersonDialog
from onestop.gui.dialogs.sheet_over import SheetOver
from onestop.gui.widgets.cover import Cover

if TYPE_CHECKING:
    from onestop.gui.main_window import MainWindow
    from onestop.presenters.people import PeoplePresenter
    from onestop.presenters.people_state import PeopleState


class PersonView(QObject):
    """Belongs to the window. `absence_wanted`: whoever sits here will be away."""

    absence_wanted = Signal()

    def __init__(self, window: MainWindow, people: PeoplePresenter) -> None:
        super().__init__(window)
        self._window = window
        self._people = people
        self._cover = Cover(window)
        self._sheet = SheetOver(window, self._make, PersonDialog.show_state)
        people.attach(self.show_state)

    @property
    def is_covered(self) -> bool:
        return not self._cover.isHidden()

    @property
    def dialog(self) -> PersonDialog | None:
        return self._sheet.dialog

    def show_state(self, state: PeopleState) -> None:
        self._cover.lie_over(state.open and state.locked)
        self._sheet.follow(state)

    def _make(self, state: PeopleState) -> PersonDialog:
        people = self._people
        dialog = PersonDialog(state, self._window)
        dialog.typed.connect(people.typed)
        dialog.stepped.connect(people.moved)
        dialog.pointed.connect(people.pointed)
        dialog.taken.connect(people.taken)
        dialog.submitted.connect(people.submit)
        dialog.backed.connect(people.step_back)
        dialog.absence_wanted.connect(self._absence)
        dialog.quit_wanted.connect(self._quit)
        return dialog

    def _absence(self) -> None:
        self._people.step_back()
        self.absence_wanted.emit()

    def _quit(self) -> None:
        """A locked window can be closed by anybody: what was typed is kept."""
        if self.dialog is not None:
            self.dialog.hide()
        self._window.close()
