"""What must be there at rest: every acknowledged event but those whose only disk was lost before anybody else had them.

Only what a dying disk (or a server that goes back to its backup) really held and nobody else did is given up; what
is missing for any other reason stays owed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.sync.chaos.disks import believed_shared, held, own_receptions
from tests.sync.chaos.machine import Machine
from tests.sync.chaos.notes import Noted, read_notes


@dataclass
class Accounts:
    """`lives` are notes by disk; `given_up` went with a disk; `untrue`: counted as shared, never on the server."""

    lives: dict[str, Path] = field(default_factory=dict)
    given_up: set[str] = field(default_factory=set)
    untrue: list[str] = field(default_factory=list)
    receptions: dict[str, dict[str, Noted]] = field(default_factory=lambda: defaultdict(dict))

    def begins(self, machine: Machine) -> None:
        self.lives[machine.life] = machine.note

    def acknowledged(self) -> dict[str, Noted]:
        """Event → its note, over all lives."""
        return {each.event_id: each for path in self.lives.values() for each in read_notes(path)}

    def owed(self) -> set[str]:
        return self.acknowledged().keys() - self.given_up

    def stopped(self, machine: Machine, ever: set[str]) -> None:
        """Its program is dead and its disk lies still: what does it say of itself? `ever`: the server was seen to
        hold it, now or before.
        """
        if not machine.has_ledger:
            return
        known = self.receptions[machine.life]
        for each in own_receptions(machine.home):
            known.setdefault(each.event_id, each)
        strange = believed_shared(machine.home) - ever
        if strange:
            self.untrue.append(f"{machine.life}: {len(strange)} events count as shared")

    def disk_dies(self, machine: Machine, others: Iterable[Machine], on_server: set[str]) -> int:
        """How many acknowledged events nobody else had."""
        if not machine.has_ledger:
            return 0
        return self._give_up(held(machine.home) - on_server, others)

    def server_goes_back(self, before: set[str], now: set[str], machines: Iterable[Machine]) -> int:
        return self._give_up(before - now, machines)

    def _give_up(self, gone: set[str], others: Iterable[Machine]) -> int:
        gone &= self.owed()
        for each in others:
            if gone and each.has_ledger:
                gone -= held(each.home)
        self.given_up |= gone
        return len(gone)

    def origins(self) -> dict[str, list[tuple[str, Noted]]]:
        """Code → the receptions it was given at, each with the life of the disk.

        What a desk noted counts. Of receptions that were never acknowledged the first log they were seen in tells.
        """
        noted = {life: read_notes(path) for life, path in self.lives.items()}
        seen = {life: list(some.values()) for life, some in self.receptions.items()}
        found: dict[str, dict[str, tuple[str, Noted]]] = defaultdict(dict)
        whose: set[str] = set()
        for lives in (noted, seen):
            for life, some in lives.items():
                for each in some:
                    if each.code and each.event_id not in whose:
                        whose.add(each.event_id)
                        found[each.code][each.event_id] = life, each
        return {code: list(some.values()) for code, some in found.items()}
