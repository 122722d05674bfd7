"""When the offset of this station's clock is worth an event: it appears, moves by more than a minute, or is right again.

Design: sync.md, section 4. Reception goes on all the while.
"""

from __future__ import annotations

from typing import Protocol

from onestop.application.sharing import CLOCK_IS_OFF_MS

_RIGHT_AGAIN_MS = 90_000  # not just below the other: it would be noted at every breath of the network
_MOVED_MS = 60_000


class ClockBook(Protocol):
    """Where it is noted: the station's own stream."""

    def last_offset(self) -> int | None:
        """What was noted last (ms), None where nothing ever was."""
        ...

    def note_offset(self, offset_ms: int) -> None: ...


class ClockWatch:
    """Of one station; asks the book once."""

    def __init__(self, book: ClockBook) -> None:
        self._book = book
        self._known = False
        self._noted: int | None = None

    def measured(self, offset_ms: int) -> None:
        """The server's clock less ours, as a round found it."""
        if not self._known:
            self._noted, self._known = self._book.last_offset(), True
        if self._matters(offset_ms):
            self._book.note_offset(offset_ms)
            self._noted = offset_ms

    def _matters(self, offset_ms: int) -> bool:
        was_off = self._noted is not None and abs(self._noted) > CLOCK_IS_OFF_MS
        if not was_off:
            return abs(offset_ms) > CLOCK_IS_OFF_MS
        assert self._noted is not None, "it was off"
        return abs(offset_ms) <= _RIGHT_AGAIN_MS or abs(offset_ms - self._noted) > _MOVED_MS
