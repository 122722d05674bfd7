"""Puts the list, a dossier's page, the search palette and the status bar into a window and leads between them.

Wires presenters to widgets; decides nothing about dossiers.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from onestop.application.changes import Changes
from onestop.application.desk import Desk
from onestop.domain.applicant import Applicant
from onestop.gui.main_window import MainWindow
from onestop.gui.pages.dossier_page import DossierPage
from onestop.gui.pages.dossiers_page import DossiersPage
from onestop.gui.words.dossiers import nothing_found
from onestop.gui.words.sentences import sentence
from onestop.presenters.dossier import DossierPresenter
from onestop.presenters.dossiers import DossiersPresenter
from onestop.presenters.message import Message
from onestop.presenters.search import SearchPresenter, SearchState
from onestop.presenters.search_palette import Hit
from onestop.presenters.shell import Place
from onestop.presenters.slips import Slips
from onestop.presenters.status import StatusPresenter
from onestop.presenters.status_bar import StatusPlace
from onestop.presenters.tasks import Tasks
from onestop.presenters.widget_states import TroubleState

MINUTE_LOOK = 2000
"""How often, in milliseconds, the clock is looked at for a new minute."""


class Finding(QObject):
    """`start_for` begins a new dossier for an applicant. Tell `changed` after every write."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        store: Tasks,
        slips: Slips,
        start_for: Callable[[Applicant], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._store = store
        self._slips = slips
        self._start_for = start_for
        self._over: list[DossierPresenter] = []
        self.status = StatusPresenter(desk, store, desk.clock, practice=desk.practice)
        self.search = SearchPresenter(desk, store, self)
        self.dossiers = DossiersPresenter(
            desk, store, desk.clock, desk.calendar, desk.catalog.roles, self, slips
        )
        self.page = DossiersPage(self.dossiers, practice=desk.practice)
        self._minute = desk.clock.now()
        self._troubled = False
        self._connect()

    def begin(self) -> None:
        """The window stands: count, and look at the clock from now on."""
        self.status.refresh()
        self._timer.start()

    def changed(self, changes: Changes) -> None:
        """Something was recorded; each screen reads again what it shows."""
        self.status.changed(changes)
        if self._window.page is self.page:
            self.dossiers.changed(changes)
        for presenter in self._over:
            presenter.changed(changes)

    def open_dossier(self, dossier_id: str, *, why: bool = False) -> None:
        """The page of one dossier over whatever is in front; Esc leads back."""
        self._close_palette()
        presenter = DossierPresenter(
            self._desk,
            self._store,
            self._desk.clock,
            self._desk.calendar,
            self._desk.office,
            self._desk.catalog.roles,
            self._slips,
            self._window.go_back,
        )
        origin = self._window.page.top_bar().title
        page = DossierPage(presenter, origin, practice=self._desk.practice)
        self._over.append(presenter)
        page.destroyed.connect(lambda: self._closed(presenter))
        self._window.open_page(page)
        presenter.opened(dossier_id, why=why)

    def open_reception(self) -> None:
        self._window.open_place(Place.RECEPTION)

    def open_applicant(self, applicant_key: str, name: str) -> None:
        """All dossiers of one applicant, in the list."""
        self._close_palette()
        self._window.open_place(Place.WATCH)
        self.dossiers.applicant_followed(applicant_key, name)

    def start_dossier_for(self, applicant: Applicant) -> None:
        self._close_palette()
        self._start_for(applicant)

    def _connect(self) -> None:
        window, palette = self._window, self._window.palette_overlay
        window.add_page(Place.WATCH, self.page)
        window.status_followed.connect(self._follow)
        palette.typed.connect(self.search.typed)
        palette.entered.connect(self._entered)
        palette.opened.connect(lambda hit: self.search.chosen(hit.key))
        palette.new_wanted.connect(lambda hit: self.search.new_asked(hit.key))
        palette.closed.connect(self.search.left)
        self.search.attach(self._show_search)
        self.status.attach(window.show_status, self._show_trouble)
        self._slips.on_printer(self.status.printer_told)
        self._slips.on_changes(self.changed)
        self.status.printer_told(self._slips.printer)
        self._timer = QTimer(self)
        self._timer.setInterval(MINUTE_LOOK)
        self._timer.timeout.connect(self._look_at_clock)

    def _closed(self, presenter: DossierPresenter) -> None:
        presenter.closed()
        self._over.remove(presenter)

    def _close_palette(self) -> None:
        if not self._window.palette_overlay.isHidden():
            self._window.palette_overlay.close_palette()

    def _entered(self, text: str, hit: Hit | None) -> None:
        self.search.entered(text, hit.key if hit is not None else "")

    def _show_search(self, state: SearchState) -> None:
        palette = self._window.palette_overlay
        palette.show_state(state.palette)
        if state.refusal is not None:
            palette.tell(sentence(state.refusal))
        else:
            palette.tell(nothing_found() if state.nothing else "")

    def _follow(self, place: StatusPlace) -> None:
        """A number of the status bar opens its list."""
        if place in (StatusPlace.RECEIVED, StatusPlace.DUE, StatusPlace.OVERDUE):
            self._window.open_place(Place.WATCH)
            self.dossiers.counter_followed(place)

    def _show_trouble(self, message: Message | None) -> None:
        state = None
        if message is not None:
            state = TroubleState("alert", self.tr("The ledger does not answer"), sentence(message))
        if state is not None or self._troubled:
            self._window.show_trouble(state)
        self._troubled = state is not None

    def _look_at_clock(self) -> None:
        now = self._desk.clock.now()
        if now == self._minute:
            return
        self._minute = now
        self.status.minute()
        if self._window.page is self.page:
            self.dossiers.minute()
        for presenter in self._over:
            presenter.minute()
