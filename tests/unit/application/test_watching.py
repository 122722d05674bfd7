"""Watching: counters with lists as long as they say, the coming days, who is away, and what time alone moves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.application.act_commands import NameSubstitute
from onestop.application.desk import Desk
from onestop.application.read_models import DossierQuery, DossierRow
from onestop.application.reading import all_rows, rows, rows_of
from onestop.application.watch_answers import WatchPart, narrowed
from onestop.application.watch_book import WatchBy
from onestop.domain.facts import ClockPaused
from onestop.domain.pauses import PausePolicy
from onestop.domain.terms import Term, TermUnit
from onestop.domain.timeliness import Timeliness
from onestop.domain.travel import HandedOver, PartnerAsked
from tests.helpers.given import Counter
from tests.helpers.random_office import office_of
from tests.helpers.way import memory_counter

MONDAY = datetime(2018, 1, 8, 9, 0)
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


def listed(desk: Desk, part: WatchPart) -> set[str]:
    return {row.dossier_id for row in rows(desk, replace(desk.watch.query(part), limit=1000)).rows}


@pytest.mark.parametrize("seed", range(4))
def test_every_counter_has_a_list_as_long_as_it_says(seed: int) -> None:
    desk = office_of(seed, datetime(2018, 1, 3), 90).desk
    counts = desk.watch.view().counts
    for part in WatchPart:
        assert len(listed(desk, part)) == counts.of(part), part
    by_time = [row.timeliness for row in _open(desk)]
    assert counts.whole == len(by_time)
    assert counts.due_soon == by_time.count(Timeliness.DUE_SOON)
    assert counts.overdue == by_time.count(Timeliness.OVERDUE)
    assert counts.stopped == by_time.count(Timeliness.PAUSED)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("by", WatchBy)
def test_every_group_has_a_list_as_long_as_it_says(seed: int, by: WatchBy) -> None:
    desk = office_of(seed, datetime(2018, 1, 3), 90).desk
    groups = desk.watch.groups(by)
    for group in groups:
        for part, count in ((WatchPart.OVERDUE, group.overdue), (WatchPart.STOPPED, group.stopped)):
            query = narrowed(desk.watch.query(part), by, group.key, desk.office.desk_unit)
            assert len(rows(desk, replace(query, limit=1000)).rows) == count, (group.key, part)
    if by is not WatchBy.PARTNER:
        assert sum(group.whole for group in groups) == desk.watch.view().counts.whole


def _open(desk: Desk) -> tuple[DossierRow, ...]:
    return rows_of(desk, [row.dossier_id for row in all_rows(desk, DossierQuery(only_open=True))])


TERMS = st.sampled_from(
    [*(Term(days, TermUnit.WORKING_DAY) for days in (1, 3, 20)), Term(4, TermUnit.WORKING_HOUR)]
)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(-20, 15), st.integers(0, 1439), TERMS), min_size=1, max_size=8),
    st.integers(0, 7 * 1440),
)
def test_nothing_moves_before_the_next_moment_and_something_does_then(
    promised: list[tuple[int, int, Term]], passed: int
) -> None:
    counter = memory_counter(MONDAY)
    for days, minute, term in promised:
        due = MONDAY.replace(hour=0) + days * DAY + minute * MINUTE
        counter.take_in(MONDAY - 30 * DAY, due_at=due, term=term)
    desk = counter.desk("quantri")
    counter.clock.move(MONDAY + passed * MINUTE)
    now = counter.clock.now()
    before = _states(desk)
    following = desk.watch.crossed(now).next_at
    if following is None:
        counter.clock.move(now + 40 * DAY)
        assert _states(desk) == before
        return
    assert following > now
    counter.clock.move(following - MINUTE)
    assert _states(desk) == before
    counter.clock.move(following)
    after = _states(desk)
    assert after != before
    moved = {key for key in after if after[key] != before[key]}
    crossed = desk.watch.crossed(now)
    assert crossed.overdue | crossed.soon == moved
    assert all(after[key] is Timeliness.OVERDUE for key in crossed.overdue)
    assert all(after[key] is Timeliness.DUE_SOON for key in crossed.soon)


def _states(desk: Desk) -> dict[str, Timeliness]:
    return {row.dossier_id: row.timeliness for row in _open(desk)}


def test_what_stands_still_never_crosses() -> None:
    counter = memory_counter(MONDAY)
    paused = counter.take_in(MONDAY - 5 * DAY, due_at=MONDAY + DAY)
    counter.add(paused, ClockPaused(MONDAY, PausePolicy.RESUME, "payment"), at=MONDAY)
    desk = counter.desk("quantri")
    assert desk.watch.crossed(MONDAY).next_at is None
    counter.clock.move(MONDAY + 9 * DAY)
    crossed = desk.watch.crossed(MONDAY)
    assert not crossed.overdue and not crossed.soon


def test_the_coming_three_weeks_say_what_is_due_and_where_the_office_rests() -> None:
    counter = memory_counter(MONDAY)
    for days in (0, 2, 2, 20, 21):
        counter.take_in(MONDAY - DAY, due_at=MONDAY.replace(hour=17) + days * DAY)
    coming = counter.desk().watch.view().days
    assert [coming[0].day, coming[-1].day] == [date(2018, 1, 8), date(2018, 1, 28)]
    assert {each.day.day: each.due for each in coming if each.due} == {8: 1, 10: 2, 28: 1}
    assert [each.off for each in coming[:7]] == [False] * 5 + [True] * 2


def test_a_holiday_is_named() -> None:
    counter = memory_counter(datetime(2018, 2, 12, 9))
    found = {each.day: each for each in counter.desk().watch.view().days}
    assert found[date(2018, 2, 15)].off and found[date(2018, 2, 15)].holiday
    assert found[date(2018, 2, 17)].off and not found[date(2018, 2, 13)].off


def away_counter() -> Counter:
    counter = memory_counter(MONDAY)
    for owner in ("laodong1", "laodong1", "laodong2", "khongconlam"):
        key = counter.take_in(MONDAY - DAY, due_at=MONDAY + 20 * DAY)
        counter.add(key, HandedOver(MONDAY - DAY, 1, 2, "labour", owner, ""), at=MONDAY - DAY)
    return counter


def test_who_is_away_with_how_many_and_who_stands_in() -> None:
    counter = away_counter()
    counter.desk("quantri").name_substitute(
        NameSubstitute("laodong1", "laodong2", MONDAY.date(), MONDAY.date() + DAY)
    )
    view = counter.desk().watch.view()
    left, absent = view.away
    assert (left.login, left.dossiers, left.substitute, left.until) == ("khongconlam", 1, "", None)
    assert (absent.login, absent.dossiers, absent.until) == ("laodong1", 2, MONDAY.date() + DAY)
    assert absent.substitute == counter.desk().office.name_of("laodong2")
    assert view.counts.away == 3 == len(listed(counter.desk(), WatchPart.AWAY))


def test_nobody_away_is_nobodys_list() -> None:
    counter = memory_counter(MONDAY)
    counter.take_in(MONDAY - DAY)
    assert counter.desk().watch.view().counts.away == 0
    assert listed(counter.desk(), WatchPart.AWAY) == set()


def test_nothing_moved_counts_working_days() -> None:
    counter = memory_counter(MONDAY)
    old = counter.take_in(MONDAY - 10 * DAY - MINUTE, due_at=MONDAY + 20 * DAY)
    counter.take_in(MONDAY - 10 * DAY, due_at=MONDAY + 20 * DAY)
    assert listed(counter.desk(), WatchPart.STILL) == {old}, (
        "with New Year between, five working days ago was a Friday"
    )
    counter.add(old, PartnerAsked(MONDAY, "SXD", 1, MONDAY + 9 * DAY, "?"), at=MONDAY)
    assert listed(counter.desk(), WatchPart.STILL) == set()


def test_whose_the_delay_is_adds_up_over_what_is_overdue() -> None:
    counter = memory_counter(MONDAY)
    late = counter.take_in(MONDAY - 3 * DAY, due_at=MONDAY - DAY)
    counter.take_in(MONDAY - 3 * DAY, due_at=MONDAY + 9 * DAY)
    desk = counter.desk()
    (group,) = desk.watch.groups(WatchBy.PROCEDURE)
    assert (group.whole, group.overdue) == (2, 1)
    assert group.delay == desk.watch.splits([late])[late]
    assert group.delay.ours == group.delay.whole > 0


def test_an_officer_hears_of_their_own_and_a_head_of_all() -> None:
    counter = away_counter()
    chance = Random(1)
    since = MONDAY
    for owner in ("laodong1", "laodong1", "laodong2"):
        due = MONDAY + chance.randrange(1, 60) * MINUTE
        key = counter.take_in(MONDAY - DAY, due_at=due)
        counter.add(key, HandedOver(MONDAY - DAY, 1, 2, "labour", owner, ""), at=MONDAY - DAY)
    counter.clock.move(MONDAY + 2 * timedelta(hours=1))
    own = counter.desk("laodong1").watch.crossed(since)
    assert (len(own.overdue), own.mine_overdue) == (3, 2)
    assert counter.desk("motcua1").watch.crossed(since).mine_overdue == 3
    assert counter.desk("nobody").watch.crossed(since).mine_overdue == 0
