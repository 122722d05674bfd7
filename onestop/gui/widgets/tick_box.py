"""A check box with a drawn tick, so that colour is not all that says yes."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QStylePainter, QWidget

from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint


class TickBox(QCheckBox):
    def __init__(self, words: str | QWidget = "", parent: QWidget | None = None) -> None:
        """A compiled form gives only the parent."""
        if isinstance(words, QWidget):
            super().__init__(words)
        else:
            super().__init__(words, parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        # The style's own focus mark is a tint behind the words: the ring of all other fields is drawn instead.
        option.state &= ~QStyle.StateFlag.State_HasFocus
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_CheckBox, option)
        if self.isChecked():
            element = QStyle.SubElement.SE_CheckBoxIndicator
            box = QRectF(self.style().subElementRect(element, option, self)).adjusted(2, 2, -2, -2)
            look().paint_icon(painter, "check", Token.ON_ACCENT, box)
        if self.hasFocus():
            paint.focus_ring(painter, look(), QRectF(self.rect()), radius=6)
