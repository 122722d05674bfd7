"""What stands after Ctrl+Enter, whatever happens to paper."""

from __future__ import annotations

from datetime import datetime

import pytest

from onestop.application.changes import Changes
from onestop.application.read_models import GivenGuidance, Received
from onestop.domain.errors import Refused, Unavailable
from onestop.presenters.received import Ending, PrintStage, ReceivedPresenter, ReceivedState
from onestop.presenters.reception_state import ReceptionState
from tests.helpers.reception_window import FakeSlips

MORNING = datetime(2026, 11, 23, 9, 41)
RECEIVED = Received("d1", "H31.99-261123-0502", datetime(2026, 12, 2, 17), "LD-01@2025", bytes(32))


class Screen:
    """Remembers every state that was shown."""

    def __init__(self, paper: FakeSlips) -> None:
        self.states: list[ReceivedState | None] = []
        self.changes: list[Changes] = []
        self.presenter = ReceivedPresenter(paper)
        self.presenter.attach(self.states.append)
        self.presenter.on_changes(self.changes.append)

    @property
    def state(self) -> ReceivedState:
        state = self.states[-1]
        assert state is not None
        return state


def test_the_code_is_shown_before_paper_is_asked_for() -> None:
    screen = Screen(FakeSlips())
    screen.presenter.received(RECEIVED, ReceptionState(), MORNING)
    first = screen.states[1]
    assert first is not None
    assert (first.code_head, first.code_tail) == ("H31.99-", "261123-0502")
    assert first.stage is PrintStage.UNDER_WAY
    assert screen.state.stage is PrintStage.PRINTED
    assert screen.changes == [Changes(frozenset({"d1"}))]


@pytest.mark.parametrize(
    ("hour", "code"), [(9, "hand_over_today"), (15, "hand_over_next"), (16, "hand_over_next")]
)
def test_the_hand_over_depends_on_the_hour(hour: int, code: str) -> None:
    screen = Screen(FakeSlips())
    screen.presenter.received(RECEIVED, ReceptionState(), MORNING.replace(hour=hour))
    assert screen.state.hand_over is not None
    assert screen.state.hand_over.code == code


@pytest.mark.parametrize(
    ("trouble", "code"),
    [(Unavailable("folder", "full"), "folder"), (Refused("unknown_code"), "unknown_code")],
)
def test_paper_that_fails_is_said_and_the_code_stays(trouble: Exception, code: str) -> None:
    paper = FakeSlips()
    paper.trouble = trouble
    screen = Screen(paper)
    screen.presenter.received(RECEIVED, ReceptionState(), MORNING)
    assert screen.state.stage is PrintStage.FAILED
    assert screen.state.trouble is not None
    assert screen.state.trouble.code == code
    assert screen.state.code_tail == "261123-0502"


def test_a_bug_of_paper_is_not_swallowed() -> None:
    paper = FakeSlips()
    paper.trouble = ZeroDivisionError()
    screen = Screen(paper)
    with pytest.raises(ZeroDivisionError):
        screen.presenter.received(RECEIVED, ReceptionState(), MORNING)
    assert screen.state.stage is PrintStage.FAILED


def test_a_waiting_slip_is_printed_without_asking_why() -> None:
    paper = FakeSlips()
    paper.has_printer = False
    screen = Screen(paper)
    screen.presenter.received(RECEIVED, ReceptionState(), MORNING)
    assert screen.state.stage is PrintStage.WAITS
    paper.has_printer = True
    screen.presenter.print_again()
    assert screen.state.stage is PrintStage.PRINTED
    assert not screen.state.reprint.asking


def test_guidance_has_no_code_and_prints_again_freely() -> None:
    paper = FakeSlips()
    screen = Screen(paper)
    screen.presenter.guided(GivenGuidance("g1", 7), ReceptionState(), MORNING)
    assert screen.state.ending is Ending.GUIDED
    assert (screen.state.code_tail, screen.state.slip_number) == ("", 7)
    screen.presenter.print_again()
    assert [line[0] for line in paper.printed] == ["supplement", "supplement"]


def test_an_answer_for_an_earlier_dossier_changes_nothing() -> None:
    screen = Screen(FakeSlips())
    screen.presenter.received(RECEIVED, ReceptionState(), MORNING)
    screen.presenter.close()
    assert screen.states[-1] is None
    screen.presenter.print_again()
    assert screen.states[-1] is None
