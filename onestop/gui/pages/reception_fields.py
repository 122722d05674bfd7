"""Fields only the reception has: one that takes names and card scans, one that shows a procedure, one for the fee."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
from onestop.gui.widgets.code_field import CodeField
from onestop.gui.widgets.text_field import TextField
from onestop.presenters.reception_state import ProcedureFacts

_SCAN_BEGINS = re.compile(r"\d{9,12}\|")


class NameField(TextField):
    """A field for a name, where a card may be scanned: once the number and its bar stand there, the input
    method is switched off, so that Telex leaves the rest of the burst as it came."""

    entered = Signal()
    left = Signal()

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: object = None) -> object:
        if query == Qt.InputMethodQuery.ImEnabled and _SCAN_BEGINS.match(self.text()):
            return False
        return super().inputMethodQuery(query)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A window in front for a moment is no leaving.
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.setCursorPosition(0)
            self.left.emit()

    def set_words(self, words: str) -> None:
        """Text from outside; the cursor stays when nothing changed."""
        if self.text() != words:
            self.setText(words)
            self.setCursorPosition(len(words) if self.hasFocus() else 0)


class ProcedureField(NameField):
    """Number, name, national code and year of the chosen procedure, drawn in one line; typing begins anew."""

    def __init__(self, placeholder: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, "file", name, parent)
        self._facts: ProcedureFacts | None = None
        self._tail: tuple[tuple[str, Face, int], ...] = ()

    def show_procedure(self, facts: ProcedureFacts | None) -> None:
        if facts == self._facts:
            return
        self._facts = facts
        self.set_lead(facts.procedure_id if facts else "")
        self.setToolTip(facts.full_name if facts else "")

    def _make_room(self) -> None:
        super()._make_room()
        facts = getattr(self, "_facts", None)
        now = look()
        margins = self.textMargins()
        name = self.fontMetrics().horizontalAdvance(self.text()) + margins.left() + now.px(32)
        margins.setRight(now.px(20))
        self._tail = ()
        for words, face in self._tail_of(facts) if facts is not None else ():
            wide = now.metrics(face).horizontalAdvance(words)
            if name + margins.right() + now.px(12) + wide > self.width():
                break
            margins.setRight(margins.right() + now.px(12) + wide)
            self._tail += ((words, face, wide),)
        self.setTextMargins(margins)

    def _tail_of(self, facts: ProcedureFacts) -> tuple[tuple[str, Face], ...]:
        """What stands behind the name where it leaves room, from the right end."""
        year = self.tr("version {year}").format(year=facts.version_year)
        return (year, Face.BASE), (facts.national_code, Face.FIGURE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now = look()
        painter = QPainter(self)
        side = now.px(16)
        spot = QRectF(self.width() - side - now.px(11), (self.height() - side) / 2, side, side)
        now.paint_icon(painter, "chevron-down", Token.TEXT2, spot)
        right = spot.left() - now.px(10)
        for words, face, wide in self._tail:
            room = QRectF(right - wide, 0, wide + 1, float(self.height()))
            paint.text(painter, now, room, words, face, Token.TEXT3)
            right -= wide + now.px(12)


def count_field(name: str, parent: QWidget) -> CodeField:
    """A small number, typed."""
    field = CodeField("", "", name, parent)
    field.setAlignment(Qt.AlignmentFlag.AlignCenter)
    field.setMaxLength(6)
    return field


class FeeBox(QComboBox):
    """Shows the amount; its choices are when it is taken. Up and Down choose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._amount = ""

    def show_amount(self, words: str) -> None:
        if words != self._amount:
            self._amount = words
            self.setAccessibleDescription(words)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = ""
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        now = look()
        side = now.px(15)
        right = self.width() - now.px(13)
        if self.isEnabled():
            spot = QRectF(right - side, (self.height() - side) / 2, side, side)
            now.paint_icon(painter, "chevron-down", Token.TEXT2, spot)
            right -= side + now.px(7)
        area = QRectF(0, 0, right, self.height())
        paint.text(painter, now, area, self._amount, Face.FIGURE_14, Token.TEXT, paint.MIDDLE_RIGHT)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
