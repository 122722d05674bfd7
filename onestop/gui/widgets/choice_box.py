"""A drop-down choice with the house's arrow. Knows nothing of what is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from onestop.gui.look import look
from onestop.gui.palette import Token


class ChoiceBox(QComboBox):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now = look()
        side = now.px(14)
        left = self.width() - now.px(12) - side
        area = QRectF(left, (self.height() - side) / 2, side, side)
        now.paint_icon(QPainter(self), "chevron-down", Token.TEXT2, area)
