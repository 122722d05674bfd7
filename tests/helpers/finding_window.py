"""A window with the list, the dossier page, the search palette and the status bar over a desk in memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

from pytestqt.qtbot import QtBot

from onestop.application.changes import Changes
from onestop.application.desk import Desk
from onestop.domain.applicant import Applicant
from onestop.gui.finding import Finding
from onestop.gui.main_window import MainWindow
from onestop.presenters.slips import PrinterState, Slips
from onestop.presenters.status_bar import PrinterCondition
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.fake_desk import FakeDesk
from tests.helpers.fake_paper import FakePaper
from tests.helpers.office_day import office_day


class FakeSlips(FakePaper):
    """The window's papers: remembers what was printed and tells whoever listens."""

    def __init__(self) -> None:
        super().__init__()
        self.printer = PrinterState(PrinterCondition.READY, "Quầy 2")
        self.told: list[Callable[[PrinterState], None]] = []
        self.changed: list[Callable[[Changes], None]] = []

    def on_printer(self, told: Callable[[PrinterState], None]) -> None:
        self.told.append(told)

    def on_changes(self, changed: Callable[[Changes], None]) -> None:
        self.changed.append(changed)


@dataclass
class FindingWindow:
    """`started` are the applicants a new dossier was begun for."""

    window: MainWindow
    finding: Finding
    desk: FakeDesk
    slips: FakeSlips
    started: list[Applicant] = field(default_factory=list)


def open_finding(
    qtbot: QtBot, desk: FakeDesk | None = None, size: tuple[int, int] = (1366, 696)
) -> FindingWindow:
    desk = desk or office_day()
    slips, window = FakeSlips(), MainWindow()
    started: list[Applicant] = []
    qtbot.addWidget(window)
    window.resize(*size)
    # The fakes answer to every method the pages call; Desk and Slips are concrete, so the types are cast.
    finding = Finding(window, cast(Desk, desk), ImmediateTasks(), cast(Slips, slips), started.append)
    finding.begin()
    window.show()
    qtbot.waitExposed(window)
    return FindingWindow(window, finding, desk, slips, started)
