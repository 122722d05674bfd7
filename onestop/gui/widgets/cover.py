"""Lies over a whole window while it is locked: nothing of what stands there may be seen. Knows no person."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from onestop.gui.look import look
from onestop.gui.palette import Token

SIGN, MARGIN = 64, 40


class Cover(QWidget):
    """As large as its window, whatever becomes of it. Plain ground with a lock in the corner, where no dialog lies on it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAccessibleName(self.tr("The screen is locked"))
        self.hide()
        window.installEventFilter(self)

    def lie_over(self, covered: bool) -> None:
        if covered:
            self.setGeometry(self._window.rect())
            self.raise_()
        self.setVisible(covered)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.colour(Token.RAIL))
        side = now.px(SIGN)
        away = side + now.px(MARGIN)
        spot = QRectF(self.width() - away, self.height() - away, side, side)
        now.paint_icon(painter, "lock", Token.LINE2, spot)
