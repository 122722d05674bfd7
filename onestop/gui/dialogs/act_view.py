"""Shows what acting asks and tells over one window: the sheet, the menu, the notice with its undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from onestop.gui.dialogs.act_dialog import ActDialog
from onestop.gui.dialogs.act_menu import ActMenuDialog, MenuLine
from onestop.gui.shortcuts import Action
from onestop.gui.words.acts import ACTIONS, UNDO_KEY, act_keys, act_word, counted, outcome_toast
from onestop.gui.words.sentences import sentence
from onestop.presenters.acting_state import ActKind
from onestop.presenters.message import say
from onestop.presenters.widget_states import ToastState, TroubleState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onestop.application.read_models import DossierRow
    from onestop.gui.main_window import MainWindow
    from onestop.presenters.acting import Acting
    from onestop.presenters.acting_state import ActForm, ActingState, ActMenu, ActOutcome

translate = QCoreApplication.translate


class ActView(QObject):
    """Belongs to the window. One sheet or menu at a time."""

    def __init__(self, window: MainWindow, acting: Acting) -> None:
        super().__init__(window)
        self._window = window
        self._acting = acting
        self.dialog: ActDialog | None = None
        self.menu: ActMenuDialog | None = None
        self._told: ActOutcome | None = None
        self._troubled = False
        window.toast_undone.connect(self._undo)
        acting.attach(self.show_state)

    def show_state(self, state: ActingState) -> None:
        self._show_form(state.form)
        self._show_menu(state.menu)
        if state.outcome is not None and state.outcome is not self._told:
            self._told = state.outcome
            self._window.show_toast(outcome_toast(state.outcome))
        if state.trouble is not None:
            self._window.show_trouble(TroubleState("alert", sentence(state.trouble), ""))
        elif self._troubled:
            self._window.show_trouble(None)
        self._troubled = state.trouble is not None

    def _show_form(self, form: ActForm | None) -> None:
        if form is None:
            dialog, self.dialog = self.dialog, None
            if dialog is not None:
                dialog.blockSignals(True)
                dialog.close()
                dialog.deleteLater()
                self._window.activateWindow()
        elif self.dialog is None:
            self.dialog = ActDialog(form, self._window)
            self.dialog.submitted.connect(self._acting.submit)
            self.dialog.chosen.connect(self._acting.chosen)
            self.dialog.dropped.connect(self._dropped)
            self.dialog.open()
        else:
            self.dialog.show_form(form)

    def _show_menu(self, menu: ActMenu | None) -> None:
        if menu is None:
            dialog, self.menu = self.menu, None
            if dialog is not None:
                dialog.blockSignals(True)
                dialog.close()
                dialog.deleteLater()
                self._window.activateWindow()
        elif self.menu is None:
            lines = [
                MenuLine(
                    each.kind.value, act_word(each.kind), act_keys(each.kind, main=each.main), each.grave
                )
                for each in menu.offers
            ]
            subject = "  ·  ".join(part for part in (counted(menu.tails), menu.applicant) if part)
            self.menu = ActMenuDialog(translate("Acts", "Other actions"), subject, lines, self._window)
            self.menu.chosen.connect(lambda key: self._acting.menu_chosen(ActKind(key)))
            self.menu.rejected.connect(self._dropped)
            self.menu.open()

    def _dropped(self) -> None:
        """Esc. A sheet whose act is on its way stays until it came to its end."""
        self._acting.drop()
        if self._acting.state.form is not None and self.dialog is not None:
            self.dialog.open()

    def _undo(self, key: str) -> None:
        if key == UNDO_KEY:
            self._acting.undo()


def do_action(acting: Acting, action: Action, rows: Sequence[DossierRow]) -> bool:
    """What a key of acting means for the chosen dossiers; False for a key that means nothing here."""
    if action is Action.MAIN:
        return acting.main_act(rows)
    if action is Action.MORE:
        return acting.open_menu(rows)
    if action is Action.UNDO:
        return acting.undo()
    kind = ACTIONS.get(action)
    return kind is not None and acting.start(kind, rows)


def why_not(acting: Acting, action: Action, rows: Sequence[DossierRow]) -> ToastState | None:
    """A word for a key that means an act which cannot be done with these dossiers now."""
    if action not in (*ACTIONS, Action.MORE, Action.MAIN) or not rows:
        return None
    words = sentence(say("nothing_offered"))
    kind = ACTIONS.get(action)
    return ToastState(f"{act_word(kind)}: {words[0].lower()}{words[1:]}" if kind is not None else words)
