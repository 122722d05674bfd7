"""Everything that can go wrong in the simulator, one function a fault. Each returns whether it happened."""

from __future__ import annotations

from onestop.domain.errors import Unavailable
from onestop.domain.facts import SlipPrinted
from onestop.domain.ledger import GENESIS, Event, seal
from onestop.domain.runs import Card, Introduction, Row, Run, SignedHead, card_message, head_message
from onestop.sync.bundle import Bundle, read_bundle
from onestop.sync.ends import Sizes
from onestop.sync.log_table import LogTable
from onestop.sync.ports import SharedLog
from tests.sync.keys import QuickKeys
from tests.sync.lives import receive
from tests.sync.memory_desk import Killed
from tests.sync.server import copied
from tests.sync.world import AGENCY, Desk, DeskClock, World

YEAR = 365 * 86_400_000
_OFF = (0, 0, 60_000, -180_000, 7_200_000, -86_400_000, YEAR)
_MOST_DESKS = 5


def late_duplicate(world: World) -> bool:
    if world.network.late:
        world.network.deliver_late()
        return True
    return False


class ServerBackup:
    """The server is backed up, and restored from that backup some time later."""

    def __init__(self) -> None:
        self._kept: LogTable | None = None

    def __call__(self, world: World) -> bool:
        if self._kept is None:
            self._kept = copied(world.server.table)
            return False
        world.server.table, self._kept = self._kept, None
        world.restored = True
        return True


def desk_restored(world: World) -> bool:
    """Its disk is backed up; or, where that was done before, it goes back to what it was then."""
    desk = world.chance.choice(world.desks)
    if desk.backup is None:
        desk.backup = desk.disk.copy(), desk.keys.copy(), set(desk.made)
        return False
    desk.disk, desk.keys, desk.made = desk.backup
    desk.backup, desk.login = None, desk.disk.login
    world.restart(desk)
    return True


def disk_lost(world: World) -> bool:
    """Whoever sat there gets an empty machine, with the login of before or another one."""
    if len(world.desks) < 2:
        return False
    gone = world.chance.choice(world.desks)
    world.desks.remove(gone)
    gone.exchange.give_up()
    desk = world.new_desk()
    if world.chance.random() < 0.5:
        desk.login = desk.disk.login = gone.login
        world.restart(desk)
    desk.must_join = True
    return True


def disk_cloned(world: World) -> bool:
    if len(world.desks) >= _MOST_DESKS:
        return False
    _clone(world, world.chance.choice(world.desks))
    return True


def _clone(world: World, twin: Desk) -> Desk:
    clock = DeskClock(world.clock, twin.clock.off)
    disk = twin.disk.copy()
    disk.use(clock)
    keys = twin.keys.copy()
    name = f"{twin.name}'"
    exchange = world.exchange(name, twin.login, disk, keys, clock)
    clone = Desk(
        name,
        twin.login,
        clock,
        disk,
        keys,
        exchange,
        set(twin.made),
        must_join=twin.must_join,
        was_ahead=twin.was_ahead,
    )
    world.desks.append(clone)
    return clone


def two_come_at_once(world: World) -> bool:
    """A machine and its copy, made before it had a key, come under one login at one moment.

    Not where a server may forget them, for the reason below.
    """
    if len(world.desks) >= _MOST_DESKS - 1 or not world.one_name:
        return False
    one = world.new_desk()
    other = _clone(world, one)
    other.keys = world.keys(world.ids, world.registry)
    other.keys.make(one.disk.own().station)
    for desk in (one, other):
        world.restart(desk)
        for _ in range(world.chance.randint(0, 2)):
            receive(world, desk)
    for _ in range(world.chance.randint(2, 20)):
        desk = world.chance.choice((one, other))
        try:
            desk.exchange.step()
        except Unavailable:
            continue
    return True


def other_login(world: World) -> bool:
    """A machine is let in anew, as somebody else: its password was lost, or it is a copy that was noticed."""
    desk = world.chance.choice(world.desks)
    before, desk.login = desk.login, f"{desk.name}-{world.ids.new()[:8]}"
    desk.disk.login = desk.login
    if before in world.server.keepers:
        world.server.keepers.add(desk.login)
    world.restart(desk)
    return True


def clock_jumps(world: World) -> bool:
    desk = world.chance.choice(world.desks)
    desk.clock.off = world.chance.choice(_OFF)
    desk.was_ahead |= desk.clock.off > 0
    return desk.clock.off != 0


def killed(world: World) -> bool:
    """It will die while it absorbs something, between two transactions."""
    world.chance.choice(world.desks).disk.dies_in = world.chance.randrange(3)
    return True


def by_stick(world: World) -> bool:
    """Two desks exchange through a file, new or from long ago, as far as each gets with it."""
    one, other = world.chance.sample(world.desks, 2) if len(world.desks) > 1 else world.desks * 2
    old = world.sticks and world.chance.random() < 0.5
    content = world.chance.choice(world.sticks) if old else Bundle(AGENCY).as_bytes()
    for desk in (one, other, one):
        bundle = read_bundle(content, AGENCY)
        exchange_with(world, desk, bundle)
        content = bundle.as_bytes()
    world.sticks.append(content)
    return True


def lone_machine_comes(world: World) -> bool:
    """A machine that worked by itself is to join, perhaps one of several of one name.

    Not where a server may forget whose name it was: who knew the first never believes the second, as it must be.
    """
    if len(world.desks) >= _MOST_DESKS:
        return False
    desk = world.new_desk("station-0" if world.one_name and world.chance.random() < 0.5 else "")
    for _ in range(world.chance.randint(0, 4)):
        receive(world, desk)
    return True


def forged_bundle(world: World) -> bool:
    """A file whose author is no station: it adds to a log, to the victim's own, or comes with a station of its own."""
    victim = world.chance.choice(world.desks)
    bundle = Bundle(AGENCY)
    exchange_with(world, world.chance.choice(world.desks), bundle)
    stations = sorted(bundle.table.logs)
    if not stations:
        return False
    own = victim.disk.own().station
    target = world.chance.choice([*stations, own, "stranger", "stranger"])
    forger = world.keys(world.ids, world.registry)
    forger.make(target)
    if target not in bundle.table.introductions:
        card = Card(AGENCY, target, victim.login, forger.make(target))
        bundle.introduce(Introduction(card, own, forger.sign(target, card_message(card))))
    forge(world, bundle.table, target, forger)
    exchange_with(world, victim, read_bundle(bundle.as_bytes(), AGENCY))
    return True


def poisoned_server(world: World) -> bool:
    """Somebody with a keeper's login writes into another station's log on the server."""
    stations = sorted(world.server.table.logs)
    if not stations:
        return False
    station = world.chance.choice(stations)
    forger = world.keys(world.ids, world.registry)
    forger.make(station)
    forge(world, world.server.table, station, forger)
    return True


def forge(world: World, table: LogTable, station: str, forger: QuickKeys) -> None:
    """Put an event nobody made behind a log, or in place of its end; every hash fits, but the key is not the station's."""
    log = table.logs.get(station, [])
    if table is not world.server.table and log and world.chance.random() < 0.5:
        del log[world.chance.randrange(len(log)) :]
        if not log:
            del table.logs[station]
    seq, before = (log[-1].seq + 1, log[-1].hash) if log else (1, GENESIS)
    fact = SlipPrinted("receipt", "giả", 1, (1,), "vi", world.clock.now(), "printer", "")
    event = Event(
        world.ids.new(),
        world.ids.new(),
        "dossier",
        "forged",
        fact.KIND,
        1,
        "2018-01-02T08:15",
        1 << 60,
        "x",
        "{}",
    )
    world.known.facts[event.event_id] = fact
    world.forged.add(event.event_id)
    row = Row(seal(AGENCY, station, seq, before, event), event)
    signature = forger.sign(station, head_message(AGENCY, station, row.head))
    table.push(Run(station, (row,), (SignedHead(station, row.head, signature),)))


def exchange_with(world: World, desk: Desk, shared: SharedLog) -> None:
    """One round with a file, in place of whatever round was under way."""
    exchange = world.parts.exchange(desk.disk, shared, desk.keys, desk.clock, world.ids, Sizes())
    try:
        exchange.run()
    except Killed:
        world.trace(f"{desk.name} died")
    world.restart(desk)
