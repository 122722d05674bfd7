"""A dossier's code as it stands on screen: prefix grey, tail bold, never cut. Knows no code's rules."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint

_FACES = {False: (Face.FIGURE, Face.FIGURE_STRONG), True: (Face.FIGURE_20, Face.FIGURE_20_STRONG)}


class CodeText(QWidget):
    """`large` on the dossier's own page."""

    def __init__(self, *, large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = self._tail = ""
        self._faces = _FACES[large]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_code(self, head: str, tail: str) -> None:
        self._head, self._tail = head, tail
        self.setAccessibleName(head + tail)
        self.setToolTip(head + tail)
        self.updateGeometry()
        self.update()

    @property
    def code(self) -> str:
        return self._head + self._tail

    def sizeHint(self) -> QSize:
        now = look()
        head, tail = (now.metrics(face) for face in self._faces)
        width = head.horizontalAdvance(self._head) + tail.horizontalAdvance(self._tail)
        return QSize(width + 2, tail.height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        room = QRectF(self.rect())
        wide = paint.text(painter, now, room, self._head, self._faces[0], Token.TEXT3, elide=False)
        room.setLeft(wide)
        paint.text(painter, now, room, self._tail, self._faces[1], Token.TEXT, elide=False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
