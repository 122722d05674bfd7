"""Another desk of the tour's office, without a window: a home of its own that exchanges when it is told to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from onestop.application import act_commands as do
from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.bootstrap.opening import OpenHome, open_home
from onestop.bootstrap.sharing.by_command import CommandSharing, machine
from onestop.bootstrap.sharing.joining import join, member_server
from onestop.bootstrap.sharing.own_side import own_side
from onestop.clock import TimedIds
from onestop.domain.dossier import Dossier
from onestop.sync.central.connecting import Line
from onestop.sync.central.hints import Hints
from onestop.sync.central.log import PostgresLog
from onestop.sync.exchange import Exchange
from onestop.sync.presence import PUSHED, Hint, written
from onestop.sync.secrets import Passwords


class SecondDesk:
    """Belongs to one thread, which waits for the server."""

    def __init__(self, home: Path, at: datetime, actor: str) -> None:
        self.opened = open_home(home, as_of=at, actor=actor)
        self._line: Line | None = None
        self._hints: Hints | None = None
        self._exchange: Exchange | None = None

    def join(self, url: str, name: str) -> None:
        """Become a desk of the ledger there, and take in what it holds."""
        passwords = Passwords(self.opened.folder.root, lambda: None)
        whoever = replace(machine(self.opened), passwords=passwords)
        member = join(whoever, url, name).membership
        self._line = Line(member_server(member, passwords))
        self._hints = Hints(self._line, member.agency)
        log = PostgresLog(self._line, member.agency)
        side = own_side(self.opened, member.login)
        self._exchange = Exchange(side, log, whoever.keys, self.opened.clock, TimedIds())

    def share(self) -> None:
        """A whole exchange with the server; the others hear that there is something."""
        assert self._exchange is not None and self._hints is not None, "it joined"
        if self._exchange.run().pushed:
            self._hints.say(written(Hint(PUSHED, own_side(self.opened, "").own().station)))

    def carry(self, stick: Path, trust: str = "") -> str:
        """An exchange with a file instead; gives the fingerprint by which the other office knows this one."""
        return carry(self.opened, stick, trust)

    def receive(self, procedure: str, applicant: str) -> Dossier:
        """Nobody else knows of it yet. Its slip goes out, as far as the ledger knows."""
        desk = self.opened.desk
        received = desk.receive(ReceiveDossier(procedure, ApplicantEntry("organisation", applicant)))
        desk.print_receipt(received.dossier_id, target="file")
        return desk.dossier(received.dossier_id).dossier

    def hand_over(self, dossier_id: str) -> None:
        self.opened.desk.act(dossier_id, do.HandOver())

    def held(self) -> Mapping[str, int]:
        return held(self.opened)

    def close(self) -> None:
        if self._line is not None:
            self._line.close()
        self.opened.close()


def carry(opened: OpenHome, stick: Path, trust: str) -> str:
    return CommandSharing(opened).bundle(stick, trust).fingerprint


def held(opened: OpenHome) -> Mapping[str, int]:
    """How many events a home has of each station."""
    return {station: head.seq for station, head in own_side(opened, "").vector().items()}
