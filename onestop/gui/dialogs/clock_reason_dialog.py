"""Asks whether a clock that looks wrong is right, and why: one line and Enter. What comes of it, it does not know."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from onestop.gui.widgets.key_button import ButtonKind, KeyButton


class ClockReasonDialog(QDialog):
    """Tells `given(reason)`; never an empty one."""

    given = Signal(str)

    def __init__(self, doubt: str, parent: QWidget | None = None) -> None:
        """`doubt` is the sentence that says what looks wrong."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Is the clock right?"))
        title = QLabel(self.tr("Is the clock right?"), self)
        title.setProperty("role", "panelTitle")
        note = QLabel(doubt, self)
        note.setWordWrap(True)
        self.reason = QLineEdit(self)
        self.reason.setAccessibleName(self.tr("Why it is right"))
        self.reason.setPlaceholderText(self.tr("Why it is right, such as: closed for Tet"))
        self.reason.setMaxLength(200)
        back = KeyButton(self.tr("Go and set the clock"), "Esc", "", ButtonKind.SECONDARY, self)
        back.clicked.connect(self.reject)
        self.right = KeyButton(self.tr("It is right, receive"), "Enter", "clock", ButtonKind.PRIMARY, self)
        self.right.clicked.connect(self._give)
        self.right.setDefault(True)
        self.right.setEnabled(False)
        self.reason.textChanged.connect(lambda text: self.right.setEnabled(bool(text.strip())))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(back)
        foot.addWidget(self.right)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(16)
        whole.addWidget(title)
        whole.addWidget(note)
        whole.addWidget(self.reason)
        whole.addLayout(foot)
        self.setMinimumWidth(520)
        self.reason.setFocus()

    def _give(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.accept()
            self.given.emit(reason)
