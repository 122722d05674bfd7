"""Desks of one agency share a ledger by command, over a real PostgreSQL: joining, exchanging, and what goes on paper."""

from __future__ import annotations

import json
import stat
from contextlib import closing
from datetime import datetime
from itertools import count
from pathlib import Path

import pytest

from onestop.application.sharing import Condition
from onestop.bootstrap.opening import open_home
from onestop.bootstrap.sharing.by_command import CommandSharing
from onestop.sync.central.connecting import Line
from onestop.sync.central.hints import Hints
from onestop.sync.central.rights import as_owner
from onestop.sync.membership import read
from onestop.sync.presence import PUSHED
from onestop.sync.presence import read as read_hint
from tests.helpers.commands import PRACTICE, Commands, run
from tests.helpers.desks import AGENCY, Desk, new_desk, rows
from tests.helpers.postgres import OWNER, PASSWORD, PostgresServer, SharedDatabase

AT = datetime.fromisoformat(PRACTICE)


@pytest.fixture
def first(tmp_path: Path) -> Desk:
    return new_desk(tmp_path / "first")


@pytest.fixture
def second(tmp_path: Path) -> Desk:
    return new_desk(tmp_path / "second")


def test_the_owner_prepares_once(postgres: PostgresServer) -> None:
    name = postgres.new_name()
    postgres.create(name)
    url = postgres.server(name, OWNER).url(password=True)
    outcomes = [run("shared", "init", url, "--json").json["outcome"] for _ in range(2)]
    assert outcomes == ["made", "unchanged"]
    assert "không đổi gì" in run("shared", "init", url).out
    postgres.drop(name)


def test_two_desks_see_each_others_dossiers(
    shared_database: SharedDatabase, first: Desk, second: Desk
) -> None:
    joined = first.join(shared_database.owner, "Quầy 1")
    assert joined.status == 0, joined.err
    assert (joined.json["number"], joined.json["name"], joined.json["keeper"]) == (0, "Quầy 1", True)
    second_joined = second.join(shared_database.owner, "Quầy 2")
    assert (second_joined.json["number"], second_joined.json["keeper"]) == (1, False)
    codes = sorted(first.receive(3) + second.receive(2))
    assert len(set(codes)) == 5
    sent = first.sync()
    assert (sent["unsent"], sent["oldest_unsent"], sent["vector_equal"]) == (0, None, True)
    assert sent["pushed"] == 3
    second.sync()
    first.sync()
    assert first.codes() == second.codes() == codes
    for desk in (first, second):
        desk.proved()


def test_an_owners_address_is_not_kept_and_a_desks_own_is_for_its_owner_only(
    shared_database: SharedDatabase, first: Desk
) -> None:
    joined = first.join(shared_database.owner, "Quầy 1").json
    assert joined["login_made"]
    assert joined["login"].startswith("desk_bql_")
    assert joined["password_in"] == "shared.password", "no keyring in tests"
    for file in first.home.rglob("*"):
        if file.is_file():
            assert PASSWORD.encode() not in file.read_bytes(), file
    for name in ("shared.json", "shared.password"):
        assert stat.S_IMODE((first.home / name).stat().st_mode) == 0o600
    password = next(iter(json.loads((first.home / "shared.password").read_bytes()).values()))
    assert len(password) >= 32
    assert password not in (first.home / "shared.json").read_text("utf-8")
    assert rows(shared_database, "SELECT agency, login, keeper FROM onestop.login") == [
        (AGENCY, joined["login"], True)
    ]


def test_a_desks_address_is_used_as_it_is(shared_database: SharedDatabase, first: Desk) -> None:
    login = shared_database.host.new_name()
    with as_owner(shared_database.owner) as owner:
        owner.admit(AGENCY, login, PASSWORD)
    joined = first.join(shared_database.server(login), "Quầy 1").json
    assert (joined["login"], joined["login_made"], joined["keeper"]) == (login, False, False)
    first.receive()
    assert first.sync()["vector_equal"]


def test_what_was_asked_for_is_remembered(
    postgres: PostgresServer,
    shared_database: SharedDatabase,
    first: Desk,
    second: Desk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    owner = shared_database.owner
    if postgres.tls:
        monkeypatch.chdir(postgres.authority.file.parent)
        owner = postgres.server(shared_database.name, OWNER, sslrootcert=postgres.authority.file.name)
    assert not first.join(owner, "Quầy 1", "--poll", "--no-keeper").json["keeper"]
    monkeypatch.chdir(first.home)
    assert first.sync()["vector_equal"], "the certificates are found from everywhere"
    assert second.join(shared_database.owner, "Quầy 2", "--keeper").json["keeper"]
    kept = [read(desk.home) for desk in (first, second)]
    assert [each is not None and each.poll_only for each in kept] == [True, False]


def test_a_lone_machine_keeps_what_it_had(shared_database: SharedDatabase, first: Desk) -> None:
    codes = first.receive(3)
    before = first.proved()
    joined = first.join(shared_database.owner, "Quầy 1").json
    assert (joined["number"], joined["unsent"]) == (0, 0)
    assert joined["station"] == before["stations"][0]["station"]
    after = first.proved()
    assert after["events"] == before["events"] + 1, "the name"
    assert first.codes() == sorted(codes)
    (fourth,) = first.receive(name="Sau")
    assert fourth[-4:] == "0004"


def test_a_second_lone_machine_counts_new_codes_elsewhere_and_keeps_the_old(
    shared_database: SharedDatabase, first: Desk, second: Desk
) -> None:
    ours, theirs = first.receive(2), second.receive(2, name="Bên kia")
    assert ours == theirs, "both stood alone as number 0"
    first.join(shared_database.owner, "Quầy 1")
    joined = second.join(shared_database.owner, "Quầy 2").json
    assert joined["number"] == 1
    assert joined["unsent"] == 0
    first.sync()
    assert first.codes() == second.codes() == sorted(ours + theirs), (
        "two papers bear each code, and both stay"
    )
    (later,) = second.receive(name="Sau")
    assert later[-4:] == "0501"
    assert first.receive(name="Sau")[0][-4:] == "0003"


def test_joining_twice_changes_nothing_and_elsewhere_is_refused(
    postgres: PostgresServer, shared_database: SharedDatabase, first: Desk
) -> None:
    first.join(shared_database.owner, "Quầy 1")
    events = first.proved()["events"]
    again = first.join(shared_database.owner, "Quầy 9")
    assert (again.status, again.json["already"], again.json["name"]) == (0, True, "Quầy 1")
    assert first.proved()["events"] == events
    assert len(rows(shared_database, "SELECT 1 FROM onestop.login")) == 1
    other = SharedDatabase(postgres, postgres.clone())
    refused = first.join(other.owner, "Quầy 1")
    assert (refused.status, refused.error["code"], refused.error["field"]) == (1, "shared_joined", "url")
    assert first.sync()["vector_equal"]
    moved = first.join(other.owner, "Quầy 1", "--again")
    assert moved.status == 0, moved.err
    assert moved.json["unsent"] == 0
    assert first.sync()["place"].endswith(other.name)
    postgres.drop(other.name)


def test_status_reads_beside_an_open_office(shared_database: SharedDatabase, first: Desk) -> None:
    first.join(shared_database.owner, "Quầy 1")
    first.receive()
    with open_home(first.home, as_of=None, ticking=True):
        said = Commands(first.home, "")("sync", "status")
        assert (said.status, said.json["unsent"]) == (0, 1), said.err
        assert said.json["oldest_unsent"] == "2018-12-27T09:00"
        assert said.json["vector_equal"] is None, "nobody was asked"
        told = Commands(first.home, "").text("sync", "status").out
        assert "Chưa chia sẻ: 1" in told
        assert "Đã gửi" not in told and "giống nhau" not in told, "nothing was sent, and nobody was asked"
        busy = first("sync", "--once")
        assert (busy.status, busy.error["code"]) == (3, "home_in_use")
    assert first("sync", "status", "--ask").json["vector_equal"] is False
    first.sync()
    assert first("sync", "status", "--ask").json["vector_equal"] is True


def test_whoever_joined_nothing_is_told_how_to(first: Desk) -> None:
    for arguments in (("sync", "--once"), ("sync",), ("sync", "status", "--ask")):
        said = first(*arguments)
        assert (said.status, said.error["code"]) == (1, "shared_not_joined")
        assert "onestop join" in said.error["message"]
    assert first("sync", "status").json["place"] == ""


def test_it_goes_on_until_somebody_stops_it(
    shared_database: SharedDatabase, first: Desk, second: Desk
) -> None:
    first.join(shared_database.owner, "Quầy 1")
    second.join(shared_database.owner, "Quầy 2")
    codes = first.receive(2)
    heard: list[Condition] = []
    waits = 0

    def wait(seconds: float) -> None:
        """In place of time: the other desk shares something while this one waits; later comes Ctrl+C."""
        nonlocal waits
        waits += 1
        assert seconds > 0
        if waits == 1:
            second.sync()
            codes.extend(second.receive(1))
            second.sync()
        elif waits == 20:
            raise KeyboardInterrupt

    ticks = count(step=4)
    with open_home(first.home, as_of=AT) as opened:
        sharing = CommandSharing(opened, wait, lambda: next(ticks))
        ended = sharing.go_on(lambda state: heard.append(state.condition))
    assert (ended.pushed, ended.unsent) == (2, 0)
    assert ended.pulled >= 1
    assert heard[-1] is Condition.AGREED
    assert first.codes() == sorted(codes)


def test_a_listening_desk_hears_of_who_joins_and_of_what_is_sent_by_command(
    shared_database: SharedDatabase, tmp_path: Path
) -> None:
    """A window elsewhere shows it at once and need not ask."""
    one, two = (new_desk(tmp_path / name) for name in ("one", "two"))
    assert one.join(shared_database.owner, "Quầy 1").status == 0
    with closing(Line(shared_database.owner)) as line:
        hints = Hints(line, AGENCY)
        line.ask("SELECT 1", {})

        def heard() -> set[str]:
            line.ask("SELECT 1", {})
            return {
                hint.station for words in hints.take() if (hint := read_hint(words)) and hint.what == PUSHED
            }

        joined = two.join(shared_database.owner, "Quầy 2").json["station"]
        assert heard() == {joined}
        two.sync()
        assert heard() == set(), "nothing was sent"
        two.receive()
        two.sync()
        assert heard() == {joined}
