"""A window with the list and dossier pages over a desk in memory and papers that are only remembered."""

from __future__ import annotations

from dataclasses import dataclass, field

from pytestqt.qtbot import QtBot

from onestop.gui.main_window import MainWindow
from onestop.gui.pages.dossier_page import DossierPage
from onestop.gui.pages.dossiers_page import DossiersPage
from onestop.presenters.dossier import DossierPresenter
from onestop.presenters.dossiers import DossiersPresenter
from onestop.presenters.shell import Place
from onestop.presenters.tasks import ImmediateTasks
from onestop.presenters.watch import WatchPresenter
from tests.helpers.fake_desk import FakeDesk
from tests.helpers.fake_paper import FakePaper
from tests.helpers.office_day import office_day


@dataclass
class ListWindow:
    """Opens what the pages ask for, as the program does."""

    window: MainWindow
    desk: FakeDesk
    paper: FakePaper = field(default_factory=FakePaper)

    def __post_init__(self) -> None:
        desk = self.desk
        self.dossiers = DossiersPresenter(
            desk, ImmediateTasks(), desk.clock, desk.calendar, desk.catalog.roles, self, self.paper
        )
        self.watch = WatchPresenter(desk, ImmediateTasks(), desk.clock, self.dossiers, self.paper)
        self.page = DossiersPage(self.dossiers, self.watch)
        self.window.add_page(Place.WATCH, self.page)

    def open_dossier(self, dossier_id: str, *, why: bool = False) -> None:
        desk = self.desk
        presenter = DossierPresenter(
            desk,
            ImmediateTasks(),
            desk.clock,
            desk.calendar,
            desk.office,
            desk.catalog,
            self.paper,
            self.window.go_back,
        )
        page = DossierPage(presenter, self.window.page.top_bar().title)
        page.destroyed.connect(presenter.closed)
        self.window.open_page(page)
        presenter.opened(dossier_id, why=why)

    def open_reception(self) -> None:
        self.window.open_place(Place.RECEPTION)


def list_window(
    qtbot: QtBot, desk: FakeDesk | None = None, size: tuple[int, int] = (1366, 696)
) -> ListWindow:
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(*size)
    shown = ListWindow(window, desk or office_day())
    window.show()
    qtbot.waitExposed(window)
    return shown
