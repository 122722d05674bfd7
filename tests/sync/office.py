"""A few desks and a server without chance, for scenes in which one thing happens after another."""

from __future__ import annotations

from onestop.domain.travel import ResultReady
from onestop.sync.ends import Told
from tests.helpers.given import MORNING
from tests.sync.lives import receive
from tests.sync.server import copied
from tests.sync.world import Desk, Parts, World


class Office:
    """A world in which nothing is lost on the way unless a scene says so."""

    def __init__(self, *names: str, keepers: tuple[int, ...] = (0,)) -> None:
        self.world = World(1, Parts())
        self.world.sizes = type(self.world.sizes)()
        self.desks = [self.world.new_desk() for _ in names]
        for n in keepers:
            self.world.server.keepers.add(self.desks[n].login)
        self.share()

    def receive(self, desk: Desk, count: int = 1) -> list[str]:
        """Dossiers received at a desk; the ids of their events."""
        before = set(desk.disk.events)
        for _ in range(count):
            receive(self.world, desk)
        return [each for each in desk.disk.events if each not in before]

    def finish(self, desk: Desk, dossier: str) -> None:
        self.world.act(desk, "dossier", dossier, [ResultReady(MORNING)])

    def share(self, *desks: Desk) -> list[Told]:
        """Each exchanges, one after another, until nobody has anything to say."""
        for _ in range(12):
            told = [desk.exchange.run() for desk in desks or self.desks]
            if not any(each.pushed or each.pulled or each.enveloped for each in told):
                return told
        raise AssertionError(f"they never agree: {told}")

    def back_up(self) -> None:
        self.backup = copied(self.world.server.table)

    def restore(self) -> None:
        self.world.server.table = copied(self.backup)

    def on_server(self) -> set[str]:
        return {each.event_id for log in self.world.server.table.logs.values() for each in log}
