"""Handing over from where a dossier was just received: at once, once, taken back, and where it cannot be."""

from __future__ import annotations

from datetime import datetime

import pytest

from onestop.application.read_models import Received
from onestop.presenters.hand_over_now import HandOverNow
from onestop.presenters.message import say
from onestop.presenters.received import ReceivedPresenter
from onestop.presenters.reception_state import ReceptionState
from tests.helpers.acting_counter import ActingCounter
from tests.helpers.fake_paper import FakePaper


class Counter:
    """A clerk (or somebody else) at the reception."""

    def __init__(self, login: str) -> None:
        self.office = ActingCounter()
        desk, acting = self.office.counter.desk(login), self.office.by(login)
        self.acting = acting
        self.received = ReceivedPresenter(SlipPaper())
        now = HandOverNow(desk, self.office.tasks, lambda: acting, self.received)
        self.received.hands_over_by(now.start)
        acting.on_changes(now.changed)
        self.dossier = self.office.receive()
        received = desk.dossier(self.dossier).dossier.received
        told = Received(self.dossier, received.code, received.due_at, received.version_id, b"")
        self.received.received(told, ReceptionState(), datetime(2018, 1, 8, 8, 0))

    @property
    def lies_with(self) -> str:
        assert self.received.state is not None
        return self.received.state.lies_with


class SlipPaper(FakePaper):
    def picture(self, slip: object, width: int, done: object, failed: object) -> None:
        """Nobody looks."""


@pytest.fixture
def clerk() -> Counter:
    return Counter("motcua1")


def test_it_goes_to_the_unit_and_only_once(clerk: Counter) -> None:
    assert clerk.received.hand_over_asked()
    assert clerk.lies_with == "Phòng DN-LĐ"
    assert clerk.office.state(clerk.dossier).stage.step == 2
    assert not clerk.received.hand_over_asked()


def test_taken_back_it_lies_at_the_desk_again(clerk: Counter) -> None:
    clerk.received.hand_over_asked()
    clerk.acting.undo()
    assert clerk.lies_with == "" and clerk.office.state(clerk.dossier).stage.step == 1
    assert clerk.received.hand_over_asked()


def test_who_may_not_is_told(clerk: Counter) -> None:
    officer = Counter("laodong1")
    assert officer.received.hand_over_asked()
    assert officer.received.state is not None
    assert officer.received.state.told == say("nothing_offered") and officer.lies_with == ""


def test_nothing_received_nothing_to_hand_over(clerk: Counter) -> None:
    clerk.received.close()
    assert not clerk.received.hand_over_asked()
