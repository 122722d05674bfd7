"""A sheet that lies over the window as long as its state says so: made, shown anew, taken away. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QDialog, QWidget


class Opens(Protocol):
    """A presenter's state: whether its sheet is wanted."""

    @property
    def open(self) -> bool: ...


State = TypeVar("State", bound=Opens)
Sheet = TypeVar("Sheet", bound=QDialog)


class SheetOver(Generic[State, Sheet]):
    """`make` builds the sheet of the first state; `show` hands it those that follow."""

    def __init__(
        self, window: QWidget, make: Callable[[State], Sheet], show: Callable[[Sheet, State], None]
    ) -> None:
        self._window = window
        self._make = make
        self._show = show
        self.dialog: Sheet | None = None

    def follow(self, state: State) -> None:
        if not state.open:
            self._take_away()
        elif self.dialog is None:
            self.dialog = self._make(state)
            self.dialog.open()
        else:
            self._show(self.dialog, state)

    def _take_away(self) -> None:
        """Without a word to whoever listens: it was the presenter that closed it."""
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.blockSignals(True)
            dialog.hide()
            dialog.deleteLater()
            self._window.activateWindow()
