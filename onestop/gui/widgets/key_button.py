"""A button that says a verb and shows its key. Knows nothing of what the key does."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import Look, look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint


class ButtonKind(Enum):
    """(height, face, filled). MAIN is the one filled button of a page, PRIMARY the same in a stack."""

    MAIN = (48, Face.MAIN_BUTTON, True)
    PRIMARY = (40, Face.STRONG, True)
    SECONDARY = (36, Face.STRONG, False)
    PANEL = (40, Face.STRONG, False)
    STACKED = (34, Face.SMALL_STRONG, False)
    LINK = (19, Face.STRONG, False)

    @property
    def is_filled(self) -> bool:
        return self.value[2]


class KeyButton(QPushButton):
    """Icon, verb, key cap. `set_busy("Đang ghi…")` replaces the verb and keeps the width."""

    def __init__(
        self,
        words: str = "",
        keys: str = "",
        icon_name: str = "",
        kind: ButtonKind = ButtonKind.SECONDARY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._keys = keys
        self._icon_name = icon_name
        self._kind = kind
        self._busy = ""
        self._kept_width = 0
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._name()

    def set_face(self, words: str, keys: str = "", icon_name: str = "") -> None:
        """Replaces verb, key and icon, as when the main button becomes another action."""
        self.setText(words)
        self._keys = keys
        self._icon_name = icon_name
        self._name()
        self.updateGeometry()
        self.update()

    def set_busy(self, words: str = "") -> None:
        """While working the button keeps its width and says so; "" ends it."""
        self._kept_width = self.sizeHint().width() if words and not self._busy else self._kept_width
        self._busy = words
        self.setEnabled(not words)
        self._name()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        now = look()
        height, face, _ = self._kind.value
        if self._busy and self._kept_width:
            return QSize(self._kept_width, now.px(height))
        side = 0 if self._kind is ButtonKind.LINK else 12 if height < 48 else 16
        return QSize(round(self._content_width(now, face)) + 2 * now.px(side) + 2, now.px(height))

    def minimumSizeHint(self) -> QSize:
        """A page's main button may do without its key cap where there is no room for it."""
        wanted = self.sizeHint()
        spare = self._cap_width(look()) if self._kind is ButtonKind.MAIN and not self._busy else 0
        return QSize(round(wanted.width() - spare), wanted.height())

    def _cap_width(self, now: Look) -> float:
        return paint.key_cap_width(now, self._keys) + now.px(9) if self._keys else 0.0

    def _content_width(self, now: Look, face: Face) -> float:
        width = float(now.metrics(face).horizontalAdvance(self._busy or self.text()))
        if self._icon_name:
            width += now.px(16) + now.px(8)
        return width + self._cap_width(now)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        height, face, _ = self._kind.value
        area = QRectF(self.rect())
        ink = self._paint_ground(painter, now, area)
        width = self._content_width(now, face)
        capped = bool(self._keys) and not self._busy
        if self._keys and (self._busy or width > area.width()):
            width -= self._cap_width(now)
            capped = False
        width = min(width, area.width())
        left = 0.0 if self._kind is ButtonKind.LINK else (area.width() - width) / 2
        if self._icon_name:
            side = now.px(16)
            now.paint_icon(
                painter, self._icon_name, ink, QRectF(left, (area.height() - side) / 2, side, side)
            )
            left += side + now.px(8)
        words = self._busy or self.text()
        left += paint.text(
            painter, now, QRectF(left, 0, area.width() - left, area.height()), words, face, ink
        )
        if capped:
            left += now.px(9)
            cap = now.px(paint.KEY_CAP_HEIGHT if height < 48 else 18)
            style = paint.CapStyle.FILLED if self._kind.is_filled else paint.CapStyle.PLAIN
            rect = QRectF(left, (area.height() - cap) / 2, paint.key_cap_width(now, self._keys), cap)
            paint.key_cap(painter, now, rect, self._keys, style)

    def _paint_ground(self, painter: QPainter, now: Look, area: QRectF) -> Token:
        """Fills and borders; gives the colour of what is written on it."""
        lit = self.underMouse() and self.isEnabled()
        if self._kind.is_filled:
            fill = now.colour(Token.ACCENT_HOVER if lit or self.isDown() else Token.ACCENT)
            paint.box(painter, area, fill=fill, radius=8)
            if self.hasFocus():
                paint.box(painter, area.adjusted(2, 2, -2, -2), border=QColor("white"), radius=6)
            return Token.ON_ACCENT
        if self._kind is ButtonKind.LINK:
            if self.hasFocus() or lit:
                painter.setPen(now.colour(Token.ACCENT_TEXT))
                base = int(area.height() / 2 + now.metrics(Face.STRONG).height() / 2) - 1
                start = now.px(16) + now.px(8) if self._icon_name else 0
                words = now.metrics(Face.STRONG).horizontalAdvance(self._busy or self.text())
                painter.drawLine(start, base, min(start + words, self.width()), base)
            return Token.ACCENT_TEXT
        fill = now.colour(Token.SEL if lit or self.isDown() else Token.WIN)
        if self.hasFocus():
            paint.box(painter, area, fill=fill, border=now.colour(Token.ACCENT_TEXT), width=2)
        else:
            paint.box(painter, area, fill=fill, border=now.colour(Token.LINE2))
        return Token.TEXT if self.isEnabled() or self._busy else Token.TEXT3

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a button as Space does: nobody should have to know which of them Qt means."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def _name(self) -> None:
        self.setAccessibleName(self._busy or self.text())
        self.setAccessibleDescription(self._keys)
