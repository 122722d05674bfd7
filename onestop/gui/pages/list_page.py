"""What pages with a list share: segments and a filter above it, an emptiness in its place, keys between them.

Which rows, which segments and what lies beside the list is the page's own; its presenter decides all of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from onestop.gui.forms.ui_dossiers_page import Ui_DossiersPage
from onestop.gui.look import look
from onestop.gui.page import MARGIN, Page
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.widgets.dossier_head import ListHead
from onestop.gui.widgets.empty_page import EmptyPage
from onestop.gui.widgets.text_field import TextField
from onestop.gui.words.sentences import sentence, toast
from onestop.presenters.dossier_list import ListColumns
from onestop.presenters.widget_states import ToastState, TroubleState

if TYPE_CHECKING:
    from onestop.gui.widgets.dossier_list import DossierList
    from onestop.gui.widgets.segments import Segments
    from onestop.presenters.dossier_list import DossierLine, DossierListState
    from onestop.presenters.message import Message
    from onestop.presenters.widget_states import EmptyPageState

SEGMENTS_WIDTH, FILTER_WIDTH = 376, 248


class ListHand(Protocol):
    """What the list, its filter and its emptiness ask of a page's presenter."""

    def filter_typed(self, text: str) -> None: ...

    def row_chosen(self, dossier_id: str) -> None: ...

    def opened(self, dossier_id: str = "") -> None: ...

    def way_out_taken(self) -> None: ...

    def step_back(self) -> bool: ...


class ListPage(Page):
    """`STEP_FROM`: narrower lists do without the step's column; in pixels at 100 % text. `TICKS`: rows are ticked.
    `TIME_FROM`: from here on it says whose the time was; 0 never.
    """

    STEP_FROM = 640
    NARROW_FILTER = 120
    TIME_FROM = 0
    TICKS = False
    list: DossierList

    def __init__(self, hand: ListHand, *, practice: bool, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._hand = hand
        self._practice = practice
        self._told: Message | None = None
        self._troubled = False
        self._lines: tuple[DossierLine, ...] | None = None
        self._body = QWidget(self.column)
        self._form = Ui_DossiersPage()
        self._form.setupUi(self._body)
        self.column_layout.addWidget(self._body)

    def build_list(
        self, segments: Segments, make_list: Callable[[QWidget], DossierList], emptiness: EmptyPageState
    ) -> None:
        """Segments come first, so that Tab goes from them to the filter and on to the list."""
        self.segments = segments
        self.filter = TextField(self.tr("Filter the list"), "search", parent=self._body)
        self.filter.set_key_cap(keys_of(Action.FILTER))
        self.filter.setMinimumWidth(self.NARROW_FILTER)
        self.filter.setMaximumWidth(FILTER_WIDTH)
        self.filter.installEventFilter(self)
        self.list = make_list(self._body)
        self._empty = EmptyPage(emptiness, self._body)
        self._form.head.insertWidget(0, self.segments)
        self._form.head.addWidget(self.filter)
        self._form.listPlace.addWidget(ListHead(self.list, self._body))
        self._form.listPlace.addWidget(self.list)
        self._form.emptyPlace.addWidget(self._empty)
        self.filter.textChanged.connect(self._hand.filter_typed)
        self.filter.returnPressed.connect(self.list.setFocus)
        self.list.line_chosen.connect(self._hand.row_chosen)
        self.list.line_opened.connect(self._hand.opened)
        self._empty.link_followed.connect(lambda _key: self._hand.way_out_taken())

    def show_filter(self, text: str) -> None:
        if self.filter.text() != text:
            self.filter.setText(text)

    def show_rows(self, listed: DossierListState) -> bool:
        """Lines are handed on only when they are others, so that a choice costs nothing. Whether they were."""
        if listed.rows is self._lines:
            self.list.choose(listed.chosen)
            return False
        self._lines = listed.rows
        self.list.show_state(listed)
        return True

    def show_emptiness(self, emptiness: EmptyPageState | None) -> None:
        """In the list's place; a hand that was on either goes to what is there now."""
        if emptiness is not None:
            self._empty.show_state(emptiness)
        side = self._form.listSide if emptiness is None else self._form.emptySide
        before = self._form.stack.currentWidget()
        if side is before:
            return
        had_hand = before is not None and before.isAncestorOf(self.window().focusWidget() or self)
        self._form.stack.setCurrentWidget(side)
        if had_hand:
            self.go_to_middle()

    def go_to_middle(self) -> None:
        """To the list, or to the way out of an empty one."""
        is_empty = self._form.stack.currentWidget() is self._form.emptySide
        if not is_empty or not self._empty.focus_link():
            self.list.setFocus()

    def tell(self, told: Message | None, trouble: Message | None) -> None:
        """Each notice once; a trouble as long as it lasts."""
        before, self._told = self._told, told
        if told is not None and told is not before:
            self.toast_wanted.emit(self.notice(told))
        if trouble is not None:
            headline = self.tr("The list could not be read")
            self.trouble_wanted.emit(TroubleState("alert", headline, sentence(trouble)))
        elif self._troubled:
            self.trouble_wanted.emit(None)
        self._troubled = trouble is not None

    def notice(self, told: Message) -> ToastState:
        return toast(told)

    def step_back(self) -> bool:
        done = self._hand.step_back()
        if done and self.filter.hasFocus():
            self.list.setFocus()
        return done

    def focus_filter(self) -> None:
        self.filter.setFocus()
        self.filter.selectAll()

    def copy_code(self, code: str) -> None:
        if code:
            QGuiApplication.clipboard().setText(code)
            self.toast_wanted.emit(ToastState(self.tr("Copied {code}.").format(code=code)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self.panel.width() - 2 * MARGIN
        roomy = room >= look().px(self.STEP_FROM)
        self.segments.setMinimumWidth(SEGMENTS_WIDTH if roomy else 0)
        time = self.TIME_FROM > 0 and room >= look().px(self.TIME_FROM)
        self.list.set_columns(ListColumns(step=roomy, narrow=not roomy, tick=self.TICKS, time=time))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leaves the filter for the list."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.filter and is_key and cast(QKeyEvent, event).key() == Qt.Key.Key_Down:
            self.list.setFocus()
            return True
        return False
