"""Desks with the real ledger and the real rules that act apart and then hand each other what they recorded."""

from __future__ import annotations

from datetime import timedelta
from typing import cast

from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.application.desk import Desk as OfficeDesk
from onestop.clock import CountedIds
from tests.helpers.given import desk_over
from tests.sync.sqlite_desk import SqliteDesk
from tests.sync.world import Desk, Parts, World

ANH_DUONG = ApplicantEntry("organisation", "Công ty TNHH Ánh Dương")
MINUTE_MS = 60_000


class TwoDesks:
    """`rooms` are the machines; `at(n, login)` is the program at one of them with somebody in its chair."""

    def __init__(self, count: int = 2) -> None:
        self.world = World(1, Parts(disk=SqliteDesk))
        self.world.sizes = type(self.world.sizes)()
        self.rooms: list[Desk] = [self.world.new_desk() for _ in range(count)]
        self.world.server.keepers.add(self.rooms[0].login)
        self.share()

    def disk(self, n: int) -> SqliteDesk:
        return cast(SqliteDesk, self.rooms[n].disk)

    def at(self, n: int, login: str = "quantri") -> OfficeDesk:
        ids = cast(CountedIds, self.world.ids)
        return desk_over(self.disk(n).store, self.rooms[n].clock, ids, login)

    def receive(self, n: int = 0, procedure: str = "DT-05") -> str:
        return self.at(n).receive(ReceiveDossier(procedure, ANH_DUONG)).dossier_id

    def later(self, minutes: int = 1) -> None:
        self.world.clock.ms += int(timedelta(minutes=minutes) / timedelta(milliseconds=1))

    def share(self) -> None:
        """Each exchanges until nobody has anything to say."""
        for _ in range(12):
            told = [room.exchange.run() for room in self.rooms]
            if not any(each.pushed or each.pulled or each.enveloped for each in told):
                return
        raise AssertionError(f"they never agree: {told}")

    def close(self) -> None:
        for room in self.rooms:
            room.disk.close()
