"""The list that hangs under a field while one types: a few lines, one of them lit. Finds nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.presenters.reception_state import Choice

LINE, LINE_LOW, INSET = 46, 36, 6
FEWEST = 3
"""So many lines are shown even where there is no room for them."""


class ChoiceList(QWidget):
    """Never takes the focus: the field keeps it and passes Up, Down and Enter on. Tells `taken(key)`.

    `was_stepped`: the lit line was chosen by an arrow, it is not just the first.
    """

    taken = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._choices: tuple[Choice, ...] = ()
        self._current = 0
        self._first = 0
        self._shown = 0
        self.was_stepped = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.hide()

    def show_choices(self, choices: tuple[Choice, ...], under: QWidget | None) -> None:
        """Hangs the lines under the field; the first is lit. No lines or no field: it goes."""
        if choices != self._choices:
            self._choices, self._current, self._first = choices, 0, 0
            self.was_stepped = False
        if not choices or under is None:
            self.hide()
            return
        place = under.mapTo(self._ground, QPoint(0, under.height() + 4))
        sight = self._ground.parentWidget() or self._ground
        bottom = self._ground.mapFrom(sight, QPoint(0, sight.height())).y()
        self._shown = self._fitting(bottom - place.y() - 1)
        self.setGeometry(place.x(), place.y(), under.width(), self.sizeHint().height())
        self._follow()
        self._tell()
        self.show()
        self.raise_()
        self.update()

    @property
    def current(self) -> Choice | None:
        return self._choices[self._current] if self.isVisible() and self._choices else None

    def step(self, lines: int) -> None:
        """The lit line, round and round."""
        if self._choices:
            self._current = (self._current + lines) % len(self._choices)
            self.was_stepped = True
            self._follow()
            self._tell()
            self.update()

    def _fitting(self, room: int) -> int:
        """How many lines stand in so many pixels."""
        tall = 2 * INSET
        for number, choice in enumerate(self._choices):
            tall += self._height(choice)
            if tall > room and number >= FEWEST:
                return number
        return len(self._choices)

    def _follow(self) -> None:
        """Keeps the lit line among those that are shown."""
        highest = max(0, len(self._choices) - self._shown)
        self._first = min(max(self._first, self._current - self._shown + 1), self._current, highest)

    def _in_sight(self) -> list[tuple[int, Choice]]:
        return list(enumerate(self._choices))[self._first : self._first + self._shown]

    def _tell(self) -> None:
        choice = self._choices[self._current]
        self.setAccessibleName(", ".join(part for part in (choice.lead, choice.name, choice.detail) if part))

    def _height(self, choice: Choice) -> int:
        return look().px(LINE if choice.detail else LINE_LOW)

    def sizeHint(self) -> QSize:
        return QSize(320, sum(self._height(choice) for _, choice in self._in_sight()) + 2 * INSET)

    def _line_at(self, y: float) -> int | None:
        top = INSET
        for number, choice in self._in_sight():
            top += self._height(choice)
            if y < top:
                return number if y >= INSET else None
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        line = self._line_at(event.position().y())
        if line is not None and line != self._current:
            self._current = line
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        line = self._line_at(event.position().y())
        if line is not None:
            self.taken.emit(self._choices[line].key)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        paint.box(
            painter, QRectF(self.rect()), fill=now.colour(Token.WIN), border=now.colour(Token.LINE2), radius=8
        )
        top = float(INSET)
        for number, choice in self._in_sight():
            tall = float(self._height(choice))
            self._paint_line(
                painter, QRectF(INSET, top, self.width() - 2 * INSET, tall), choice, number == self._current
            )
            top += tall

    def _paint_line(self, painter: QPainter, area: QRectF, choice: Choice, lit: bool) -> None:
        now = look()
        if lit:
            paint.box(painter, area, fill=now.colour(Token.SEL), radius=6)
        inner = area.adjusted(10, 0, -10, 0)
        if choice.figure:
            wide = now.metrics(Face.FIGURE_SMALL).horizontalAdvance(choice.figure)
            paint.text(painter, now, inner, choice.figure, Face.FIGURE_SMALL, Token.TEXT3, paint.MIDDLE_RIGHT)
            inner.setRight(inner.right() - wide - 12)
        first = QRectF(inner)
        if choice.detail:
            first = QRectF(inner.left(), inner.top() + 3, inner.width(), inner.height() / 2 - 1)
            second = QRectF(inner.left(), inner.center().y(), inner.width(), inner.height() / 2 - 3)
            paint.text(painter, now, second, choice.detail, Face.SMALL, Token.TEXT2)
        if choice.lead:
            drawn = paint.text(painter, now, first, choice.lead, Face.FIGURE_STRONG, Token.ACCENT_TEXT)
            first.setLeft(first.left() + drawn + 10)
        if not choice.key:
            side = now.px(14)
            spot = QRectF(first.left(), first.center().y() - side / 2, side, side)
            now.paint_icon(painter, "plus", Token.ACCENT_TEXT, spot)
            first.setLeft(first.left() + side + 8)
        name = choice.name if choice.key else self.tr("Somebody new: {name}").format(name=choice.name)
        paint.text(painter, now, first, name, Face.MEDIUM, Token.TEXT)
