"""Whatever is wrong with the server is said in a sentence, and stops nothing but the exchange."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from onestop.sync.central.rights import as_owner
from onestop.sync.central.url import read_url
from onestop.sync.membership import read
from tests.helpers.desks import AGENCY, Desk, new_desk
from tests.helpers.postgres import OWNER, PASSWORD, PostgresServer, SharedDatabase

FULL = """
CREATE FUNCTION onestop.full_disk() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
CREATE TRIGGER full_disk BEFORE INSERT ON onestop.envelope EXECUTE FUNCTION onestop.full_disk();
"""


@pytest.fixture
def desk(tmp_path: Path, shared_database: SharedDatabase) -> Desk:
    """A member that has something to share."""
    made = new_desk(tmp_path / "desk")
    made.join(shared_database.owner, "Quầy 1")
    made.receive(1)
    return made


@pytest.fixture
def refitted(postgres: PostgresServer) -> Iterator[PostgresServer]:
    """A server whose certificate a test changes; afterwards it is as before."""
    if not postgres.tls:
        pytest.skip("this PostgreSQL was built without TLS (Debian: apt-get install postgresql)")
    yield postgres
    postgres.present(*postgres.authority.certificate("localhost"))
    postgres.set("ssl", "on")


def stopped(desk: Desk, code: str, words: str) -> None:
    """The exchange says why it cannot be made; the desk receives, and nothing waiting is forgotten."""
    before = desk("sync", "status").json["unsent"]
    said = desk("sync", "--once")
    assert (said.status, said.error["code"]) == (3, code)
    assert words in said.error["message"]
    assert said.err.strip() == said.error["message"]
    assert "Traceback" not in said.err
    desk.receive(1)
    assert desk("sync", "status").json["unsent"] == before + 1


def test_a_wrong_password(shared_database: SharedDatabase, desk: Desk) -> None:
    member = read(desk.home)
    assert member is not None
    with as_owner(shared_database.owner) as owner:
        owner.admit(AGENCY, member.login, "another", keeper=True)
    stopped(desk, "shared_password", "mật khẩu")
    again = desk.join(shared_database.owner, "Quầy 1", "--again").json
    assert (again["login"], again["unsent"], again["keeper"]) == (member.login, 0, True)


def test_a_password_that_is_gone(shared_database: SharedDatabase, desk: Desk) -> None:
    station = desk("sync", "status").json["station"]
    (desk.home / "shared.password").unlink()
    stopped(desk, "shared_password", "mật khẩu")
    joined = desk.join(shared_database.owner, "Quầy 1").json
    assert (joined["already"], joined["unsent"], joined["station"]) == (False, 0, station)


def test_settings_that_cannot_be_read(desk: Desk) -> None:
    (desk.home / "shared.json").write_text("{")
    said = desk("sync", "--once")
    assert (said.status, said.error["code"]) == (3, "shared_settings")
    assert "shared.json" in said.error["message"]
    desk.receive(1)


def test_an_expired_certificate(desk: Desk, refitted: PostgresServer) -> None:
    refitted.present(*refitted.authority.certificate("localhost", ended=True))
    refitted.reload()
    stopped(desk, "shared_certificate_expired", "hết hạn")


def test_a_server_without_tls(desk: Desk, refitted: PostgresServer, tmp_path: Path) -> None:
    refitted.set("ssl", "off")
    stopped(desk, "shared_without_tls", "TLS")
    newcomer = new_desk(tmp_path / "newcomer")
    said = newcomer.join(refitted.server("postgres", OWNER), "Quầy 2")
    assert (said.status, said.error["code"]) == (3, "shared_without_tls")
    assert read(newcomer.home) is None


def test_a_server_that_only_reads(shared_database: SharedDatabase, desk: Desk) -> None:
    with shared_database.host.superuser() as connection:
        statement = f"ALTER DATABASE {shared_database.name} SET default_transaction_read_only = on"
        connection.execute(statement.encode())
    stopped(desk, "shared_read_only", "chỉ cho đọc")


def test_a_server_whose_disk_is_full(shared_database: SharedDatabase, desk: Desk) -> None:
    with shared_database.host.superuser(shared_database.name) as connection:
        connection.execute(FULL.encode())
    stopped(desk, "shared_full", "đã đầy")


def test_a_server_that_is_down(shared_database: SharedDatabase, desk: Desk) -> None:
    server = shared_database.host
    server.stop()
    try:
        stopped(desk, "shared_unreachable", "Việc ở quầy vẫn chạy")
    finally:
        server.start()
    assert desk.sync()["unsent"] == 0


def test_a_database_that_was_not_prepared(postgres: PostgresServer, tmp_path: Path) -> None:
    name = postgres.new_name()
    postgres.create(name)
    desk = new_desk(tmp_path / "desk")
    said = desk.join(postgres.server(name, OWNER), "Quầy 1")
    assert (said.status, said.error["code"]) == (3, "shared_not_prepared")
    assert "onestop shared init" in said.error["message"]
    assert desk.receive(1)
    postgres.drop(name)


def test_a_login_that_nobody_admitted(shared_database: SharedDatabase, tmp_path: Path) -> None:
    login = shared_database.host.new_name()
    with shared_database.host.superuser() as connection:
        connection.execute(f"CREATE ROLE {login} LOGIN PASSWORD '{PASSWORD}'".encode())
    said = new_desk(tmp_path / "desk").join(shared_database.server(login), "Quầy 1")
    assert (said.status, said.error["code"]) == (3, "shared_not_admitted")


def test_another_agencys_database(shared_database: SharedDatabase, tmp_path: Path) -> None:
    login = shared_database.host.new_name()
    with as_owner(shared_database.owner) as owner:
        owner.admit("SXD", login, PASSWORD)
    desk = new_desk(tmp_path / "desk")
    for server in (shared_database.server(login), shared_database.owner):
        said = desk.join(server, "Quầy 1")
        assert (said.status, said.error["code"], said.error["field"]) == (1, "shared_other_agency", "url")
        assert "SXD" in said.error["message"] and AGENCY in said.error["message"]
    assert desk.join(shared_database.owner, "Quầy 1", "--new-agency").json["keeper"]


def test_practice_and_reality_never_meet(shared_database: SharedDatabase, tmp_path: Path) -> None:
    practice, real = new_desk(tmp_path / "practice"), new_desk(tmp_path / "real", as_of="")
    practice.join(shared_database.owner, "Quầy tập")
    said = real.join(shared_database.owner, "Quầy 1")
    assert (said.status, said.error["code"]) == (1, "shared_is_practice")
    other = SharedDatabase(shared_database.host, shared_database.host.clone())
    assert real.join(other.owner, "Quầy 1").status == 0
    another = new_desk(tmp_path / "another")
    said = another.join(other.owner, "Quầy tập")
    assert (said.status, said.error["code"]) == (1, "shared_is_real")
    other.host.drop(other.name)


def test_a_real_member_never_becomes_a_practice_one(shared_database: SharedDatabase, tmp_path: Path) -> None:
    real = new_desk(tmp_path / "real", as_of="")
    real.join(shared_database.owner, "Quầy 1")
    said = new_desk(real.home).commands.receive()
    assert (said.status, said.error["code"]) == (1, "clock_is_real")


@pytest.mark.parametrize("name", ["", "  ", "x" * 61])
def test_a_desk_needs_a_name_that_can_be_read(
    shared_database: SharedDatabase, tmp_path: Path, name: str
) -> None:
    said = new_desk(tmp_path / "desk").join(shared_database.owner, name)
    assert (said.status, said.error["field"]) == (1, "station")


def test_an_address_that_is_none(tmp_path: Path) -> None:
    said = new_desk(tmp_path / "desk")("join", "may-chu", "--station", "Quầy 1")
    assert (said.status, said.error["code"], said.error["field"]) == (1, "shared_url_unreadable", "url")


def test_where_nothing_is_said_tls_is_checked_to_the_full(
    shared_database: SharedDatabase, desk: Desk
) -> None:
    member = read(desk.home)
    assert member is not None
    assert (
        read_url(member.url).parameters["sslmode"]
        == read_url(shared_database.owner.url()).parameters["sslmode"]
    )
    assert read_url("postgresql://a@b/c").parameters["sslmode"] == "verify-full"


def test_a_server_that_lets_nobody_write(shared_database: SharedDatabase, desk: Desk) -> None:
    """Whatever others wrote still comes; what does not go out is not said to be fine."""
    with shared_database.host.superuser(shared_database.name) as connection:
        connection.execute(b"REVOKE INSERT ON onestop.event FROM onestop_desk")
    stopped(desk, "shared_read_only", "chỉ cho đọc")
