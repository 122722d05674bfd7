"""What both ways of sharing in the tour have in common: a row that comes in, a step done twice, and what both desks hold.

Knows no server and no file.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt

from onestop.bootstrap.tour.office import SIZE, TourOffice
from onestop.bootstrap.tour.second_desk import SecondDesk, held
from onestop.domain.dossier import Dossier
from onestop.gui.pages.anomalies_page import AnomaliesPage
from onestop.presenters.dossiers_state import Segment

MORNING = datetime(2026, 8, 25, 8, 10)
NAMES = ("Quầy 1", "Quầy 2")
BESIDE = "motcua2"
"""Who sits at the second desk."""


class Between:
    """The window's desk and the `other`; `received` are codes."""

    def __init__(self, office: TourOffice, other: SecondDesk) -> None:
        self._office = office
        self._hand = office.hand
        self._other = other
        self.received: list[str] = []

    def begin(self) -> None:
        """A morning later, in a window of the usual size, with nothing begun."""
        self._office.window.resize(*SIZE)
        self._hand.key(Qt.Key.Key_F2)
        self._hand.key(Qt.Key.Key_N, ctrl=True)

    def row_comes(self, share: Callable[[], None]) -> None:
        """A row comes in while somebody looks at another one, which stays chosen."""
        hand, presenter = self._hand, self._office.assembly.dossiers
        hand.key(Qt.Key.Key_F5)
        presenter.segment_chosen(Segment.ALL)
        hand.wait(lambda: presenter.state.summary is not None, "the list")
        hand.key(Qt.Key.Key_Home)
        hand.key(Qt.Key.Key_Down)
        hand.rest(300)
        chosen = presenter.state.list.chosen
        dossier = self.other_receives("LD-01", "Công ty TNHH Bình Minh", share)
        if presenter.state.list.chosen != chosen:
            raise RuntimeError(f"{dossier.code} moved the selection")
        hand.picture("quay-2-vua-tiep-nhan")

    def other_receives(self, procedure: str, applicant: str, share: Callable[[], None]) -> Dossier:
        """At the other desk, shared, and seen in the list here."""
        presenter = self._office.assembly.dossiers
        dossier = self._other.receive(procedure, applicant)
        self.received.append(dossier.code)
        share()
        self._hand.wait(
            lambda: dossier.dossier_id in [line.key for line in presenter.state.list.rows],
            f"{dossier.code}, received at the other desk",
        )
        return dossier

    def both_hand_over(self, dossier: Dossier) -> None:
        """While neither knows of the other."""
        self._office.point_at(dossier.dossier_id)
        self._office.acts(Qt.Key.Key_Return)
        self._other.hand_over(dossier.dossier_id)

    def looked_at(self) -> None:
        """On the anomaly desk: both sides, and one key a choice."""
        hand, office = self._hand, self._office
        hand.wait(lambda: office.ask(office.desk.open_anomalies) == 1, "what was done twice")
        hand.key(Qt.Key.Key_F5)
        hand.rest(300)
        hand.key(Qt.Key.Key_7, alt=True)
        page = office.window.page
        assert isinstance(page, AnomaliesPage)
        hand.wait(lambda: page.presenter.state.line is not None, "what was done twice")
        hand.rest(300)
        hand.picture("viec-bat-thuong")
        hand.type("1")
        hand.wait(lambda: not page.presenter.state.lines and not page.presenter.state.busy, "the choice")

    def agree(self) -> bool:
        return self._office.ask(lambda: held(self._office.opened)) == self._other.held()

    def told(self, by: str) -> dict[str, object]:
        """How the desks stand at the end. `by`: what they shared with."""
        settled = not self._other.opened.desk.open_anomalies()
        return {
            "by": by,
            "names": list(NAMES),
            "events": sum(self._other.held().values()),
            "agree": self.agree() and settled,
        }
