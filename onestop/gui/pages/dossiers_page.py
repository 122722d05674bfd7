"""The list of dossiers and, beside it, the chosen one. Renders a state; the presenter decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from onestop.gui.forms.ui_dossiers_page import Ui_DossiersPage
from onestop.gui.look import look
from onestop.gui.page import MARGIN, Page
from onestop.gui.pages.dossier_summary import DossierSummary
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.dossier_head import ListHead
from onestop.gui.widgets.dossier_list import DossierList
from onestop.gui.widgets.empty_page import EmptyPage
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.segments import Segments
from onestop.gui.widgets.text_field import TextField
from onestop.gui.words.dossiers import emptiness_page
from onestop.gui.words.sentences import sentence, toast
from onestop.presenters.dossier_list import DossierLine, ListColumns
from onestop.presenters.dossiers_state import DossiersState, Emptiness, Lens, Segment
from onestop.presenters.shell import TopBarState
from onestop.presenters.widget_states import ToastState, TroubleState

if TYPE_CHECKING:
    from collections.abc import Callable

    from onestop.presenters.dossiers import DossiersPresenter
    from onestop.presenters.message import Message

SEGMENTS_WIDTH, FILTER_WIDTH, NARROW_FILTER = 376, 248, 120
STEP_FROM = 620
"""Narrower lists do without the step's column; in pixels at 100 % text."""


class DossiersPage(Page):
    def __init__(
        self, presenter: DossiersPresenter, *, practice: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self._practice = practice
        self._told: Message | None = None
        self._troubled = False
        self._lines: tuple[DossierLine, ...] = ()
        self._build()
        self._connect()
        self.use_panel()
        presenter.attach(self.show_state)

    def _build(self) -> None:
        body = QWidget(self.column)
        self._form = Ui_DossiersPage()
        self._form.setupUi(body)
        self.column_layout.addWidget(body)
        words = (
            (Segment.OPEN.value, self.tr("Open")),
            (Segment.TODAY.value, self.tr("Received today")),
            (Segment.ALL.value, self.tr("All")),
        )
        self.segments = Segments(words, self.tr("Which dossiers"), body)
        self.filter = TextField(self.tr("Filter the list"), "search", parent=body)
        self.filter.set_key_cap(keys_of(Action.FILTER))
        self.filter.setMinimumWidth(NARROW_FILTER)
        self.filter.setMaximumWidth(FILTER_WIDTH)
        self.filter.installEventFilter(self)
        self.list = DossierList(parent=body)
        self._empty = EmptyPage(emptiness_page(Emptiness.NOTHING_OPEN), body)
        self._clear = KeyButton(self.tr("Show all"), "Esc", "", ButtonKind.LINK, body)
        self._form.head.insertWidget(0, self.segments)
        self._form.head.addWidget(self.filter)
        self._form.lensRow.insertWidget(1, self._clear)
        self._form.listPlace.addWidget(ListHead(self.list, body))
        self._form.listPlace.addWidget(self.list)
        self._form.emptyPlace.addWidget(self._empty)
        self.summary = DossierSummary(self.panel)
        self.panel_layout.addWidget(self.summary)

    def _connect(self) -> None:
        presenter = self.presenter
        self.segments.chosen.connect(lambda key: presenter.segment_chosen(Segment(key)))
        self.filter.textChanged.connect(presenter.filter_typed)
        self.filter.returnPressed.connect(self.list.setFocus)
        self.list.line_chosen.connect(presenter.row_chosen)
        self.list.line_opened.connect(presenter.opened)
        self.list.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._clear.clicked.connect(presenter.step_back)
        self._empty.link_followed.connect(lambda _key: presenter.way_out_taken())
        self.summary.open_wanted.connect(presenter.opened)
        self.summary.why_wanted.connect(presenter.why_asked)
        self.summary.reprint_wanted.connect(presenter.reprint_asked)
        self.summary.reprint.confirmed.connect(presenter.reprint_confirmed)
        self.summary.reprint.dropped.connect(self._step_back)
        self.summary.copy_wanted.connect(self._copy_code)

    def top_bar(self) -> TopBarState:
        return TopBarState(title=self.tr("Dossiers"), practice=self._practice)

    def enter(self) -> None:
        self.presenter.start()
        self._go_to_middle()

    def act(self, action: Action) -> bool:
        if action is Action.BACK:
            return self._step_back()
        deeds: dict[Action, Callable[[], None]] = {
            Action.FILTER: self._focus_filter,
            Action.MAIN: self.presenter.opened,
            Action.WHY: self.presenter.why_asked,
            Action.PRINT: self.presenter.reprint_asked,
            Action.COPY_CODE: self._copy_code,
            Action.NEW: self.presenter.new_asked,
            Action.COUNTER_1: lambda: self.presenter.segment_chosen(Segment.OPEN),
            Action.COUNTER_2: lambda: self.presenter.segment_chosen(Segment.TODAY),
            Action.COUNTER_3: lambda: self.presenter.segment_chosen(Segment.ALL),
        }
        deed = deeds.get(action)
        if deed is None:
            return False
        deed()
        return True

    def show_state(self, state: DossiersState) -> None:
        self.segments.choose(state.segment.value)
        if self.filter.text() != state.filter:
            self.filter.setText(state.filter)
        self._show_lens(state)
        self._show_list(state)
        self._show_emptiness(state.empty)
        self.summary.show_state(state.summary, state.reprint)
        self._tell(state)

    def _show_emptiness(self, empty: Emptiness | None) -> None:
        if empty is not None:
            self._empty.show_state(emptiness_page(empty))
        side = self._form.listSide if empty is None else self._form.emptySide
        before = self._form.stack.currentWidget()
        if side is before:
            return
        had_hand = before is not None and before.isAncestorOf(self.window().focusWidget() or self)
        self._form.stack.setCurrentWidget(side)
        if had_hand:
            self._go_to_middle()

    def _go_to_middle(self) -> None:
        """To the list, or to the way out of an empty one."""
        if self.presenter.state.empty is None or not self._empty.focus_link():
            self.list.setFocus()

    def _show_list(self, state: DossiersState) -> None:
        """Lines are handed on only when they are others, so that a choice costs nothing."""
        if state.list.rows is not self._lines:
            self._lines = state.list.rows
            self.list.show_state(state.list)
            self._scrolled()
        else:
            self.list.choose(state.list.chosen)

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

    def _tell(self, state: DossiersState) -> None:
        told = state.reprint.told
        if told is not None and told is not self._told:
            self.toast_wanted.emit(toast(told))
        self._told = told
        if state.trouble is not None:
            headline = self.tr("The list could not be read")
            self.trouble_wanted.emit(TroubleState("alert", headline, sentence(state.trouble)))
        elif self._troubled:
            self.trouble_wanted.emit(None)
        self._troubled = state.trouble is not None

    def _step_back(self) -> bool:
        done = self.presenter.step_back()
        if done and self.filter.hasFocus():
            self.list.setFocus()
        return done

    def _focus_filter(self) -> None:
        self.filter.setFocus()
        self.filter.selectAll()

    def _copy_code(self) -> None:
        code = self.summary.code
        if code:
            QGuiApplication.clipboard().setText(code)
            self.toast_wanted.emit(ToastState(self.tr("Copied {code}.").format(code=code)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self.panel.width() - 2 * MARGIN
        roomy = room >= look().px(STEP_FROM)
        self.segments.setMinimumWidth(SEGMENTS_WIDTH if roomy else 0)
        self.list.set_columns(ListColumns(step=roomy, narrow=not roomy))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leaves the filter for the list."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.filter and is_key and cast(QKeyEvent, event).key() == Qt.Key.Key_Down:
            self.list.setFocus()
            return True
        return False
