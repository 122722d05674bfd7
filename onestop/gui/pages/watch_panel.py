"""The right side of watching: what is due in the coming weeks, who is away, and the morning sheet. Renders a state."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from onestop.gui.palette import Token
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.due_calendar import DueCalendar
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.notes import Notes
from onestop.gui.widgets.tick_box import TickBox
from onestop.gui.words.figures import number
from onestop.gui.words.watch import away_more, away_words, crowded_words
from onestop.presenters.watch_state import WatchState

MOST_AWAY = 3


class WatchPanel(QWidget):
    """Signals `day_chosen(date)`, `morning_wanted()`, `table_wanted()`, `notices_chosen(bool)`."""

    day_chosen = Signal(object)
    morning_wanted = Signal()
    table_wanted = Signal()
    notices_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        head = QHBoxLayout()
        title = _label(self, "panelTitle", self.tr("Due in the next 3 weeks"))
        self._due = _label(self, "figuresStrong")
        head.addWidget(title, 1)
        head.addWidget(self._due)
        head.addWidget(_label(self, "second", self.tr("dossiers")))
        self.calendar = DueCalendar(self)
        self._crowded = QFrame(self)
        self._crowded.setProperty("role", "trouble")
        crowded = QVBoxLayout(self._crowded)
        crowded.setContentsMargins(12, 10, 12, 6)
        self._crowded_words = Notes(self._crowded)
        crowded.addWidget(self._crowded_words)
        self._away_title = _label(self, "strong", self.tr("Away today"))
        self._away = QVBoxLayout()
        self._away.setSpacing(8)
        self._names = [(_label(self, "strong"), _label(self, "small")) for _ in range(MOST_AWAY)]
        for name, below in self._names:
            below.setWordWrap(True)
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(name)
            pair.addWidget(below)
            self._away.addLayout(pair)
        self._more = _label(self, "small")
        self._away.addWidget(self._more)
        self.notices = TickBox(self.tr("Tell me when something is overdue"), self)
        self.notices.setToolTip(self.tr("In office hours only, on this machine"))
        self.morning = KeyButton(
            self.tr("Print the morning sheet"), keys_of(Action.PRINT), "printer", ButtonKind.PANEL, self
        )
        self.table = KeyButton(
            self.tr("Save it as Excel"), keys_of(Action.EXPORT), "table", ButtonKind.STACKED, self
        )
        whole.addLayout(head)
        whole.addWidget(self.calendar)
        whole.addWidget(self._crowded)
        whole.addWidget(self._away_title)
        whole.addLayout(self._away)
        whole.addStretch(1)
        whole.addWidget(self.notices)
        whole.addWidget(self.morning)
        whole.addWidget(self.table)
        self.notices.clicked.connect(self.notices_chosen)
        self.calendar.day_chosen.connect(self.day_chosen)
        self.morning.clicked.connect(self.morning_wanted)
        self.table.clicked.connect(self.table_wanted)

    def show_notices_wanted(self, wanted: bool) -> None:
        self.notices.setChecked(wanted)

    def show_state(self, state: WatchState) -> None:
        chosen = state.narrowed.day if state.narrowed is not None else None
        self._due.setText(number(state.due))
        self.calendar.show_days(state.days, state.today, chosen)
        self._crowded.setVisible(state.crowded is not None)
        if state.crowded is not None:
            self._crowded_words.show_lines([("alert", crowded_words(state.crowded), Token.AMBER)])
        self._away_title.setVisible(bool(state.away))
        for place, (name, below) in enumerate(self._names):
            person = state.away[place] if place < len(state.away) else None
            name.setVisible(person is not None)
            below.setVisible(person is not None)
            if person is not None:
                name.setText(person.name)
                below.setText(away_words(person))
                below.setProperty("role", "small" if person.substitute else "amber")
                below.style().polish(below)
        rest = len(state.away) - MOST_AWAY
        self._more.setVisible(rest > 0)
        self._more.setText(away_more(rest) if rest > 0 else "")


def _label(parent: QWidget, role: str, words: str = "") -> QLabel:
    label = QLabel(words, parent)
    label.setProperty("role", role)
    return label
