"""Puts pages and presenters into a window over an open desk, and lets each hear what the others changed.

A page and its presenter are loaded and made when their place is first opened, or when somebody asks for them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer

from onestop.application.changes import Changes
from onestop.bootstrap.window.anomalies import AnomaliesPlace
from onestop.bootstrap.window.finding import FindingPlace
from onestop.bootstrap.window.jobs import JobsPlace
from onestop.bootstrap.window.my_work import MyWorkPlace
from onestop.bootstrap.window.office import OfficePlace
from onestop.bootstrap.window.people import PeoplePlace
from onestop.bootstrap.window.reports import ReportsPlace
from onestop.bootstrap.window.returning import ReturnPlace
from onestop.bootstrap.window.status import StatusWays
from onestop.bootstrap.window.watch import WatchPlace
from onestop.presenters.seated import SeatedTasks
from onestop.presenters.shell import Place, RailState
from onestop.presenters.slips import Slips
from onestop.presenters.status import StatusPresenter

if TYPE_CHECKING:
    from onestop.application.commands import RegisterBook
    from onestop.application.desk import Desk
    from onestop.application.people import People, Roster
    from onestop.application.sharing import Shares
    from onestop.bootstrap.press.printing import ReportFolder
    from onestop.domain.applicant import Applicant
    from onestop.gui.main_window import MainWindow
    from onestop.gui.page import Page
    from onestop.gui.printing import Printing
    from onestop.presenters.acting import Acting
    from onestop.presenters.dossiers import DossiersPresenter
    from onestop.presenters.look_choice import LookPresenter
    from onestop.presenters.office import OfficePresenter
    from onestop.presenters.received import ReceivedPresenter
    from onestop.presenters.reception import ReceptionPresenter
    from onestop.presenters.reports import ReportsPresenter
    from onestop.presenters.search import SearchPresenter
    from onestop.presenters.tasks import Tasks

MINUTE_MS = 60_000
PAPER_AFTER_MS = 1000
"""Paper gets ready once the first screen has been usable for a while: loading it takes the processor."""


class Hears(Protocol):
    def changed(self, changes: Changes) -> None: ...


class Ages(Protocol):
    def minute(self) -> None: ...


class HearsAndAges(Hears, Ages, Protocol):
    """What most pages' presenters do."""


class Assembly(QObject):
    """The pages of one window, wired. Owned by the window; `store` and `lane` are its two lanes of work.

    `loaded` hears when everything is there that a reception needs and that stays for good.
    """

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        store: Tasks,
        lane: Tasks,
        paper: Printing,
        report_folder: ReportFolder,
        read_book: Callable[[Path], RegisterBook],
        loaded: Callable[[], None],
        people: People,
        roster: Roster,
        shares: Shares | None = None,
    ) -> None:
        """`people` may sit here; `roster` says whether this machine asks them for passwords."""
        super().__init__(window)
        bare, store, lane = store, SeatedTasks(store, desk.seat), SeatedTasks(lane, desk.seat)
        self.window = window
        self.desk = desk
        self.shares = shares
        self._store = store
        self._lane = lane
        self._loaded = loaded
        self._reception: ReceptionPresenter | None = None
        self._dossiers: DossiersPresenter | None = None
        self._acting: Acting | None = None
        self.looks: LookPresenter | None = None
        self.when_acting: list[Callable[[Acting], None]] = []
        self.slips = Slips(desk, store, lane, paper)
        self.people = PeoplePlace(self, people, roster, bare)
        self._office = OfficePlace(self, store, lane, paper, read_book)
        late_after = timedelta(hours=desk.office.settings.unshared_late_hours)
        self.status = StatusPresenter(desk, store, desk.clock, practice=desk.practice, late_after=late_after)
        self._rehearse: Callable[[], None] = _nothing
        self._hearing: list[Hears] = [self.status]
        self._ageing: list[Ages] = [self.status]
        self.my_work = MyWorkPlace(self, store)
        window.add_place(Place.RECEPTION, self._reception_page)
        window.add_place(Place.MY_WORK, self.my_work.page)
        self.returning = ReturnPlace(self, store)
        window.add_place(Place.RETURN, self.returning.page)
        self.watching = WatchPlace(self, store, lane)
        window.add_place(Place.WATCH, self.watching.page)
        self._reporting = ReportsPlace(self, store, lane, report_folder)
        window.add_place(Place.REPORTS, self._reporting.page)
        window.add_place(Place.OFFICE, self._office.page)
        self.finding = FindingPlace(self, store, lane)
        self.jobs = JobsPlace(self, shares, lane)
        self.anomalies = AnomaliesPlace(self, store)
        self._connect()

    def start(self, first: Place = Place.RECEPTION) -> None:
        """Open the first place, read what stands around it, then let paper get ready."""
        self.window.show_rail(RailState(self.desk.office.agency.short_name, "", ""))
        self.people.start()
        self.window.open_place(first)
        self.status.refresh()
        self._paper_timer.start(PAPER_AFTER_MS)

    def open_dossier(self, dossier_id: str, *, why: bool = False) -> None:
        """A dossier's page over whatever is in front."""
        from onestop.gui.pages.dossier_page import DossierPage
        from onestop.presenters.dossier import DossierPresenter

        self.finding.close()
        presenter = DossierPresenter(
            self.desk,
            self._store,
            self.desk.clock,
            self.desk.calendar,
            self.desk.office,
            self.desk.catalog,
            self.slips,
            self.window.go_back,
            self.jobs.onlookers,
        )
        page = DossierPage(
            presenter, self.window.page.top_bar().title, acting=self.acting, practice=self.desk.practice
        )
        page.dossier_wanted.connect(self.open_dossier)
        page.destroyed.connect(presenter.closed)
        page.destroyed.connect(lambda: self._leaves(presenter))
        self.joins(presenter)
        self.window.open_page(page)
        presenter.opened(dossier_id, why=why)

    def open_reception(self) -> None:
        self.window.open_place(Place.RECEPTION)

    def open_applicant(self, applicant_key: str, name: str) -> None:
        self.finding.close()
        self.window.open_place(Place.WATCH)
        self.dossiers.applicant_followed(applicant_key, name)

    def start_dossier_for(self, applicant: Applicant) -> None:
        self.finding.close()
        self.window.open_place(Place.RECEPTION)
        self.reception.start_for(applicant)

    @property
    def store(self) -> Tasks:
        """The store's lane, on which each piece of work is done for whoever asked for it."""
        return self._store

    def hears(self, presenter: Hears) -> None:
        """A presenter that reads again when something was written."""
        self._hearing.append(presenter)

    def joins(self, presenter: HearsAndAges) -> None:
        """A presenter that reads again when something was written, and each minute."""
        self._hearing.append(presenter)
        self._ageing.append(presenter)

    def _leaves(self, presenter: HearsAndAges) -> None:
        """Its page is gone: nothing is read for it any more."""
        self._hearing.remove(presenter)
        self._ageing.remove(presenter)

    def told(self, changes: Changes) -> None:
        """Somebody wrote: whoever is touched reads again, the page in front first, for the person who sits here."""
        seat = self.desk.seat
        in_front = getattr(self.window.page, "presenter", None)
        for presenter in sorted(self._hearing, key=lambda each: each is not in_front):
            seat.named(seat.sitting, partial(presenter.changed, changes))

    def person_leaves(self) -> None:
        """Somebody else is about to take the chair: what was typed stays with whoever typed it."""
        if self._reception is not None:
            self._reception.save_draft()

    def person_came(self) -> None:
        """Somebody else sits here: their draft, their work, and nobody takes back another's acts."""
        self.finding.close()
        if self._reception is not None:
            self._received.close()
            self._reception.person_changed()
        self.told(Changes(everything=True, person=True))
        self.window.page.enter()

    def clock_moved(self) -> None:
        """The practice clock was set: everything that depends on now reads again."""
        self.told(Changes(everything=True))
        if self._reception is not None:
            self._reception.what.minute_passed()

    def leave(self) -> None:
        """The window closes: no timer may ask for work any more; what was typed and not yet received is kept."""
        self._minute_timer.stop()
        self._paper_timer.stop()
        if self._reception is not None:
            self._reception.save_draft()

    # presenters, each made once

    @property
    def acting(self) -> Acting:
        """What any page acts with; its sheets, its menu and its notices lie over the window."""
        if self._acting is None:
            from onestop.gui.dialogs.act_view import ActView
            from onestop.presenters.acting import Acting

            self._acting = Acting(self.desk, self._store)
            self._acting.on_changes(self.told)
            self._acting.refresh()
            self._hearing.append(self._acting)
            ActView(self.window, self._acting)
            for serve in self.when_acting:
                serve(self._acting)
        return self._acting

    @property
    def reception(self) -> ReceptionPresenter:
        if self._reception is None:
            from onestop.presenters.received import ReceivedPresenter
            from onestop.presenters.reception import ReceptionPresenter

            desk = self.desk
            cutoff = desk.office.settings.hand_over_cutoff
            self._received = ReceivedPresenter(self.slips, hand_over_cutoff=cutoff)
            self._received.on_changes(self.told)
            self.my_work.serves(self._received)
            self._reception = ReceptionPresenter(
                desk, self._store, desk.clock, desk.calendar, self._received, hand_over_cutoff=cutoff
            )
        return self._reception

    @property
    def received(self) -> ReceivedPresenter:
        assert self.reception, "it is made with the reception"
        return self._received

    @property
    def dossiers(self) -> DossiersPresenter:
        if self._dossiers is None:
            from onestop.presenters.dossiers import DossiersPresenter

            desk = self.desk
            self._dossiers = DossiersPresenter(
                desk, self._store, desk.clock, desk.calendar, desk.catalog.roles, self, self.slips
            )
            self._hearing.append(self._dossiers)
            self._ageing.append(self._dossiers)
        return self._dossiers

    @property
    def reports(self) -> ReportsPresenter:
        return self._reporting.presenter

    @property
    def office(self) -> OfficePresenter:
        return self._office.presenter

    @property
    def search(self) -> SearchPresenter:
        return self.finding.presenter

    # pages, each made when its place is first opened

    def _reception_page(self) -> Page:
        from onestop.gui.pages.reception_page import ReceptionPage

        page = ReceptionPage(self.reception, self.received, practice=self.desk.practice)
        self.window.toast_undone.connect(self._undone)
        page.dossier_wanted.connect(self.open_dossier)
        self.reception.start()
        self._rehearse = page.rehearse
        return page

    def _undone(self, key: str) -> None:
        """The toast's "undo" was taken: `key` says of what."""
        if key == "draft":
            self.reception.take_back()

    def _connect(self) -> None:
        self.slips.on_changes(self.told)
        self.ways = StatusWays(self)
        self._minute_timer = QTimer(self)
        self._minute_timer.timeout.connect(self.minute)
        self._minute_timer.start(self._to_next_minute())
        self._paper_timer = QTimer(self)
        self._paper_timer.setSingleShot(True)
        self._paper_timer.timeout.connect(self._get_ready)

    def _get_ready(self) -> None:
        """The first screen stands: load what the first search, slip and reception would otherwise wait for."""
        self._store.run(self.desk.store.warm_up, lambda _: self._get_words_ready(), self._not_ready, self)
        self.slips.begin()
        self.anomalies.start()
        self.watching.start()
        self._rehearse()
        self.my_work.presenter.start()

    def _get_words_ready(self) -> None:
        """What has to do with the window is loaded on the paper lane: the store's knows no Qt."""
        self._lane.run(_load_what_a_slip_says, lambda _: self._loaded(), self._not_ready, self)

    def _not_ready(self, error: Exception) -> None:
        raise error

    def _to_next_minute(self) -> int:
        """Milliseconds: what is overdue is so from the first moment of a minute."""
        return MINUTE_MS - self.desk.clock.utc_ms() % MINUTE_MS

    def minute(self) -> None:
        """A minute has begun."""
        self._minute_timer.start(self._to_next_minute())
        for presenter in tuple(self._ageing):
            presenter.minute()


def _nothing() -> None:
    """Until the reception is made there is nothing to rehearse."""


def _load_what_a_slip_says() -> None:
    """Loading takes the interpreter from the window: not in the middle of the first reception."""
    from onestop.application import printing
    from onestop.gui.pages import my_work_page
    from onestop.gui.words import dossiers

    assert printing and dossiers and my_work_page, "loaded"
