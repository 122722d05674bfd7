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
from onestop.gui.widgets.dossier_columns import TICK, places
from onestop.gui.words.spans import time_head

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
        columns = self._below.columns
        at = places(columns, now, whole.adjusted(now.px(TICK) if columns.tick else 0, 0, 0, 0))
        for place, words, align in (
            (at.badge, self.tr("State"), paint.MIDDLE_LEFT),
            (at.who, self.tr("Applicant, procedure"), paint.MIDDLE_LEFT),
            (at.step, self.tr("Present step"), paint.MIDDLE_LEFT),
            (at.time, time_head(), paint.MIDDLE_LEFT),
            (at.due, self.tr("Due"), paint.MIDDLE_RIGHT),
        ):
            if place is not None:
                paint.text(painter, now, place, words, Face.SMALL, Token.TEXT2, align)
        painter.fillRect(QRectF(0, whole.height() - 1, self.width(), 1), now.colour(Token.LINE))

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
