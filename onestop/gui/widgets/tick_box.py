"""A check box with a drawn tick, so that colour is not all that says yes."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from onestop.gui.look import look
from onestop.gui.palette import Token


class TickBox(QCheckBox):
    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            option = QStyleOptionButton()
            self.initStyleOption(option)
            element = QStyle.SubElement.SE_CheckBoxIndicator
            box = QRectF(self.style().subElementRect(element, option, self)).adjusted(2, 2, -2, -2)
            look().paint_icon(QPainter(self), "check", Token.ON_ACCENT, box)
