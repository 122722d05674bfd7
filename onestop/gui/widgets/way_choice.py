"""A choice among two or three ways, each with what it takes on a second line; Left and Right move inside."""

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

HEIGHT = 54


class _Way(QRadioButton):
    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._first = self._second = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_words(self, first: str, second: str) -> None:
        self._first, self._second = first, second
        self.setAccessibleName(first)
        self.setAccessibleDescription(second)
        self.setToolTip(f"{first}\n{second}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(160), look().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(110), look().px(HEIGHT))

    def hitButton(self, point: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        area = QRectF(self.rect())
        chosen = self.isChecked()
        edge = now.colour(Token.ACCENT_TEXT if chosen else Token.LINE2)
        width = 2 if chosen and self.hasFocus() else 1
        fill = now.colour(Token.SEL if chosen or self.underMouse() else Token.WIN)
        paint.box(painter, area, fill=fill, border=edge, radius=8, width=width)
        side = now.px(16)
        left = area.left() + now.px(14)
        room = area.width() - now.px(22)
        if chosen:
            # A mark beside the colour: what is chosen must not be told by its tint alone.
            spot = QRectF(area.right() - now.px(10) - side, area.top() + now.px(10), side, side)
            now.paint_icon(painter, "check-bold", Token.ACCENT_TEXT, spot)
            room -= side + now.px(4)
        first = QRectF(left, area.top() + now.px(8), room, now.px(20))
        ink = Token.ACCENT_TEXT if chosen else Token.TEXT
        paint.text(painter, now, first, self._first, Face.STRONG, ink)
        second = QRectF(left, area.top() + now.px(28), area.width() - now.px(22), now.px(18))
        paint.text(painter, now, second, self._second, Face.SMALL, Token.TEXT2)


class WayChoice(QWidget):
    """Tells `chosen(key)` when the hand chooses; `show_ways` from outside stays silent."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._ways: list[_Way] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_ways(self, ways: Sequence[tuple[str, str, str]], current: str) -> None:
        """(key, words, what it takes) of each."""
        if [way.key for way in self._ways] != [key for key, _, _ in ways]:
            self._make([key for key, _, _ in ways])
        for way, (_, first, second) in zip(self._ways, ways, strict=True):
            way.show_words(first, second)
            if way.key == current:
                way.setChecked(True)
                self.setFocusProxy(way)

    @property
    def current(self) -> str:
        return next((way.key for way in self._ways if way.isChecked()), "")

    def _make(self, keys: list[str]) -> None:
        for old in self._ways:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._ways = []
        for key in keys:
            way = _Way(key, self)
            way.clicked.connect(self._told)
            self._layout.addWidget(way, 1)
            way.show()
            self._ways.append(way)
        # Made later than the rest of the window they would else come last in the order of Tab.
        self.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes none; its stubs do not
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for before, after in pairwise((self, *self._ways)):
            self.setTabOrder(before, after)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _told(self) -> None:
        self.chosen.emit(self.current)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
