"""The right side of the reception: the promise, the days behind it, or the slip that was printed. Decides nothing."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from onestop.gui.pages.received_view import SlipPanel
from onestop.gui.palette import Token
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.day_list import DayList
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.notes import Notes
from onestop.gui.widgets.promise_card import PromiseCard
from onestop.gui.words.days import day_short
from onestop.gui.words.notes import note_icon
from onestop.gui.words.sentences import sentence
from onestop.presenters.received import ReceivedState
from onestop.presenters.reception_state import MainAction, ReceptionState
from onestop.presenters.widget_states import DayListState


class WhyPanel(QWidget):
    """The days behind the date, with head and notes. Tells `why_wanted()`: back to the card."""

    why_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setProperty("role", "panelTitle")
        self._term = QLabel(self)
        self._term.setProperty("role", "small")
        self._term.setWordWrap(True)
        back = KeyButton(self.tr("Back"), keys_of(Action.WHY), "", ButtonKind.LINK, self)
        back.clicked.connect(self.why_wanted)
        self._days = DayList(self)
        self._notes = Notes(self)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(back)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self._term)
        whole.addWidget(self._days, 1)
        whole.addWidget(self._notes)

    def show_state(self, state: DayListState) -> None:
        day = day_short(state.due) if state.due else ""
        self._title.setText(self.tr("Why the date is {day}").format(day=day))
        self._term.setText(sentence(state.term) if state.term else "")
        self._days.show_state(state)
        lines = [("alert", sentence(line), Token.AMBER) for line in state.warnings]
        lines += [(note_icon(line), sentence(line), Token.TEXT2) for line in state.notes]
        self._notes.show_lines(lines)


class ReceptionPanel(QWidget):
    """Follows the column one turn of the event loop later: a key is answered where the eyes are, then here.

    Tells `why_wanted()` and `main_wanted()`.
    """

    why_wanted = Signal()
    main_wanted = Signal()

    def __init__(self, parent: QFrame) -> None:
        super().__init__(parent)
        self.card = PromiseCard(self)
        self.days = WhyPanel(self)
        self.slip = SlipPanel(self)
        self.main = KeyButton("", keys_of(Action.MAIN), "printer", ButtonKind.MAIN, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        for widget in (self.card, self.days, self.slip):
            whole.addWidget(widget, 1)
        whole.addWidget(self.main)
        self.card.why_wanted.connect(self.why_wanted)
        self.days.why_wanted.connect(self.why_wanted)
        self.main.clicked.connect(self.main_wanted)
        self._reception = self._shown = ReceptionState()
        self._outcome: ReceivedState | None = None
        self._shown_outcome: ReceivedState | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show)
        self.card.show_state(self._shown.promise)
        self._show_action(MainAction.RECEIVE)
        self._show_one()

    def show_reception(self, state: ReceptionState) -> None:
        if state.busy != self._reception.busy:
            self.main.set_busy(self.tr("Recording…") if state.busy else "")
        self._reception = state
        self._soon.start()

    def show_outcome(self, outcome: ReceivedState | None) -> None:
        self._outcome = outcome
        self._soon.start()

    def _show(self) -> None:
        state, before = self._reception, self._shown
        self._shown = state
        if state.promise != before.promise:
            self.card.show_state(state.promise)
        if state.why is not None and state.why != before.why:
            self.days.show_state(state.why)
        if state.action is not before.action:
            self._show_action(state.action)
        if self._outcome is not None and self._outcome != self._shown_outcome:
            self.slip.show_state(self._outcome)
        self._shown_outcome = self._outcome
        self._show_one()

    def _show_action(self, action: MainAction) -> None:
        guide = action is MainAction.GUIDE
        words = self.tr("Print the supplement request") if guide else self.tr("Receive and print")
        self.main.set_face(words, keys_of(Action.MAIN), "printer")

    def _show_one(self) -> None:
        received, explaining = self._outcome is not None, self._reception.why is not None
        self.slip.setVisible(received)
        self.card.setVisible(not received and not explaining)
        self.days.setVisible(not received and explaining)
        self.main.setVisible(not received)
