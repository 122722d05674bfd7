"""The engine against a slow count by hand, and the date derived again from the explanation alone."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.domain.calendar import WorkCalendar
from onestop.domain.deadlines import Deadline, DeadlineRules, compute_deadline, due_moment
from onestop.domain.explanation import DayReason, ExplainedDay
from onestop.domain.pauses import Pause, PausePolicy
from onestop.domain.terms import Term, TermUnit
from onestop.domain.timeliness import open_minutes_left
from tests.helpers.offices import STANDARD, plain_days, shipped_calendar, with_hours
from tests.helpers.slow_deadlines import SlowOffice, slow_due, slow_open_minutes, slow_start

QUICK = settings(max_examples=1200, deadline=None)
MINUTE = timedelta(minutes=1)
Hours = list[list[tuple[int, int]]]

moments = st.datetimes(datetime(2016, 1, 1), datetime(2027, 12, 31, 23, 59)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)
terms = st.one_of(
    st.builds(Term, st.integers(0, 40), st.just(TermUnit.WORKING_DAY)),
    st.builds(Term, st.integers(0, 70), st.just(TermUnit.CALENDAR_DAY)),
    st.builds(Term, st.integers(0, 14), st.just(TermUnit.MONTH)),
    st.builds(Term, st.integers(0, 50 * 60).map(lambda m: m / 60), st.just(TermUnit.WORKING_HOUR)),
)


@st.composite
def shifts(draw: st.DrawFn) -> list[tuple[int, int]]:
    edges = sorted(draw(st.sets(st.integers(6 * 60, 20 * 60), min_size=2, max_size=6)))
    return list(zip(edges[::2], edges[1::2], strict=False))


@st.composite
def offices(draw: st.DrawFn) -> Hours:
    if draw(st.booleans()):
        return STANDARD
    short_friday = [(450, 690), (780, draw(st.integers(781, 1020)))]
    week = [draw(st.one_of(st.just([(450, 690), (780, 1020)]), shifts())) for _ in range(4)]
    saturday = draw(st.sampled_from([[], [(450, 690)]]))
    return [*week, short_friday, saturday, []]


@st.composite
def stops(
    draw: st.DrawFn, received: datetime, policies: tuple[PausePolicy, ...] = tuple(PausePolicy)
) -> list[Pause]:
    found = []
    for _ in range(draw(st.integers(0, 3))):
        start = received + draw(st.integers(0, 20 * 24 * 60)) * MINUTE
        end = start + draw(st.one_of(st.integers(0, 600), st.integers(0, 15 * 24 * 60))) * MINUTE
        found.append(Pause(start, end, draw(st.sampled_from(policies))))
    return found


rule_sets = st.builds(
    DeadlineRules,
    start_rule=st.sampled_from(["next_open", "as_received"]),
    due_hour=st.sampled_from(["close", "same_hour"]),
)


@given(st.data(), moments, terms, offices(), rule_sets)
@QUICK
def test_the_engine_agrees_with_a_count_by_hand(
    data: st.DataObject, received: datetime, term: Term, hours: Hours, rules: DeadlineRules
) -> None:
    pauses = data.draw(stops(received))
    calendar = with_hours(hours)
    slow = SlowOffice(plain_days(), hours, rules.start_rule, rules.due_hour)
    by_hand = slow_due(
        received,
        term.amount,
        term.unit.value,
        slow,
        [(pause.start, pause.end, pause.policy.value) for pause in pauses],
    )
    assert due_moment(received, term, calendar, pauses, rules) == by_hand
    deadline = compute_deadline(received, term, calendar, pauses, rules)
    assert deadline.due == by_hand
    begins = max([received, *(p.end for p in pauses if p.end and p.policy is PausePolicy.RESTART)])
    assert deadline.start == slow_start(begins, slow)


@given(st.data(), moments, terms)
@QUICK
def test_the_date_follows_from_the_list_alone(data: st.DataObject, received: datetime, term: Term) -> None:
    pauses = data.draw(stops(received))
    deadline = compute_deadline(received, term, shipped_calendar(), pauses)
    assert derived_due(deadline.days, term) == deadline.due


@given(st.data(), moments, terms)
@QUICK
def test_the_list_is_whole_and_in_order(data: st.DataObject, received: datetime, term: Term) -> None:
    deadline = compute_deadline(received, term, shipped_calendar(), data.draw(stops(received)))
    dates = [day.date for day in deadline.days]
    assert dates == [received.date() + timedelta(days=n) for n in range(len(dates))]
    running: float = 0
    for day in deadline.days:
        assert day.counted == (day.count > running)
        assert not (day.counted and day.paused)
        assert day.count >= running
        running = day.count
    assert [day for day in deadline.days if day.why is DayReason.DUE] == [due_day(deadline)]


@given(moments, st.integers(0, 12 * 24 * 60), offices())
@QUICK
def test_open_minutes_agree_with_a_count_by_hand(start: datetime, length: int, hours: Hours) -> None:
    calendar = with_hours(hours)
    end = start + length * MINUTE
    by_hand = slow_open_minutes(start, end, SlowOffice(plain_days(), hours))
    assert calendar.open_minutes(start, end) == by_hand
    assert open_minutes_left(start, end, calendar) == -by_hand


@given(st.data(), moments, terms)
@QUICK
def test_waiting_longer_never_brings_the_date_forward(
    data: st.DataObject, received: datetime, term: Term
) -> None:
    calendar = shipped_calendar()
    pauses = data.draw(stops(received, (PausePolicy.RESUME,)))
    unpaused, paused = due_moment(received, term, calendar), due_moment(received, term, calendar, pauses)
    later = due_moment(received + 60 * MINUTE, term, calendar)
    assert unpaused is not None and paused is not None and later is not None
    assert unpaused <= paused
    assert unpaused <= later


def due_day(deadline: Deadline) -> ExplainedDay:
    assert deadline.due is not None
    due = deadline.due.date()
    return next(day for day in deadline.days if day.date == due)


def derived_due(days: tuple[ExplainedDay, ...], term: Term) -> datetime:
    """The due moment from the list, the term and the office's 07:30-11:30, 13:00-17:00; no calendar."""
    marks = [mark for day in days for mark in day.marks]
    starts = [m.moment for m in marks if m.why in (DayReason.RECEIVED, DayReason.RESTARTED, DayReason.STARTS)]
    start = max(starts)
    if term.unit is TermUnit.WORKING_HOUR:
        return _derived_minute(days, term, start)
    wanted = term.whole if term.unit is not TermUnit.MONTH else _days_of_months(start.date(), term.whole)
    wanted += sum(day.paused for day in days)
    after = [day for day in days if day.date > start.date()]
    closed = (DayReason.WEEKEND, DayReason.DAY_OFF, DayReason.ROLLED)
    if wanted:
        steps = [day for day in after if day.counted or day.paused]
        ends = steps[wanted - 1].date
    elif any(mark.why is DayReason.AFTER_CUTOFF for mark in marks):
        ends = next(day.date for day in after if day.why not in closed)
    else:
        ends = start.date()
    due = next(day for day in days if day.date >= ends and day.why is DayReason.DUE)
    for day in days:
        if ends <= day.date < due.date:
            rest = day.why in closed or day.date.weekday() > 4 or bool(day.reason)
            assert rest, f"{day} lies between the end of the term and the due day"
    return datetime(due.date.year, due.date.month, due.date.day, 17)


def _derived_minute(days: tuple[ExplainedDay, ...], term: Term, start: datetime) -> datetime:
    marks = sorted((m for day in days for m in day.marks), key=lambda mark: mark.moment)
    begun = [m.moment for m in marks if m.why is DayReason.PAUSE_BEGINS]
    ended = [m.moment for m in marks if m.why is DayReason.RESUMED]
    stopped = [(max(stop for stop in begun if stop <= go), go) for go in ended]
    before: float = 0
    for day in days:
        if day.count >= term.amount - 1e-9 and day.date >= start.date():
            left = round((term.amount - before) * 60)
            moment = max(start, datetime(day.date.year, day.date.month, day.date.day))
            while left > 0 and moment.year < 2040:
                minute = moment.hour * 60 + moment.minute
                is_open = 450 <= minute < 690 or 780 <= minute < 1020
                if is_open and not any(stop <= moment < go for stop, go in stopped):
                    left -= 1
                moment += MINUTE
            return moment
        before = day.count
    raise AssertionError("the list ends before the term does")


def _days_of_months(start: date, months: int) -> int:
    year, month = start.year + (start.month - 1 + months) // 12, (start.month - 1 + months) % 12 + 1
    for number in (start.day, 30, 29, 28):
        try:
            return (date(year, month, min(number, start.day)) - start).days
        except ValueError:
            continue
    raise AssertionError("no such month")


def test_bare_calendar_counts_weekdays_only() -> None:
    calendar = WorkCalendar(())
    assert calendar.add_working_days(date(2026, 3, 13), 1) == date(2026, 3, 16)
