"""Two vectors side by side: which logs differ, and up to where two versions of one log are the same.

The cursor of the exchange is a vector and never a position that a server assigns: positions lose what commits
late, and mean nothing any more once the server was restored from a backup. Asks nobody: whoever searches brings
the hashes.
"""

from __future__ import annotations

from collections.abc import Mapping

from onestop.domain.runs import NOTHING, Head, Vector

_PROBES = 30


def differing(ours: Vector, theirs: Vector) -> list[str]:
    """The stations whose logs are not the same on both sides."""
    if ours == theirs:
        return []
    stations = ours.keys() | theirs.keys()
    return sorted(each for each in stations if ours.get(each, NOTHING) != theirs.get(each, NOTHING))


class LastShared:
    """Finds the last head that two versions of a log share, thirty hashes a round trip: a million rows take five.

    A hash covers all before it, so that what is equal once was equal all along, and what differs once differs on.
    """

    def __init__(self, top: int) -> None:
        """`top`: the shorter of both lengths."""
        self.head = NOTHING
        self._differs = top + 1

    def probes(self) -> list[int]:
        """The places to compare next; none when `head` is the answer."""
        first, last = self.head.seq + 1, self._differs - 1
        step = max(1, (last - first + _PROBES) // _PROBES)
        return list(range(last, first - 1, -step))[::-1]

    def compare(self, ours: Mapping[int, bytes], theirs: Mapping[int, bytes]) -> None:
        """Take the answers for `probes`, of both sides; a place that one of them lacks differs."""
        for seq in self.probes():
            mine = ours.get(seq)
            if mine is None or theirs.get(seq) != mine:
                self._differs = seq
                return
            self.head = Head(seq, mine)
