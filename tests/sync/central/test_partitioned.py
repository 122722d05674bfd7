"""The shared schema with a part for each agency, made by the very statements that central/README.md gives."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import errors

from onestop.dev.postgres import PostgresServer, SharedDatabase
from onestop.sync.central import statements
from onestop.sync.central.connecting import BoundedConnection, Patience, connect
from onestop.sync.central.init import Prepared, prepare
from onestop.sync.ports import ChainRefused, NotAllowed
from tests.sync.central.authors import Author
from tests.sync.central.places import PostgresPlace, author_at

ROOT = Path(__file__).parents[3]
CENTRAL = ROOT / "onestop" / "sync" / "central"
PARTS = ("station", "station_number", "event", "envelope", "signed_head")


def quoted(kind: str) -> list[str]:
    """Blocks of one kind of the page, in order."""
    return re.findall(rf"```{kind}\n(.*?)```", (CENTRAL / "README.md").read_text("utf-8"), re.DOTALL)


def run(database: SharedDatabase, script: str) -> None:
    with connect(database.owner, Patience()) as owner:
        owner.execute(script.encode())


@pytest.fixture(scope="module")
def cut_up(postgres: PostgresServer) -> Iterator[SharedDatabase]:
    database = SharedDatabase(postgres, postgres.clone())
    empty_again, noted, others = quoted("sql")[:3]
    (command,) = quoted("sh")
    found = re.fullmatch(r"sed -E '(.*?)' (\S+) \| psql .*", command.strip())
    assert found is not None
    edited = subprocess.run(
        ["sed", "-E", found[1], str(ROOT / found[2])], capture_output=True, text=True, check=True
    )
    for script in (empty_again, edited.stdout, noted, others):
        run(database, script)
    yield database
    postgres.drop(database.name)


@pytest.fixture
def place(cut_up: SharedDatabase) -> Iterator[PostgresPlace]:
    """Two agencies with parts of their own, called as the last letters say."""
    with PostgresPlace(cut_up) as made:
        for agency in (made.agency, made.other_agency):
            own = quoted("sql")[3].replace("_bql", part_name(agency)).replace("BQL", agency)
            run(cut_up, own)
        yield made


def part_name(agency: str) -> str:
    return "_" + agency.replace("-", "_")


@pytest.fixture
def author(place: PostgresPlace) -> Author:
    """A desk with a number and three events on the server."""
    return on_the_server(place, "desk1", place.agency)


def on_the_server(place: PostgresPlace, name: str, agency: str) -> Author:
    author = Author(f"station-{name}", place.login(name), agency)
    log = place.log_in(name, agency)
    log.introduce(author.introduction)
    log.claim(author.station, 1)
    log.push(author.write_some(3))
    return author


@pytest.fixture
def desk(place: PostgresPlace, author: Author) -> Iterator[BoundedConnection]:
    """The login of the first desk, with SQL of its own."""
    with connect(place.server("desk1"), Patience()) as connection:
        yield connection


def test_every_growing_table_is_cut_up(cut_up: SharedDatabase) -> None:
    with connect(cut_up.owner, Patience()) as owner:
        found = owner.execute(
            "SELECT relname FROM pg_class WHERE relnamespace = 'onestop'::regnamespace AND relkind = 'p'"
        ).fetchall()
    assert {name for (name,) in found} == set(PARTS)


def test_init_finds_everything_done(cut_up: SharedDatabase) -> None:
    assert prepare(cut_up.owner) == Prepared(1, 1, 1)


def test_what_one_desk_pushes_another_pulls(place: PostgresPlace, author: Author) -> None:
    other = place.log_in("desk2")
    assert other.pull(author.station, 0, 500) == author.run()
    survey = other.survey()
    assert (dict(survey.heads), dict(survey.numbers)) == ({author.station: author.head}, {1: author.station})
    log = place.log_in("desk1")
    log.push(author.run())
    log.push(author.write_some(2, "more"))
    assert other.pull(author.station, 3, 500).rows == tuple(author.rows[3:])


def test_rows_lie_in_the_part_of_their_agency(place: PostgresPlace, author: Author) -> None:
    on_the_server(place, "stranger", place.other_agency)
    with connect(place.database.owner, Patience()) as owner:
        for table in PARTS:
            for agency in (place.agency, place.other_agency):
                part = f"onestop.{table}{part_name(agency)}"
                held = owner.execute(f"SELECT DISTINCT agency FROM {part}".encode()).fetchall()
                assert held == [(agency,)], part
            assert owner.execute(f"SELECT count(*) FROM onestop.{table}_others".encode()).fetchone() == (0,)


def test_an_agency_without_a_part_goes_to_the_others(cut_up: SharedDatabase) -> None:
    with PostgresPlace(cut_up) as place:
        author = on_the_server(place, "desk1", place.agency)
        assert place.log_in("desk2").pull(author.station, 0, 500) == author.run()
        with connect(cut_up.owner, Patience()) as owner:
            owner.execute("DELETE FROM onestop.signed_head_others")
            owner.execute("DELETE FROM onestop.envelope_others")
            assert owner.execute("DELETE FROM onestop.event_others").rowcount == 3
            owner.execute("DELETE FROM onestop.station_number_others")
            owner.execute("DELETE FROM onestop.station_others")


def test_a_pull_reads_no_other_part(place: PostgresPlace, author: Author, desk: BoundedConnection) -> None:
    values = {"agency": place.agency, "station": author.station, "after": 0, "limit": 500}
    with psycopg.ClientCursor(desk) as cursor:
        cursor.execute(f"EXPLAIN {statements.PULL}".encode(), values)
        plan = "\n".join(line for (line,) in cursor)
    assert f"envelope{part_name(place.agency)}" in plan
    assert part_name(place.other_agency) not in plan
    assert "_others" not in plan


def test_gaps_and_forks_are_refused(place: PostgresPlace, author: Author) -> None:
    log = place.log_in("desk1")
    clone = author.clone()
    author.write_some(2, "original")
    clone.write_some(1, "clone")
    with pytest.raises(ChainRefused):
        log.push(author.run(4))
    log.push(author.run(3))
    with pytest.raises(ChainRefused):
        log.push(clone.run(3))
    assert place.log_in("desk2").pull(author.station, 0, 500).rows == tuple(author.rows)


def test_a_desk_sees_no_other_agency_and_no_part(place: PostgresPlace, desk: BoundedConnection) -> None:
    on_the_server(place, "stranger", place.other_agency)
    for table in PARTS:
        seen = desk.execute(f"SELECT DISTINCT agency FROM onestop.{table}".encode()).fetchall()
        assert seen == [(place.agency,)], table
        for agency in (place.agency, place.other_agency):
            with pytest.raises(errors.InsufficientPrivilege):
                desk.execute(f"SELECT 1 FROM onestop.{table}{part_name(agency)}".encode())


@pytest.mark.parametrize("table", PARTS)
@pytest.mark.parametrize(
    "deed", ["UPDATE onestop.{} SET agency = agency", "DELETE FROM onestop.{}", "TRUNCATE onestop.{}"]
)
def test_a_desk_only_adds(desk: BoundedConnection, table: str, deed: str) -> None:
    with pytest.raises(errors.InsufficientPrivilege):
        desk.execute(deed.format(table).encode())


def test_a_desk_writes_for_no_other_agency(place: PostgresPlace, author: Author) -> None:
    log = place.log_in_unasked("desk1", place.other_agency)
    forged = author_at(place, "forged", "desk1")
    with pytest.raises(NotAllowed):
        log.introduce(forged.introduction)
