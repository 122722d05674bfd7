"""The program's keys reach it from any field with the focus, and only that field is watched for them.

Ctrl+Z stands for all: every platform's fields want it, Ctrl+K only those of X11.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

FIELDS = (QLineEdit, QPlainTextEdit, QDateEdit, QComboBox)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    layout = QVBoxLayout(window)
    for kind in FIELDS:
        field = kind(window)
        if isinstance(field, QComboBox):
            field.setEditable(True)
        layout.addWidget(field)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    return window


def is_taken(key: Qt.Key, by: QWidget) -> bool:
    """Whether the field, or what it lies in, wants the key with Ctrl for itself."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QCoreApplication.sendEvent(by, event)
    return event.isAccepted()


@pytest.mark.parametrize("kind", FIELDS)
def test_undo_is_the_programs_in_every_field_without_text(
    window: QWidget, qtbot: QtBot, kind: type[QWidget]
) -> None:
    field = window.findChild(kind)
    assert field is not None
    field.setFocus()
    qtbot.waitUntil(lambda: field.hasFocus() or field.isAncestorOf(window.focusWidget()))
    focus = window.focusWidget()
    assert focus is not None
    assert is_taken(Qt.Key.Key_A, focus)
    assert not is_taken(Qt.Key.Key_Z, focus)


def test_a_field_that_lost_the_focus_is_left_alone(window: QWidget, qtbot: QtBot) -> None:
    first, second = window.findChildren(QLineEdit)[0], window.findChild(QPlainTextEdit)
    assert second is not None
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    second.setFocus()
    qtbot.waitUntil(second.hasFocus)
    assert is_taken(Qt.Key.Key_Z, first)
    assert not is_taken(Qt.Key.Key_Z, second)


def test_a_field_may_go_while_it_has_the_focus(window: QWidget, qtbot: QtBot) -> None:
    gone, stays = window.findChildren(QLineEdit)[0], window.findChild(QPlainTextEdit)
    assert stays is not None
    gone.setFocus()
    qtbot.waitUntil(gone.hasFocus)
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()
    stays.setFocus()
    qtbot.waitUntil(stays.hasFocus)
    assert not is_taken(Qt.Key.Key_Z, stays)
