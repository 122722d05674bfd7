"""Both ends of an exchange with what lies between: sizes, keys, and what is to be told of it afterwards."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import TypeVar

from onestop.application.ports import Clock, Ids
from onestop.sync.ports import Keys, LocalLog, SharedLog

Answer = TypeVar("Answer")
Steps = Generator[None, None, Answer]
"""A course of round trips and long transactions. It stops after each, so that others can come in between."""

MOST_AHEAD_MS = 10 * 60_000
"""A clock further ahead of the server's than this drags nobody along."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """In events: a batch pushed, a page pulled, a part absorbed in one transaction, and of loose events enveloped in
    one. `passes` bounds a round.
    """

    batch: int = 500
    page: int = 500
    part: int = 200
    loose: int = 200
    passes: int = 20


@dataclass(slots=True)
class Told:
    """What one round found and did, for the status chip and the anomaly desk.

    `agreed`: both sides hold the same, but for what is named in the other fields. `to_pull`: events of others that
    were pulled and those that the last look saw beyond. `offset_ms`: the server's clock
    less ours. `behind`: events of others, by station, that we hold, the shared log lacks, and we may not relay.
    `doubted`: station → why what the shared log holds of it is not believed. `other_key`: stations whose card
    bears another key than the one known here.
    """

    agreed: bool = False
    pushed: int = 0
    pulled: int = 0
    to_pull: int = 0
    enveloped: int = 0
    offset_ms: int | None = None
    behind: dict[str, int] = field(default_factory=dict)
    doubted: dict[str, str] = field(default_factory=dict)
    other_key: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Ends:
    """This desk's side and the shared one. `told` is new for each round."""

    local: LocalLog
    shared: SharedLog
    keys: Keys
    clock: Clock
    ids: Ids
    sizes: Sizes
    told: Told = field(default_factory=Told)
    latest_hlc: int = 0

    def writes_with_our_key(self, station: str) -> bool:
        """Whether we can sign for a station: ourselves, or who this desk was before."""
        card = self.local.cards().get(station)
        return card is not None and self.keys.holds(station) and self.keys.make(station) == card.public_key
