"""The program with its window: paint first, open the office on the store's thread, then fill the window."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.home import default_home
from onestop.native_libraries import require_native_libraries

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from onestop.application.commands import RegisterBook
    from onestop.bootstrap.assembly import Assembly
    from onestop.bootstrap.opening import OpenHome
    from onestop.gui.main_window import MainWindow
    from onestop.gui.spooling import Spooler


class Running:
    """One window over one office: its lanes, and how it is closed. Made on the UI thread."""

    def __init__(self, app: QApplication, spooler: Spooler | None = None) -> None:
        from onestop.gui.garbage import UiThreadGarbage
        from onestop.gui.main_window import MainWindow
        from onestop.gui.tasks import QtTasks

        self.app = app
        self._store_thread = ThreadPoolExecutor(1, "store")
        self._paper_thread = ThreadPoolExecutor(1, "paper")
        self.store = QtTasks(self._store_thread, app)
        self.lane = QtTasks(self._paper_thread, app)
        self.window: MainWindow = MainWindow()
        self._spooler = spooler
        self._garbage = UiThreadGarbage(app)
        self._opened: OpenHome | None = None
        self.assembly: Assembly | None = None

    def open(
        self,
        opener: Callable[[], OpenHome],
        ready: Callable[[], None] = lambda: None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Open the office behind the painted window; `ready` when the pages stand."""

        def done(opened: OpenHome) -> None:
            self._opened = opened
            self._fill(opened)
            ready()

        self.store.run(opener, done, failed or self._refuse, self.window)

    def close(self) -> None:
        """Let both lanes finish what was begun, then close the ledger on its own thread."""
        if self.assembly is not None:
            self.assembly.reception.save_draft()
        self._paper_thread.shutdown(wait=True)
        if self._opened is not None:
            self._store_thread.submit(self._opened.close)
        self._store_thread.shutdown(wait=True)
        self._garbage.restore()

    def _fill(self, opened: OpenHome) -> None:
        from onestop.bootstrap.assembly import Assembly
        from onestop.gui.spooling import system_spooler

        self.assembly = Assembly(
            self.window,
            opened.desk,
            opened.slips,
            self.store,
            self.lane,
            self._spooler or system_spooler(),
            _read_book,
        )
        self.assembly.start()

    def _refuse(self, error: Exception) -> None:
        """The office cannot be opened: say why, and stop. Anything but a refusal of the world is a bug."""
        from onestop.cli.texts import refusal, trouble
        from onestop.domain.errors import Refused, Unavailable

        if isinstance(error, Unavailable):
            words = trouble(error)
        elif isinstance(error, Refused):
            words = refusal(error)
        else:
            raise error
        print(words, file=sys.stderr)  # noqa: T201 - said also to whoever started it from a shell
        self._say(words)
        self.app.exit(3)

    def _say(self, words: str) -> None:
        if self.app.platformName() == "offscreen":
            return
        from PySide6.QtWidgets import QMessageBox

        QMessageBox.critical(self.window, self.app.applicationDisplayName(), words)


def run_window(home: Path | None, as_of: datetime | None, actor: str, *, sample: bool) -> int:
    """Until the window is closed. Exit status 3 where the office could not be opened."""
    require_native_libraries(os.environ)
    from onestop.gui.application import make_application

    app = make_application(sys.argv[:1])
    running = Running(app)
    running.window.showMaximized()
    with tempfile.TemporaryDirectory(prefix="onestop-", ignore_cleanup_errors=True) as folder:
        running.open(_opener(Path(folder) if sample else home, as_of, actor, sample=sample))
        status = app.exec()
        running.close()
    return status


def _opener(home: Path | None, as_of: datetime | None, actor: str, *, sample: bool) -> Callable[[], OpenHome]:
    def opener() -> OpenHome:
        from onestop.bootstrap.opening import DEFAULT_ACTOR, open_home

        if sample:
            from onestop.bootstrap.sample import open_sample

            return open_sample(home or default_home(), as_of, actor or DEFAULT_ACTOR)
        return open_home(home or default_home(), as_of=as_of, ticking=True, actor=actor or DEFAULT_ACTOR)

    return opener


def _read_book(file: Path) -> RegisterBook:
    from onestop.documents.book_reader import read_book_file

    return read_book_file(file)


def window_check() -> str:
    """For the self-test: the application, its fonts and texts, and the window painted once."""
    require_native_libraries(os.environ)
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
