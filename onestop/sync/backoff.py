"""When to try again: soon at first, then less and less often, never two desks in step. Asks no clock and no chance."""

from __future__ import annotations

from dataclasses import dataclass

_MOST_DOUBLINGS = 30


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds between rounds. `poll`: while all is well; `first` … `most`: after failures, doubling.

    `spread` is how much of each wait is left to chance, so that ten desks do not come back at one moment.
    """

    poll: float = 5.0
    first: float = 1.0
    most: float = 300.0
    spread: float = 0.5

    def wait(self, failures: int, chance: float) -> float:
        """Seconds to wait after so many failures in a row; `chance` is from 0 up to 1, new each time."""
        whole = (
            self.poll
            if failures == 0
            else min(self.most, self.first * 2 ** min(failures - 1, _MOST_DOUBLINGS))
        )
        return whole * (1 - self.spread * chance)
