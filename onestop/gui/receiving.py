"""Puts the reception into a window: presenters, page, and who hears what was received. Wires; decides nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from onestop.application.changes import Changes
from onestop.application.desk import Desk
from onestop.domain.applicant import Applicant
from onestop.gui.main_window import MainWindow
from onestop.gui.pages.reception_page import ReceptionPage
from onestop.presenters.received import ReceivedPresenter
from onestop.presenters.reception import ReceptionPresenter
from onestop.presenters.shell import Place
from onestop.presenters.slips import Slips
from onestop.presenters.tasks import Tasks

DRAFT = "draft"
"""Key of the toast that takes a draft back."""


class Receiving(QObject):
    """`changed` hears of every dossier received; `open_dossier` follows the link to one that is still open."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        store: Tasks,
        slips: Slips,
        open_dossier: Callable[[str], None],
        changed: Callable[[Changes], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._slips = slips
        cutoff = desk.office.settings.hand_over_cutoff
        self.received = ReceivedPresenter(slips, hand_over_cutoff=cutoff)
        self.received.on_changes(changed)
        self.presenter = ReceptionPresenter(
            desk, store, desk.clock, desk.calendar, self.received, hand_over_cutoff=cutoff
        )
        self.page = ReceptionPage(self.presenter, self.received, practice=desk.practice)
        self.page.dossier_wanted.connect(open_dossier)
        window.toast_undone.connect(self._undone)
        window.add_page(Place.RECEPTION, self.page)

    def begin(self) -> None:
        """The window stands: bring the draft back, and make paper ready on its own lane."""
        self.presenter.start()
        self._slips.begin()

    def start_for(self, applicant: Applicant) -> None:
        """A new dossier for an applicant found elsewhere."""
        self._window.open_place(Place.RECEPTION)
        self.received.close()
        self.presenter.start_for(applicant)

    def _undone(self, key: str) -> None:
        if key == DRAFT:
            self.presenter.take_back()
