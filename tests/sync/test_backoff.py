"""After failures a desk comes back ever more seldom, and never in step with others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onestop.sync.backoff import Pace

PACE = Pace(poll=5, first=1, most=60, spread=0.5)


def test_waits_double_up_to_the_most() -> None:
    assert [PACE.wait(n, 0.0) for n in range(9)] == [5, 1, 2, 4, 8, 16, 32, 60, 60]


def test_chance_shortens_a_wait_by_its_share() -> None:
    assert PACE.wait(0, 0.5) == 3.75
    assert PACE.wait(7, 1.0) == 30


@given(st.integers(0, 10**9), st.floats(0, 1, exclude_max=True))
def test_no_wait_is_longer_than_the_most_or_nothing_at_all(failures: int, chance: float) -> None:
    assert 0.4 < PACE.wait(failures, chance) <= 60
