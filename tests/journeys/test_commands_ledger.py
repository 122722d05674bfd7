"""`onestop ledger verify`, `rebuild` and `self-test`: whoever changes the ledger is found, and where."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from onestop.storage.home import LEDGER_NAME
from tests.helpers.commands import Commands


def tamper(desk: Commands, *statements: str) -> int:
    """Change the file behind the program's back; how many rows were touched."""
    with closing(sqlite3.connect(desk.home / LEDGER_NAME)) as file:
        for (trigger,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            file.execute(f"DROP TRIGGER {trigger}")
        touched = sum(file.execute(statement).rowcount for statement in statements)
        file.commit()
    return touched


@pytest.fixture
def three(desk: Commands) -> Commands:
    for name in ("Một", "Hai", "Ba"):
        desk.received(applicant={"name": f"Công ty {name}"})
    return desk


def test_an_honest_ledger_is_proved(three: Commands) -> None:
    said = three("ledger", "verify")
    assert said.status == 0
    assert set(said.json) >= {"ok", "events", "stations", "broken"}
    assert (said.json["ok"], said.json["broken"]) == (True, [])
    (station,) = said.json["stations"]
    assert station["seq"] == said.json["events"] == 7, "the opening, three receptions, three printings"
    assert len(station["head"]) == 64


@pytest.mark.parametrize(
    ("statement", "code", "seq"),
    [
        ("UPDATE event SET payload = replace(payload, 'Hai', 'Tư') WHERE payload LIKE '%Hai%'", "hash", 4),
        ("DELETE FROM event WHERE payload LIKE '%Hai%'", "no_event", 4),
        ("DELETE FROM envelope WHERE seq = 4", "missing", 4),
        ("DELETE FROM envelope WHERE seq = 7", "cut_short", 7),
    ],
)
def test_a_changed_ledger_is_found_out_and_the_place_named(
    three: Commands, statement: str, code: str, seq: int
) -> None:
    assert tamper(three, statement) == 1
    said = three("ledger", "verify")
    assert (said.status, said.json["ok"]) == (1, False)
    places = {(each["seq"], each["code"]) for each in said.json["broken"]}
    assert seq in {place[0] for place in places}, places
    assert any(code in place[1] for place in places), places
    people = three.text("ledger", "verify")
    assert people.status == 1
    assert str(seq) in people.out


def test_a_changed_list_is_found_and_grown_again(three: Commands) -> None:
    assert tamper(three, "UPDATE dossier SET due_at = '2030-01-01T17:00' WHERE code LIKE '%0002'") == 1
    said = three("ledger", "verify")
    assert (said.status, said.json["ok"], said.json["broken"]) == (1, False, [])
    assert said.json["stale"]
    rebuilt = three("rebuild")
    assert rebuilt.status == 0
    assert (rebuilt.json["events"], rebuilt.json["dossiers"]) == (7, 3)
    assert rebuilt.json["seconds"] >= 0
    assert three("ledger", "verify").json["ok"]
    assert three("show", "0002").json["effective_due"] == "2019-01-04T17:00"


def test_a_file_that_is_no_ledger_is_said(desk: Commands) -> None:
    desk.received()
    (desk.home / LEDGER_NAME).write_bytes(b"not a database at all, by any means\n" * 200)
    for suffix in ("-wal", "-shm"):
        (desk.home / (LEDGER_NAME + suffix)).unlink(missing_ok=True)
    for said in (desk("list"), desk.receive()):
        assert (said.status, said.error["code"]) == (3, "ledger_damaged")
        assert "sao lưu" in said.error["message"]


def test_what_the_program_needs_is_there() -> None:
    command = [sys.executable, "-m", "onestop", "self-test", "--json"]
    said = subprocess.run(command, capture_output=True, check=False, timeout=120)
    assert said.returncode == 0, said.stdout.decode() + said.stderr.decode()
    found = json.loads(said.stdout)["checks"]
    checks = {each["name"]: each["ok"] for each in found}
    assert {"catalogue", "calendar", "database", "paper", "window"} <= set(checks)
    assert all(checks.values())
    assert all(set(each) == {"name", "ok", "detail"} for each in found)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE event SET payload = CAST(x'7bff' AS TEXT) WHERE n = 2", "không đọc được"),
        ("UPDATE event SET payload = x'ff00' WHERE n = 2", "không đọc được"),
        ("UPDATE home SET value = 'x' WHERE key = 'head'", "không đọc được"),
        ("DELETE FROM home WHERE key = 'head'", "mất ghi nhớ"),
        ("UPDATE home SET value = '0' WHERE key = 'practice'", "máy trạm"),
        ("DROP TABLE envelope", "mất bảng"),
        ("DROP TABLE home", "mất bảng"),
        ("DELETE FROM home WHERE key = 'station'", "máy trạm"),
        ("DELETE FROM home", "mất ghi nhớ"),
        ("DROP TABLE tally", "table_missing"),
        ("DROP TABLE code_gap", "table_missing"),
        ("INSERT INTO code_gap VALUES ('x', 'y', 'z', 'a', 'b')", "code_gap"),
    ],
)
def test_whatever_is_torn_is_answered(three: Commands, statement: str, words: str) -> None:
    tamper(three, statement)
    prover = Commands(three.home, as_of="")
    said = prover("ledger", "verify")
    assert (said.status, said.json["ok"]) == (1, False)
    assert said.json["broken"] or said.json["stale"]
    people = prover.text("ledger", "verify")
    assert words in people.out and "Traceback" not in people.err


@pytest.mark.parametrize("table", ["tally", "code_gap", "dossier", "applicant", "dossier_words"])
def test_a_table_that_is_gone_is_grown_again(three: Commands, table: str) -> None:
    tamper(three, f"DROP TABLE {table}")
    assert not three("ledger", "verify").json["ok"]
    assert three("rebuild").json["dossiers"] == 3
    assert three("ledger", "verify").json["ok"]


def test_a_number_for_the_head_of_another_kind_is_no_traceback(three: Commands) -> None:
    tamper(three, "UPDATE home SET value = 'x' WHERE key = 'head'")
    assert three.receive().error["code"] == "ledger_damaged"
