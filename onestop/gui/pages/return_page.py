"""Place 3, return: one large field for a slip's code, its result on the left, those who wait on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from onestop.gui.page import Page
from onestop.gui.pages.return_panel import ReturnPanel
from onestop.gui.pages.return_parts import OwedStrip, ResultHead, quiet_label
from onestop.gui.pages.return_result import ReturnResultView
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.empty_page import EmptyPage
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.labelled_field import FactsLine
from onestop.gui.widgets.scan_field import ScanField
from onestop.gui.widgets.waiting_list import ScannedList
from onestop.gui.words.acts import ACTIONS
from onestop.gui.words.returning import hint_words, main_words
from onestop.gui.words.sentences import sentence, toast
from onestop.presenters.dossier_list import ListColumns
from onestop.presenters.returning_state import Entry, ReturningState, Way
from onestop.presenters.shell import TopBarState
from onestop.presenters.widget_states import EmptyPageState, FieldState, ToastState, TroubleState

if TYPE_CHECKING:
    from onestop.presenters.dossier_list import DossierListState
    from onestop.presenters.message import Message
    from onestop.presenters.returning import ReturningPresenter

WIDEST, LEAST_MIDDLE = 960, 180


class ReturnPage(Page):
    """Renders what the presenter says; a scan may come wherever the focus is."""

    def __init__(
        self, presenter: ReturningPresenter, *, practice: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self._practice = practice
        self._told: Message | None = None
        self._troubled = False
        self._errors: tuple[tuple[str, Message], ...] = ()
        self._choices: DossierListState | None = None
        self._key = ""
        self._way = Way.HOLDER
        self._leads_to_choice = False
        self._build_column()
        self.waiting = ReturnPanel(self.panel)
        self.panel_layout.addWidget(self.waiting)
        self.use_panel()
        self._connect()
        presenter.attach(self.show_state)

    def _build_column(self) -> None:
        body = QWidget(self.column)
        body.setMaximumWidth(WIDEST)
        self.code = ScanField(
            self.tr("Scan the QR on the slip, or type the tail of its code or a name"), body
        )
        self.code.installEventFilter(self)
        self._line = FactsLine(body)
        self._line.hide()
        self.head = ResultHead(body)
        self.head.hide()
        self._stack = QStackedWidget(body)
        self.empty = EmptyPage(EmptyPageState("scan", "", ""), self._stack)
        self.choice = ScannedList(ListColumns(step=False), self._stack)
        self.result = ReturnResultView(self._stack)
        for side in (self.empty, self.choice, self.result):
            self._stack.addWidget(side)
        self._bring(self.empty)
        # What stands there may be higher than the page; whose it is and the main button are in sight all the same.
        self._middle = QScrollArea(body)
        self._middle.setWidgetResizable(True)
        self._middle.setFrameShape(QFrame.Shape.NoFrame)
        self._middle.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._middle.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._middle.setMinimumHeight(LEAST_MIDDLE)
        self._middle.setWidget(self._stack)
        self.owed = OwedStrip(body)
        self.owed.hide()
        self.hint = quiet_label("small", body, wraps=True)
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.main = KeyButton("", keys_of(Action.MAIN), "", ButtonKind.MAIN, body)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.main)
        self.column_layout.setContentsMargins(24, 24, 24, 20)
        self.column_layout.addWidget(body)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.code)
        column.addWidget(self._line)
        column.addWidget(self.head)
        column.addWidget(self._middle, 1)
        column.addWidget(self.owed)
        column.addLayout(foot)

    def _connect(self) -> None:
        presenter, result = self.presenter, self.result
        self.code.textEdited.connect(self._typed)
        self.code.returnPressed.connect(self._entered)
        self.choice.line_chosen.connect(presenter.choice_moved)
        self.choice.line_opened.connect(presenter.choice_made)
        self.main.clicked.connect(presenter.main_asked)
        result.ticked.connect(presenter.ticked)
        result.way_chosen.connect(lambda key: presenter.way_chosen(Way(key)))
        result.entry_typed.connect(lambda name, text: presenter.entry_typed(Entry(name), text))
        result.entry_entered.connect(self._entry_entered)
        self.owed.record_wanted.connect(lambda: self.act(Action.RECORD_PAYMENT))
        result.dossier_wanted.connect(presenter.dossier_asked)
        result.slip_wanted.connect(presenter.slip_asked)
        result.others_wanted.connect(presenter.choice_asked)
        result.reprint.confirmed.connect(presenter.slip_confirmed)
        result.reprint.dropped.connect(presenter.slip_dropped)
        self.waiting.row_chosen.connect(presenter.row_chosen)
        self.waiting.reminder_wanted.connect(presenter.results.print_reminder)
        self.waiting.post_list_wanted.connect(presenter.results.print_post_list)

    def top_bar(self) -> TopBarState:
        return TopBarState(title=self.tr("Return of results"), practice=self._practice)

    def enter(self) -> None:
        self.presenter.start()
        self._go_to_code()

    def act(self, action: Action) -> bool:
        match action:
            case Action.BACK:
                return self._step_back()
            case Action.MAIN:
                self.presenter.main_asked()
            case Action.PRINT:
                self.presenter.results.print_reminder()
            case Action.FILTER:
                self._go_to_code()
            case Action.COPY_CODE:
                self._copy_code()
            case Action.MORE:
                return self.presenter.more_asked()
            case _:
                kind = ACTIONS.get(action)
                return kind is not None and self.presenter.act_asked(kind)
        return True

    def show_state(self, state: ReturningState) -> None:
        if self.code.text() != state.typed:
            self.code.setText(state.typed)
        self._show_line(state)
        self._show_middle(state)
        words, icon = main_words(state)
        self.main.set_face(words, keys_of(Action.MAIN), icon)
        self.main.set_busy(self.tr("Recording…") if state.busy else "")
        self.main.setVisible(bool(words))
        self.hint.setText(hint_words(state))
        self.waiting.show_state(state.waiting)
        self._tell(state)
        self._lead(state)

    def _show_line(self, state: ReturningState) -> None:
        told = state.code_error is not None or state.code_warning is not None
        self._line.show_state(FieldState(error=state.code_error, warning=state.code_warning))
        self._line.setVisible(told)
        self.code.set_error(state.code_error is not None)
        self.code.setAccessibleDescription(self._line.accessibleName() if told else "")

    def _show_middle(self, state: ReturningState) -> None:
        side: QWidget = self.empty
        if state.choice is not None:
            side = self.choice
            if state.choice.rows is not (self._choices.rows if self._choices else None):
                self.choice.show_state(state.choice)
            self.choice.choose(state.choice.chosen)
        elif state.shown is not None:
            side = self.result
            self.head.show_result(state.shown)
            self.result.show_state(state)
            self.owed.show_owed(state.shown.owed, may_record=state.shown.may_record_payment)
        else:
            self.empty.show_state(self._emptiness(state))
        self.head.setVisible(side is self.result)
        self.owed.setVisible(side is self.result and state.shown is not None and state.shown.owed is not None)
        self._choices = state.choice
        if side is not self._stack.currentWidget():
            had_hand = self._stack.isAncestorOf(self.window().focusWidget() or self)
            self._bring(side)
            if had_hand:
                self._go_to_code()
        if side is self.choice and self._leads_to_choice:
            self.choice.setFocus()
        self._leads_to_choice = self._leads_to_choice and side is self.empty

    def _bring(self, side: QWidget) -> None:
        """Only what is in front asks for room: the others may be higher than the page."""
        self._stack.setCurrentWidget(side)
        for place in range(self._stack.count()):
            each = cast(QWidget, self._stack.widget(place))
            policy = QSizePolicy.Policy.Preferred if each is side else QSizePolicy.Policy.Ignored
            each.setSizePolicy(policy, policy)

    def _emptiness(self, state: ReturningState) -> EmptyPageState:
        if state.waiting.read and not state.waiting.total:
            return EmptyPageState(
                "hand-out",
                self.tr("No result waits to be fetched"),
                self.tr(
                    "A dossier comes here when its result is ready at the desk. Slips can be scanned still."
                ),
            )
        return EmptyPageState(
            "scan",
            self.tr("Whose result?"),
            self.tr("Hold the slip under the scanner, type four figures of its tail, or choose who waits."),
        )

    def _tell(self, state: ReturningState) -> None:
        if state.told is not None and state.told is not self._told:
            self.toast_wanted.emit(toast(state.told))
        self._told = state.told
        if state.trouble is not None:
            headline = self.tr("The book could not be read")
            self.trouble_wanted.emit(TroubleState("alert", headline, sentence(state.trouble)))
        elif self._troubled:
            self.trouble_wanted.emit(None)
        self._troubled = state.trouble is not None

    def _lead(self, state: ReturningState) -> None:
        """The hand to the first thing that is wrong, or back to the field for the next slip."""
        # One fault less is the hand at work on it: it is not led on to the next before it is done.
        fewer = {name for name, _ in state.errors} < {name for name, _ in self._errors}
        if state.errors and state.errors is not self._errors and not fewer:
            wrong = self.result.first_wrong(state)
            if wrong is not None and not wrong.hasFocus():
                wrong.setFocus()
        if state.errors is not self._errors or state.way is not self._way:
            # Once it has its new height.
            QTimer.singleShot(0, self, self._show_entries)
        self._errors, self._way = state.errors, state.way
        key = state.shown.key if state.shown is not None and state.fresh else ""
        if key and key != self._key:
            self._go_to_code()
        self._key = key

    def _show_entries(self) -> None:
        """What a way asks for lies at the bottom: it must be in sight when it is wanted."""
        for box in self.result.entry_boxes:
            if box.isVisibleTo(self.result):
                self._middle.ensureWidgetVisible(box, 0, 8)

    def _typed(self, text: str) -> None:
        """The hand goes on typing: it must not be led away to what this finds."""
        self._leads_to_choice = False
        self.presenter.typed(text)

    def _entered(self) -> None:
        self._leads_to_choice = True
        self.presenter.entered(self.code.text())
        self.code.selectAll()

    def _entry_entered(self, name: str) -> None:
        """Enter goes on to the next field; a slip scanned here is the next one at the counter."""
        field = self.result.fields[Entry(name)]
        if self.presenter.entry_entered(field.text()):
            self._go_to_code()
        else:
            after = [each for each in (*self.result.fields.values(), self.main) if each.isVisibleTo(self)]
            after[after.index(field) + 1].setFocus()

    def _step_back(self) -> bool:
        done = self.presenter.step_back()
        if done and not self.presenter.state.reprint.asking:
            self._go_to_code()
        return done

    def _go_to_code(self) -> None:
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        self.code.selectAll()

    def _copy_code(self) -> None:
        shown = self.presenter.state.shown
        if shown is not None:
            code = shown.code_head + shown.code_tail
            QGuiApplication.clipboard().setText(code)
            self.toast_wanted.emit(ToastState(self.tr("Copied {code}.").format(code=code)))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.presenter.left()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters that nobody wanted are a scanner's, or the beginning of a code."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if plain and event.text().strip() and event.text().isprintable() and not self.code.hasFocus():
            self._go_to_code()
            QCoreApplication.sendEvent(self.code, event)
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leaves the field for the choice, or for those who wait."""
        is_key = watched is self.code and event.type() == QEvent.Type.KeyPress
        if is_key and cast(QKeyEvent, event).key() == Qt.Key.Key_Down:
            self._go_to_list()
            return True
        return False

    def _go_to_list(self) -> None:
        below = self.choice if self.presenter.state.choice is not None else self.waiting.list
        if below.shown_rows:
            below.setFocus()
