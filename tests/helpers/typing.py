"""A hand at the keyboard: keys one by one, as Qt gets them. Vietnamese goes in as an input method commits it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


class Hand:
    """Counts what it presses; every press goes to whatever has the focus."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.keys = 0

    def type(self, text: str) -> None:
        """Latin letters and figures, a key each."""
        assert text.isascii(), "QTest aborts on other letters: use commit"
        for letter in text:
            QTest.keyClicks(self._focus(), letter)
            self.keys += 1

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        """One key; a chord counts as one."""
        for _ in range(times):
            QTest.keyClick(self._focus(), key, modifiers)
            self.keys += 1

    def ctrl(self, key: Qt.Key, *, shift: bool = False) -> None:
        chord = Qt.KeyboardModifier.ControlModifier
        self.press(key, chord | Qt.KeyboardModifier.ShiftModifier if shift else chord)

    def enter(self) -> None:
        self.press(Qt.Key.Key_Return)

    def commit(self, text: str) -> None:
        """What an input method hands over, whole."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self._focus(), event)

    def burst(self, text: str) -> None:
        """A scanner: all letters as keys with text, then Enter."""
        self.commit(text)
        self.enter()

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self._window
