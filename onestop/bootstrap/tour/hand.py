"""Somebody's hand for the tour: presses keys in the real window, waits for what it shows, takes pictures of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QColor, QInputMethodEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

PATIENCE_SECONDS = 30.0
LOOK_EVERY_MS = 10
DIMMED = QColor(16, 20, 26, 96)


class Hand:
    """Keys go to whatever has the focus, as they would from a keyboard. `pictures` is where shots are kept."""

    def __init__(self, window: QWidget, pictures: Path) -> None:
        self._window = window
        self._pictures = pictures
        self.taken: list[Path] = []

    def key(
        self, key: Qt.Key, *, ctrl: bool = False, shift: bool = False, alt: bool = False, times: int = 1
    ) -> None:
        modifiers = Qt.KeyboardModifier.NoModifier
        if ctrl:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        if shift:
            modifiers |= Qt.KeyboardModifier.ShiftModifier
        if alt:
            modifiers |= Qt.KeyboardModifier.AltModifier
        for _ in range(times):
            QTest.keyClick(self._focus(), key, modifiers)

    def done(self) -> None:
        """Ctrl+Enter: the page's main action, or the sheet is finished."""
        self.key(Qt.Key.Key_Return, ctrl=True)

    def type(self, text: str) -> None:
        """Latin letters as keys; anything else as an input method hands it over (QTest aborts on it)."""
        if text.isascii():
            QTest.keyClicks(self._focus(), text)
        else:
            self.paste(text)

    def paste(self, text: str) -> None:
        """All of it at once, leaving the clipboard of whoever watches alone."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self._focus(), event)

    def scan(self, payload: str) -> None:
        """As a scanner types: a burst of letters and Enter."""
        self.type(payload)
        self.key(Qt.Key.Key_Return)

    def wait(self, shown: Callable[[], bool], what: str) -> None:
        """Let the window work until `shown`; RuntimeError naming `what` after half a minute."""
        loop = QEventLoop()
        timer = QTimer()
        until = monotonic() + PATIENCE_SECONDS

        def look() -> None:
            if shown() or monotonic() > until:
                loop.quit()

        timer.timeout.connect(look)
        timer.start(LOOK_EVERY_MS)
        if not shown():
            loop.exec()
        timer.stop()
        if not shown():
            raise RuntimeError(f"the window did not show {what}")

    def rest(self, milliseconds: int = 150) -> None:
        """Let delayed answers and paints come in, as a person's glance would."""
        until = monotonic() + milliseconds / 1000
        self.wait(lambda: monotonic() >= until, "the passing of time")

    def picture(self, name: str) -> Path:
        """A PNG of the window as it stands, with the sheet that lies over it. Pictures are numbered as they come."""
        self.rest()
        path = self._pictures / f"{len(self.taken) + 1:02d}-{name}.png"
        picture = self._window.grab()
        sheets = [each for each in self._window.findChildren(QDialog) if each.isVisible()]
        if sheets:
            painter = QPainter(picture)
            painter.fillRect(picture.rect(), DIMMED)
            for sheet in sheets:
                left = (self._window.width() - sheet.width()) // 2
                painter.drawPixmap(left, (self._window.height() - sheet.height()) // 2, sheet.grab())
            painter.end()
        picture.save(str(path))
        self.taken.append(path)
        return path

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self._window
