"""When the next round begins, and what is told of the last: after success, failure, a hint, something written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from onestop.application.sharing import Condition, Sharing
from onestop.bootstrap.sharing.store_side import Left
from onestop.domain.errors import Unavailable
from onestop.domain.runs import Own
from onestop.sync.backoff import Pace
from onestop.sync.central.troubles import CODES
from onestop.sync.ends import Told
from onestop.sync.loop import FOR_A_PERSON, Loop
from onestop.sync.ports import NotAllowed

NOON = datetime(2018, 1, 9, 12, 0)
RETRY = Pace(poll=5, first=1, most=300, spread=0)
MEND = Pace(first=30, most=600, spread=0)


class Watch:
    """Both clocks of a test, moved by hand."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def tick(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return (NOON + timedelta(seconds=self.seconds - 100)).replace(second=0)

    def utc_ms(self) -> int:
        raise AssertionError("a loop has no use for it")


class Script:
    """Rounds as a test wants them: each step is done or raises; after the last of a round it is over."""

    def __init__(self) -> None:
        self.told = Told()
        self.steps: list[Callable[[Told], object]] = []
        self._begun = False
        self.rounds = 0

    def step(self) -> bool:
        if not self._begun:
            self.told, self._begun = Told(agreed=True), True
            self.rounds += 1
        try:
            if self.steps:
                self.steps.pop(0)(self.told)
        except BaseException:
            self._begun = False
            raise
        self._begun = bool(self.steps)
        return not self._begun


class Bench:
    def __init__(self) -> None:
        self.watch = Watch()
        self.script = Script()
        self.own = Own("station-1", 3)
        self.heard: list[Sharing] = []
        self.pushes = 0
        self.measured: list[int] = []
        self.faults: list[Exception] = []
        self.loop = Loop(
            self.script,
            lambda: self.own,
            Sharing(name="Quầy 2", place="server/onestop"),
            self.watch,
            self.watch.tick,
            lambda: 0.0,
            hear=self.heard.append,
            pushed=self._push,
            measured=self.measured.append,
            fault=self.faults.append,
            retry=RETRY,
            mend=MEND,
        )

    def _push(self) -> None:
        self.pushes += 1

    def round(self, *steps: Callable[[Told], object]) -> None:
        self.script.steps = list(steps)
        rounds = self.script.rounds
        self.loop.step()
        while not self.loop.wait() and self.script.rounds == rounds + 1 and self.script.steps:
            self.loop.step()

    def fail(self, what: str) -> None:
        self.round(raising(Unavailable(what)))


def raising(error: Exception) -> Callable[[Told], object]:
    def do(_: Told) -> None:
        raise error

    return do


def pushing(count: int) -> Callable[[Told], object]:
    def do(told: Told) -> None:
        told.pushed += count

    return do


def pulling(count: int, of: int) -> Callable[[Told], object]:
    def do(told: Told) -> None:
        told.pulled, told.to_pull = count, of

    return do


def disagreeing(told: Told) -> None:
    told.agreed = False


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_whatever_a_round_hands_over_is_said_at_once_be_it_in_its_first_step(bench: Bench) -> None:
    for pushes in (1, 2):
        bench.round(pushing(2))
        assert bench.pushes == pushes, "as many as in the round before"


def test_the_first_round_begins_at_once_and_the_next_after_the_poll(bench: Bench) -> None:
    assert (bench.loop.wait(), bench.loop.state.condition) == (0.0, Condition.WORKING)
    bench.round()
    assert bench.loop.wait() == 5
    bench.watch.seconds += 4
    assert bench.loop.wait() == 1
    bench.watch.seconds += 7
    assert bench.loop.wait() == 0


def test_a_round_that_agreed_is_told_with_who_we_are(bench: Bench) -> None:
    bench.round()
    state = bench.loop.state
    assert (state.condition, state.last_agreed) == (Condition.AGREED, NOON)
    assert (state.station, state.number, state.name, state.place) == (
        "station-1",
        3,
        "Quầy 2",
        "server/onestop",
    )
    assert bench.heard[-1] == state


def test_a_desk_that_became_another_station_says_so(bench: Bench) -> None:
    bench.round()
    bench.own = Own("station-2", 7)
    bench.round()
    assert (bench.loop.state.station, bench.loop.state.number) == ("station-2", 7)


def test_nothing_is_told_where_nothing_is_new(bench: Bench) -> None:
    bench.round()
    before = len(bench.heard)
    bench.round()
    assert len(bench.heard) == before


def test_in_the_middle_of_a_round_there_is_nothing_to_wait_for(bench: Bench) -> None:
    bench.script.steps = [pulling(200, 900), pulling(400, 900), pulling(900, 900)]
    seen = []
    while bench.script.steps:
        bench.loop.step()
        seen.append((bench.loop.state.taken, bench.loop.state.to_take))
    assert seen == [(200, 900), (400, 900), (900, 900)]
    bench.script.steps = [pulling(0, 0), pulling(0, 0)]
    bench.loop.step()
    assert bench.loop.wait() == 0


def test_others_hear_as_soon_as_something_of_ours_is_there(bench: Bench) -> None:
    bench.script.steps = [pushing(0), pushing(3), pushing(0)]
    said = []
    for _ in range(3):
        bench.loop.step()
        said.append(bench.pushes)
    assert said == [0, 1, 1]
    bench.round(pushing(0), pushing(2))
    assert bench.pushes == 2


def test_something_written_cuts_the_wait_short(bench: Bench) -> None:
    bench.round()
    bench.loop.wake()
    assert bench.loop.wait() == 0


def test_something_written_in_a_round_is_looked_for_right_after_it(bench: Bench) -> None:
    bench.script.steps = [pulling(0, 0), pulling(0, 0)]
    bench.loop.step()
    bench.loop.wake()
    bench.loop.step()
    assert (bench.script.steps, bench.loop.wait()) == ([], 0)
    bench.round()
    assert bench.loop.wait() == 5


def test_failures_in_a_row_wait_longer_and_longer(bench: Bench) -> None:
    waits = []
    for _ in range(4):
        bench.fail("shared_unreachable")
        waits.append(bench.loop.wait())
        bench.watch.seconds += waits[-1]
    assert waits == [1, 2, 4, 8]
    state = bench.loop.state
    assert (state.condition, state.code, state.failures, state.since) == (
        Condition.STOPPED,
        "shared_unreachable",
        4,
        NOON,
    )


def test_what_somebody_must_mend_is_tried_more_seldom(bench: Bench) -> None:
    bench.fail("shared_password")
    assert bench.loop.wait() == 30
    assert bench.loop.state.next_try == NOON
    bench.watch.seconds += 30
    bench.fail("shared_password")
    assert bench.loop.wait() == 60
    assert bench.loop.state.next_try == NOON + timedelta(minutes=1)


def test_a_server_that_failed_is_not_asked_sooner_because_work_goes_on(bench: Bench) -> None:
    bench.fail("shared_unreachable")
    bench.loop.wake()
    assert bench.loop.wait() == 1


def test_a_person_may_have_it_tried_at_once(bench: Bench) -> None:
    bench.fail("shared_password")
    bench.loop.try_now()
    assert bench.loop.wait() == 0
    bench.fail("shared_password")
    assert (bench.loop.state.failures, bench.loop.wait()) == (2, 60)


def test_a_round_that_went_well_forgets_the_failures(bench: Bench) -> None:
    bench.fail("shared_unreachable")
    bench.watch.seconds += 90
    bench.round()
    state = bench.loop.state
    assert (state.condition, state.code, state.since, state.next_try, state.failures) == (
        Condition.AGREED,
        "",
        None,
        None,
        0,
    )
    bench.fail("shared_unreachable")
    assert (bench.loop.wait(), bench.loop.state.since) == (1, NOON + timedelta(minutes=1))


def test_the_last_agreement_is_remembered_through_failures(bench: Bench) -> None:
    bench.round()
    bench.fail("shared_starting")
    assert bench.loop.state.last_agreed == NOON


def test_a_round_that_could_not_follow_goes_on_soon(bench: Bench) -> None:
    bench.fail("shared_unreachable")
    bench.round(disagreeing)
    assert (bench.loop.wait(), bench.loop.state.condition) == (1, Condition.WORKING)
    bench.round()
    bench.round(disagreeing)
    assert bench.loop.state.condition is Condition.AGREED


def test_a_login_that_may_not_write_here_is_for_a_person(bench: Bench) -> None:
    bench.round(raising(NotAllowed("station-1")))
    assert (bench.loop.state.code, bench.loop.wait()) == ("shared_not_admitted", 30)


def test_a_fault_of_ours_stops_one_round_and_is_handed_on(bench: Bench) -> None:
    fault = ValueError("nobody thought of it")
    bench.round(raising(fault))
    assert (bench.faults, bench.loop.state.code) == ([fault], "shared_failed")
    bench.round()
    assert bench.loop.state.condition is Condition.AGREED


def test_that_the_window_closes_is_no_fault_of_a_round(bench: Bench) -> None:
    bench.script.steps = [_left]
    with pytest.raises(Left):
        bench.loop.step()
    assert bench.faults == []


def _left(_: Told) -> None:
    raise Left


def test_the_offset_is_told_once_and_again_when_it_moves(bench: Bench) -> None:
    def measuring(ms: int) -> Callable[[Told], object]:
        def do(told: Told) -> None:
            told.offset_ms = ms

        return do

    bench.round(measuring(130_000))
    bench.round(measuring(130_400))
    assert bench.loop.state.offset_ms == 130_000
    bench.round(measuring(132_000))
    assert bench.loop.state.offset_ms == 132_000
    assert bench.measured == [130_000, 130_400, 132_000]


def test_what_is_doubted_is_told_as_it_was_then(bench: Bench) -> None:
    def doubting(told: Told) -> None:
        told.doubted["station-9"] = "unsigned"
        told.behind["station-8"] = 4
        told.other_key.add("station-7")

    bench.round(doubting)
    state = bench.loop.state
    assert (state.doubted, state.behind, state.other_key) == (
        {"station-9": "unsigned"},
        {"station-8": 4},
        {"station-7"},
    )
    bench.script.told.doubted.clear()
    assert bench.loop.state.doubted


def test_what_is_for_a_person_is_a_trouble_that_a_server_can_have() -> None:
    assert FOR_A_PERSON < CODES


def test_a_server_that_takes_nothing_of_ours_is_trouble_whatever_it_hands_out() -> None:
    bench = Bench()

    def refused(told: Told) -> None:
        told.pulled = 4
        told.doubted["station-1"] = "not_allowed"

    bench.round(refused)
    state = bench.loop.state
    assert (state.condition, state.code, state.taken) == (Condition.STOPPED, "shared_read_only", 4)
    bench.watch.seconds += 30
    bench.round()
    assert bench.loop.state.condition is Condition.AGREED


def test_it_knows_who_it_is_before_the_first_round() -> None:
    bench = Bench()
    assert (bench.loop.state.station, bench.loop.state.number) == ("station-1", 3)
