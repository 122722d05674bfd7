"""A short menu in a sheet: what can be done, or what can be printed. Up, Down, Enter, a line's own key; Esc leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from onestop.gui.dialogs.act_line import ActLine
from onestop.gui.look import look

WIDE = 430


@dataclass(frozen=True, slots=True)
class MenuLine:
    """`key` is told when it is chosen; grave lines stand apart, in red."""

    key: str
    words: str
    keys: str = ""
    grave: bool = False


class ActMenuDialog(QDialog):
    """Tells `chosen(key)`."""

    chosen = Signal(str)

    def __init__(
        self, title: str, subject: str, menu: Sequence[MenuLine], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("actMenu")
        self.setWindowTitle(title)
        self.lines: list[ActLine] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 18, 16, 14)
        whole.setSpacing(0)
        whole.addLayout(self._head(title, subject))
        before = False
        for each in menu:
            if each.grave and not before:
                whole.addLayout(self._rule())
            before = each.grave
            line = ActLine(each.words, each.keys, grave=each.grave, parent=self)
            line.clicked.connect(partial(self._choose, each.key))
            for keys in _typed(each.keys):
                QShortcut(QKeySequence(keys), self).activated.connect(partial(self._choose, each.key))
            self.lines.append(line)
            whole.addWidget(line)
        self.setFixedWidth(look().px(WIDE))
        if self.lines:
            self.lines[0].setFocus()

    def _head(self, title: str, subject: str) -> QVBoxLayout:
        name = QLabel(title, self)
        name.setProperty("role", "panelTitle")
        whose = QLabel(subject, self)
        whose.setTextFormat(Qt.TextFormat.PlainText)
        whose.setProperty("role", "second")
        whose.setWordWrap(True)
        head = QVBoxLayout()
        head.setContentsMargins(10, 0, 10, 8)
        head.setSpacing(2)
        head.addWidget(name)
        head.addWidget(whose)
        return head

    def _rule(self) -> QHBoxLayout:
        rule = QFrame(self)
        rule.setProperty("role", "line")
        row = QHBoxLayout()
        row.setContentsMargins(10, 6, 10, 6)
        row.addWidget(rule)
        return row

    def _choose(self, key: str) -> None:
        self.accept()
        self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(event.key())
        if step is None or not self.lines:
            super().keyPressEvent(event)
            return
        focus = self.focusWidget()
        place = next((n for n, line in enumerate(self.lines) if line is focus), 0)
        self.lines[(place + step) % len(self.lines)].setFocus()


def _typed(keys: str) -> tuple[str, ...]:
    """The keys of a cap as Qt names them: its Enter is only the keypad's."""
    if not keys:
        return ()
    return (keys, keys.replace("Enter", "Return")) if keys.endswith("Enter") else (keys,)
