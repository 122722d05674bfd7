"""Three weeks with how much is due each day: warmer where more is; a day can be chosen. Knows no dossier."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from onestop.application.watch_answers import DueDay
from onestop.gui.fonts import Face
from onestop.gui.look import Look, look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.words.days import weekday_short
from onestop.gui.words.watch import due_day_spoken

HEAD, ROW, ROW_LOW, SPACE = 22, 48, 34, 4
HEATS = (Token.HEAT_0, Token.HEAT_1, Token.HEAT_2, Token.HEAT_3, Token.HEAT_4)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class DueCalendar(QWidget):
    """Tells `day_chosen(date)` on Enter, Space or a click; arrows move."""

    day_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[DueDay, ...] = ()
        self._today: date | None = None
        self._chosen: date | None = None
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Due in three weeks"))

    def show_days(self, days: tuple[DueDay, ...], today: date | None, chosen: date | None) -> None:
        """The same again costs nothing: painting it takes as long as reading the list."""
        if (days, today, chosen) == (self._days, self._today, self._chosen):
            return
        if [each.day for each in days] != [each.day for each in self._days]:
            self._at = next((n for n, each in enumerate(days) if each.day == today), 0)
        self._days, self._today, self._chosen = days, today, chosen
        told = (due_day_spoken(each) for each in days if each.due or each.holiday)
        self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(280), self._height_with(ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(196, self._height_with(ROW_LOW))

    def _height_with(self, row: int) -> int:
        return look().px(HEAD) + self._weeks * (look().px(row) + SPACE)

    @property
    def _weeks(self) -> int:
        return max(1, len(self._days) // 7)

    def heat_of(self, day: DueDay) -> int:
        """0 … 4, by its part of the fullest day."""
        most = max((each.due for each in self._days), default=0)
        return 0 if not day.due else min(4, 1 + (4 * day.due - 1) // max(most, 4))

    def _area(self, place: int) -> QRectF:
        now, wide = look(), (self.width() - 6 * SPACE) / 7
        tall = min(now.px(ROW), (self.height() - now.px(HEAD)) // self._weeks - SPACE)
        top = now.px(HEAD) + place // 7 * (tall + SPACE)
        return QRectF(round(place % 7 * (wide + SPACE)), top, round(wide), tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        now, painter = look(), QPainter(self)
        for number in range(7):
            head = QRectF(self._area(number).left(), 0, self._area(number).width(), now.px(16))
            paint.text(painter, now, head, weekday_short(number), Face.KEY, Token.TEXT3, paint.CENTRE)
        for place, day in enumerate(self._days):
            self._paint_day(painter, now, place, day)

    def _paint_day(self, painter: QPainter, now: Look, place: int, day: DueDay) -> None:
        area, heat = self._area(place), self.heat_of(day)
        past = self._today is not None and day.day < self._today
        ink = {3: Token.ON_HEAT_3, 4: Token.ON_HEAT_4}.get(heat, Token.ON_HEAT)
        if day.off and not day.due:
            paint.box(painter, area, fill=now.colour(Token.SUNKEN))
            paint.hatch(painter, area, now.colour(Token.LINE))
            ink = Token.RED if day.holiday else Token.TEXT3
        elif past:
            paint.box(painter, area, border=now.colour(Token.LINE))
            ink = Token.TEXT3
        else:
            paint.box(painter, area, fill=now.colour(HEATS[heat]))
        if day.day == self._chosen:
            paint.box(painter, area, border=now.colour(Token.ACCENT_TEXT), width=3)
        elif day.day == self._today:
            paint.box(painter, area, border=now.colour(Token.TEXT), width=2)
        if self.hasFocus() and place == self._at:
            paint.focus_ring(painter, now, area)
        first = place == 0 or day.day.day == 1
        number = f"{day.day.day}/{day.day.month}" if first else str(day.day.day)
        corner = QRectF(area.left() + now.px(6), area.top() + now.px(3), area.width(), now.px(14))
        paint.text(painter, now, corner, number, Face.KEY, ink, elide=False)
        room = area.adjusted(0, now.px(14), 0, -now.px(2))
        if day.off and day.holiday and not day.due:
            paint.text(painter, now, room, self.tr("holiday"), Face.DAY_WORD, ink, paint.CENTRE, elide=False)
        elif not past and (day.due or not day.off):
            token = ink if day.due else Token.TEXT3
            paint.text(painter, now, room, str(day.due), Face.PANEL_TITLE, token, paint.CENTRE, elide=False)

    def _place_at(self, point: QPointF) -> int:
        return next((n for n in range(len(self._days)) if self._area(n).contains(point)), -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place >= 0:
            self._at = place
            self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            place = self._at + _STEPS[key]
            self._at = place if 0 <= place < len(self._days) else self._at
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        if self._days:
            self.day_chosen.emit(self._days[self._at].day)
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._place_at(event.pos().toPointF())
            if place >= 0:
                QToolTip.showText(event.globalPos(), due_day_spoken(self._days[place]), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
