"""Time and chance: the only module that asks the machine for either. Office time is Asia/Ho_Chi_Minh, UTC+7 all year."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime, timedelta

OFFICE_OFFSET = timedelta(hours=7)
_EPOCH = datetime(1970, 1, 1)


class SystemClock:
    """The machine's clock, in office time whatever zone the machine is set to."""

    def now(self) -> datetime:
        return (datetime.now(UTC).replace(tzinfo=None) + OFFICE_OFFSET).replace(second=0, microsecond=0)

    def utc_ms(self) -> int:
        return time.time_ns() // 1_000_000


class PracticeClock:
    """A clock that can be moved: it starts at `at` and goes on at the pace of the real one, or stands still."""

    def __init__(self, at: datetime, *, ticking: bool = True) -> None:
        self._ticking = ticking
        self.move(at)

    def move(self, at: datetime) -> None:
        """Set the office's time to `at`."""
        self._at = at.replace(second=0, microsecond=0)
        self._moved = time.monotonic()

    def now(self) -> datetime:
        return self._exact().replace(second=0, microsecond=0)

    def utc_ms(self) -> int:
        return (self._exact() - OFFICE_OFFSET - _EPOCH) // timedelta(milliseconds=1)

    def _exact(self) -> datetime:
        return self._at + timedelta(seconds=time.monotonic() - self._moved if self._ticking else 0)


class TimedIds:
    """UUIDv7 (RFC 9562) in hexadecimal, rising within this process even inside one millisecond."""

    def __init__(self) -> None:
        self._last = 0

    def new(self) -> str:
        stamp = (time.time_ns() // 1_000_000) << 12
        self._last = max(stamp, self._last + 1)
        return _uuid7(self._last, int.from_bytes(os.urandom(8)))


class CountedIds:
    """The same shape without chance, for practice offices and tests: the same steps give the same ids."""

    def __init__(self, start_ms: int = 0) -> None:
        self._last = start_ms << 12

    def new(self) -> str:
        self._last += 1
        return _uuid7(self._last, self._last * 0x9E3779B97F4A7C15)


def _uuid7(stamp: int, tail: int) -> str:
    """`stamp`: 48 bits of milliseconds and 12 bits of counter; `tail`: 62 bits of whatever tells ids apart."""
    milliseconds, counter = stamp >> 12, stamp & 0xFFF
    low = (0b10 << 62) | (tail & ((1 << 62) - 1))
    return f"{(milliseconds << 80) | (7 << 76) | (counter << 64) | low:032x}"
