"""A network between one desk and the server that loses requests and answers, and delivers old ones again later."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import TypeVar

from onestop.domain.errors import Unavailable
from onestop.domain.runs import EventDiffers, Introduction, Run
from onestop.sync.ports import ChainRefused, NotAllowed, NumberTaken, SharedLog, Survey

Answer = TypeVar("Answer")
REFUSALS = (ChainRefused, EventDiffers, NotAllowed, NumberTaken)
_MOST_LATE = 6


class Network:
    """The weather that all links share. `trace` is told each call; `late` holds what may arrive once more."""

    def __init__(self, chance: Random, trace: Callable[[str], None]) -> None:
        self.chance = chance
        self.trace = trace
        self.loses = 0.0
        self.late: list[Callable[[], None]] = []

    def link(self, name: str, shared: SharedLog) -> Link:
        return Link(name, shared, self)

    def carry(self, what: str, call: Callable[[], Answer]) -> Answer:
        fate = self.chance.random() if self.loses else 1.0
        if fate < self.loses / 2:
            self.trace(f"{what} lost")
            raise Unavailable("shared_unreachable", "request lost")
        answer = call()
        if fate < self.loses:
            self.trace(f"{what} unanswered")
            raise Unavailable("shared_unreachable", "answer lost")
        self.trace(what)
        return answer

    def post(self, what: str, call: Callable[[], None]) -> None:
        """What changes something may be delivered once more, whenever."""
        if self.loses and self.chance.random() < 0.3 and len(self.late) < _MOST_LATE:
            self.late.append(call)
        self.carry(what, call)

    def deliver_late(self) -> None:
        """One old request comes through once more; nobody reads the answer."""
        call = self.late.pop(self.chance.randrange(len(self.late)))
        try:
            call()
        except REFUSALS as refusal:
            self.trace(f"late: {type(refusal).__name__}")
        else:
            self.trace("late: taken")


class Link:
    """See `onestop.sync.ports.SharedLog`."""

    trusted = True

    def __init__(self, name: str, shared: SharedLog, network: Network) -> None:
        self._name = name
        self._shared = shared
        self._network = network

    def survey(self) -> Survey:
        return self._network.carry(f"{self._name} survey", self._shared.survey)

    def introduce(self, introduction: Introduction) -> None:
        what = f"{self._name} introduce {introduction.card.station}"
        self._network.post(what, lambda: self._shared.introduce(introduction))

    def claim(self, station: str, number: int) -> None:
        what = f"{self._name} claim {number} {station}"
        self._network.post(what, lambda: self._shared.claim(station, number))

    def hashes(self, station: str, seqs: Sequence[int]) -> Mapping[int, bytes]:
        return self._network.carry(
            f"{self._name} hashes {station}", lambda: self._shared.hashes(station, seqs)
        )

    def push(self, run: Run) -> None:
        what = f"{self._name} push {run.station} {run.head.seq}"
        self._network.post(what, lambda: self._shared.push(run))

    def pull(self, station: str, after: int, limit: int) -> Run:
        what = f"{self._name} pull {station} {after}"
        return self._network.carry(what, lambda: self._shared.pull(station, after, limit))
