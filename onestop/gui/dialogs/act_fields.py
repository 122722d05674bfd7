"""The fields of a form of acting: one widget for each kind, all of them read and filled as text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from onestop.gui.dialogs.tick_rows import TickRows
from onestop.gui.look import look
from onestop.gui.widgets.choice_box import ChoiceBox
from onestop.gui.widgets.segments import Segments
from onestop.gui.widgets.text_field import FigureField, TextField
from onestop.gui.words.days import day_and_hour, day_full, weekday
from onestop.gui.words.figures import number
from onestop.gui.words.sentences import sentence
from onestop.presenters.acting_state import FieldKind, FormChoice, FormField
from onestop.presenters.message import Message
from onestop.presenters.typed_days import read_moment

if TYPE_CHECKING:
    from collections.abc import Sequence

SEGMENTS_UP_TO, LETTERS_IN_SEGMENTS = 3, 54
NOTE_LINES, LIST_LINES = 2, 3
CHOICES_IN_SIGHT = 14


class NoteField(QPlainTextEdit):
    """Several lines. Enter tells `finished` (Shift+Enter breaks the line); with `lines` Enter breaks it."""

    finished = Signal()

    def __init__(self, rows: int, *, lines: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_error(self, wrong: bool) -> None:
        if self.property("wrong") != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)

    def sizeHint(self) -> QSize:
        return QSize(200, self.fontMetrics().lineSpacing() * self._rows + look().px(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the sheet's
        elif enter and not self._lines and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.finished.emit()
        else:
            super().keyPressEvent(event)


class Choices(ChoiceBox):
    """A drop-down that also finds by letters typed; Enter tells `finished` while it is shut."""

    finished = Signal()

    def __init__(self, choices: Sequence[FormChoice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(CHOICES_IN_SIGHT)
        self.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(24)
        for choice in choices:
            self.addItem(choice_words(choice), choice.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the sheet's
        else:
            self.finished.emit()


class FieldEntry:
    """One field of a form. `on_done` is Enter in it, `on_chosen(name, value)` another choice made."""

    def __init__(
        self,
        field: FormField,
        on_done: Callable[[QWidget], None],
        on_chosen: Callable[[str, str], None],
        parent: QWidget,
    ) -> None:
        self.shape = (field.kind, field.choices)
        self.widget: QWidget
        self.read: Callable[[], str]
        self._build(field, on_done, on_chosen, parent)

    def _build(
        self,
        field: FormField,
        on_done: Callable[[QWidget], None],
        on_chosen: Callable[[str, str], None],
        parent: QWidget,
    ) -> None:
        match field.kind:
            case FieldKind.CHOICE if _fit_segments(field.choices):
                segments = Segments([(each.key, choice_words(each)) for each in field.choices], parent=parent)
                segments.choose(field.value)
                segments.chosen.connect(lambda key: on_chosen(field.name, key))
                self.widget, self.read = segments, lambda: segments.current
            case FieldKind.CHOICE:
                box = Choices(field.choices, parent)
                box.setCurrentIndex(max(0, box.findData(field.value)))
                box.activated.connect(lambda _: on_chosen(field.name, str(box.currentData())))
                box.finished.connect(lambda: on_done(box))
                self.widget, self.read = box, lambda: str(box.currentData() or "")
            case FieldKind.TICKS:
                ticks = TickRows([(each.key, choice_words(each)) for each in field.choices], parent)
                ticks.tick(field.value.split("\n"))
                ticks.finished.connect(lambda: on_done(ticks))
                self.widget, self.read = ticks, lambda: "\n".join(ticks.ticked)
            case FieldKind.NOTE | FieldKind.LINES:
                lines = field.kind is FieldKind.LINES
                note = NoteField(LIST_LINES if lines else NOTE_LINES, lines=lines, parent=parent)
                note.setPlainText(field.value)
                note.finished.connect(lambda: on_done(note))
                self.widget, self.read = note, note.toPlainText
            case _:
                line = _line_field(field, parent)
                line.returnPressed.connect(lambda: on_done(line))
                self.widget, self.read = line, line.text


def _line_field(field: FormField, parent: QWidget) -> TextField:
    if field.kind in (FieldKind.MONEY, FieldKind.HOURS):
        figures = FigureField("", parent)
        money = field.kind is FieldKind.MONEY and field.value.isdecimal()
        figures.setText(number(int(field.value)) if money else field.value.replace(".", ","))
        return figures
    placeholder = {FieldKind.DAY: "dd/mm/yyyy", FieldKind.MOMENT: "dd/mm/yyyy hh:mm"}.get(field.kind, "")
    line = TextField(placeholder, "calendar" if placeholder else "", parent=parent)
    moment = read_moment(field.value) if placeholder else None
    if moment is None:
        line.setText(field.value)
    else:
        line.setText(day_and_hour(moment) if field.kind is FieldKind.MOMENT else day_full(moment))
    return line


def weekday_of(text: str) -> str:
    """The weekday of a day as it is typed; "" while it is none."""
    moment = read_moment(text)
    return weekday(moment) if moment is not None else ""


def choice_words(choice: FormChoice) -> str:
    words = sentence(choice.words) if isinstance(choice.words, Message) else choice.words
    return f"{words}  ·  {choice.note}" if choice.note else words


def _fit_segments(choices: Sequence[FormChoice]) -> bool:
    letters = sum(len(choice_words(each)) for each in choices)
    return 1 < len(choices) <= SEGMENTS_UP_TO and letters <= LETTERS_IN_SEGMENTS
