"""The one large field a slip is scanned into, or the tail of its code typed. No input method touches it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.widgets.code_field import CodeField

ICON, LEFT, GAP = 22, 17, 14


class ScanField(CodeField):
    """What it is for stands inside at the right while there is room, as the placeholder when it is empty."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__("", "", words, parent)
        self._words = words
        self.setProperty("scan", True)
        self.setMaxLength(80)
        self._make_room()

    def _make_room(self) -> None:
        now = look()
        self.setTextMargins(now.px(LEFT + ICON + GAP) - 13, 0, 0, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now = look()
        painter = QPainter(self)
        side = now.px(ICON)
        where = QRectF(now.px(LEFT), (self.height() - side) / 2, side, side)
        now.paint_icon(painter, "scan", Token.ACCENT_TEXT, where)
        left = now.px(LEFT + ICON + GAP)
        hint = now.metrics(Face.BASE).horizontalAdvance(self._words)
        right = self.width() - now.px(LEFT)
        if not self.text():
            room = QRectF(left, 0, right - left, self.height())
            paint.text(painter, now, room, self._words, Face.INPUT, Token.TEXT3)
            return
        typed = self.fontMetrics().horizontalAdvance(self.text())
        if left + typed + now.px(24) + hint <= right:
            room = QRectF(right - hint - 2, 0, hint + 2, self.height())
            paint.text(painter, now, room, self._words, Face.BASE, Token.TEXT3, elide=False)
