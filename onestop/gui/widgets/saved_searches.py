"""The way from a list's filter to the searches kept under names. Knows no file and searches nothing."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.presenters.kept_searches import SavedSearch


class SavedSearches(KeyButton):
    """Not there while nothing is kept. Tells `chosen(text)`: what is to stand in the filter."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", "", "table", ButtonKind.LINK, parent)
        self.set_face(self.tr("Kept"), "", "table")
        self.setAccessibleName(self.tr("Kept searches"))
        self.setToolTip(self.tr("Kept searches"))
        self.menu_of_names = QMenu(self)
        self.clicked.connect(self._open)
        self.hide()

    def show_saved(self, saved: tuple[SavedSearch, ...]) -> None:
        self.menu_of_names.clear()
        for each in saved:
            entry = self.menu_of_names.addAction(each.name.replace("&", "&&"))
            entry.triggered.connect(lambda _=False, text=each.text: self.chosen.emit(text))
        self.setVisible(bool(saved))

    def _open(self) -> None:
        self.menu_of_names.popup(self.mapToGlobal(QPoint(0, self.height())))
