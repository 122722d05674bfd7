"""What the colours of the bars mean, in one line: a square and a word for each of the four. Knows no dossier."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.widgets.split_bar import TOKENS
from onestop.gui.words.spans import whose_words

SQUARE, AFTER, BETWEEN, TALL = 10, 6, 15, 22


class SplitLegend(QWidget):
    """Ends at its right edge, so that it stands above the end of the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Colours of the bars"))
        self.setAccessibleDescription(", ".join(whose_words()))

    def sizeHint(self) -> QSize:
        now = look()
        return QSize(_content() + now.px(BETWEEN), now.px(TALL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        now, painter = look(), QPainter(self)
        left, side = float(self.width() - _content()), now.px(SQUARE)
        for words, token in zip(whose_words(), TOKENS, strict=True):
            square = QRectF(left, round((self.height() - side) / 2), side, side)
            paint.box(painter, square, fill=now.colour(token), radius=2)
            left += side + now.px(AFTER)
            room = QRectF(left, 0, self.width() - left, self.height())
            left += paint.text(painter, now, room, words, Face.SMALL, Token.TEXT2, elide=False)
            left += now.px(BETWEEN)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()


def _content() -> int:
    now = look()
    words = sum(now.metrics(Face.SMALL).horizontalAdvance(each) for each in whose_words())
    return words + 4 * (now.px(SQUARE) + now.px(AFTER)) + 3 * now.px(BETWEEN)
