"""Asks inline why a slip is printed again: one field, one button, Esc. Decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.labelled_field import LabelledField
from onestop.gui.widgets.text_field import TextField
from onestop.presenters.widget_states import FieldState

if TYPE_CHECKING:
    from onestop.presenters.reprint import ReprintState

WIDEST = 240


class ReprintBox(QWidget):
    """Tells `confirmed(reason)` and `dropped()`. Hidden while nothing is asked."""

    confirmed = Signal(str)
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._focus_before: QWidget | None = None
        self._field = TextField(self.tr("for example: the first copy was lost"), parent=self)
        self._field.setMaxLength(200)
        self._field.returnPressed.connect(self._confirm)
        self._labelled = LabelledField(self.tr("Why is the receipt printed again?"), self._field, parent=self)
        self._print = KeyButton(self.tr("Print again"), "Enter", "printer", ButtonKind.PANEL, self)
        self._print.clicked.connect(self._confirm)
        self._drop = KeyButton(self.tr("Leave it"), "Esc", "", ButtonKind.PANEL, self)
        self._drop.clicked.connect(self.dropped)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._print.setMaximumWidth(WIDEST)
        row.addWidget(self._print, 1)
        row.addWidget(self._drop)
        row.addStretch(1)
        row.setStretchFactor(self._print, 1000)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self._labelled)
        whole.addLayout(row)
        self.hide()

    def show_state(self, state: ReprintState) -> None:
        opens = state.asking and self.isHidden()
        if opens:
            self._field.clear()
            self._focus_before = self.window().focusWidget()
        elif not state.asking and self._focus_before is not None:
            # Before it hides, or Qt would hand the focus to whatever comes next.
            if self.isAncestorOf(self.window().focusWidget() or self):
                self._focus_before.setFocus()
            self._focus_before = None
        self.setVisible(state.asking)
        self._labelled.show_state(FieldState(error=state.error, hint=state.code_tail))
        self._print.set_busy(self.tr("Printing…") if state.busy else "")
        if opens:
            self._field.setFocus()

    def _confirm(self) -> None:
        self.confirmed.emit(self._field.text())
