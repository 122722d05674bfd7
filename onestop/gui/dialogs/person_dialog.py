"""Who sits here: type to find, Enter takes, then a password where one is asked. Renders a state; decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from onestop.gui.look import look
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.labelled_field import LabelledField
from onestop.gui.widgets.people_list import Head, PeopleList, Person
from onestop.gui.widgets.text_field import TextField
from onestop.gui.words import people as words
from onestop.gui.words.sentences import sentence
from onestop.presenters.people_state import PeopleState, Stage
from onestop.presenters.widget_states import FieldState

if TYPE_CHECKING:
    from onestop.presenters.message import Message

WIDE, LIST_HIGH = 520, 336
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class _FindField(TextField):
    """Up and Down go through the list without leaving the letters."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = STEPS.get(Qt.Key(event.key()))
        if by is not None:
            self.stepped.emit(by)
        else:
            super().keyPressEvent(event)


class PasswordField(TextField):
    """Never shown, never remembered by an input method; empty after each use."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", "lock", name, parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)


class PersonDialog(QDialog):
    """Tells `typed(text)`, `stepped(by)`, `pointed(login)`, `taken(login)` ("" the chosen one), `submitted(password,
    again)`, `backed()` for Esc, `absence_wanted()` and `quit_wanted()`.
    """

    typed = Signal(str)
    stepped = Signal(int)
    pointed = Signal(str)
    taken = Signal(str)
    submitted = Signal(str, str)
    backed = Signal()
    absence_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, state: PeopleState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("personSheet")
        self._stage: Stage | None = None
        self._title = QLabel(self)
        self._title.setProperty("role", "panelTitle")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._chooser())
        self._stack.addWidget(self._proof())
        self._back = KeyButton("", "Esc", "", ButtonKind.SECONDARY, self)
        self._go = KeyButton("", "Enter", "", ButtonKind.PRIMARY, self)
        self._absence = KeyButton(self.tr("I am away…"), kind=ButtonKind.LINK, parent=self)
        self._quit = KeyButton(self.tr("Close the program"), kind=ButtonKind.LINK, parent=self)
        for button in (self._back, self._go, self._absence, self._quit):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._absence)
        foot.addWidget(self._quit)
        foot.addStretch(1)
        foot.addWidget(self._back)
        foot.addWidget(self._go)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(14)
        whole.addWidget(self._title)
        whole.addWidget(self._stack, 1)
        whole.addLayout(foot)
        self.setFixedWidth(look().px(WIDE))
        self._back.clicked.connect(self.backed)
        self._go.clicked.connect(self._enter)
        self._absence.clicked.connect(self.absence_wanted)
        self._quit.clicked.connect(self.quit_wanted)
        self.show_state(state)

    def _chooser(self) -> QWidget:
        page = QWidget(self)
        self.letters = _FindField(self.tr("Type a name, a login or a unit"), "search", self.tr("Find"), page)
        self.people = PeopleList(self.tr("People of the office"), page)
        self.people.setMinimumHeight(look().px(160))
        self._nobody = QLabel(self.tr("Nobody of the office is called so."), page)
        self._nobody.setProperty("role", "second")
        self._note = QLabel(page)
        self._note.setProperty("role", "small")
        self._note.setWordWrap(True)
        self._error = QLabel(page)
        self._error.setProperty("role", "red")
        self._error.setWordWrap(True)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.letters)
        layout.addWidget(self._nobody)
        layout.addWidget(self.people, 1)
        layout.addWidget(self._error)
        layout.addWidget(self._note)
        self.letters.textEdited.connect(self.typed)
        self.letters.stepped.connect(self.stepped)
        self.letters.returnPressed.connect(self._enter)
        self.people.pointed.connect(self.pointed)
        self.people.taken.connect(self.taken)
        return page

    def _proof(self) -> QWidget:
        page = QWidget(self)
        self._who = QLabel(page)
        self._who.setProperty("role", "strong")
        self._where = QLabel(page)
        self._where.setProperty("role", "second")
        self._first = QLabel(
            self.tr("No password yet on this machine: set one now. It stays on this machine."), page
        )
        self._first.setProperty("role", "small")
        self._first.setWordWrap(True)
        self.password = PasswordField(self.tr("Password"), page)
        self.again = PasswordField(self.tr("The same once more"), page)
        self._password = LabelledField(self.tr("Password"), self.password, parent=page)
        self._again = LabelledField(self.tr("The same once more"), self.again, parent=page)
        layout = self._proof_layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for widget in (self._who, self._where, self._first, self._password, self._again):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.password.returnPressed.connect(self._password_done)
        self.again.returnPressed.connect(self._enter)
        return page

    def show_state(self, state: PeopleState) -> None:
        choosing = state.stage is Stage.CHOOSE
        self._title.setText(self.tr("The screen is locked") if state.locked else self.tr("Who sits here?"))
        self.setWindowTitle(self._title.text())
        self._stack.setCurrentIndex(0 if choosing else 1)
        self._show_chooser(state)
        self._show_proof(state)
        self._back.setVisible(not (choosing and state.locked))
        self._back.set_face(self.tr("Leave it") if choosing else self.tr("Somebody else"), "Esc")
        self._go.set_face(self.tr("Sit down here") if choosing else self.tr("Sign in"), "Enter")
        self._go.set_busy(self.tr("Looking…") if state.busy else "")
        self._absence.setVisible(choosing and not state.locked)
        self._quit.setVisible(state.locked)
        if state.stage is not self._stage or state.error is not None:
            self._focus(state)
        self._stage = state.stage
        self._fit(state)

    def _show_chooser(self, state: PeopleState) -> None:
        rows: list[Head | Person] = []
        for group in state.groups:
            rows.append(Head(group.unit))
            rows.extend(
                Person(
                    each.login,
                    each.name,
                    words.roles_words(each.roles),
                    words.here_word(each),
                    here=each.sits,
                )
                for each in group.people
            )
        self.people.show_rows(rows, state.chosen)
        self.people.setVisible(bool(rows))
        self._nobody.setVisible(not rows)
        self._say(self._error, state.error if state.field == "login" else None)
        self._note.setText(words.chooser_note(state))
        self._note.setVisible(bool(self._note.text()))
        if self.letters.text() != state.text:
            self.letters.setText(state.text)

    def _show_proof(self, state: PeopleState) -> None:
        person, first = state.person, state.stage is Stage.FIRST
        self._who.setText(person.name if person is not None else "")
        self._where.setText(person.unit if person is not None else "")
        self._first.setVisible(first)
        self._again.setVisible(first)
        of_password = state.error if state.field != "again" else None
        self._password.show_state(FieldState(error=of_password))
        self._again.show_state(FieldState(error=state.error if state.field == "again" else None))

    def _say(self, label: QLabel, message: Message | None) -> None:
        label.setText(sentence(message) if message is not None else "")
        label.setVisible(message is not None)

    def _focus(self, state: PeopleState) -> None:
        """To the field that waits; a password that was wrong is typed anew."""
        if state.stage is Stage.CHOOSE:
            self.password.clear()
            self.again.clear()
            self.letters.setFocus()
        elif state.error is not None and state.field == "again":
            self.again.clear()
            self.again.setFocus()
        else:
            self.password.clear()
            self.again.clear()
            self.password.setFocus()

    def _password_done(self) -> None:
        if self._stage is Stage.FIRST and not self.again.text():
            self.again.setFocus()
        else:
            self._enter()

    def _enter(self) -> None:
        if self._stage is Stage.CHOOSE:
            self.taken.emit("")
        else:
            self.submitted.emit(self.password.text(), self.again.text())

    def _fit(self, state: PeopleState) -> None:
        window = self.parentWidget()
        most = (window.height() if window is not None else 700) - look().px(80)
        choosing = state.stage is Stage.CHOOSE
        high = look().px(LIST_HIGH + 190) if choosing else self._proof_high()
        self.setFixedHeight(min(high, most))

    def _proof_high(self) -> int:
        inner = self._proof_layout.totalHeightForWidth(self.width() - 48)
        return max(inner, look().px(150)) + look().px(140)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.backed.emit()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """The window manager's cross is an Esc too: what is locked stays so."""
        self.backed.emit()
