"""The promise card's state is what the engine's list says, day by day, and nothing of its own."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from onestop.domain.calendar import DayDecision, WorkCalendar
from onestop.domain.deadlines import compute_deadline
from onestop.domain.pauses import Pause, PausePolicy
from onestop.domain.terms import Term, TermUnit
from onestop.presenters.promise import DayMark, PromiseDay, PromiseState, WeekRow, WeeksGap
from onestop.presenters.promising import build_promise

MONDAY = datetime(2026, 11, 23, 9, 41)
CALENDAR = WorkCalendar(
    (
        DayDecision(date(2026, 11, 24), "off", "Ngày Văn hóa Việt Nam", "NQ 28/2026/QH16"),
        DayDecision(date(2026, 11, 28), "work", "làm bù"),
    )
)


def promised(
    amount: int, legal: int | None = None, unit: TermUnit = TermUnit.WORKING_DAY, at: datetime = MONDAY
) -> PromiseState:
    term = Term(amount, unit)
    law = Term(legal, unit) if legal is not None else None
    return build_promise(
        at,
        term,
        compute_deadline(at, term, CALENDAR),
        CALENDAR,
        legal_term=law,
        legal=compute_deadline(at, law, CALENDAR) if law is not None else None,
    )


def cells(state: PromiseState) -> dict[date, PromiseDay]:
    return {cell.day: cell for row in state.rows if isinstance(row, WeekRow) for cell in row.days}


def test_every_day_of_three_weeks_is_named() -> None:
    state = promised(6, 10)
    assert state.due == datetime(2026, 12, 1, 17)
    shown = cells(state)
    assert len(shown) == 21
    assert shown[date(2026, 11, 23)].mark is DayMark.RECEIVED
    assert shown[date(2026, 11, 24)].mark is DayMark.DAY_OFF
    assert shown[date(2026, 11, 24)].name == "Ngày Văn hóa Việt Nam"
    assert (shown[date(2026, 11, 28)].mark, shown[date(2026, 11, 28)].count) == (DayMark.COUNTED, 4)
    assert shown[date(2026, 11, 29)].mark is DayMark.WEEKEND
    assert (shown[date(2026, 12, 1)].mark, shown[date(2026, 12, 1)].count) == (DayMark.DUE, 6)
    assert shown[date(2026, 12, 2)].mark is DayMark.PLAIN


def test_the_law_is_a_dashed_day_and_the_longer_bar() -> None:
    state = promised(6, 10)
    assert state.legal is not None and state.committed is not None
    legal_days = [cell.day for cell in cells(state).values() if cell.is_legal]
    assert legal_days == [state.legal.due.date()]
    assert state.legal.share == 1.0
    assert 0 < state.committed.share < 1


def test_counts_run_without_a_gap_to_the_due_day() -> None:
    counts = [cell.count for cell in cells(promised(9)).values() if cell.count]
    assert counts == list(range(1, 10))


@pytest.mark.parametrize(
    ("amount", "shape"),
    [
        (1, ["week", "week", "week"]),
        (14, ["week", "week", "week"]),
        (15, ["week", 1, "week", "week"]),
        (19, ["week", 1, "week", "week"]),
        (34, ["week", 4, "week", "week"]),
    ],
)
def test_more_than_three_weeks_are_folded_in_the_middle(amount: int, shape: list[object]) -> None:
    state = promised(amount)
    rows = [row.weeks if isinstance(row, WeeksGap) else "week" for row in state.rows]
    assert rows == shape
    assert any(cell.mark is DayMark.DUE for cell in cells(state).values())


def test_hours_become_rulers_with_both_shifts() -> None:
    state = promised(8, unit=TermUnit.WORKING_HOUR, at=datetime(2026, 11, 23, 14))
    assert state.rows == ()
    first, last = state.rulers
    assert first.day == date(2026, 11, 23)
    assert (first.begin, first.end) == (time(14), time(17))
    assert first.shifts == ((time(7, 30), time(11, 30)), (time(13), time(17)))
    assert state.due is not None
    assert (last.is_due, last.end) == (True, state.due.time())


def test_hours_over_many_days_are_shown_as_weeks() -> None:
    state = promised(80, unit=TermUnit.WORKING_HOUR)
    assert state.rulers == ()
    assert len(state.rows) >= 3


def test_notes_say_the_day_off_and_the_hand_over() -> None:
    codes = [note.code for note in promised(6).notes]
    assert codes[0] == "note_day_off_one_by"
    assert codes[-1] == "note_hand_over_today"
    late = [note.code for note in promised(6, at=datetime(2026, 11, 23, 15)).notes]
    assert late[-1] == "note_hand_over_next"


def test_while_the_clock_stands_no_date_is_promised() -> None:
    term = Term(6, TermUnit.WORKING_DAY)
    pause = Pause(datetime(2026, 11, 25, 10), None, PausePolicy.RESTART)
    state = build_promise(MONDAY, term, compute_deadline(MONDAY, term, CALENDAR, (pause,)), CALENDAR)
    assert state.due is None
    assert [message.code for message in state.missing] == ["clock_stopped"]
