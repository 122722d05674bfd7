"""A partner agency's answer before it is recorded: which dossier, which agency, what it says, when. Renders a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets.code_text import CodeText
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.notes import Notes
from onestop.gui.words.days import day_and_hour
from onestop.gui.words.sentences import sentence
from onestop.presenters.partner_answers import AnswerShown, AnswerState

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

WIDE, MARGIN = 560, 24
MOST_TEXT = 240
"""Pixels at 100 % text; a longer answer scrolls."""


class AnswerDialog(QDialog):
    """Tells `taken()` (Enter), `another_wanted()` where the file is no good, and `rejected()` (Esc)."""

    taken = Signal()
    another_wanted = Signal()

    def __init__(self, state: AnswerState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answerSheet")
        self._state = state
        title = QLabel(self.tr("Answer of a partner agency"), self)
        title.setProperty("role", "panelTitle")
        self.setWindowTitle(title.text())
        self._file = _words("small", self)
        self._body = body = QWidget(self)
        self._code = CodeText(parent=body)
        self._whose = _words("second", body)
        self._agency = _words("strong", body)
        self._question = _words("", body)
        self._text = _words("", body)
        self._moment = _words("", body)
        self._asked = _label(self.tr("Was asked"), body)
        self._answers = _label(self.tr("Answers"), body)
        self._when = _label(self.tr("Answered at"), body)
        self._notes = Notes(self)
        self._scroll = QScrollArea(body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._text)
        self._leave = KeyButton(self.tr("Leave it"), "Esc", "", ButtonKind.PANEL, self)
        self._leave.setAutoDefault(False)
        self._leave.clicked.connect(self.reject)
        self.main = KeyButton("", "Enter", "", ButtonKind.PRIMARY, self)
        self.main.setDefault(True)
        self.main.clicked.connect(self._do)
        self._lay_out(title)
        self.setFixedWidth(look().px(WIDE))
        self.show_state(state)

    def _lay_out(self, title: QLabel) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._leave)
        foot.addWidget(self.main)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, 20, MARGIN, 20)
        whole.setSpacing(4)
        whole.addWidget(title)
        whole.addWidget(self._file)
        whole.addSpacing(8)
        within = QVBoxLayout(self._body)
        within.setContentsMargins(0, 0, 0, 0)
        within.setSpacing(4)
        parts: tuple[tuple[QWidget, ...], ...] = (
            (self._code, self._whose),
            (self._agency,),
            (self._asked, self._question),
            (self._answers, self._scroll),
            (self._when, self._moment),
        )
        for part in parts:
            for widget in part:
                within.addWidget(widget)
            within.addSpacing(8)
        whole.addWidget(self._body)
        whole.addWidget(self._notes)
        whole.addSpacing(8)
        whole.addLayout(foot)

    def show_state(self, state: AnswerState) -> None:
        self._state = state
        shown = state.shown
        self._file.setText(self.tr("File: {file}").format(file=state.file))
        self._body.setVisible(shown is not None)
        if shown is not None:
            self._show(shown)
        lines = self._warnings(shown) if shown is not None and state.error is None else []
        if state.error is not None:
            lines.append(("alert", sentence(state.error), Token.RED))
        self._notes.show_lines(lines)
        self.main.set_face(
            self.tr("Take the answer") if state.error is None else self.tr("Choose another file…"), "Enter"
        )
        self.main.set_busy(self.tr("Recording…") if state.busy else "")
        self._fit()

    def _show(self, shown: AnswerShown) -> None:
        self._code.show_code(shown.code_head, shown.code_tail)
        self._whose.setText("  ·  ".join(part for part in (shown.applicant, shown.procedure) if part))
        self._agency.setText(shown.agency)
        self._question.setText(shown.question or "–")
        self._text.setText(shown.text)
        due = self.tr("{moment}, was due by {due}")
        self._moment.setText(
            due.format(moment=day_and_hour(shown.answered_at), due=day_and_hour(shown.due_at))
        )

    def _warnings(self, shown: AnswerShown) -> list[tuple[str, str, Token]]:
        lines = []
        if shown.late:
            lines.append(("alert", self.tr("The answer came later than it was due."), Token.AMBER))
        if shown.elsewhere:
            words = self.tr("This is not the dossier in front. It opens once the answer is taken.")
            lines.append(("info", words, Token.TEXT2))
        return lines

    def _do(self) -> None:
        if self._state.busy:
            return
        if self._state.error is not None:
            self.another_wanted.emit()
        else:
            self.taken.emit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is None:
            return
        wide = self.width() - 2 * MARGIN
        tall = self._text.heightForWidth(wide - look().px(12))
        self._scroll.setFixedHeight(min(tall + 2, look().px(MOST_TEXT)))
        layout.activate()
        self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """New lines ask for their room only once the loop has shown them."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        self.main.setFocus()


def _words(role: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label


def _label(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setProperty("role", "label")
    return label
