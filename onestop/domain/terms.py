"""How long an office may take: an amount and a unit. It knows no calendar and no dossier.

"Trong ngày" (within the day) is zero working days.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onestop.domain.errors import Refused


class TermUnit(StrEnum):
    WORKING_DAY = "working_day"
    CALENDAR_DAY = "calendar_day"
    MONTH = "month"
    WORKING_HOUR = "working_hour"


# About ten years in each unit: longer is a slip of the finger, not a term of any law.
LONGEST = {
    TermUnit.WORKING_DAY: 2600,
    TermUnit.CALENDAR_DAY: 3660,
    TermUnit.MONTH: 120,
    TermUnit.WORKING_HOUR: 20800,
}


@dataclass(frozen=True, slots=True)
class Term:
    """`amount` of `unit`, 0 or more. Only working hours may be fractional, and then to a whole minute.

    Refused: `term_out_of_range` (negative, absurdly long, not a number), `term_not_whole` (half a day, a
    third of a minute).
    """

    amount: int | float
    unit: TermUnit

    def __post_init__(self) -> None:
        try:
            unit = TermUnit(self.unit)
        except ValueError:
            raise Refused("term_unit_unknown", field="unit", unit=str(self.unit)) from None
        limit = LONGEST[unit]
        if not 0 <= self.amount <= limit:
            raise Refused("term_out_of_range", field="amount", amount=str(self.amount), limit=limit)
        if unit is TermUnit.WORKING_HOUR:
            whole = abs(self.amount * 60 - round(self.amount * 60)) < 1e-6
        else:
            whole = self.amount == int(self.amount)
        if not whole:
            raise Refused("term_not_whole", field="amount", amount=self.amount, unit=unit.value)
        object.__setattr__(self, "unit", unit)
        if self.amount == int(self.amount):
            object.__setattr__(self, "amount", int(self.amount))

    @property
    def whole(self) -> int:
        """The amount as a whole number, for every unit but working hours."""
        return int(self.amount)

    @property
    def minutes(self) -> int:
        """The open minutes of a term in working hours."""
        return round(self.amount * 60)
