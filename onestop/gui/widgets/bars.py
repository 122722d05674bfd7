"""Bars painted by hand: columns of months, and lines of names. Each bar can be chosen by hand and by key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import Look, look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.words.figures import number

BOTTOM = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom


@dataclass(frozen=True, slots=True)
class Bar:
    """`value` in all, of which `part` is drawn stronger; `spoken` is the whole in words."""

    key: str
    label: str
    value: int
    part: int = 0
    spoken: str = ""


class _Bars(QWidget):
    """Bars with one current and perhaps one chosen; tells `bar_chosen(key)`."""

    bar_chosen = Signal(str)
    _steps: ClassVar[dict[Qt.Key, int]]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._current = 0
        self._chosen = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def bars(self) -> tuple[Bar, ...]:
        return self._bars

    def show_bars(self, bars: tuple[Bar, ...], chosen: str = "") -> None:
        if len(bars) != len(self._bars):
            self._current = 0
            self.updateGeometry()
        self._bars, self._chosen = bars, chosen
        self._speak()
        self.update()

    def area_of(self, place: int) -> QRectF:
        """Where the hand may hit the bar."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in self._steps and self._bars:
            self._current = max(0, min(len(self._bars) - 1, self._current + self._steps[key]))
            self._speak()
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._bars:
            self.bar_chosen.emit(self._bars[self._current].key)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place is not None:
            self._current = place
            self.bar_chosen.emit(self._bars[place].key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        words = self._bars[place].spoken if place is not None else ""
        QToolTip.showText(event.globalPosition().toPoint(), words, self)

    def _place_at(self, point: QPointF) -> int | None:
        return next((n for n in range(len(self._bars)) if self.area_of(n).contains(point)), None)

    def _speak(self) -> None:
        if self._bars:
            self.setAccessibleDescription(self._bars[self._current].spoken)


class MonthBars(_Bars):
    """Upright bars over a scale; the part stands at the foot, the sum above. Left and Right move."""

    _steps: ClassVar = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(look().px(600), look().px(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(420), look().px(112))

    def area_of(self, place: int) -> QRectF:
        field = self._field(look())
        wide = field.width() / max(1, len(self._bars))
        return QRectF(field.left() + place * wide, 0, wide, self.height())

    def _field(self, now: Look) -> QRectF:
        top, foot, left = now.px(16), now.px(22), now.px(28)
        return QRectF(left, top, self.width() - left, self.height() - top - foot)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        field = self._field(now)
        top = scale_top(max((bar.value for bar in self._bars), default=0))
        for step in range(4):
            high = round(field.bottom() - field.height() * step / 3) + 0.5
            painter.setPen(QPen(now.colour(Token.LINE2 if not step else Token.LINE), 1))
            painter.drawLine(QPointF(field.left(), high), QPointF(field.right(), high))
            mark = QRectF(0, high - 9, now.px(20), 18)
            paint.text(
                painter, now, mark, str(top * step // 3), Face.FIGURE_KEY, Token.TEXT3, paint.MIDDLE_RIGHT
            )
        for place, bar in enumerate(self._bars):
            self._paint_bar(painter, now, place, bar, top)

    def _paint_bar(self, painter: QPainter, now: Look, place: int, bar: Bar, top: int) -> None:
        field, area = self._field(now), self.area_of(place)
        wide = min(now.px(56), round(area.width() * 0.6))
        left = round(area.center().x() - wide / 2)
        unit = field.height() / max(1, top)
        tall, part = bar.value * unit, bar.part * unit
        chosen = bar.key == self._chosen
        if bar.value:
            whole = QRectF(left, field.bottom() - tall, wide, tall)
            paint.box(painter, whole, fill=now.colour(Token.HEAT_1), radius=3)
        if bar.part:
            paint.box(
                painter,
                QRectF(left, field.bottom() - part, wide, part),
                fill=now.colour(Token.ACCENT),
                radius=3,
            )
            if part >= now.px(16) and bar.part != bar.value:
                words = QRectF(left, field.bottom() - part + 2, wide, now.px(14))
                paint.text(
                    painter,
                    now,
                    words,
                    number(bar.part),
                    Face.FIGURE_KEY_STRONG,
                    Token.ON_ACCENT,
                    paint.CENTRE,
                )
        sum_box = QRectF(area.left(), field.bottom() - tall - now.px(18), area.width(), now.px(16))
        if bar.value:
            paint.text(painter, now, sum_box, number(bar.value), Face.FIGURE_KEY_STRONG, Token.TEXT, BOTTOM)
        label = QRectF(area.left(), field.bottom() + 4, area.width(), now.px(18))
        ink = Token.ACCENT_TEXT if chosen else Token.TEXT
        paint.text(
            painter, now, label, bar.label, Face.SMALL_STRONG if chosen else Face.KEY, ink, paint.CENTRE
        )
        outline = QRectF(left - 3, field.bottom() - tall - 3, wide + 6, tall + 6)
        if chosen:
            paint.box(painter, outline, border=now.colour(Token.ACCENT_TEXT), radius=5)
        if self.hasFocus() and place == self._current:
            paint.focus_ring(painter, now, outline.united(label).adjusted(-1, -1, 1, 0), 6)


class NameBars(_Bars):
    """Lying bars beside their names, in two columns when there are many. Up and Down move."""

    _steps: ClassVar = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
    ONE_COLUMN = 5
    ROW = 24

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def _rows(self) -> int:
        count = len(self._bars)
        return count if count <= self.ONE_COLUMN else (count + 1) // 2

    def sizeHint(self) -> QSize:
        return QSize(look().px(600), self._rows * look().px(self.ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(420), self._rows * look().px(self.ROW))

    def area_of(self, place: int) -> QRectF:
        now = look()
        columns = 1 if len(self._bars) <= self.ONE_COLUMN else 2
        gap = now.px(28)
        wide = (self.width() - gap * (columns - 1)) / columns
        column, row = divmod(place, max(1, self._rows))
        return QRectF(column * (wide + gap), row * now.px(self.ROW), wide, now.px(self.ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        greatest = max((bar.value for bar in self._bars), default=1)
        metrics = now.metrics(Face.STRONG)
        longest = max((metrics.horizontalAdvance(bar.label) for bar in self._bars), default=0) + now.px(14)
        for place, bar in enumerate(self._bars):
            area = self.area_of(place)
            chosen = bar.key == self._chosen
            if chosen:
                paint.box(painter, area.adjusted(-6, 0, 6, 0), fill=now.colour(Token.SEL), radius=6)
            names = min(longest, area.width() * 0.66)
            ink, face = (Token.ACCENT_TEXT, Face.STRONG) if chosen else (Token.TEXT, Face.BASE)
            paint.text(
                painter, now, QRectF(area.left(), area.top(), names - 8, area.height()), bar.label, face, ink
            )
            room = area.width() - names - now.px(44)
            long = max(now.px(6), room * bar.value / max(1, greatest))
            thick = now.px(9)
            line = QRectF(area.left() + names, area.center().y() - thick / 2, long, thick)
            paint.box(painter, line, fill=now.colour(Token.HEAT_2), radius=3)
            figure = QRectF(line.right() + 8, area.top(), now.px(40), area.height())
            paint.text(painter, now, figure, number(bar.value), Face.FIGURE_SMALL_STRONG, Token.TEXT)
            if self.hasFocus() and place == self._current:
                paint.focus_ring(painter, now, area.adjusted(-6, 0, 6, 0), 6)


class Legend(QWidget):
    """What the two shades of the months mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[tuple[str, Token], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_entries(self, *entries: tuple[str, Token]) -> None:
        self._entries = entries
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        now = look()
        widths = [now.metrics(Face.BASE).horizontalAdvance(words) + now.px(18) for words, _ in self._entries]
        return QSize(sum(widths) + now.px(14) * max(0, len(widths) - 1), now.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        left = 0.0
        for words, token in self._entries:
            side = now.px(10)
            chip = QRectF(left, (self.height() - side) / 2, side, side)
            paint.box(painter, chip, fill=now.colour(token), radius=3)
            left += side + now.px(8)
            room = QRectF(left, 0, self.width() - left, self.height())
            left += paint.text(painter, now, room, words, Face.BASE, Token.TEXT2, elide=False) + now.px(14)


def scale_top(greatest: int) -> int:
    """The top of a scale of three steps that are round numbers: 54 → 60, 4 → 6, 1300 → 1500."""
    step = 1
    while True:
        for factor in (1, 2, 5):
            if 3 * step * factor >= greatest:
                return 3 * step * factor
        step *= 10
