"""One dossier at the counter: what is handed over and who fetches it, or why it cannot be. Renders a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from onestop.gui.pages.received_view import DoneMark
from onestop.gui.pages.return_parts import HandRow, quiet_label
from onestop.gui.palette import Token
from onestop.gui.widgets.code_field import CodeField
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.labelled_field import FactsLine, LabelledField
from onestop.gui.widgets.notes import Notes
from onestop.gui.widgets.reprint_box import ReprintBox
from onestop.gui.widgets.text_field import TextField
from onestop.gui.widgets.way_choice import WayChoice
from onestop.gui.words.returning import given_words, way_words
from onestop.gui.words.sentences import sentence
from onestop.presenters.returning_state import Entry, SlipStage, Stand, Way
from onestop.presenters.widget_states import FieldState

if TYPE_CHECKING:
    from onestop.presenters.returning_state import ReturningState, ShownResult

MOST_ITEMS = 2


class ReturnResultView(QWidget):
    """Signals say what the hand did: `way_chosen(key)`, `entry_typed(name, text)`, `entry_entered(name)`, …"""

    ticked = Signal(str, bool)
    way_chosen = Signal(str)
    entry_typed = Signal(str, str)
    entry_entered = Signal(str)
    dossier_wanted = Signal()
    slip_wanted = Signal()
    others_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = ""
        self._rule = QFrame(self)
        self._rule.setProperty("role", "line")
        self._others = KeyButton("", kind=ButtonKind.LINK, parent=self)
        self._others.clicked.connect(self.others_wanted)
        self._build_what()
        self._build_who()
        self._build_past()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        for widget in (self._others, self._rule, self._what, self._who, self._past):
            whole.addWidget(widget)
        whole.addStretch(1)

    def _build_what(self) -> None:
        self._what = QWidget(self)
        label = quiet_label("label", self._what)
        label.setText(self.tr("What is handed over"))
        self._rows = [HandRow(self._what) for _ in range(MOST_ITEMS)]
        self._lacks = FactsLine(self._what)
        column = QVBoxLayout(self._what)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label)
        for row in self._rows:
            row.ticked.connect(self.ticked)
            column.addWidget(row)
        column.addWidget(self._lacks)

    def _build_who(self) -> None:
        self._who = QWidget(self)
        label = quiet_label("label", self._who)
        label.setText(self.tr("Who fetches it"))
        self.ways = WayChoice(self.tr("Who fetches it"), self._who)
        self.ways.chosen.connect(self.way_chosen)
        self.name = TextField(parent=self._who)
        self.paper = TextField(parent=self._who)
        self.item = CodeField(parent=self._who)
        self.fields = {Entry.NAME: self.name, Entry.PAPER: self.paper, Entry.ITEM_NUMBER: self.item}
        self._labelled = {
            Entry.NAME: LabelledField(self.tr("Full name"), self.name, parent=self._who),
            Entry.PAPER: LabelledField(
                self.tr("Authorisation"), self.paper, self.tr("number, day or kind"), parent=self._who
            ),
            Entry.ITEM_NUMBER: LabelledField(
                self.tr("Item number"), self.item, self.tr("on the post's receipt"), parent=self._who
            ),
        }
        lengths = {Entry.NAME: 300, Entry.PAPER: 200, Entry.ITEM_NUMBER: 60}
        entries = QHBoxLayout()
        entries.setSpacing(8)
        for entry, field in self.fields.items():
            field.setMaxLength(lengths[entry])
            field.textEdited.connect(lambda text, entry=entry: self.entry_typed.emit(entry.value, text))
            field.returnPressed.connect(lambda entry=entry: self.entry_entered.emit(entry.value))
            entries.addWidget(self._labelled[entry], 1)
        self._not_allowed = FactsLine(self._who)
        column = QVBoxLayout(self._who)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label)
        column.addWidget(self.ways)
        column.addLayout(entries)
        column.addWidget(self._not_allowed)

    def _build_past(self) -> None:
        """In the place of what could be done: where it is, or who has it."""
        self._past = QWidget(self)
        self.mark = DoneMark(self._past)
        self.headline = quiet_label("headline", self._past, wraps=True)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.mark)
        top.addWidget(self.headline, 1)
        self.notes = Notes(self._past)
        self.again = KeyButton(self.tr("Print the receipt again"), "", "printer", parent=self._past)
        self.again.clicked.connect(self.slip_wanted)
        self.open = KeyButton(self.tr("Open the dossier"), "", "file", parent=self._past)
        self.open.clicked.connect(self.dossier_wanted)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addWidget(self.again)
        self.buttons.addWidget(self.open)
        self.buttons.addStretch(1)
        self.reprint = ReprintBox(self._past)
        column = QVBoxLayout(self._past)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(14)
        column.addLayout(top)
        column.addWidget(self.notes)
        column.addLayout(self.buttons)
        column.addWidget(self.reprint)

    def show_state(self, state: ReturningState) -> None:
        shown = state.shown
        if shown is None:
            return
        self._others.set_face(self.tr("{count} more codes end like this").format(count=state.others))
        self._others.setVisible(state.others > 0)
        ready = shown.stand is Stand.READY and not state.fresh
        self._what.setVisible(ready)
        self._who.setVisible(ready)
        self._past.setVisible(not ready)
        if ready:
            self._show_what(state, shown)
            self._show_who(state, shown)
        else:
            self._show_past(state, shown)

    def _show_what(self, state: ReturningState, shown: ShownResult) -> None:
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(shown.hand_over))
            if place < len(shown.hand_over):
                row.show_item(shown.hand_over[place])
        self._say(self._lacks, state, "items")

    def _show_who(self, state: ReturningState, shown: ShownResult) -> None:
        ways = [(way.value, *way_words(way, shown)) for way in shown.ways]
        self.ways.show_ways(ways, state.way.value)
        wanted = {Way.AUTHORISED: (Entry.NAME, Entry.PAPER), Way.POST: (Entry.ITEM_NUMBER,)}
        for entry, labelled in self._labelled.items():
            labelled.setVisible(entry in wanted.get(state.way, ()))
            field = self.fields[entry]
            if field.text() != state.entry(entry):
                field.setText(state.entry(entry))
            hint = {
                Entry.PAPER: self.tr("number, day or kind"),
                Entry.ITEM_NUMBER: self.tr("on the post's receipt"),
            }
            labelled.show_state(FieldState(error=state.error(entry.value), hint=hint.get(entry, "")))
        self._say(self._not_allowed, state, "by")

    def _say(self, line: FactsLine, state: ReturningState, name: str) -> None:
        error = state.error(name)
        line.setVisible(error is not None)
        line.show_state(FieldState(error=error))

    def _show_past(self, state: ReturningState, shown: ShownResult) -> None:
        given = shown.given
        gone = state.fresh or shown.stand is Stand.RETURNED
        self.mark.setVisible(gone)
        self.mark.show_waiting(state.slip in (SlipStage.WAITS, SlipStage.FAILED))
        self.headline.setText(self._headline(state, shown))
        lines = [("clock", sentence(line), Token.TEXT) for line in shown.where]
        if given is not None:
            lines.append(("check", given_words(given), Token.TEXT))
        slip = self._slip_words(state)
        if slip:
            waits = state.slip in (SlipStage.WAITS, SlipStage.FAILED)
            lines.append(("printer", slip, Token.AMBER if waits else Token.TEXT2))
        self.notes.show_lines(lines)
        asking = state.reprint.asking
        self.again.setVisible(gone and not asking)
        self.open.setVisible(gone and not asking)
        stuck = state.slip in (SlipStage.WAITS, SlipStage.FAILED)
        words = self.tr("Print the receipt") if stuck else self.tr("Print the receipt again")
        self.again.set_face(words, "", "printer")
        self.reprint.show_state(state.reprint)

    def _headline(self, state: ReturningState, shown: ShownResult) -> str:
        if state.fresh:
            posted = shown.given is not None and shown.given.way is Way.POST
            return self.tr("Posted and recorded") if posted else self.tr("Handed out and recorded")
        words = {
            Stand.RETURNED: self.tr("The result was handed out already"),
            Stand.ENDED: self.tr("There is no result to hand out"),
            Stand.NOT_READY: self.tr("No result yet"),
            Stand.READY: "",
        }
        return words[shown.stand]

    def _slip_words(self, state: ReturningState) -> str:
        if state.slip_told is not None:
            return sentence(state.slip_told)
        words = {
            SlipStage.UNDER_WAY: self.tr("The receipt is being printed…"),
            SlipStage.PRINTED: self.tr("Receipt printed: both sign, whoever fetched it keeps copy 2."),
        }
        return words.get(state.slip, "")

    @property
    def entry_boxes(self) -> tuple[QWidget, ...]:
        """The fields with their labels and what is said below."""
        return tuple(self._labelled.values())

    def first_wrong(self, state: ReturningState) -> QWidget | None:
        """Where the hand must go."""
        if state.error("items") is not None:
            return next((row.box for row in self._rows if row.isVisible() and not row.box.isChecked()), None)
        return next((field for entry, field in self.fields.items() if state.error(entry.value)), None)
