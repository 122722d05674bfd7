"""A shared server in memory, constraint by constraint as the SQL will be: logins and rights, backups, a clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onestop.application.ports import Clock
from onestop.domain.runs import Head, Introduction, Run
from onestop.sync.log_table import LogTable
from onestop.sync.ports import NotAllowed, Survey


def copied(table: LogTable) -> LogTable:
    """A backup: what the table holds now, untouched by what comes."""
    other = type(table)()
    other.events = dict(table.events)
    other.logs = {station: list(log) for station, log in table.logs.items()}
    other.signed = {
        station: {seq: list(some) for seq, some in kept.items()} for station, kept in table.signed.items()
    }
    other.introductions = {station: list(said) for station, said in table.introductions.items()}
    other.numbers = dict(table.numbers)
    return other


class Server:
    """One agency's shared log. `ever` remembers what was once committed, whatever backup it is restored from."""

    def __init__(self, clock: Clock, table: LogTable | None = None) -> None:
        self.clock = clock
        self.table = table or LogTable()
        self.keepers: set[str] = set()
        self.ever: set[tuple[str, Head]] = set()
        self.ever_claimed: set[tuple[str, int]] = set()

    def log_in(self, login: str) -> Session:
        return Session(self, login)

    def push(self, run: Run) -> None:
        self.table.push(run)
        heads = [row.head for row in run.rows]
        held = self.table.hashes(run.station, [head.seq for head in heads])
        self.ever.update((run.station, head) for head in heads if held.get(head.seq) == head.hash)


class Session:
    """See `onestop.sync.ports.SharedLog`: what one login may do."""

    trusted = True

    def __init__(self, server: Server, login: str) -> None:
        self._server = server
        self._login = login

    def survey(self) -> Survey:
        table = self._server.table
        said = [some[0] for some in table.introductions.values()]
        return Survey(
            table.vector(),
            self._server.clock.utc_ms(),
            said,
            dict(table.numbers),
            keeper=self._login in self._server.keepers,
        )

    def introduce(self, introduction: Introduction) -> None:
        if self._login not in self._server.keepers and introduction.card.login != self._login:
            raise NotAllowed(introduction.card.station)
        self._server.table.introduce(introduction)

    def claim(self, station: str, number: int) -> None:
        self._must_write_for(station)
        self._server.table.claim(station, number)
        self._server.ever_claimed.add((station, number))

    def hashes(self, station: str, seqs: Sequence[int]) -> Mapping[int, bytes]:
        return self._server.table.hashes(station, seqs)

    def push(self, run: Run) -> None:
        self._must_write_for(run.station)
        self._server.push(run)

    def pull(self, station: str, after: int, limit: int) -> Run:
        return self._server.table.pull(station, after, limit)

    def _must_write_for(self, station: str) -> None:
        """Row security: one's own stations, or the keeper's right."""
        if self._login in self._server.keepers:
            return
        said = self._server.table.introductions.get(station)
        if not said or said[0].card.login != self._login:
            raise NotAllowed(station)
