"""Keeps the program's keys from being taken by a focused field, as X11's Ctrl+K, U, E, D would be.

A field is asked first by a ShortcutOverride event; answering it here unaccepted lets the shortcut fire. Only the
field and what it lies in are watched: a filter of the whole application would be asked in Python about every event
of every object, and make Qt look up a type for each of its own hidden ones.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

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
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._follow)
        self._follow(None, app.focusWidget())

    def _follow(self, _left: QWidget | None, focus: QWidget | None) -> None:
        """An event that nobody accepts is asked of the field's parents too, up to the window."""
        for widget in self._watched:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        while focus is not None:
            focus.installEventFilter(self)
            self._watched.append(focus)
            focus = None if focus.isWindow() else focus.parentWidget()

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
