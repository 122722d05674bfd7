"""Puts the place of return into a window: its presenter and its page when the place is first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.bootstrap.window.assembly import Assembly
    from onestop.gui.pages.return_page import ReturnPage
    from onestop.presenters.returning import ReturningPresenter
    from onestop.presenters.tasks import Tasks


class ReturnPlace:
    """One a window."""

    def __init__(self, assembly: Assembly, store: Tasks) -> None:
        self._assembly = assembly
        self._store = store
        self._presenter: ReturningPresenter | None = None

    @property
    def presenter(self) -> ReturningPresenter:
        if self._presenter is None:
            from onestop.presenters.returning import ReturningPresenter

            wired = self._assembly
            desk = wired.desk
            self._presenter = ReturningPresenter(
                desk,
                self._store,
                desk.clock,
                desk.calendar,
                desk.catalog.agency_name,
                wired.acting,
                wired.slips,
                wired.open_dossier,
            )
            wired.joins(self._presenter)
        return self._presenter

    def page(self) -> ReturnPage:
        from onestop.gui.pages.return_page import ReturnPage

        return ReturnPage(self.presenter, practice=self._assembly.desk.practice)
