"""The new dossier's code in very large type: prefix grey, tail bold; it stays until the next action."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token


class BigCode(QWidget):
    """Shrinks rather than cuts: a code never has an ellipsis."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prefix = self._tail = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_code(self, prefix: str, tail: str) -> None:
        """`prefix` with its hyphen ("000.00.99.H31-"), `tail` as yymmdd-nnnn."""
        self._prefix, self._tail = prefix, tail
        self.setAccessibleName(prefix + tail)
        self.updateGeometry()
        self.update()

    def _tail_font(self) -> QFont:
        font = QFont(look().font(Face.CODE_TAIL))
        while font.pixelSize() > 24 and QFontMetrics(font).horizontalAdvance(self._tail) > self.width():
            font.setPixelSize(font.pixelSize() - 2)
        return font

    def sizeHint(self) -> QSize:
        now = look()
        head = now.metrics(Face.CODE_HEAD).height()
        return QSize(400, head + now.metrics(Face.CODE_TAIL).height() - now.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        head = now.metrics(Face.CODE_HEAD).height()
        painter.setFont(now.font(Face.CODE_HEAD))
        painter.setPen(now.colour(Token.TEXT2))
        painter.drawText(QRectF(0, 0, self.width(), head), int(Qt.AlignmentFlag.AlignLeft), self._prefix)
        painter.setFont(self._tail_font())
        painter.setPen(now.colour(Token.TEXT))
        room = QRectF(-2, head - now.px(10), self.width() + 2, self.height() - head + now.px(10))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self._tail)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
