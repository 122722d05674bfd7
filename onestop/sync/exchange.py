"""One desk's exchange with a shared log, as rounds of steps: look, name, settle each log, until both vectors agree.

Any answer may be lost at any point: a round that was broken off is begun again from the start, and repeating is
always right. Knows no thread, no timer and no network; `step` makes one round trip at most.
"""

from __future__ import annotations

from collections.abc import Iterable

from onestop.application.ports import Clock, Ids
from onestop.domain.runs import NOTHING, Vector
from onestop.sync.ahead import Ahead
from onestop.sync.ends import MOST_AHEAD_MS, Ends, Sizes, Steps, Told
from onestop.sync.naming import Naming
from onestop.sync.ports import Keys, LocalLog, SharedLog, Survey
from onestop.sync.settling import Settling
from onestop.sync.vector import differing


class Exchange:
    """Call `step` until it says True, then wait (`backoff.py`) and go on. `told` is what the last round found."""

    def __init__(
        self,
        local: LocalLog,
        shared: SharedLog,
        keys: Keys,
        clock: Clock,
        ids: Ids,
        sizes: Sizes | None = None,
    ) -> None:
        self._ends = Ends(local, shared, keys, clock, ids, sizes or Sizes())
        self._naming = Naming(self._ends)
        self._settling = Settling(self._ends, self._naming)
        self._ahead = Ahead(self._ends, self._settling)
        self._round: Steps[None] | None = None
        self._alike = False

    @property
    def told(self) -> Told:
        return self._ends.told

    def heard_of(self, station: str) -> None:
        """Somebody says that there is more of this station's log: the next round asks for it first."""
        self._ahead.heard_of(station)

    def step(self) -> bool:
        """Go on by one round trip or one transaction. True where the round is over.

        After any failure the next step begins a new round. Unavailable: nobody answers. NotAllowed: this login may
        not even write for its own station.
        """
        if self._round is None:
            self._ends.told = Told()
            self._round = self._steps()
        try:
            next(self._round)
        except StopIteration:
            self._round = None
            return True
        except BaseException:
            self._round = None
            raise
        return False

    def give_up(self) -> None:
        """Leave the round under way where it is, and free what it holds; the next step begins a new one."""
        self._round = None

    def run(self) -> Told:
        """A whole round at once."""
        while not self.step():
            pass
        return self.told

    def _steps(self) -> Steps[None]:
        local, told = self._ends.local, self._ends.told
        if self._alike:
            self._alike = False
            yield from self._ahead.go()
        local.grow()  # what a round brought that did not come to its end
        for _ in range(self._ends.sizes.passes):
            survey = yield from self._look()
            told.behind.clear()
            told.doubted.clear()
            if (yield from self._naming.settle(survey)):
                continue
            own = local.own().station
            self._settling.note_shared(own, survey.heads.get(own, NOTHING))
            held = local.vector()
            apart = differing(held, survey.heads)
            told.to_pull = told.pulled + _beyond(apart, held, survey.heads)
            moved = False
            for station in sorted(apart, key=lambda each: (each != own, each)):
                moved |= yield from self._settling.settle(station, survey)
            local.grow()
            if moved:
                continue
            enveloped = local.envelop_loose(self._ends.sizes.loose)
            told.enveloped += enveloped
            if not enveloped:
                told.agreed = set(apart) <= told.behind.keys() | told.doubted.keys()
                self._alike = told.agreed and own not in told.doubted and self._ends.shared.trusted
                return

    def _look(self) -> Steps[Survey]:
        """Both vectors, and how far our clock is off: the server read its own about half a round trip ago."""
        ends = self._ends
        asked = ends.clock.utc_ms()
        survey = ends.shared.survey()
        answered = ends.clock.utc_ms()
        now = answered if survey.utc_ms is None else survey.utc_ms
        if survey.utc_ms is not None:
            ends.told.offset_ms = survey.utc_ms - (asked + answered) // 2
        ends.latest_hlc = (now + MOST_AHEAD_MS) << 16
        yield
        return survey


def _beyond(apart: Iterable[str], ours: Vector, theirs: Vector) -> int:
    """How many places their logs are longer than ours."""
    return sum([max(0, theirs.get(each, NOTHING).seq - ours.get(each, NOTHING).seq) for each in apart])
