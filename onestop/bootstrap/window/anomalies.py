"""Puts the anomaly desk into a window: its number beside Theo dõi, and its page when somebody follows it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from onestop.presenters.anomaly_count import AnomalyCount
from onestop.presenters.shell import Place
from onestop.whole_file import write_whole

if TYPE_CHECKING:
    from onestop.bootstrap.window.assembly import Assembly
    from onestop.gui.pages.anomalies_page import AnomaliesPage
    from onestop.gui.pages.dossiers_page import DossiersPage
    from onestop.presenters.anomalies import AnomaliesPresenter
    from onestop.presenters.tasks import Tasks


class AnomaliesPlace:
    """The number is read when the first screen stands and after each write; the page is made when it is asked for."""

    def __init__(self, assembly: Assembly, store: Tasks) -> None:
        self._assembly = assembly
        self._store = store
        self._presenter: AnomaliesPresenter | None = None
        self.count = AnomalyCount(assembly.desk, store)
        assembly.hears(self.count)

    def start(self) -> None:
        self.count.attach(lambda n: self._assembly.window.rail.show_count(Place.WATCH, n))
        self.count.refresh()

    def serves(self, page: DossiersPage) -> None:
        """The list of dossiers leads here."""
        page.anomalies_wanted.connect(self.open)
        self.count.attach(page.watch.show_odd)

    @property
    def presenter(self) -> AnomaliesPresenter:
        if self._presenter is None:
            from onestop.presenters.anomalies import AnomaliesPresenter

            wired, desk = self._assembly, self._assembly.desk
            self._presenter = AnomaliesPresenter(
                desk, self._store, desk.office, desk.catalog, wired, wired.told, _write
            )
            wired.hears(self._presenter)
        return self._presenter

    def open(self) -> AnomaliesPage:
        from onestop.gui.pages.anomalies_page import AnomaliesPage

        wired = self._assembly
        title = wired.window.page.top_bar().title
        presenter = self.presenter
        presenter.everything_wanted(False)  # a key meant for what is open must not settle an old one anew
        page = AnomaliesPage(presenter, title, practice=wired.desk.practice)
        show = page.show_state
        page.destroyed.connect(lambda: presenter.detach(show))
        wired.window.open_page(page)
        return page


def _write(path: str, text: bytes) -> Path:
    return write_whole(Path(path), text)
