"""A canary for a binding fault: PySide6 6.12.0 on Python 3.10 and 3.11 loses a reference to None a void call."""

from __future__ import annotations

import sys

from pytestqt.qtbot import QtBot

CALLS = 2000


def test_void_calls_keep_the_references_to_none(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - CALLS // 2
