"""What stands of standing in for somebody: a line each, with a link that ends it. Knows no rule."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.words.people import stand_in_words

if TYPE_CHECKING:
    from onestop.presenters.substitutes import StandIn


class StandIns(QWidget):
    """Few lines: a person is seldom away more than twice in what is to come. Tells `ended(StandIn)`."""

    ended = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[StandIn, ...] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self.ends: list[KeyButton] = []
        self.show_lines(())

    def show_lines(self, lines: Sequence[StandIn]) -> None:
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        self._empty_out()
        head = QLabel(self.tr("What stands"), self)
        head.setProperty("role", "label")
        self._grid.addWidget(head, 0, 0)
        if not lines:
            nothing = QLabel(self.tr("Nobody stands in."), self)
            nothing.setProperty("role", "small")
            self._grid.addWidget(nothing, 1, 0)
        for row, line in enumerate(lines, 1):
            words = QLabel(stand_in_words(line), self)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            self._grid.addWidget(words, row, 0)
            if line.can_end:
                end = KeyButton(self.tr("End it"), kind=ButtonKind.LINK, parent=self)
                end.setAutoDefault(False)
                end.setAccessibleName(f"{end.text()}: {words.text()}")
                end.clicked.connect(partial(self.ended.emit, line))
                self._grid.addWidget(end, row, 1, Qt.AlignmentFlag.AlignTop)
                self.ends.append(end)

    def _empty_out(self) -> None:
        self.ends.clear()
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
