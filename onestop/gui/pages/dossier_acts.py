"""What can be done with the dossier on its page: the main act, the menu of all, the correction. Decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from onestop.gui.dialogs.act_view import do_action, why_not
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.words.acts import ACTIONS, act_word
from onestop.presenters.acting_state import ActKind

if TYPE_CHECKING:
    from onestop.application.read_models import DossierRow
    from onestop.gui.page import Page
    from onestop.presenters.acting import Acting

translate = QCoreApplication.translate

LETTERS = (Action.TAKE_ANSWER, Action.SEND_LETTER)


class DossierActs:
    """Three buttons and the keys of acting; without acting (a reader's window) there are none.

    `letters` are two more while an agency is waited for: its answer in a file, the letter to it as one.
    """

    def __init__(self, acting: Acting | None, page: Page) -> None:
        self._acting = acting
        self._page = page
        self._rows: tuple[DossierRow, ...] = ()
        parent: QWidget = page
        self.main = KeyButton("", keys_of(Action.MAIN), "", ButtonKind.PRIMARY, parent)
        self.more = KeyButton(
            translate("Acts", "Other actions"), keys_of(Action.MORE), "", ButtonKind.STACKED, parent
        )
        self.correct = KeyButton(act_word(ActKind.CORRECT), keys_of(Action.CORRECT), "pencil", parent=parent)
        self.letters = tuple(
            KeyButton(act_word(ACTIONS[action]), keys_of(action), "", ButtonKind.STACKED, parent)
            for action in LETTERS
        )
        for button, action in (
            (self.main, Action.MAIN),
            (self.more, Action.MORE),
            (self.correct, Action.CORRECT),
            *zip(self.letters, LETTERS, strict=True),
        ):
            button.hide()
            button.clicked.connect(lambda _=False, action=action: self.act(action))

    def show_row(self, row: DossierRow | None) -> None:
        """Called when the record was read again: what may be done has changed with it."""
        self._rows = () if row is None else (row,)
        offers = self._acting.offers(self._rows) if self._acting is not None else ()
        main = next((offer.kind for offer in offers if offer.main), None)
        if main is not None:
            self.main.set_face(act_word(main), keys_of(Action.MAIN))
        self.main.setVisible(main is not None)
        self.more.setVisible(bool(offers))
        kinds = {offer.kind for offer in offers}
        self.correct.setVisible(ActKind.CORRECT in kinds)
        for button, action in zip(self.letters, LETTERS, strict=True):
            button.setVisible(ACTIONS[action] in kinds)

    def act(self, action: Action) -> bool:
        acting = self._acting
        if acting is None:
            return False
        if do_action(acting, action, self._rows):
            return True
        told = why_not(acting, action, self._rows)
        if told is not None and not acting.state.at_work:
            self._page.toast_wanted.emit(told)
        return told is not None
