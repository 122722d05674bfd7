"""A line of words that gives way where there is no room: cut with "…", whole in the tool tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from onestop.gui.look import look


class YieldingLabel(QLabel):
    """`least` is the width it keeps in any case, in pixels at 100 % text."""

    def __init__(self, words: str, least: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._least = least
        self._gives_way = ""

    def show_words(self, words: str, gives_way: str = "") -> None:
        """Where room lacks the part that `gives_way` is cut first: a name rather than what is said of it."""
        self._gives_way = gives_way
        self.setText(words)

    def shown_in(self, width: int) -> str:
        """The words as they stand in so many pixels."""
        metrics, whole, name = self.fontMetrics(), self.text(), self._gives_way
        if metrics.horizontalAdvance(whole) <= width:
            return whole
        if not name or name not in whole:
            return metrics.elidedText(whole, Qt.TextElideMode.ElideRight, width)
        spare = width - metrics.horizontalAdvance(whole.replace(name, "", 1))
        short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(spare, 0)) or "…"
        return metrics.elidedText(whole.replace(name, short, 1), Qt.TextElideMode.ElideLeft, width)

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), look().px(self._least)), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        words = self.shown_in(self.width())
        self.setToolTip("" if words == self.text() else self.text())
        if words == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, words)
