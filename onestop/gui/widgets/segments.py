"""A choice among two to five things, all in sight; Left and Right move inside."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint


class _Segment(QRadioButton):
    def __init__(self, key: str, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.key = key
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        now = look()
        return QSize(now.metrics(Face.STRONG).horizontalAdvance(self.text()) + now.px(16), now.px(30))

    def minimumSizeHint(self) -> QSize:
        now = look()
        return QSize(now.metrics(Face.STRONG).horizontalAdvance(self.text()) + 8, now.px(30))

    def hitButton(self, point: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        area = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen:
            edge = now.colour(Token.ACCENT_TEXT if self.hasFocus() else Token.LINE2)
            width = 2 if self.hasFocus() else 1
            paint.box(painter, area, fill=now.colour(Token.WIN), border=edge, radius=5, width=width)
        ink = Token.ACCENT_TEXT if chosen else Token.TEXT if self.underMouse() else Token.TEXT2
        face = Face.STRONG if chosen else Face.BASE
        paint.text(painter, now, area, self.text(), face, ink, paint.CENTRE, elide=False)


class Segments(QWidget):
    """Tells `chosen(key)` when the hand chooses; `choose` from outside stays silent."""

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[tuple[str, str]] = (), name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(3, 3, 3, 3)
        self._layout.setSpacing(0)
        self._segments: list[_Segment] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Pairs of key and word, the first chosen."""
        for old in self._segments:
            self._layout.removeWidget(old)
            old.deleteLater()
        self._segments = []
        for key, words in choices:
            segment = _Segment(key, words, self)
            segment.clicked.connect(self._told)
            self._layout.addWidget(segment)
            segment.show()
            self._segments.append(segment)
        self._keep_place_in_tab_order()
        if self._segments:
            self._segments[0].setChecked(True)
            self.setFocusProxy(self._segments[0])

    def _keep_place_in_tab_order(self) -> None:
        """Segments made later than the rest of the window would else come last."""
        self.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes none; its stubs do not
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for before, after in pairwise((self, *self._segments)):
            self.setTabOrder(before, after)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def choose(self, key: str) -> None:
        for segment in self._segments:
            if segment.key == key:
                segment.setChecked(True)
                self.setFocusProxy(segment)

    def set_words(self, key: str, words: str) -> None:
        """Replaces one choice's words, as when its count changes."""
        for segment in self._segments:
            if segment.key == key:
                segment.setText(words)
                segment.setAccessibleName(words)

    @property
    def current(self) -> str:
        return next((segment.key for segment in self._segments if segment.isChecked()), "")

    def _told(self) -> None:
        self.choose(self.current)
        self.chosen.emit(self.current)

    def sizeHint(self) -> QSize:
        hint = self._layout.sizeHint()
        return QSize(hint.width(), look().px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.box(QPainter(self), QRectF(self.rect()), fill=look().colour(Token.SUNKEN), radius=8)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
