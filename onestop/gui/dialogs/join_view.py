"""Puts the sheet of joining over the window, and says when it is done. Decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from onestop.gui.dialogs.join_dialog import JoinDialog
from onestop.gui.dialogs.sheet_over import SheetOver
from onestop.gui.words.sentences import toast
from onestop.presenters.message import say

if TYPE_CHECKING:
    from onestop.application.sharing import Sharing
    from onestop.gui.main_window import MainWindow
    from onestop.presenters.join import JoinPresenter, JoinState


class JoinView(QObject):
    """Belongs to the window."""

    def __init__(self, window: MainWindow, join: JoinPresenter) -> None:
        super().__init__(window)
        self._window = window
        self._join = join
        self._done: Sharing | None = None
        self._sheet = SheetOver(window, self._make, JoinDialog.show_state)
        self.files: QFileDialog | None = None
        join.attach(self.show_state)

    @property
    def dialog(self) -> JoinDialog | None:
        return self._sheet.dialog

    def show_state(self, state: JoinState) -> None:
        self._sheet.follow(state)
        if state.done is not None and state.done is not self._done:
            self._window.show_toast(toast(say("joined", name=state.done.name, number=state.done.number)))
        self._done = state.done

    def _make(self, state: JoinState) -> JoinDialog:
        join = self._join
        dialog = JoinDialog(state, self._window)
        dialog.typed.connect(join.typed)
        dialog.address_given.connect(self._address_given)
        dialog.submitted.connect(join.submit)
        dialog.security_asked.connect(join.security_asked)
        dialog.root_wanted.connect(self._choose_root)
        dialog.backed.connect(join.step_back)
        return dialog

    def _address_given(self, text: str) -> None:
        password = self._join.address_given(text)
        if password and self.dialog is not None:
            self.dialog.take_password(password)

    def _choose_root(self) -> None:
        files = QFileDialog(self.dialog, self.tr("Choose the root certificate"))
        files.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        files.setFileMode(QFileDialog.FileMode.ExistingFile)
        files.fileSelected.connect(lambda file: self._join.typed("root", file))
        files.destroyed.connect(self._left)
        self.files = files
        files.open()

    def _left(self) -> None:
        self.files = None
