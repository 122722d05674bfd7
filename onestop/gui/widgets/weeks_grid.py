"""The weeks of a promise, every day named: received, day 1…n, holiday, hatched weekends, the law's dashed limit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import Look, look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.words.days import day_full, weekday, weekday_short
from onestop.presenters.promise import DayMark, PromiseDay, WeekRow, WeeksGap

HEAD, ROW, ROW_LOW, GAP_ROW, SPACE = 22, 38, 33, 24, 4


class WeeksGrid(QWidget):
    """Three weeks, or the first, "… 4 tuần …" and the last two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[WeekRow | WeeksGap, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_rows(self, rows: tuple[WeekRow | WeeksGap, ...]) -> None:
        self._rows = rows
        self.setVisible(bool(rows))
        self.setAccessibleName(self.tr("Weeks of the promise"))
        self.setAccessibleDescription(self._spoken())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(300), self._height_with(ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._height_with(ROW_LOW))

    def _height_with(self, row_height: int) -> int:
        now = look()
        rows = (now.px(GAP_ROW if isinstance(row, WeeksGap) else row_height) for row in self._rows)
        return now.px(HEAD) + sum(row + SPACE for row in rows)

    def _row_height(self) -> int:
        """Rows give way from 38 to 33 pixels in a low window."""
        weeks = sum(isinstance(row, WeekRow) for row in self._rows) or 1
        lacking = max(0, self._height_with(ROW) - self.height())
        return look().px(ROW) - -(-lacking // weeks)

    def _cells(self) -> list[tuple[QRectF, PromiseDay]]:
        now = look()
        found = []
        tall = self._row_height()
        top = float(now.px(HEAD))
        wide = (self.width() - 6 * SPACE) / 7
        for row in self._rows:
            if isinstance(row, WeeksGap):
                top += now.px(GAP_ROW) + SPACE
                continue
            for place, day in enumerate(row.days):
                left = round(place * (wide + SPACE))
                found.append((QRectF(left, top, round(wide), tall), day))
            top += tall + SPACE
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        wide = (self.width() - 6 * SPACE) / 7
        for number in range(7):
            head = QRectF(round(number * (wide + SPACE)), 0, round(wide), now.px(16))
            paint.text(painter, now, head, weekday_short(number), Face.KEY, Token.TEXT3, paint.CENTRE)
        self._paint_gaps(painter, now)
        before: PromiseDay | None = None
        for area, day in self._cells():
            self._paint_day(painter, now, area, day, before)
            before = day

    def _paint_gaps(self, painter: QPainter, now: Look) -> None:
        top = float(now.px(HEAD))
        for row in self._rows:
            if isinstance(row, WeeksGap):
                room = QRectF(0, top, self.width(), now.px(GAP_ROW))
                words = self.tr("… {count} weeks …").format(count=row.weeks)
                paint.text(painter, now, room, words, Face.SMALL, Token.TEXT3, paint.CENTRE)
                top += now.px(GAP_ROW) + SPACE
            else:
                top += self._row_height() + SPACE

    def _paint_day(
        self, painter: QPainter, now: Look, area: QRectF, day: PromiseDay, before: PromiseDay | None
    ) -> None:
        ink = self._paint_ground(painter, now, area, day)
        new_month = before is not None and before.day.month != day.day.month
        number = f"{day.day.day}/{day.day.month}" if new_month else str(day.day.day)
        word = self._word(day)
        strong = day.mark in (DayMark.DUE, DayMark.DAY_OFF)
        face = Face.FIGURE_STRONG if strong else Face.FIGURE
        if word:
            half = area.center().y()
            upper = QRectF(area.left(), half - now.px(16), area.width(), now.px(19))
            lower = QRectF(area.left() - 1, half + now.px(1), area.width() + 2, now.px(14))
            paint.text(painter, now, upper, number, face, ink, paint.CENTRE, elide=False)
            word_ink = Token.TEXT2 if day.mark is DayMark.RECEIVED else ink
            if day.mark is DayMark.COUNTED:
                word_ink = Token.ACCENT_TEXT
            paint.text(painter, now, lower, word, Face.DAY_WORD, word_ink, paint.CENTRE, elide=False)
        else:
            paint.text(painter, now, area, number, face, ink, paint.CENTRE, elide=False)

    def _paint_ground(self, painter: QPainter, now: Look, area: QRectF, day: PromiseDay) -> Token:
        """The cell's ground and border; gives the colour of its number."""
        ink = Token.TEXT2
        if day.mark is DayMark.DUE:
            paint.box(painter, area, fill=now.colour(Token.ACCENT))
            return Token.ON_ACCENT
        if day.mark is DayMark.COUNTED:
            paint.box(painter, area, fill=now.colour(Token.SOFT))
            ink = Token.TEXT
        elif day.mark is DayMark.RECEIVED:
            paint.box(painter, area, fill=now.colour(Token.WIN), border=now.colour(Token.LINE2), width=1.5)
            ink = Token.TEXT
        elif day.mark is DayMark.PAUSED:
            paint.box(painter, area, fill=now.colour(Token.VIOLET_TINT))
            ink = Token.VIOLET
        elif day.mark in (DayMark.WEEKEND, DayMark.DAY_OFF):
            paint.box(painter, area, fill=now.colour(Token.SUNKEN))
            paint.hatch(painter, area, now.colour(Token.LINE))
            ink = Token.RED if day.mark is DayMark.DAY_OFF else Token.TEXT3
        if day.is_legal:
            paint.box(painter, area, border=now.colour(Token.LINE2), width=1.3, dashed=True)
        return ink

    def _word(self, day: PromiseDay) -> str:
        if day.mark is DayMark.RECEIVED:
            return self.tr("received")
        if day.mark is DayMark.DAY_OFF:
            return self.tr("off")
        if day.mark is DayMark.PAUSED:
            return self.tr("paused")
        if day.count and day.mark in (DayMark.COUNTED, DayMark.DUE):
            return self.tr("day {count}").format(count=day.count)
        if day.mark is DayMark.DUE:
            return self.tr("due")
        return self.tr("law") if day.is_legal else ""

    def _spoken(self) -> str:
        told = []
        for row in self._rows:
            for day in row.days if isinstance(row, WeekRow) else ():
                word = day.name or self._word(day)
                if word:
                    told.append(f"{weekday(day.day)} {day_full(day.day)}: {word}")
        return "; ".join(told)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            for area, day in self._cells():
                if area.contains(event.pos().toPointF()):
                    words = day.name or self._word(day)
                    QToolTip.showText(
                        event.globalPos(), f"{weekday(day.day)} {day_full(day.day)}  {words}".strip()
                    )
                    return True
            QToolTip.hideText()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
