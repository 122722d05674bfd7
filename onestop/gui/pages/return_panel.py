"""The right side of the place of return: who still waits, whom to remind, what goes by post. Renders a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from onestop.gui.pages.return_parts import quiet_label
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.waiting_list import WaitingList

if TYPE_CHECKING:
    from onestop.presenters.dossier_list import DossierLine
    from onestop.presenters.returning_state import WaitingState


class ReturnPanel(QWidget):
    """Signals `row_chosen(key)`, `reminder_wanted()`, `post_list_wanted()`."""

    row_chosen = Signal(str)
    reminder_wanted = Signal()
    post_list_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: tuple[DossierLine, ...] | None = None
        title = quiet_label("panelTitle", self)
        title.setText(self.tr("Waiting to be fetched"))
        self.count = quiet_label("figures", self)
        order = quiet_label("small", self)
        order.setText(self.tr("longest first"))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(order)
        self.list = WaitingList(self)
        self.list.line_chosen.connect(self.row_chosen)
        self.list.line_opened.connect(self.row_chosen)
        self.nothing = quiet_label("second", self, wraps=True)
        self.nothing.setText(self.tr("No result waits. One comes here as soon as it lies at the desk."))
        self.rest = quiet_label("small", self)
        rule = QFrame(self)
        rule.setProperty("role", "line")
        self.long_title = quiet_label("strong", self, wraps=True)
        self.long_words = quiet_label("small", self, wraps=True)
        self.reminder = KeyButton(
            self.tr("Print the list to remind"), keys_of(Action.PRINT), "printer", ButtonKind.PANEL, self
        )
        self.reminder.clicked.connect(self.reminder_wanted)
        self.post = KeyButton(self.tr("Print today's post list"), "", "printer", ButtonKind.STACKED, self)
        self.post.clicked.connect(self.post_list_wanted)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.nothing)
        whole.addWidget(self.list, 1)
        whole.addWidget(self.rest)
        whole.addWidget(rule)
        whole.addSpacing(4)
        whole.addWidget(self.long_title)
        whole.addWidget(self.long_words)
        whole.addWidget(self.reminder)
        whole.addWidget(self.post)

    def show_state(self, state: WaitingState) -> None:
        self.count.setText(str(state.total) if state.read else "")
        self.nothing.setVisible(state.read and not state.total)
        if state.list.rows is not self._lines:
            self._lines = state.list.rows
            self.list.show_state(state.list)
        self.list.choose(state.list.chosen)
        more = state.total - len(state.list.rows)
        self.rest.setVisible(more > 0)
        self.rest.setText(self.tr("and {count} more").format(count=more))
        self.long_title.setText(self.tr("Nobody came for {days} days").format(days=state.days))
        self.long_title.setVisible(state.read)
        words = self.tr("{count} dossiers. Remind by telephone or send by post.").format(count=state.long)
        self.long_words.setText(words if state.long else self.tr("None. Everything was fetched in time."))
        self.long_words.setVisible(state.read)
