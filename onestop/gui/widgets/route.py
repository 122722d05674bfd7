"""The steps of a dossier's route: a strip across the page, or a column in the panel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

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


def _faces(progress: StepProgress) -> tuple[Face, Token, Token]:
    """Face and colours of a step's name and of its time."""
    if progress is StepProgress.CURRENT:
        return Face.SMALL_STRONG, Token.TEXT, Token.ACCENT_TEXT
    return Face.SMALL, Token.TEXT if progress is StepProgress.DONE else Token.TEXT2, Token.TEXT2


class _Route(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[RouteStepState, ...] = ()
        self.setAccessibleName(self.tr("Route"))

    def show_steps(self, steps: tuple[RouteStepState, ...]) -> None:
        self._steps = steps
        told = (f"{step.name} {step.who} {step.when}".strip() for step in steps)
        self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

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
            face, ink, time_ink = _faces(step.progress)
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
            face, ink, time_ink = _faces(step.progress)
            left = now.px(28)
            upper = QRectF(left, top + now.px(1), self.width() - left, now.px(18))
            paint.text(painter, now, upper.adjusted(0, 0, -now.px(80), 0), step.name, face, ink)
            time_face = Face.SMALL_STRONG if step.progress is StepProgress.CURRENT else Face.SMALL
            paint.text(painter, now, upper, step.when, time_face, time_ink, paint.MIDDLE_RIGHT)
            lower = QRectF(left, top + now.px(17), self.width() - left, now.px(15))
            paint.text(painter, now, lower, step.who, Face.KEY, Token.TEXT2)
