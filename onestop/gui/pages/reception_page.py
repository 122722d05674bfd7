"""Place 1, the reception: form and promise, then what was received in the same place. Wires; decides nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QWidget

from onestop.gui.look import look
from onestop.gui.page import MARGIN, Page
from onestop.gui.pages.held_keys import HeldKeys
from onestop.gui.pages.received_view import ReceivedView
from onestop.gui.pages.reception_form import ReceptionForm
from onestop.gui.pages.reception_panel import ReceptionPanel
from onestop.gui.shortcuts import Action
from onestop.gui.words.sentences import sentence, toast
from onestop.presenters.message import Message
from onestop.presenters.received import ReceivedPresenter, ReceivedState
from onestop.presenters.reception import ReceptionPresenter
from onestop.presenters.reception_entry import ReceptionEntry
from onestop.presenters.reception_state import Field, ReceptionState
from onestop.presenters.shell import TopBarState
from onestop.presenters.widget_states import ToastState, TroubleState

SAVE_AFTER_MS = 400
MINUTE_MS = 60_000
LOW = 600
EDGE, EDGE_LOW = 16, 12


class ReceptionPage(Page):
    """`outcome_shown(ReceivedState | None)` is for those who measure how soon the code stands on screen."""

    outcome_shown = Signal(object)

    def __init__(
        self,
        presenter: ReceptionPresenter,
        received: ReceivedPresenter,
        *,
        practice: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self.received = received
        self._practice = practice
        self._reception = ReceptionState()
        self._outcome: ReceivedState | None = None
        self._trouble: Message | None = None
        self._dropped = False
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(SAVE_AFTER_MS)
        self._saving.timeout.connect(presenter.save_draft)
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(presenter.what.minute_passed)
        self._build()
        self._connect()
        self.use_panel()
        received.attach(self.show_outcome, picture_scale=self.devicePixelRatioF())
        self.view.hide()
        presenter.attach(self)
        self._minute.start()

    def _build(self) -> None:
        self._held = HeldKeys(self, lambda: self.presenter.hand_waits, self._do)
        self.form = ReceptionForm(self.presenter, self.column, self._held.keep_event)
        self.view = ReceivedView(self.column)
        self.column_layout.addWidget(self.form)
        self.column_layout.addWidget(self.view)
        self.side = ReceptionPanel(self.panel)
        self.panel_layout.addWidget(self.side)

    def _connect(self) -> None:
        self.view.next.installEventFilter(self)
        self.form.still_open_followed.connect(self.dossier_wanted)
        self.side.why_wanted.connect(self.presenter.why_toggled)
        self.side.main_wanted.connect(self.presenter.main_action)
        self.view.next_typed.connect(self._begin_with)
        self.view.next_wanted.connect(self._new)
        self.view.copy_wanted.connect(self._copy_code)
        self.view.print_wanted.connect(self.received.print_again)
        self.view.hand_over_wanted.connect(self.received.hand_over_asked)
        self.view.reprint.confirmed.connect(self.received.reprint_confirmed)
        self.view.reprint.dropped.connect(self._step_back)
        self.presenter.when_clock_is_doubted(self._ask_of_clock)

    def rehearse(self) -> None:
        """Dress what stands after Ctrl+Enter while nobody waits for it; the first time takes a moment."""
        for part in (self.view, self.side):
            for widget in (part, *part.findChildren(QWidget)):
                widget.ensurePolished()
        self.view.grab()
        self.side.slip.grab()

    # what the window asks

    def top_bar(self) -> TopBarState:
        saved_at = None if self._outcome else self._reception.saved_at
        return TopBarState(title=self.tr("Reception"), saved_at=saved_at, practice=self._practice)

    def enter(self) -> None:
        if self._outcome is not None:
            self.view.enter()
        elif self._reception.entry == ReceptionEntry() or not self.form.go_back_to_field():
            self.form.focus_field(Field.APPLICANT)

    def act(self, action: Action) -> bool:
        if action is Action.BACK:
            return self._step_back()
        return self._held.keep_action(action) or self._do(action)

    def _do(self, action: Action) -> bool:
        received = self._outcome is not None
        deeds = {
            Action.MAIN: self._new if received else self.presenter.main_action,
            Action.NEW: self._new,
            Action.WHY: self.presenter.why_toggled,
            Action.PRINT: self.received.print_again,
            Action.COPY_CODE: self._copy_code,
            Action.FORWARD_NOW: self.received.hand_over_asked,
            Action.UNDO: self.presenter.take_back,
        }
        deed = deeds.get(action)
        if deed is None:
            return False
        deed()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field of the next dossier: its first keys may have come before it stood there."""
        return self._held.keep_event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = event.size().height() < look().px(LOW)
        edge = EDGE_LOW if low else EDGE
        self.column_layout.setContentsMargins(MARGIN, edge, MARGIN, edge)
        self.form.set_low(low)

    # what the presenters ask

    def _ask_of_clock(self, doubt: Message) -> None:
        from onestop.gui.dialogs.clock_reason_dialog import ClockReasonDialog

        dialog = ClockReasonDialog(sentence(doubt), self)
        dialog.given.connect(self.presenter.clock_vouched)
        dialog.open()

    def show_state(self, state: ReceptionState) -> None:
        before, self._reception = self._reception, state
        self._held.answered()
        self.form.show_state(state)
        self.side.show_reception(state)
        if state.saved_at != before.saved_at:
            self.top_bar_changed.emit()
        if state.trouble != before.trouble:
            self._tell_trouble(state.trouble)
        if state.dropped and not before.dropped:
            self.toast_wanted.emit(ToastState(self.tr("The draft was put aside."), undo=True, key="draft"))

    def focus(self, field: Field) -> None:
        if self._outcome is None:
            self.form.focus_field(field)

    def hand_is_in(self, field: Field) -> bool:
        return self.form.hand_is_in(field)

    def save_soon(self) -> None:
        if not self._saving.isActive():
            self._saving.start()

    def show_outcome(self, state: ReceivedState | None) -> None:
        """The received view, or None when the next dossier begins."""
        before, self._outcome = self._outcome, state
        if state is not None:
            self.view.show_state(state)
        self.side.show_outcome(state)
        if (state is None) != (before is None):
            self.form.setVisible(state is None)
            self.view.setVisible(state is not None)
            self.top_bar_changed.emit()
            if state is not None:
                self.view.enter()
        for told in _told(state):
            if not any(told is each for each in _told(before)):
                self.toast_wanted.emit(toast(told))
        self.outcome_shown.emit(state)

    # what the hand does here

    def _begin_with(self, text: str) -> None:
        self.received.close()
        self.presenter.begin_with(text)

    def _new(self) -> None:
        if self._outcome is not None:
            self.received.close()
            self.form.focus_field(Field.APPLICANT)
        else:
            self.presenter.new()

    def _step_back(self) -> bool:
        waited, dropped = self.presenter.give_up(), self._held.drop()
        if waited or dropped:
            return True
        if self._outcome is not None:
            return self.received.step_back()
        return self.presenter.step_back()

    def _copy_code(self) -> None:
        if self._outcome is not None and self._outcome.code_tail:
            QGuiApplication.clipboard().setText(self._outcome.code_head + self._outcome.code_tail)
            self.toast_wanted.emit(ToastState(self.tr("Code copied.")))

    def _tell_trouble(self, trouble: Message | None) -> None:
        if trouble is None:
            self.trouble_wanted.emit(None)
            return
        headline = self.tr("Not recorded yet")
        self.trouble_wanted.emit(TroubleState("alert", headline, sentence(trouble)))


def _told(state: ReceivedState | None) -> tuple[Message, ...]:
    """What came of printing, each once."""
    return tuple(each for each in (state.told, state.reprint.told) if each is not None) if state else ()
