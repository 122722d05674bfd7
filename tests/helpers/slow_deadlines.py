"""Deadlines counted day by day and minute by minute, straight from the rules: slow, plain, and no kin of the engine.

It shares no code with `onestop`: days are ``{date: "off" | "work"}``, hours are seven lists of
``(first minute, end minute)`` of the day, pauses are ``(start, end or None, "restart" | "resume")``.
"""

from __future__ import annotations

import calendar as month_lengths
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

Hours = Sequence[Sequence[tuple[int, int]]]
SlowPause = tuple[datetime, datetime | None, str]

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class SlowOffice:
    days: Mapping[date, str]
    hours: Hours
    start_rule: str = "next_open"
    due_hour: str = "close"
    cutoff_minute: int = 15 * 60

    def works(self, day: date) -> bool:
        if day in self.days:
            return self.days[day] == "work"
        return len(self.hours[day.weekday()]) > 0

    def shifts(self, day: date) -> Sequence[tuple[int, int]]:
        if not self.works(day):
            return []
        if self.hours[day.weekday()]:
            return self.hours[day.weekday()]
        for shifts in self.hours:
            if shifts:
                return shifts
        raise AssertionError("an office that never opens")

    def is_open(self, moment: datetime) -> bool:
        minute = moment.hour * 60 + moment.minute
        return any(first <= minute < end for first, end in self.shifts(moment.date()))

    def close(self, day: date) -> datetime:
        return at_minute(day, self.shifts(day)[-1][1])


def at_minute(day: date, minute: int) -> datetime:
    return datetime(day.year, day.month, day.day) + minute * MINUTE


def slow_start(received: datetime, office: SlowOffice) -> datetime:
    moment = received
    while office.start_rule == "next_open" and not office.is_open(moment):
        moment += MINUTE
    return moment


def slow_due(
    received: datetime, amount: float, unit: str, office: SlowOffice, pauses: Sequence[SlowPause] = ()
) -> datetime | None:
    if any(end is None for _, end, _ in pauses):
        return None
    begins = received
    for _, end, policy in pauses:
        if policy == "restart" and end is not None and end > begins:
            begins = end
    stopped = [
        (max(start, begins), end)
        for start, end, policy in pauses
        if policy == "resume" and end is not None and end > begins
    ]
    start = slow_start(begins, office)
    if unit == "working_hour":
        return slow_hours(start, round(amount * 60), office, stopped)
    paused_days: set[date] = set()
    for stop, go in stopped:
        day = stop.date()
        while day < go.date():
            day += DAY
            if unit != "working_day" or office.works(day):
                paused_days.add(day)
    if unit == "working_day":
        return slow_working_days(start, int(amount) + len(paused_days), office, amount > 0)
    day = start.date()
    if unit == "month":
        for _ in range(int(amount)):
            day += (month_lengths.monthrange(day.year, day.month)[1] - day.day + 1) * DAY
            day = day.replace(day=1)
        day = day.replace(day=min(start.day, month_lengths.monthrange(day.year, day.month)[1]))
        day += len(paused_days) * DAY
    else:
        day += (int(amount) + len(paused_days)) * DAY
    while not office.works(day):
        day += DAY
    return office.close(day)


def slow_hours(
    start: datetime, minutes: int, office: SlowOffice, stopped: Sequence[tuple[datetime, datetime]]
) -> datetime:
    moment = start
    while minutes > 0:
        if office.is_open(moment) and not any(stop <= moment < go for stop, go in stopped):
            minutes -= 1
        moment += MINUTE
    return moment


def slow_working_days(start: datetime, amount: int, office: SlowOffice, hour_may_matter: bool) -> datetime:
    day = start.date()
    if amount == 0:
        if office.works(day) and start.hour * 60 + start.minute < office.cutoff_minute:
            return office.close(day)
        amount = 1
    while amount > 0:
        day += DAY
        if office.works(day):
            amount -= 1
    if not hour_may_matter or office.due_hour == "close":
        return office.close(day)
    minute = start.hour * 60 + start.minute
    last = office.shifts(day)[-1][1]
    while minute < last and not any(first <= minute <= end for first, end in office.shifts(day)):
        minute += 1
    return at_minute(day, min(minute, last))


def slow_open_minutes(start: datetime, end: datetime, office: SlowOffice) -> int:
    minutes = 0
    while start < end:
        minutes += office.is_open(start)
        start += MINUTE
    return minutes
