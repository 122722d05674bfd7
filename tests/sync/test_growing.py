"""What a large part brought is shown later than it is stored, whole actions only, and never forgotten."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from onestop.application.finding.free_words import plain
from onestop.domain.facts import Fact
from onestop.domain.runs import Own, Run
from onestop.domain.travel import FieldCorrected, ResultReady
from onestop.storage.growing import HELPING, LARGE
from onestop.storage.rebuild import dump
from onestop.storage.stations import Station
from onestop.storage.store import SqliteStore
from tests.helpers.given import MORNING
from tests.sync.lives import reception
from tests.sync.memory_desk import BLOCK, Known
from tests.sync.sqlite_desk import SqliteDesk
from tests.sync.test_absorbing import IDS, NEVER_LATE, desk_of, status
from tests.sync.world import AGENCY, DeskClock, TrueClock


@pytest.fixture
def sender() -> Iterator[SqliteDesk]:
    made = desk_of("sender", 1)
    yield made
    made.close()


@pytest.fixture
def desk() -> Iterator[SqliteDesk]:
    made = desk_of("desk", 2)
    yield made
    made.close()


def receive(desk: SqliteDesk, first: int, count: int) -> None:
    for n in range(first, first + count):
        code, serial = desk.next_code()
        desk.act("dossier", f"d{n:04d}", [reception(code, serial, MORNING)])


def part(desk: SqliteDesk, after: int, limit: int) -> Run:
    return desk.run(desk.own().station, after, limit, vouched=False)


def shown(desk: SqliteDesk) -> int:
    count: int = desk._driver.execute("SELECT count(*) FROM dossier").fetchone()[0]
    return count


class Commits:
    """How each commit from now on was made: FULL lies on the disk when it returns, and all before it."""

    def __init__(self, desk: SqliteDesk) -> None:
        self.made: list[str] = []
        self._level = "FULL"
        desk._driver.set_trace_callback(self._heard)

    def _heard(self, statement: str) -> None:
        if statement.startswith("PRAGMA synchronous = "):
            self._level = statement.split()[-1]
        elif statement == "COMMIT":
            self.made.append(self._level)


def test_the_disk_is_waited_for_at_the_end_and_not_after_each_part(
    sender: SqliteDesk, desk: SqliteDesk
) -> None:
    receive(sender, 0, 2 * LARGE + 1)
    commits = Commits(desk)
    desk.absorb(part(sender, 0, LARGE), NEVER_LATE, whole=True)
    desk.absorb(part(sender, LARGE, LARGE), NEVER_LATE, whole=True)
    desk.grow()
    assert commits.made == ["NORMAL", "NORMAL", "FULL"]
    desk.absorb(part(sender, 2 * LARGE, 1), NEVER_LATE, whole=True)
    desk.grow()
    assert commits.made[3:] == ["NORMAL", "FULL"], "a small part, shown at once"
    desk.grow()
    assert len(commits.made) == 5, "all lies there, and nothing is left to do"


def test_the_end_is_waited_for_where_nothing_is_left_to_grow(sender: SqliteDesk, desk: SqliteDesk) -> None:
    """As behind half an action, or where the events were here already: a large part is projected at once then."""
    receive(sender, 0, LARGE)
    whole = part(sender, 0, LARGE)
    desk.absorb(whole, NEVER_LATE, whole=True)
    desk.grow()
    desk.cut(whole.station, 0)
    commits = Commits(desk)
    desk.absorb(whole, NEVER_LATE, whole=True)
    desk.grow()
    assert commits.made == ["NORMAL", "FULL"]


def test_what_is_done_here_is_always_waited_for(sender: SqliteDesk, desk: SqliteDesk) -> None:
    receive(sender, 0, LARGE)
    commits = Commits(desk)
    desk.absorb(part(sender, 0, LARGE), NEVER_LATE, whole=True)
    desk.act("dossier", "d0000", [ResultReady(MORNING)])
    assert commits.made == ["NORMAL", "FULL"]


def test_a_large_part_is_shown_once_all_has_come(sender: SqliteDesk, desk: SqliteDesk) -> None:
    receive(sender, 0, LARGE)
    desk.absorb(part(sender, 0, LARGE), NEVER_LATE, whole=True)
    assert shown(desk) == 0
    assert desk.faults() == ()
    desk.absorb(part(sender, LARGE, 9), NEVER_LATE, whole=True)
    assert shown(desk) == 0
    desk.grow()
    assert shown(desk) == LARGE
    assert desk.take_touched().dossiers == {f"d{n:04d}" for n in range(LARGE)}
    assert desk.faults() == ()
    before = dump(desk._driver)
    desk.store.rebuild()
    assert dump(desk._driver) == before


def test_a_helping_is_shown_though_more_is_to_come(sender: SqliteDesk, desk: SqliteDesk) -> None:
    receive(sender, 0, LARGE)
    for n in range(HELPING):
        sender.act("dossier", f"d{n % LARGE:04d}", [ResultReady(MORNING)])
    parts = range(0, HELPING + LARGE, LARGE)
    for after in parts[:-1]:
        desk.absorb(part(sender, after, LARGE), NEVER_LATE, whole=True)
        assert shown(desk) == 0
    desk.absorb(part(sender, parts[-1], LARGE), NEVER_LATE, whole=True)
    assert shown(desk) == LARGE
    assert desk.faults() == ()


def test_an_act_of_this_desk_comes_behind_what_was_owed(sender: SqliteDesk, desk: SqliteDesk) -> None:
    receive(sender, 0, LARGE)
    old = sender.store.dossier("d0003")
    assert old is not None
    name = FieldCorrected(
        MORNING, "applicant.name", old.received.applicant.name, "Công ty Sông Hồng", "viết sai"
    )
    sender.act("dossier", "d0003", [name])
    desk.absorb(part(sender, 0, LARGE + 5), NEVER_LATE, whole=True)
    desk.act("dossier", "d0003", [ResultReady(MORNING)])
    assert status(desk, "d0003") == 9
    assert shown(desk) == LARGE
    assert [each.dossier_id for each in desk.store.search(plain("song hong"), 5)] == ["d0003"]
    assert desk.faults() == ()


def test_of_an_action_longer_than_a_part_nothing_shows_before_its_end(
    sender: SqliteDesk, desk: SqliteDesk
) -> None:
    receive(sender, 0, LARGE)
    sender.act("dossier", "d0000", [ResultReady(MORNING + timedelta(minutes=n)) for n in range(2 * LARGE)])
    desk.absorb(part(sender, 0, LARGE + 1), NEVER_LATE, whole=True)
    rows = part(sender, LARGE + 1, 1).rows
    assert len(rows) == 2 * LARGE
    desk.absorb(Run("sender", rows[:LARGE]), NEVER_LATE, whole=False)
    desk.grow()
    assert (shown(desk), status(desk, "d0000")) == (LARGE, 2)
    desk.absorb(Run("sender", rows[LARGE:]), NEVER_LATE, whole=True)
    assert status(desk, "d0000") == 2
    desk.grow()
    assert status(desk, "d0000") == 9
    assert desk.faults() == ()


def test_half_a_long_action_that_will_never_be_whole_shows_once_it_is_in_our_log(
    sender: SqliteDesk, desk: SqliteDesk
) -> None:
    receive(sender, 0, LARGE)
    sender.act("dossier", "d0000", [ResultReady(MORNING + timedelta(minutes=n)) for n in range(2 * LARGE)])
    desk.absorb(part(sender, 0, LARGE + 1), NEVER_LATE, whole=True)
    rows = part(sender, LARGE + 1, 1).rows
    desk.absorb(Run("sender", rows[:LARGE]), NEVER_LATE, whole=False)
    desk.cut("sender", LARGE + 1)
    assert desk.envelop_loose(200) == LARGE
    assert (shown(desk), status(desk, "d0000")) == (LARGE, 9)
    assert desk.faults() == ()


def test_what_was_owed_when_the_desk_died_is_grown_at_the_next_opening(
    sender: SqliteDesk, tmp_path: Path
) -> None:
    def opened() -> SqliteStore:
        return SqliteStore(tmp_path / "ledger.sqlite3", DeskClock(TrueClock()), IDS, block=BLOCK)

    receive(sender, 0, LARGE)
    store = opened()
    store.open_station(Station(AGENCY, "desk", 2, "desk", False), "mai")
    store.shared_side("mai").absorb(part(sender, 0, LARGE + 1), NEVER_LATE, whole=True)
    assert store.rows_by_id(["d0000"]) == []
    store.close()
    store = opened()
    assert len(store.rows_by_id(["d0000", "d0099"])) == 2
    assert store.verify().stale == ()
    store.close()
    assert opened().owed().is_open is False


@pytest.mark.parametrize("seed", range(4))
def test_parts_of_any_size_in_any_order_give_the_same_projections(seed: int) -> None:
    chance = random.Random(seed)
    clock = TrueClock()
    senders = [
        SqliteDesk(AGENCY, f"s{n}", Own(f"s{n}", n), DeskClock(clock, n), IDS, Known()) for n in range(3)
    ]
    for n, each in enumerate(senders):
        receive(each, 100 * n, 60)
    for _ in range(80):
        for each in senders:
            clock.ms += 1000
            facts: list[Fact] = [ResultReady(MORNING + timedelta(minutes=chance.randrange(900)))]
            if chance.random() < 0.2:
                facts.append(
                    FieldCorrected(MORNING, "applicant.name", "", f"Công ty {chance.randrange(99)}", "sai")
                )
            dossier = f"d{100 * chance.randrange(3) + chance.randrange(60):04d}"
            each.act("dossier", dossier, list(facts))
    desk = SqliteDesk(AGENCY, "desk", Own("desk", 9), DeskClock(TrueClock()), IDS, Known())
    left = dict.fromkeys(senders, 0)
    while left:
        each = chance.choice(list(left))
        run = part(each, left[each], chance.choice((1, 5, LARGE, 2 * LARGE)))
        if run.rows:
            desk.absorb(run, NEVER_LATE, whole=True)
            left[each] = run.head.seq
        else:
            del left[each]
        if chance.random() < 0.2:
            desk.grow()
    desk.grow()
    assert desk.faults() == ()
    for each in (desk, *senders):
        each.close()
