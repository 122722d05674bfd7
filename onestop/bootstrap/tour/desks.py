"""Two desks in the tour: one joins from its window, the other beside it; the cable is pulled, and put back.

What both did meanwhile without knowing of each other is looked at on the anomaly desk.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from onestop.bootstrap.tour.between import BESIDE, MORNING, NAMES, Between
from onestop.bootstrap.tour.office import TourOffice
from onestop.bootstrap.tour.second_desk import SecondDesk
from onestop.bootstrap.tour.server import Meeting
from onestop.gui.dialogs.jobs_dialog import JobsDialog
from onestop.gui.dialogs.join_dialog import JoinDialog
from onestop.presenters.sharing_state import ChipKind


class TwoDesks:
    """`received` are codes, `told` what the answer says of the desks."""

    def __init__(self, office: TourOffice, meeting: Meeting, home: Path) -> None:
        self._office = office
        self._hand = office.hand
        self._meeting = meeting
        self._home = home
        self.received: list[str] = []
        self.told: dict[str, object] = {}

    def play(self) -> None:
        self._office.move_clock(MORNING)
        other = SecondDesk(self._home, MORNING, BESIDE)
        try:
            self._play(other)
        finally:
            other.close()

    def _play(self, other: SecondDesk) -> None:
        between = Between(self._office, other)
        between.begin()
        self._joins()
        other.join(self._meeting.url, NAMES[1])
        between.row_comes(other.share)
        both = between.other_receives("LD-02", "Công ty TNHH Sao Mai", other.share)
        self._cable_pulled()
        between.both_hand_over(both)
        alone = other.receive("LD-01", "Công ty TNHH Thái Dương")
        self._not_shared()
        self._cable_back()
        other.share()
        self._hand.wait(between.agree, "all events of the other desk")
        between.looked_at()
        self._chip(ChipKind.SHARED)
        other.share()
        self.received += [*between.received, alone.code]
        self.told = between.told("server")

    def _joins(self) -> None:
        """From the panel behind the chip: the whole address is pasted, the desk gets a name."""
        hand, jobs = self._hand, self._office.assembly.jobs
        hand.key(Qt.Key.Key_J, ctrl=True, shift=True)
        self._office.sheet(JobsDialog)
        hand.picture("quay-dung-rieng")
        hand.key(Qt.Key.Key_Return)
        self._office.sheet(JoinDialog)
        hand.paste(self._meeting.url)
        hand.wait(lambda: bool(jobs.join.state.address.database), "the address in its parts")
        hand.key(Qt.Key.Key_Return)
        hand.type(NAMES[0])
        hand.picture("vao-so-chung")
        hand.done()
        hand.wait(lambda: not jobs.join.state.busy, "the end of joining")
        if jobs.join.state.errors:
            raise RuntimeError(f"not joined: {jobs.join.state.errors}")
        self._chip(ChipKind.SHARED)

    def _cable_pulled(self) -> None:
        """The chip says so, and reception goes on."""
        hand, office = self._hand, self._office
        self._meeting.pull_the_cable()
        self._chip(ChipKind.STOPPED)
        hand.key(Qt.Key.Key_F2)
        hand.key(Qt.Key.Key_N, ctrl=True)
        office.applicant("hanam")
        office.procedure("LD-01")
        hand.picture("mat-mang-van-tiep-nhan")
        self.received.append(office.receive())

    def _not_shared(self) -> None:
        """How much is not shared, and why, in the panel."""
        hand, status = self._hand, self._office.assembly.status
        hand.wait(lambda: status.state.chip.unsent > 0, "what is not shared yet")
        hand.key(Qt.Key.Key_J, ctrl=True, shift=True)
        self._office.sheet(JobsDialog)
        hand.picture("mat-mang-chua-chia-se")

    def _cable_back(self) -> None:
        """The panel is still open, its button is pressed."""
        hand = self._hand
        self._meeting.put_it_back()
        hand.key(Qt.Key.Key_Return)
        self._chip(ChipKind.SHARED)
        hand.picture("co-mang-da-chia-se")
        hand.key(Qt.Key.Key_Escape)

    def _chip(self, kind: ChipKind) -> None:
        status = self._office.assembly.status
        self._hand.wait(lambda: status.state.chip.kind is kind, f"the chip saying {kind.value}")
