"""Counters that filter, in one row where there is room: toggles of one width, one chosen at most. Knows no dossier."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from onestop.gui.look import look
from onestop.gui.widgets.counter import Counter, Room
from onestop.presenters.widget_states import CounterState

GAP = 8


class CounterBar(QWidget):
    """Tells `chosen(key)`. Too narrow for icons beside the words, all of them move down; too
    narrow for the words, they stand in two low rows.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.counters: list[Counter] = []
        self._in_row = 0
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)

    def show_counters(self, states: Sequence[CounterState]) -> None:
        for state in states[len(self.counters) :]:
            self._add(state)
        for counter, state in zip(self.counters, states, strict=True):
            counter.show_state(state)
        self._fit()

    def _add(self, state: CounterState) -> None:
        counter = Counter(state, parent=self)
        counter.setMinimumWidth(0)
        counter.clicked.connect(lambda: self._clicked(counter))
        self.counters.append(counter)
        self._place(len(self.counters))

    def _clicked(self, counter: Counter) -> None:
        """What is chosen is said by the next state, not by the button."""
        counter.setChecked(not counter.isChecked())
        self.chosen.emit(counter.key)

    def _fit(self) -> None:
        if not self.counters:
            return
        each = (self.width() - GAP * (len(self.counters) - 1)) / len(self.counters)
        words = max(counter.label_width for counter in self.counters) + look().px(15)
        room = Room.LOW if words > each else Room.NARROW
        if all(counter.roomy_width <= each for counter in self.counters):
            room = Room.WIDE
        self._place(len(self.counters) if room is not Room.LOW else -(-len(self.counters) // 2))
        for counter in self.counters:
            counter.set_room(room)

    def _place(self, in_row: int) -> None:
        if in_row == self._in_row and self._layout.count() == len(self.counters):
            return
        self._in_row = in_row
        for number, counter in enumerate(self.counters):
            self._layout.addWidget(counter, number // in_row, number % in_row)
        for column in range(len(self.counters)):
            self._layout.setColumnStretch(column, 1 if column < in_row else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
