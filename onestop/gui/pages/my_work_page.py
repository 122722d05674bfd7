"""One's own work: a list in groups, ticks, and beside it the chosen dossier with its acts. Renders a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from onestop.application.working import WorkCounts, WorkPart
from onestop.gui.dialogs.act_view import why_not
from onestop.gui.pages.list_page import ListPage
from onestop.gui.pages.my_work_panel import MyWorkPanel
from onestop.gui.shortcuts import Action
from onestop.gui.widgets.segments import Segments
from onestop.gui.widgets.ticked_list import TickedList
from onestop.gui.words.acts import ACTIONS, UNDO_KEY, outcome_toast
from onestop.gui.words.my_work import emptiness_page, part_word
from onestop.gui.words.sentences import toast
from onestop.presenters.acting_state import ActKind
from onestop.presenters.message import say
from onestop.presenters.my_work_state import MyWorkState, WorkEmptiness, WorkPanel
from onestop.presenters.shell import TopBarState
from onestop.presenters.widget_states import ToastState

if TYPE_CHECKING:
    from onestop.presenters.acting import Acting
    from onestop.presenters.message import Message
    from onestop.presenters.my_work import MyWorkPresenter

SHOWN_MS = 40

PARTS = {
    Action.COUNTER_1: WorkPart.MINE,
    Action.COUNTER_2: WorkPart.UNIT,
    Action.COUNTER_3: WorkPart.OTHERS,
}


class MyWorkPage(ListPage):
    NARROW_FILTER = 110
    TICKS = True
    list: TickedList

    def __init__(
        self,
        presenter: MyWorkPresenter,
        acting: Acting,
        *,
        practice: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(presenter, practice=practice, parent=parent)
        self.presenter = presenter
        self._acting = acting
        self._counts: WorkCounts | None = None
        self._panel: WorkPanel | None = None
        self._build()
        self._connect()
        self.use_panel()
        presenter.attach(self.show_state, self.isVisible)

    def _build(self) -> None:
        words = [(part.value, part_word(part, "0")) for part in WorkPart]
        segments = Segments(words, self.tr("Whose work"), self._body)
        self.build_list(segments, TickedList, emptiness_page(WorkEmptiness.NOTHING_MINE, unit_has_work=False))
        self._form.lensWords.hide()
        self.summary = MyWorkPanel(self.panel)
        self.summary.hide()
        self.panel_layout.addWidget(self.summary)

    def _connect(self) -> None:
        presenter = self.presenter
        self.segments.chosen.connect(lambda key: presenter.part_chosen(WorkPart(key)))
        self.list.ticks_changed.connect(presenter.ticked)
        self.summary.main_wanted.connect(lambda: self.act(Action.MAIN))
        self.summary.act_wanted.connect(self._do)
        self.summary.more_wanted.connect(lambda: self.act(Action.MORE))
        self.summary.open_wanted.connect(presenter.opened)
        self.summary.why_wanted.connect(presenter.why_asked)

    def top_bar(self) -> TopBarState:
        return TopBarState(title=self.tr("My work"), practice=self._practice)

    @property
    def dossier_in_front(self) -> str:
        return self.presenter.state.list.chosen

    def enter(self) -> None:
        """What was read before is shown at once, and read again when it stands: painting beside the store's
        thread takes three times as long.
        """
        QTimer.singleShot(SHOWN_MS, self, self.presenter.start)
        self.go_to_middle()

    def act(self, action: Action) -> bool:
        presenter = self.presenter
        if action is Action.BACK:
            return self.step_back()
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
            self.focus_filter()
        elif action is Action.WHY:
            presenter.why_asked()
        elif action is Action.PRINT:
            return presenter.list_asked() or self._say_no_list()
        elif action is Action.COPY_CODE:
            self.copy_code(self.summary.code)
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
        self.show_filter(state.filter)
        self.show_rows(state.list)
        self.list.show_ticks(state.ticked)
        empty = state.empty
        self.show_emptiness(
            emptiness_page(empty, unit_has_work=bool(state.counts.unit)) if empty is not None else None
        )
        if state.panel != self._panel:
            self._panel = state.panel
            self.summary.show_state(state.panel)
        self.tell(state.told, state.trouble)

    def notice(self, told: Message) -> ToastState:
        """What was printed is said after what was handed over, which can still be taken back."""
        notice, outcome = toast(told), self._acting.state.outcome
        if outcome is None or outcome.kind is not ActKind.HAND_OVER or not outcome.can_be_undone:
            return notice
        words = f"{outcome_toast(outcome).text} {notice.text}"
        return ToastState(words, undo=True, key=UNDO_KEY, folder=notice.folder)
