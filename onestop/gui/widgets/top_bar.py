"""The bar above a page: title, where it was opened from or when the draft was saved, who else is there, the practice
mark, search.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets.badge import Mark
from onestop.gui.widgets.empty_page import LineIcon
from onestop.gui.widgets.search_field import SearchField
from onestop.gui.widgets.yielding_label import YieldingLabel
from onestop.gui.words.days import hour
from onestop.presenters.shell import TopBarState

LEAST_COMPANY = 80


class TopBar(QFrame):
    """`search_wanted` when the search field is clicked or entered."""

    search_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        self._saved_icon = LineIcon("pencil", Token.TEXT3, 13, self)
        self._note = QLabel(self)
        self._note.setProperty("role", "second")
        self._mark = Mark(
            self.tr("Sample office: practice figures"), "info", Token.VIOLET, Token.VIOLET_TINT, self
        )
        self._company_icon = LineIcon("person", Token.TEXT2, 14, self)
        self._company = YieldingLabel("", LEAST_COMPANY, self)
        self._company.setProperty("role", "second")
        self.search = SearchField(self)
        self.search.wanted.connect(self.search_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addSpacing(8)
        row.addWidget(self._saved_icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._note)
        row.addWidget(self._mark)
        row.addSpacing(8)
        row.addWidget(self._company_icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._company)
        row.addStretch(1)
        row.addWidget(self.search)
        self.show_state(TopBarState(""))
        self._fit()

    def show_state(self, state: TopBarState) -> None:
        self._title.setText(state.title)
        if state.trail:
            self._note.setText("  ›  ".join(state.trail))
        elif state.saved_at is not None:
            self._note.setText(self.tr("Draft kept at {hour}").format(hour=hour(state.saved_at)))
        else:
            self._note.setText("")
        self._saved_icon.setVisible(state.saved_at is not None and not state.trail)
        self._mark.setVisible(state.practice)
        self._company.show_words(state.company, state.company_name)
        self._company_icon.setVisible(bool(state.company))

    def _fit(self) -> None:
        self.setFixedHeight(look().px(52))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "search"):
            self._fit()
