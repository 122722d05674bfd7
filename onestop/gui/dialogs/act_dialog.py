"""The calm sheet of one act: what it asks, what is proposed, what to know. Renders a form; decides nothing."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from onestop.gui.dialogs.act_fields import FieldEntry, weekday_of
from onestop.gui.dialogs.tick_rows import TickRows
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.labelled_field import FactsLine, LabelledField
from onestop.gui.widgets.notes import Notes
from onestop.gui.widgets.text_field import TextField
from onestop.gui.words.acts import act_word, done_button, hint, label, subject
from onestop.gui.words.sentences import sentence
from onestop.presenters.acting_state import ActForm, ActKind, FieldKind, FormField
from onestop.presenters.message import Message
from onestop.presenters.widget_states import FieldState

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

WIDE, MARGIN = 560, 24
LEAST_FIELDS = 90
ROOM_AROUND = 48
"""What the sheet leaves of the window's height, for its own title bar too."""
USUAL_WINDOW = 696


class ActDialog(QDialog):
    """Tells `submitted(values)`, `chosen(name, value)` and `dropped()`. Enter in the last field finishes."""

    submitted = Signal(dict)
    chosen = Signal(str, str)
    dropped = Signal()

    def __init__(self, form: ActForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("actSheet")
        self._form = form
        self._entries: dict[str, FieldEntry] = {}
        self._labelled: dict[str, LabelledField] = {}
        title = QLabel(act_word(form.kind), self)
        title.setProperty("role", "panelRed" if form.grave else "panelTitle")
        self.setWindowTitle(title.text())
        self._subject = QLabel(subject(form), self)
        self._subject.setTextFormat(Qt.TextFormat.PlainText)
        self._subject.setProperty("role", "second")
        self._subject.setWordWrap(True)
        self._notes = Notes(self)
        self._body = QWidget(self)
        self._fields = QVBoxLayout(self._body)
        self._fields.setContentsMargins(0, 0, 0, 0)
        self._fields.setSpacing(14)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)
        self._body.installEventFilter(self)
        self._error = FactsLine(self)
        leave = KeyButton(self.tr("Leave it"), "Esc", "", ButtonKind.PANEL, self)
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        self._done = KeyButton(done_button(form.kind), "Ctrl+Enter", "", ButtonKind.PRIMARY, self)
        self._done.setAutoDefault(False)
        self._done.clicked.connect(self._submit)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self._done)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, 20, MARGIN, 20)
        whole.setSpacing(12)
        whole.addWidget(title)
        whole.addWidget(self._subject)
        whole.addWidget(self._notes)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._error)
        whole.addLayout(foot)
        for sequence in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(sequence), self).activated.connect(self._submit)
        self.rejected.connect(self.dropped)
        self.setFixedWidth(look().px(WIDE))
        self.show_form(form)

    def show_form(self, form: ActForm) -> None:
        """What changed: errors, warnings, or another field for what is picked. What was typed stays."""
        for place, field in enumerate(form.fields):
            entry = self._entries.get(field.name)
            before = self._form.field(field.name)
            fresh = before is not None and before.was != field.was
            if entry is None or entry.shape != (field.kind, field.choices) or fresh:
                self._put(place, field)
            self._show_around(field)
        self._form = form
        facts = [("info", sentence(fact), Token.TEXT2) for fact in form.facts]
        warnings = [("alert", sentence(warning), Token.AMBER) for warning in form.warnings]
        self._notes.show_lines([*warnings, *facts])
        self._error.show_state(FieldState(error=form.error))
        self._error.setVisible(form.error is not None)
        self._done.set_busy(self.tr("Recording…") if form.busy else "")
        self._fit()
        self._focus_error()

    def values(self) -> dict[str, str]:
        return {name: entry.read() for name, entry in self._entries.items()}

    def entry(self, name: str) -> QWidget:
        """The widget of a field."""
        return self._entries[name].widget

    def _put(self, place: int, field: FormField) -> None:
        old = self._labelled.pop(field.name, None)
        if old is not None:
            self._fields.removeWidget(old)
            old.hide()
            old.deleteLater()
        entry = FieldEntry(field, self._next, self.chosen.emit, self._body)
        if isinstance(entry.widget, TickRows):
            entry.widget.went_to.connect(lambda row: self._scroll.ensureWidgetVisible(row, 0, 12))
        words = label(self._form.kind, field.name)
        labelled = LabelledField(words, entry.widget, parent=self._body)
        self._entries[field.name], self._labelled[field.name] = entry, labelled
        self._fields.insertWidget(place, labelled)
        if field.kind in (FieldKind.DAY, FieldKind.MOMENT) and isinstance(entry.widget, TextField):
            entry.widget.textChanged.connect(lambda _: self._show_around(field))
        self._order()

    def _order(self) -> None:
        """Tab follows the fields also after one of them was put anew."""
        names = [each.name for each in self._form.fields if each.name in self._entries]
        widgets = [self._entries[name].widget for name in names]
        for before, after in pairwise(widgets):
            self.setTabOrder(before, after)

    def _show_around(self, field: FormField) -> None:
        facts: tuple[str, ...] = ()
        if field.was:
            was = sentence(field.was) if isinstance(field.was, Message) else field.was
            facts = (self.tr("was: {value}").format(value=was),)
        elif field.kind in (FieldKind.DAY, FieldKind.MOMENT):
            day = weekday_of(self._entries[field.name].read())
            facts = (day,) if day else ()
        around = hint(field.name, required=field.required)
        state = FieldState(error=field.error, facts=() if field.error else facts, hint=around)
        self._labelled[field.name].show_state(state)

    def _fit(self) -> None:
        """As high as what it asks, never higher than the window it lies on: then the fields scroll."""
        layout = self.layout()
        assert layout is not None, "built with the sheet"
        least = look().px(LEAST_FIELDS)
        self._scroll.setFixedHeight(least)
        layout.activate()
        around = layout.totalHeightForWidth(self.width()) - least
        wide = self.width() - 2 * MARGIN
        form = self._fields.totalHeightForWidth(wide) if self._fields.hasHeightForWidth() else 0
        wanted = max(form, self._fields.totalMinimumSize().height()) + 2
        window = self.parentWidget()
        most = (window.height() if window is not None else USUAL_WINDOW) - look().px(ROOM_AROUND) - around
        self._scroll.setFixedHeight(max(least, min(wanted, most)))
        layout.activate()
        self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def _focus_error(self) -> None:
        wrong = next((each for each in self._form.fields if each.error is not None), None)
        if wrong is not None:
            self._go_to(self._entries[wrong.name].widget)

    def _focus_first(self) -> None:
        """To what nobody can propose; else, and where something is picked first, to the first field."""
        fields = self._form.fields
        picks = self._form.kind is ActKind.CORRECT
        empty = next((each for each in fields if each.required and not each.value and not picks), None)
        first = empty or (fields[0] if fields else None)
        if first is not None:
            widget = self._entries[first.name].widget
            widget.setFocus()
            if isinstance(widget, TextField):
                widget.selectAll()

    def _go_to(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(widget, 0, 24)

    def _next(self, widget: QWidget) -> None:
        """Enter: on to the next field, and from the last one done."""
        widgets = [self._entries[each.name].widget for each in self._form.fields]
        place = widgets.index(widget) + 1
        if place < len(widgets):
            self._go_to(widgets[place])
        else:
            self._submit()

    def _submit(self) -> None:
        if not self._form.busy:
            self.submitted.emit(self.values())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An error below a field makes the fields higher only when Qt has told their layout so."""
        if watched is self._body and event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter also where the shortcut did not take it, as while the sheet is only becoming active."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._submit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        self._focus_first()
