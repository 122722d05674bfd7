"""Shows what letters to and answers from partner agencies ask and tell over one window. Decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog

from onestop.gui.dialogs.act_menu import ActMenuDialog, MenuLine
from onestop.gui.dialogs.answer_dialog import AnswerDialog
from onestop.gui.dialogs.file_choice import choose_file, choose_folder
from onestop.gui.words.sentences import sentence, toast
from onestop.presenters.widget_states import TroubleState

if TYPE_CHECKING:
    from onestop.gui.main_window import MainWindow
    from onestop.presenters.message import Message
    from onestop.presenters.partner_answers import AnswerState, PartnerAnswers
    from onestop.presenters.partner_letters import LetterState, PartnerLetters

translate = QCoreApplication.translate

FOLDER_KEY = "letter_folder"
"""What the strip's button gives back: choose another folder."""


class PartnerView(QObject):
    """Belongs to the window. One menu, one dialog of the system and one sheet at a time."""

    def __init__(self, window: MainWindow, letters: PartnerLetters, answers: PartnerAnswers) -> None:
        super().__init__(window)
        self._window = window
        self.letters = letters
        self.answers = answers
        self.menu: ActMenuDialog | None = None
        self.sheet: AnswerDialog | None = None
        self.folder: QFileDialog | None = None
        self.file: QFileDialog | None = None
        self._told: Message | None = None
        self._troubled = False
        window.trouble_acted.connect(self._another_folder)
        letters.attach(self.show_letter)
        answers.attach(self.show_answer)

    def show_letter(self, state: LetterState) -> None:
        self._show_menu(state)
        self._show_folder(state)
        if state.told is not None and state.told is not self._told:
            self._window.show_toast(toast(state.told))
        self._told = state.told
        if state.trouble is not None:
            headline = translate("Partners", "The letter was not written")
            words = translate("Partners", "Another folder…")
            trouble = TroubleState("alert", headline, sentence(state.trouble), words, FOLDER_KEY)
            self._window.show_trouble(trouble)
        elif self._troubled:
            self._window.show_trouble(None)
        self._troubled = state.trouble is not None

    def show_answer(self, state: AnswerState) -> None:
        self._show_file(state)
        if not state.open:
            sheet, self.sheet = self.sheet, None
            if sheet is not None:
                sheet.blockSignals(True)
                sheet.close()
                sheet.deleteLater()
                self._window.activateWindow()
        elif self.sheet is None:
            self.sheet = AnswerDialog(state, self._window)
            self.sheet.taken.connect(self.answers.take)
            self.sheet.another_wanted.connect(self.answers.another)
            self.sheet.rejected.connect(self._sheet_left)
            self.sheet.open()
        else:
            self.sheet.show_state(state)

    def _show_menu(self, state: LetterState) -> None:
        if not state.agencies:
            self.menu = None
        elif self.menu is None:
            lines = [MenuLine(each.agency, each.name) for each in state.agencies]
            subject = "  ·  ".join(part for part in (state.tail, state.applicant) if part)
            title = translate("Partners", "To which agency")
            self.menu = menu = ActMenuDialog(title, subject, lines, self._window)
            menu.chosen.connect(self.letters.agency_chosen)
            menu.rejected.connect(self.letters.drop)
            menu.finished.connect(menu.deleteLater)
            menu.open()

    def _show_folder(self, state: LetterState) -> None:
        if state.folder is None:
            self.folder = None
        elif self.folder is None:
            title = translate("Partners", "Folder for the letter and the transfer slip")
            self.folder = choose_folder(
                title, state.folder, self.letters.folder_chosen, self.letters.drop, self._window
            )

    def _show_file(self, state: AnswerState) -> None:
        if state.folder is None:
            self.file = None
        elif self.file is None:
            title = translate("Partners", "The file that came back from the agency")
            kinds = [translate("Partners", "Answers (*.json)"), translate("Partners", "All files (*)")]
            self.file = choose_file(
                title, state.folder, kinds, self.answers.file_chosen, self.answers.drop, self._window
            )

    def _sheet_left(self) -> None:
        """Esc. What is being recorded stays in sight until it came to its end."""
        self.answers.drop()
        if self.answers.state.open and self.sheet is not None:
            self.sheet.open()

    def _another_folder(self, key: str) -> None:
        if key == FOLDER_KEY:
            self.letters.another_folder()
