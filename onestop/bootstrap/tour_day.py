"""The day itself: what the clerk of the sample office does, key by key, and what is kept of it."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from onestop.application.read_models import YearReport
from onestop.application.reporting import year_json
from onestop.bootstrap.assembly import Assembly
from onestop.bootstrap.folder_printer import FolderPrinter
from onestop.bootstrap.hand import Hand
from onestop.bootstrap.opening import SAMPLE_NOW
from onestop.bootstrap.sample import open_sample
from onestop.bootstrap.window import Running
from onestop.clock import PracticeClock
from onestop.gui.application import dress_application, make_application
from onestop.presenters.received import Ending, PrintStage, ReceivedState
from onestop.presenters.shell import Place

CARD = "033085000123||Nguyễn Thị Hồng Ánh|01021985|Nữ|Thôn Đông, xã Lạc Đạo, tỉnh Hưng Yên|15082022"
"""The QR of a made-up citizen card, as a scanner types it."""


SAMPLE_YEAR = 2017
SIZE = (1366, 696)
SMALL_SIZE = (1280, 648)
LATER_DAYS = (datetime(2018, 12, 27, 9), datetime(2026, 8, 20, 8, 30))
"""Two more days at the same desk: the forms of 2018 over a make-up Saturday, and those of 2026."""


class Day:
    """One window over a throw-away sample office. `received` are codes, `files` what was left in `out`."""

    def __init__(self, home: Path, out: Path) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            dress_application(app)
        else:
            app = make_application(sys.argv[:1])
        self._out = out
        self.received: list[str] = []
        self.files: list[Path] = []
        self.year: dict[str, int | float] = {}
        self._running = Running(app, FolderPrinter(out / "slips"))
        self._window = self._running.window
        self._window.resize(*SIZE)
        self._window.show()
        self._window.activateWindow()
        self._hand = Hand(self._window, out)
        self._home = home

    def play(self) -> None:
        self._open()
        self._returning_applicant()
        self._person_with_a_card()
        self._missing_paper()
        self._look_around()
        self._year()
        self._book_again()
        self._later_days()
        self._small_screen()
        self._collect()

    def close(self) -> None:
        self._window.close()
        self._running.close()

    # the day

    def _open(self) -> None:
        ready: list[bool] = []
        failures: list[Exception] = []
        self._running.open(
            lambda: open_sample(self._home, ticking=False), lambda: ready.append(True), failures.append
        )
        self._hand.wait(lambda: bool(ready or failures), "the sample office")
        if failures:
            raise failures[0]
        self._hand.rest()
        self._hand.picture("01-tiep-nhan-trong")

    def _returning_applicant(self) -> None:
        """Somebody the desk knows: three letters, the procedure's number, the promise, its reason, done."""
        hand = self._hand
        self._applicant("kyowa")
        self._procedure("LD-01")
        hand.picture("02-tiep-nhan")
        hand.key(Qt.Key.Key_I, ctrl=True)
        hand.picture("03-vi-sao-ngay-nay")
        hand.key(Qt.Key.Key_I, ctrl=True)
        self._receive()
        hand.picture("04-da-tiep-nhan")

    def _person_with_a_card(self) -> None:
        hand = self._hand
        hand.key(Qt.Key.Key_N, ctrl=True)
        hand.type(CARD)
        hand.key(Qt.Key.Key_Return)
        hand.rest()
        hand.key(Qt.Key.Key_Return)
        self._procedure("LD-02")
        hand.picture("05-quet-the-can-cuoc")
        self._receive()

    def _missing_paper(self) -> None:
        """A paper is missing: the page becomes a supplement request and promises nothing."""
        hand = self._hand
        hand.key(Qt.Key.Key_N, ctrl=True)
        self._applicant("thang long")
        self._procedure("DT-12")
        self._to_the_papers()
        hand.key(Qt.Key.Key_Down)
        hand.key(Qt.Key.Key_Space)
        hand.picture("06-thieu-giay-to")
        hand.key(Qt.Key.Key_Return, ctrl=True)
        self._ended(Ending.GUIDED)
        hand.picture("07-phieu-yeu-cau-bo-sung")

    def _look_around(self) -> None:
        """Next days: the list with what is due and overdue, search, one dossier and its deadline sheet."""
        hand, assembly = self._hand, self._assembly
        self._move_clock(SAMPLE_NOW.replace(day=9, hour=9, minute=41))
        hand.key(Qt.Key.Key_F5)
        hand.wait(lambda: assembly.dossiers.state.summary is not None, "the list")
        hand.key(Qt.Key.Key_Down)
        hand.picture("08-ho-so")
        hand.key(Qt.Key.Key_K, ctrl=True)
        hand.type("kyowa")
        hand.rest(500)
        hand.picture("09-tim")
        hand.key(Qt.Key.Key_Return)
        hand.rest(500)
        hand.picture("10-ho-so-mot")
        hand.key(Qt.Key.Key_P, ctrl=True, shift=True)
        hand.wait(lambda: any(self._sheets()), "the deadline sheet")
        hand.key(Qt.Key.Key_P, ctrl=True)
        hand.type("người nộp báo mất")
        hand.key(Qt.Key.Key_Return)
        hand.wait(lambda: any("_2" in path.stem for path in self._printed()), "the reprint")
        hand.picture("11-in-lai")

    def _year(self) -> None:
        hand, assembly = self._hand, self._assembly
        hand.key(Qt.Key.Key_F6)
        hand.wait(lambda: assembly.reports.state.year == SAMPLE_YEAR, "the year")
        hand.picture("12-bao-cao-nam")
        assembly.reports.figure_opened("late")
        hand.rest(400)
        hand.picture("13-bao-cao-nam-qua-han")
        answers: list[YearReport] = []
        desk = assembly.desk
        self._running.store.run(lambda: desk.year_report(SAMPLE_YEAR), answers.append, _raise, self._window)
        hand.wait(lambda: bool(answers), "the year's figures")
        self.year = year_json(answers[0])
        hand.key(Qt.Key.Key_P, ctrl=True)
        hand.wait(lambda: any(self._kept("year_*.pdf")), "the year's page")
        hand.rest()
        hand.key(Qt.Key.Key_S, ctrl=True, shift=True)
        hand.wait(lambda: any(self._kept("year_*.xlsx")), "the year's workbook")

    def _book_again(self) -> None:
        """The tracking book once more: everything is there already, nothing doubles."""
        from onestop.bootstrap.opening import sample_book

        hand, assembly = self._hand, self._assembly
        hand.key(Qt.Key.Key_F9)
        assembly.office.file_chosen(sample_book())
        hand.wait(lambda: not assembly.office.busy, "the book's check")
        hand.picture("14-nhap-so")
        assembly.office.check_wanted()
        hand.wait(lambda: not assembly.office.busy, "the ledger's check")
        hand.picture("15-kiem-tra-so-cai")
        for place, name in ((Place.MY_WORK, "16-viec-cua-toi"), (Place.RETURN, "17-tra-ket-qua")):
            self._window.open_place(place)
            hand.picture(name)

    def _later_days(self) -> None:
        for number, day in enumerate(LATER_DAYS, start=18):
            self._move_clock(day)
            self._hand.key(Qt.Key.Key_F2)
            self._hand.key(Qt.Key.Key_N, ctrl=True)
            self._applicant("anh duong")
            self._procedure("DT-24" if day.year < 2020 else "DT-05")
            self._hand.picture(f"{number}-tiep-nhan-{day.year}")
            self._receive()

    def _small_screen(self) -> None:
        """The smallest layout: 1920×1080 at 150 per cent."""
        self._window.resize(*SMALL_SIZE)
        self._hand.key(Qt.Key.Key_N, ctrl=True)
        self._applicant("hanam")
        self._procedure("LD-01")
        self._hand.picture("20-man-hinh-nho")

    # what the hand does over and over

    @property
    def _assembly(self) -> Assembly:
        assembly = self._running.assembly
        assert assembly is not None, "the office is open"
        return assembly

    def _applicant(self, letters: str) -> None:
        reception = self._assembly.reception
        self._hand.type(letters)
        self._hand.wait(lambda: bool(reception.state.choices), f"applicants for {letters}")
        self._hand.key(Qt.Key.Key_Return)
        self._hand.key(Qt.Key.Key_Return)

    def _procedure(self, number: str) -> None:
        reception = self._assembly.reception
        self._hand.type(number)
        self._hand.wait(lambda: bool(reception.state.choices), f"procedures for {number}")
        self._hand.key(Qt.Key.Key_Return)
        self._hand.wait(lambda: reception.state.procedure is not None, f"procedure {number}")
        self._hand.rest()

    def _to_the_papers(self) -> None:
        from onestop.presenters.reception_state import Field

        page = self._window.page
        page.focus(Field.PAPERS)  # type: ignore[attr-defined]

    def _receive(self) -> None:
        self._hand.key(Qt.Key.Key_Return, ctrl=True)
        state = self._ended(Ending.RECEIVED)
        self.received.append(state.code_head + state.code_tail)

    def _ended(self, ending: Ending) -> ReceivedState:
        received = self._assembly.received
        self._hand.wait(
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

    def _move_clock(self, to: datetime) -> None:
        clock = self._assembly.desk.clock
        assert isinstance(clock, PracticeClock)
        clock.move(to)
        self._assembly.clock_moved()
        self._hand.rest()

    # what is kept

    def _printed(self) -> list[Path]:
        return sorted((self._out / "slips").glob("receipt_*.pdf"))

    def _sheets(self) -> list[Path]:
        return sorted((self._out / "slips").glob("deadline*.pdf"))

    def _kept(self, pattern: str) -> list[Path]:
        return sorted((self._home / "slips").glob(pattern))

    def _collect(self) -> None:
        """Everything that was printed, and the year's two files, beside the pictures."""
        for path in (*self._kept("year_*.pdf"), *self._kept("year_*.xlsx")):
            (self._out / path.name).write_bytes(path.read_bytes())
            self.files.append(self._out / path.name)
        self.files.extend(sorted((self._out / "slips").glob("*.pdf")))
        self.files.extend(self._hand.taken)


def _raise(error: Exception) -> None:
    raise error
