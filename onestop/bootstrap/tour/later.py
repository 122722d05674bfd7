"""Later days of the tour, under other rules: an apology and a refusal of 2018, a withdrawal of 2026; the small screen."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt

from onestop.bootstrap.tour.office import TourOffice
from onestop.bootstrap.tour.way import CLERK
from onestop.domain.regime import FormKind
from onestop.domain.status import Status
from onestop.presenters.acting_state import ActKind

SMALL_SIZE = (1280, 648)
HEAD = ("truong ql", "dautu.truong")
OFFICER = ("dau tu 1", "dautu1")


class LaterDays:
    """`received` are codes."""

    def __init__(self, office: TourOffice) -> None:
        self._office = office
        self._hand = office.hand
        self.received: list[str] = []

    def play(self) -> None:
        self._over_a_make_up_saturday()
        self._withdrawn()
        self._small_screen()

    def _over_a_make_up_saturday(self) -> None:
        """The forms of 2018: one dossier is none of ours, for another a new date is asked in time."""
        hand, office = self._hand, self._office
        office.move_clock(datetime(2018, 12, 27, 9))
        self._takes("anh duong", "DT-24", "tiep-nhan-2018")
        self._hands_over()
        self._takes("hanam", "MT-06", "")
        office.find(self.received[-1])

        def not_ours() -> None:
            hand.type("Dự án không thuộc đối tượng đăng ký kế hoạch bảo vệ môi trường tại Ban Quản lý")
            hand.picture("tu-choi")

        office.acts_from_menu(ActKind.REFUSE, not_ours)
        office.prints(FormKind.REFUSAL)
        hand.picture("ho-so-tu-choi")
        office.move_clock(datetime(2018, 12, 27, 10, 20))
        office.sits(*HEAD)
        office.find(self.received[0])
        office.acts(Qt.Key.Key_Return, fill=lambda: hand.key(Qt.Key.Key_Up, times=2))
        office.move_clock(datetime(2019, 1, 3, 10, 15))
        office.sits(*OFFICER)
        office.find(self.received[0])

        def why() -> None:
            hand.type("Phải lấy ý kiến Bộ Kế hoạch và Đầu tư về nghĩa vụ còn lại của nhà đầu tư")
            hand.picture("xin-loi")

        office.acts(Qt.Key.Key_H, fill=why)
        office.prints(FormKind.APOLOGY)
        hand.picture("ho-so-da-xin-loi")

    def _withdrawn(self) -> None:
        """The forms of 2026: whoever filed asks for it back, and the dossier is stopped."""
        hand, office = self._hand, self._office
        office.move_clock(datetime(2026, 8, 20, 8, 30))
        office.sits(*CLERK)
        self._takes("anh duong", "DT-05", "tiep-nhan-2026")
        self._hands_over()
        office.move_clock(datetime(2026, 8, 24, 14, 0))
        page = office.find(self.received[-1])

        def letter() -> None:
            hand.type("Đơn xin rút hồ sơ ngày 24/8/2026")
            hand.picture("xin-rut-ho-so")

        def asked_back() -> bool:
            row = page.presenter.state.row
            return row is not None and row.status is Status.WITHDRAWAL_ASKED

        office.acts_from_menu(ActKind.ASK_WITHDRAWAL, letter)
        hand.wait(asked_back, "the wish to withdraw")
        office.acts_from_menu(ActKind.STOP, lambda: None)
        office.prints(FormKind.STOP)
        hand.picture("ho-so-da-dung")

    def _small_screen(self) -> None:
        """The smallest layout: 1920×1080 at 150 per cent."""
        hand, office = self._hand, self._office
        office.window.resize(*SMALL_SIZE)
        hand.key(Qt.Key.Key_F2)
        hand.key(Qt.Key.Key_N, ctrl=True)
        office.applicant("hanam")
        office.procedure("LD-01")
        hand.picture("man-hinh-nho")

    def _takes(self, applicant: str, procedure: str, picture: str) -> None:
        self._hand.key(Qt.Key.Key_F2)
        self._hand.key(Qt.Key.Key_N, ctrl=True)
        self._office.applicant(applicant)
        self._office.procedure(procedure)
        if picture:
            self._hand.picture(picture)
        self.received.append(self._office.receive())

    def _hands_over(self) -> None:
        """From where it was just received: Ctrl+Shift+Enter."""
        received = self._office.assembly.received
        self._hand.key(Qt.Key.Key_Return, ctrl=True, shift=True)
        self._hand.wait(lambda: received.state is not None and bool(received.state.lies_with), "the unit")
