"""Which report of which days, and as known when: what was chosen and typed, and the period it means. No counting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from onestop.domain.errors import Refused
from onestop.domain.report_period import Period, PeriodKind, free, period
from onestop.presenters.typed_days import read_day, read_moment

_NUMBERS = {PeriodKind.MONTH: 12, PeriodKind.QUARTER: 4}


class ReportKind(StrEnum):
    YEAR = "year"
    II06A = "ii06a"
    PROGRESS = "progress"
    CAUSES = "causes"
    TIMES = "times"
    TERMS = "terms"
    REGISTER = "register"


COUNTED = tuple(each for each in ReportKind if each is not ReportKind.YEAR)
BY_PERIOD = (ReportKind.II06A, ReportKind.PROGRESS, ReportKind.CAUSES, ReportKind.TIMES)


@dataclass(frozen=True, slots=True)
class PeriodChoice:
    """`number` is which month or quarter; `first` and `last` are free dates as typed."""

    kind: PeriodKind = PeriodKind.YEAR
    year: int = 0
    number: int = 1
    first: str = ""
    last: str = ""

    @property
    def numbers(self) -> int:
        """Among how many months or quarters there is to choose; 0 where there is nothing to choose."""
        return _NUMBERS.get(self.kind, 0)

    def period(self) -> Period:
        """Refused(``day_format`` | ``period_backwards`` | ``date_out_of_range`` | ``no_such_period``)."""
        if self.kind is PeriodKind.FREE:
            return free(_day(self.first, "from"), _day(self.last, "to"))
        return period(self.kind, self.year, self.number if self.numbers else 1)


def first_choice(today: date) -> PeriodChoice:
    """The year just ended until the end of March, as people ask for it then; the running one after that."""
    return PeriodChoice(year=today.year - 1 if today.month <= 3 else today.year)


def known_moment(text: str, field: str) -> datetime | None:
    """None where nothing is typed: all that is known now. A day alone is its midnight; seconds may follow.

    Refused(``moment_format``).
    """
    if not text.strip():
        return None
    moment = read_moment(text) or _to_the_second(text)
    if moment is None:
        raise Refused("moment_format", field=field, text=text[:40])
    return moment


_EXACT = ("%d/%m/%Y %H:%M:%S", "%d/%m/%Y %H:%M:%S.%f", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%S.%f")


def _to_the_second(text: str) -> datetime | None:
    """As a report names the moment it was counted as known at, so that it can be asked for again."""
    for form in _EXACT:
        try:
            return datetime.strptime(" ".join(text.split()), form)
        except ValueError:
            continue
    return None


def _day(text: str, field: str) -> date:
    found = read_day(text)
    if found is None:
        raise Refused("day_format", field=field, text=text[:40])
    return found
