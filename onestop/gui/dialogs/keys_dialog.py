"""F1: all keys and what they do, in two columns. Reads the table of shortcuts, nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from onestop.gui.shortcuts import KEYS, action_word
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.search_palette import KeyCap


class KeysDialog(QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        title = QLabel(self.tr("Keys"), self)
        title.setProperty("role", "panelTitle")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(2, 32)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(4, 1)
        listed = [(keys.shown, action_word(keys.action)) for keys in KEYS if action_word(keys.action)]
        listed += [
            ("Space", self.tr("tick, choose a row")),
            ("Enter", self.tr("next field; open the chosen row")),
            ("Alt+1 … 6", self.tr("counters of the watch page")),
        ]
        half = (len(listed) + 1) // 2
        for number, (shown, words) in enumerate(listed):
            row, column = number % half, 3 * (number // half)
            grid.addWidget(KeyCap(shown, self), row, column, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(QLabel(words, self), row, column + 1)
        close = KeyButton(self.tr("Close"), "Esc", "", ButtonKind.SECONDARY, self)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(16)
        whole.addWidget(title)
        whole.addLayout(grid)
        whole.addLayout(foot)
