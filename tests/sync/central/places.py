"""Where desks of a test meet: a shared log in memory or in a real database, with logins made as they are named."""

from __future__ import annotations

import re
from types import TracebackType
from typing import Protocol, Self

from onestop.clock import SystemClock
from onestop.sync.central.connecting import Line, Patience
from onestop.sync.central.init import DESK_ROLE, migrations
from onestop.sync.central.log import PostgresLog
from onestop.sync.central.rights import as_owner
from onestop.sync.central.url import Server as Address
from onestop.sync.ports import SharedLog
from tests.helpers.postgres import OWNER, PASSWORD, PostgresServer, SharedDatabase
from tests.sync.central.authors import Author
from tests.sync.server import Server

_PARTITIONED = ("station", "station_number", "event", "envelope", "signed_head")


class Place(Protocol):
    """`agency` is the test's own: everything that it can reach bears this name."""

    @property
    def agency(self) -> str: ...

    def login(self, name: str) -> str:
        """What a desk of this name is called here."""
        ...

    def log_in(self, name: str) -> SharedLog: ...

    def make_keeper(self, name: str) -> None: ...


class MemoryPlace:
    """The simulator's server."""

    agency = "bqlkcn-hungyen"

    def __init__(self) -> None:
        self._server = Server(SystemClock())

    def login(self, name: str) -> str:
        return name

    def log_in(self, name: str) -> SharedLog:
        return self._server.log_in(name)

    def make_keeper(self, name: str) -> None:
        self._server.keepers.add(name)


class PostgresPlace:
    """An agency of the test's own in a database that tests may share. Whoever logs in is admitted first."""

    def __init__(self, database: SharedDatabase) -> None:
        self.database = database
        self._name = database.host.new_name()
        self.agency = f"{self._name}-hungyen"
        self.other_agency = f"{self._name}-sxd"
        self._logs: list[PostgresLog] = []
        self._admitted: set[tuple[str, str]] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        for log in self._logs:
            log.close()

    def login(self, name: str) -> str:
        return f"{self._name}_{name}"

    def server(self, name: str, **changes: str) -> Address:
        """How a desk reaches it. `changes` are libpq's parameters, such as the port of a proxy."""
        return self.database.server(self.login(name), **changes)

    def admit(self, name: str, agency: str = "") -> None:
        where = agency or self.agency
        if (where, name) not in self._admitted:
            self._admitted.add((where, name))
            with as_owner(self.database.owner) as owner:
                owner.admit(where, self.login(name), PASSWORD)

    def log_in(
        self, name: str, agency: str = "", patience: Patience | None = None, **changes: str
    ) -> PostgresLog:
        self.admit(name, agency)
        return self.log_in_unasked(name, agency, patience, **changes)

    def log_in_unasked(
        self, name: str, agency: str = "", patience: Patience | None = None, **changes: str
    ) -> PostgresLog:
        """The same for somebody who may not have been admitted there."""
        line = Line(self.server(name, **changes), patience, direct=True)
        log = PostgresLog(line, agency or self.agency)
        self._logs.append(log)
        return log

    def make_keeper(self, name: str) -> None:
        self.admit(name)
        with as_owner(self.database.owner) as owner:
            owner.make_keeper(self.agency, self.login(name))


def author_at(place: Place, station: str, name: str) -> Author:
    """A station of a desk that logs in here."""
    return Author(station, place.login(name), place.agency)


def partitioned_schema(server: PostgresServer, database: str, parts: int = 3) -> None:
    """The program's own schema with every growing table cut up by agency: what a province would run."""
    ((_, statements),) = migrations()
    for table in _PARTITIONED:
        pieces = "".join(
            f"CREATE TABLE onestop.{table}_{n} PARTITION OF onestop.{table} "
            f"FOR VALUES WITH (MODULUS {parts}, REMAINDER {n});\n"
            for n in range(parts)
        )
        pattern = rf"(CREATE TABLE onestop\.{table} \(\n.*?\n\));\n"
        cut_up = rf"\1 PARTITION BY HASH (agency);\n{pieces}"
        statements, found = re.subn(pattern, cut_up, statements, count=1, flags=re.DOTALL)
        assert found == 1, table
    with server.superuser(database) as connection:
        connection.execute(f"SET ROLE {OWNER}".encode())
        connection.execute(b"CREATE SCHEMA onestop")
        known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (DESK_ROLE,)).fetchone()
        assert known, "the template made it"
        connection.execute(statements.encode())
        connection.execute(b"INSERT INTO onestop.schema_version (version) VALUES (1)")
