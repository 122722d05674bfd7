"""The clerk's day at reception in the sample office, key by key: receive, look things up, report the year."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from onestop.application.reporting import year_json
from onestop.bootstrap.opening import SAMPLE_NOW, sample_book
from onestop.bootstrap.tour.office import TourOffice
from onestop.presenters.received import Ending

CARD = "033085000123||Nguyễn Thị Hồng Ánh|01021985|Nữ|Thôn Đông, xã Lạc Đạo, tỉnh Hưng Yên|15082022"
"""The QR of a made-up citizen card, as a scanner types it."""

SAMPLE_YEAR = 2017


class Day:
    """`received` are codes, `year` the figures of the sample year once it was reported."""

    def __init__(self, office: TourOffice) -> None:
        self._office = office
        self._hand = office.hand
        self.received: list[str] = []
        self.year: dict[str, int | float] = {}

    def play(self) -> None:
        self._hand.rest()
        self._hand.picture("tiep-nhan-trong")
        self._returning_applicant()
        self._person_with_a_card()
        self._missing_paper()
        self._look_around()
        self._year()
        self._book_again()

    def kept(self) -> list[Path]:
        """The year's page and workbook."""
        return [*self._office.kept("year_*.pdf"), *self._office.kept("year_*.xlsx")]

    def _returning_applicant(self) -> None:
        """Somebody the desk knows: three letters, the procedure's number, the promise, its reason, done."""
        hand, office = self._hand, self._office
        office.applicant("kyowa")
        office.procedure("LD-01")
        hand.picture("tiep-nhan")
        hand.key(Qt.Key.Key_I, ctrl=True)
        hand.picture("vi-sao-ngay-nay")
        hand.key(Qt.Key.Key_I, ctrl=True)
        self.received.append(office.receive())
        hand.picture("da-tiep-nhan")

    def _person_with_a_card(self) -> None:
        hand = self._hand
        hand.key(Qt.Key.Key_N, ctrl=True)
        hand.scan(CARD)
        hand.rest()
        hand.key(Qt.Key.Key_Return)
        self._office.procedure("LD-02")
        hand.picture("quet-the-can-cuoc")
        self.received.append(self._office.receive())

    def _missing_paper(self) -> None:
        """A paper is missing: the page becomes a supplement request and promises nothing."""
        hand, office = self._hand, self._office
        hand.key(Qt.Key.Key_N, ctrl=True)
        office.applicant("thang long")
        office.procedure("DT-12")
        self._to_the_papers()
        hand.key(Qt.Key.Key_Down)
        hand.key(Qt.Key.Key_Space)
        hand.picture("thieu-giay-to")
        hand.done()
        office.ended(Ending.GUIDED)
        hand.picture("phieu-yeu-cau-bo-sung")

    def _look_around(self) -> None:
        """The list with what is due and overdue, search, one dossier, its deadline sheet and a reprint."""
        hand, office = self._hand, self._office
        assembly = office.assembly
        office.move_clock(SAMPLE_NOW.replace(hour=9, minute=41))
        hand.key(Qt.Key.Key_F5)
        hand.wait(lambda: assembly.dossiers.state.summary is not None, "the list")
        hand.wait(lambda: assembly.watching.presenter.state.counts is not None, "the counters")
        hand.wait(lambda: bool(assembly.watching.presenter.times.known), "whose the time was")
        hand.picture("theo-doi")
        hand.key(Qt.Key.Key_Down)
        hand.picture("ho-so")
        hand.key(Qt.Key.Key_K, ctrl=True)
        hand.type("kyowa")
        hand.rest(500)
        hand.picture("tim")
        hand.key(Qt.Key.Key_Escape)
        office.find(self.received[0])
        hand.rest(300)
        hand.picture("ho-so-mot")
        hand.key(Qt.Key.Key_P, ctrl=True, shift=True)
        hand.wait(lambda: any(office.printed("deadline*.pdf")), "the deadline sheet")
        hand.key(Qt.Key.Key_P, ctrl=True)
        hand.type("người nộp báo mất")
        hand.key(Qt.Key.Key_Return)
        hand.wait(lambda: any("_2" in path.stem for path in office.printed("receipt_*.pdf")), "the reprint")
        hand.picture("in-lai")

    def _year(self) -> None:
        hand, office = self._hand, self._office
        assembly = office.assembly
        hand.key(Qt.Key.Key_F6)
        hand.wait(lambda: assembly.reports.state.year == SAMPLE_YEAR, "the year")
        hand.picture("bao-cao-nam")
        assembly.reports.figure_opened("late")
        hand.rest(400)
        hand.picture("bao-cao-nam-qua-han")
        self.year = year_json(office.ask(lambda: office.desk.year_report(SAMPLE_YEAR)))
        hand.key(Qt.Key.Key_P, ctrl=True)
        hand.wait(lambda: any(office.kept("year_*.pdf")), "the year's page")
        hand.rest()
        hand.key(Qt.Key.Key_S, ctrl=True, shift=True)
        hand.wait(lambda: any(office.kept("year_*.xlsx")), "the year's workbook")

    def _book_again(self) -> None:
        """The tracking book once more: everything is there already, nothing doubles."""
        hand, assembly = self._hand, self._office.assembly
        hand.key(Qt.Key.Key_F9)
        assembly.office.file_chosen(sample_book())
        hand.wait(lambda: not assembly.office.busy, "the book's check")
        hand.picture("nhap-so")
        assembly.office.check_wanted()
        hand.wait(lambda: not assembly.office.busy, "the ledger's check")
        hand.picture("kiem-tra-so-cai")

    def _to_the_papers(self) -> None:
        from onestop.presenters.reception_state import Field

        page = self._office.window.page
        page.focus(Field.PAPERS)  # type: ignore[attr-defined]
