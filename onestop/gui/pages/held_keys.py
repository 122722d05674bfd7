"""Keys that came before an answer did: kept in order, and pressed again where the hand is once the answer stands."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from onestop.gui.shortcuts import Action

Press = Callable[[], object]


class HeldKeys(QObject):
    """Whoever types on after Enter means the next field: with these, as if every answer came at once.

    `awaited` says that the hand waits for an answer, `act` does what a page's key means. `page` tells through
    its focus where the hand is.
    """

    def __init__(self, page: QWidget, awaited: Callable[[], bool], act: Callable[[Action], object]) -> None:
        super().__init__(page)
        self._page = page
        self._awaited = awaited
        self._act = act
        self._kept: deque[Press] = deque()
        self._pressing = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._press_again)

    @property
    def holding(self) -> bool:
        """A key pressed now must wait, for the answer or for those that wait already."""
        return not self._pressing and (self._awaited() or bool(self._kept))

    def keep_event(self, event: QEvent) -> bool:
        """A key or what an input method hands over. False when it need not wait or is neither."""
        press = self._press_of(event)
        if press is None or not self.holding:
            return False
        self._keep(press)
        return True

    def keep_action(self, action: Action) -> bool:
        if not self.holding:
            return False
        self._keep(partial(self._act, action))
        return True

    def drop(self) -> bool:
        """Esc: what was pressed meanwhile is not meant. False when nothing waits."""
        dropped, self._kept = bool(self._kept), deque()
        return dropped

    def answered(self) -> None:
        """Something changed on the page: it may have been the answer."""
        if self._kept:
            self._soon.start()

    def _keep(self, press: Press) -> None:
        self._kept.append(press)
        if not self._awaited():
            self._soon.start()

    def _press_again(self) -> None:
        self._pressing = True
        try:
            while self._kept and not self._awaited():
                self._kept.popleft()()
        finally:
            self._pressing = False

    def _press_of(self, event: QEvent) -> Press | None:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key, modifiers, text = event.key(), event.modifiers(), event.text()
            return lambda: self._send(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))
        if isinstance(event, QInputMethodEvent) and event.commitString():
            words = event.commitString()
            return lambda: self._commit(words)
        return None

    def _commit(self, words: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(words)
        self._send(event)

    def _send(self, event: QEvent) -> None:
        QApplication.sendEvent(self._page.focusWidget() or self._page, event)
