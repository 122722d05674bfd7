"""Moves the clock of a practice office. Takes a moment and tells it; whose clock it is, it does not know."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QTime, Signal
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from onestop.gui.widgets.key_button import ButtonKind, KeyButton

FIRST_YEAR, LAST_YEAR = 2015, 2027
"""Years whose forms and calendar the program carries."""


class ClockDialog(QDialog):
    """Tells `moved(datetime)`, to the minute."""

    moved = Signal(object)

    def __init__(self, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sample clock"))
        title = QLabel(self.tr("Sample clock"), self)
        title.setProperty("role", "panelTitle")
        note = QLabel(self.tr("Only the practice office follows this clock. What was recorded stays."), self)
        note.setProperty("role", "small")
        note.setWordWrap(True)
        self.moment = QDateTimeEdit(self)
        self.moment.setAccessibleName(self.tr("Day and hour"))
        self.moment.setDisplayFormat("dd/MM/yyyy  HH:mm")
        self.moment.setCalendarPopup(True)
        self.moment.setDateRange(QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31))
        self.moment.setDateTime(QDateTime(QDate(now.year, now.month, now.day), QTime(now.hour, now.minute)))
        close = KeyButton(self.tr("Close"), "Esc", "", ButtonKind.SECONDARY, self)
        close.clicked.connect(self.reject)
        move = KeyButton(self.tr("Set the clock"), "Enter", "clock", ButtonKind.PRIMARY, self)
        move.clicked.connect(self._move)
        move.setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(move)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(16)
        whole.addWidget(title)
        whole.addWidget(note)
        whole.addWidget(self.moment)
        whole.addLayout(foot)
        self.setMinimumWidth(420)
        self.moment.setFocus()

    def _move(self) -> None:
        day, hour = self.moment.date(), self.moment.time()
        self.moved.emit(datetime(day.year(), day.month(), day.day(), hour.hour(), hour.minute()))
        self.accept()
