"""One's own work: a list in groups, ticks, and beside it the chosen dossier with its acts. Renders a state."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from onestop.application.working import WorkCounts, WorkPart
from onestop.gui.dialogs.act_view import why_not
from onestop.gui.forms.ui_dossiers_page import Ui_DossiersPage
from onestop.gui.look import look
from onestop.gui.page import MARGIN, Page
from onestop.gui.pages.my_work_panel import MyWorkPanel
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.dossier_head import ListHead
from onestop.gui.widgets.empty_page import EmptyPage
from onestop.gui.widgets.segments import Segments
from onestop.gui.widgets.text_field import TextField
from onestop.gui.widgets.ticked_list import TickedList
from onestop.gui.words.acts import ACTIONS, UNDO_KEY, outcome_toast
from onestop.gui.words.my_work import emptiness_page, part_word
from onestop.gui.words.sentences import sentence, toast
from onestop.presenters.acting_state import ActKind
from onestop.presenters.dossier_list import DossierLine, ListColumns
from onestop.presenters.message import say
from onestop.presenters.my_work_state import MyWorkState, WorkEmptiness, WorkPanel
from onestop.presenters.shell import TopBarState
from onestop.presenters.widget_states import ToastState, TroubleState

if TYPE_CHECKING:
    from onestop.presenters.acting import Acting
    from onestop.presenters.message import Message
    from onestop.presenters.my_work import MyWorkPresenter

SEGMENTS_WIDTH, FILTER_WIDTH, NARROW_FILTER = 376, 248, 110
SHOWN_MS = 40
STEP_FROM = 640
"""Narrower lists do without the step's column; in pixels at 100 % text."""

PARTS = {
    Action.COUNTER_1: WorkPart.MINE,
    Action.COUNTER_2: WorkPart.UNIT,
    Action.COUNTER_3: WorkPart.OTHERS,
}


class MyWorkPage(Page):
    def __init__(
        self,
        presenter: MyWorkPresenter,
        acting: Acting,
        *,
        practice: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self._acting = acting
        self._practice = practice
        self._told: Message | None = None
        self._troubled = False
        self._lines: tuple[DossierLine, ...] | None = None
        self._counts: WorkCounts | None = None
        self._panel: WorkPanel | None = None
        self._build()
        self._connect()
        self.use_panel()
        presenter.attach(self.show_state, self.isVisible)

    def _build(self) -> None:
        body = QWidget(self.column)
        self._form = Ui_DossiersPage()
        self._form.setupUi(body)
        self.column_layout.addWidget(body)
        self.segments = Segments(
            [(part.value, part_word(part, "0")) for part in WorkPart], self.tr("Whose work"), body
        )
        self.filter = TextField(self.tr("Filter the list"), "search", parent=body)
        self.filter.set_key_cap(keys_of(Action.FILTER))
        self.filter.setMinimumWidth(NARROW_FILTER)
        self.filter.setMaximumWidth(FILTER_WIDTH)
        self.filter.installEventFilter(self)
        self.list = TickedList(body)
        self._empty = EmptyPage(emptiness_page(WorkEmptiness.NOTHING_MINE, unit_has_work=False), body)
        self._form.head.insertWidget(0, self.segments)
        self._form.head.addWidget(self.filter)
        self._form.lensWords.hide()
        self._form.listPlace.addWidget(ListHead(self.list, body))
        self._form.listPlace.addWidget(self.list)
        self._form.emptyPlace.addWidget(self._empty)
        self.summary = MyWorkPanel(self.panel)
        self.summary.hide()
        self.panel_layout.addWidget(self.summary)

    def _connect(self) -> None:
        presenter = self.presenter
        self.segments.chosen.connect(lambda key: presenter.part_chosen(WorkPart(key)))
        self.filter.textChanged.connect(presenter.filter_typed)
        self.filter.returnPressed.connect(self.list.setFocus)
        self.list.line_chosen.connect(presenter.row_chosen)
        self.list.line_opened.connect(presenter.opened)
        self.list.ticks_changed.connect(presenter.ticked)
        self._empty.link_followed.connect(lambda _key: presenter.way_out_taken())
        self.summary.main_wanted.connect(lambda: self.act(Action.MAIN))
        self.summary.act_wanted.connect(self._do)
        self.summary.more_wanted.connect(lambda: self.act(Action.MORE))
        self.summary.open_wanted.connect(presenter.opened)
        self.summary.why_wanted.connect(presenter.why_asked)

    def top_bar(self) -> TopBarState:
        return TopBarState(title=self.tr("My work"), practice=self._practice)

    def enter(self) -> None:
        """What was read before is shown at once, and read again when it stands: painting beside the store's
        thread takes three times as long.
        """
        QTimer.singleShot(SHOWN_MS, self, self.presenter.start)
        self._go_to_middle()

    def act(self, action: Action) -> bool:
        presenter = self.presenter
        if action is Action.BACK:
            return self._step_back()
        if action in PARTS:
            presenter.part_chosen(PARTS[action])
        elif action is Action.MAIN:
            return presenter.main_act() or self._say_why_not(action)
        elif action is Action.MORE:
            return presenter.more_acts() or self._say_why_not(action)
        elif action is Action.UNDO:
            return self._acting.undo()
        elif action in ACTIONS:
            return presenter.act(ACTIONS[action]) or self._say_why_not(action)
        elif action is Action.FILTER:
            self._focus_filter()
        elif action is Action.WHY:
            presenter.why_asked()
        elif action is Action.PRINT:
            return presenter.list_asked() or self._say_no_list()
        elif action is Action.COPY_CODE:
            self._copy_code()
        elif action is Action.NEW:
            presenter.new_asked()
        else:
            return False
        return True

    def _do(self, kind: ActKind) -> None:
        self.presenter.act(kind)

    def _say_why_not(self, action: Action) -> bool:
        """A key of acting is never swallowed in silence."""
        told = why_not(self._acting, action, self.presenter.rows)
        if told is not None:
            self.toast_wanted.emit(told)
        return told is not None

    def _say_no_list(self) -> bool:
        """What lies here may still have slips of its own: where they are printed."""
        if self.presenter.rows:
            self.toast_wanted.emit(toast(say("work_no_list")))
        return bool(self.presenter.rows)

    def show_state(self, state: MyWorkState) -> None:
        self.segments.choose(state.part.value)
        if state.counts != self._counts:
            self._counts = state.counts
            for part in WorkPart:
                self.segments.set_words(part.value, part_word(part, str(state.counts.of(part))))
        if self.filter.text() != state.filter:
            self.filter.setText(state.filter)
        self._show_list(state)
        self._show_emptiness(state)
        if state.panel != self._panel:
            self._panel = state.panel
            self.summary.show_state(state.panel)
        self._tell(state)

    def _show_list(self, state: MyWorkState) -> None:
        """Lines are handed on only when they are others, so that a choice costs nothing."""
        if state.list.rows is not self._lines:
            self._lines = state.list.rows
            self.list.show_state(state.list)
        else:
            self.list.choose(state.list.chosen)
        self.list.show_ticks(state.ticked)

    def _show_emptiness(self, state: MyWorkState) -> None:
        if state.empty is not None:
            self._empty.show_state(emptiness_page(state.empty, unit_has_work=bool(state.counts.unit)))
        side = self._form.listSide if state.empty is None else self._form.emptySide
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

    def _tell(self, state: MyWorkState) -> None:
        told, before = state.told, self._told
        self._told = told
        if told is not None and told is not before:
            self.toast_wanted.emit(self._with_undo(told))
        if state.trouble is not None:
            headline = self.tr("The list could not be read")
            self.trouble_wanted.emit(TroubleState("alert", headline, sentence(state.trouble)))
        elif self._troubled:
            self.trouble_wanted.emit(None)
        self._troubled = state.trouble is not None

    def _with_undo(self, told: Message) -> ToastState:
        """What was printed is said after what was handed over, which can still be taken back."""
        notice, outcome = toast(told), self._acting.state.outcome
        if outcome is None or outcome.kind is not ActKind.HAND_OVER or not outcome.can_be_undone:
            return notice
        words = f"{outcome_toast(outcome).text} {notice.text}"
        return ToastState(words, undo=True, key=UNDO_KEY, folder=notice.folder)

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
        self.list.set_columns(ListColumns(step=roomy, narrow=not roomy, tick=True))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leaves the filter for the list."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.filter and is_key and cast(QKeyEvent, event).key() == Qt.Key.Key_Down:
            self.list.setFocus()
            return True
        return False
