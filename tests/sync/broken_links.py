"""Links on which one call fails once, and a count of what goes over them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from onestop.domain.errors import Unavailable
from onestop.sync.ends import Sizes
from onestop.sync.exchange import Exchange
from tests.sync.link import REFUSALS, Answer, Network
from tests.sync.office import Office
from tests.sync.world import Desk, World


class Breaking(Network):
    """A network that fails once, at the first call of one kind. `fate`: ``request lost`` or ``answer lost``."""

    def __init__(self, world: World, call: str, fate: str) -> None:
        super().__init__(world.chance, world.trace)
        self._call = call
        self._fate = fate

    def carry(self, what: str, call: Callable[[], Answer]) -> Answer:
        if what.split()[1] != self._call:
            return super().carry(what, call)
        self._call = "none"
        if self._fate == "answer lost":
            with suppress(*REFUSALS):
                call()
        raise Unavailable("shared_unreachable", self._fate)


def breaking(office: Office, desk: Desk, call: str, fate: str) -> Exchange:
    """A desk's exchange over such a network."""
    world = office.world
    link = Breaking(world, call, fate).link(desk.name, world.server.log_in(desk.login))
    return world.parts.exchange(desk.disk, link, desk.keys, desk.clock, world.ids, Sizes())


class CountedCalls:
    """What goes over the network from now on."""

    def __init__(self, world: World) -> None:
        self._lines: list[str] = []
        world.network.trace = self._lines.append

    def since(self) -> list[str]:
        return [line.split()[1] for line in self._lines]
