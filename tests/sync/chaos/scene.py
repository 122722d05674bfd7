"""What faults happen to: the machines, the server, the accounts; and what several of them do alike."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from random import Random
from time import monotonic

from onestop.dev.tcp_proxy import FAIR, Weather
from tests.sync.chaos.accounts import Accounts
from tests.sync.chaos.central import Central
from tests.sync.chaos.machine import Machine


def keepers(desks: int) -> int:
    """How many of so many desks may carry others' logs."""
    return 1 + desks // 8


class Scene:
    """What faults happen to. The first machines bear the keeper's right and keep their logins."""

    def __init__(self, machines: list[Machine], central: Central, accounts: Accounts, chance: Random) -> None:
        self.machines = machines
        self.central = central
        self.accounts = accounts
        self.chance = chance
        self.kills = 0
        self.gone_with_disks = 0
        self.keepers_made = 0
        self._strangers = 0
        self._foul: dict[Machine, float] = {}

    @property
    def clerks(self) -> list[Machine]:
        return self.machines[keepers(len(self.machines)) :]

    def weather(self, weather: Weather) -> None:
        """One cable is like this for a while."""
        machine = self.somebody()
        machine.proxy.set(weather)
        self._foul[machine] = monotonic() + self.chance.uniform(1.0 if weather.silent else 0.2, 2.5)

    def clear_up(self, *, all_of_it: bool = False) -> None:
        for machine, until in list(self._foul.items()):
            if all_of_it or until <= monotonic():
                machine.proxy.set(FAIR)
                del self._foul[machine]

    def somebody(self) -> Machine:
        return self.chance.choice(self.machines)

    def somebody_open(self, among: Iterable[Machine] | None = None) -> Machine | None:
        """One whose program runs and has a home."""
        able = [each for each in among or self.machines if each.is_open and each.has_ledger]
        return self.chance.choice(able) if able else None

    def kill(self, machine: Machine) -> set[str]:
        """What the server holds once the desk is dead."""
        machine.kill()
        self.kills += 1
        on_server = self.central.held()
        self.accounts.stopped(machine, self.central.ever)
        return on_server

    def start(self, machine: Machine) -> None:
        machine.start(self.chance.randrange(1 << 30))

    def bury(self, machine: Machine, on_server: set[str]) -> None:
        """The disk is gone, with what nobody else has."""
        others = [each for each in self.machines if each is not machine]
        self.gone_with_disks += self.accounts.disk_dies(machine, others, on_server)
        shutil.rmtree(machine.home)

    def make_keeper(self, machine: Machine) -> bool:
        """False where it is one already."""
        if self.central.is_keeper(machine.login):
            return False
        self.central.admit(machine.login, keeper=True)
        self.keepers_made += 1
        return True

    def new_login(self) -> str:
        self._strangers += 1
        login = f"stranger{self._strangers}"
        self.central.admit(login)
        return login
