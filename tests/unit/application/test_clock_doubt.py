"""A clock that jumped: the next slip asks once, with a reason; a server that agrees, a weekend and Tet itself do not ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest

from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.application.desk import Desk
from onestop.clock import CountedIds, PracticeClock
from onestop.domain.errors import Refused
from onestop.domain.facts import ClockVouchedFor
from tests.helpers.given import Counter
from tests.helpers.memory_store import MemoryStore

FRIDAY = datetime(2018, 1, 12, 16, 30)
PLAIN = ReceiveDossier("LD-01", ApplicantEntry(name="Công ty TNHH Đồng Nai"))
HOUR_MS = 3_600_000


class SharedStore(MemoryStore):
    """A ledger that follows the clocks of others."""

    def unsent(self) -> tuple[int, datetime | None] | None:
        return 0, None


@dataclass
class Bench:
    clock: PracticeClock
    store: MemoryStore
    desk: Desk

    def at(self, moment: datetime, reason: str = "") -> str:
        """The refusal's code, or empty where the dossier was received."""
        self.clock.move(moment)
        try:
            self.desk.receive(replace(PLAIN, clock_reason=reason))
        except Refused as refused:
            assert refused.field == "clock_reason"
            return refused.code
        return ""

    def vouched(self) -> list[ClockVouchedFor]:
        return [line.fact for line in self.store.lines if isinstance(line.fact, ClockVouchedFor)]


def bench_over(store_type: type[MemoryStore], *, practice: bool = False) -> Bench:
    clock = PracticeClock(FRIDAY, ticking=False)
    ids = CountedIds(clock.utc_ms())
    store = store_type(clock, ids)
    desk = replace(Counter(store, clock, ids).desk(), practice=practice)
    bench = Bench(clock, store, desk)
    assert bench.at(FRIDAY) == "", "an empty ledger has nothing to doubt by"
    return bench


@pytest.fixture
def bench() -> Iterator[Bench]:
    yield bench_over(MemoryStore)


@pytest.mark.parametrize(
    ("moment", "code"),
    [
        (FRIDAY - timedelta(minutes=2), ""),
        (FRIDAY - timedelta(minutes=3), "clock_doubted"),
        (FRIDAY - timedelta(days=365), "clock_doubted"),
        (FRIDAY + timedelta(minutes=30), ""),
        (datetime(2018, 1, 15, 8, 0), ""),  # Monday
        (datetime(2018, 1, 16, 8, 0), ""),  # Monday was missed
        (datetime(2018, 1, 17, 8, 0), "clock_doubted"),  # Monday and Tuesday
        (datetime(2019, 1, 14, 8, 0), "clock_doubted"),
    ],
)
def test_a_clock_is_doubted_beside_what_was_written_last(bench: Bench, moment: datetime, code: str) -> None:
    assert bench.at(moment) == code


def test_what_is_doubted_leaves_no_trace(bench: Bench) -> None:
    before = len(bench.store.lines)
    assert bench.at(FRIDAY - timedelta(hours=1)) == "clock_doubted"
    assert len(bench.store.lines) == before


def test_the_refusal_says_both_moments(bench: Bench) -> None:
    bench.clock.move(FRIDAY - timedelta(hours=1))
    with pytest.raises(Refused) as refused:
        bench.desk.receive(PLAIN)
    assert refused.value.facts == {"now": "2018-01-12T15:30", "last": "2018-01-12T16:30"}


def test_days_off_do_not_count(bench: Bench) -> None:
    """Lunar new year 2018: the office was closed from 14 to 20 February."""
    assert bench.at(datetime(2018, 2, 13, 16, 0), "máy hỏng hai tuần") == ""
    assert bench.at(datetime(2018, 2, 21, 8, 0)) == ""


def test_a_person_answers_once_and_the_ledger_keeps_it(bench: Bench) -> None:
    back = FRIDAY - timedelta(hours=1)
    assert bench.at(back, "  đồng hồ hôm qua chạy sai  ") == ""
    assert bench.vouched() == [ClockVouchedFor(back, FRIDAY, "đồng hồ hôm qua chạy sai")]
    assert bench.at(back + timedelta(minutes=5)) == ""
    assert len(bench.vouched()) == 1


def test_a_blank_is_no_reason(bench: Bench) -> None:
    assert bench.at(FRIDAY - timedelta(hours=1), "   ") == "clock_doubted"


def test_a_reason_that_nobody_asked_for_is_not_recorded(bench: Bench) -> None:
    assert bench.at(FRIDAY + timedelta(hours=1), "nghỉ Tết") == ""
    assert bench.vouched() == []


def test_who_answered_for_one_moment_did_not_for_an_earlier_one(bench: Bench) -> None:
    assert bench.at(FRIDAY - timedelta(hours=1), "vì") == ""
    assert bench.at(FRIDAY - timedelta(hours=3)) == "clock_doubted"


def test_a_server_that_agreed_within_the_hour_is_believed(bench: Bench) -> None:
    week_later = FRIDAY + timedelta(days=7)
    bench.clock.move(week_later)
    now = bench.clock.utc_ms()
    bench.desk.witness.confirm(now - HOUR_MS - 1)
    assert bench.at(week_later) == "clock_doubted"
    bench.desk.witness.confirm(now - HOUR_MS)
    assert bench.at(week_later) == ""


def test_a_server_that_agreed_does_not_answer_for_a_jump_back_behind_it(bench: Bench) -> None:
    bench.desk.witness.confirm(bench.clock.utc_ms())
    assert bench.at(FRIDAY - timedelta(hours=1)) == "clock_doubted"


def test_a_practice_office_sets_its_clock_as_it_likes() -> None:
    bench = bench_over(MemoryStore, practice=True)
    assert bench.at(FRIDAY - timedelta(days=365)) == ""
    assert bench.at(FRIDAY + timedelta(days=365)) == ""


def test_a_shared_ledger_may_be_ahead_by_what_it_follows_of_others() -> None:
    bench = bench_over(SharedStore)
    assert bench.at(FRIDAY - timedelta(minutes=12)) == ""
    assert bench.at(FRIDAY - timedelta(minutes=13)) == "clock_doubted"
