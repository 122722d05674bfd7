"""What happened to a dossier, newest first: the moment, what, and by whom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.words.days import short_and_hour
from onestop.presenters.widget_states import HappeningState


class Timeline(QWidget):
    """Lines of one height; `show_happenings` takes them in the order they are shown."""

    ROW = 44

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[HappeningState, ...] = ()
        self.setAccessibleName(self.tr("What happened"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_happenings(self, lines: tuple[HappeningState, ...]) -> None:
        self._lines = lines
        told = (self._told(line) for line in lines)
        self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

    def _told(self, line: HappeningState) -> str:
        undone = self.tr("(undone)") if line.undone else ""
        return " ".join(part for part in (short_and_hour(line.moment), line.what, undone, line.who) if part)

    def event(self, event: QEvent) -> bool:
        """The whole line under the pointer: reasons are longer than the column."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = event.pos().y() // look().px(self.ROW)
            if 0 <= place < len(self._lines):
                QToolTip.showText(event.globalPos(), self._told(self._lines[place]), self)
                return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(300, look().px(self.ROW) * len(self._lines))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        for number, line in enumerate(self._lines):
            top = number * now.px(self.ROW)
            moment = QRectF(0, top, now.px(84), now.px(18))
            paint.text(painter, now, moment, short_and_hour(line.moment), Face.FIGURE_SMALL, Token.TEXT2)
            left = now.px(88)
            upper = QRectF(left, top, self.width() - left, now.px(19))
            ink = Token.TEXT3 if line.undone else Token.TEXT
            wide = paint.text(painter, now, upper, line.what, Face.SMALL_STRONG, ink)
            if line.undone:
                painter.setPen(now.colour(Token.TEXT3))
                painter.drawLine(QPointF(left, top + now.px(10)), QPointF(left + wide, top + now.px(10)))
            lower = QRectF(left, top + now.px(18), self.width() - left, now.px(17))
            paint.text(painter, now, lower, line.who, Face.SMALL, Token.TEXT2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
