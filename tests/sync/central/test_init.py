"""Making the shared tables: once, twice, by two at once, over a newer program's, and without the right to."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from onestop.cli.shared import init
from onestop.domain.errors import Unavailable
from onestop.sync.central.connecting import Line, Patience, connect
from onestop.sync.central.init import Prepared, migrations, prepare
from onestop.sync.central.log import PostgresLog
from onestop.sync.central.rights import as_owner
from onestop.sync.central.url import read_url
from tests.helpers.postgres import OWNER, PASSWORD, PostgresServer
from tests.sync.central.places import PostgresPlace, author_at

AGENCY = "bqlkcn-hungyen"

NEWEST = migrations()[-1][0]


@pytest.fixture
def empty(postgres: PostgresServer) -> str:
    """A database in which nothing was made yet."""
    name = postgres.new_name()
    postgres.create(name)
    return name


def test_the_first_time_makes_everything(postgres: PostgresServer, empty: str) -> None:
    owner = postgres.server(empty, OWNER)
    assert prepare(owner) == Prepared(0, NEWEST, NEWEST)
    with as_owner(owner) as hand:
        hand.admit(AGENCY, f"{empty}_desk", PASSWORD)
    log = PostgresLog(Line(postgres.server(empty, f"{empty}_desk")), AGENCY)
    assert not log.survey().heads
    log.close()


def test_the_second_time_changes_nothing(own_place: PostgresPlace) -> None:
    author = author_at(own_place, "station-1", "desk1")
    log = own_place.log_in("desk1")
    log.introduce(author.introduction)
    log.push(author.write_some(3))
    host, name = own_place.database.host, own_place.database.name
    before = host.dump(name)
    assert prepare(own_place.database.owner) == Prepared(NEWEST, NEWEST, NEWEST)
    assert host.dump(name) == before
    assert any("station-1" in line for line in before)


def test_two_at_once_make_it_once(postgres: PostgresServer, empty: str) -> None:
    owner = postgres.server(empty, OWNER)
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(prepare, [owner] * 4))
    assert {each.after for each in done} == {NEWEST}
    postgres.create(f"{empty}_alone")
    prepare(postgres.server(f"{empty}_alone", OWNER))
    assert schema_of(postgres, empty) == schema_of(postgres, f"{empty}_alone")


def schema_of(server: PostgresServer, database: str) -> list[str]:
    """The dump without the moment at which each step was taken."""
    return [line for line in server.dump(database) if not line.startswith(f"{NEWEST}\t")]


def test_what_breaks_off_leaves_nothing(postgres: PostgresServer, empty: str) -> None:
    with postgres.superuser(empty) as connection:
        connection.execute(f"CREATE SCHEMA onestop AUTHORIZATION {OWNER}".encode())
        connection.execute(b"CREATE VIEW onestop.signed_head AS SELECT 1 AS other_peoples")
    before = postgres.dump(empty)
    with pytest.raises(Unavailable) as failure:
        prepare(postgres.server(empty, OWNER))
    assert failure.value.what == "shared_failed"
    assert postgres.dump(empty) == before


def test_a_newer_schema_is_left_alone_and_lets_an_older_desk_in(own_place: PostgresPlace) -> None:
    author = author_at(own_place, "station-1", "desk1")
    log = own_place.log_in("desk1")
    log.introduce(author.introduction)
    log.push(author.write_some(2))
    newer = b"""
        ALTER TABLE onestop.event ADD COLUMN more text NOT NULL DEFAULT 'none';
        ALTER TABLE onestop.envelope ADD COLUMN seen_at timestamptz NOT NULL DEFAULT now();
        ALTER TABLE onestop.station ADD COLUMN place text;
        CREATE TABLE onestop.elsewhere (agency text PRIMARY KEY);
        INSERT INTO onestop.schema_version (version) VALUES (9999);
    """
    with connect(own_place.database.owner, Patience()) as owner:
        owner.execute(newer)
    before = own_place.database.host.dump(own_place.database.name)
    assert prepare(own_place.database.owner) == Prepared(9999, 9999, NEWEST)
    assert own_place.database.host.dump(own_place.database.name) == before
    log.push(author.write_some(3))
    log.claim("station-1", 1)
    second = author_at(own_place, "station-2", "desk2")
    own_place.log_in("desk2").introduce(second.introduction)
    assert log.pull("station-1", 0, 500).rows == tuple(author.rows)
    assert log.survey().heads == {"station-1": author.head}


def test_a_database_that_was_not_prepared_says_so(postgres: PostgresServer, empty: str) -> None:
    log = PostgresLog(Line(postgres.server(empty, OWNER)), AGENCY)
    with pytest.raises(Unavailable) as failure:
        log.survey()
    log.close()
    assert failure.value.what == "shared_not_prepared"


def test_only_an_owner_prepares(place: PostgresPlace, empty: str) -> None:
    place.admit("desk1")
    with pytest.raises(Unavailable) as failure:
        prepare(place.database.host.server(empty, place.login("desk1")))
    assert failure.value.what == "shared_not_owner"


def test_the_command_says_what_it_did(postgres: PostgresServer, empty: str) -> None:
    url = postgres.server(empty, OWNER).url(password=True)
    answers = [init(url, lambda each: prepare(read_url(each))) for _ in range(2)]
    assert [answer["outcome"] for answer in answers] == ["made", "unchanged"]
    assert [answer["schema"] for answer in answers] == [NEWEST, NEWEST]


@pytest.mark.parametrize(
    ("found", "outcome"),
    [(Prepared(1, 2, 2), "updated"), (Prepared(0, 2, 2), "made"), (Prepared(9, 9, 2), "newer")],
)
def test_the_commands_words_fit_what_was_found(found: Prepared, outcome: str) -> None:
    answer = init("", lambda _: found)
    assert answer["outcome"] == outcome
    assert str(answer["message"]).endswith(".")
