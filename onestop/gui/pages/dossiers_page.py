"""The list of dossiers under the counters that filter it; beside it the coming weeks, or the chosen dossier.

Renders the states of two presenters; they decide.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from onestop.application.watch_answers import WatchPart
from onestop.application.watch_book import WatchBy
from onestop.gui.pages.dossier_summary import DossierSummary
from onestop.gui.pages.list_page import FILTER_WIDTH, ListPage
from onestop.gui.pages.watch_panel import WatchPanel
from onestop.gui.shortcuts import Action
from onestop.gui.widgets.counter_bar import CounterBar
from onestop.gui.widgets.dossier_list import DossierList
from onestop.gui.widgets.group_list import GroupList
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.saved_searches import SavedSearches
from onestop.gui.widgets.segments import Segments
from onestop.gui.widgets.split_legend import SplitLegend
from onestop.gui.words.dossiers import emptiness_page
from onestop.gui.words.sentences import toast
from onestop.gui.words.watch import ODD, by_words, counters, narrowed_words
from onestop.presenters.dossiers_state import DossiersState, Emptiness, Segment
from onestop.presenters.shell import TopBarState

if TYPE_CHECKING:
    from collections.abc import Callable

    from onestop.presenters.dossiers import DossiersPresenter
    from onestop.presenters.message import Message
    from onestop.presenters.watch import WatchPresenter
    from onestop.presenters.watch_state import WatchState

CALENDAR, DOSSIER = "calendar", "dossier"
BESIDE_LEGEND = 232
REST_MS = 60
"""So long the rows in sight are to be the same before it is asked whose their time was."""
COUNTERS = (
    Action.COUNTER_1,
    Action.COUNTER_2,
    Action.COUNTER_3,
    Action.COUNTER_4,
    Action.COUNTER_5,
    Action.COUNTER_6,
    Action.COUNTER_7,
)


class DossiersPage(ListPage):
    """Tells `anomalies_wanted()`: somebody follows the number of odd things; `table_wanted()`: the day as a workbook."""

    anomalies_wanted = Signal()
    table_wanted = Signal()
    STEP_FROM = 620
    TIME_FROM = 736

    def __init__(
        self,
        presenter: DossiersPresenter,
        watch: WatchPresenter,
        *,
        practice: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(presenter, practice=practice, parent=parent)
        self.presenter = presenter
        self.watch = watch
        self._sheet_told: Message | None = None
        self._showing = False
        self._build()
        self._connect()
        self.use_panel()
        presenter.attach(self.show_state)
        watch.attach(self.show_watch)
        watch.times.attach(self.list.show_times)

    def _build(self) -> None:
        words = (
            (Segment.OPEN.value, self.tr("Open")),
            (Segment.TODAY.value, self.tr("Received today")),
            (Segment.ALL.value, self.tr("All")),
        )
        segments = Segments(words, self.tr("Which dossiers"), self._body)
        empty = emptiness_page(Emptiness.NOTHING_OPEN)
        self.build_list(segments, lambda body: DossierList(parent=body), empty)
        self.saved = SavedSearches(self._body)
        self.saved.chosen.connect(self.filter.setText)
        self._form.head.insertWidget(self._form.head.indexOf(self.filter), self.saved)
        self._clear = KeyButton(self.tr("Show all"), "Esc", "", ButtonKind.LINK, self._body)
        self._form.lensRow.insertWidget(1, self._clear)
        self.by = Segments(by_words(), self.tr("Look at it by"), self._body)
        self.by.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._form.lensRow.addWidget(self.by)
        self.legend = SplitLegend(self._body)
        self.legend.hide()
        self._form.lensRow.addWidget(self.legend)
        self._form.lensWords.setWordWrap(True)
        self.counters = CounterBar(self.tr("Counters"), self._body)
        self._form.whole.insertWidget(0, self.counters)
        self.groups = GroupList(self._body)
        self._form.stack.addWidget(self.groups)
        faces = ((CALENDAR, self.tr("Coming weeks")), (DOSSIER, self.tr("Chosen dossier")))
        self.faces = Segments(faces, self.tr("What stands beside the list"), self.panel)
        self.weeks = WatchPanel(self.panel)
        self.summary = DossierSummary(self.panel)
        self._beside = QStackedWidget(self.panel)
        self._beside.addWidget(self.weeks)
        chosen = QWidget(self._beside)
        inside = QVBoxLayout(chosen)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.summary)
        self._beside.addWidget(chosen)
        self.panel_layout.addWidget(self.faces)
        self.panel_layout.addWidget(self._beside, 1)

    def _connect(self) -> None:
        presenter = self.presenter
        self.segments.chosen.connect(lambda key: presenter.segment_chosen(Segment(key)))
        self.list.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.list.lines_wanted.connect(presenter.lines_wanted)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._times_wanted)
        self._clear.clicked.connect(presenter.step_back)
        watch = self.watch
        self.counters.chosen.connect(self._counter)
        self.by.chosen.connect(lambda key: watch.by_chosen(WatchBy(key) if key else None))
        self.groups.opened.connect(watch.group_chosen)
        self.faces.chosen.connect(self._turn)
        self.list.line_chosen.connect(self._hand_moved)
        self.weeks.day_chosen.connect(watch.day_chosen)
        self.weeks.morning_wanted.connect(watch.print_morning)
        self.weeks.table_wanted.connect(self.table_wanted)
        self.summary.open_wanted.connect(presenter.opened)
        self.summary.why_wanted.connect(presenter.why_asked)
        self.summary.reprint_wanted.connect(presenter.reprint_asked)
        self.summary.reprint.confirmed.connect(presenter.reprint_confirmed)
        self.summary.reprint.dropped.connect(self.step_back)
        self.summary.copy_wanted.connect(self._copy)

    def top_bar(self) -> TopBarState:
        return TopBarState(title=self.tr("Watch"), practice=self._practice)

    def enter(self) -> None:
        self.presenter.start()
        self.watch.start()
        self.go_to_middle()

    def act(self, action: Action) -> bool:
        if action is Action.BACK:
            return self.step_back()
        deeds: dict[Action, Callable[[], None]] = {
            Action.FILTER: self.focus_filter,
            Action.MAIN: self.presenter.opened,
            Action.WHY: self.presenter.why_asked,
            Action.PRINT: self._print,
            Action.EXPORT: self.table_wanted.emit,
            Action.COPY_CODE: self._copy,
            Action.NEW: self.presenter.new_asked,
        }
        keys = zip(COUNTERS, (*(part.value for part in WatchPart), ODD), strict=True)
        deeds |= {action: partial(self._counter, key) for action, key in keys}
        deed = deeds.get(action)
        if deed is None:
            return False
        deed()
        return True

    def show_state(self, state: DossiersState) -> None:
        self.segments.choose(state.segment.value)
        self.show_filter(state.filter)
        self._show_lens(state)
        self._showing = True
        if self.show_rows(state.list):
            self._scrolled()
        self._showing = False
        if self._form.stack.currentWidget() is not self.groups:
            self.show_emptiness(emptiness_page(state.empty) if state.empty is not None else None)
        self.summary.show_state(state.summary, state.reprint)
        self.tell(state.reprint.told, state.trouble)

        self.watch.list_changed()
        self._rest.start()

    def show_watch(self, state: WatchState) -> None:
        self.counters.show_counters(counters(state))
        self.weeks.show_state(state)
        self.by.choose(state.by.value if state.by is not None else "")
        if state.by is not None:
            self.groups.show_groups(state.by, state.groups)
        self._show_groups(shown=state.by is not None)
        before, self._sheet_told = self._sheet_told, state.told
        if state.told is not None and state.told is not before:
            self.toast_wanted.emit(toast(state.told))

    def step_back(self) -> bool:
        """Esc: what was opened last, then the groups, then from the chosen dossier to the coming weeks."""
        if self.watch.step_back() or super().step_back():
            return True
        if self._beside.currentIndex():
            self._turn(CALENDAR)
            return True
        return False

    def go_to_middle(self) -> None:
        if self._form.stack.currentWidget() is self.groups:
            self.groups.setFocus()
        else:
            super().go_to_middle()

    def _show_groups(self, *, shown: bool) -> None:
        """In the list's place; the hand that was on either stays in the middle."""
        before = self._form.stack.currentWidget()
        if shown == (before is self.groups):
            return
        had_hand = before is not None and before.isAncestorOf(self.window().focusWidget() or self)
        empty = self.presenter.state.empty is not None
        side = self.groups if shown else self._form.emptySide if empty else self._form.listSide
        self._form.stack.setCurrentWidget(side)
        for widget in (self.segments, self.filter):
            widget.setEnabled(not shown)
        if had_hand:
            self.go_to_middle()

    def _counter(self, key: str) -> None:
        if key == ODD:
            self.anomalies_wanted.emit()
        else:
            self.watch.part_chosen(WatchPart(key))

    def _hand_moved(self, _key: str) -> None:
        """A row that the hand chose is shown beside the list; what a reading chose turns nothing."""
        if not self._showing:
            self._turn(DOSSIER)

    def _turn(self, face: str) -> None:
        """The other side of the panel."""
        self.faces.choose(face)
        self._beside.setCurrentIndex((CALENDAR, DOSSIER).index(face))

    def _print(self) -> None:
        """The paper of what stands beside the list."""
        if self._beside.currentIndex():
            self.presenter.reprint_asked()
        else:
            self.watch.print_morning()

    def _scrolled(self) -> None:
        """Shortly before the end of what was read the next window is read; bars follow when the hand rests."""
        self._rest.start()
        if self.list.is_near_end:
            self.presenter.more_wanted()

    def _times_wanted(self) -> None:
        if self.list.columns.time and self.list.isVisible():
            self.watch.times.wanted(self.list.keys_in_sight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(roomy=self.list.columns.time)
        self._rest.start()

    def _arrange(self, *, roomy: bool) -> None:
        """With room all choices stand in one row, and filter and legend under them; else the filter is beside the
        first of them and nothing needs a legend.
        """
        if roomy is not self.legend.isHidden():
            return
        head, lens = self._form.head, self._form.lensRow
        for widget in (self.by, self.saved, self.filter):
            (head if head.indexOf(widget) >= 0 else lens).removeWidget(widget)
        if roomy:
            head.addWidget(self.by)
            lens.insertWidget(0, self.filter)
            lens.insertWidget(1, self.saved)
        else:
            head.addWidget(self.saved)
            head.addWidget(self.filter)
            lens.addWidget(self.by)
        self.filter.setMaximumWidth(BESIDE_LEGEND if roomy else FILTER_WIDTH)
        self.legend.setVisible(roomy)

    def _show_lens(self, state: DossiersState) -> None:
        words = narrowed_words(state.narrowed) if state.narrowed else state.applicant
        self._form.lensWords.setText(words)
        for widget in (self._form.lensWords, self._clear):
            widget.setVisible(bool(words))

    def _copy(self) -> None:
        self.copy_code(self.summary.code)
