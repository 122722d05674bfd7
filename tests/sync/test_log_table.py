"""The tables in memory refuse what the server's constraints refuse, and nothing is half done."""

from __future__ import annotations

import pytest

from onestop.domain.ledger import seal
from onestop.domain.runs import EventDiffers, Head, Introduction, Row, Run, SignedHead
from onestop.sync.log_table import LogTable
from onestop.sync.ports import ChainRefused, NotAllowed, NumberTaken
from tests.sync.logs import Station, event, station
from tests.sync.world import AGENCY


@pytest.fixture
def them() -> Station:
    return station("them", 6)


@pytest.fixture
def table(them: Station) -> LogTable:
    made = LogTable()
    made.introduce(them.introduction)
    return made


def test_a_run_is_kept_and_given_back_in_pages(table: LogTable, them: Station) -> None:
    table.push(them.run(1, 4))
    table.push(them.run(5, 6))
    assert table.vector() == {"them": them.rows[-1].head}
    assert table.pull("them", 0, 5) == them.run(1, 5, 4)
    assert table.pull("them", 5, 5) == them.run(6)
    assert table.pull("nobody", 0, 5) == Run("nobody", ())
    assert table.hashes("them", [2, 6, 7]) == {seq: them.rows[seq - 1].envelope.hash for seq in (2, 6)}


def test_pushing_again_changes_nothing(table: LogTable, them: Station) -> None:
    for run in (them.run(1, 4), them.run(1, 4), them.run(2, 3), them.run(3, 6), them.run()):
        table.push(run)
    assert [row.seq for row in table.logs["them"]] == [1, 2, 3, 4, 5, 6]


def test_a_gap_is_refused(table: LogTable, them: Station) -> None:
    table.push(them.run(1, 2))
    with pytest.raises(ChainRefused):
        table.push(them.run(4, 5))
    assert table.vector() == {"them": them.rows[1].head}


def test_a_fork_is_refused_whole(table: LogTable, them: Station) -> None:
    table.push(them.run(1, 3))
    twin = Station("them", keys=them.keys, rows=list(them.rows[:2]))
    twin.add(event("other-3"), event("other-4"))
    for run in (twin.run(1, 4), twin.run(3, 3), twin.run(4, 4)):
        with pytest.raises(ChainRefused):
            table.push(run)
    assert "other-3" not in table.events
    assert table.vector() == {"them": them.rows[2].head}


def test_a_row_before_the_first_is_refused(table: LogTable) -> None:
    wrong = seal(AGENCY, "them", 0, bytes(32), event("e"))
    with pytest.raises(ChainRefused):
        table.push(Run("them", (Row(wrong, event("e")),)))


def test_a_signed_head_needs_its_row(table: LogTable, them: Station) -> None:
    elsewhere = SignedHead("them", Head(2, b"x" * 32), b"s")
    for head in (them.signed(3), elsewhere):
        with pytest.raises(ChainRefused):
            table.push(them.run(1, 2)._replace(heads=(head,)))
    assert table.vector() == {}


def test_one_id_with_two_contents_is_refused(table: LogTable, them: Station) -> None:
    table.push(them.run())
    liar = Station("liar")
    liar.add(event("them-2", payload='{"another":"word"}'))
    table.introduce(liar.introduction)
    with pytest.raises(EventDiffers):
        table.push(liar.run())
    assert "liar" not in table.vector()


def test_one_event_may_stand_in_two_logs(table: LogTable, them: Station) -> None:
    table.push(them.run())
    other = Station("other")
    other.add(them.rows[0].event)
    table.introduce(other.introduction)
    table.push(other.run())
    assert len(table.events) == 6


def test_a_station_nobody_introduced_cannot_write(them: Station) -> None:
    with pytest.raises(NotAllowed):
        LogTable().push(them.run())


def test_a_card_stays_as_it_came_first(table: LogTable, them: Station) -> None:
    table.introduce(Introduction(them.card._replace(public_key=b"mine")))
    table.introduce(Introduction(them.card, "friend", b"s"))
    table.introduce(Introduction(them.card, "friend", b"s"))
    assert table.introductions["them"] == [them.introduction, Introduction(them.card, "friend", b"s")]


def test_a_number_belongs_to_who_claimed_it_first(table: LogTable) -> None:
    table.claim("them", 3)
    table.claim("them", 3)
    table.claim("them", 4)
    with pytest.raises(NumberTaken):
        table.claim("other", 3)
    assert table.numbers == {3: "them", 4: "them"}
