"""The chip's states from the ledger and the exchange, the clock that is off, what failed, who else is there."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from onestop.application.sharing import Condition, Sharing
from onestop.presenters.failures import MOST_KEPT, Failure, FailureLog
from onestop.presenters.onlookers import Onlooker, Onlookers
from onestop.presenters.sharing_state import ChipKind, ChipState, Unsent, chip_of, clock_ahead
from onestop.presenters.standing_alone import StandsAlone
from onestop.presenters.status import StatusPresenter
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.fake_desk import NOW, FakeDesk, real_office
from tests.helpers.fake_shares import SHARED, FakeShares

SINCE = NOW - timedelta(minutes=27)
STOPPED = replace(SHARED, condition=Condition.STOPPED, code="shared_password", failures=1)
OWED = Unsent(False, 5, SINCE)


@pytest.mark.parametrize(
    ("sharing", "unsent", "chip"),
    [
        (Sharing(), Unsent(), ChipState()),
        (Sharing(), Unsent(True, 700, SINCE), ChipState()),
        (SHARED, Unsent(False), ChipState(ChipKind.SHARED)),
        (SHARED, OWED, ChipState(ChipKind.WAITING, 5, SINCE)),
        (STOPPED, OWED, ChipState(ChipKind.STOPPED, 5, SINCE, code="shared_password")),
        (STOPPED, Unsent(False), ChipState(ChipKind.STOPPED, code="shared_password")),
        (Sharing(Condition.WORKING), Unsent(False), ChipState(ChipKind.WORKING)),
        (Sharing(Condition.WORKING), OWED, ChipState(ChipKind.WAITING, 5, SINCE)),
        # The program was only just started: the ledger knows of sharing before the exchange does.
        (Sharing(), OWED, ChipState(ChipKind.WAITING, 5, SINCE)),
        # Just joined: the ledger was not counted since.
        (SHARED, Unsent(), ChipState(ChipKind.SHARED)),
    ],
)
def test_each_state_of_the_chip(sharing: Sharing, unsent: Unsent, chip: ChipState) -> None:
    assert chip_of(sharing, unsent, NOW) == chip


@pytest.mark.parametrize("sharing", [SHARED, STOPPED])
def test_late_only_after_the_set_age(sharing: Sharing) -> None:
    for hours, late in ((23, False), (24, True)):
        old = Unsent(False, 1, NOW - timedelta(hours=hours))
        assert chip_of(sharing, old, NOW).late is late
        assert chip_of(sharing, old, NOW, timedelta(hours=2)).late


@pytest.mark.parametrize(
    ("offset_ms", "ahead"),
    [
        (None, None),
        (0, None),
        (120_000, None),
        (-120_000, None),
        (-420_000, timedelta(minutes=7)),
        (420_000, timedelta(minutes=-7)),
    ],
)
def test_a_clock_is_off_from_two_minutes_on(offset_ms: int | None, ahead: timedelta | None) -> None:
    assert clock_ahead(replace(SHARED, offset_ms=offset_ms)) == ahead


def test_the_status_bar_follows_the_exchange_and_counts_again_when_something_was_sent() -> None:
    desk = FakeDesk(alone=False, unsent=5, oldest_unsent=SINCE)
    presenter = StatusPresenter(desk, ImmediateTasks(), desk.clock, practice=False)
    presenter.refresh()
    assert presenter.state.chip.kind is ChipKind.WAITING
    presenter.sharing_told(STOPPED)
    assert presenter.state.chip == ChipState(ChipKind.STOPPED, 5, SINCE, code="shared_password")
    desk.unsent, desk.oldest_unsent = 0, None
    presenter.sharing_told(replace(SHARED, pushed=5))
    assert presenter.state.chip == ChipState(ChipKind.SHARED)


def test_progress_inside_a_round_is_not_counted() -> None:
    desk = FakeDesk(alone=False)
    presenter = StatusPresenter(desk, ImmediateTasks(), desk.clock, practice=False)
    presenter.sharing_told(replace(SHARED, taken=1, to_take=900))
    before = len(desk.asked)
    presenter.sharing_told(replace(SHARED, taken=201, to_take=900))
    assert len(desk.asked) == before


def test_the_same_failure_again_is_one_line_and_old_lines_go() -> None:
    log = FailureLog()
    for minute in range(3):
        log.note("shared_busy", NOW + timedelta(minutes=minute))
    assert log.lines == (Failure("shared_busy", NOW, NOW + timedelta(minutes=2), 3),)
    for number in range(MOST_KEPT + 7):
        log.note(f"code{number}", NOW)
    assert len(log.lines) == MOST_KEPT and log.lines[0].code == f"code{MOST_KEPT + 6}"


@pytest.fixture
def shares() -> FakeShares:
    return FakeShares(SHARED)


def test_others_are_named_as_the_office_names_them(shares: FakeShares) -> None:
    onlookers = Onlookers(shares, real_office())
    seen: list[tuple[Onlooker, ...]] = []
    onlookers.look("d0001", seen.append)
    shares.tell_company("d0001", ("Quầy 2", "motcua2"), ("Quầy 3", "stranger"))
    shares.tell_company("d0002", ("Quầy 2", "motcua2"))
    member = real_office().staff_by_login("motcua2")
    assert member is not None
    assert seen == [(), (Onlooker(member.name, "Quầy 2"), Onlooker("stranger", "Quầy 3"))]


def test_a_dossier_is_open_as_long_as_any_page_shows_it(shares: FakeShares) -> None:
    onlookers = Onlookers(shares, real_office())
    leave_first = onlookers.look("d0001", lambda _: None)
    seen: list[tuple[Onlooker, ...]] = []
    shares.tell_company("d0001", ("Quầy 2", "motcua2"))
    leave_second = onlookers.look("d0001", seen.append)
    assert shares.open == ["d0001"] and len(seen[0]) == 1
    leave_first()
    leave_first()
    assert shares.open == ["d0001"]
    leave_second()
    assert shares.open == []
    onlookers.look("d0001", seen.append)
    assert seen[-1] == () and shares.open == ["d0001"]


def test_another_person_has_it_open_now(shares: FakeShares) -> None:
    onlookers = Onlookers(shares, real_office())
    onlookers.look("d0001", lambda _: None)
    onlookers.person_changed()
    assert shares.asked == ["opened d0001", "closed d0001", "opened d0001"]


def test_a_machine_that_stands_alone_fails_to_join_and_says_nothing_else() -> None:
    alone, failed = StandsAlone(), list[Exception]()
    alone.join("postgresql://x@y/z", "Quầy 1", lambda _: None, failed.append)
    assert len(failed) == 1 and alone.state == Sharing()
