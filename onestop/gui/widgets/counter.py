"""A counter that filters: a word, a large figure, a line below; chosen it has its tint and a border."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import Look, look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.words.states import badge_look
from onestop.presenters.widget_states import CounterState


class Room(Enum):
    """WIDE: icon beside the label; NARROW: beside the figure below it; LOW: all of it in one line."""

    WIDE = "wide"
    NARROW = "narrow"
    LOW = "low"


class Counter(QAbstractButton):
    """A toggle. `report=True` draws the figure of a report (32 px) with its detail below it."""

    def __init__(self, state: CounterState, *, report: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self._room = Room.WIDE
        self._state = state
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_state(state)

    def set_room(self, room: Room) -> None:
        """How much of it there is: all counters of a bar look alike."""
        if room is not self._room:
            self._room = room
            self.updateGeometry()
            self.update()

    @property
    def roomy_width(self) -> int:
        """What the label needs beside its icon."""
        return self.label_width + look().px(43)

    @property
    def label_width(self) -> int:
        return look().metrics(Face.SMALL_MEDIUM).horizontalAdvance(self._state.label)

    @property
    def key(self) -> str:
        return self._state.key

    def show_state(self, state: CounterState) -> None:
        self._state = state
        self.setChecked(state.chosen)
        self.setAccessibleName(f"{state.label} {state.figure}")
        self.setAccessibleDescription(state.detail)
        self.setToolTip(state.label)
        self.update()

    def sizeHint(self) -> QSize:
        now = look()
        wide = max(
            now.metrics(Face.SMALL_MEDIUM).horizontalAdvance(self._state.label) + now.px(42),
            now.metrics(Face.SMALL).horizontalAdvance(self._state.detail) + now.px(34),
        )
        return QSize(wide, now.px(104 if self._report else 40 if self._room is Room.LOW else 72))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(96 if self._report else 48), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        area = QRectF(self.rect())
        shape = badge_look(self._state.kind) if self._state.kind is not None else None
        ink = shape.ink if shape is not None else Token.ACCENT_TEXT
        tint = shape.tint if shape is not None else Token.SEL
        chosen = self.isChecked()
        fill = now.colour(tint if chosen else Token.SEL if self.underMouse() else Token.WIN)
        paint.box(painter, area, fill=fill, border=now.colour(ink if chosen else Token.LINE), radius=8)
        if self.hasFocus():
            paint.focus_ring(painter, now, area)
        left = now.px(17 if self._room is Room.WIDE else 9)
        room = area.width() - left - now.px(6)
        if self._room is Room.LOW and not self._report:
            self._paint_low(
                painter, now, area.adjusted(left, 0, -left, 0), ink if shape is not None else Token.TEXT2
            )
            return
        head = QRectF(left, now.px(12), room, now.px(20))
        icon = self._state.icon or (shape.icon if shape is not None else "")
        if icon and not self._report:
            side = now.px(14)
            spot = QRectF(left - 1, head.top() + (head.height() - side) / 2, side, side)
            if self._room is Room.NARROW:
                spot.moveTo(area.right() - side - now.px(11), now.px(42))
            else:
                head.setLeft(left + side + now.px(6))
            now.paint_icon(painter, icon, ink if shape is not None else Token.TEXT2, spot)
        face = Face.SMALL_MEDIUM
        paint.text(
            painter, now, head, self._state.label, face, Token.TEXT if not self._report else Token.TEXT2
        )
        figure_ink = ink if chosen and shape is not None else Token.TEXT
        if self._report:
            figure = QRectF(left - 1, now.px(31), room, now.px(42))
            paint.text(painter, now, figure, self._state.figure, Face.REPORT_FIGURE, figure_ink, elide=False)
            below = QRectF(left, now.px(73), room, now.px(20))
            paint.text(painter, now, below, self._state.detail, Face.BASE, Token.TEXT2)
        else:
            figure = QRectF(left - 1, now.px(32), room, now.px(32))
            paint.text(painter, now, figure, self._state.figure, Face.COUNTER, figure_ink, elide=False)

    def _paint_low(self, painter: QPainter, now: Look, room: QRectF, ink: Token) -> None:
        """All in one line, the figure at its end; there is no room for an icon."""
        paint.text(painter, now, room, self._state.label, Face.SMALL_MEDIUM, Token.TEXT)
        token = ink if self.isChecked() else Token.TEXT
        paint.text(
            painter, now, room, self._state.figure, Face.STRONG, token, paint.MIDDLE_RIGHT, elide=False
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
