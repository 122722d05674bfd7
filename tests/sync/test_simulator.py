"""The real engine under every fault, and the proof that the simulator would notice if a rule were dropped."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.sync.mutants import MUTANTS
from tests.sync.simulator import run_seed
from tests.sync.sqlite_desk import SqliteDesk
from tests.sync.world import Parts

SEEDS = 300
FAULTS = {
    "by_stick",
    "clock_jumps",
    "desk_restored",
    "disk_cloned",
    "disk_lost",
    "forged_bundle",
    "killed",
    "late_duplicate",
    "lone_machine_comes",
    "two_come_at_once",
    "other_login",
    "poisoned_server",
    "server_restored",
}
CAUGHT_BY = {
    "position cursor": ("lacks", "counts as shared"),
    "no chain": ("counts as shared", "lacks", "NeverAtRest"),
    "no head hash": ("counts as shared", "lacks", "NeverAtRest"),
    "no keeper anywhere": ("the server lacks", "lacks", "is apart"),
    "no re-enveloping": ("lacks",),
    "target-less conflict": ("counts as shared",),
    "signatures not checked": ("believed a forgery",),
    "a clock ahead drags all": ("was dragged along",),
    "a stick's cards believed": ("believed a forgery",),
    "same id after a fork": ("NeverAtRest", "one number", "unsent"),
    "the first by its own word": ("lacks", "is apart"),
}


def test_nothing_is_lost_and_nothing_said_twice_under_every_fault() -> None:
    faults: Counter[str] = Counter()
    for seed in range(SEEDS):
        faults.update(run_seed(seed).faults)
    assert faults.keys() == FAULTS
    assert min(faults.values()) > SEEDS // 10


def test_the_same_seed_goes_the_same_way() -> None:
    for seed in (0, 7, 100):
        assert run_seed(seed).digest() == run_seed(seed).digest()
    assert run_seed(1).digest() != run_seed(2).digest()


def test_real_ledgers_are_whole_and_their_projections_true() -> None:
    for seed in range(10):
        world = run_seed(seed, Parts(disk=SqliteDesk))
        for desk in world.desks:
            assert isinstance(desk.disk, SqliteDesk)
            assert desk.disk.faults() == ()
            desk.disk.close()


def test_every_mutant_has_its_reason() -> None:
    assert MUTANTS.keys() == CAUGHT_BY.keys()


@pytest.mark.parametrize("name", MUTANTS)
def test_a_mutant_is_caught(name: str) -> None:
    """Within the seeds that the whole engine passes, and for what it does wrong."""
    for seed in range(SEEDS):
        try:
            run_seed(seed, MUTANTS[name])
        except AssertionError as caught:
            said = f"{type(caught).__name__}: {caught}"
            assert any(reason in said for reason in CAUGHT_BY[name]), said
            return
    pytest.fail(f"nobody noticed: {name}")
