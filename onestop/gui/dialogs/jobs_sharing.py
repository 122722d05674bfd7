"""The part about the shared ledger: how far it is shared, since when, why not, when it is tried again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from onestop.gui.palette import Token
from onestop.gui.widgets.empty_page import LineIcon
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.notes import Notes
from onestop.gui.widgets.progress_strip import ProgressStrip
from onestop.gui.words import sharing as words
from onestop.gui.words.sentences import sentence
from onestop.presenters.message import say
from onestop.presenters.sharing_state import ChipKind
from onestop.presenters.widget_states import ProgressState

if TYPE_CHECKING:
    from onestop.presenters.jobs_state import JobsState
    from onestop.presenters.sharing_state import ChipState


class JobsSharing(QWidget):
    """Tells `try_wanted()` and `join_wanted()`."""

    try_wanted = Signal()
    join_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = LineIcon("share", Token.TEXT2, 22, self)
        self._headline = QLabel(self)
        self._headline.setProperty("role", "empty")
        self._headline.setWordWrap(True)
        self._where = QLabel(self)
        self._where.setProperty("role", "small")
        self._where.setWordWrap(True)
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self.try_now = KeyButton(self.tr("Try again now"), "", "", ButtonKind.STACKED, self)
        self.join = KeyButton(self.tr("Join a shared ledger…"), "", "share", ButtonKind.PRIMARY, self)
        for button in (self.try_now, self.join):
            button.setAutoDefault(False)
        self._notes = Notes(self)
        self._pull = ProgressStrip(self)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(24)
        self._facts.setVerticalSpacing(4)
        self._facts.setColumnStretch(1, 1)
        self._lines = [self._fact(row) for row in range(3)]
        self._lay_out()
        self.try_now.clicked.connect(self.try_wanted)
        self.join.clicked.connect(self.join_wanted)

    def _fact(self, row: int) -> tuple[QLabel, QLabel]:
        name, value = QLabel(self), QLabel(self)
        name.setProperty("role", "second")
        value.setProperty("role", "figures")
        self._facts.addWidget(name, row, 0)
        self._facts.addWidget(value, row, 1)
        return name, value

    def _lay_out(self) -> None:
        spoken = QVBoxLayout()
        spoken.setSpacing(2)
        spoken.addWidget(self._headline)
        spoken.addWidget(self._where)
        top = Qt.AlignmentFlag.AlignTop
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._icon, 0, top)
        head.addLayout(spoken, 1)
        head.addWidget(self.try_now, 0, top)
        head.addWidget(self.join, 0, top)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(self._notes)
        whole.addLayout(self._facts)
        whole.addWidget(self._pull)

    def take_focus(self) -> bool:
        """To what can be done here; False where nothing can."""
        for button in (self.join, self.try_now):
            if not button.isHidden():
                button.setFocus()
                return True
        return False

    def show_state(self, state: JobsState) -> None:
        chip, alone = state.chip, state.chip.kind is ChipKind.ALONE
        figure = words.chip_figure(chip, state.now) if chip.kind is ChipKind.WAITING else ""
        self._headline.setText(f"{words.headline(chip)} {figure}".strip())
        self._icon.set_icon(words.CHIP_ICONS[chip.kind], chip_token(chip))
        self._where.setText(
            self.tr("Other desks do not see what is recorded here.")
            if alone
            else words.where_words(state.sharing)
        )
        self.try_now.setVisible(not alone)
        self.join.setVisible(alone)
        self._notes.show_lines(self._told(state))
        self._show_facts(state, alone=alone)
        pull = state.first_pull
        if pull is None:
            self._pull.show_state(None)
        else:
            doing = ProgressState(self.tr("Taking in what others recorded"), *pull, cancellable=False)
            self._pull.show_state(doing, at_once=True)

    def _show_facts(self, state: JobsState, *, alone: bool) -> None:
        sharing, chip = state.sharing, state.chip
        facts: list[tuple[str, str]] = []
        if not alone:
            agreed = sharing.last_agreed
            never = self.tr("not since the program was opened")
            when = words.moment_words(agreed, state.now) if agreed is not None else never
            facts.append((self.tr("All desks agreed last"), when))
            facts.append((self.tr("Not shared"), words.chip_figure(chip, state.now) or "0"))
            if sharing.next_try is not None:
                facts.append((self.tr("Next try"), words.moment_words(sharing.next_try, state.now)))
        for place, (name, value) in enumerate(self._lines):
            shown = place < len(facts)
            name.setVisible(shown)
            value.setVisible(shown)
            if shown:
                name.setText(facts[place][0])
                value.setText(facts[place][1])

    def _told(self, state: JobsState) -> list[tuple[str, str, Token]]:
        """Why it stopped and what to do; then what the last round left standing."""
        sharing, lines = state.sharing, []
        if state.chip.kind is ChipKind.STOPPED:
            lines.append(("alert", sentence(say(sharing.code)), Token.AMBER))
        if sharing.behind:
            behind = say("sharing_behind", count=sum(sharing.behind.values()))
            lines.append(("info", sentence(behind), Token.TEXT2))
        for why in sorted(set(sharing.doubted.values())):
            lines.append(("alert", sentence(say(f"doubt_{why}")), Token.AMBER))
        if sharing.other_key:
            lines.append(("alert", sentence(say("sharing_other_key")), Token.AMBER))
        return lines


def chip_token(chip: ChipState) -> Token:
    if chip.unsent or chip.kind is ChipKind.STOPPED:
        return Token.RED if chip.late else Token.VIOLET
    return Token.GREEN if chip.kind is ChipKind.SHARED else Token.TEXT2
