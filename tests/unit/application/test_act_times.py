"""Dates, steps and shares of time of random lives against a slow walk, minute by minute."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.domain.deadline_rules import DeadlineRules
from onestop.domain.step_time import leg_late_minutes, step_time
from onestop.domain.time_split import time_split
from tests.helpers import slow_times
from tests.helpers.random_lives import WEEKS, Life, life_of
from tests.helpers.slow_deadlines import slow_due

TET = [datetime(2016, 2, 5, 9), datetime(2018, 2, 13, 16), datetime(2021, 2, 9, 8), datetime(2026, 2, 12, 10)]
MAKE_UP = [datetime(2019, 1, 3, 9), datetime(2024, 5, 2, 14), datetime(2026, 1, 8, 15), datetime(2026, 8, 20, 9)]  # fmt: skip
begins = st.one_of(
    st.integers(0, 4200 * 1440).map(lambda n: datetime(2016, 1, 4) + timedelta(minutes=n)),
    st.sampled_from(TET + MAKE_UP),
)
rule_sets = st.builds(
    DeadlineRules,
    start_rule=st.sampled_from(["next_open", "as_received"]),
    due_hour=st.sampled_from(["close", "same_hour"]),
)


@given(st.integers(0, 2**60), begins, st.sampled_from(sorted(WEEKS)), rule_sets, st.integers(0, 25))
@settings(max_examples=60)
def test_dates_steps_and_shares_agree_with_a_slow_walk(
    seed: int, begin: datetime, hours: str, rules: DeadlineRules, acts: int
) -> None:
    life = life_of(seed, begin, hours, rules, acts)
    slow = slow_times.retold(life.facts)
    the_three_dates_agree(life, slow)
    the_four_parts_agree(life, slow)
    every_step_agrees(life, slow)
    every_leg_agrees(life, slow)


def the_three_dates_agree(life: Life, slow: slow_times.SlowLife) -> None:
    state = life.state
    received = state.received.received_at
    first = next(fact for fact in life.facts)
    assert first.term is not None  # type: ignore[attr-defined]
    term = first.term  # type: ignore[attr-defined]
    assert state.original_due == slow_due(received, term.amount, term.unit.value, life.office)
    assert state.extended_due == slow.extended
    assert state.effective_due == slow.effective_due(life.office)
    if not state.paused and slow.extended is None:
        assert state.computed_due == slow.due(life.office)


def the_four_parts_agree(life: Life, slow: slow_times.SlowLife) -> None:
    now = life.counter.clock.now()
    split = time_split(life.state, now, life.desk.calendar)
    parts = slow_times.slow_split(slow, now, life.office)
    assert {name: getattr(split, name) for name in parts} == parts
    whole = slow_times.slow_late(slow.received, slow.ended or now, life.office)
    assert split.whole == sum(parts.values()) == whole


def every_step_agrees(life: Life, slow: slow_times.SlowLife) -> None:
    state, now = life.state, life.counter.clock.now()
    assert [(s.version_id, s.step) for s in state.stages] == [stay.what for stay in slow.stays]
    for stage, stay in zip(state.stages, slow.stays, strict=True):
        assert (stage.began, stage.ended) == (stay.start, stay.end)
        version = life.desk.catalog.version(stage.version_id)
        assert version is not None
        hours = version.steps[stage.step - 1].hours
        for of_partner in (False, True):
            told = step_time(
                state,
                stage,
                hours,
                now,
                life.desk.calendar,
                of_partner=of_partner,
                rules=life.desk.office.deadline_rules,
            )
            limit = round(hours * 60)
            used = slow_times.slow_used(slow, stay, now, life.office, of_partner=of_partner)
            assert (told.limit, told.used, told.late) == (limit, used, max(0, used - limit))
            due = slow_times.slow_step_due(slow, stay, limit, life.office, of_partner=of_partner)
            assert told.due == due


def every_leg_agrees(life: Life, slow: slow_times.SlowLife) -> None:
    now = life.counter.clock.now()
    legs = sorted(slow.legs, key=lambda leg: (leg.start, leg.what))
    assert [(leg.agency, leg.asked_at, leg.ended_at) for leg in life.state.legs] == [
        (leg.what, leg.start, leg.end) for leg in legs
    ]
    for told, leg in zip(life.state.legs, legs, strict=True):
        assert leg.due is not None
        late = slow_times.slow_late(leg.due, leg.end or now, life.office)
        assert leg_late_minutes(told, now, life.desk.calendar) == late
