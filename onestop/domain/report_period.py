"""Which days a report covers: a month, a quarter, half a year, nine months, a year, or free dates.

Legal source: NĐ 09/2019 art. 12: from the 15th of the month before to the 14th of the last month. Reports of
earlier years ran by the calendar (TT 02/2017). Which of the two is the caller's choice, so that an office can
still draw up either.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from onestop.domain.errors import Refused

FIRST_YEAR, LAST_YEAR = 1990, 2099
WINDOWS_SINCE = 2019
"""The first year whose reports run from the 15th to the 14th."""


class PeriodKind(StrEnum):
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"
    YEAR = "year"
    FREE = "free"


_MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF_YEAR: 6, PeriodKind.NINE_MONTHS: 9}
_MOST = {PeriodKind.MONTH: 12, PeriodKind.QUARTER: 4}
_CUT_OFF = 15


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both of them in it. `number` is which month or quarter, else 1."""

    kind: PeriodKind
    first: date
    last: date
    year: int
    number: int = 1

    @property
    def begin(self) -> datetime:
        return datetime.combine(self.first, time.min)

    @property
    def beyond(self) -> datetime:
        """The first moment after it."""
        return datetime.combine(self.last + timedelta(days=1), time.min)


def by_windows(year: int) -> bool:
    """Whether that year's reports run from the 15th to the 14th."""
    return year >= WINDOWS_SINCE


def period(kind: PeriodKind, year: int, number: int = 1, *, windows: bool | None = None) -> Period:
    """A reporting period of a year; `windows` None: as that year's rules had it.

    Refused(``date_out_of_range`` | ``no_such_period``).
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused("date_out_of_range", field="year", year=year, first=FIRST_YEAR, last=LAST_YEAR)
    if kind is PeriodKind.FREE or not 1 <= number <= _MOST.get(kind, 1):
        raise Refused("no_such_period", field="period", kind=kind.value, number=number)
    months = _MONTHS.get(kind, 12)
    before = (number - 1) * months  # whole months of the year before it begins
    day = _CUT_OFF if (by_windows(year) if windows is None else windows) else 1
    shift = -1 if day == _CUT_OFF else 0
    first = _day(year, before + shift, day)
    beyond = _day(year, before + months + shift, day)
    return Period(kind, first, beyond - timedelta(days=1), year, number)


def free(first: date, last: date) -> Period:
    """Free dates. Refused(``period_backwards``) where the last is before the first."""
    for name, day in (("from", first), ("to", last)):
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise Refused("date_out_of_range", field=name, year=day.year, first=FIRST_YEAR, last=LAST_YEAR)
    if last < first:
        raise Refused("period_backwards", field="to", first=first, last=last)
    return Period(PeriodKind.FREE, first, last, last.year)


def _day(year: int, month: int, day: int) -> date:
    """`month` counts from 0 and may lie outside the year."""
    years, month = divmod(month, 12)
    return date(year + years, month + 1, day)
