"""Who does the work while somebody is away: from, until, who; and what stands already. Renders a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from onestop.gui.dialogs.act_fields import Choices, weekday_of
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.labelled_field import LabelledField
from onestop.gui.widgets.notes import Notes
from onestop.gui.widgets.stand_ins import StandIns
from onestop.gui.widgets.text_field import TextField
from onestop.gui.words.days import day_full
from onestop.gui.words.sentences import sentence
from onestop.presenters.acting_state import FormChoice
from onestop.presenters.substitutes import SubstitutesState
from onestop.presenters.widget_states import FieldState

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

WIDE = 520


class SubstituteDialog(QDialog):
    """Tells `named(substitute login, first, last, reason)`, `ended(StandIn)` and `closed()`."""

    named = Signal(str, str, str, str)
    ended = Signal(object)
    closed = Signal()

    def __init__(self, state: SubstitutesState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("substituteSheet")
        self._state = state
        title = QLabel(self.tr("Away, somebody stands in"), self)
        title.setProperty("role", "panelTitle")
        self.setWindowTitle(title.text())
        self._away = QLabel(self)
        self._away.setProperty("role", "second")
        self._away.setTextFormat(Qt.TextFormat.PlainText)
        self._build_fields()
        self.standing = StandIns(self)
        self._notes = Notes(self)
        leave = KeyButton(self.tr("Close"), "Esc", "", ButtonKind.SECONDARY, self)
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        self._done = KeyButton(self.tr("Name the substitute"), "Ctrl+Enter", "", ButtonKind.PRIMARY, self)
        self._done.setAutoDefault(False)
        self._done.clicked.connect(self._submit)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self._done)
        days = QHBoxLayout()
        days.setSpacing(16)
        days.addWidget(self._first, 1)
        days.addWidget(self._last, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addWidget(title)
        whole.addWidget(self._away)
        whole.addLayout(days)
        for widget in (self._who, self._why, self._notes, self.standing):
            whole.addWidget(widget)
        whole.addLayout(foot)
        for sequence in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(sequence), self).activated.connect(self._submit)
        self.standing.ended.connect(self.ended)
        self.rejected.connect(self.closed)
        self.setFixedWidth(look().px(WIDE))
        self.show_state(state)

    def _build_fields(self) -> None:
        state = self._state
        today = day_full(state.first) if state.first is not None else ""
        self.first = TextField("dd/mm/yyyy", "calendar", parent=self)
        self.first.setText(today)
        self.last = TextField("dd/mm/yyyy", "calendar", parent=self)
        choices = [FormChoice("", self.tr("choose…"))]
        choices += [FormChoice(each.login, each.name, each.unit) for each in state.colleagues]
        self.who = Choices(choices, self)
        self.reason = TextField("", "", parent=self)
        self._first = LabelledField(self.tr("Away from"), self.first, line_below=True, parent=self)
        self._last = LabelledField(self.tr("until"), self.last, line_below=True, parent=self)
        self._who = LabelledField(self.tr("Who stands in"), self.who, parent=self)
        self._why = LabelledField(self.tr("Why"), self.reason, parent=self)
        self.first.textChanged.connect(lambda _: self._show_days(None))
        self.last.textChanged.connect(lambda _: self._show_days(None))
        self.first.returnPressed.connect(self.last.setFocus)
        self.last.returnPressed.connect(self.who.setFocus)
        self.who.finished.connect(self.reason.setFocus)
        self.reason.returnPressed.connect(self._submit)

    def show_state(self, state: SubstitutesState) -> None:
        self._state = state
        away = state.away
        if away is not None:
            mine = self.tr("{name} (you)").format(name=away.name) if state.mine else away.name
            self._away.setText(f"{mine}  ·  {away.unit}")
        self._show_days(state)
        at_who = state.field in ("substitute", "by", "away")
        self._who.show_state(FieldState(error=state.error if at_who else None))
        self._why.show_state(
            FieldState(error=state.error if state.field == "reason" else None, hint=self.tr("may stay empty"))
        )
        lines = []
        if state.told is not None:
            lines.append(("check-circle", sentence(state.told), Token.GREEN))
        if state.error is not None and state.field not in ("first", "last", "substitute", "by", "away"):
            lines.append(("alert", sentence(state.error), Token.RED))
        self._notes.show_lines(lines)
        self.standing.show_lines(state.standing)
        self._done.set_busy(self.tr("Recording…") if state.busy else "")
        self._focus_error(state)
        self._fit()

    def _show_days(self, state: SubstitutesState | None) -> None:
        """The weekday under each day as it is typed; what is wrong stays until the field changes."""
        for name, field, labelled in (
            ("first", self.first, self._first),
            ("last", self.last, self._last),
        ):
            error = state.error if state is not None and state.field == name else None
            day = weekday_of(field.text())
            hint = self.tr("empty: one day") if name == "last" else ""
            labelled.show_state(FieldState(error=error, facts=(day,) if day and not error else (), hint=hint))

    def _focus_error(self, state: SubstitutesState) -> None:
        fields = {"first": self.first, "last": self.last, "substitute": self.who}
        if state.error is not None and state.field in fields:
            fields[state.field].setFocus()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def _submit(self) -> None:
        if not self._state.busy:
            who = str(self.who.currentData() or "")
            self.named.emit(who, self.first.text(), self.last.text(), self.reason.text())

    def event(self, event: QEvent) -> bool:
        """New lines ask for their room only once the loop has shown them."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        self.first.setFocus()
        self.first.selectAll()
