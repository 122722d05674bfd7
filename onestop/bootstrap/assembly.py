"""Puts pages and presenters into a window over an open desk, and lets each hear what the others changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from onestop.application.changes import Changes
from onestop.application.commands import RegisterBook
from onestop.application.desk import Desk
from onestop.bootstrap.paper import YearPress, printing
from onestop.domain.applicant import Applicant
from onestop.gui.main_window import MainWindow
from onestop.gui.page import Page
from onestop.gui.pages.dossier_page import DossierPage
from onestop.gui.pages.dossiers_page import DossiersPage
from onestop.gui.pages.office_page import OfficePage
from onestop.gui.pages.reception_page import ReceptionPage
from onestop.gui.pages.reports_page import ReportsPage
from onestop.gui.spooling import Spooler
from onestop.gui.words.sentences import sentence
from onestop.presenters.dossier import DossierPresenter
from onestop.presenters.dossiers import DossiersPresenter
from onestop.presenters.message import Message, say
from onestop.presenters.office import OfficePresenter
from onestop.presenters.received import ReceivedPresenter
from onestop.presenters.reception import ReceptionPresenter
from onestop.presenters.reports import ReportsPresenter
from onestop.presenters.search import SearchPresenter, SearchState
from onestop.presenters.search_palette import Hit
from onestop.presenters.shell import Place, RailState
from onestop.presenters.slips import Slips
from onestop.presenters.status import StatusPresenter
from onestop.presenters.status_bar import StatusPlace
from onestop.presenters.tasks import Tasks
from onestop.presenters.widget_states import TroubleState

MINUTE_MS = 60_000


class Assembly(QObject):
    """The pages of one window, wired. Owned by the window; `store` and `lane` are its two lanes of work."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        slips_folder: Path,
        store: Tasks,
        lane: Tasks,
        spooler: Spooler,
        read_book: Callable[[Path], RegisterBook],
    ) -> None:
        super().__init__(window)
        self.window = window
        self.desk = desk
        self._store = store
        self._lane = lane
        self.slips = Slips(desk, store, lane, printing(slips_folder, spooler))
        self.status = StatusPresenter(desk, store, desk.clock, practice=desk.practice)
        self._build_reception()
        self._build_dossiers()
        self._build_reports(slips_folder)
        self._build_office(read_book)
        self._build_search()
        self._connect()

    def start(self) -> None:
        """Read what the first screen shows, then let paper get ready."""
        office = self.desk.office
        member = office.staff_by_login(self.desk.actor)
        unit = office.unit(member.unit_id) if member else None
        self.window.show_rail(
            RailState(
                office.agency.short_name, member.name if member else "", unit.short_name if unit else ""
            )
        )
        self.reception.start()
        self.status.refresh()
        QTimer.singleShot(0, self.slips.begin)

    def open_dossier(self, dossier_id: str, *, why: bool = False) -> None:
        """A dossier's page over whatever is in front."""
        self._close_search()
        presenter = DossierPresenter(
            self.desk,
            self._store,
            self.desk.clock,
            self.desk.calendar,
            self.desk.office,
            self.desk.catalog.roles,
            self.slips,
            self.window.go_back,
        )
        page = DossierPage(presenter, self.window.page.top_bar().title, practice=self.desk.practice)
        self._hear(page)
        page.destroyed.connect(presenter.closed)
        self._open_dossiers.append(presenter)
        self.window.open_page(page)
        presenter.opened(dossier_id, why=why)

    def open_reception(self) -> None:
        self.window.open_place(Place.RECEPTION)

    def open_applicant(self, applicant_key: str, name: str) -> None:
        self._close_search()
        self.window.open_place(Place.WATCH)
        self.dossiers.applicant_followed(applicant_key, name)

    def start_dossier_for(self, applicant: Applicant) -> None:
        self._close_search()
        self.window.open_place(Place.RECEPTION)
        self.reception.start_for(applicant)

    def told(self, changes: Changes) -> None:
        """Somebody wrote: whoever is touched reads again."""
        self.status.changed(changes)
        self.dossiers.changed(changes)
        self.reports.changed(changes)
        for presenter in self._open_dossiers:
            presenter.changed(changes)

    def clock_moved(self) -> None:
        """The practice clock was set: everything that depends on now reads again."""
        self.told(Changes(everything=True))
        self.reception.what.minute_passed()

    def _build_reception(self) -> None:
        cutoff = self.desk.office.settings.hand_over_cutoff
        self.received = ReceivedPresenter(self.slips, hand_over_cutoff=cutoff)
        self.reception = ReceptionPresenter(
            self.desk,
            self._store,
            self.desk.clock,
            self.desk.calendar,
            self.received,
            hand_over_cutoff=cutoff,
        )
        page = ReceptionPage(self.reception, self.received, practice=self.desk.practice)
        self._add(Place.RECEPTION, page)

    def _build_dossiers(self) -> None:
        self._open_dossiers: list[DossierPresenter] = []
        self.dossiers = DossiersPresenter(
            self.desk,
            self._store,
            self.desk.clock,
            self.desk.calendar,
            self.desk.catalog.roles,
            self,
            self.slips,
        )
        self._add(Place.WATCH, DossiersPage(self.dossiers, practice=self.desk.practice))

    def _build_reports(self, slips_folder: Path) -> None:
        self.reports = ReportsPresenter(
            self.desk, self._store, self._lane, YearPress(slips_folder), self.desk.clock, self.desk.calendar
        )
        self._add(Place.REPORTS, ReportsPage(self.reports, practice=self.desk.practice))

    def _build_office(self, read_book: Callable[[Path], RegisterBook]) -> None:
        self.office = OfficePresenter(
            self.desk,
            self._store,
            self._lane,
            read_book,
            self.desk.clock,
            self.desk.office,
            self.desk.calendar,
            self.told,
        )
        page = OfficePage(self.office, practice=self.desk.practice)
        self._add(Place.OFFICE, page)
        self.window.progress_cancelled.connect(page.cancel_work)

    def _build_search(self) -> None:
        self.search = SearchPresenter(self.desk, self._store, self)
        palette = self.window.palette_overlay
        palette.typed.connect(self.search.typed)
        palette.entered.connect(self._entered)
        palette.opened.connect(lambda hit: self.search.chosen(hit.key))
        palette.new_wanted.connect(lambda hit: self.search.new_asked(hit.key))
        palette.closed.connect(self.search.left)
        self.search.attach(self._show_search)

    def _connect(self) -> None:
        self.slips.on_changes(self.told)
        self.slips.on_printer(self.status.printer_told)
        self.received.on_changes(self.told)
        self.status.attach(self.window.show_status, self._show_trouble)
        self.window.status_followed.connect(self._follow)
        minute = QTimer(self)
        minute.setInterval(MINUTE_MS)
        minute.timeout.connect(self._minute)
        minute.start()

    def _add(self, place: Place, page: Page) -> None:
        self._hear(page)
        self.window.add_page(place, page)

    def _hear(self, page: Page) -> None:
        page.dossier_wanted.connect(self.open_dossier)

    def _minute(self) -> None:
        self.status.minute()
        self.dossiers.minute()
        for presenter in self._open_dossiers:
            presenter.minute()

    def _follow(self, place: StatusPlace) -> None:
        if place in (StatusPlace.RECEIVED, StatusPlace.DUE, StatusPlace.OVERDUE):
            self.window.open_place(Place.WATCH)
            self.dossiers.counter_followed(place)

    def _entered(self, text: str, hit: Hit | None) -> None:
        self.search.entered(text, hit.key if hit else "")

    def _show_search(self, state: SearchState) -> None:
        palette = self.window.palette_overlay
        palette.show_state(state.palette)
        if state.refusal is not None:
            palette.tell(sentence(state.refusal))
        else:
            palette.tell(sentence(say("nothing_found")) if state.nothing else "")

    def _close_search(self) -> None:
        if not self.window.palette_overlay.isHidden():
            self.window.palette_overlay.close_palette()

    def _show_trouble(self, trouble: Message | None) -> None:
        state = None if trouble is None else TroubleState("alert", sentence(trouble), "")
        self.window.show_trouble(state)
