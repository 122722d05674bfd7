"""The whole window with the reception in it, over a desk in memory and a paper lane that remembers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pytestqt.qtbot import QtBot

from onestop.application.changes import Changes
from onestop.gui.main_window import MainWindow
from onestop.gui.pages.reception_page import ReceptionPage
from onestop.presenters.paper import Picture, Slip
from onestop.presenters.received import ReceivedPresenter
from onestop.presenters.reception import ReceptionPresenter
from onestop.presenters.shell import Place
from onestop.presenters.tasks import ImmediateTasks, Tasks
from tests.helpers.fake_paper import FakePaper
from tests.helpers.reception_desk import ReceptionDesk, desk_with_kyowa
from tests.helpers.typing import Hand


class FakeSlips(FakePaper):
    """Papers of the window: without a printer they wait, and the next print is the first."""

    def begin(self) -> None: ...

    def waits(self, paper_id: str) -> bool:
        return not self.has_printer and any(line[1] == paper_id for line in self.printed)

    def picture(
        self,
        slip: Slip,
        width: int,
        done: Callable[[Picture], None],
        failed: Callable[[Exception], None],
    ) -> None:
        done(Picture(2, 3, bytes(24)))


@dataclass
class ReceptionWindow:
    """`opened` are the dossiers whose link was followed, `changes` what the rest of the window would hear."""

    window: MainWindow
    page: ReceptionPage
    presenter: ReceptionPresenter
    received: ReceivedPresenter
    desk: ReceptionDesk
    slips: FakeSlips
    hand: Hand
    opened: list[str]
    changes: list[Changes]


def open_reception(
    qtbot: QtBot,
    desk: ReceptionDesk | None = None,
    size: tuple[int, int] = (1366, 696),
    store: Tasks | None = None,
) -> ReceptionWindow:
    desk, slips, window = desk or desk_with_kyowa(), FakeSlips(), MainWindow()
    received = ReceivedPresenter(slips)
    presenter = ReceptionPresenter(desk, store or ImmediateTasks(), desk.clock, desk.calendar, received)
    page = ReceptionPage(presenter, received)
    opened: list[str] = []
    changes: list[Changes] = []
    received.on_changes(changes.append)
    page.dossier_wanted.connect(opened.append)
    qtbot.addWidget(window)
    window.resize(*size)
    window.add_page(Place.RECEPTION, page)
    window.toast_undone.connect(lambda _key: presenter.take_back())
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    presenter.start()
    qtbot.waitUntil(page.form.applicant.hasFocus)
    return ReceptionWindow(window, page, presenter, received, desk, slips, Hand(window), opened, changes)
