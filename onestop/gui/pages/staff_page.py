"""The office's people: who, roles, until when; beside them whoever is chosen, with password and substitutes."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from onestop.gui.dialogs.person_dialog import PasswordField
from onestop.gui.look import look
from onestop.gui.page import Page
from onestop.gui.palette import Token
from onestop.gui.shortcuts import Action
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.labelled_field import LabelledField
from onestop.gui.widgets.notes import Notes
from onestop.gui.widgets.people_list import Head, PeopleList, Person
from onestop.gui.widgets.stand_ins import StandIns
from onestop.gui.words import people as words
from onestop.gui.words.sentences import sentence
from onestop.presenters.shell import TopBarState
from onestop.presenters.widget_states import FieldState

if TYPE_CHECKING:
    from onestop.presenters.staff import StaffPresenter, StaffState

LABEL_HIGH = 21
"""A label above a field: a button beside it stands at the field's height."""


class StaffPage(Page):
    """Tells `substitute_wanted(login)`, `stand_in_ended(StandIn)` and `person_wanted()`."""

    substitute_wanted = Signal(str)
    stand_in_ended = Signal(object)
    person_wanted = Signal()

    def __init__(
        self,
        presenter: StaffPresenter,
        opened_from: str = "",
        *,
        practice: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self._trail = (opened_from,) if opened_from else ()
        self._practice = practice
        self._proving = False
        self._build_column()
        self._build_panel()
        self._connect()
        self.use_panel()
        presenter.attach(self.show_state)

    def _build_column(self) -> None:
        self._rule = QLabel(self.column)
        self._rule.setProperty("role", "second")
        self._rule.setWordWrap(True)
        self.turn = KeyButton("", "", "lock", parent=self.column)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._rule, 1)
        row.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignTop)
        self.password = PasswordField(self.tr("Password"), self.column)
        self.again = PasswordField(self.tr("The same once more"), self.column)
        self._password = LabelledField(
            self.tr("Password of whoever turns it on"), self.password, parent=self.column
        )
        self._again = LabelledField(self.tr("The same once more"), self.again, parent=self.column)
        self.prove = KeyButton(
            self.tr("Turn passwords on"), "Enter", "", ButtonKind.SECONDARY, parent=self.column
        )
        self._proof = QWidget(self.column)
        proof = QHBoxLayout(self._proof)
        proof.setContentsMargins(0, 0, 0, 0)
        proof.setSpacing(16)
        proof.addWidget(self._password, 1)
        proof.addWidget(self._again, 1)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, look().px(LABEL_HIGH), 0, 0)
        beside.addWidget(self.prove)
        beside.addStretch(1)
        proof.addLayout(beside)
        self._notes = Notes(self.column)
        self.people = PeopleList(self.tr("People of the office"), self.column)
        self.column_layout.addLayout(row)
        self.column_layout.addWidget(self._proof)
        self.column_layout.addWidget(self._notes)
        self.column_layout.addWidget(self.people, 1)

    def _build_panel(self) -> None:
        self._name = QLabel(self.panel)
        self._name.setProperty("role", "panelTitle")
        self._name.setWordWrap(True)
        self._facts = QLabel(self.panel)
        self._facts.setWordWrap(True)
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._secret = QLabel(self.panel)
        self._secret.setProperty("role", "small")
        self._secret.setWordWrap(True)
        self.standing = StandIns(self.panel)
        self.substitute = KeyButton(
            self.tr("Away, somebody stands in…"), "", "", ButtonKind.STACKED, parent=self.panel
        )
        self.reset = KeyButton(self.tr("Reset the password"), "", "", ButtonKind.STACKED, parent=self.panel)
        self._only = QLabel(
            self.tr("Passwords are set by an administrator. The office's file says who works here."),
            self.panel,
        )
        self._only.setProperty("role", "small")
        self._only.setWordWrap(True)
        self.change = KeyButton(self.tr("Somebody else sits here…"), kind=ButtonKind.LINK, parent=self.panel)
        panel = self.panel_layout
        for widget in (self._name, self._facts, self._secret, self.standing):
            panel.addWidget(widget)
        panel.addStretch(1)
        panel.addWidget(self._only)
        panel.addWidget(self.substitute)
        panel.addWidget(self.reset)
        panel.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        presenter = self.presenter
        self.people.pointed.connect(presenter.pointed)
        self.turn.clicked.connect(presenter.turn_wanted)
        self.prove.clicked.connect(self._prove)
        self.password.returnPressed.connect(self._password_done)
        self.again.returnPressed.connect(self._prove)
        self.reset.clicked.connect(presenter.reset_wanted)
        self.substitute.clicked.connect(lambda: self.substitute_wanted.emit(presenter.state.chosen))
        self.standing.ended.connect(self.stand_in_ended)
        self.change.clicked.connect(self.person_wanted)

    def top_bar(self) -> TopBarState:
        return TopBarState(title=self.tr("People"), trail=self._trail, practice=self._practice)

    def enter(self) -> None:
        self.people.setFocus()

    def act(self, action: Action) -> bool:
        return action is Action.BACK and self.presenter.step_back()

    def show_state(self, state: StaffState) -> None:
        self._rule.setText(words.asking_words(state))
        self.turn.set_face(
            self.tr("Turn passwords off") if state.asks else self.tr("Turn passwords on"), "", "lock"
        )
        self.turn.setVisible(state.may_set and not state.practice and not state.proving)
        self._show_proof(state)
        self._show_notes(state)
        rows: list[Head | Person] = []
        for unit, lines in groupby(state.lines, lambda line: line.unit):
            rows.append(Head(unit))
            rows.extend(
                Person(
                    each.login,
                    each.name,
                    f"{each.login}  ·  {words.roles_words(each.roles)}",
                    words.staff_note(each, state),
                    each.left,
                    each.sits,
                )
                for each in lines
            )
        self.people.show_rows(rows, state.chosen)
        self._show_chosen(state)

    def _show_proof(self, state: StaffState) -> None:
        self._proof.setVisible(state.proving)
        self._again.setVisible(state.sets)
        at_again = state.field == "again"
        self._password.show_state(
            FieldState(error=state.error if state.field and not at_again and state.proving else None)
        )
        self._again.show_state(FieldState(error=state.error if at_again else None))
        self.prove.set_busy(self.tr("Looking…") if state.busy else "")
        if state.proving and (not self._proving or (state.error is not None and not state.busy)):
            field = self.again if at_again else self.password
            if not at_again:
                self.password.clear()
            self.again.clear()
            field.setFocus()
        elif not state.proving and self._proving:
            self.password.clear()
            self.again.clear()
            self.people.setFocus()
        self._proving = state.proving

    def _show_notes(self, state: StaffState) -> None:
        lines = []
        if state.told is not None:
            lines.append(("check-circle", sentence(state.told), Token.GREEN))
        if state.error is not None and not state.proving:
            lines.append(("alert", sentence(state.error), Token.RED))
        self._notes.show_lines(lines)

    def _show_chosen(self, state: StaffState) -> None:
        line = state.line
        self._name.setText(line.name if line is not None else "")
        if line is not None:
            facts = [line.unit, words.roles_words(line.roles), words.until_words(line)]
            self._facts.setText("\n".join(fact for fact in facts if fact))
            password = self.tr("Password: {words}").format(words=words.password_words(line, state))
            self._secret.setText(password)
        self.standing.show_lines(state.standing)
        here = line is not None and not line.left
        self.substitute.setVisible(here and state.may_name)
        can_reset = line is not None and line.has_password and state.may_set and not state.practice
        self.reset.setVisible(can_reset)
        self._only.setVisible(not state.may_set and not state.practice)

    def _password_done(self) -> None:
        if self._again.isVisibleTo(self._proof) and not self.again.text():
            self.again.setFocus()
        else:
            self._prove()

    def _prove(self) -> None:
        self.presenter.prove(self.password.text(), self.again.text())
