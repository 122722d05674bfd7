"""Homes that share one ledger over a real server, and a second desk that works by hand beside a window."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.bootstrap.opening import OpenHome, open_home
from onestop.bootstrap.sharing.joining import Machine, join, member_server
from onestop.bootstrap.sharing.own_side import own_side
from onestop.clock import TimedIds
from onestop.sync import membership
from onestop.sync.central.connecting import Line
from onestop.sync.central.hints import Hints
from onestop.sync.central.log import PostgresLog
from onestop.sync.central.url import Server
from onestop.sync.ends import Told
from onestop.sync.exchange import Exchange
from onestop.sync.presence import PUSHED, Hint, Presence, read, written
from onestop.sync.secrets import Passwords
from onestop.sync.signing import KeyFolder
from tests.helpers.postgres import OWNER, SharedDatabase
from tests.helpers.running_office import MOMENT, a_home


def address(database: SharedDatabase, port: int = 0) -> Server:
    """As an owner would give it; `port` of a proxy before the server."""
    return database.server(OWNER, port=str(port or database.host.port))


def joined_home(folder: Path, database: SharedDatabase, name: str, port: int = 0) -> Path:
    """An office at the moment of the mock-ups that joined."""
    home = a_home(folder)
    with open_home(home, as_of=MOMENT) as opened:
        join(machine(opened), address(database, port).url(password=True), name)
    return home


def machine(opened: OpenHome) -> Machine:
    home = opened.folder.root
    keys = KeyFolder(home / "keys")
    return Machine(
        home, lambda login: own_side(opened, login), keys, opened.clock, TimedIds(), Passwords(home)
    )


@dataclass
class OtherDesk:
    """Another desk of the agency, on the test's own thread."""

    opened: OpenHome
    exchange: Exchange
    hints: Hints
    presence: Presence

    @property
    def station(self) -> str:
        assert self.opened.ledger.station is not None
        return self.opened.ledger.station.station

    def receive(self, name: str = "Công ty Thử Nghiệm") -> str:
        """The new dossier's id; nobody else knows of it yet."""
        command = ReceiveDossier("LD-01", ApplicantEntry("organisation", name))
        return self.opened.desk.receive(command).dossier_id

    def share(self) -> Told:
        """A whole exchange; the others hear that there is something."""
        told = self.exchange.run()
        if told.pushed:
            self.say(Hint(PUSHED, self.station))
        return told

    def say(self, hint: Hint) -> None:
        self.hints.say(written(hint))

    def answer(self, until: Callable[[], bool]) -> None:
        """Hear what the others say, and answer, until something is as it should be."""
        never, waker = socket.socketpair()
        with never, waker:
            while not until():
                self.hints.wait(0.02, waker)
                for words in self.hints.take():
                    heard = read(words)
                    reply = self.presence.hear(heard) if heard else None
                    if reply:
                        self.say(reply)


@contextmanager
def other_desk(folder: Path, database: SharedDatabase, name: str = "Quầy 9") -> Iterator[OtherDesk]:
    home = joined_home(folder, database, name)
    with open_home(home, as_of=MOMENT) as opened:
        member = membership.read(home)
        assert member is not None
        line = Line(member_server(member, Passwords(home)))
        hints = Hints(line, member.agency)
        side = own_side(opened, member.login)
        log = PostgresLog(line, member.agency)
        exchange = Exchange(side, log, KeyFolder(home / "keys"), opened.clock, TimedIds())
        try:
            exchange.run()
            yield OtherDesk(opened, exchange, hints, Presence(lambda: side.own().station, monotonic))
        finally:
            line.close()
