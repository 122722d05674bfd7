"""Puts the office's place (F9) into a window: its presenter when first needed, its page when first opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.application.commands import RegisterBook
    from onestop.bootstrap.window.assembly import Assembly
    from onestop.gui.pages.office_page import OfficePage
    from onestop.gui.printing import Printing
    from onestop.presenters.office import OfficePresenter
    from onestop.presenters.tasks import Tasks


class OfficePlace:
    def __init__(
        self,
        assembly: Assembly,
        store: Tasks,
        lane: Tasks,
        paper: Printing,
        read_book: Callable[[Path], RegisterBook],
    ) -> None:
        self._assembly = assembly
        self._store = store
        self._lane = lane
        self._paper = paper
        self._read_book = read_book
        self._presenter: OfficePresenter | None = None

    @property
    def presenter(self) -> OfficePresenter:
        if self._presenter is None:
            from onestop.presenters.office import OfficePresenter

            wired, desk = self._assembly, self._assembly.desk
            self._presenter = OfficePresenter(
                desk,
                self._store,
                self._lane,
                self._read_book,
                desk.clock,
                desk.office,
                desk.calendar,
                wired.told,
            )
        return self._presenter

    def page(self) -> OfficePage:
        from onestop.gui.pages.office_page import OfficePage
        from onestop.presenters.printer_choice import PrinterPresenter

        wired = self._assembly
        printers = PrinterPresenter(self._paper, self._lane, wired.slips.look_again)
        assert wired.looks is not None, "the window has its look before its places are opened"
        page = OfficePage(self.presenter, printers, wired.looks, practice=wired.desk.practice)
        page.dossier_wanted.connect(wired.open_dossier)
        page.staff_wanted.connect(wired.people.open_staff)
        page.sharing_wanted.connect(wired.jobs.open_join)
        wired.jobs.tells(page.show_sharing)
        wired.window.progress_cancelled.connect(page.cancel_work)
        return page
