"""Fields only the reception has: one that takes names and card scans, one that shows a procedure, one for the fee."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from onestop.gui.fonts import Face
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets import paint
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

    def show_procedure(self, facts: ProcedureFacts | None) -> None:
        if facts == self._facts:
            return
        self._facts = facts
        self.set_lead(facts.procedure_id if facts else "")
        self.setToolTip(facts.full_name if facts else "")

    def _make_room(self) -> None:
        super()._make_room()
        facts = getattr(self, "_facts", None)
        margins = self.textMargins()
        right = look().px(20)
        if facts is not None:
            right += self._tail_width(facts) + look().px(12)
        margins.setRight(right)
        self.setTextMargins(margins)

    def _year(self, facts: ProcedureFacts) -> str:
        return self.tr("version {year}").format(year=facts.version_year)

    def _tail_width(self, facts: ProcedureFacts) -> int:
        code = look().metrics(Face.FIGURE).horizontalAdvance(facts.national_code)
        return code + look().px(12) + look().metrics(Face.BASE).horizontalAdvance(self._year(facts))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now = look()
        painter = QPainter(self)
        side = now.px(16)
        spot = QRectF(self.width() - side - now.px(11), (self.height() - side) / 2, side, side)
        now.paint_icon(painter, "chevron-down", Token.TEXT2, spot)
        if self._facts is None:
            return
        year = self._year(self._facts)
        wide = now.metrics(Face.BASE).horizontalAdvance(year)
        right = spot.left() - now.px(10)
        height = float(self.height())
        paint.text(painter, now, QRectF(right - wide, 0, wide + 1, height), year, Face.BASE, Token.TEXT3)
        right -= wide + now.px(12)
        code = self._facts.national_code
        wide = now.metrics(Face.FIGURE).horizontalAdvance(code)
        paint.text(painter, now, QRectF(right - wide, 0, wide + 1, height), code, Face.FIGURE, Token.TEXT3)


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
