"""Puts the reports' place (F6) into a window: presenters when first needed, the page when it is first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.bootstrap.press.printing import ReportFolder
    from onestop.bootstrap.window.assembly import Assembly
    from onestop.gui.pages.reports_page import ReportsPage
    from onestop.presenters.counted import CountedPresenter
    from onestop.presenters.reports import ReportsPresenter
    from onestop.presenters.tasks import Tasks


class ReportsPlace:
    """`presenter` has the year in one page, `counted` every other report."""

    def __init__(self, assembly: Assembly, store: Tasks, lane: Tasks, folder: ReportFolder) -> None:
        self._assembly = assembly
        self._store = store
        self._lane = lane
        self._folder = folder
        self._presenter: ReportsPresenter | None = None
        self._counted: CountedPresenter | None = None

    @property
    def presenter(self) -> ReportsPresenter:
        if self._presenter is None:
            from onestop.presenters.reports import ReportsPresenter

            wired, desk = self._assembly, self._assembly.desk
            self._presenter = ReportsPresenter(
                desk, self._store, self._lane, self._folder.year, desk.clock, desk.calendar
            )
            wired.hears(self._presenter)
        return self._presenter

    @property
    def counted(self) -> CountedPresenter:
        if self._counted is None:
            from onestop.presenters.counted import CountedPresenter

            wired, desk = self._assembly, self._assembly.desk
            self._counted = CountedPresenter(
                desk, self._store, self._lane, self._folder.report, desk.clock, desk.calendar
            )
            wired.hears(self._counted)
        return self._counted

    def page(self) -> ReportsPage:
        from onestop.gui.pages.reports_page import ReportsPage

        wired = self._assembly
        page = ReportsPage(self.presenter, self.counted, practice=wired.desk.practice)
        page.dossier_wanted.connect(wired.open_dossier)
        wired.window.progress_cancelled.connect(page.cancel_work)
        return page
