"""Two dossiers of the tour on their way through the office, by the keys of whoever has them, each in their chair.

The first is asked for papers, waits for a partner, is corrected and handed out; the second waits for its fee.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from onestop.application.working import WorkPart
from onestop.bootstrap.tour.letters import PartnerByLetter
from onestop.bootstrap.tour.office import TourOffice
from onestop.domain.dossier import Dossier
from onestop.domain.dossier_code import tail
from onestop.domain.regime import FormKind
from onestop.domain.status import Status
from onestop.gui.dialogs.act_dialog import ActDialog
from onestop.presenters.acting_state import ActKind
from onestop.presenters.returning_state import SlipStage, Stand

CLERK = ("mot cua 1", "motcua1")
HEAD = ("truong dn", "laodong.truong")
OFFICER = ("lao dong 2", "laodong2")
LEADER = ("lanhdao1", "lanhdao1")
REGISTRY = ("vanthu", "vanthu1")
AGENCY = "CATINH"


class Way:
    """`first` and `second` are codes of dossiers that lie at the desk; `partner` is who else is asked."""

    def __init__(self, office: TourOffice, first: str, second: str) -> None:
        self._office = office
        self._hand = office.hand
        self._first = office.dossier(first)
        self._second = office.dossier(second)
        self.partner = PartnerByLetter(office, AGENCY)

    def play(self) -> None:
        self._handed_over()
        self._assigned()
        self._officer_asks()
        self._papers_and_money_come()
        self._partner()
        self._results_handed_out()
        self._corrected_and_signed()
        self._fetched()

    def _handed_over(self) -> None:
        """The clerk gives the day's dossiers to the units, all at once, with a list for each to sign."""
        hand, office = self._hand, self._office
        office.move_clock(datetime(2018, 1, 9, 9, 50))
        page = office.my_work(self._first.dossier_id, self._second.dossier_id)
        hand.picture("viec-cua-toi-mot-cua")
        hand.key(Qt.Key.Key_A, ctrl=True)
        hand.picture("chon-nhieu-ho-so")
        office.acts(Qt.Key.Key_Return)
        hand.wait(lambda: page.presenter.state.told is not None, "the hand-over lists")
        hand.picture("da-ban-giao")

    def _assigned(self) -> None:
        """The head of the division gives both to one officer."""
        hand, office = self._hand, self._office
        office.move_clock(datetime(2018, 1, 9, 10, 20))
        office.sits(*HEAD, picture="ai-ngoi-day")
        office.my_work(self._first.dossier_id, self._second.dossier_id)
        hand.key(Qt.Key.Key_A, ctrl=True)

        def to_the_second() -> None:
            hand.key(Qt.Key.Key_Up)
            hand.picture("phan-cong")

        office.acts(Qt.Key.Key_Return, fill=to_the_second)
        self._of_the_unit(WorkPart.UNIT, Qt.Key.Key_2, "viec-cua-phong")
        self._of_the_unit(WorkPart.OTHERS, Qt.Key.Key_3, "cho-nguoi-khac")
        self._of_the_unit(WorkPart.MINE, Qt.Key.Key_1, "")

    def _of_the_unit(self, part: WorkPart, key: Qt.Key, picture: str) -> None:
        """Another part of F3, by Alt and a figure."""
        presenter = self._office.my_work_page.presenter
        self._hand.key(key, alt=True)
        self._hand.wait(lambda: presenter.state.part is part and not presenter.state.loading, part.value)
        if picture:
            self._hand.rest()
            self._hand.picture(picture)

    def _officer_asks(self) -> None:
        """The officer asks for papers, prints the request, and asks for the fee of the other."""
        hand, office = self._hand, self._office
        office.move_clock(datetime(2018, 1, 10, 9, 15))
        office.sits(*OFFICER)
        office.point_at(self._first.dossier_id)
        hand.rest(300)
        hand.picture("viec-cua-toi-chuyen-vien")

        def what_is_missing() -> None:
            hand.key(Qt.Key.Key_Down)
            hand.key(Qt.Key.Key_Space)
            hand.key(Qt.Key.Key_Return)
            hand.type("Bản dịch công chứng văn bằng của người lao động")
            hand.key(Qt.Key.Key_Tab)
            hand.type("17/01/2018")
            hand.picture("yeu-cau-bo-sung")

        office.acts(Qt.Key.Key_B, fill=what_is_missing)
        office.find(self._first.code)
        office.prints(FormKind.SUPPLEMENT)
        hand.picture("cho-bo-sung")
        office.point_at(self._second.dossier_id)

        def how_much() -> None:
            hand.type("150000")
            hand.key(Qt.Key.Key_Return)
            hand.type("Phí thẩm tra thông tin người lao động")

        office.acts_from_menu(ActKind.ASK_PAYMENT, how_much, picture="viec-khac")

    def _papers_and_money_come(self) -> None:
        """At the counter: the papers come and the time begins anew, the fee comes and it goes on."""
        hand, office = self._hand, self._office
        office.move_clock(datetime(2018, 1, 12, 8, 20))
        office.sits(*CLERK)
        office.find(self._first.code)
        office.acts(Qt.Key.Key_Return)
        office.prints(FormKind.RECEIPT)
        hand.rest(300)
        hand.picture("giay-hen-thay-the")
        office.find(self._second.code)

        def receipt_number() -> None:
            hand.key(Qt.Key.Key_Return)
            hand.type("BL 0000312")
            hand.picture("ghi-da-thu")

        office.acts(Qt.Key.Key_T, fill=receipt_number)

    def _partner(self) -> None:
        """Another agency is asked by a letter it answers in, and answers a day late."""
        hand, office = self._hand, self._office
        office.move_clock(datetime(2018, 1, 12, 9, 40))
        office.sits(*OFFICER)
        office.point_at(self._first.dossier_id)

        def question() -> None:
            self._pick(AGENCY)
            hand.key(Qt.Key.Key_Tab)
            hand.type("8")
            hand.key(Qt.Key.Key_Tab)
            hand.type("Đề nghị xác minh lý lịch của người lao động")
            hand.picture("hoi-co-quan-phoi-hop")

        office.acts(Qt.Key.Key_L, fill=question)
        letter = self.partner.asked(self._first.dossier_id)
        office.move_clock(datetime(2018, 1, 16, 14, 5))
        office.find(self._first.code)
        hand.picture("cho-co-quan-phoi-hop")
        self.partner.answers(letter, "Đã xác minh, không có án tích", datetime(2018, 1, 16, 10, 30))

    def _pick(self, agency: str) -> None:
        """Down to an agency in the sheet's first field."""
        box = self._office.sheet(ActDialog).entry("agency")
        assert isinstance(box, QComboBox)
        for _ in range(box.count()):
            if box.currentData() == agency:
                return
            self._hand.key(Qt.Key.Key_Down)
        raise RuntimeError(f"{agency} is not offered")

    def _results_handed_out(self) -> None:
        """Return before: who waits, the fee owed, the post, and the lists of the day."""
        hand, office = self._hand, self._office
        office.move_clock(datetime(2018, 1, 16, 14, 30))
        office.sits(*CLERK)
        page = office.at_return()
        hand.picture("tra-ket-qua")
        waiting = {row.procedure_id: row for row in office.ask(office.desk.unfetched_results).rows}
        hand.type(tail(waiting["LD-02"].code))
        hand.wait(lambda: page.presenter.state.shown is not None, "the result")
        hand.picture("con-no-le-phi")
        office.acts(Qt.Key.Key_T, fill=lambda: None)
        self._given_out(waiting["LD-02"].dossier_id)
        hand.picture("da-tra-ket-qua")
        hand.type(tail(waiting["TM-10"].code))
        hand.wait(lambda: page.presenter.state.shown is not None, "the result for the post")
        hand.done()
        hand.wait(page.result.item.hasFocus, "the field of the post's number")
        hand.type("RN402118765VN")
        hand.picture("gui-buu-chinh")
        self._given_out(waiting["TM-10"].dossier_id)
        hand.key(Qt.Key.Key_P, ctrl=True)
        hand.wait(lambda: any(office.printed("unfetched_*.pdf")), "the list of reminders")
        page.presenter.results.print_post_list()
        hand.wait(lambda: any(office.printed("post_*.pdf")), "the post's list")

    def _given_out(self, dossier_id: str) -> None:
        hand, presenter = self._hand, self._office.assembly.returning.presenter

        def shown(stand: Stand) -> bool:
            now = presenter.state.shown
            return now is not None and now.key == dossier_id and now.stand is stand

        hand.wait(lambda: shown(Stand.READY), "the result to hand out")
        hand.done()
        hand.wait(lambda: shown(Stand.RETURNED), "the result handed out")
        hand.wait(lambda: presenter.state.slip is SlipStage.PRINTED, "the receipt of the result")

    def _corrected_and_signed(self) -> None:
        """A wrong letter is put right, on a slip that replaces the first; then appraised, signed and numbered."""
        hand, office = self._hand, self._office
        office.find(self._first.code)

        def another_name() -> None:
            hand.key(Qt.Key.Key_Return)
            hand.type(f"{self._first.received.applicant.name} (Chi nhánh Hưng Yên)")
            hand.key(Qt.Key.Key_Return)
            hand.type("Ghi thiếu tên chi nhánh")
            hand.picture("dinh-chinh")

        office.acts(Qt.Key.Key_J, fill=another_name)
        office.prints(FormKind.RECEIPT)
        for minute, chair in enumerate((OFFICER, HEAD, LEADER, REGISTRY)):
            office.move_clock(datetime(2018, 1, 17, 9, 0) + timedelta(minutes=40 * minute))
            office.sits(*chair)
            office.point_at(self._first.dossier_id)
            if chair is LEADER:
                hand.rest(300)
                hand.picture("viec-cua-toi-lanh-dao")
            office.acts(Qt.Key.Key_Return)

    def _fetched(self) -> None:
        """Its slip is scanned, the result goes over the counter; the control slip tells the whole way."""
        hand, office = self._hand, self._office
        office.move_clock(datetime(2018, 1, 18, 8, 10))
        office.sits(*CLERK)
        page = office.at_return()
        hand.scan(office.payload(self._first.dossier_id))
        hand.wait(lambda: page.presenter.state.shown is not None, "the result")
        hand.picture("quet-giay-hen")
        self._given_out(self._first.dossier_id)
        office.find(self._first.code)
        office.prints(FormKind.CONTROL)
        hand.rest(300)
        hand.picture("ho-so-da-tra")
        self._must_be(Status.RETURNED, office.dossier(self._first.dossier_id))

    def _must_be(self, status: Status, state: Dossier) -> None:
        if state.status is not status:
            raise RuntimeError(f"{state.code} is {state.status.name}")
