"""What stands over the papers of a dossier: their label, whether they are all there, the names of the two counts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from onestop.gui.look import look
from onestop.gui.widgets.badge import Badge
from onestop.gui.words.papers import checklist_badge
from onestop.presenters.checklist import ChecklistState

COUNT_COLUMN = 68


class PapersHead(QWidget):
    """The label over the papers, whether they are all there, and the names of the two counts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        label = QLabel(self.tr("Papers of the dossier"), self)
        label.setProperty("role", "label")
        self._badge = Badge(parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(label)
        row.addWidget(self._badge)
        row.addStretch(1)
        self._counts = (QLabel(self.tr("Originals"), self), QLabel(self.tr("Copies"), self))
        row.setSpacing(0)
        row.insertSpacing(1, 12)
        for count in self._counts:
            count.setProperty("role", "small")
            count.setAlignment(Qt.AlignmentFlag.AlignCenter)
            count.setFixedWidth(look().px(COUNT_COLUMN))
            row.addWidget(count)

    def show_state(self, state: ChecklistState) -> None:
        asked = bool(state.rows)
        for widget in (self._badge, *self._counts):
            widget.setVisible(asked)
        # The badge keeps its room: nothing below may jump when it comes.
        self.setFixedHeight(look().px(26))
        if asked:
            self._badge.show_badge(checklist_badge(state))
