"""The office of the tour: one window over a throw-away sample office, and what a hand does there over and over."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from onestop.application.desk import Desk
from onestop.application.read_models import DossierView
from onestop.bootstrap.opening import OpenHome
from onestop.bootstrap.press.folder_printer import FolderPrinter
from onestop.bootstrap.sample import open_sample
from onestop.bootstrap.tour.hand import Hand
from onestop.bootstrap.window.assembly import Assembly
from onestop.bootstrap.window.running import Running
from onestop.clock import PracticeClock
from onestop.domain.dossier import Dossier
from onestop.domain.dossier_code import qr_payload
from onestop.domain.regime import FormKind
from onestop.gui.application import dress_application, make_application
from onestop.gui.dialogs.act_dialog import ActDialog
from onestop.gui.dialogs.act_menu import ActMenuDialog
from onestop.gui.dialogs.paper_choice import PaperChoice
from onestop.gui.pages.dossier_page import DossierPage
from onestop.gui.pages.my_work_page import MyWorkPage
from onestop.gui.pages.return_page import ReturnPage
from onestop.presenters.acting_state import ActKind, ActMenu
from onestop.presenters.received import Ending, PrintStage, ReceivedState

SIZE = (1366, 696)

T = TypeVar("T")
Sheet = TypeVar("Sheet", bound=QDialog)


class TourOffice:
    """`out` is where pictures and slips are left."""

    def __init__(self, home: Path, out: Path) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            dress_application(app)
        else:
            app = make_application(sys.argv[:1])
        self.home = home
        self.out = out
        self._opened: OpenHome | None = None
        self.running = Running(app, FolderPrinter(out / "slips"))
        self.window = self.running.window
        self.window.resize(*SIZE)
        self.window.show()
        self.window.activateWindow()
        self.hand = Hand(self.window, out)

    def open(self) -> None:
        ready: list[bool] = []
        failures: list[Exception] = []
        self.running.open(self._open_home, lambda: ready.append(True), failures.append)
        self.hand.wait(lambda: bool(ready or failures), "the sample office")
        if failures:
            raise failures[0]

    def _open_home(self) -> OpenHome:
        self._opened = open_sample(self.home, ticking=False)
        return self._opened

    @property
    def opened(self) -> OpenHome:
        """For the store's thread alone."""
        assert self._opened is not None, "the office is open"
        return self._opened

    def close(self) -> None:
        self.window.close()
        self.running.close()

    @property
    def assembly(self) -> Assembly:
        assembly = self.running.assembly
        assert assembly is not None, "the office is open"
        return assembly

    @property
    def desk(self) -> Desk:
        return self.assembly.desk

    def ask(self, question: Callable[[], T]) -> T:
        """The answer of the store's thread; raises what it raised."""
        answers: list[T] = []
        failures: list[Exception] = []
        self.assembly.store.run(question, answers.append, failures.append, self.window)
        self.hand.wait(lambda: bool(answers or failures), "the store's answer")
        if failures:
            raise failures[0]
        return answers[0]

    def dossier(self, code_or_id: str) -> Dossier:
        return self._view(code_or_id).dossier

    def payload(self, code_or_id: str) -> str:
        """What the QR on the dossier's receipt says."""

        def read() -> str:
            view = self.desk.dossier(code_or_id)
            return qr_payload(view.dossier.code, self.desk.store.head_of(view.events[0].event_id))

        return self.ask(read)

    def _view(self, code_or_id: str) -> DossierView:
        return self.ask(lambda: self.desk.dossier(code_or_id))

    def move_clock(self, to: datetime) -> None:
        clock = self.desk.clock
        assert isinstance(clock, PracticeClock)
        clock.move(to)
        self.assembly.clock_moved()
        self.hand.rest(50)

    # reception

    def applicant(self, letters: str) -> None:
        reception = self.assembly.reception
        self.hand.type(letters)
        self.hand.wait(lambda: bool(reception.state.choices), f"applicants for {letters}")
        self.hand.key(Qt.Key.Key_Return, times=2)

    def procedure(self, number: str) -> None:
        reception = self.assembly.reception
        self.hand.type(number)
        self.hand.wait(lambda: bool(reception.state.choices), f"procedures for {number}")
        self.hand.key(Qt.Key.Key_Return)
        self.hand.wait(lambda: reception.state.procedure is not None, f"procedure {number}")
        self.hand.rest()

    def receive(self) -> str:
        """The new dossier's code."""
        self.hand.done()
        state = self.ended(Ending.RECEIVED)
        return state.code_head + state.code_tail

    def ended(self, ending: Ending) -> ReceivedState:
        received = self.assembly.received
        self.hand.wait(
            lambda: (
                received.state is not None
                and received.state.ending is ending
                and received.state.stage is not PrintStage.UNDER_WAY
                and received.state.picture is not None
            ),
            "the slip",
        )
        if received.state is None:
            raise RuntimeError("the next dossier began before the slip was looked at")
        return received.state

    # people and places

    def sits(self, letters: str, login: str, picture: str = "") -> None:
        """Somebody else takes the chair: Ctrl+Shift+L, some letters of the name, Enter."""
        hand, people = self.hand, self.assembly.people
        hand.key(Qt.Key.Key_L, ctrl=True, shift=True)
        hand.wait(
            lambda: (
                people.view is not None
                and people.view.dialog is not None
                and people.view.dialog.isActiveWindow()
            ),
            "the chooser of persons",
        )
        hand.type(letters)
        hand.wait(lambda: people.presenter.state.chosen == login, f"{login} in the chooser")
        if picture:
            hand.picture(picture)
        hand.key(Qt.Key.Key_Return)
        hand.wait(lambda: self.desk.seat.sitting == login and self.window.isActiveWindow(), login)

    def my_work(self, *dossiers: str) -> MyWorkPage:
        """F3, once these dossiers are in the list."""
        if not isinstance(self.window.page, MyWorkPage):
            self.hand.key(Qt.Key.Key_F3)
        page = self.my_work_page

        def stands() -> bool:
            listed = page.presenter.state.list
            return bool(listed.chosen) and set(dossiers) <= {line.key for line in listed.rows}

        self.hand.wait(stands, "the work")
        return page

    @property
    def my_work_page(self) -> MyWorkPage:
        page = self.window.page
        assert isinstance(page, MyWorkPage), "F3 is in front"
        return page

    def point_at(self, dossier_id: str) -> MyWorkPage:
        """In F3, Down to a dossier."""
        page = self.my_work(dossier_id)
        self.hand.key(Qt.Key.Key_Home)
        for _ in page.presenter.state.list.rows:
            if page.presenter.state.list.chosen == dossier_id:
                break
            self.hand.key(Qt.Key.Key_Down)
        self.hand.wait(lambda: page.presenter.state.list.chosen == dossier_id, "the dossier in the list")
        return page

    def at_return(self) -> ReturnPage:
        self.hand.key(Qt.Key.Key_F4)
        page = self.window.page
        assert isinstance(page, ReturnPage)
        self.hand.wait(lambda: page.presenter.state.waiting.read, "the results that wait")
        return page

    def find(self, code: str) -> DossierPage:
        """A dossier's page by Ctrl+K and its code."""
        search = self.assembly.search
        self.hand.key(Qt.Key.Key_K, ctrl=True)
        self.hand.type(code)
        self.hand.wait(
            lambda: search.state.palette.query == code and not search.state.palette.searching, code
        )
        self.hand.key(Qt.Key.Key_Return)
        self.hand.wait(lambda: isinstance(self.window.page, DossierPage), f"the page of {code}")
        page = self.window.page
        assert isinstance(page, DossierPage)
        self.hand.wait(lambda: page.presenter.state.row is not None, f"the record of {code}")
        return page

    # acts

    def acts(self, key: Qt.Key, *, ctrl: bool = True, fill: Callable[[], None] | None = None) -> None:
        """A key of acting; where it opens a sheet, `fill` fills it and Ctrl+Enter finishes it."""
        before = self._outcomes()
        self.hand.key(key, ctrl=ctrl)
        self._finish(before, fill)

    def acts_from_menu(
        self, kind: ActKind, fill: Callable[[], None] | None = None, picture: str = ""
    ) -> None:
        """Ctrl+. and the act's line."""
        before = self._outcomes()
        menu = self.menu()
        if picture:
            self.hand.picture(picture)
        place = [offer.kind for offer in menu.offers].index(kind)
        self.hand.key(Qt.Key.Key_Down, times=place)
        self.hand.key(Qt.Key.Key_Return)
        self._finish(before, fill)

    def menu(self) -> ActMenu:
        self.hand.key(Qt.Key.Key_Period, ctrl=True)
        self.sheet(ActMenuDialog)
        menu = self.assembly.acting.state.menu
        assert menu is not None, "it is shown"
        return menu

    def sheet(self, kind: type[Sheet]) -> Sheet:
        def standing() -> list[Sheet]:
            return [each for each in self.window.findChildren(kind) if each.isActiveWindow()]

        self.hand.wait(lambda: bool(standing()), "the sheet")
        return standing()[0]

    def _finish(self, before: int, fill: Callable[[], None] | None) -> None:
        acting = self.assembly.acting
        if fill is not None:
            self.sheet(ActDialog)
            fill()
            self.hand.done()
        self.hand.wait(
            lambda: self._outcomes() > before and acting.state.form is None and not acting.state.at_work,
            "what the act came to",
        )
        outcome = acting.state.outcome
        if outcome is None or outcome.refused:
            raise RuntimeError(f"refused: {outcome}")
        self.hand.wait(self.window.isActiveWindow, "the window")

    def _outcomes(self) -> int:
        outcome = self.assembly.acting.state.outcome
        return outcome.number if outcome is not None else 0

    # papers

    def prints(self, form: FormKind) -> None:
        """On a dossier's page, a slip that was not printed yet: Ctrl+P, Down to it where there are several, Enter.
        Right after an act the notice offers its slip, and Ctrl+P prints that.
        """
        pattern = f"{form.value}_*.pdf"
        before = len(self.printed(pattern))
        page = self.window.page
        assert isinstance(page, DossierPage)

        def offered() -> list[FormKind | None]:
            """Their forms in order; None for those that were printed already."""
            sheet = page.presenter.state.sheet
            return [None if each.printed else each.form for each in sheet.offers] if sheet is not None else []

        self.hand.wait(lambda: form in offered(), f"the {form.value} among the slips")
        outcome = self.assembly.acting.state.outcome
        due = outcome.paper if outcome is not None and self.window.offers_paper else None
        if due is not None and due.form is not form:
            self.window.toast.withdraw_paper()
        self.hand.key(Qt.Key.Key_P, ctrl=True)
        if len(offered()) > 1 and (due is None or due.form is not form):
            self.sheet(PaperChoice)
            self.hand.key(Qt.Key.Key_Down, times=offered().index(form))
            self.hand.key(Qt.Key.Key_Return)
        self.hand.wait(lambda: len(self.printed(pattern)) > before, f"the printed {form.value}")

    def printed(self, pattern: str) -> list[Path]:
        return sorted((self.out / "slips").glob(pattern))

    def kept(self, pattern: str) -> list[Path]:
        return sorted((self.home / "slips").glob(pattern))
