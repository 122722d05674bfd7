"""A list of dossiers whose rows can be ticked, several at once, by keys and by mouse. Knows no act."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from onestop.gui.look import look
from onestop.gui.widgets.dossier_columns import SIDE, TICK
from onestop.gui.widgets.dossier_list import DossierList
from onestop.gui.widgets.dossier_model import LINE_ROLE
from onestop.presenters.dossier_list import DossierLine, DossierListState, ListColumns

MOVES = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)


class TickedList(DossierList):
    """Space ticks the row, Shift with a move or a click all between, Ctrl+click one, Ctrl+A all.

    Tells `ticks_changed(frozenset of keys)`; `show_ticks` from outside stays silent. Moving keeps the ticks.
    """

    ticks_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ListColumns(tick=True), parent)
        self._anchor = ""
        self._before: frozenset[str] = frozenset()

    @property
    def ticked(self) -> frozenset[str]:
        return self._lines.ticked

    def show_ticks(self, ticked: frozenset[str]) -> None:
        self._lines.show_ticks(ticked)

    def show_state(self, state: DossierListState) -> None:
        """Where nothing is chosen, no row is current either."""
        super().show_state(state)
        if not self.currentIndex().isValid() and not state.chosen:
            self.setCurrentIndex(QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Space and self.current_key:
            self._toggle(self.current_key)
        elif event.key() == Qt.Key.Key_A and ctrl:
            self._tick(frozenset(self._lines.keys()))
        elif event.key() in MOVES and shift:
            self._begin_range()
            plain = QKeyEvent(event.type(), event.key(), Qt.KeyboardModifier.NoModifier)
            super().keyPressEvent(plain)
            self._tick_range()
        else:
            super().keyPressEvent(event)
            if event.key() in MOVES:
                self._anchor = ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        line = index.data(LINE_ROLE) if index.isValid() else None
        if event.button() != Qt.MouseButton.LeftButton or not isinstance(line, DossierLine):
            super().mousePressEvent(event)
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        on_box = event.position().x() < look().px(SIDE + TICK)
        if shift:
            self._begin_range()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.setCurrentIndex(index)
        if shift:
            self._tick_range()
        elif ctrl or on_box:
            self._toggle(line.key)
        else:
            self._anchor = ""

    def _begin_range(self) -> None:
        if not self._anchor:
            self._anchor, self._before = self.current_key, self.ticked

    def _tick_range(self) -> None:
        keys = self._lines.keys()
        if self._anchor not in keys or self.current_key not in keys:
            return
        first, last = sorted((keys.index(self._anchor), keys.index(self.current_key)))
        self._tick(self._before | frozenset(keys[first : last + 1]))

    def _toggle(self, key: str) -> None:
        self._anchor = ""
        self._tick(self.ticked ^ {key})

    def _tick(self, ticked: frozenset[str]) -> None:
        if ticked != self.ticked:
            self._lines.show_ticks(ticked)
            self.ticks_changed.emit(ticked)
