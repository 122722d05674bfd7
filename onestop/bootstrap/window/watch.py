"""Puts watching into a window: the list with its counters, the morning sheet, what time alone moves and who is told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from onestop.presenters.passing_time import PassingTime
from onestop.presenters.shell import Place
from onestop.whole_file import write_whole

if TYPE_CHECKING:
    from onestop.application.morning_contents import MorningContent
    from onestop.application.watch_answers import Crossed
    from onestop.bootstrap.press.local_press import Press
    from onestop.bootstrap.window.assembly import Assembly
    from onestop.gui.page import Page
    from onestop.gui.tray import Tray
    from onestop.presenters.message import Message
    from onestop.presenters.morning_table import MorningTable
    from onestop.presenters.notices import Notice, Notices
    from onestop.presenters.tasks import Tasks
    from onestop.presenters.watch import WatchPresenter

NOTICE = "watch_notice"


class WatchPlace:
    """Time is watched from when the first screen stands; the page and its presenter are made when they are asked for."""

    def __init__(self, assembly: Assembly, store: Tasks, lane: Tasks) -> None:
        self._assembly = assembly
        self._store = store
        self._lane = lane
        self._presenter: WatchPresenter | None = None
        self._press: Press | None = None
        self._folder = Path()
        self._notices: Notices | None = None
        self._tray: Tray | None = None
        self._table: MorningTable | None = None
        self.time = PassingTime(assembly.desk, store, assembly.desk.clock)
        self.time.on_crossed(self._crossed)
        assembly.joins(self.time)

    def start(self) -> None:
        self.time.start()
        if self._notices is not None:
            self._notices.start()

    def keeps_files(self, folder: Path, press: Press) -> None:
        """Where the workbook of the morning goes, and who makes it; who wants no notices is kept beside the folder."""
        from onestop.gui.notice_file import NoticeFile
        from onestop.presenters.notices import Notices

        self._folder, self._press = folder, press
        wired, desk = self._assembly, self._assembly.desk
        kept = NoticeFile(folder.parent / "notices.json")
        self._notices = Notices(
            desk.clock, desk.calendar, lambda: desk.seat.sitting, kept, self._lane, self._notify
        )
        self.time.on_crossed(self._notices.crossed)
        wired.joins(self._notices)
        wired.window.trouble_acted.connect(self._strip_followed)
        wired.window.place_opened.connect(self._opened)

    @property
    def presenter(self) -> WatchPresenter:
        if self._presenter is None:
            from onestop.presenters.watch import WatchPresenter

            wired, desk = self._assembly, self._assembly.desk
            self._presenter = WatchPresenter(desk, self._store, desk.clock, wired.dossiers, wired.slips)
            wired.joins(self._presenter)
        return self._presenter

    def page(self) -> Page:
        from onestop.gui.pages.dossiers_page import DossiersPage
        from onestop.presenters.morning_table import MorningTable

        wired = self._assembly
        page = DossiersPage(wired.dossiers, self.presenter, practice=wired.desk.practice)
        wired.finding.serves(page)
        wired.anomalies.serves(page)
        page.dossier_wanted.connect(wired.open_dossier)
        self._table = MorningTable(wired.desk, self._store, self._lane, self._save, self._tell)
        page.table_wanted.connect(self._table.wanted)
        if self._notices is not None:
            self._notices.attach(page.weeks.show_notices_wanted)
            page.weeks.notices_chosen.connect(lambda wanted: self._choose_notices(wanted=wanted))
        return page

    def _crossed(self, crossed: Crossed) -> None:
        if self._presenter is not None:
            self._presenter.crossed(crossed)

    def _choose_notices(self, *, wanted: bool) -> None:
        assert self._notices is not None, "its tick is shown"
        self._notices.choose(wanted=wanted)

    def _notify(self, notice: Notice) -> None:
        """In the system's tray; where there is none, on a strip of the window that stays until it is followed."""
        from onestop.gui.tray import Tray
        from onestop.gui.words.watch import notice_strip

        window = self._assembly.window
        if self._tray is None:
            self._tray = Tray(window)
            self._tray.followed.connect(self._follow)
        strip = notice_strip(notice, NOTICE)
        if not self._tray.say(window.windowTitle(), strip.headline):
            window.show_notice(strip)

    def _strip_followed(self, key: str) -> None:
        if key == NOTICE:
            self._follow()

    def _opened(self, place: Place) -> None:
        """Whoever looks at the list has read it."""
        if place is Place.WATCH:
            self._assembly.window.show_notice(None)

    def _follow(self) -> None:
        window = self._assembly.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.activateWindow()
        window.open_place(Place.WATCH)

    def _save(self, content: MorningContent) -> Path:
        assert self._press is not None, "the window is whole"
        name = Path(self._press.list_paper_name(content)).with_suffix(".xlsx")
        return write_whole(self._folder / name, self._press.morning_sheet(content))

    def _tell(self, message: Message) -> None:
        from onestop.gui.words.sentences import toast

        self._assembly.window.show_toast(toast(message))
