"""Desks by command over a real server: homes that join, receive and exchange, each call one run of the program."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.bootstrap.opening import open_home
from onestop.sync.central.connecting import Patience, connect
from onestop.sync.central.url import Server
from tests.helpers.commands import PRACTICE, Commands, Said
from tests.helpers.postgres import SharedDatabase

AGENCY = "BQL"
"""The standard office's."""


@dataclass(frozen=True)
class Desk:
    """One home, with its commands."""

    commands: Commands

    @property
    def home(self) -> Path:
        return self.commands.home

    def __call__(self, *arguments: str) -> Said:
        return self.commands(*arguments)

    def join(self, server: Server, name: str, *more: str) -> Said:
        return self("join", server.url(password=True), "--station", name, *more)

    def sync(self, *more: str) -> dict[str, Any]:
        """One round that must succeed."""
        said = self("sync", *(more or ("--once",)))
        assert said.status == 0, said.err
        answer: dict[str, Any] = said.json
        return answer

    def receive(self, count: int = 1, name: str = "Công ty") -> list[str]:
        """The codes of so many more dossiers: one event each, for nothing is printed."""
        at = datetime.fromisoformat(self.commands.as_of) if self.commands.as_of else None
        with open_home(self.home, as_of=at) as opened:
            entries = [ApplicantEntry(name=f"{name} {n}") for n in range(count)]
            return [opened.desk.receive(ReceiveDossier("LD-01", entry)).code for entry in entries]

    def codes(self) -> list[str]:
        """Of every dossier that this desk knows, sorted."""
        return sorted(row["code"] for row in self("list", "--limit", "1000").json["dossiers"])

    def proved(self) -> dict[str, Any]:
        """The answer of a ledger that holds."""
        said = self("ledger", "verify")
        assert said.status == 0, said.out
        answer: dict[str, Any] = said.json
        return answer

    def cloned(self, to: Path) -> Desk:
        """Its disk, copied while nothing is open."""
        shutil.copytree(self.home, to)
        return Desk(replace(self.commands, home=to))


def new_desk(home: Path, *, as_of: str = PRACTICE) -> Desk:
    """A practice desk whose clock stands, or a real one with `as_of` empty."""
    return Desk(Commands(home, as_of))


def rows(database: SharedDatabase, query: str) -> list[tuple[Any, ...]]:
    """What the owner reads there."""
    with connect(database.owner, Patience()) as owner:
        return owner.execute(query.encode()).fetchall()
