"""The rail at the left: the office's sign, the places with their keys and counts, who works here."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.shortcuts import PLACE_ACTIONS, Action, keys_of
from onestop.gui.widgets import paint
from onestop.gui.words.places import place_icon, place_word
from onestop.presenters.shell import Place, RailState

RAIL_WIDTH = 204
SLIM_WIDTH = 56
WINDOW = 900
"""In a window narrower than this, at 100 % text, the icons must do."""


class _PlaceButton(QAbstractButton):
    def __init__(self, place: Place, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.place = place
        self._keys = keys
        self._count = 0
        self._urgent = False
        self._slim = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(place_word(place))
        self.show_count(0, urgent=False)

    def show_count(self, count: int, *, urgent: bool) -> None:
        self._count, self._urgent = count, urgent
        self.setAccessibleName(f"{self.text()} {count}" if count else self.text())
        self.setAccessibleDescription(self._keys)
        self.update()

    def be_slim(self, slim: bool) -> None:
        self._slim = slim
        self.setToolTip(f"{self.text()}  {self._keys}" if slim else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px((SLIM_WIDTH if self._slim else RAIL_WIDTH) - 16), look().px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        area = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen:
            paint.box(painter, area, fill=now.colour(Token.SOFT), radius=8)
        elif self.underMouse():
            paint.box(painter, area, fill=now.colour(Token.SUNKEN), radius=8)
        if self.hasFocus():
            paint.focus_ring(painter, now, area)
        ink = Token.ACCENT_TEXT if chosen else Token.TEXT
        side = now.px(20)
        spot = QRectF(now.px(12), (area.height() - side) / 2, side, side)
        if self._slim:
            spot.moveCenter(area.center())
        now.paint_icon(painter, place_icon(self.place), ink if chosen else Token.TEXT2, spot)
        if self._slim:
            return
        words = area.adjusted(now.px(40), 0, -now.px(60), 0)
        paint.text(painter, now, words, self.text(), Face.STRONG, ink)
        keys = area.adjusted(0, 0, -now.px(10), 0)
        paint.text(painter, now, keys, self._keys, Face.FIGURE_KEY, Token.TEXT3, paint.MIDDLE_RIGHT)
        if self._count:
            counts = area.adjusted(0, 0, -now.px(36), 0)
            token = Token.RED if self._urgent else Token.TEXT2
            face = Face.FIGURE_SMALL_STRONG
            paint.text(painter, now, counts, str(self._count), face, token, paint.MIDDLE_RIGHT)


class _Sign(QWidget):
    """The office at the top: two lines with a filled icon before."""

    def __init__(self, icon_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._first = self._second = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, first: str, second: str) -> None:
        self._first, self._second = first, second
        self.setAccessibleName(f"{first}, {second}")
        self.setToolTip(f"{first}\n{second}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(RAIL_WIDTH), look().px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        area = QRectF(self.rect())
        side = now.px(28)
        spot = QRectF(now.px(18), (area.height() - side) / 2, side, side)
        paint.box(painter, spot, fill=now.colour(Token.ACCENT))
        inner = now.px(5)
        now.paint_icon(painter, self._icon_name, Token.ON_ACCENT, spot.adjusted(inner, inner, -inner, -inner))
        left, half, lift = now.px(56), area.height() / 2, now.px(2)
        room = area.width() - left - now.px(8)
        paint.text(painter, now, QRectF(left, lift, room, half), self._first, Face.SIGN, Token.TEXT)
        paint.text(painter, now, QRectF(left, half - lift, room, half), self._second, Face.NOTE, Token.TEXT2)


class _PersonButton(QAbstractButton):
    """Who sits here; a click or Enter asks for somebody else."""

    def __init__(self, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = keys
        self._name = self._desk = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_person(self, name: str, desk: str) -> None:
        self._name, self._desk = name, desk
        words = self.tr("Who sits here: {name}, {unit}").format(name=name, unit=desk)
        self.setAccessibleName(words)
        self.setAccessibleDescription(self._keys)
        self.setToolTip(f"{name}\n{desk}\n{self._keys}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(SLIM_WIDTH - 16), look().px(44))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        area = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            paint.box(painter, area, fill=now.colour(Token.SUNKEN), radius=8)
        if self.hasFocus():
            paint.focus_ring(painter, now, area)
        side = now.px(18)
        spot = QRectF(now.px(12), (area.height() - side) / 2, side, side)
        now.paint_icon(painter, "person", Token.TEXT2, spot)
        left, half, lift = now.px(40), area.height() / 2, now.px(2)
        room = area.width() - left - now.px(4)
        if room > 0:
            above = QRectF(left, lift, room, half)
            paint.text(painter, now, above, self._name, Face.SMALL_STRONG, Token.TEXT)
            below = QRectF(left, half - lift, room, half)
            paint.text(painter, now, below, self._desk, Face.NOTE, Token.TEXT2)


class Rail(QFrame):
    """Tells `place_chosen(Place)` and `person_wanted()`; `set_place` marks the place in front."""

    place_chosen = Signal(object)
    person_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Places"))
        self._office = _Sign("door", self)
        self.person = _PersonButton(keys_of(Action.LOCK), self)
        self.person.clicked.connect(self.person_wanted)
        self._buttons: dict[Place, _PlaceButton] = {}
        self._window_width = 0
        group = QButtonGroup(self)
        group.setExclusive(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 8)
        whole.setSpacing(0)
        whole.addWidget(self._office)
        whole.addSpacing(16)
        places = QVBoxLayout()
        places.setContentsMargins(8, 0, 8, 0)
        places.setSpacing(2)
        for action, place in PLACE_ACTIONS:
            if place is Place.OFFICE:
                line = QFrame(self)
                line.setProperty("role", "line")
                places.addSpacing(8)
                places.addWidget(line)
                places.addSpacing(9)
            button = _PlaceButton(place, keys_of(action), self)
            button.clicked.connect(lambda _checked=False, chosen=place: self.place_chosen.emit(chosen))
            group.addButton(button)
            places.addWidget(button)
            self._buttons[place] = button
        whole.addLayout(places)
        whole.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 8, 0)
        foot.addWidget(self.person)
        whole.addLayout(foot)
        self._fit()

    def show_state(self, state: RailState) -> None:
        self._office.show_lines(self.tr("One stop"), state.agency)
        self.show_person(state.person, state.desk)
        counts = dict(state.counts)
        for place, button in self._buttons.items():
            button.show_count(counts.get(place, 0), urgent=place in state.urgent)

    def show_count(self, place: Place, count: int, *, urgent: bool = False) -> None:
        self._buttons[place].show_count(count, urgent=urgent)

    def show_person(self, name: str, desk: str) -> None:
        """Who sits here and in which unit."""
        self.person.show_person(name, desk)

    def set_place(self, place: Place) -> None:
        self._buttons[place].setChecked(True)

    def button(self, place: Place) -> QAbstractButton:
        return self._buttons[place]

    def fit_window(self, width: int) -> None:
        """The window tells its width: with little of it the names give way to their icons."""
        self._window_width = width
        self._fit()

    def _fit(self) -> None:
        slim = 0 < self._window_width < look().px(WINDOW)
        for button in self._buttons.values():
            button.be_slim(slim)
        self.setFixedWidth(look().px(SLIM_WIDTH if slim else RAIL_WIDTH))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_buttons"):
            self._fit()
