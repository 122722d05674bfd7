"""Parts of the place of return: the head of one dossier, a thing that is handed over, the strip of what is owed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from onestop.gui.palette import Token
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.badge import Badge
from onestop.gui.widgets.code_text import CodeText
from onestop.gui.widgets.empty_page import LineIcon
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.tick_box import TickBox
from onestop.gui.widgets.yielding_label import YieldingLabel
from onestop.gui.words.returning import hand_item_words, owed_words, timing_words

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from onestop.presenters.returning_state import HandItem, Owed, ShownResult

LEAST_NAME = 160


def quiet_label(role: str, parent: QWidget, *, wraps: bool = False) -> QLabel:
    label = QLabel(parent)
    label.setProperty("role", role)
    label.setWordWrap(wraps)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


class ResultHead(QWidget):
    """Code and badge, who, what; at the right how the promise was kept."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.code = CodeText(parent=self)
        self.badge = Badge(parent=self)
        self.applicant = quiet_label("name", self, wraps=True)
        self.procedure = quiet_label("second", self, wraps=True)
        self._small = quiet_label("small", self)
        self.timing = quiet_label("timing", self)
        for label in (self._small, self.timing):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.code)
        top.addWidget(self.badge)
        top.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(3)
        left.addLayout(top)
        left.addWidget(self.applicant)
        left.addWidget(self.procedure)
        right = QVBoxLayout()
        right.setSpacing(3)
        right.addStretch(1)
        right.addWidget(self._small)
        right.addWidget(self.timing)
        right.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addLayout(left, 1)
        whole.addLayout(right)

    def show_result(self, shown: ShownResult) -> None:
        self.code.show_code(shown.code_head, shown.code_tail)
        self.badge.show_badge(shown.badge)
        self.applicant.setText(shown.applicant)
        many = self.tr("{procedure}, {count} in number").format(procedure=shown.procedure, count=shown.items)
        self.procedure.setText(many if shown.items > 1 else shown.procedure)
        for label in (self._small, self.timing):
            label.setVisible(shown.timing is not None)
        if shown.timing is not None:
            small, large = timing_words(shown.timing)
            self._small.setText(small)
            self.timing.setText(large)
            role = "timingLate" if shown.timing.code.startswith("done_late") else "timing"
            if self.timing.property("role") != role:
                self.timing.setProperty("role", role)
                self.timing.style().unpolish(self.timing)
                self.timing.style().polish(self.timing)


class HandRow(QWidget):
    """A tick, what is handed over, and how many of what. Tells `ticked(key, on)`."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = ""
        self.box = TickBox("", self)
        self.box.setProperty("bare", True)
        self.box.clicked.connect(lambda on: self.ticked.emit(self._key, on))
        self._title = quiet_label("strong", self, wraps=True)
        self._detail = quiet_label("small", self, wraps=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.box)
        row.addLayout(words, 1)

    def show_item(self, item: HandItem) -> None:
        self._key = item.key
        title, detail = hand_item_words(item)
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.box.setChecked(item.ticked)
        self.box.setAccessibleName(title)
        self.box.setAccessibleDescription(detail)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The words belong to the tick."""
        self.box.click()


class OwedStrip(QFrame):
    """What is still to be paid, on amber, with the button that records it."""

    record_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "trouble")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._amount = YieldingLabel("", LEAST_NAME, self)
        self._amount.setProperty("role", "strong")
        self._how = YieldingLabel("", LEAST_NAME, self)
        self._how.setProperty("role", "small")
        self.button = KeyButton(
            self.tr("Record the payment"), keys_of(Action.RECORD_PAYMENT), "", ButtonKind.SECONDARY, self
        )
        self.button.clicked.connect(self.record_wanted)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._amount)
        words.addWidget(self._how)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(LineIcon("money", Token.AMBER, 20, self), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_owed(self, owed: Owed | None, *, may_record: bool) -> None:
        self.setVisible(owed is not None)
        if owed is None:
            return
        first, second = owed_words(owed)
        self._amount.setText(first)
        self._how.setText(second)
        self.button.setVisible(may_record)
        self.setAccessibleName(first)
        self.setAccessibleDescription(second)
