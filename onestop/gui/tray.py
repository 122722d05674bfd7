"""The system's tray: one notice at a time, where there is a tray. Knows neither dossiers nor office hours."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from onestop.gui.look import look
from onestop.gui.palette import Token

SHOWN_MS = 10_000


class Tray(QObject):
    """Tells `followed()` when a notice is clicked. The icon is there only once something was said."""

    followed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None

    def say(self, title: str, words: str) -> bool:
        """False where the system has no tray, or one that shows nothing."""
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return False
        if self._icon is None:
            self._icon = QSystemTrayIcon(look().icon("clock", Token.ACCENT, 22), self)
            self._icon.messageClicked.connect(self.followed)
            self._icon.activated.connect(lambda _: self.followed.emit())
        self._icon.setToolTip(title)
        self._icon.show()
        self._icon.showMessage(title, words, QSystemTrayIcon.MessageIcon.Information, SHOWN_MS)
        return True
