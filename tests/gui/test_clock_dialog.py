"""The practice clock is set by keyboard and tells one moment; nothing moves when it is closed."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from pytestqt.qtbot import QtBot

from onestop.gui.dialogs.clock_dialog import ClockDialog

NOW = datetime(2018, 1, 2, 8, 15)


def test_enter_sets_the_clock(qtbot: QtBot) -> None:
    dialog = ClockDialog(NOW)
    qtbot.addWidget(dialog)
    told: list[datetime] = []
    dialog.moved.connect(told.append)
    dialog.show()
    assert dialog.moment.dateTime().toString("yyyy-MM-dd HH:mm") == "2018-01-02 08:15"
    dialog.moment.setDateTime(QDateTime(QDate(2018, 12, 27), QTime(9, 0)))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert told == [datetime(2018, 12, 27, 9)]
    assert not dialog.isVisible()


def test_escape_moves_nothing(qtbot: QtBot) -> None:
    dialog = ClockDialog(NOW)
    qtbot.addWidget(dialog)
    told: list[datetime] = []
    dialog.moved.connect(told.append)
    dialog.show()
    dialog.moment.setDateTime(QDateTime(QDate(2018, 12, 27), QTime(9, 0)))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert told == []
