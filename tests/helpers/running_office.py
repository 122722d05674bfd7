"""A whole running program over a real SQLite office in a temporary folder, with a printer that remembers."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.bootstrap.opening import OpenHome, open_home
from onestop.bootstrap.window.assembly import Assembly
from onestop.bootstrap.window.running import Running
from onestop.domain.errors import Unavailable
from onestop.gui.main_window import MainWindow
from onestop.gui.pages.reception_page import ReceptionPage
from onestop.gui.spooling import Spooler
from tests.helpers.reception_desk import KYOWA, KYOWA_TAX
from tests.helpers.typing import Hand

MOMENT = datetime(2026, 11, 23, 9, 41)


class RecordingPrinter:
    """A printing system in memory. Clear `free` to make it slow; `names` empty for no printer."""

    def __init__(self, *names: str) -> None:
        self.names = names
        self.slips: list[bytes] = []
        self.trouble = ""
        self.free = threading.Event()
        self.free.set()

    def printers(self) -> tuple[str, ...]:
        return self.names

    def spool(self, printer: str, title: str, pdf: bytes, options: Mapping[str, str]) -> None:
        self.free.wait(30)
        if self.trouble:
            raise Unavailable("printer_failed", self.trouble)
        self.slips.append(pdf)


@dataclass
class RunningOffice:
    running: Running
    home: Path
    hand: Hand
    qtbot: QtBot
    answers: list[str] = field(default_factory=list)

    @property
    def window(self) -> MainWindow:
        return self.running.window

    @property
    def assembly(self) -> Assembly:
        assert self.running.assembly is not None
        return self.running.assembly

    @property
    def page(self) -> ReceptionPage:
        page = self.window.page
        assert isinstance(page, ReceptionPage)
        return page

    def fill_kyowa(self) -> None:
        """The returning applicant of the tests, up to the promise; waits as a person's eyes would."""
        reception = self.assembly.reception
        self.hand.type("kyo")
        self.qtbot.waitUntil(lambda: bool(reception.state.choices), timeout=15_000)
        self.hand.enter()
        self.hand.enter()
        self.hand.type("ld-01")
        self.hand.enter()
        self.qtbot.waitUntil(lambda: reception.state.promise.due is not None, timeout=15_000)


def stands(running: Running) -> bool:
    """The reception is on screen and takes keys."""
    page = running.window.page
    return isinstance(page, ReceptionPage) and page.form.applicant.hasFocus()


def a_home(folder: Path) -> Path:
    """An office at the moment of the mock-ups that has received one dossier of a company before."""
    with open_home(folder, practice=True, as_of=datetime(2026, 10, 12, 9, 0)) as opened:
        applicant = ApplicantEntry(
            "organisation", KYOWA, KYOWA_TAX, "", "KCN Phố Nối A, tỉnh Hưng Yên", "0221 394 5197"
        )
        opened.desk.receive(ReceiveDossier("DT-05", applicant))
    return folder


@contextmanager
def running_office(
    qtbot: QtBot,
    home: Path,
    spooler: Spooler,
    at: datetime = MOMENT,
    *,
    opener: Callable[[], OpenHome] | None = None,
    ready: Callable[[Running], bool] | None = None,
) -> Iterator[RunningOffice]:
    """The program as it runs, closed as it is closed. `opener` opens another office than the one in `home`, `ready`
    says when its window stands.
    """
    open_office = opener or (lambda: open_home(home, as_of=at))
    is_ready = ready or stands
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    running = Running(app, spooler)
    running.window.resize(1366, 696)
    running.window.show()
    running.window.activateWindow()
    office = RunningOffice(running, home, Hand(running.window), qtbot)
    failures: list[Exception] = []
    try:
        running.open(open_office, failed=failures.append)
        qtbot.waitUntil(lambda: is_ready(running) or bool(failures), timeout=15_000)
        assert not failures, failures
        yield office
    finally:
        running.window.close()
        # The loop of the tests goes on, unlike a program's: no timer, then answers under way, then no widget.
        for timer in running.window.findChildren(QTimer):
            timer.stop()
        running.close()
        if running.assembly is not None:
            shiboken6.delete(running.assembly)
        app.processEvents()
        running.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
