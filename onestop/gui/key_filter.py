"""Keeps the program's keys from being taken by a focused field, as X11's Ctrl+K, U, E, D would be.

A field is asked first by a ShortcutOverride event; answering it here unaccepted lets the shortcut fire.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from onestop.gui.shortcuts import KEYS, Action

LEFT_TO_FIELDS = frozenset({Action.BACK, Action.UNDO})
"""Esc may close a list that hangs on a field; Ctrl+Z undoes the text first."""


UNDO = "Ctrl+Z"


class KeyFilter(QObject):
    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ours = {
            QKeySequence(sequence).toString()
            for keys in KEYS
            if keys.action not in LEFT_TO_FIELDS
            for sequence in keys.sequences
        }

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        pressed = QKeySequence(event.keyCombination()).toString()
        if pressed in self._ours or (pressed == UNDO and not _has_text_to_undo()):
            event.ignore()
            return True
        return False


def _has_text_to_undo() -> bool:
    focus = QApplication.focusWidget()
    if isinstance(focus, QLineEdit):
        return focus.isUndoAvailable()
    if isinstance(focus, QPlainTextEdit):
        return focus.document().isUndoAvailable()
    return False
