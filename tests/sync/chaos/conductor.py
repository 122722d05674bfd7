"""Runs desks as processes around a real server, lets things go wrong for a while, then rest, and counts.

The seed decides what goes wrong, to whom and in which order; when exactly it meets a desk is the machine's to say.
"""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from threading import Event
from time import monotonic

from onestop.bootstrap.opening import open_home
from tests.helpers.postgres import PostgresServer
from tests.sync.chaos.accounts import Accounts
from tests.sync.chaos.central import Central
from tests.sync.chaos.desk_process import digest_of
from tests.sync.chaos.faults import FAULTS, FIRST
from tests.sync.chaos.machine import Machine
from tests.sync.chaos.reckoning import Found, reckon
from tests.sync.chaos.scene import Scene, keepers

_LOOK = 0.1
_OPENING = 60.0
_SETTLED = 4.0
"""Seconds after which desks that say the same all the time will not say anything else."""


@dataclass(frozen=True)
class Plan:
    """`pause`: seconds between two acts at a desk, on average; `gap`: between two faults; `patience`: to come to rest.
    It goes on for `seconds` and for `least` faults, whichever is longer. `mutant`: see `mutants.py`.
    """

    desks: int
    seconds: float
    seed: int
    pause: float = 0.25
    gap: float = 0.7
    patience: float = 180.0
    mutant: str = ""
    least: int = 0


@dataclass
class Outcome:
    """`fell`: programs that ended by themselves; `restless`: desks that did not agree in time, with their last word."""

    plan: Plan
    seconds: float
    rest_seconds: float
    faults: dict[str, int]
    kills: int
    late_requests: int
    gone_with_disks: int
    keepers_made: int
    slowest_act: float
    troubles: dict[str, int]
    found: Found
    fell: list[str] = field(default_factory=list)
    restless: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return self.found.ok and not self.fell and not self.restless

    def as_json(self) -> dict[str, object]:
        return {"ok": self.ok, **asdict(self)}


def conduct(plan: Plan, host: PostgresServer, folder: Path) -> Outcome:
    chance = Random(plan.seed)
    central = Central(host, _agency(folder / "first"))
    accounts = Accounts()
    with ExitStack() as stack:
        machines = []
        for n in range(plan.desks):
            central.admit(f"desk{n}", keeper=n < keepers(plan.desks))
            machine = Machine(folder, f"desk{n}", central, plan.pause, plan.mutant)
            stack.enter_context(machine.proxy)
            stack.callback(machine.close)
            machines.append(machine)
        scene = Scene(machines, central, accounts, chance)
        for machine in machines:
            accounts.begins(machine)
            scene.start(machine)
        _until_at_work(machines)
        begun = monotonic()
        faults = _go_wrong(scene, plan)
        troubled = monotonic() - begun
        restless = _come_to_rest(scene, plan.patience)
        rested = monotonic() - begun - troubled
        for machine in machines:
            machine.end(30)
        last = [each for machine in machines for each in machine.said()[-1:] if "slowest" in each]
        found = reckon({machine.name: machine.home for machine in machines}, central, accounts)
        return Outcome(
            plan,
            round(troubled, 1),
            round(rested, 1),
            dict(faults),
            scene.kills,
            sum(machine.proxy.late_heard for machine in machines),
            scene.gone_with_disks,
            scene.keepers_made,
            max((each["slowest"] for each in last), default=0.0),
            dict(sum((Counter(each["troubles"]) for each in last), Counter())),
            found,
            [each for machine in machines for each in machine.fell],
            restless,
        )


def _until_at_work(machines: list[Machine]) -> None:
    """Begin with everybody there and joined, so that a short run is not over before it began."""
    waiting = Event()
    end = monotonic() + _OPENING
    while not all(machine.has_acted for machine in machines) and monotonic() < end:
        waiting.wait(_LOOK)


def _go_wrong(scene: Scene, plan: Plan) -> Counter[str]:
    """Draw from packs. The first has one card of each kind, backups on top, so that a short run meets them all."""
    done: Counter[str] = Counter()
    pack = [name for name in FAULTS if name not in FIRST]
    scene.chance.shuffle(pack)
    pack += FIRST
    waiting = Event()
    end = monotonic() + plan.seconds
    waiting.wait(plan.gap * 4)
    drawn = 0
    while monotonic() < end or drawn < plan.least:
        drawn += 1
        if not pack:
            pack = [name for name, (cards, _) in FAULTS.items() for _ in range(cards)]
            scene.chance.shuffle(pack)
        name = pack.pop()
        done[name] += FAULTS[name][1](scene)
        waiting.wait(scene.chance.uniform(0.1, 1.9) * plan.gap)
        scene.clear_up()
        for machine in scene.machines:
            if not machine.look():
                scene.start(machine)
    scene.clear_up(all_of_it=True)
    return done


def _come_to_rest(scene: Scene, patience: float) -> list[str]:
    """Nobody acts, everybody exchanges, until all have said that they agree, and hold what the server holds.

    Where desks say that they hold what they may not relay, and no keeper does, the owner makes one of them a keeper.
    """
    end = monotonic() + patience
    waiting = Event()
    for machine in scene.machines:
        machine.rest()
    before, since = "", monotonic()
    while monotonic() < end:
        waiting.wait(_LOOK)
        last = [(machine, said) for machine in scene.machines for said in machine.said()[-1:]]
        if any(not machine.look() for machine in scene.machines):
            break
        if str(last) != before:
            before, since = str(last), monotonic()
        agreed = {machine.name: said for machine, said in last if said.get("agreed")}
        if len(agreed) < len(scene.machines):
            continue
        if {said["holds"] for said in agreed.values()} == {digest_of(scene.central.heads())}:
            return []
        if monotonic() - since > _SETTLED:
            stuck = [machine for machine, said in last if said["apart"] and scene.make_keeper(machine)]
            if not stuck:
                break
            since = monotonic()
    return [f"{machine.life}: {machine.said()[-2:]}" for machine in scene.machines]


def _agency(home: Path) -> str:
    """As every home of the standard office has it."""
    with open_home(home) as opened:
        station = opened.ledger.station
        assert station is not None
        return station.agency
