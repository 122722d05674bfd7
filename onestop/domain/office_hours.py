"""The hours an office keeps in an ordinary week. It knows no dates: holidays belong to the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from itertools import pairwise

from onestop.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class Shift:
    """A stretch of office hours; its start is inside, its end is outside."""

    start: time
    end: time

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise Refused("shift_ends_before_start", field="shift", start=f"{self.start:%H:%M}")

    @property
    def minutes(self) -> int:
        return (self.end.hour - self.start.hour) * 60 + self.end.minute - self.start.minute


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """The shifts of each weekday, Monday first; a weekday with no shift is a day the office rests."""

    weekdays: tuple[tuple[Shift, ...], ...]

    def __post_init__(self) -> None:
        if len(self.weekdays) != 7 or not any(self.weekdays):
            raise Refused("office_hours_incomplete", field="office_hours", weekdays=len(self.weekdays))
        for shifts in self.weekdays:
            for earlier, later in pairwise(shifts):
                if later.start < earlier.end:
                    raise Refused("shifts_overlap", field="office_hours", start=f"{later.start:%H:%M}")

    @property
    def ordinary(self) -> tuple[Shift, ...]:
        """The hours of an ordinary day, which a make-up day borrows: the week's first day with shifts."""
        return next(shifts for shifts in self.weekdays if shifts)


_OFFICE_DAY = (Shift(time(7, 30), time(11, 30)), Shift(time(13), time(17)))
STANDARD_HOURS = OfficeHours((_OFFICE_DAY,) * 5 + ((), ()))
