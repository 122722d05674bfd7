"""A desk's file grows with the program, keeps what it holds, and refuses to be read by an older one."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from onestop.clock import CountedIds, PracticeClock
from onestop.domain.errors import Unavailable
from onestop.domain.travel import ResultReady
from onestop.storage import tables
from onestop.storage.dossier_rows import PROJECTIONS
from onestop.storage.migrate import migrate, migrations
from onestop.storage.store import SqliteStore
from tests.helpers.given import CLERK, MORNING, Counter, sqlite_counter

NEWEST = migrations()[-1][0]
LEDGER_TABLES = ("event", "envelope", "home", "draft")
SHARING_TABLES = ("signed_head", "station_card", "loose", "aside")
HOME_TABLES = ("person_secret", *SHARING_TABLES)


def schema(driver: sqlite3.Connection) -> list[tuple[str, ...]]:
    return driver.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY 1, 2, 3").fetchall()


def open_again(path: Path, *, read_only: bool = False) -> SqliteStore:
    clock = PracticeClock(MORNING, ticking=False)
    return SqliteStore(path, clock, CountedIds(clock.utc_ms() + 60_000), read_only=read_only)


def test_the_files_are_numbered_without_gaps() -> None:
    assert [number for number, _ in migrations()] == list(range(1, NEWEST + 1))


def test_fresh_is_migrated_step_by_step() -> None:
    fresh = sqlite3.connect(":memory:", isolation_level=None)
    migrate(fresh)
    stepped = sqlite3.connect(":memory:", isolation_level=None)
    for number in range(1, NEWEST + 1):
        migrate(stepped, upto=number)
        assert stepped.execute("PRAGMA user_version").fetchone() == (number,)
    assert schema(fresh) == schema(stepped)
    assert not migrate(fresh), "nothing is left to do"


@pytest.mark.parametrize("old", range(1, NEWEST))
def test_every_old_schema_with_its_events_comes_up_to_date(
    tmp_path: Path, counter: Counter, old: int
) -> None:
    """Events are never changed; projections, which an old file has in an old form or not at all, grow anew."""
    ids = [counter.take_in() for _ in range(3)]
    counter.add(ids[1], ResultReady(MORNING))
    counter.store.save_draft("reception", "half typed", MORNING)
    path = tmp_path / "old.sqlite3"
    driver = sqlite3.connect(path, isolation_level=None)
    migrate(driver, upto=old)
    driver.execute("ATTACH ? AS now", (str(tmp_path / "ledger.sqlite3"),))
    for table in LEDGER_TABLES:
        columns = ", ".join(row[1] for row in driver.execute(f"PRAGMA main.table_info({table})"))
        driver.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM now.{table}")
    driver.close()
    store = open_again(path)
    assert store.verify().ok
    assert store.rows_by_id(ids) == counter.store.rows_by_id(ids)
    assert store.load_draft("reception") == "half typed"
    assert store.find_code(counter.code_of(ids[2])) == (ids[2],)
    store.close()


@pytest.mark.parametrize("read_only", [False, True])
def test_a_newer_file_is_left_alone(counter: Counter, ledger: Path, read_only: bool) -> None:
    hand = sqlite3.connect(ledger)
    hand.execute(f"PRAGMA user_version = {NEWEST + 1}")
    hand.close()
    with pytest.raises(Unavailable) as failure:
        open_again(ledger, read_only=read_only)
    assert failure.value.what == "newer_home"


def test_an_older_file_is_not_read_before_it_is_migrated(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite3"
    driver = sqlite3.connect(path, isolation_level=None)
    migrate(driver, upto=NEWEST - 1)
    driver.close()
    with pytest.raises(Unavailable):
        open_again(path, read_only=True)
    open_again(path).close()
    open_again(path, read_only=True).close()


def test_growing_anew_that_was_cut_off_is_made_up_for(
    monkeypatch: pytest.MonkeyPatch, counter: Counter, ledger: Path
) -> None:
    """Killed behind the migration: the projections are still those of the old file."""
    dossier_id = counter.take_in()
    counter.store.close()
    newer = [*migrations(), (NEWEST + 1, "CREATE TABLE extra (n INTEGER); DROP TABLE dossier;")]
    monkeypatch.setattr("onestop.storage.migrate.migrations", lambda: newer)
    driver = sqlite3.connect(ledger, isolation_level=None)
    assert migrate(driver) and migrate(driver), "as long as nothing was grown"
    driver.close()
    with pytest.raises(Unavailable):
        open_again(ledger, read_only=True)
    store = open_again(ledger)
    assert [row.dossier_id for row in store.rows_by_id([dossier_id])] == [dossier_id]
    store.close()
    open_again(ledger, read_only=True).close()


def test_a_migration_that_fails_changes_nothing(monkeypatch: pytest.MonkeyPatch, ledger: Path) -> None:
    sqlite_counter(ledger).store.close()
    broken = [*migrations(), (NEWEST + 1, "CREATE TABLE extra (n INTEGER); CREATE TABLE event (n INTEGER);")]
    driver = sqlite3.connect(ledger, isolation_level=None)
    before = schema(driver)
    with monkeypatch.context() as patch:
        patch.setattr("onestop.storage.migrate.migrations", lambda: broken)
        with pytest.raises(sqlite3.OperationalError):
            migrate(driver)
    assert schema(driver) == before
    assert driver.execute("PRAGMA user_version").fetchone() == (NEWEST,)
    driver.close()


def test_core_tables_mirror_the_sql() -> None:
    driver = sqlite3.connect(":memory:", isolation_level=None)
    migrate(driver)
    for table in tables.METADATA.tables.values():
        written = [(row[1], row[2]) for row in driver.execute(f"PRAGMA table_info({table.name})")]
        seen = [(column.name, str(column.type).replace("FLOAT", "REAL")) for column in table.columns]
        assert seen == written, table.name


def test_projections_are_all_that_is_not_ledger() -> None:
    driver = sqlite3.connect(":memory:", isolation_level=None)
    migrate(driver)
    names = {row[1] for row in schema(driver) if row[0] == "table"}
    shadows = {name for name in names if name.startswith(("dossier_words_", "dossier_parts_"))}
    assert names - shadows - {*LEDGER_TABLES, *HOME_TABLES} == set(PROJECTIONS)


def test_who_opened_the_station_is_the_first_event(counter: Counter) -> None:
    assert counter.store.verify().events == 1
    counter.store.close()


def test_a_failed_opening_lets_go_of_the_file(ledger: Path) -> None:
    ledger.write_bytes(b"this is no ledger at all, it only stands where one should be" * 40)
    with pytest.raises(Unavailable) as failure:
        sqlite_counter(ledger)
    assert failure.value.what == "ledger_damaged"
    ledger.unlink()
    sqlite_counter(ledger).store.close()
    assert CLERK
