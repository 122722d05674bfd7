"""One seed: desks act, exchange and suffer in a random order; then all is mended and everything must be everywhere.

The engine is the real one. One thread, one source of chance: the same seed gives the same trace.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable
from itertools import accumulate

from onestop.domain.errors import Unavailable
from onestop.sync.ends import Told
from onestop.sync.ports import NotAllowed
from tests.sync import faults
from tests.sync.checks import Expected, check_at_rest, check_shared, expected_of
from tests.sync.lives import receive, something
from tests.sync.memory_desk import Killed
from tests.sync.once import hashed_once
from tests.sync.world import Desk, Parts, World

Deed = Callable[[World], bool]
STEPS = 45
_MOST_ROUNDS = 12


class NeverAtRest(AssertionError):
    """All is mended, and still they do not agree."""


def run_seed(seed: int, parts: Parts | None = None, steps: int = STEPS) -> World:
    """Live through a seed. AssertionError where something was lost, said twice or believed that nobody said."""
    with hashed_once():
        return _live(World(seed, parts), steps)


def _live(world: World, steps: int) -> World:
    _begin(world)
    deeds = _deeds(world)
    weights = list(accumulate(weight for _, weight in deeds))
    world.network.loses = world.chance.choice((0.0, 0.1, 0.3))
    for _ in range(steps):
        world.clock.ms += world.chance.randint(1_000, 1_800_000)
        deed, _ = deeds[bisect(weights, world.chance.random() * weights[-1])]
        if deed(world) and deed not in (_act, _exchange):
            name = getattr(deed, "__name__", "server_restored")
            world.trace(name)
            world.faults[name] = world.faults.get(name, 0) + 1
    expected = expected_of(world)
    _mend(world, expected)
    check_at_rest(world, expected)
    return world


def _begin(world: World) -> None:
    """Desks join; one may have worked alone for a while before."""
    for n in range(world.chance.randint(2, 4)):
        desk = world.new_desk()
        if world.parts.keepers and (n == 0 or world.chance.random() < 0.2):
            world.server.keepers.add(desk.login)
        if n == 0 and world.chance.random() < 0.5:
            for _ in range(3):
                receive(world, desk)
        else:
            desk.must_join = True
        desk.exchange.run()


def _deeds(world: World) -> list[tuple[Deed, int]]:
    """What may happen, and how often; each seed leaves some of it out."""
    wrong: list[tuple[Deed, int]] = [
        (faults.late_duplicate, 8),
        (faults.ServerBackup(), 6),
        (faults.desk_restored, 5),
        (faults.disk_lost, 4),
        (faults.disk_cloned, 2),
        (faults.other_login, 2),
        (faults.clock_jumps, 3),
        (faults.killed, 3),
        (faults.by_stick, 3),
        (faults.lone_machine_comes, 1),
        (faults.two_come_at_once, 4),
        (faults.forged_bundle, 2),
        (faults.poisoned_server, 1),
    ]
    here = [each for each in wrong if world.chance.random() < 0.5]
    world.one_name = not any(isinstance(deed, faults.ServerBackup) for deed, _ in here)
    return [(_act, 50), (_exchange, 50), *here]


def _act(world: World) -> bool:
    desk = world.chance.choice(world.desks)
    if not world.may_act(desk):
        return False
    known = desk.disk.dossiers
    if not known or world.chance.random() < 0.4:
        receive(world, desk)
        return True
    facts = [something(world.chance, desk.clock.now()) for _ in range(world.chance.choice((1, 1, 1, 2, 5)))]
    world.act(desk, "dossier", world.chance.choice(known[-6:]), facts)
    return True


def _exchange(world: World) -> bool:
    """A desk gets some round trips done; perhaps not the whole round."""
    desk = world.chance.choice(world.desks)
    if world.chance.random() < 0.5:  # a hint, whether it is true or not
        desk.exchange.heard_of(world.chance.choice(world.desks).disk.own().station)
    for _ in range(world.chance.choice((1, 2, 4, 30))):
        try:
            over = desk.exchange.step()
        except (Unavailable, NotAllowed):  # the latter where the server was restored in the middle of this
            return True
        except Killed:
            world.trace(f"{desk.name} died")
            world.restart(desk)
            return True
        finally:
            check_shared(world, desk)
        if over:
            break
    return True


def _mend(world: World, expected: Expected) -> None:
    """The network is well again and everybody exchanges until nobody has anything to say."""
    world.network.loses = 0.0
    while world.network.late:
        world.network.deliver_late()
    for desk in world.desks:
        desk.disk.dies_in = None
        world.restart(desk)
    for _ in range(_MOST_ROUNDS):
        told = [_round(world, desk) for desk in world.desks]
        if all(each.agreed and not (each.pushed or each.pulled or each.enveloped) for each in told):
            stuck = [desk for desk, each in zip(world.desks, told, strict=True) if each.behind]
            if not stuck or not world.parts.keepers:
                return
            # What a person does who reads "this desk holds what the server lacks, and may not carry it".
            world.server.keepers.add(stuck[0].login)
    raise NeverAtRest(told)


def _round(world: World, desk: Desk) -> Told:
    world.clock.ms += 1_000
    try:
        told = desk.exchange.run()
    except NotAllowed as refusal:
        raise NeverAtRest(f"{desk.name} may not write: {refusal}") from refusal
    check_shared(world, desk)
    return told
