"""What needs no look first: handing over what was written here since, and fetching what another desk says it wrote.

Only a shorter way, from where the last round left both sides alike. Nothing is concluded from it: the chain lets the
shared log refuse what does not fit, signatures and hashes prove what comes, and the look that follows finds the rest.
"""

from __future__ import annotations

from onestop.domain.runs import EventDiffers
from onestop.sync.ends import Ends, Steps
from onestop.sync.ports import ChainRefused, NotAllowed
from onestop.sync.settling import Settling


class Ahead:
    """Goes before a round whose predecessor ended in agreement with a shared log that is trusted."""

    def __init__(self, ends: Ends, settling: Settling) -> None:
        self._ends = ends
        self._settling = settling
        self._said: dict[str, None] = {}

    def heard_of(self, station: str) -> None:
        """Somebody says that this station's log has grown on the shared side. A hint: it may be made up."""
        if station in self._ends.local.cards():
            self._said[station] = None

    def go(self) -> Steps[None]:
        yield from self._push()
        said, self._said = self._said, {}
        for station in said:
            yield from self._pull(station)

    def _push(self) -> Steps[None]:
        """One batch of our own log behind what the shared one held last."""
        ends = self._ends
        own = ends.local.own().station
        run = ends.local.run(own, ends.local.shared().seq, ends.sizes.batch, vouched=False)
        if not run.rows or not ends.writes_with_our_key(own):
            return
        try:
            ends.shared.push(self._settling.signed(run))
        except (ChainRefused, NotAllowed, EventDiffers):
            yield
            return
        ends.told.pushed += len(run.rows)
        yield
        self._settling.note_shared(own, run.head)

    def _pull(self, station: str) -> Steps[None]:
        """One page behind what is held here, as far as it is vouched for."""
        ends = self._ends
        if station == ends.local.own().station:
            return
        reading = self._settling.reading(station, ends.local.head(station))
        page = ends.shared.pull(station, reading.end.seq, ends.sizes.page)
        yield
        run = reading.take(page) if reading.continues(page) else None
        if run is not None:
            ends.told.to_pull += len(run.rows)
            yield from self._settling.absorb(run)
