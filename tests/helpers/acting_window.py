"""A window with one dossier's page over a real desk in memory, acting as somebody, as the program puts it together."""

from __future__ import annotations

from dataclasses import dataclass, field

from pytestqt.qtbot import QtBot

from onestop.gui.dialogs.act_dialog import ActDialog
from onestop.gui.dialogs.act_menu import ActMenuDialog
from onestop.gui.dialogs.act_view import ActView
from onestop.gui.main_window import MainWindow
from onestop.gui.pages.dossier_page import DossierPage
from onestop.presenters.acting import Acting
from onestop.presenters.dossier import DossierPresenter
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.acting_counter import ActingCounter
from tests.helpers.fake_paper import FakePaper


@dataclass
class ActingWindow:
    window: MainWindow
    office: ActingCounter
    login: str
    qtbot: QtBot
    paper: FakePaper = field(default_factory=FakePaper)

    def __post_init__(self) -> None:
        self.desk = self.office.counter.desk(self.login)
        self.acting = Acting(self.desk, ImmediateTasks())
        self.acting.refresh()
        self.view = ActView(self.window, self.acting)

    def open(self, dossier_id: str) -> DossierPage:
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
        page = DossierPage(presenter, "Việc của tôi", acting=self.acting)
        page.destroyed.connect(presenter.closed)
        self.acting.on_changes(presenter.changed)
        self.window.open_page(page)
        presenter.opened(dossier_id)
        return page

    @property
    def sheet(self) -> ActDialog:
        dialog = self.view.dialog
        assert dialog is not None
        self.qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    @property
    def menu(self) -> ActMenuDialog:
        menu = self.view.menu
        assert menu is not None
        self.qtbot.waitUntil(menu.isActiveWindow)
        return menu


def acting_window(qtbot: QtBot, office: ActingCounter, login: str) -> ActingWindow:
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 696)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return ActingWindow(window, office, login, qtbot)
