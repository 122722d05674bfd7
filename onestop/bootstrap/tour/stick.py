"""Two desks in the tour where there is no server: a file is carried to and fro between them."""

from __future__ import annotations

from pathlib import Path

from onestop.application.changes import Changes
from onestop.bootstrap.sharing.own_side import own_side
from onestop.bootstrap.tour.between import BESIDE, MORNING, NAMES, Between
from onestop.bootstrap.tour.office import TourOffice
from onestop.bootstrap.tour.second_desk import SecondDesk, carry


class TwoDesksByStick:
    """`received` are codes, `told` what the answer says of the desks. `why` there is no server."""

    def __init__(self, office: TourOffice, why: str, home: Path) -> None:
        self._office = office
        self._why = why
        self._home = home
        self._stick = home.parent / "stick.onestop"
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
        office = self._office
        office.ask(lambda: own_side(office.opened, "").take_name(NAMES[0]))
        own_side(other.opened, "").take_name(NAMES[1])
        between = Between(office, other)
        between.begin()
        known = other.carry(self._stick, self._here())
        self._here(known)
        other.carry(self._stick)

        def to_here() -> None:
            other.carry(self._stick)
            self._here()

        between.row_comes(to_here)
        between.both_hand_over(between.other_receives("LD-02", "Công ty TNHH Sao Mai", to_here))
        to_here()
        between.looked_at()
        self._here()
        to_here()
        self.received += between.received
        self.told = {**between.told("stick"), "no_server": self._why}

    def _here(self, trust: str = "") -> str:
        """The stick in the machine of the window; see `SecondDesk.carry`."""
        office = self._office
        mine = office.ask(lambda: carry(office.opened, self._stick, trust))
        office.assembly.told(Changes(everything=True))
        office.hand.rest()
        return mine
