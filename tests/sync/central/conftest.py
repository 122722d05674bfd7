"""What these tests stand on: a real server of the run's own, and places to share a log at, in memory and there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.helpers.postgres import PostgresServer, SharedDatabase, postgres, shared_database
from tests.sync.central.places import MemoryPlace, Place, PostgresPlace, partitioned_schema

__all__ = ["postgres", "shared_database"]


@pytest.fixture(scope="session")
def common_database(postgres: PostgresServer) -> SharedDatabase:
    """One database for most tests: each has agencies of its own in it."""
    return SharedDatabase(postgres, postgres.clone())


@pytest.fixture(scope="session")
def partitioned_database(postgres: PostgresServer) -> SharedDatabase:
    """The same with the tables cut up by agency, under the same statements."""
    name = postgres.new_name()
    postgres.create(name)
    partitioned_schema(postgres, name)
    return SharedDatabase(postgres, name)


@pytest.fixture
def place(common_database: SharedDatabase) -> Iterator[PostgresPlace]:
    """An agency whose desks log in as they are named."""
    with PostgresPlace(common_database) as made:
        yield made


@pytest.fixture
def own_place(shared_database: SharedDatabase) -> Iterator[PostgresPlace]:
    """The same in a database that the test may spoil."""
    with PostgresPlace(shared_database) as made:
        yield made


@pytest.fixture(params=["memory", "common_database", "partitioned_database"])
def any_place(request: pytest.FixtureRequest) -> Iterator[Place]:
    """Each adapter of the port."""
    if request.param == "memory":
        yield MemoryPlace()
        return
    with PostgresPlace(request.getfixturevalue(request.param)) as made:
        yield made
