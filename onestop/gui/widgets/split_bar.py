"""Whose the time was: one bar in four colours of fixed order, and under each part its name and length."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint

BAR, GAP, WORDS = 8, 5, 17
TOKENS = (Token.ACCENT, Token.AMBER, Token.VIOLET, Token.GREY)
"""Ours, the partners', the applicant's, legally stopped."""


@dataclass(frozen=True, slots=True)
class Part:
    """`minutes` give its width; `words` name it with its length."""

    minutes: int
    words: str


class SplitBar(QWidget):
    """Parts without time are left out; a part too narrow for its words gives the room of the bar to them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[tuple[Part, Token], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Whose the time was"))

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Four parts, in the order of the colours."""
        pairs = zip(parts, TOKENS, strict=True)
        self._parts = tuple((part, token) for part, token in pairs if part.minutes)
        self.setAccessibleDescription("; ".join(part.words for part, _ in self._parts))
        self.setVisible(bool(self._parts))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, look().px(BAR + GAP + WORDS))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._parts:
            return
        now = look()
        painter = QPainter(self)
        whole = sum(part.minutes for part, _ in self._parts)
        least = now.px(10)
        spare = self.width() - least * len(self._parts) - 2 * (len(self._parts) - 1)
        left = 0.0
        for part, token in self._parts:
            wide = least + spare * part.minutes / whole
            area = QRectF(left, 0, wide, now.px(BAR))
            paint.box(painter, area, fill=now.colour(token), radius=3)
            left += wide + 2
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        """In a row from the left, each with a dot of its colour: a narrow part would cut its own words."""
        now = look()
        left, top, side = 0.0, float(now.px(BAR + GAP)), now.px(8)
        for part, token in self._parts:
            dot = QRectF(left, top + (now.px(WORDS) - side) / 2, side, side)
            paint.box(painter, dot, fill=now.colour(token), radius=2)
            left += side + now.px(6)
            room = QRectF(left, top, max(0.0, self.width() - left), now.px(WORDS))
            left += paint.text(painter, now, room, part.words, Face.SMALL, Token.TEXT2) + now.px(16)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
