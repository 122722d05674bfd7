"""The part about paper: the printer, what is being laid out, and the slips that wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from onestop.gui.palette import Token
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.empty_page import LineIcon
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.line_rows import LineRow, LineRows
from onestop.gui.words.happenings import waiting_words
from onestop.gui.words.printer import printer_words

if TYPE_CHECKING:
    from onestop.presenters.jobs_state import JobsState

MOST_SHOWN = 6


class JobsPapers(QWidget):
    """Tells `print_wanted()`."""

    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = LineIcon("printer", Token.TEXT2, 22, self)
        self._printer = QLabel(self)
        self._printer.setProperty("role", "empty")
        self._printer.setTextFormat(Qt.TextFormat.PlainText)
        self._count = QLabel(self)
        self._count.setProperty("role", "small")
        self.print_waiting = KeyButton(
            self.tr("Print what waits"), keys_of(Action.PRINT_WAITING), "", ButtonKind.STACKED, self
        )
        self.print_waiting.setAutoDefault(False)
        self._slips = LineRows(self.tr("Slips that wait"), parent=self)
        spoken = QVBoxLayout()
        spoken.setSpacing(2)
        spoken.addWidget(self._printer)
        spoken.addWidget(self._count)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(spoken, 1)
        head.addWidget(self.print_waiting, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self._slips)
        self.print_waiting.clicked.connect(self.print_wanted)

    def show_state(self, state: JobsState) -> None:
        self._printer.setText(printer_words(state.printer, state.printer_name))
        parts = []
        if state.making:
            parts.append(self.tr("Under way: {count}").format(count=state.making))
        if state.waiting_count:
            parts.append(self.tr("Slips that wait: {count}").format(count=state.waiting_count))
        self._count.setText("  ·  ".join(parts) or self.tr("No slip waits."))
        self._icon.set_icon("printer", Token.AMBER if state.waiting_count else Token.TEXT2)
        self.print_waiting.setVisible(bool(state.waiting_count))
        rows = [LineRow("file", waiting_words(name)) for name in state.waiting[:MOST_SHOWN]]
        more = len(state.waiting) - len(rows)
        if more:
            rows.append(LineRow("plus", self.tr("and {count} more").format(count=more), faint=True))
        self._slips.show_rows(tuple(rows))
        self._slips.setVisible(bool(rows))
