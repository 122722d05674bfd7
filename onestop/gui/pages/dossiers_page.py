"""The list of dossiers and, beside it, the chosen one. Renders a state; the presenter decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from onestop.gui.pages.dossier_summary import DossierSummary
from onestop.gui.pages.list_page import ListPage
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.dossier_list import DossierList
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.segments import Segments
from onestop.gui.words.dossiers import emptiness_page
from onestop.presenters.dossiers_state import DossiersState, Emptiness, Lens, Segment
from onestop.presenters.shell import TopBarState

if TYPE_CHECKING:
    from collections.abc import Callable

    from onestop.presenters.dossiers import DossiersPresenter


class DossiersPage(ListPage):
    """Tells `anomalies_wanted()`: somebody follows the number of odd things."""

    anomalies_wanted = Signal()
    STEP_FROM = 620

    def __init__(
        self, presenter: DossiersPresenter, *, practice: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(presenter, practice=practice, parent=parent)
        self.presenter = presenter
        self._build()
        self._connect()
        self.use_panel()
        presenter.attach(self.show_state)

    def _build(self) -> None:
        words = (
            (Segment.OPEN.value, self.tr("Open")),
            (Segment.TODAY.value, self.tr("Received today")),
            (Segment.ALL.value, self.tr("All")),
        )
        segments = Segments(words, self.tr("Which dossiers"), self._body)
        empty = emptiness_page(Emptiness.NOTHING_OPEN)
        self.build_list(segments, lambda body: DossierList(parent=body), empty)
        self._clear = KeyButton(self.tr("Show all"), "Esc", "", ButtonKind.LINK, self._body)
        self._form.lensRow.insertWidget(1, self._clear)
        self.odd = KeyButton("", keys_of(Action.COUNTER_4), "alert", ButtonKind.LINK, self._body)
        self.odd.hide()
        self._form.lensRow.addWidget(self.odd)
        self.summary = DossierSummary(self.panel)
        self.panel_layout.addWidget(self.summary)

    def _connect(self) -> None:
        presenter = self.presenter
        self.segments.chosen.connect(lambda key: presenter.segment_chosen(Segment(key)))
        self.list.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._clear.clicked.connect(presenter.step_back)
        self.odd.clicked.connect(self.anomalies_wanted)
        self.summary.open_wanted.connect(presenter.opened)
        self.summary.why_wanted.connect(presenter.why_asked)
        self.summary.reprint_wanted.connect(presenter.reprint_asked)
        self.summary.reprint.confirmed.connect(presenter.reprint_confirmed)
        self.summary.reprint.dropped.connect(self.step_back)
        self.summary.copy_wanted.connect(self._copy)

    def top_bar(self) -> TopBarState:
        return TopBarState(title=self.tr("Dossiers"), practice=self._practice)

    def enter(self) -> None:
        self.presenter.start()
        self.go_to_middle()

    def act(self, action: Action) -> bool:
        if action is Action.BACK:
            return self.step_back()
        deeds: dict[Action, Callable[[], None]] = {
            Action.FILTER: self.focus_filter,
            Action.MAIN: self.presenter.opened,
            Action.WHY: self.presenter.why_asked,
            Action.PRINT: self.presenter.reprint_asked,
            Action.COPY_CODE: self._copy,
            Action.NEW: self.presenter.new_asked,
            Action.COUNTER_1: lambda: self.presenter.segment_chosen(Segment.OPEN),
            Action.COUNTER_2: lambda: self.presenter.segment_chosen(Segment.TODAY),
            Action.COUNTER_3: lambda: self.presenter.segment_chosen(Segment.ALL),
            Action.COUNTER_4: self.anomalies_wanted.emit,
        }
        deed = deeds.get(action)
        if deed is None:
            return False
        deed()
        return True

    def show_state(self, state: DossiersState) -> None:
        self.segments.choose(state.segment.value)
        self.show_filter(state.filter)
        self._show_lens(state)
        if self.show_rows(state.list):
            self._scrolled()
        self.show_emptiness(emptiness_page(state.empty) if state.empty is not None else None)
        self.summary.show_state(state.summary, state.reprint)
        self.tell(state.reprint.told, state.trouble)

    def show_anomalies(self, count: int) -> None:
        """How many odd things wait for a look; with none the way to them is gone, not their page."""
        self.odd.setVisible(count > 0)
        if count:
            from onestop.gui.words.anomalies import count_words

            self.odd.set_face(count_words(count), keys_of(Action.COUNTER_4), "alert")

    def _scrolled(self) -> None:
        """Shortly before the end of what was read the next window is read."""
        if self.list.is_near_end:
            self.presenter.more_wanted()

    def _show_lens(self, state: DossiersState) -> None:
        words = {
            Lens.NONE: state.applicant,
            Lens.OVERDUE: self.tr("Only what is overdue"),
            Lens.DUE_TODAY: self.tr("Only what is due today"),
        }[state.lens]
        self._form.lensWords.setText(words)
        for widget in (self._form.lensWords, self._clear):
            widget.setVisible(bool(words))

    def _copy(self) -> None:
        self.copy_code(self.summary.code)
