"""What other desks recorded is projected as if it had been recorded here, whole actions only, in whatever order it came."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from onestop.application.finding.free_words import plain
from onestop.domain.facts import CodeGapExplained
from onestop.domain.runs import NOTHING, Own, Run
from onestop.domain.travel import FieldCorrected, ResultReady
from tests.helpers.given import MORNING
from tests.sync.lives import reception
from tests.sync.memory_desk import Known
from tests.sync.sqlite_desk import SqliteDesk
from tests.sync.world import AGENCY, CountedIds, DeskClock, TrueClock

NEVER_LATE = 1 << 62
IDS = CountedIds()


def desk_of(name: str, number: int) -> SqliteDesk:
    return SqliteDesk(AGENCY, name, Own(name, number), DeskClock(TrueClock()), IDS, Known())


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


def receive(desk: SqliteDesk, dossier: str) -> None:
    code, serial = desk.next_code()
    desk.act("dossier", dossier, [reception(code, serial, MORNING)])


def status(desk: SqliteDesk, dossier: str) -> int | None:
    row = desk._driver.execute("SELECT status_code FROM dossier WHERE dossier_id = ?", (dossier,)).fetchone()
    return row[0] if row else None


def log(desk: SqliteDesk, first: int, last: int) -> Run:
    rows = desk.run(desk.own().station, 0, 1000, vouched=False).rows
    return Run(desk.own().station, rows[first - 1 : last])


def test_a_dossier_received_elsewhere_is_found_here(sender: SqliteDesk, desk: SqliteDesk) -> None:
    receive(sender, "d1")
    desk.absorb(log(sender, 1, 2), NEVER_LATE, whole=True)
    (row,) = desk.store.rows_by_id(["d1"])
    assert desk.store.find_code(row.code) == ("d1",)
    assert [each.dossier_id for each in desk.store.search(plain("bao bi"), 5)] == ["d1"]
    assert desk.faults() == ()


def test_half_an_action_shows_nothing_until_the_rest_is_there(sender: SqliteDesk, desk: SqliteDesk) -> None:
    receive(sender, "d1")
    sender.act(
        "dossier", "d1", [ResultReady(MORNING), CodeGapExplained("H31", MORNING.date(), 1, 2, "reserved")]
    )
    desk.absorb(log(sender, 1, 2), NEVER_LATE, whole=True)
    desk.absorb(log(sender, 3, 3), NEVER_LATE, whole=False)
    assert status(desk, "d1") == 2
    desk.absorb(log(sender, 4, 4), NEVER_LATE, whole=True)
    assert status(desk, "d1") == 9
    assert desk.faults() == ()


def test_half_an_action_that_will_never_be_whole_shows_once_it_is_in_our_log(
    sender: SqliteDesk, desk: SqliteDesk
) -> None:
    receive(sender, "d1")
    sender.act("dossier", "d1", [ResultReady(MORNING), ResultReady(MORNING)])
    desk.absorb(log(sender, 1, 2), NEVER_LATE, whole=True)
    desk.absorb(log(sender, 3, 3), NEVER_LATE, whole=False)
    desk.cut("sender", 2)
    assert desk.envelop_loose(200) == 1
    assert status(desk, "d1") == 9
    assert desk.faults() == ()


def test_what_happened_first_may_come_last(sender: SqliteDesk, desk: SqliteDesk) -> None:
    """A result that arrives before its reception waits for it; the older of two receptions of one applicant stays so."""
    receive(sender, "d1")
    third = desk_of("third", 3)
    third.absorb(log(sender, 1, 2), NEVER_LATE, whole=True)
    third.act("dossier", "d1", [ResultReady(MORNING)])
    desk.absorb(log(third, 1, 2), NEVER_LATE, whole=True)
    assert status(desk, "d1") is None
    desk.absorb(log(sender, 1, 2), NEVER_LATE, whole=True)
    assert status(desk, "d1") == 9
    assert desk.faults() == ()
    third.close()


def test_a_correction_from_elsewhere_is_found_by_its_new_words(sender: SqliteDesk, desk: SqliteDesk) -> None:
    receive(sender, "d1")
    old = sender.store.dossier("d1")
    assert old is not None
    name = old.received.applicant.name
    fact = FieldCorrected(MORNING, "applicant.name", name, "Công ty Sông Hồng", "viết sai")
    sender.act("dossier", "d1", [fact])
    for seq in (1, 2, 3):
        desk.absorb(log(sender, seq, seq), NEVER_LATE, whole=True)
    assert [each.dossier_id for each in desk.store.search(plain("song hong"), 5)] == ["d1"]
    assert desk.faults() == ()


@pytest.mark.parametrize("seed", range(4))
def test_three_desks_logs_in_any_order_give_the_same_projections(seed: int) -> None:
    chance = random.Random(seed)
    senders = [desk_of(f"s{n}", n) for n in range(3)]
    for n, each in enumerate(senders):
        for number in range(3):
            receive(each, f"d{n}-{number}")
            facts = [ResultReady(MORNING + timedelta(days=number))] * chance.randint(1, 3)
            each.act("dossier", f"d{chance.randrange(3)}-{chance.randrange(3)}", facts)
    desk = desk_of("desk", 9)
    left = dict.fromkeys(senders, 0)
    while left:
        each = chance.choice(list(left))
        run = each.run(each.own().station, left[each], chance.randint(1, 4), vouched=False)
        if run.rows:
            desk.absorb(run, NEVER_LATE, whole=True)
            left[each] = run.head.seq
        else:
            del left[each]
    assert desk.faults() == ()
    for each in (desk, *senders):
        each.close()


def test_what_is_not_shared_is_counted_from_the_ledger(desk: SqliteDesk) -> None:
    assert desk.unsent() == (1, TrueClock().utc_ms())
    desk.note_shared("desk", desk.head("desk"))
    assert desk.unsent() == (0, 0)
    receive(desk, "d1")
    receive(desk, "d2")
    assert desk.unsent() == (2, TrueClock().utc_ms())


def test_a_kept_file_knows_its_log_and_what_is_shared_after_it_became_another() -> None:
    desk = desk_of("desk", 2)
    desk.note_shared("desk", desk.head("desk"))
    desk.become(Own("next", 5))
    again = desk.copy()
    assert again.own() == Own("next", 5)
    assert again.shared() == NOTHING
    assert again.faults() == ()
    desk.close()
    again.close()


def test_of_two_receptions_at_one_moment_the_same_particulars_stand_everywhere() -> None:
    """Two desks know one applicant by two addresses, and their clocks stand at the same instant."""
    senders = [desk_of("one", 1), desk_of("other", 2)]
    for sender, address in zip(senders, ("KCN Phố Nối A", "KCN Thăng Long II"), strict=True):
        fact = reception(*sender.next_code(), MORNING)
        applicant = replace(fact.applicant, address=address)
        sender.act("dossier", f"of-{sender.login}", [replace(fact, applicant=applicant)])
    runs = [log(sender, 1, 2) for sender in senders]
    assert runs[0].rows[1].event.hlc == runs[1].rows[1].event.hlc
    told = []
    for order in (runs, runs[::-1]):
        desk = desk_of("desk", 3)
        for run in order:
            desk.absorb(run, NEVER_LATE, whole=True)
        assert desk.faults() == ()
        told.append(desk._driver.execute("SELECT * FROM applicant").fetchall())
        desk.close()
    assert told[0] == told[1]
    for sender in senders:
        sender.close()


def test_a_desk_whose_log_no_server_holds_yet_counts_it_all_as_not_shared(desk: SqliteDesk) -> None:
    receive(desk, "d1")
    assert desk.store.unsent() is None
    desk.note_shared("desk", NOTHING)
    told = desk.store.unsent()
    assert told is not None
    assert told[0] == desk.head("desk").seq
