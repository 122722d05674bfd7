"""What is lost comes back: a server restored from last week, a disk that died, a disk that was copied, a join cut short."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from onestop.bootstrap.opening import open_home
from onestop.bootstrap.sharing.by_command import machine
from onestop.bootstrap.sharing.joining import join
from onestop.dev.tcp_proxy import Weather, proxied
from onestop.domain.errors import Refused, Unavailable
from onestop.sync.membership import read
from onestop.sync.signing import KeyFolder
from tests.helpers.commands import PRACTICE
from tests.helpers.desks import Desk, new_desk, rows
from tests.helpers.postgres import OWNER, SharedDatabase

AT = datetime.fromisoformat(PRACTICE)


@pytest.fixture
def first(tmp_path: Path, shared_database: SharedDatabase) -> Desk:
    """A keeper, for it was the first."""
    desk = new_desk(tmp_path / "first")
    assert desk.join(shared_database.owner, "Quầy 1").json["keeper"]
    return desk


@pytest.fixture
def second(tmp_path: Path, shared_database: SharedDatabase, first: Desk) -> Desk:
    desk = new_desk(tmp_path / "second")
    assert not desk.join(shared_database.owner, "Quầy 2").json["keeper"]
    return desk


def backed_up(database: SharedDatabase) -> str:
    """A copy of the server's database as it is now."""
    name = database.host.new_name()
    database.host.create(name, database.name)
    return name


def restored(database: SharedDatabase, backup: str) -> None:
    """The server comes back as it was then."""
    database.host.drop(database.name)
    with database.host.superuser() as connection:
        connection.execute(f"ALTER DATABASE {backup} RENAME TO {database.name}".encode())


def on_server(database: SharedDatabase) -> int:
    ((count,),) = rows(database, "SELECT count(*) FROM onestop.event WHERE kind = 'dossier_received'")
    return int(count)


def test_a_server_of_last_week_is_healed_by_the_desks(
    shared_database: SharedDatabase, first: Desk, second: Desk, tmp_path: Path
) -> None:
    old = first.receive(1)
    first.sync()
    backup = backed_up(shared_database)
    new = first.receive(2) + second.receive(2)
    for desk in (first, second, first):
        desk.sync()
    restored(shared_database, backup)
    assert on_server(shared_database) == 1
    shutil.rmtree(second.home)
    healed = first.sync()
    assert healed["vector_equal"]
    assert on_server(shared_database) == 5, "the keeper brings what the vanished desk had, too"
    third = new_desk(tmp_path / "third")
    assert third.join(shared_database.owner, "Quầy 3").status == 0
    assert third.codes() == first.codes() == sorted(old + new)
    third.proved()


def test_a_server_that_has_forgotten_a_desk_takes_it_in_again(
    shared_database: SharedDatabase, first: Desk, tmp_path: Path
) -> None:
    backup = backed_up(shared_database)
    late = new_desk(tmp_path / "late")
    late.join(shared_database.owner, "Quầy 2")
    codes = late.receive(2)
    late.sync()
    restored(shared_database, backup)
    said = late("sync", "--once")
    assert (said.status, said.error["code"]) == (3, "shared_not_admitted")
    more = late.receive(1, "Vẫn tiếp")
    again = late.join(shared_database.owner, "Quầy 2", "--again")
    assert again.status == 0, again.err
    assert (again.json["unsent"], again.json["vector_equal"]) == (0, True)
    first.sync()
    assert first.codes() == late.codes() == sorted(codes + more)
    for desk in (first, late):
        desk.proved()


def test_a_desk_whose_disk_died_gets_everything_back_and_no_code_twice(
    shared_database: SharedDatabase, first: Desk, second: Desk
) -> None:
    before = second.receive(3)
    station = second.sync()["station"]
    shutil.rmtree(second.home)
    joined = second.join(shared_database.owner, "Quầy 2").json
    assert joined["station"] != station
    assert joined["number"] == 2
    assert second.codes() == sorted(before)
    after = second.receive(2)
    assert not set(before) & set(after)
    second.sync()
    first.sync()
    assert first.codes() == sorted(before + after)
    second.proved()


def test_a_cloned_disk_becomes_a_station_of_its_own(
    shared_database: SharedDatabase, first: Desk, tmp_path: Path
) -> None:
    common = first.receive(2)
    first.sync()
    clone = first.cloned(tmp_path / "clone")
    ours = first.receive(1)
    first.sync()
    noticed = clone.sync()
    original = first.sync()
    assert noticed["station"] != original["station"]
    assert noticed["number"] != original["number"]
    theirs = clone.receive(2, "Bản sao")
    ours += first.receive(1)
    for desk in (clone, first, clone):
        assert desk.sync()["vector_equal"]
    assert first.codes() == clone.codes() == sorted(common + ours + theirs)
    assert len(set(common + ours + theirs)) == 6
    for desk in (first, clone):
        desk.proved()


def test_what_a_clone_received_before_anybody_noticed_is_kept(
    shared_database: SharedDatabase, first: Desk, tmp_path: Path
) -> None:
    clone = first.cloned(tmp_path / "clone")
    ours, theirs = first.receive(1), clone.receive(2, "Bản sao")
    for desk in (first, clone, first):
        desk.sync()
    assert first.codes() == clone.codes() == sorted(ours + theirs), "each paper is in somebody's hand"
    assert clone.sync()["station"] != first.sync()["station"]
    (twice,) = (each for each in first("anomalies").json["anomalies"] if each["kind"] == "code_twice")
    assert len({each["desk"] for each in twice["sides"]}) == 2, (
        "a copy bears the name of what it was copied from"
    )
    for desk in (first, clone):
        desk.proved()


def test_a_home_copied_before_it_joined_has_the_same_key_and_joins_as_another_station(
    shared_database: SharedDatabase, first: Desk, tmp_path: Path
) -> None:
    """An image for many machines, made once the program had been opened."""
    one = new_desk(tmp_path / "image")
    begun = one.receive(1)
    other = one.cloned(tmp_path / "copy")
    with open_home(one.home, read_only=True) as opened:
        assert opened.ledger.station is not None
        assert KeyFolder(opened.folder.keys).holds(opened.ledger.station.station)
    received = [*begun, *one.receive(1, "Một"), *other.receive(2, "Hai")]
    for desk, name in ((one, "Quầy 2"), (other, "Quầy 3")):
        assert desk.join(shared_database.owner, name).status == 0
    for desk in (one, other, first, one):
        desk.sync()
    assert first.codes() == one.codes() == other.codes()
    assert len(first.codes()) == len(received) == 4, "a code on two papers is two dossiers"
    assert len(json.loads(first("sync", "status").out)["doubted"]) == 0


def test_a_clone_that_gets_a_login_of_its_own_takes_its_unsent_along(
    shared_database: SharedDatabase, first: Desk, second: Desk, tmp_path: Path
) -> None:
    clone = second.cloned(tmp_path / "clone")
    codes = clone.receive(2, "Bản sao")
    for name in ("shared.json", "shared.password"):
        (clone.home / name).unlink()
    joined = clone.join(shared_database.owner, "Quầy 3")
    assert joined.status == 0, joined.err
    assert (joined.json["unsent"], joined.json["vector_equal"]) == (0, True)
    assert joined.json["station"] != second.sync()["station"]
    first.sync()
    assert first.codes() == sorted(codes)
    clone.proved()


def test_a_cable_pulled_while_joining_leaves_the_machine_alone_and_the_next_try_works(
    shared_database: SharedDatabase, first: Desk, tmp_path: Path
) -> None:
    codes = first.receive(3)
    first.sync()
    newcomer = new_desk(tmp_path / "newcomer")
    own = newcomer.receive(1, "Trước khi nối")
    with proxied(shared_database.host.port) as proxy:
        server = shared_database.host.server(shared_database.name, OWNER, port=str(proxy.port))

        def pull_the_cable(_taken: int, _to_take: int) -> None:
            proxy.set(Weather(refuse=True, reset=True))

        with open_home(newcomer.home, as_of=AT) as opened, pytest.raises(Unavailable) as failure:
            join(machine(opened), server.url(password=True), "Quầy 2", progress=pull_the_cable)
        assert failure.value.what == "shared_unreachable"
        begun = read(newcomer.home)
        assert begun is not None
        assert not begun.joined
        assert newcomer("sync", "--once").error["code"] == "shared_not_joined"
        own += newcomer.receive(1, "Vẫn tiếp")
        proxy.set(Weather())
        again = newcomer.join(server, "Quầy 2")
        assert again.json["login"] == begun.login, "no second login is left lying about"
    assert newcomer.codes() == sorted(codes + own)
    newcomer.proved()


def test_a_join_that_is_called_off_can_be_made_later(
    shared_database: SharedDatabase, first: Desk, tmp_path: Path
) -> None:
    codes = first.receive(2)
    first.sync()
    newcomer = new_desk(tmp_path / "newcomer")
    url = shared_database.owner.url(password=True)
    with open_home(newcomer.home, as_of=AT) as opened, pytest.raises(Refused) as refusal:
        join(machine(opened), url, "Quầy 2", cancelled=lambda: True)
    assert refusal.value.code == "shared_join_cancelled"
    assert newcomer("sync", "status").json["place"] == ""
    station = newcomer("sync", "status").json["station"]
    assert newcomer.join(shared_database.owner, "Quầy 2").json["station"] == station
    assert newcomer.codes() == sorted(codes)


def test_the_first_pull_tells_how_far_it_is(
    shared_database: SharedDatabase, first: Desk, tmp_path: Path
) -> None:
    first.receive(3)
    first.sync()
    told: list[tuple[int, int]] = []
    with open_home(tmp_path / "newcomer", as_of=AT) as opened:
        url = shared_database.owner.url(password=True)
        join(machine(opened), url, "Quầy 2", progress=lambda taken, to_take: told.append((taken, to_take)))
    ((on_server,),) = rows(shared_database, "SELECT count(*) FROM onestop.event")
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > 0
    assert told[-1][1] <= on_server


def test_a_join_that_was_killed_goes_on_with_the_next_exchange(
    shared_database: SharedDatabase, first: Desk, tmp_path: Path
) -> None:
    codes = first.receive(2)
    first.sync()
    home = tmp_path / "killed"
    with proxied(shared_database.host.port) as proxy:
        proxy.set(Weather(delay=0.05))
        server = shared_database.host.server(shared_database.name, OWNER, port=str(proxy.port))
        command = [sys.executable, "-m", "onestop", "join", server.url(password=True), "--station", "Quầy 2"]
        process = subprocess.Popen(
            [*command, "--home", str(home), "--as-of", first.commands.as_of],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ),
        )  # fmt: skip
        while not _is_member(home):
            assert process.poll() is None, "it ended before it was killed"
        process.send_signal(signal.SIGKILL)
        process.wait()
        proxy.set(Weather())
        killed = new_desk(home)
        assert killed.sync()["vector_equal"]
    assert killed.codes() == sorted(codes)
    killed.proved()


def _is_member(home: Path) -> bool:
    try:
        return bool(json.loads((home / "shared.json").read_bytes())["joined"])
    except (OSError, ValueError):
        return False
