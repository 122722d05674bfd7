"""The keys of everywhere: what each means to the window, and when it is left to the page in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from onestop.gui.look import look
from onestop.gui.shortcuts import KEYS, PLACE_ACTIONS, Action
from onestop.presenters.status_bar import StatusPlace

if TYPE_CHECKING:
    from onestop.gui.main_window import MainWindow


class WindowKeys:
    """The shortcuts of one window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        for keys in KEYS:
            for sequence in keys.sequences:
                shortcut = QShortcut(QKeySequence(sequence), window)
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                shortcut.activated.connect(lambda action=keys.action: self.act(action))

    def act(self, action: Action) -> bool:
        """The window's own keys first, then the page in front. False when nothing was done."""
        window = self._window
        if window.is_searching:
            return self._act_in_search(action)
        place = dict(PLACE_ACTIONS).get(action)
        if place is not None:
            window.open_place(place)
        elif action is Action.SEARCH:
            window.open_search()
        elif action is Action.SWAP_SIDE:
            window.page.swap_side()
        elif action is Action.HELP:
            self._show_keys()
        elif action in (Action.LARGER, Action.SMALLER):
            look().step_text_size(1 if action is Action.LARGER else -1)
            window.text_size_changed.emit(look().text_size)
        elif action is Action.LOCK:
            window.lock_wanted.emit()
        elif action is Action.TAKE_ANSWER:
            window.answer_wanted.emit()
        elif action is Action.UNDO and window.offers_undo:
            window.toast.undo()
        elif action is Action.PRINT and window.offers_paper:
            window.toast.print_paper()
        elif action is Action.PRINT_WAITING:
            window.status_followed.emit(StatusPlace.PRINTER)
        elif action is Action.JOBS:
            window.status_followed.emit(StatusPlace.SHARING)
        elif action is Action.OPEN_FOLDER:
            return window.open_saved_folder()
        elif action is Action.BACK:
            self._go_back()
        else:
            return window.page.act(action)
        return True

    def _act_in_search(self, action: Action) -> bool:
        if action is Action.NEW:
            self._window.palette_overlay.new_for_current()
        elif action is Action.MAIN:
            self._window.palette_overlay.all_for_text()
        elif action is Action.BACK:
            self._window.palette_overlay.step_back()
        elif action is Action.SEARCH:
            self._window.palette_overlay.close_palette()
        else:
            return False
        return True

    def _go_back(self) -> None:
        if self._window.is_at_work:
            self._window.progress_cancelled.emit()
        elif not self._window.page.act(Action.BACK):
            self._window.go_back()

    def _show_keys(self) -> None:
        from onestop.gui.dialogs.keys_dialog import KeysDialog

        KeysDialog(self._window).exec()
