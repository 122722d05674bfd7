"""Everything that goes wrong in a chaos run, one function a fault. Each says whether it could happen."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping

from onestop.dev.tcp_proxy import FAIR, Weather
from tests.sync.chaos.disks import copy_disk
from tests.sync.chaos.scene import Scene


def _weather(**of_kind: object) -> Callable[[Scene], bool]:
    weather = Weather(**of_kind)  # type: ignore[arg-type]

    def fault(scene: Scene) -> bool:
        scene.weather(weather)
        return True

    return fault


def answer_lost(scene: Scene) -> bool:
    """The server does as asked, and its answer is cut off, at once or somewhere in it."""
    scene.weather(Weather(cut_after=scene.chance.choice((0, 0, 0, 40, 400, 4000))))
    return True


def killed(scene: Scene) -> bool:
    machine = scene.somebody()
    scene.kill(machine)
    scene.start(machine)
    return True


def keys_lost(scene: Scene) -> bool:
    """The home is there, and its keys are not: nobody can sign for that station any more."""
    machine = scene.somebody_open()
    if machine is None or not (machine.home / "keys").exists():
        return False
    scene.kill(machine)
    shutil.rmtree(machine.home / "keys")
    scene.start(machine)
    return True


def server_crashed(scene: Scene) -> bool:
    scene.central.crash()
    return True


def server_backed_up(scene: Scene) -> bool:
    scene.central.back_up()
    return True


def server_restored(scene: Scene) -> bool:
    if not scene.central.has_backup:
        return False
    for machine in scene.machines:
        machine.proxy.set(Weather(reset=True))
    before, now = scene.central.put_back()
    scene.gone_with_disks += scene.accounts.server_goes_back(before, now, scene.machines)
    for machine in scene.machines:
        machine.proxy.set(FAIR)
    return True


def disk_lost(scene: Scene) -> bool:
    """Somebody gets an empty machine, under the login of before or, if they keep nobody's log, another."""
    machine = scene.somebody_open()
    if machine is None:
        return False
    scene.bury(machine, scene.kill(machine))
    machine.put_in(join=True)
    if machine in scene.clerks and scene.chance.random() < 0.5:
        machine.login = scene.new_login()
    scene.accounts.begins(machine)
    scene.start(machine)
    return True


def disk_cloned(scene: Scene) -> bool:
    """A machine is set up from the image of another one's disk, and both go on."""
    machine = scene.somebody_open(scene.clerks)
    twin = scene.somebody_open(each for each in scene.machines if each is not machine)
    if twin is None or machine is None:
        return False
    scene.bury(machine, scene.kill(machine))
    scene.kill(twin)
    copy_disk(twin.home, machine.put_in(join=False))
    machine.login = twin.login
    scene.accounts.begins(machine)
    scene.start(twin)
    scene.start(machine)
    return True


def disk_backed_up(scene: Scene) -> bool:
    machine = scene.somebody_open()
    if machine is None:
        return False
    scene.kill(machine)
    path = machine.aside("backup")
    copy_disk(machine.home, path)
    machine.backup = path, machine.login
    scene.start(machine)
    return True


def disk_restored(scene: Scene) -> bool:
    """A desk goes back to its own older copy."""
    able = [each for each in scene.machines if each.backup is not None and each.has_ledger]
    if not able:
        return False
    machine = scene.chance.choice(able)
    on_server = scene.kill(machine)
    scene.bury(machine, on_server)
    assert machine.backup is not None
    path, machine.login = machine.backup
    path.rename(machine.put_in(join=scene.chance.random() < 0.5))
    machine.backup = None
    scene.accounts.begins(machine)
    scene.start(machine)
    return True


FAULTS: Mapping[str, tuple[int, Callable[[Scene], bool]]] = {
    "cut": (3, _weather(reset=True)),
    "refused": (1, _weather(refuse=True)),
    "answer_lost": (6, answer_lost),
    "slow": (3, _weather(delay=0.05)),
    "black_hole": (3, _weather(silent=True)),
    "late_duplicate": (4, _weather(silent=True, late=True)),
    "killed": (7, killed),
    "keys_lost": (1, keys_lost),
    "server_crashed": (1, server_crashed),
    "server_backed_up": (2, server_backed_up),
    "server_restored": (2, server_restored),
    "disk_lost": (1, disk_lost),
    "disk_cloned": (1, disk_cloned),
    "disk_backed_up": (2, disk_backed_up),
    "disk_restored": (2, disk_restored),
}
"""Name → how many cards of it are in the pack, and what it does; False where it could not happen now."""
FIRST = ("disk_backed_up", "server_backed_up")
"""What others need before they can happen."""
