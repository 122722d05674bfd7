"""A short list to read, not to choose from: icon, words, a figure at the right. Papers and printed slips."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint

ROW = 28


@dataclass(frozen=True, slots=True)
class LineRow:
    """`tip` is shown on hover in place of the words; `faint` for what is not there."""

    icon: str
    words: str
    figure: str = ""
    tip: str = ""
    faint: bool = False


class LineRows(QWidget):
    """As high as its rows; words are cut, figures never."""

    def __init__(self, name: str, figure_face: Face = Face.SMALL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[LineRow, ...] = ()
        self._name = name
        self._figure_face = figure_face
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: tuple[LineRow, ...]) -> None:
        self._rows = rows
        self.setAccessibleName(self._name)
        self.setAccessibleDescription("; ".join(f"{row.words}, {row.figure}" for row in rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, look().px(ROW) * len(self._rows))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        tall, side = now.px(ROW), now.px(14)
        for place, row in enumerate(self._rows):
            area = QRectF(0, place * tall, self.width(), tall)
            spot = QRectF(1, area.top() + (tall - side) / 2, side, side)
            now.paint_icon(painter, row.icon, Token.TEXT2, spot)
            wide = now.metrics(self._figure_face).horizontalAdvance(row.figure)
            words = area.adjusted(now.px(24), 0, -(wide + now.px(12)), 0)
            ink = Token.TEXT3 if row.faint else Token.TEXT
            paint.text(painter, now, words, row.words, Face.BASE, ink)
            figure = area.adjusted(area.width() - wide - 1, 0, 0, 0)
            paint.text(painter, now, figure, row.figure, self._figure_face, Token.TEXT2, elide=False)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = event.pos().y() // look().px(ROW)
            if 0 <= place < len(self._rows):
                row = self._rows[place]
                QToolTip.showText(event.globalPos(), row.tip or row.words, self)
                return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()


class ShareBar(QWidget):
    """A thin bar filled from the left; more than the whole is full and red."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._token = Token.ACCENT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(8)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_share(self, share: float, token: Token) -> None:
        self._share, self._token = max(0.0, min(1.0, share)), token
        self.setAccessibleName(f"{round(100 * share)} %")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        area = QRectF(self.rect())
        paint.box(painter, area, fill=now.colour(Token.SUNKEN), radius=4)
        if self._share:
            filled = QRectF(0, 0, max(8.0, area.width() * self._share), area.height())
            paint.box(painter, filled, fill=now.colour(self._token), radius=4)
