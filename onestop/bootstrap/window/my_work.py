"""Puts the place of one's own work into a window: its presenter when first needed, its page when first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.presenters.shell import Place

if TYPE_CHECKING:
    from onestop.bootstrap.window.assembly import Assembly
    from onestop.gui.pages.my_work_page import MyWorkPage
    from onestop.presenters.my_work import MyWorkPresenter
    from onestop.presenters.received import ReceivedPresenter
    from onestop.presenters.tasks import Tasks


class MyWorkPlace:
    """`presenter` counts what waits for the rail, also before anybody opens the page."""

    def __init__(self, assembly: Assembly, store: Tasks) -> None:
        self._assembly = assembly
        self._store = store
        self._presenter: MyWorkPresenter | None = None

    @property
    def presenter(self) -> MyWorkPresenter:
        if self._presenter is None:
            from onestop.presenters.my_work import MyWorkPresenter

            wired = self._assembly
            self._presenter = MyWorkPresenter(wired.desk, self._store, wired.acting, wired.slips, wired)
            self._presenter.on_count(lambda count: wired.window.rail.show_count(Place.MY_WORK, count))
            wired.joins(self._presenter)
        return self._presenter

    def serves(self, received: ReceivedPresenter) -> None:
        """What was just received can be handed over from there."""
        from onestop.presenters.hand_over_now import HandOverNow

        wired = self._assembly
        now = HandOverNow(wired.desk, self._store, lambda: wired.acting, received)
        received.hands_over_by(now.start)
        wired.hears(now)

    def page(self) -> MyWorkPage:
        from onestop.gui.pages.my_work_page import MyWorkPage

        wired = self._assembly
        page = MyWorkPage(self.presenter, wired.acting, practice=wired.desk.practice)
        page.dossier_wanted.connect(wired.open_dossier)
        return page
