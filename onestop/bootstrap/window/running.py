"""The program with its window: paint first, open the office on the store's thread, then fill the window."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QApplication

    from onestop.application.commands import RegisterBook
    from onestop.bootstrap.opening import OpenHome
    from onestop.bootstrap.press.far_press import FarPress
    from onestop.bootstrap.sharing.window_shares import WindowShares
    from onestop.bootstrap.window.assembly import Assembly
    from onestop.gui.bugs import BugReports
    from onestop.gui.look_file import LookFile
    from onestop.gui.main_window import MainWindow
    from onestop.gui.spooling import Spooler
    from onestop.presenters.shell import Place

WHILE_OPENING_S = 0.1
"""How long one thread may run before another gets its turn, while the window shows its first picture only."""

FINISH_WITHIN_MS = 5000
"""A printer that does not answer must not keep the window from closing."""

FAULT = 1
"""Exit status of a program that could not open for a fault of its own."""

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
NO_SCREEN = "onestop: không có màn hình. Đặt DISPLAY, hoặc dùng các lệnh không cần cửa sổ (onestop --help)."

Watch = Callable[[str, "MainWindow"], None]


class Running:
    """One window over one office: its lanes, and how it is closed. Made on the UI thread, before the office is
    open: `window` may still show its first picture.
    """

    def __init__(
        self,
        app: QApplication,
        spooler: Spooler | None = None,
        *,
        window: MainWindow | None = None,
        first: Place | None = None,
    ) -> None:
        from concurrent.futures import ThreadPoolExecutor

        from onestop.application.people import Roster
        from onestop.gui.garbage import UiThreadGarbage
        from onestop.gui.main_window import MainWindow
        from onestop.gui.tasks import QtTasks
        from onestop.presenters.look_choice import LookChoice

        self.app = app
        self._store_thread = ThreadPoolExecutor(1, "store")
        self._paper_thread = ThreadPoolExecutor(1, "paper")
        self.store = QtTasks(self._store_thread, app)
        self.lane = QtTasks(self._paper_thread, app)
        self.window: MainWindow = window or MainWindow()
        self._first = first
        self._spooler = spooler
        self._garbage = UiThreadGarbage(app)
        self._opened: OpenHome | None = None
        self._roster = Roster()
        self._look = LookChoice()
        self._bugs: BugReports | None = None
        self.assembly: Assembly | None = None
        self.press: FarPress | None = None
        self.shares: WindowShares | None = None

    def open(
        self,
        opener: Callable[[], OpenHome],
        ready: Callable[[], None] = lambda: None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Open the office behind the painted window; `ready` when the first page stands."""

        def opening() -> OpenHome:
            # Known on the store's thread at once: a window closed meanwhile still closes what was opened.
            self._opened = opener()
            self._roster = self._opened.people.roster()
            self._look = self._look_file(self._opened).read()
            return self._opened

        def done(opened: OpenHome) -> None:
            try:
                self._fill(opened)
            except BaseException:
                self.app.exit(FAULT)
                raise
            ready()

        self.store.run(opening, done, failed or self._refuse, self.window)

    def close(self) -> None:
        """Let what was begun come to its end (a slip on its way to the printer), then close the ledger."""
        if self.assembly is not None:
            self.assembly.leave()
        if self.shares is not None:
            self.shares.close()
        self._finish_work()
        self.store.close()
        self.lane.close()
        if self.press is not None:
            self._paper_thread.submit(self.press.close)
        self._paper_thread.shutdown(wait=True)
        self._store_thread.submit(self._close_opened)
        self._store_thread.shutdown(wait=True)
        self._garbage.restore()

    def catch_bugs(self) -> None:
        """From here on a fault of the program is written down and said, and the window goes on."""
        from onestop.gui.bugs import BugReports

        assert self._opened is not None, "the office is open"
        folder, clock = self._opened.folder.root / "logs", self._opened.clock
        sys.excepthook = self._bugs = BugReports(folder, clock.now, self.window.show_fault)

    def _note(self, error: Exception) -> None:
        """Something broke that nobody need hear of, for the work goes on; on the thread where it did."""
        if self._bugs is not None:
            self._bugs.note(error)
        else:
            print(f"onestop: {error!r}", file=sys.stderr)  # noqa: T201 - no folder to write it down in

    def _finish_work(self) -> None:
        """Answers lead to the next step of printing, so the loop goes on until both lanes are empty."""
        from PySide6.QtCore import QDeadlineTimer, QEventLoop

        until = QDeadlineTimer(FINISH_WITHIN_MS)
        while (self.store.pending or self.lane.pending) and not until.hasExpired():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def _close_opened(self) -> None:
        if self._opened is not None:
            self._opened.close()

    def _fill(self, opened: OpenHome) -> None:
        from onestop.bootstrap.press.far_press import FarPress
        from onestop.bootstrap.press.printing import LateSpooler, ReportFolder, printing
        from onestop.bootstrap.sharing.window_shares import WindowShares
        from onestop.bootstrap.window.act_papers import ActPapers
        from onestop.bootstrap.window.assembly import Assembly
        from onestop.bootstrap.window.look import LookInForce
        from onestop.bootstrap.window.partners import PartnerPlace
        from onestop.bootstrap.window.sharing import share
        from onestop.gui.search_file import SearchFile
        from onestop.presenters.shell import Place

        if not self.window.is_furnished:
            self.window.furnish()
        self.press = FarPress(self._note)
        self.shares = WindowShares(opened, self._store_thread, self._note, self.app)
        self.assembly = Assembly(
            self.window,
            opened.desk,
            self.store,
            self.lane,
            printing(opened.slips, self.press, self._spooler or LateSpooler()),
            ReportFolder(opened.slips, self.press),
            _read_book,
            self._garbage.settled,
            opened.people,
            self._roster,
            shares=self.shares,
        )
        kept = LookInForce(self.window, self._look, self._look_file(opened), self.lane)
        self.assembly.looks = kept.presenter
        self.assembly.finding.keeper = SearchFile(opened.folder.root / "searches.json")
        self.assembly.watching.keeps_files(opened.slips, self.press)
        ActPapers(self.assembly)
        PartnerPlace(self.assembly, self.lane, self.press, opened.slips.parent / "letters.json")
        self.assembly.start(self._first or Place.RECEPTION)
        share(self.assembly, self.shares)
        self._garbage.settled()

    def _look_file(self, opened: OpenHome) -> LookFile:
        from onestop.gui.look_file import LookFile

        return LookFile(opened.folder.root / "look.json")

    def _refuse(self, error: Exception) -> None:
        """The office cannot be opened: say why, and stop. Anything but a refusal of the world is a bug, and then
        the program ends all the same: a window without an office would stand there for ever.
        """
        from onestop.cli.texts import refusal, trouble
        from onestop.domain.errors import Refused, Unavailable

        if isinstance(error, Unavailable):
            words = trouble(error)
        elif isinstance(error, Refused):
            words = refusal(error)
        else:
            self.app.exit(FAULT)
            raise error
        print(words, file=sys.stderr)  # noqa: T201 - said also to whoever started it from a shell
        self._say(words)
        self.app.exit(3)

    def _say(self, words: str) -> None:
        if self.app.platformName() == "offscreen":
            return
        from PySide6.QtWidgets import QMessageBox

        QMessageBox.critical(self.window, self.app.applicationDisplayName(), words)


def run_window(
    home: Path | None,
    as_of: datetime | None,
    actor: str,
    *,
    sample: bool,
    first: Place | None = None,
    watch: Watch = lambda _what, _window: None,
) -> int:
    """Until the window is closed. Exit status 3 where the office could not be opened.

    `first` is the place in front when the office is open, the reception when none is named. `watch` is told
    "painted" when the first picture stands and "open" when the first page does.
    """
    # Nothing that is loaded here is ever thrown away; from then on `UiThreadGarbage` collects.
    gc.disable()
    app, window = _first_window()
    running: Running | None = None
    usual_turn = sys.getswitchinterval()

    def begin() -> None:
        nonlocal running
        watch("painted", window)
        from onestop.gui.application import dress_rest

        running = Running(app, window=window, first=first)
        # Two threads that load and seldom wait lose a sixth of their time by taking turns too often.
        sys.setswitchinterval(WHILE_OPENING_S)
        running.open(opener, opened)
        # While the store's thread opens the office, this one loads what surrounds the pages.
        dress_rest(app)
        window.furnish()

    def opened() -> None:
        assert running is not None, "it has just opened"
        running.catch_bugs()
        sys.setswitchinterval(usual_turn)
        gc.freeze()
        watch("open", window)

    with tempfile.TemporaryDirectory(prefix="onestop-", ignore_cleanup_errors=True) as folder:
        opener = _opener(Path(folder) if sample else home, as_of, actor, sample=sample)
        window.when_painted(begin)
        status = app.exec()
        if running is not None:
            running.close()
    return status


def _first_window() -> tuple[QApplication, MainWindow]:
    """The application and the window with its first picture, and nothing more."""
    _load_qt()
    from PySide6.QtWidgets import QApplication

    from onestop.gui.first_paint import FUSION, dress_first
    from onestop.gui.main_window import MainWindow

    app = QApplication([*sys.argv[:1], *FUSION])
    dress_first(app)
    window = MainWindow(furnished=False)
    window.showMaximized()
    return app, window


def _load_qt() -> None:
    """Names what the system lacks. Qt itself tells when a library is missing that it is linked with; only those
    of the screen must be looked for beforehand, for Qt aborts without them."""
    try:
        import PySide6.QtWidgets

        assert PySide6.QtWidgets, "loaded"
    except ImportError:
        _require_libraries()
        raise
    if os.environ.get("QT_QPA_PLATFORM", "") == "offscreen":
        return
    _require_libraries()
    if sys.platform.startswith("linux") and not any(map(os.environ.get, SCREENS)):
        print(NO_SCREEN, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        raise SystemExit(3)


def _require_libraries() -> None:
    from onestop.native_libraries import require_native_libraries

    require_native_libraries(os.environ)


def _opener(home: Path | None, as_of: datetime | None, actor: str, *, sample: bool) -> Callable[[], OpenHome]:
    def opener() -> OpenHome:
        from onestop.bootstrap.opening import DEFAULT_ACTOR, open_home
        from onestop.home import default_home

        if sample:
            from onestop.bootstrap.sample import open_sample

            return open_sample(home or default_home(), as_of, actor or DEFAULT_ACTOR)
        return open_home(home or default_home(), as_of=as_of, ticking=True, actor=actor)

    return opener


def _read_book(file: Path) -> RegisterBook:
    from onestop.documents.book_reader import read_book_file

    return read_book_file(file)


def window_check() -> str:
    """For the self-test: the application, its fonts and texts, and the window painted once."""
    _require_libraries()
    if not os.environ.get("DISPLAY") and sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from onestop.gui.application import make_application
    from onestop.gui.main_window import MainWindow

    app = make_application(sys.argv[:1])
    window = MainWindow()
    window.resize(1366, 696)
    window.show()
    app.processEvents()
    size = window.grab().size()
    title = window.windowTitle()
    window.close()
    return f"{app.platformName()}, {size.width()}×{size.height()}, {title}"
