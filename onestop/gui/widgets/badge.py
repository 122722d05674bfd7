"""A badge: icon and word on a tint. One state of a dossier, or a mark beside a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.widgets import paint
from onestop.gui.words.states import badge_word
from onestop.presenters.widget_states import BadgeKind, BadgeState

if TYPE_CHECKING:
    from onestop.gui.palette import Token


class Badge(QWidget):
    """The badge of a dossier's time or of what is waited for."""

    def __init__(self, state: BadgeState | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._state = state or BadgeState(BadgeKind.IN_TIME)
        self.show_badge(self._state)

    def show_badge(self, state: BadgeState) -> None:
        self._state = state
        self.setAccessibleName(badge_word(state))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        now = look()
        return QSize(paint.badge_width(now, self._state), now.px(paint.BADGE_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.badge(QPainter(self), look(), QRectF(self.rect()), self._state)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()


class Mark(QWidget):
    """The same shape with words and colours of the caller's choice, such as the sample office's mark."""

    def __init__(
        self, words: str, icon_name: str, ink: Token, tint: Token, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._words, self._icon_name, self._ink, self._tint = words, icon_name, ink, tint
        self.setAccessibleName(words)

    def set_words(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        now = look()
        return QSize(now.metrics(Face.SMALL_MEDIUM).horizontalAdvance(self._words) + now.px(42), now.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        area = QRectF(self.rect())
        paint.box(painter, area, fill=now.colour(self._tint))
        side = now.px(14)
        left = now.px(10)
        now.paint_icon(
            painter, self._icon_name, self._ink, QRectF(left, (area.height() - side) / 2, side, side)
        )
        words = area.adjusted(left + side + now.px(7), 0, -now.px(6), 0)
        paint.text(painter, now, words, self._words, Face.SMALL_MEDIUM, self._ink)
