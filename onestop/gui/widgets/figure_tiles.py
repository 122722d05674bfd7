"""Large figures that open their list: five in a row, three where there is no room. Knows only label, figure, detail."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.presenters.widget_states import BadgeKind, CounterState

HEIGHT = 104
GAP = 8
FOLDED = 3


def _wide(one: int, count: int) -> int:
    """So many of them with the gaps between."""
    return count * one + max(0, count - 1) * GAP


class FigureTile(QAbstractButton):
    """Label, figure, detail. Chosen it has a tint and a border; a figure of lateness is red unless it is 0."""

    def __init__(self, state: CounterState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_state(state)

    @property
    def key(self) -> str:
        return self._state.key

    def show_state(self, state: CounterState) -> None:
        self._state = state
        self.setChecked(state.chosen)
        self.setAccessibleName(f"{state.label}: {state.figure}")
        self.setAccessibleDescription(state.detail)
        self.update()

    def nextCheckState(self) -> None:
        """Only the state says what is chosen; a click asks for it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(look().px(120), look().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(110), look().px(HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        now, state = look(), self._state
        painter = QPainter(self)
        area = QRectF(self.rect())
        late = state.kind is BadgeKind.LATE and state.figure != "0"
        tint = Token.RED_TINT if late else Token.SEL
        edge = Token.RED if late else Token.ACCENT_TEXT
        lit = self.underMouse() and not state.chosen
        fill = now.colour(tint if state.chosen else Token.PANEL if lit else Token.WIN)
        paint.box(painter, area, fill=fill, border=now.colour(edge if state.chosen else Token.LINE), radius=8)
        if self.hasFocus():
            paint.focus_ring(painter, now, area)
        wanted = now.metrics(Face.BASE).horizontalAdvance(max(state.label, state.detail, key=len))
        side = now.px(17) if wanted + now.px(25) <= area.width() else now.px(11)
        words = area.adjusted(side, 0, -now.px(6), 0)
        top, middle, low = (now.px(each) for each in (12, 32, 72))
        label = QRectF(words.left(), top, words.width(), now.px(20))
        figure = QRectF(words.left(), middle, words.width(), now.px(42))
        detail = QRectF(words.left(), low, words.width(), now.px(20))
        fits = now.metrics(Face.BASE).horizontalAdvance(state.label) <= words.width()
        paint.text(painter, now, label, state.label, Face.BASE if fits else Face.SMALL, Token.TEXT2)
        paint.text(painter, now, figure, state.figure, Face.REPORT_FIGURE, Token.RED if late else Token.TEXT)
        paint.text(painter, now, detail, state.detail, Face.BASE, Token.TEXT2)


class FigureTiles(QWidget):
    """Tells `chosen(key)`. Left and Right move among the tiles, Space and Enter choose."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._across = 0
        self.tiles: list[FigureTile] = []

    def minimumSizeHint(self) -> QSize:
        tile = self.tiles[0].minimumSizeHint() if self.tiles else QSize()
        rows = -(-len(self.tiles) // max(1, self._across))
        across = min(FOLDED, len(self.tiles))
        return QSize(_wide(tile.width(), across), _wide(tile.height(), rows))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fold()

    def _fold(self) -> None:
        if not self.tiles:
            return
        whole = _wide(self.tiles[0].minimumSizeHint().width(), len(self.tiles))
        across = len(self.tiles) if whole <= self.width() else min(FOLDED, len(self.tiles))
        if across == self._across:
            return
        self._across = across
        for tile in self.tiles:
            self._grid.removeWidget(tile)
        for place, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, place // across, place % across)
        for column in range(max(across, self._grid.columnCount())):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        self.updateGeometry()

    def show_states(self, states: Sequence[CounterState]) -> None:
        if [tile.key for tile in self.tiles] != [state.key for state in states]:
            self._make(states)
        for tile, state in zip(self.tiles, states, strict=True):
            tile.show_state(state)

    def _make(self, states: Sequence[CounterState]) -> None:
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.deleteLater()
        self.tiles = [FigureTile(state, self) for state in states]
        for tile in self.tiles:
            tile.clicked.connect(lambda _=False, key=tile.key: self.chosen.emit(key))
        self._across = 0
        self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        places = [place for place, tile in enumerate(self.tiles) if tile.hasFocus()]
        if step is None or not places:
            super().keyPressEvent(event)
            return
        self.tiles[max(0, min(len(self.tiles) - 1, places[0] + step))].setFocus()
