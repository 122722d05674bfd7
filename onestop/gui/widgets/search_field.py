"""The search field of the top bar: a door to the palette, not a field of its own."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets import paint


class SearchField(QAbstractButton):
    """376 × 34. Tells `wanted` on click, Enter or Space; the palette then takes the typing."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Find a code, name, tax code, phone number"))
        self.setAccessibleName(self.tr("Search"))
        self.setAccessibleDescription(keys_of(Action.SEARCH))
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.wanted)

    def sizeHint(self) -> QSize:
        return QSize(look().px(376), look().px(34))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(200), look().px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        area = QRectF(self.rect())
        if self.hasFocus():
            paint.box(
                painter, area, fill=now.colour(Token.WIN), border=now.colour(Token.ACCENT_TEXT), width=2
            )
        else:
            paint.box(painter, area, fill=now.colour(Token.WIN), border=now.colour(Token.LINE2))
        side = now.px(16)
        spot = QRectF(now.px(13), (area.height() - side) / 2, side, side)
        now.paint_icon(painter, "search", Token.TEXT2, spot)
        keys = keys_of(Action.SEARCH)
        wide = paint.key_cap_width(now, keys)
        words = area.adjusted(now.px(37), 0, -(wide + now.px(18)), 0)
        paint.text(painter, now, words, self.text(), Face.BASE, Token.TEXT2)
        tall = now.px(18)
        cap = QRectF(area.width() - wide - now.px(9), (area.height() - tall) / 2, wide, tall)
        paint.key_cap(painter, now, cap, keys)
