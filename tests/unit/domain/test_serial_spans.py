"""What is left of a stretch of serials."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.serial_spans import singles, without

serials = st.integers(1, 30)
spans = st.tuples(serials, serials).filter(lambda span: span[0] <= span[1])


@given(spans, st.lists(spans, max_size=6))
def test_left_is_what_no_other_span_holds(whole: tuple[int, int], others: list[tuple[int, int]]) -> None:
    left = list(without(*whole, others))
    told = [serial for first, last in left for serial in range(first, last + 1)]
    gone = {serial for first, last in others for serial in range(first, last + 1)}
    assert told == [serial for serial in range(whole[0], whole[1] + 1) if serial not in gone]
    assert all(after[0] > before[1] + 1 for before, after in pairwise(left))


def test_single_serials_cut_too() -> None:
    assert list(without(2, 5, singles([3, 9, 1]))) == [(2, 2), (4, 5)]
