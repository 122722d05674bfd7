"""The window around the pages: rail, top bar, status bar, search palette, notices, and the keys of everywhere.

It knows that pages exist and what `Page` promises; it knows no dossier and no rule. What is not seen at once is
imported and built when it is first needed: the window itself must stand before the program is loaded.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from onestop.gui.first_paint import FirstPaint

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from onestop.gui.page import Page
    from onestop.gui.shortcuts import Action
    from onestop.gui.widgets.progress_strip import ProgressStrip
    from onestop.gui.widgets.search_palette import SearchPalette
    from onestop.gui.widgets.toast import Toast
    from onestop.gui.widgets.trouble_strip import TroubleStrip
    from onestop.gui.window_keys import WindowKeys
    from onestop.presenters.shell import Place, RailState
    from onestop.presenters.status_bar import StatusBarState
    from onestop.presenters.widget_states import ProgressState, ToastState, TroubleState

SMALLEST = (1024, 600)


class MainWindow(QMainWindow):
    """`add_page` puts a page at its place; `open_page` shows one that has no place of its own (a dossier).

    Signals: `place_opened(Place)`, `status_followed(StatusPlace)`, `toast_undone(key)`, `toast_paper_wanted(key)`,
    `trouble_acted(key)`, `progress_cancelled()`, `text_size_changed(per cent)`, `lock_wanted()`,
    `answer_wanted()` (a partner agency's answer lies in a file), `closing()`.
    """

    place_opened = Signal(object)
    status_followed = Signal(object)
    toast_undone = Signal(str)
    toast_paper_wanted = Signal(str)
    trouble_acted = Signal(str)
    progress_cancelled = Signal()
    text_size_changed = Signal(int)
    lock_wanted = Signal()
    answer_wanted = Signal()
    closing = Signal()

    def __init__(self, *, furnished: bool = True) -> None:
        """Unfurnished, the window shows its first picture until it is furnished and a place is opened."""
        super().__init__()
        self.setMinimumSize(*SMALLEST)
        self._makers: dict[Place, Callable[[], Page]] = {}
        self._pages: dict[Place, Page] = {}
        self._over: list[Page] = []
        self._toast: Toast | None = None
        self._saved_folder = ""
        self._desk = ""
        self._trouble: TroubleStrip | None = None
        self._own_strips: dict[str, TroubleStrip] = {}
        self._progress: ProgressStrip | None = None
        self._search: SearchPalette | None = None
        self._search_made: list[Callable[[SearchPalette], None]] = []
        self.is_furnished = False
        if furnished:
            self.furnish()
            self.open_place(self._place)
        else:
            self.setCentralWidget(FirstPaint(self))

    def furnish(self) -> None:
        """Makes what surrounds the pages. It takes the first picture's place when the first page does."""
        from onestop.gui.pages.empty_place import EmptyPlacePage
        from onestop.gui.shortcuts import PLACE_ACTIONS
        from onestop.gui.widgets.rail import Rail
        from onestop.gui.widgets.status_bar import StatusBar
        from onestop.gui.widgets.top_bar import TopBar
        from onestop.presenters.shell import Place

        self.is_furnished = True
        self._place = Place.RECEPTION
        for _, place in PLACE_ACTIONS:
            self._makers[place] = partial(EmptyPlacePage, place)
        self._centre = QWidget()
        self.rail = Rail()
        self.rail.fit_window(self.width())
        self.top_bar = TopBar()
        self.status_bar = StatusBar()
        self._stack = QStackedWidget()
        self._lay_out()
        self.rail.place_chosen.connect(self.open_place)
        self.top_bar.search_wanted.connect(self.open_search)
        self.status_bar.place_followed.connect(self.status_followed)
        self._keys: WindowKeys | None = None

    def when_painted(self, begin: Callable[[], None]) -> None:
        """`begin` once the first picture stands; soon in any case, for a hidden window paints nothing."""
        picture = self.centralWidget()
        assert isinstance(picture, FirstPaint), "asked before the window is furnished"
        picture.painted.connect(begin)
        picture.start()

    def _move_in(self) -> None:
        """Until here the first picture stood, and no key meant anything."""
        from onestop.gui.window_keys import WindowKeys

        self._keys = WindowKeys(self)
        self.setCentralWidget(self._centre)

    def _lay_out(self) -> None:
        self._strips = QVBoxLayout()
        self._strips.setContentsMargins(0, 0, 0, 0)
        self._strips.setSpacing(8)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addLayout(self._strips)
        right.addWidget(self._stack, 1)
        right.addWidget(self.status_bar)
        whole = QHBoxLayout(self._centre)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.rail)
        whole.addLayout(right, 1)

    # pages

    def add_place(self, place: Place, make: Callable[[], Page]) -> None:
        """The page of a place, made when it is first opened or asked for; at once where another stands already."""
        self._makers[place] = make
        if place in self._pages:
            self.add_page(place, make())

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
        if self._keys is None:
            self._move_in()
        self._drop_over()
        self._place = place
        self.rail.set_place(place)
        self._bring(self.page_at(place))
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
        self._bring(self._over[-1] if self._over else self.page_at(self._place))
        self._stack.removeWidget(page)
        page.deleteLater()

    @property
    def page(self) -> Page:
        """The page in front."""
        return cast("Page", self._stack.currentWidget())

    @property
    def place(self) -> Place:
        return self._place

    def page_at(self, place: Place) -> Page:
        if place not in self._pages:
            page = self._makers[place]()
            self._pages[place] = page
            self._take_in(page)
        return self._pages[place]

    def _take_in(self, page: Page) -> None:
        page.top_bar_changed.connect(self._refresh_top_bar)
        page.place_wanted.connect(self.open_place)
        page.toast_wanted.connect(self.show_toast)
        page.trouble_wanted.connect(self.show_trouble)
        page.progress_wanted.connect(self.show_progress)
        page.back_wanted.connect(self.go_back)
        page.fit_window(self.width())
        self._stack.addWidget(page)

    def _bring(self, page: Page) -> None:
        self._stack.setCurrentWidget(page)
        if self._toast is not None:
            self._toast.withdraw_paper()
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
        self.setWindowTitle(" – ".join(part for part in (state.title, self._desk) if part))

    def name_desk(self, name: str) -> None:
        """Beside the title, so that the windows of two desks on one screen are told apart; "" names none."""
        if name != self._desk:
            self._desk = name
            if self._stack.count():
                self._refresh_top_bar()

    # what is shown around the pages

    def show_rail(self, state: RailState) -> None:
        self.rail.show_state(state)

    def show_status(self, state: StatusBarState) -> None:
        self.status_bar.show_state(state)

    def show_toast(self, state: ToastState) -> None:
        self._saved_folder = state.folder or self._saved_folder
        self.toast.show_state(state)

    def open_saved_folder(self) -> bool:
        """Where the file lies that was saved last. False before there is one."""
        from onestop.gui.folders import open_folder
        from onestop.presenters.widget_states import ToastState

        folder = self._saved_folder
        if folder and not open_folder(folder):
            self.show_toast(
                ToastState(self.tr("No program opened this folder: {folder}").format(folder=folder))
            )
        return bool(folder)

    def show_fault(self, number: str) -> None:
        """A fault of the program itself, by the number it was written down under."""
        from onestop.presenters.widget_states import TroubleState

        headline = self.tr("The program made a mistake, number {number}").format(number=number)
        words = self.tr("What was recorded is safe. Tell the number to whoever looks after the program.")
        self.show_trouble(TroubleState("alert", headline, words))

    def show_trouble(self, state: TroubleState | None) -> None:
        if state is not None or self._trouble is not None:
            self.trouble.show_state(state)
            self._pad_strips()

    def show_clock(self, state: TroubleState | None) -> None:
        """A strip of its own: a clock that is off is no trouble of any page."""
        self._show_strip("clock", state)

    def show_notice(self, state: TroubleState | None) -> None:
        """A strip of its own too: what time has brought, where the system has no tray to say it."""
        self._show_strip("notice", state)

    def _show_strip(self, name: str, state: TroubleState | None) -> None:
        if state is not None and name not in self._own_strips:
            from onestop.gui.widgets.trouble_strip import TroubleStrip

            strip = self._own_strips[name] = TroubleStrip()
            strip.action_taken.connect(self.trouble_acted)
            self._strips.insertWidget(0, strip)
        if name in self._own_strips:
            self._own_strips[name].show_state(state)
            self._pad_strips()

    def show_progress(self, state: ProgressState | None) -> None:
        if state is not None or self._progress is not None:
            self.progress.show_state(state)
            self._pad_strips()

    def open_search(self, text: str = "") -> None:
        self.palette_overlay.open(text)

    def when_search_is_made(self, hear: Callable[[SearchPalette], None]) -> None:
        """`hear` gets the search palette when it is first needed; at once when it stands already."""
        if self._search is not None:
            hear(self._search)
        else:
            self._search_made.append(hear)

    @property
    def is_searching(self) -> bool:
        return self._search is not None and not self._search.isHidden()

    @property
    def is_at_work(self) -> bool:
        """A progress strip is counting."""
        return self._progress is not None and self._progress.is_running

    @property
    def offers_undo(self) -> bool:
        return self._toast is not None and self._toast.offers_undo

    @property
    def offers_paper(self) -> bool:
        return self._toast is not None and self._toast.offers_paper

    @property
    def toast(self) -> Toast:
        if self._toast is None:
            from onestop.gui.widgets.toast import Toast

            self._toast = Toast(self._stack)
            self._toast.undone.connect(self.toast_undone)
            self._toast.paper_wanted.connect(self.toast_paper_wanted)
            self._toast.folder_wanted.connect(self.open_saved_folder)
        return self._toast

    @property
    def trouble(self) -> TroubleStrip:
        if self._trouble is None:
            from onestop.gui.widgets.trouble_strip import TroubleStrip

            self._trouble = TroubleStrip()
            self._trouble.action_taken.connect(self.trouble_acted)
            self._strips.insertWidget(0, self._trouble)
        return self._trouble

    @property
    def progress(self) -> ProgressStrip:
        if self._progress is None:
            from onestop.gui.widgets.progress_strip import ProgressStrip

            self._progress = ProgressStrip()
            self._progress.cancelled.connect(self.progress_cancelled)
            self._strips.addWidget(self._progress)
        return self._progress

    @property
    def palette_overlay(self) -> SearchPalette:
        if self._search is None:
            from onestop.gui.widgets.search_palette import SearchPalette

            self._search = SearchPalette(self._centre)
            self._search.closed.connect(self._refresh_top_bar)
            for hear in self._search_made:
                hear(self._search)
        return self._search

    def _pad_strips(self) -> None:
        strips = (self._trouble, *self._own_strips.values())
        busy = self.is_at_work or any(each is not None and not each.isHidden() for each in strips)
        self._strips.setContentsMargins(24, 12 if busy else 0, 24, 0)

    def act(self, action: Action) -> bool:
        """What a key means now. False when it meant nothing."""
        return self._keys is not None and self._keys.act(action)

    # the window's own events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_furnished:
            self.rail.fit_window(self.width())
        for page in (*self._pages.values(), *self._over):
            page.fit_window(self.width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if getattr(self, "_toast", None) is not None and event.type() == event.Type.StyleChange:
            self.toast.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
