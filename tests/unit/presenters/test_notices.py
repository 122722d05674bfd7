"""Notices: in office hours, one for all, not too often, to whoever wants them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from onestop.application.changes import Changes
from onestop.application.watch_answers import Crossed
from onestop.domain.errors import Unavailable
from onestop.presenters.notices import PEACE, Notice, Notices
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.fake_desk import FakeClock, real_calendar

MORNING = datetime(2026, 11, 23, 9, 41)


class Keeper:
    def __init__(self) -> None:
        self.off: frozenset[str] = frozenset()
        self.trouble: Exception | None = None

    def read(self) -> frozenset[str]:
        return self.off

    def write(self, off: frozenset[str]) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.off = off


class Ear:
    def __init__(self) -> None:
        self.login, self.clock, self.keeper = "motcua1", FakeClock(MORNING), Keeper()
        self.told: list[Notice] = []
        self.notices = self.anew()

    def anew(self) -> Notices:
        made = Notices(
            self.clock, real_calendar(), lambda: self.login, self.keeper, ImmediateTasks(), self.told.append
        )
        made.start()
        return made

    def crosses(self, overdue: int, soon: int = 0) -> None:
        self.notices.crossed(Crossed(self.clock.now(), mine_overdue=overdue, mine_soon=soon))

    def at(self, moment: datetime) -> None:
        self.clock.moment = moment
        self.notices.minute()


@pytest.fixture
def ear() -> Ear:
    return Ear()


def test_twenty_are_one_notice(ear: Ear) -> None:
    ear.crosses(18, 2)
    assert ear.told == [Notice(18, 2)]


def test_what_is_nobodys_of_mine_is_not_told(ear: Ear) -> None:
    ear.crosses(0)
    assert ear.told == []


def test_the_next_waits_in_peace_and_adds_up(ear: Ear) -> None:
    ear.crosses(1)
    ear.at(MORNING + timedelta(minutes=1))
    ear.crosses(2)
    ear.crosses(0, 3)
    assert ear.told == [Notice(1, 0)]
    ear.at(MORNING + PEACE)
    assert ear.told == [Notice(1, 0), Notice(2, 3)]


@pytest.mark.parametrize(
    ("closed", "opening"),
    [
        (datetime(2026, 11, 23, 17, 1), datetime(2026, 11, 25, 7, 30)),
        (datetime(2026, 11, 23, 12, 0), datetime(2026, 11, 23, 13, 0)),
        (datetime(2026, 11, 28, 9, 0), datetime(2026, 11, 30, 7, 30)),
    ],
    ids=["evening before a holiday", "noon", "Saturday"],
)
def test_outside_office_hours_it_waits_for_the_opening(ear: Ear, closed: datetime, opening: datetime) -> None:
    ear.clock.moment = closed
    ear.crosses(4)
    ear.at(opening - timedelta(minutes=1))
    assert ear.told == []
    ear.at(opening)
    assert ear.told == [Notice(4, 0)]


def test_off_is_kept_for_one_person_on_this_machine(ear: Ear) -> None:
    shown: list[bool] = []
    ear.notices.attach(shown.append)
    ear.notices.choose(wanted=False)
    ear.crosses(3)
    assert ear.told == [] and shown == [True, False] and ear.keeper.off == {"motcua1"}
    again = ear.anew()
    assert not again.wanted
    ear.login = "motcua2"
    assert again.wanted


def test_another_persons_waiting_notice_is_not_theirs(ear: Ear) -> None:
    ear.clock.moment = datetime(2026, 11, 23, 12, 0)
    ear.crosses(5)
    ear.notices.changed(Changes(everything=True, person=True))
    ear.at(datetime(2026, 11, 23, 13, 0))
    assert ear.told == []


def test_a_choice_that_cannot_be_kept_holds_for_now(ear: Ear) -> None:
    ear.keeper.trouble = Unavailable("disk_full", "x")
    ear.notices.choose(wanted=False)
    ear.crosses(3)
    assert ear.told == []


def test_a_clock_set_back_does_not_silence_it(ear: Ear) -> None:
    ear.crosses(1)
    ear.clock.moment = MORNING - timedelta(days=4)
    ear.crosses(1)
    assert len(ear.told) == 2
