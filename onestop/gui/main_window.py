"""The window around the pages: rail, top bar, status bar, search palette, notices, and the keys of everywhere.

It knows that pages exist and what `Page` promises; it knows no dossier and no rule.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from onestop.gui.dialogs.keys_dialog import KeysDialog
from onestop.gui.look import look
from onestop.gui.page import WIDE, Page
from onestop.gui.pages.empty_place import EmptyPlacePage
from onestop.gui.shortcuts import KEYS, PLACE_ACTIONS, Action
from onestop.gui.widgets.progress_strip import ProgressStrip
from onestop.gui.widgets.rail import Rail
from onestop.gui.widgets.search_palette import SearchPalette
from onestop.gui.widgets.status_bar import StatusBar
from onestop.gui.widgets.toast import Toast
from onestop.gui.widgets.top_bar import TopBar
from onestop.gui.widgets.trouble_strip import TroubleStrip
from onestop.presenters.shell import Place, RailState
from onestop.presenters.status_bar import StatusBarState
from onestop.presenters.widget_states import ProgressState, ToastState, TroubleState

SMALLEST = (1024, 600)


class MainWindow(QMainWindow):
    """`add_page` puts a page at its place; `open_page` shows one that has no place of its own (a dossier).

    Signals: `place_opened(Place)`, `status_followed(StatusPlace)`, `toast_undone(key)`,
    `trouble_acted(key)`, `progress_cancelled()`, `text_size_changed(per cent)`, `lock_wanted()`, `closing()`.
    """

    place_opened = Signal(object)
    status_followed = Signal(object)
    toast_undone = Signal(str)
    trouble_acted = Signal(str)
    progress_cancelled = Signal()
    text_size_changed = Signal(int)
    lock_wanted = Signal()
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pages: dict[Place, Page] = {}
        self._place = Place.RECEPTION
        self._over: list[Page] = []
        self.rail = Rail()
        self.top_bar = TopBar()
        self.status_bar = StatusBar()
        self.trouble = TroubleStrip()
        self.progress = ProgressStrip()
        self._stack = QStackedWidget()
        self._build()
        self.toast = Toast(self._stack)
        self.palette_overlay = SearchPalette(self._centre)
        self._connect()
        for _, place in PLACE_ACTIONS:
            self.add_page(place, EmptyPlacePage(place))
        self._add_shortcuts()
        self.setMinimumSize(*SMALLEST)
        self.open_place(Place.RECEPTION)

    def _build(self) -> None:
        self._strips = QVBoxLayout()
        self._strips.setContentsMargins(0, 0, 0, 0)
        self._strips.setSpacing(0)
        self._strips.addWidget(self.trouble)
        self._strips.addWidget(self.progress)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addLayout(self._strips)
        right.addWidget(self._stack, 1)
        right.addWidget(self.status_bar)
        self._centre = QWidget()
        whole = QHBoxLayout(self._centre)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.rail)
        whole.addLayout(right, 1)
        self.setCentralWidget(self._centre)

    def _connect(self) -> None:
        self.rail.place_chosen.connect(self.open_place)
        self.top_bar.search_wanted.connect(self.open_search)
        self.status_bar.place_followed.connect(self.status_followed)
        self.toast.undone.connect(self.toast_undone)
        self.trouble.action_taken.connect(self.trouble_acted)
        self.progress.cancelled.connect(self.progress_cancelled)
        self.palette_overlay.closed.connect(self._refresh_top_bar)

    # pages

    def add_page(self, place: Place, page: Page) -> None:
        """Puts the page at its place, instead of the one that stood there."""
        old = self._pages.get(place)
        self._pages[place] = page
        self._take_in(page)
        if old is not None:
            if self._stack.currentWidget() is old:
                self._bring(page)
            self._stack.removeWidget(old)
            old.deleteLater()

    def open_place(self, place: Place) -> None:
        """Brings a place to the front; pages opened over it are left and go."""
        self._drop_over()
        self._place = place
        self.rail.set_place(place)
        self._bring(self._pages[place])
        self.place_opened.emit(place)

    def open_page(self, page: Page, place: Place | None = None) -> None:
        """Shows a page over the place in front (or over `place`); Esc leads back."""
        if place is not None and place is not self._place:
            self.open_place(place)
        self._over.append(page)
        self._take_in(page)
        self._bring(page)

    def go_back(self) -> None:
        """Closes the page opened last and shows what lay under it."""
        if not self._over:
            return
        page = self._over.pop()
        self._bring(self._over[-1] if self._over else self._pages[self._place])
        self._stack.removeWidget(page)
        page.deleteLater()

    @property
    def page(self) -> Page:
        """The page in front."""
        widget = self._stack.currentWidget()
        assert isinstance(widget, Page)
        return widget

    @property
    def place(self) -> Place:
        return self._place

    def page_at(self, place: Place) -> Page:
        return self._pages[place]

    def _take_in(self, page: Page) -> None:
        page.top_bar_changed.connect(self._refresh_top_bar)
        page.place_wanted.connect(self.open_place)
        page.toast_wanted.connect(self.show_toast)
        page.trouble_wanted.connect(self.show_trouble)
        page.progress_wanted.connect(self.show_progress)
        page.back_wanted.connect(self.go_back)
        page.set_narrow(self.width() < WIDE)
        self._stack.addWidget(page)

    def _bring(self, page: Page) -> None:
        self._stack.setCurrentWidget(page)
        self._refresh_top_bar()
        page.enter()

    def _drop_over(self) -> None:
        for page in self._over:
            self._stack.removeWidget(page)
            page.deleteLater()
        self._over.clear()

    def _refresh_top_bar(self) -> None:
        state = self.page.top_bar()
        self.top_bar.show_state(state)
        self.setWindowTitle(state.title)

    # what is shown around the pages

    def show_rail(self, state: RailState) -> None:
        self.rail.show_state(state)

    def show_status(self, state: StatusBarState) -> None:
        self.status_bar.show_state(state)

    def show_toast(self, state: ToastState) -> None:
        self.toast.show_state(state)

    def show_trouble(self, state: TroubleState | None) -> None:
        self.trouble.show_state(state)
        self._pad_strips()

    def show_progress(self, state: ProgressState | None) -> None:
        self.progress.show_state(state)
        self._pad_strips()

    def open_search(self, text: str = "") -> None:
        self.palette_overlay.open(text)

    def _pad_strips(self) -> None:
        busy = not self.trouble.isHidden() or self.progress.is_running
        self._strips.setContentsMargins(24, 12 if busy else 0, 24, 0)

    # keys

    def _add_shortcuts(self) -> None:
        for keys in KEYS:
            for sequence in keys.sequences:
                shortcut = QShortcut(QKeySequence(sequence), self)
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                shortcut.activated.connect(lambda action=keys.action: self.act(action))

    def act(self, action: Action) -> bool:
        """What a key does: the window's own keys first, then the page in front. False when nothing did."""
        if not self.palette_overlay.isHidden():
            return self._act_in_search(action)
        place = dict(PLACE_ACTIONS).get(action)
        if place is not None:
            self.open_place(place)
        elif action is Action.SEARCH:
            self.open_search()
        elif action is Action.SWAP_SIDE:
            self.page.swap_side()
        elif action is Action.HELP:
            KeysDialog(self).exec()
        elif action in (Action.LARGER, Action.SMALLER):
            look().step_text_size(1 if action is Action.LARGER else -1)
            self.text_size_changed.emit(look().text_size)
        elif action is Action.LOCK:
            self.lock_wanted.emit()
        elif action is Action.UNDO and self.toast.offers_undo:
            self.toast.undo()
        elif action is Action.BACK:
            return self._act_back()
        else:
            return self.page.act(action)
        return True

    def _act_in_search(self, action: Action) -> bool:
        if action is Action.NEW:
            self.palette_overlay.new_for_current()
        elif action in (Action.BACK, Action.SEARCH):
            self.palette_overlay.close_palette()
        else:
            return False
        return True

    def _act_back(self) -> bool:
        if self.progress.is_running:
            self.progress_cancelled.emit()
        elif not self.page.act(Action.BACK):
            self.go_back()
        return True

    # the window's own events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for number in range(self._stack.count()):
            page = self._stack.widget(number)
            if isinstance(page, Page):
                page.set_narrow(self.width() < WIDE)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "toast"):
            self.toast.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
