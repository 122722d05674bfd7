"""A list of results that wait to be fetched: who, and for how many days. Letters typed on it go to the page."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import Look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.widgets.dossier_columns import SIDE
from onestop.gui.widgets.dossier_delegate import DossierDelegate
from onestop.gui.widgets.dossier_list import DossierList
from onestop.gui.words.sentences import sentence
from onestop.presenters.dossier_list import DossierLine, ListColumns

COLUMNS = ListColumns(badge=False, step=False, narrow=True)
LONG = "waits_long"


class WaitingDelegate(DossierDelegate):
    """In the place of a due date stands how long it has lain here; amber from the office's own age on."""

    ground = Token.PANEL

    def _paint_line(self, painter: QPainter, now: Look, area: QRectF, line: DossierLine) -> None:
        left, right = area.left() + now.px(SIDE), area.right() - now.px(SIDE)
        words = sentence(line.due_note) if line.due_note is not None else ""
        long = line.due_note is not None and line.due_note.code == LONG
        face, ink = (Face.STRONG, Token.AMBER) if long else (Face.BASE, Token.TEXT2)
        wide = now.metrics(face).horizontalAdvance(words) + 2
        lain = QRectF(right - wide, area.top(), wide, area.height())
        paint.text(painter, now, lain, words, face, ink, paint.MIDDLE_RIGHT, elide=False)
        who = QRectF(left, area.top(), right - left - wide - now.px(SIDE), area.height())
        self._paint_who(painter, now, who, line)


class ScannedList(DossierList):
    """A list on a page where a scanner may type at any moment."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A scanner types wherever the focus is: its letters are not a search in this list."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if plain and event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)


class WaitingList(ScannedList):
    """Of another delegate. No choice is made by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self._painter = WaitingDelegate(self)
        self._painter.columns = COLUMNS
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("Results that wait to be fetched"))
        self.viewport().setAutoFillBackground(False)

    def choose(self, key: str) -> None:
        if key:
            super().choose(key)
        elif self.current_key:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
