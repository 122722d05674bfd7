"""The office's open minutes as one line of numbers, and back: where on it something happens is drawn by chance."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, datetime, time, timedelta

from onestop.domain.calendar import WorkCalendar

_MINUTE = timedelta(minutes=1)
_MIDNIGHT = time()


class OpenTime:
    """For an office that keeps the same hours on each day it works: place `n` is the `n`-th open minute since 1990."""

    def __init__(self, calendar: WorkCalendar) -> None:
        self._rank, self._work, self._first = calendar.ranks()
        shifts = calendar.hours.ordinary
        self._clock = [
            timedelta(hours=shift.start.hour, minutes=shift.start.minute + minute)
            for shift in shifts
            for minute in range(shift.minutes)
        ]
        self.day = len(self._clock)
        minutes = [clock // _MINUTE for clock in self._clock]
        self._open_before = [bisect_left(minutes, minute) for minute in range(24 * 60)]

    def place(self, moment: datetime) -> int:
        """Where a moment stands; one outside the hours at the next opening."""
        ordinal = moment.toordinal()
        rank = self._rank[ordinal - self._first]
        if self._work[rank] != ordinal:
            return (rank + 1) * self.day
        return rank * self.day + self._open_before[moment.hour * 60 + moment.minute]

    def moment(self, place: int) -> datetime:
        rank, minute = divmod(place, self.day)
        return datetime.combine(date.fromordinal(self._work[rank]), _MIDNIGHT) + self._clock[minute]

    def is_open(self, day: date) -> bool:
        ordinal = day.toordinal()
        return self._work[self._rank[ordinal - self._first]] == ordinal
