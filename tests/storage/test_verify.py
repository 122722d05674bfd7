"""Whoever changes the ledger by hand is found out, and told where."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from onestop.application.read_models import Verification
from onestop.clock import CountedIds, PracticeClock
from onestop.domain.facts import Fact, GuidanceGiven, SlipPrinted
from onestop.domain.travel import ResultReady
from onestop.storage.store import SqliteStore
from tests.helpers.given import BAO_BI, CLERK, MORNING, SCHEME, STATION, Counter, received, sqlite_counter

Tampering = Callable[[sqlite3.Connection], object]
LAST = 7


@pytest.fixture
def told(counter: Counter, ledger: Path) -> Callable[[Tampering], Verification]:
    """Seven envelopes (the station, four receptions, a slip, a result), then a hand in the file."""
    ids = [counter.take_in() for _ in range(4)]
    counter.add(ids[0], SlipPrinted("receipt", "01/TNHS", 1, (1, 2), "vi", MORNING, "printer", ""))
    counter.add(ids[0], ResultReady(MORNING))
    assert counter.store.verify().ok

    def look(tamper: Tampering) -> Verification:
        hand = sqlite3.connect(ledger)
        with hand:
            tamper(hand)
        hand.close()
        return counter.store.verify()

    return look


def breaks(found: Verification) -> list[tuple[str, int, str]]:
    return [(each.station, each.seq, each.code) for each in found.broken]


def event_at(hand: sqlite3.Connection, seq: int) -> str:
    sql = "SELECT event_id FROM envelope WHERE seq = ?"
    return str(hand.execute(sql, (seq,)).fetchone()[0])


def test_an_untouched_ledger_is_in_order(told: Callable[[Tampering], Verification]) -> None:
    found = told(lambda hand: None)
    assert found.ok
    assert (found.events, found.broken, found.stale, found.gaps) == (LAST, (), (), ())
    (head,) = found.stations
    assert (head.station, head.seq, len(head.head)) == (STATION.station, LAST, 32)


@pytest.mark.parametrize("column", ["payload", "occurred_at", "actor", "kind", "tx_id", "stream_id"])
def test_a_changed_field(told: Callable[[Tampering], Verification], column: str) -> None:
    def change(hand: sqlite3.Connection) -> None:
        event_id = event_at(hand, 3)
        sql = f"UPDATE event SET {column} = replace({column}, substr({column}, 3, 1), 'x') WHERE event_id = ?"
        hand.execute(sql, (event_id,))

    assert breaks(told(change)) == [(STATION.station, 3, "hash")]


def test_a_changed_order(told: Callable[[Tampering], Verification]) -> None:
    found = told(lambda hand: hand.execute("UPDATE event SET hlc = hlc + 1 WHERE kind = 'result_ready'"))
    assert breaks(found) == [(STATION.station, LAST, "hash")]


def test_a_dropped_event(told: Callable[[Tampering], Verification]) -> None:
    found = told(lambda hand: hand.execute("DELETE FROM event WHERE event_id = ?", (event_at(hand, 4),)))
    assert breaks(found) == [(STATION.station, 4, "no_event")]
    assert not found.ok


def test_a_dropped_envelope_and_the_event_that_is_loose_then(
    told: Callable[[Tampering], Verification],
) -> None:
    kept: list[str] = []

    def drop(hand: sqlite3.Connection) -> None:
        kept.append(event_at(hand, 3))
        hand.execute("DELETE FROM envelope WHERE seq = 3")

    found = told(drop)
    assert breaks(found) == [(STATION.station, 3, "missing"), ("", 0, "loose")]
    assert found.broken[1].event_id == kept[0]


def test_a_dropped_row_with_all_that_belongs_to_it(told: Callable[[Tampering], Verification]) -> None:
    def drop(hand: sqlite3.Connection) -> None:
        hand.execute("DELETE FROM event WHERE event_id = ?", (event_at(hand, 3),))
        hand.execute("DELETE FROM envelope WHERE seq = 3")

    assert breaks(told(drop)) == [(STATION.station, 3, "missing")]


def test_the_last_rows_taken_away(told: Callable[[Tampering], Verification]) -> None:
    def drop(hand: sqlite3.Connection) -> None:
        for seq in (LAST - 1, LAST):
            hand.execute("DELETE FROM event WHERE event_id = ?", (event_at(hand, seq),))
            hand.execute("DELETE FROM envelope WHERE seq = ?", (seq,))

    assert breaks(told(drop)) == [(STATION.station, LAST, "cut_short")]


def test_everything_taken_away(told: Callable[[Tampering], Verification]) -> None:
    def drop(hand: sqlite3.Connection) -> None:
        hand.execute("DELETE FROM event")
        hand.execute("DELETE FROM envelope")

    assert breaks(told(drop)) == [(STATION.station, LAST, "cut_short")]


def test_two_envelopes_swapped(told: Callable[[Tampering], Verification]) -> None:
    def swap(hand: sqlite3.Connection) -> None:
        for before, after in ((3, 99), (4, 3), (99, 4)):
            hand.execute("UPDATE envelope SET seq = ? WHERE seq = ?", (after, before))

    found = breaks(told(swap))
    assert {seq for _, seq, _ in found} == {3, 4, 5}
    assert (STATION.station, 3, "hash") in found


def test_two_events_swapped(told: Callable[[Tampering], Verification]) -> None:
    def swap(hand: sqlite3.Connection) -> None:
        three, four = event_at(hand, 3), event_at(hand, 4)
        for before, after in ((three, "-"), (four, three), ("-", four)):
            hand.execute("UPDATE event SET event_id = ? WHERE event_id = ?", (after, before))

    assert breaks(told(swap)) == [(STATION.station, 3, "hash"), (STATION.station, 4, "hash")]


def test_an_event_slipped_in(told: Callable[[Tampering], Verification]) -> None:
    def slip_in(hand: sqlite3.Connection) -> None:
        columns = "tx_id, stream, stream_id, kind, schema, occurred_at, hlc, actor, payload"
        hand.execute(f"INSERT INTO event (event_id, {columns}) SELECT 'f00d', {columns} FROM event LIMIT 1")

    found = told(slip_in)
    assert breaks(found) == [("", 0, "loose")]
    assert found.broken[0].event_id == "f00d"


def test_a_chain_forged_from_one_place_on(told: Callable[[Tampering], Verification]) -> None:
    found = told(lambda hand: hand.execute("UPDATE envelope SET prev_hash = zeroblob(32) WHERE seq = 5"))
    assert (STATION.station, 5, "link") in breaks(found)


@pytest.mark.parametrize(
    "tamper",
    [
        "UPDATE dossier SET due_at = '2018-02-01T17:00'",
        "UPDATE dossier SET is_waiting = 1",
        "UPDATE applicant SET phone = '0'",
        "UPDATE tally SET n = n + 1 WHERE name = 'status'",
        "UPDATE tally SET n = n - 1 WHERE name LIKE 'serial %'",
        "UPDATE new_words SET words = 'nobody'",
        "DELETE FROM new_words",
        "INSERT INTO dossier_words (rowid, words) VALUES (1, 'twice')",
        "UPDATE tally SET n = n + 1 WHERE name = 'waiting'",
        "DELETE FROM dossier WHERE code LIKE '%0002'",
        "INSERT INTO code_gap VALUES ('000.00.99.H31', '2018-01-02', 9, 9, 'reserved')",
    ],
)
def test_a_changed_projection(told: Callable[[Tampering], Verification], tamper: str) -> None:
    found = told(lambda hand: hand.execute(tamper))
    assert not found.ok and not found.broken
    assert found.stale


def test_a_changed_projection_is_put_right_by_rebuild(
    told: Callable[[Tampering], Verification], counter: Counter
) -> None:
    assert not told(lambda hand: hand.execute("DELETE FROM dossier")).ok
    counter.store.rebuild()
    assert counter.store.verify().ok


def test_an_unexplained_gap_is_not_in_order(counter: Counter) -> None:
    counter.take_in(code=f"{SCHEME.prefix}-180102-0002", serial=2)
    found = counter.store.verify()
    assert not found.ok and not found.broken and not found.stale
    assert [(gap.first, gap.reason) for gap in found.gaps] == [(1, "")]


def test_verifying_changes_nothing(counter: Counter, ledger: Path) -> None:
    counter.take_in()
    hand = sqlite3.connect(ledger)
    before = list(hand.iterdump())
    counter.store.verify()
    assert list(hand.iterdump()) == before
    hand.close()


def test_progress_is_told_and_may_give_up(counter: Counter) -> None:
    with counter.store.action(counter.actor) as transaction:
        for n in range(1200):
            transaction.record("register", str(n), ResultReady(MORNING), MORNING)
    told: list[tuple[int, int]] = []
    counter.store.verify(lambda done, of: told.append((done, of)))
    assert told == [(1000, 1201)]


def test_a_ledger_opened_again_goes_on(counter: Counter, ledger: Path) -> None:
    counter.take_in()
    counter.store.close()
    again = sqlite_counter(ledger)
    again.ids = type(again.ids)(again.clock.utc_ms() + 60_000)
    again.store._ids = again.ids  # type: ignore[attr-defined]
    assert again.code_of(again.take_in())[-4:] == "0002"
    assert again.store.verify().ok
    assert again.store.verify().stations[0].seq == 3
    again.store.close()


def test_the_clock_of_the_log_goes_on_from_the_file(counter: Counter, ledger: Path) -> None:
    counter.take_in()
    (latest,) = driver_of(counter).execute("SELECT max(hlc) FROM event").fetchone()
    counter.store.close()
    again = sqlite_counter(ledger)
    again.ids = type(again.ids)(again.clock.utc_ms() + 60_000)
    again.store._ids = again.ids  # type: ignore[attr-defined]
    again.clock.move(MORNING.replace(year=2016))
    again.take_in()
    (later,) = driver_of(again).execute("SELECT hlc FROM event ORDER BY n DESC LIMIT 1").fetchone()
    assert later == latest + 1
    again.store.close()


def driver_of(counter: Counter) -> sqlite3.Connection:
    driver: sqlite3.Connection = counter.store._driver  # type: ignore[attr-defined]
    return driver


def test_an_office_made_practice_by_its_first_action_under_such_a_clock(tmp_path: Path) -> None:
    clock, ids = PracticeClock(MORNING, ticking=False), CountedIds()
    store = SqliteStore(tmp_path / "ledger.sqlite3", clock, ids)
    store.open_station(replace(STATION, practice=False), CLERK)
    store.practise()
    counter = Counter(store, clock, ids)
    with pytest.raises(ZeroDivisionError), store.action(CLERK):
        raise ZeroDivisionError
    assert (store.verify().events, store.station) == (1, replace(STATION, practice=False))
    counter.take_in()
    counter.take_in()
    assert store.station == STATION
    found = store.verify()
    assert (found.ok, found.events) == (True, 4), "it is said once"
    assert not store.is_in_real_use()
    store.close()


def test_real_use_is_what_was_received_given_or_printed_here(tmp_path: Path) -> None:
    real: tuple[Fact, ...] = (
        received(2),
        SlipPrinted("receipt", "01/TNHS", 1, (1, 2), "vi", MORNING, "file", ""),
        GuidanceGiven("LD-01", "LD-01@2016", BAO_BI, (), "", "01/2018", 1),
    )
    for n, fact in enumerate(real):
        clock = PracticeClock(MORNING, ticking=False)
        store = SqliteStore(tmp_path / f"{n}.sqlite3", clock, CountedIds())
        store.open_station(replace(STATION, practice=False), CLERK)
        counter = Counter(store, clock, CountedIds(n + 1))
        counter.take_in(source="register", note='"source":"desk"')
        assert not store.is_in_real_use()
        counter.add("another", fact)
        assert store.is_in_real_use()
        store.close()
