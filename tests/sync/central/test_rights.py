"""What a desk's login cannot do, line by line, asked of a real server in plain SQL."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from psycopg import errors

from onestop.domain.errors import Unavailable
from onestop.sync.central.connecting import BoundedConnection, Patience, connect
from onestop.sync.central.rights import as_owner
from onestop.sync.ports import NotAllowed
from tests.helpers.postgres import PASSWORD
from tests.sync.central.authors import Author, event
from tests.sync.central.places import PostgresPlace, author_at

GROWING = ("station", "station_number", "event", "envelope", "signed_head")
TABLES = (*GROWING, "login", "agency", "schema_version")
STRANGER = "station-of-others"
OTHERS_BUSINESS = (
    "CREATE TABLE onestop.more (n integer)",
    "CREATE FUNCTION onestop.f() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
    "DROP SCHEMA onestop CASCADE",
    "CREATE ROLE another LOGIN",
    "SET ROLE onestop_owner",
    "SET ROLE postgres",
    "SELECT rolpassword FROM pg_authid",
    "UPDATE onestop.login SET keeper = true",
    "INSERT INTO onestop.login VALUES ('agency', 'another', true)",
    "INSERT INTO onestop.agency VALUES ('another')",
    "INSERT INTO onestop.schema_version VALUES (99)",
    "SELECT * FROM onestop.agency",
)


@pytest.fixture
def own(place: PostgresPlace) -> Author:
    """A desk with a number and three events on the server."""
    author = author_at(place, "station-1", "desk1")
    log = place.log_in("desk1")
    log.introduce(author.introduction)
    log.claim("station-1", 1)
    log.push(author.write_some(3))
    return author


@pytest.fixture
def stranger(place: PostgresPlace) -> Author:
    """The same at another agency."""
    author = Author(STRANGER, place.login("stranger"), place.other_agency)
    log = place.log_in("stranger", place.other_agency)
    log.introduce(author.introduction)
    log.claim(STRANGER, 1)
    log.push(author.write_some(2))
    return author


@pytest.fixture
def desk(place: PostgresPlace, own: Author, stranger: Author) -> Iterator[BoundedConnection]:
    """The login of the first desk, with SQL of its own."""
    with connect(place.server("desk1"), Patience()) as connection:
        yield connection


def everything(place: PostgresPlace) -> list[list[tuple[Any, ...]]]:
    with connect(place.database.owner, Patience()) as owner:
        return [
            owner.execute(f"TABLE onestop.{table} ORDER BY 1, 2".encode()).fetchall() for table in GROWING
        ]


def insert(table: str, agency: str, station: str, login: str) -> bytes:
    """One row for somebody, well formed, so that nothing but a right can refuse it."""
    said = event("forged")
    rows = {
        "station": f"('{agency}', 'new', '{login}', '\\x{'00' * 32}', '', '')",
        "station_number": f"('{agency}', 7, '{station}')",
        "event": f"('{agency}', '{said.event_id}', '', '', '', '', 1, '', 1, '', '', NULL, sha256(''))",
        "envelope": f"('{agency}', '{station}', 1, '{said.event_id}', NULL, '\\x{'00' * 32}', '\\x{'01' * 32}')",
        "signed_head": f"('{agency}', '{station}', 1, '\\x{'01' * 32}', '')",
    }
    return f"INSERT INTO onestop.{table} VALUES {rows[table]}".encode()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE onestop.{0} SET {1} = {1}",
        "DELETE FROM onestop.{}",
        "TRUNCATE onestop.{} CASCADE",
        "DROP TABLE onestop.{} CASCADE",
        "ALTER TABLE onestop.{} DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE onestop.{} ADD COLUMN more text",
        "CREATE TRIGGER t BEFORE INSERT ON onestop.{} EXECUTE FUNCTION suppress_redundant_updates_trigger()",
        "CREATE POLICY mine ON onestop.{} USING (true)",
        "LOCK TABLE onestop.{} IN ACCESS EXCLUSIVE MODE",
    ],
)
def test_nothing_is_changed_or_taken_away(
    place: PostgresPlace, desk: BoundedConnection, statement: str
) -> None:
    before = everything(place)
    for table in TABLES:
        column = "version" if table == "schema_version" else "agency"
        with pytest.raises(errors.InsufficientPrivilege), desk.transaction():
            desk.execute(statement.format(table, column).encode())
    assert everything(place) == before


def test_a_desk_is_nobody_but_a_desk(desk: BoundedConnection) -> None:
    for statement in OTHERS_BUSINESS:
        with pytest.raises(errors.InsufficientPrivilege):
            desk.execute(statement.encode())


def test_a_conflict_updates_nothing(desk: BoundedConnection, own: Author) -> None:
    with pytest.raises(errors.InsufficientPrivilege):
        desk.execute(
            insert("station_number", own.agency, "station-1", own.login)
            + b" ON CONFLICT (agency, number) DO UPDATE SET station = 'station-1'"
        )


def test_another_agencys_rows_cannot_be_read(place: PostgresPlace, desk: BoundedConnection) -> None:
    with connect(place.database.owner, Patience()) as owner:
        for table in GROWING:
            asked = f"SELECT agency FROM onestop.{table}".encode()
            assert {agency for (agency,) in desk.execute(asked)} == {place.agency}
            assert {agency for (agency,) in owner.execute(asked)} >= {place.agency, place.other_agency}


def test_another_agencys_rows_cannot_be_written(desk: BoundedConnection, stranger: Author) -> None:
    for table in GROWING:
        for login in (stranger.login, desk.info.user):
            with pytest.raises(errors.InsufficientPrivilege):
                desk.execute(insert(table, stranger.agency, STRANGER, login))


def test_another_stations_log_cannot_be_written(place: PostgresPlace, desk: BoundedConnection) -> None:
    second = author_at(place, "station-2", "desk2")
    place.log_in("desk2").introduce(second.introduction)
    for table in ("station", "station_number", "envelope", "signed_head"):
        with pytest.raises(errors.InsufficientPrivilege):
            desk.execute(insert(table, place.agency, "station-2", second.login))


def test_nobody_sees_who_else_logs_in(desk: BoundedConnection) -> None:
    assert desk.execute("SELECT login FROM onestop.login").fetchall() == [(desk.info.user,)]


def test_the_role_of_all_desks_sees_nothing(desk: BoundedConnection, own: Author) -> None:
    desk.execute("SET ROLE onestop_desk")
    assert desk.execute("SELECT * FROM onestop.event").fetchall() == []
    with pytest.raises(errors.InsufficientPrivilege):
        desk.execute(insert("event", own.agency, "", ""))


def test_an_event_whose_digest_lies_is_refused(desk: BoundedConnection, own: Author) -> None:
    with pytest.raises(errors.CheckViolation):
        desk.execute(insert("event", own.agency, "", ""))


def test_a_log_of_another_agency_is_not_shown_as_empty(place: PostgresPlace, stranger: Author) -> None:
    place.admit("desk1")
    with pytest.raises(Unavailable) as failure:
        place.log_in_unasked("desk1", place.other_agency).survey()
    assert failure.value.what == "shared_not_admitted"


def test_a_keeper_is_one_in_its_own_agency_only(place: PostgresPlace, stranger: Author) -> None:
    place.make_keeper("desk1")
    log = place.log_in_unasked("desk1", place.other_agency)
    with pytest.raises(NotAllowed):
        log.introduce(Author("new", stranger.login, stranger.agency).introduction)
    with pytest.raises(NotAllowed):
        log.push(stranger.write_some(1))
    with pytest.raises(NotAllowed):
        log.claim(STRANGER, 2)


def test_a_keeper_of_one_agency_is_an_ordinary_desk_in_another(
    place: PostgresPlace, stranger: Author
) -> None:
    place.make_keeper("desk1")
    with connect(place.database.owner, Patience()) as owner:
        both = (place.other_agency, place.login("desk1"))
        owner.execute("INSERT INTO onestop.login (agency, login) VALUES (%s, %s)", both)
    log = place.log_in_unasked("desk1", place.other_agency)
    assert not log.survey().keeper
    with pytest.raises(NotAllowed):
        log.push(stranger.write_some(1))
    with pytest.raises(NotAllowed):
        log.claim(STRANGER, 2)


def test_ones_own_log_cannot_be_written_with_a_gap(desk: BoundedConnection, own: Author) -> None:
    said = own.rows[0].event.event_id
    for prev_seq, prev_hash in ((None, own.head.hash), (3, own.head.hash), (9, own.head.hash)):
        with pytest.raises((errors.CheckViolation, errors.ForeignKeyViolation)):
            desk.execute(
                "INSERT INTO onestop.envelope (agency, station, seq, event_id, prev_seq, prev_hash, hash) "
                "VALUES (%s, 'station-1', 10, %s, %s, %s, %s)",
                (own.agency, said, prev_seq, prev_hash, bytes(32)),
            )


def test_the_keepers_right_is_taken_back(place: PostgresPlace, own: Author) -> None:
    place.make_keeper("desk2")
    log = place.log_in("desk2")
    log.push(own.write_some(1))
    with as_owner(place.database.owner) as owner:
        owner.make_keeper(place.agency, place.login("desk2"), keeper=False)
    assert not log.survey().keeper
    with pytest.raises(NotAllowed):
        log.push(own.write_some(1))


def test_a_stolen_machine_is_shut_out_and_its_log_stays(place: PostgresPlace, own: Author) -> None:
    with as_owner(place.database.owner) as owner:
        owner.dismiss(place.agency, own.login)
        owner.dismiss(place.agency, "nobody")
    with pytest.raises(Unavailable) as failure:
        place.log_in("desk1").survey()
    assert failure.value.what == "shared_login_refused"
    assert place.log_in("desk2").survey().heads == {"station-1": own.head}


def test_admitting_again_sets_the_password(place: PostgresPlace) -> None:
    place.admit("desk1")
    with as_owner(place.database.owner) as owner:
        owner.admit(place.agency, place.login("desk1"), "another", keeper=True)
    with pytest.raises(Unavailable) as failure:
        place.log_in("desk1").survey()
    assert failure.value.what == "shared_password"
    with connect(place.server("desk1").with_login(place.login("desk1"), "another"), Patience()):
        pass


def test_a_name_that_somebody_bears_is_not_given_away(place: PostgresPlace) -> None:
    for taken in ("postgres", "onestop_owner"):
        with as_owner(place.database.owner) as owner, pytest.raises(Unavailable) as failure:
            owner.admit(place.agency, taken, PASSWORD)
        assert failure.value.what == "shared_login_taken"


def test_a_desk_admits_nobody(place: PostgresPlace) -> None:
    place.admit("desk1")
    with pytest.raises(Unavailable) as failure, as_owner(place.server("desk1")) as owner:
        owner.admit(place.agency, place.login("friend"), PASSWORD)
    assert failure.value.what == "shared_not_owner"


def test_the_server_never_hears_a_password(place: PostgresPlace) -> None:
    place.admit("desk1")
    with place.database.host.superuser() as connection:
        (kept,) = connection.execute(
            "SELECT rolpassword FROM pg_authid WHERE rolname = %s", (place.login("desk1"),)
        ).fetchone() or ("",)
    assert kept.startswith("SCRAM-SHA-256$")
