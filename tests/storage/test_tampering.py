"""However a ledger is torn, verify answers where; what can be grown again is; and nothing ends in a traceback."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from onestop.application.read_models import DossierQuery, Verification
from onestop.domain.errors import Unavailable
from onestop.domain.travel import ResultReady
from onestop.storage.dossier_rows import PROJECTIONS
from tests.helpers.given import MORNING, STATION, Counter, sqlite_counter

LAST = 6


@pytest.fixture
def torn(counter: Counter, ledger: Path) -> Callable[[str], Verification]:
    """Six envelopes (the station, four receptions, a result); then a hand in the file, and what verify says of it."""
    ids = [counter.take_in() for _ in range(4)]
    counter.add(ids[0], ResultReady(MORNING))

    def tear(statements: str) -> Verification:
        with closing(sqlite3.connect(ledger)) as hand:
            hand.executescript(statements)
        found = counter.store.verify()
        assert json.dumps([[each.station, each.event_id] for each in found.broken])
        assert json.dumps([gap.reason for gap in found.gaps])
        return found

    return tear


def codes(found: Verification) -> set[tuple[int, str]]:
    return {(each.seq, each.code) for each in found.broken}


OF_THE_THIRD = "WHERE event_id = (SELECT event_id FROM envelope WHERE seq = 3)"


@pytest.mark.parametrize(
    "payload",
    [
        "x'ff00'",
        "CAST(x'7b22ff' AS TEXT)",
        "CAST(x'c3' || CAST(payload AS BLOB) AS TEXT)",
    ],
)
def test_a_payload_that_is_no_text(torn: Callable[[str], Verification], payload: str) -> None:
    found = torn(f"UPDATE event SET payload = {payload} {OF_THE_THIRD}")
    assert not found.ok
    assert codes(found) == {(3, "unreadable")}


def test_bytes_that_only_look_like_what_stood_there(counter: Counter, ledger: Path) -> None:
    r"""The four letters \xff and the byte ff are not the same payload."""
    counter.take_in(note="a\udcff".encode("ascii", "backslashreplace").decode() + r"\xff")
    with closing(sqlite3.connect(ledger)) as hand:
        hand.executescript(
            r"UPDATE event SET payload = CAST(replace(CAST(payload AS BLOB), CAST('\\xff' AS BLOB), x'ff') AS TEXT)"
            " WHERE n = 2"
        )
    assert codes(counter.store.verify()) == {(2, "unreadable")}


@pytest.mark.parametrize(
    ("statement", "seq"),
    [
        ("UPDATE event SET actor = CAST(x'ff' AS TEXT) " + OF_THE_THIRD, 3),
        ("UPDATE event SET hlc = x'00' " + OF_THE_THIRD, 3),
        ("UPDATE event SET kind = x'00ff' " + OF_THE_THIRD, 3),
        ("UPDATE envelope SET event_id = x'ff' WHERE seq = 3", 3),
        ("UPDATE envelope SET event_id = CAST(x'ff' AS TEXT) WHERE seq = 3", 3),
        ("UPDATE envelope SET hash = '" + "0" * 32 + "' WHERE seq = 3", 3),
        ("UPDATE envelope SET prev_hash = '" + "0" * 32 + "' WHERE seq = 3", 3),
        ("UPDATE envelope SET seq = 'three' WHERE seq = 3", 3),
        ("UPDATE envelope SET station = CAST(x'ff' AS TEXT) WHERE seq = 3", 3),
        ("UPDATE envelope SET agency = x'ff' WHERE seq = 3", 3),
    ],
)
def test_a_field_that_is_not_what_it_should_be(
    torn: Callable[[str], Verification], statement: str, seq: int
) -> None:
    found = torn(statement)
    assert not found.ok
    assert seq in {place for place, _ in codes(found)}
    assert "unreadable" in {code for _, code in codes(found)}


@pytest.mark.parametrize("table", ["event", "envelope", "home"])
def test_a_table_of_the_ledger_that_is_gone(torn: Callable[[str], Verification], table: str) -> None:
    found = torn(f"DROP TABLE {table}")
    assert not found.ok
    assert ("table_missing", table) in {(each.code, each.event_id) for each in found.broken}


def test_a_table_of_the_ledger_that_is_another(torn: Callable[[str], Verification]) -> None:
    found = torn("ALTER TABLE event RENAME COLUMN payload TO body")
    assert ("table_changed", "event") in {(each.code, each.event_id) for each in found.broken}


def test_a_hand_left_behind_in_the_file(torn: Callable[[str], Verification]) -> None:
    found = torn("CREATE TRIGGER sly AFTER INSERT ON event BEGIN UPDATE event SET actor = 'x'; END")
    assert ("table_changed", "sly") in {(each.code, each.event_id) for each in found.broken}


@pytest.mark.parametrize("table", PROJECTIONS)
def test_a_projection_that_is_gone_is_said_and_grown_again(
    torn: Callable[[str], Verification], counter: Counter, table: str
) -> None:
    found = torn(f"DROP TABLE {table}")
    assert not found.ok and not found.broken
    assert any("table_missing" in line and table in line for line in found.stale), found.stale
    counter.store.rebuild()
    assert counter.store.verify().ok


@pytest.mark.parametrize(
    "statements",
    [
        "DROP TABLE tally; CREATE TABLE tally (x)",
        "ALTER TABLE dossier DROP COLUMN channel",
        "DROP TABLE dossier_words; CREATE TABLE dossier_words (words TEXT)",
        "DROP INDEX dossier_by_due",
        "DROP TABLE tally; CREATE VIEW tally AS SELECT 1 AS name, 2 AS key, 3 AS n",
        "DROP TABLE applicant; CREATE INDEX applicant ON event (actor)",
    ],
)
def test_a_projection_of_another_shape_is_said_and_grown_again(
    torn: Callable[[str], Verification], counter: Counter, statements: str
) -> None:
    found = torn(statements)
    assert not found.ok and found.stale
    counter.store.rebuild()
    assert counter.store.verify().ok
    assert len(counter.store.rows(DossierQuery(), MORNING, None)[0]) == 4


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO code_gap VALUES ('x', 'yesterday', 'one', x'ff', 3)",
        "INSERT INTO code_gap VALUES (CAST(x'ff' AS TEXT), '2018-01-02', 1, 2, '')",
        "UPDATE dossier SET code = x'ff00' WHERE id = (SELECT min(id) FROM dossier)",
        "UPDATE dossier SET applicant_name = CAST(x'c3' AS TEXT) WHERE id = (SELECT min(id) FROM dossier)",
        "UPDATE tally SET n = 'many'",
        "INSERT INTO new_words VALUES (99, CAST(x'ff' AS TEXT), '')",
    ],
)
def test_junk_in_a_projection_is_said_and_swept_away(
    torn: Callable[[str], Verification], counter: Counter, statement: str
) -> None:
    found = torn(statement)
    assert not found.ok and not found.broken
    assert found.stale
    counter.store.rebuild()
    assert counter.store.verify().ok


def test_a_head_that_is_garbage(torn: Callable[[str], Verification], counter: Counter) -> None:
    assert (0, "unreadable") in codes(torn("UPDATE home SET value = 'x' WHERE key = 'head'"))


def test_a_head_that_was_taken_away(torn: Callable[[str], Verification]) -> None:
    assert codes(torn("DELETE FROM home WHERE key = 'head'")) == {(LAST, "head_missing")}


@pytest.mark.parametrize("statement", ["DELETE FROM home WHERE key = 'head'", "UPDATE home SET value = 'x'"])
def test_nothing_is_recorded_behind_a_head_that_was_touched(
    torn: Callable[[str], Verification], counter: Counter, ledger: Path, statement: str
) -> None:
    """A new head would hide that rows before it were taken away."""
    torn(f"{statement} {'' if statement[0] == 'D' else 'WHERE key = ' + repr('head')}")
    counter.store.close()
    again = sqlite_counter(ledger)
    with pytest.raises(Unavailable) as failure:
        again.take_in()
    assert failure.value.what == "ledger_damaged"
    assert not again.store.verify().ok
    again.store.close()


@pytest.mark.parametrize(
    ("statement", "key"),
    [
        ("UPDATE home SET value = '0' WHERE key = 'practice'", "practice"),
        ("UPDATE home SET value = 'another' WHERE key = 'station'", "station"),
        ("UPDATE home SET value = '7' WHERE key = 'station_number'", "station_number"),
        ("UPDATE home SET value = 'x' WHERE key = 'agency'", "agency"),
        ("DELETE FROM home WHERE key = 'practice'", "practice"),
        ("DELETE FROM home WHERE key = 'station'", "station"),
    ],
)
def test_a_home_that_says_other_than_its_station_was_opened(
    torn: Callable[[str], Verification], statement: str, key: str
) -> None:
    found = torn(statement)
    assert not found.ok
    assert ("home_changed", key) in {(each.code, each.event_id) for each in found.broken}
    assert {each.station for each in found.broken} == {STATION.station}


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE dossier",
        "UPDATE event SET payload = CAST(x'ff' AS TEXT)",
        "UPDATE event SET payload = '{}' WHERE kind = 'dossier_received'",
        "UPDATE event SET payload = 'not JSON'",
        "UPDATE dossier SET due_at = CAST(x'ff' AS TEXT)",
    ],
)
def test_reading_what_is_torn_is_said_to_be_damaged(
    torn: Callable[[str], Verification], counter: Counter, statement: str
) -> None:
    dossier_id = counter.store.rows(DossierQuery(), MORNING, None)[0][0].dossier_id
    torn(statement)
    with pytest.raises(Unavailable) as failure:
        counter.store.rows(DossierQuery(), MORNING, None)
        counter.store.dossier(dossier_id)
    assert failure.value.what == "ledger_damaged"


def test_what_is_torn_is_not_rebuilt_over(torn: Callable[[str], Verification], counter: Counter) -> None:
    torn("UPDATE event SET payload = CAST(x'ff' AS TEXT) WHERE n = 3")
    with pytest.raises(Unavailable) as failure:
        counter.store.rebuild()
    assert failure.value.what == "ledger_damaged"
    assert len(counter.store.rows(DossierQuery(), MORNING, None)[0]) == 4


def test_a_home_row_edited_is_found_at_the_next_start_too(
    torn: Callable[[str], Verification], counter: Counter, ledger: Path
) -> None:
    torn("DELETE FROM home WHERE key = 'practice'")
    counter.store.close()
    with pytest.raises(Unavailable) as failure:
        sqlite_counter(ledger)
    assert failure.value.what == "ledger_damaged"
