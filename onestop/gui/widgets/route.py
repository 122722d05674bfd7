"""The steps of a dossier's route: a strip across the page, or a column in the panel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import Look, look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.presenters.widget_states import RouteStepState, StepProgress

DOT = 18


def _dot(painter: QPainter, now: Look, centre: QPointF, progress: StepProgress) -> None:
    side = now.px(DOT)
    area = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    if progress is StepProgress.DONE:
        paint.box(painter, area, fill=now.colour(Token.ACCENT), radius=side / 2)
        now.paint_icon(painter, "check-bold", Token.ON_ACCENT, area.adjusted(3, 3, -3, -3))
    elif progress is StepProgress.CURRENT:
        paint.box(painter, area, border=now.colour(Token.ACCENT), radius=side / 2, width=2.4)
        inner = area.adjusted(side * 0.31, side * 0.31, -side * 0.31, -side * 0.31)
        paint.box(painter, inner, fill=now.colour(Token.ACCENT), radius=inner.width() / 2)
    else:
        inner = area.adjusted(2, 2, -2, -2)
        paint.box(painter, inner, border=now.colour(Token.LINE2), radius=inner.width() / 2, width=1.6)


def _faces(step: RouteStepState) -> tuple[Face, Token, Token]:
    """Face and colours of a step's name and of its time."""
    if step.progress is StepProgress.CURRENT:
        return Face.SMALL_STRONG, Token.TEXT, Token.RED if step.late else Token.ACCENT_TEXT
    ink = Token.TEXT if step.progress is StepProgress.DONE else Token.TEXT2
    return Face.SMALL, ink, Token.RED if step.late else Token.TEXT2


def _mark(painter: QPainter, now: Look, centre: QPointF, step: RouteStepState) -> None:
    """Beside the dot: the step was sent back, or took longer than it may."""
    names = [name for name, shown in (("undo", step.again), ("alert", step.late)) if shown]
    side = now.px(12)
    left = centre.x() + now.px(DOT) / 2 + 3
    for name in names:
        area = QRectF(left, centre.y() - now.px(DOT) / 2 - 3, side, side)
        now.paint_icon(painter, name, Token.RED if name == "alert" else Token.AMBER, area)
        left += side + 2


class _Route(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[RouteStepState, ...] = ()
        self.setAccessibleName(self.tr("Route"))

    def show_steps(self, steps: tuple[RouteStepState, ...]) -> None:
        self._steps = steps
        told = (self._told(step) for step in steps)
        self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

    def _told(self, step: RouteStepState) -> str:
        marks = [self.tr("sent back") if step.again else "", self.tr("late") if step.late else ""]
        return " ".join(part for part in (step.name, step.who, step.when, *marks) if part)

    def event(self, event: QEvent) -> bool:
        """Under the pointer: who does or did the step, and its marks in words."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._place_at(event.pos())
            if 0 <= place < len(self._steps):
                QToolTip.showText(event.globalPos(), self._told(self._steps[place]), self)
                return True
        return super().event(event)

    def _place_at(self, point: QPoint) -> int:
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()


class RouteRow(_Route):
    """Left to right; names and times are centred under their dots."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(400, look().px(64))

    def _place_at(self, point: QPoint) -> int:
        return point.x() * len(self._steps) // max(1, self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._steps:
            return
        now = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self.width() / len(self._steps)
        middle = now.px(12)
        reach = now.px(DOT) / 2 + 2
        for number, step in enumerate(self._steps):
            centre = wide * (number + 0.5)
            if number:
                done = step.progress is not StepProgress.AHEAD
                painter.setPen(QPen(now.colour(Token.ACCENT if done else Token.LINE), 2))
                painter.drawLine(QPointF(centre - wide + reach, middle), QPointF(centre - reach, middle))
            _dot(painter, now, QPointF(centre, middle), step.progress)
            _mark(painter, now, QPointF(centre, middle), step)
            face, ink, time_ink = _faces(step)
            name = QRectF(centre - wide / 2 + 2, now.px(25), wide - 4, now.px(18))
            paint.text(painter, now, name, step.name, face, ink, paint.CENTRE)
            when = QRectF(centre - wide / 2 + 2, now.px(43), wide - 4, now.px(16))
            paint.text(painter, now, when, step.when, Face.KEY, time_ink, paint.CENTRE)


class RouteColumn(_Route):
    """Top to bottom: name and who at the left, time at the right."""

    ROW = 34

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(300, look().px(self.ROW) * len(self._steps) + look().px(4))

    def _place_at(self, point: QPoint) -> int:
        return point.y() // look().px(self.ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, reach = now.px(self.ROW), now.px(DOT) / 2 + 1
        for number, step in enumerate(self._steps):
            top = number * row
            centre = QPointF(now.px(9), top + now.px(11))
            if number:
                done = step.progress is not StepProgress.AHEAD
                painter.setPen(QPen(now.colour(Token.ACCENT if done else Token.LINE), 2))
                painter.drawLine(
                    QPointF(centre.x(), centre.y() - row + reach), QPointF(centre.x(), centre.y() - reach)
                )
            _dot(painter, now, centre, step.progress)
            face, ink, time_ink = _faces(step)
            left = now.px(28)
            upper = QRectF(left, top + now.px(1), self.width() - left, now.px(18))
            wide = paint.text(painter, now, upper.adjusted(0, 0, -now.px(100), 0), step.name, face, ink)
            _mark(painter, now, QPointF(left + wide - now.px(6), centre.y() + now.px(5)), step)
            time_face = Face.SMALL_STRONG if step.progress is StepProgress.CURRENT else Face.SMALL
            paint.text(painter, now, upper, step.when, time_face, time_ink, paint.MIDDLE_RIGHT)
            lower = QRectF(left, top + now.px(17), self.width() - left, now.px(15))
            paint.text(painter, now, lower, step.who, Face.KEY, Token.TEXT2)
