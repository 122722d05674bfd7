"""Lines of small text with an icon before each: why a day does not count, what is missing, what to know."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token


class Notes(QWidget):
    """(icon, words, colour) a line; words wrap, the icon stays at the first line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[tuple[str, str, Token], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_lines(self, lines: Sequence[tuple[str, str, Token]]) -> None:
        self._lines = tuple(lines)
        self.setAccessibleName(" ".join(words for _, words, _ in lines))
        self.setVisible(bool(lines))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        gap = look().px(6)
        return sum(self._line_height(words, width) + gap for _, words, _ in self._lines)

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.heightForWidth(max(200, self.width())))

    def _line_height(self, words: str, width: int) -> int:
        now = look()
        room = max(40, width - now.px(24))
        flags = int(Qt.TextFlag.TextWordWrap)
        return now.metrics(Face.SMALL).boundingRect(0, 0, room, 2000, flags, words).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        painter.setFont(now.font(Face.SMALL))
        top = 0
        for icon_name, words, token in self._lines:
            height = self._line_height(words, self.width())
            side = now.px(15)
            now.paint_icon(painter, icon_name, token, QRectF(0, top + 1, side, side))
            painter.setPen(now.colour(token))
            room = QRectF(now.px(24), top, self.width() - now.px(24), height + 4)
            painter.drawText(room, int(Qt.TextFlag.TextWordWrap), words)
            top += height + now.px(6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
