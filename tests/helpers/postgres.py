"""A throw-away PostgreSQL for a run of the tests, which are skipped, saying why, where none can be started."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from onestop.dev import postgres as throw_away
from onestop.dev.postgres import (
    MISSING,
    OWNER,
    PASSWORD,
    NoPostgres,
    PostgresServer,
    SharedDatabase,
    programs,
)

__all__ = [
    "MISSING",
    "OWNER",
    "PASSWORD",
    "PostgresServer",
    "SharedDatabase",
    "postgres",
    "programs",
    "running_server",
    "shared_database",
]


@contextmanager
def running_server(*, durable: bool = False) -> Iterator[PostgresServer]:
    """A server with a prepared template, gone again at the end."""
    try:
        with throw_away.running_server(durable=durable) as server:
            yield server
    except NoPostgres as reason:
        pytest.skip(str(reason))


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """The server that all tests of a run share."""
    with running_server() as server:
        yield server


@pytest.fixture
def shared_database(postgres: PostgresServer) -> Iterator[SharedDatabase]:
    """An empty shared ledger of this test's own."""
    name = postgres.clone()
    yield SharedDatabase(postgres, name)
    postgres.drop(name)
