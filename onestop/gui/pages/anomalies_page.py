"""The anomaly desk: the list, and beside it both sides of the chosen one with a button for each choice.

1, 2, 3 in the list choose; Enter opens the dossier. Renders a state; the presenter decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from onestop.gui.page import Page
from onestop.gui.palette import Token
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.empty_page import EmptyPage
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.labelled_field import LabelledField
from onestop.gui.widgets.notes import Notes
from onestop.gui.widgets.people_list import PeopleList, Person
from onestop.gui.widgets.segments import Segments
from onestop.gui.widgets.text_field import TextField
from onestop.gui.words import anomalies as words
from onestop.gui.words.sentences import sentence, toast
from onestop.presenters.shell import TopBarState
from onestop.presenters.widget_states import EmptyPageState, TroubleState

if TYPE_CHECKING:
    from onestop.presenters.anomalies import AnomaliesPresenter
    from onestop.presenters.anomalies_state import AnomaliesState, AnomalyLine

OPEN, ALL = "open", "all"
MOST_CHOICES = 3
MOST_DOORS = 3
PROPOSED, PROPOSED_WITH_NAMES = "viec-bat-thuong.json", "viec-bat-thuong-co-ten-nguoi-nop.json"


class _AnomalyList(PeopleList):
    """Tells `digit(place)` when one of the keys of the choices is pressed, from 0, and `opened()` on Enter."""

    digit = Signal(int)
    opened = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < MOST_CHOICES and not event.isAutoRepeat():
            self.digit.emit(place)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class AnomaliesPage(Page):
    """`places` is the system's dialog for a file while it is open."""

    def __init__(
        self,
        presenter: AnomaliesPresenter,
        opened_from: str = "",
        *,
        practice: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self._trail = (opened_from,) if opened_from else ()
        self._practice = practice
        self._shown = ""
        self._told: object = None
        self._troubled = False
        self.places: QFileDialog | None = None
        self._build_column()
        self._build_panel()
        self._connect()
        presenter.attach(self.show_state)

    def _build_column(self) -> None:
        self.segments = Segments(
            ((OPEN, self.tr("To look at")), (ALL, self.tr("All"))), self.tr("Which of them"), self.column
        )
        head = QHBoxLayout()
        head.addWidget(self.segments)
        head.addStretch(1)
        self.list = _AnomalyList(self.tr("Odd things"), self.column)
        nothing = EmptyPageState(
            "check-circle",
            self.tr("Nothing odd"),
            self.tr("What two desks do without knowing of each other will stand here."),
        )
        self._empty = EmptyPage(nothing, self.column)
        self._stack = QStackedWidget(self.column)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self.column_layout.addLayout(head)
        self.column_layout.addWidget(self._stack, 1)

    def _build_panel(self) -> None:
        self._title = self._label("panelTitle")
        self._about = self._label("second")
        self._explanation = self._label("")
        self._heads = (self._label("strong"), self._label("strong"))
        self._sides = tuple(self._label("") for _ in range(MOST_DOORS))
        self._doors = tuple(
            KeyButton(self.tr("Open the dossier"), "", "", ButtonKind.LINK, self.panel)
            for _ in range(MOST_DOORS)
        )
        self._settled = self._label("second")
        self.reason = TextField(self.tr("Reason"), parent=self.panel)
        self._reason = LabelledField(self.tr("Reason"), self.reason, parent=self.panel)
        self.buttons = tuple(
            KeyButton("", str(n + 1), "", ButtonKind.STACKED, self.panel) for n in range(MOST_CHOICES)
        )
        self._save = KeyButton(
            self.tr("Keep as a file for support"), keys_of(Action.EXPORT), "", ButtonKind.LINK, self.panel
        )
        self._names = self._label("second")
        self._names.setText(self.tr("The file holds applicants' names and papers. For support only."))
        self._notes = Notes(self.panel)
        panel = self.panel_layout
        for widget in (self._title, self._about, self._explanation):
            panel.addWidget(widget)
        for n, side in enumerate(self._sides):
            block = QVBoxLayout()
            block.setSpacing(2)
            if n < len(self._heads):
                block.addWidget(self._heads[n])
            block.addWidget(side)
            block.addWidget(self._doors[n], 0, Qt.AlignmentFlag.AlignLeft)
            panel.addLayout(block)
        panel.addWidget(self._settled)
        panel.addStretch(1)
        panel.addWidget(self._notes)
        panel.addWidget(self._reason)
        for button in self.buttons:
            panel.addWidget(button)
        panel.addWidget(self._save, 0, Qt.AlignmentFlag.AlignLeft)
        panel.addWidget(self._names)

    def _label(self, role: str) -> QLabel:
        label = QLabel(self.panel)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            label.setProperty("role", role)
        return label

    def _connect(self) -> None:
        presenter = self.presenter
        self.segments.chosen.connect(lambda key: presenter.everything_wanted(key == ALL))
        self.list.pointed.connect(presenter.pointed)
        self.list.doubleClicked.connect(lambda _: presenter.opened())
        self.list.opened.connect(presenter.opened)
        self.list.digit.connect(self._choose)
        self.list.verticalScrollBar().valueChanged.connect(self._scrolled)
        for place, button in enumerate(self.buttons):
            button.clicked.connect(lambda _=False, n=place: self._choose(n))
        for place, door in enumerate(self._doors):
            door.clicked.connect(lambda _=False, n=place: self._open(n))
        self._save.clicked.connect(self._ask_to_save)
        self.reason.returnPressed.connect(self.list.setFocus)

    def top_bar(self) -> TopBarState:
        return TopBarState(title=self.tr("Odd things"), trail=self._trail, practice=self._practice)

    def enter(self) -> None:
        self.presenter.start()
        self.list.setFocus()

    def act(self, action: Action) -> bool:
        if action is Action.BACK:
            if self.reason.hasFocus():
                self.list.setFocus()
            else:
                self.back_wanted.emit()
            return True
        if action is Action.MAIN:
            self.presenter.opened()
        elif action is Action.EXPORT:
            self._ask_to_save()
        elif action in (Action.COUNTER_1, Action.COUNTER_2):
            self.presenter.everything_wanted(action is Action.COUNTER_2)
        else:
            return False
        return True

    def show_state(self, state: AnomaliesState) -> None:
        self.segments.choose(ALL if state.everything else OPEN)
        rows = []
        for line in state.lines:
            first, second, note = words.line_words(line)
            icon = words.kind_icon(line.kind)
            rows.append(Person(line.key, first, second, note, faded=line.settled is not None, icon=icon))
        self.list.show_rows(rows, state.chosen)
        empty = state.read and not state.lines
        self._stack.setCurrentWidget(self._empty if empty else self.list)
        self.use_panel(state.line is not None)
        if state.line is not None:
            self._show_line(state.line, state)
        self._tell(state)

    def _show_line(self, line: AnomalyLine, state: AnomaliesState) -> None:
        self._title.setText(words.kind_word(line.kind))
        about = " · ".join(part for part in (line.code_tail, line.applicant, line.desk) if part)
        self._about.setText(about)
        self._explanation.setText(words.explanation(line))
        heads = words.side_heads(line.kind)
        of_dossiers = any(side.dossier_id for side in line.sides)
        for n, label in enumerate(self._sides):
            side = line.sides[n] if n < len(line.sides) else None
            label.setVisible(side is not None)
            label.setText(words.side_words(side) if side is not None else "")
            if n < len(self._heads):
                # One side alone changed nothing: there is no other that counts.
                head = heads[n] if len(line.sides) > 1 else heads[1]
                self._heads[n].setText(head)
                self._heads[n].setVisible(side is not None and not of_dossiers)
        self._show_doors(line, of_dossiers=of_dossiers)
        self._settled.setText(words.settled_words(line))
        self._settled.setVisible(line.settled is not None)
        if self._shown != line.key:
            self._shown = line.key
            self.reason.setText(words.usual_reason(line.kind))
        self._reason.setVisible(state.may_settle)
        self._names.setVisible(line.names_applicants)
        for n, button in enumerate(self.buttons):
            offered = n < len(line.choices) and state.may_settle
            button.setVisible(offered)
            if offered:
                button.set_face(words.choice_word(line.choices[n], line), str(n + 1))
                button.setEnabled(not state.busy)
        lines = []
        if state.error is not None:
            lines.append(("alert", sentence(state.error), Token.RED))
        self._notes.show_lines(lines)

    def _show_doors(self, line: AnomalyLine, *, of_dossiers: bool) -> None:
        for n, door in enumerate(self._doors):
            if of_dossiers:
                door.setVisible(n < len(line.sides))
                door.set_face(self.tr("Open the dossier"), "Enter" if n == 0 else "")
            else:
                last = len(line.sides) - 1
                door.setVisible(bool(line.dossier_id) and n == last)
                door.set_face(self.tr("Open the dossier"), "Enter")

    def _tell(self, state: AnomaliesState) -> None:
        """Each notice once; a trouble as long as it lasts."""
        if state.told is not None and state.told is not self._told:
            self.toast_wanted.emit(toast(state.told))
        self._told = state.told
        if state.trouble is not None:
            headline = self.tr("The list could not be read")
            self.trouble_wanted.emit(TroubleState("alert", headline, sentence(state.trouble)))
        elif self._troubled:
            self.trouble_wanted.emit(None)
        self._troubled = state.trouble is not None

    def _choose(self, place: int) -> None:
        self.presenter.settle(place, self.reason.text())
        self.list.setFocus()

    def _open(self, place: int) -> None:
        line = self.presenter.state.line
        if line is not None:
            side = line.sides[place] if place < len(line.sides) else None
            self.presenter.opened(side.dossier_id if side is not None else "")

    def _ask_to_save(self) -> None:
        line = self.presenter.state.line
        if line is not None:
            proposed = PROPOSED_WITH_NAMES if line.names_applicants else PROPOSED
            self.places = QFileDialog(self, self.tr("Keep as a file for support"), proposed)
            self.places.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            self.places.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.places.fileSelected.connect(self.presenter.save_wanted)
            self.places.finished.connect(self.activateWindow)
            self.places.open()

    def _scrolled(self) -> None:
        bar = self.list.verticalScrollBar()
        if bar.maximum() - bar.value() < self.list.height():
            self.presenter.more_wanted()
