"""A term in hours, drawn as the office's days: a ruler a day with both shifts and the part that counts."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import Look, look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.words.days import day_short, hour, weekday_short
from onestop.presenters.promise import DayRuler

ROW = 62


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute


class HoursRuler(QWidget):
    """Shown instead of the weeks when the term is in hours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rulers: tuple[DayRuler, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rulers(self, rulers: tuple[DayRuler, ...]) -> None:
        self._rulers = rulers
        self.setVisible(bool(rulers))
        self.setAccessibleName(self.tr("Hours of the promise"))
        told = (f"{day_short(r.day)} {hour(r.begin)}–{hour(r.end)}" for r in rulers)
        self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(300), look().px(ROW) * len(self._rulers))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        opens = min(_minutes(ruler.shifts[0][0]) for ruler in self._rulers) if self._rulers else 0
        closes = max(_minutes(ruler.shifts[-1][1]) for ruler in self._rulers) if self._rulers else 1
        for number, ruler in enumerate(self._rulers):
            self._paint_day(painter, now, ruler, number * now.px(ROW), opens, closes)

    def _paint_day(
        self, painter: QPainter, now: Look, ruler: DayRuler, top: int, opens: int, closes: int
    ) -> None:
        left, width = now.px(64), self.width() - now.px(64)

        def at(moment: time) -> float:
            return left + width * (_minutes(moment) - opens) / (closes - opens)

        words = f"{weekday_short(ruler.day)} {day_short(ruler.day)}"
        name = QRectF(0, top, now.px(60), now.px(28))
        paint.text(painter, now, name, words, Face.FIGURE_SMALL_STRONG, Token.TEXT)
        bar_top, tall = top + now.px(6), now.px(16)
        for begin, end in ruler.shifts:
            shift = QRectF(at(begin), bar_top, at(end) - at(begin), tall)
            paint.box(painter, shift, fill=now.colour(Token.SUNKEN), radius=4)
            first, last = max(begin, ruler.begin), min(end, ruler.end)
            if first < last:
                part = QRectF(at(first), bar_top, at(last) - at(first), tall)
                paint.box(
                    painter, part, fill=now.colour(Token.SOFT), border=now.colour(Token.ACCENT), radius=4
                )
            for moment, align in ((begin, paint.MIDDLE_LEFT), (end, paint.MIDDLE_RIGHT)):
                if ruler.is_due and abs(at(moment) - at(ruler.end)) < now.px(56):
                    continue
                room = QRectF(at(begin), bar_top + tall + 2, at(end) - at(begin), now.px(16))
                paint.text(painter, now, room, hour(moment), Face.FIGURE_KEY, Token.TEXT3, align, elide=False)
        if ruler.is_due:
            self._paint_due(painter, now, at(ruler.end), bar_top, tall, hour(ruler.end))

    def _paint_due(
        self, painter: QPainter, now: Look, where: float, top: float, tall: float, words: str
    ) -> None:
        painter.fillRect(QRectF(where - 2, top - 4, 3, tall + 8), now.colour(Token.ACCENT))
        wide = now.metrics(Face.FIGURE_KEY_STRONG).horizontalAdvance(words) + now.px(10)
        left = max(0.0, min(self.width() - wide, where - wide / 2))
        tag = QRectF(left, top + tall + now.px(3), wide, now.px(16))
        paint.box(painter, tag, fill=now.colour(Token.ACCENT), radius=4)
        paint.text(
            painter, now, tag, words, Face.FIGURE_KEY_STRONG, Token.ON_ACCENT, paint.CENTRE, elide=False
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
