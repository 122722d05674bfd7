"""The look this machine's window has: what was chosen is put in force at once, kept, and follows the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from onestop.gui.application import use_palette_setting
from onestop.gui.look import look
from onestop.presenters.look_choice import LookPresenter

if TYPE_CHECKING:
    from onestop.gui.main_window import MainWindow
    from onestop.presenters.look_choice import LookChoice, LookKeeper
    from onestop.presenters.tasks import Tasks


class LookInForce(QObject):
    """Lives as long as its window, and hears the system and the keys of the text's size. `presenter` is for F9."""

    def __init__(self, window: MainWindow, kept: LookChoice, keeper: LookKeeper, lane: Tasks) -> None:
        super().__init__(window)
        self.presenter = LookPresenter(kept, keeper, lane, self._apply)
        window.text_size_changed.connect(self.presenter.text_size_chosen)
        hints = QGuiApplication.styleHints()
        assert hints is not None, "there is an application"
        hints.colorSchemeChanged.connect(self._system_changed)

    def _apply(self, choice: LookChoice) -> None:
        now = look()
        use_palette_setting(now, choice.theme)
        now.use_text_size(choice.text_size)

    def _system_changed(self) -> None:
        self.presenter.system_changed()
