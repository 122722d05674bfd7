"""An amber strip that stays until the trouble is solved: what is wrong, what is safe, what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from onestop.gui.palette import Token
from onestop.gui.widgets.empty_page import LineIcon
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.presenters.widget_states import TroubleState


class TroubleStrip(QFrame):
    """Tells `action_taken(key)`. Hidden while there is no trouble."""

    action_taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "trouble")
        self._action_key = ""
        self._icon = LineIcon("alert", Token.AMBER, 18, self)
        self._headline = QLabel(self)
        self._headline.setProperty("role", "strong")
        self._headline.setWordWrap(True)
        self._sentence = QLabel(self)
        self._sentence.setProperty("role", "small")
        self._sentence.setWordWrap(True)
        self._button = KeyButton(kind=ButtonKind.STACKED, parent=self)
        self._button.clicked.connect(lambda: self.action_taken.emit(self._action_key))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._headline)
        words.addWidget(self._sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 12, 6)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_state(None)

    def show_state(self, state: TroubleState | None) -> None:
        self.setVisible(state is not None)
        if state is None:
            return
        self._action_key = state.action_key
        self._icon.set_icon(state.icon)
        self._headline.setText(state.headline)
        self._sentence.setText(state.sentence)
        self._sentence.setVisible(bool(state.sentence))
        self._button.set_face(state.action)
        self._button.setVisible(bool(state.action))
        self.setAccessibleName(state.headline)
        self.setAccessibleDescription(state.sentence)
