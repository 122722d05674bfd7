"""Puts letters to and answers from partner agencies into a window; made when somebody first asks for either."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from onestop.presenters.acting_state import ActKind

if TYPE_CHECKING:
    from onestop.bootstrap.press.local_press import Press
    from onestop.bootstrap.window.assembly import Assembly
    from onestop.gui.dialogs.partner_view import PartnerView
    from onestop.presenters.acting import Acting
    from onestop.presenters.partner_answers import PartnerAnswers
    from onestop.presenters.partner_letters import PartnerLetters
    from onestop.presenters.tasks import Tasks


class PartnerPlace(QObject):
    """One a window, and its child. `lane` is the bare paper lane; `settings` keeps the folder chosen last."""

    def __init__(self, assembly: Assembly, lane: Tasks, press: Press, settings: Path) -> None:
        super().__init__(assembly)
        self._assembly = assembly
        self._lane = lane
        self._press = press
        self._settings = settings
        self._view: PartnerView | None = None
        assembly.window.answer_wanted.connect(lambda: self.answers.start())
        assembly.when_acting.append(self._serve)

    @property
    def view(self) -> PartnerView:
        if self._view is None:
            self._view = self._make()
        return self._view

    @property
    def letters(self) -> PartnerLetters:
        return self.view.letters

    @property
    def answers(self) -> PartnerAnswers:
        return self.view.answers

    def _serve(self, acting: Acting) -> None:
        acting.leads(ActKind.SEND_LETTER, lambda rows: self.letters.send(rows))
        acting.leads(ActKind.TAKE_ANSWER, lambda _: self.answers.start())

    def _make(self) -> PartnerView:
        from onestop.bootstrap.press.partner_post import LetterFolder, PartnerPost, read_letter
        from onestop.gui.dialogs.partner_view import PartnerView
        from onestop.presenters.partner_answers import PartnerAnswers
        from onestop.presenters.partner_letters import PartnerLetters
        from onestop.presenters.seated import SeatedTasks

        wired, desk = self._assembly, self._assembly.desk
        lane, kept = SeatedTasks(self._lane, desk.seat), LetterFolder(self._settings)
        letters = PartnerLetters(
            desk, wired.store, lane, lambda folder: PartnerPost(folder, self._press), kept, wired.told
        )
        answers = PartnerAnswers(
            desk,
            wired.store,
            lane,
            read_letter,
            kept,
            lambda: wired.acting,
            lambda: wired.window.page.dossier_in_front,
            lambda dossier_id: wired.open_dossier(dossier_id),
        )
        wired.hears(letters)
        wired.hears(answers)
        return PartnerView(wired.window, letters, answers)
