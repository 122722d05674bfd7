"""A shared ledger to throw away: a PostgreSQL of this machine with its tables prepared, and a cable that can be pulled.

Knows no desk.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from onestop.dev.postgres import OWNER, NoPostgres, running_server
from onestop.dev.tcp_proxy import FAIR, TcpProxy, Weather, proxied

__all__ = ["NoPostgres", "SharedLedger", "shared_ledger"]

DATABASE = "motcua"


@dataclass(frozen=True, slots=True)
class SharedLedger:
    """`url` is its owner's, by way of the `cable`."""

    url: str
    cable: TcpProxy

    def pull_the_cable(self) -> None:
        self.cable.set(Weather(refuse=True, reset=True))

    def put_it_back(self) -> None:
        self.cable.set(FAIR)


@contextmanager
def shared_ledger() -> Iterator[SharedLedger]:
    """NoPostgres where no server can be started."""
    with running_server() as server, proxied(server.port) as cable:
        address = server.server(server.clone(DATABASE), OWNER, port=str(cable.port))
        yield SharedLedger(address.url(password=True), cable)
