"""One line of the menu of acts: a verb at the left, its key at the right. Knows nothing of what it does."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint

ROW = 32


class ActLine(QAbstractButton):
    """Lit while hovered or focused; Enter and Space click it."""

    def __init__(self, words: str, keys: str, *, grave: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._grave = grave
        self.setText(words)
        self.setAccessibleName(f"{words} {keys}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look().px(260), look().px(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        area = QRectF(self.rect())
        if self.hasFocus() or self.underMouse():
            paint.box(painter, area, fill=now.colour(Token.SEL), radius=8)
        cap = paint.key_cap_width(now, self._keys) if self._keys else 0
        ink = Token.RED if self._grave else Token.TEXT
        face = Face.STRONG if self.hasFocus() else Face.BASE
        room = area.adjusted(now.px(10), 0, -(cap + now.px(18)), 0)
        paint.text(painter, now, room, self.text(), face, ink)
        if cap:
            tall = now.px(18)
            where = QRectF(area.right() - cap - now.px(8), (area.height() - tall) / 2, cap, tall)
            paint.key_cap(painter, now, where, self._keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
