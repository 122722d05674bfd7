"""By when a dossier found incomplete must be sent back: dated rules of the decree, kept as data of the office."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from onestop.domain.deadline_rules import DEFAULT_RULES, DeadlineRules
from onestop.domain.deadlines import due_moment, start_moment, whole_minutes
from onestop.domain.terms import Term, TermUnit

if TYPE_CHECKING:
    from onestop.domain.calendar import WorkCalendar


def supplement_due(
    limit: str,
    received: datetime,
    term: Term,
    calendar: WorkCalendar,
    rules: DeadlineRules = DEFAULT_RULES,
) -> datetime | None:
    """The last moment for the request; None where the regime sets none (``none``).

    ``3_working_days``: NĐ 61/2018 art. 19.4. ``third_of_term``: a third of the time, NĐ 107/2021 (medium).
    """
    if limit == "3_working_days":
        return due_moment(received, Term(3, TermUnit.WORKING_DAY), calendar, rules=rules)
    if limit != "third_of_term":
        return None
    if term.unit in (TermUnit.WORKING_DAY, TermUnit.WORKING_HOUR):
        minutes = whole_minutes(received, term, calendar, rules=rules) // 3
        return due_moment(received, Term(minutes / 60, TermUnit.WORKING_HOUR), calendar, rules=rules)
    start = start_moment(received, calendar, rules)
    due = due_moment(received, term, calendar, rules=rules)
    assert due is not None, "without a pause there is a due moment"
    days = (due.date() - start.date()).days // 3
    return calendar.close(calendar.first_working_day(start.date() + timedelta(days=days)))
