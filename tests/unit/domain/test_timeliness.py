"""Early, on time, late; in time, due soon, overdue; paused; and the dossier nobody gave a date."""

from __future__ import annotations

import pytest

from onestop.domain.deadlines import DeadlineRules
from onestop.domain.timeliness import open_minutes_left, timeliness
from tests.helpers.moments import at
from tests.helpers.offices import shipped_calendar

CALENDAR = shipped_calendar()
DUE = at("2026-03-13 17:00")
BY_DAY = DeadlineRules(precision="day")
MINUTE_RULES = DeadlineRules()


@pytest.mark.parametrize(
    ("finished", "rules", "expected"),
    [
        ("2026-03-12 23:59", MINUTE_RULES, "early"),
        ("2026-03-13 07:30", MINUTE_RULES, "on_time"),
        ("2026-03-13 17:00", MINUTE_RULES, "on_time"),
        ("2026-03-13 17:01", MINUTE_RULES, "late"),
        ("2026-03-13 17:01", BY_DAY, "on_time"),
        ("2026-03-14 00:00", BY_DAY, "late"),
    ],
)
def test_settled(finished: str, rules: DeadlineRules, expected: str) -> None:
    now = at("2026-04-01 09:00")
    found = timeliness(due=DUE, finished=at(finished), now=now, paused=False, calendar=CALENDAR, rules=rules)
    assert found.value == expected


@pytest.mark.parametrize(
    ("now", "whole", "expected"),
    [
        ("2026-03-12 07:30", None, "in_time"),
        ("2026-03-12 17:00", None, "due_soon"),  # one working day left
        ("2026-03-12 17:00", 1440, "in_time"),  # a fifth of three days is shorter than the day left
        ("2026-03-12 16:59", 2400, "in_time"),
        ("2026-03-12 17:00", 2400, "due_soon"),
        ("2026-03-13 00:00", 60, "due_soon"),  # due today
        ("2026-03-13 17:00", 2400, "due_soon"),
        ("2026-03-13 17:01", 2400, "overdue"),
    ],
)
def test_open(now: str, whole: int | None, expected: str) -> None:
    found = timeliness(
        due=DUE, finished=None, now=at(now), paused=False, calendar=CALENDAR, whole_minutes=whole
    )
    assert found.value == expected


def test_a_paused_dossier_is_never_overdue_and_a_missing_date_is_never_on_time() -> None:
    now = at("2026-04-01 09:00")
    paused = timeliness(due=None, finished=None, now=now, paused=True, calendar=CALENDAR)
    missing = timeliness(due=None, finished=None, now=now, paused=False, calendar=CALENDAR)
    settled = timeliness(due=None, finished=now, now=now, paused=False, calendar=CALENDAR)
    assert [paused.value, missing.value, settled.value] == ["paused", "no_due", "no_due"]


def test_open_minutes_left_are_negative_afterwards() -> None:
    assert open_minutes_left(DUE, at("2026-03-13 16:00"), CALENDAR) == 60
    assert open_minutes_left(DUE, at("2026-03-16 08:00"), CALENDAR) == -30


@pytest.mark.parametrize(
    ("ended", "rules", "expected"),
    [
        ("2026-03-12 09:00", MINUTE_RULES, "ended"),
        ("2026-03-13 17:00", MINUTE_RULES, "ended"),
        ("2026-03-13 17:01", MINUTE_RULES, "late"),
        ("2026-03-13 17:01", BY_DAY, "ended"),
    ],
)
def test_what_was_turned_away_was_not_early(ended: str, rules: DeadlineRules, expected: str) -> None:
    now = at("2026-04-01 09:00")
    found = timeliness(
        due=DUE, finished=at(ended), now=now, paused=False, calendar=CALENDAR, rules=rules, turned_away=True
    )
    assert found.value == expected
