"""The words above the columns of a list of dossiers, standing where the delegate draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.widgets.dossier_delegate import BADGE_COLUMN, DUE_COLUMN, SIDE, STEP_COLUMN, TICK_COLUMN

if TYPE_CHECKING:
    from onestop.gui.widgets.dossier_list import DossierList

HEIGHT = 28


class ListHead(QWidget):
    """`below` is the list it stands over: its scroll bar takes nothing from the columns."""

    def __init__(self, below: DossierList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._below = below
        below.viewport().installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Columns"))
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        whole = QRectF(0, 0, self._below.viewport().width(), self.height())
        boxes = TICK_COLUMN if self._below.columns.tick else 0
        area = whole.adjusted(now.px(SIDE + boxes), 0, -now.px(SIDE), 0)
        state = QRectF(area.left(), 0, now.px(BADGE_COLUMN - SIDE), area.height())
        who = area.adjusted(now.px(BADGE_COLUMN - SIDE), 0, 0, 0)
        step = area.adjusted(area.width() - now.px(DUE_COLUMN + STEP_COLUMN), 0, -now.px(DUE_COLUMN), 0)
        for place, words, align in (
            (state, self.tr("State"), paint.MIDDLE_LEFT),
            (who, self.tr("Applicant, procedure"), paint.MIDDLE_LEFT),
            (step, self.tr("Present step") if self._below.columns.step else "", paint.MIDDLE_LEFT),
            (area, self.tr("Due"), paint.MIDDLE_RIGHT),
        ):
            paint.text(painter, now, place, words, Face.SMALL, Token.TEXT2, align)
        painter.fillRect(QRectF(0, area.height() - 1, self.width(), 1), now.colour(Token.LINE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.update()
        return False

    def _fit(self) -> None:
        self.setFixedHeight(look().px(HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
