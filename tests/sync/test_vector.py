"""Two vectors, and where two versions of one log part."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.runs import NOTHING, Head
from onestop.sync.vector import LastShared, differing


def hash_at(seq: int, parts_at: int) -> bytes:
    """A log that is its own from `parts_at` on."""
    return (b"common" if seq < parts_at else b"other ") + seq.to_bytes(8)


def test_logs_differ_by_length_by_content_and_by_being_there() -> None:
    one, other = Head(1, b"1"), Head(2, b"2")
    assert differing({"a": one, "b": one, "c": one}, {"a": one, "b": other, "d": one}) == ["b", "c", "d"]
    assert differing({"a": Head(2, b"x")}, {"a": Head(2, b"y")}) == ["a"]
    assert differing({"a": NOTHING}, {}) == []


@given(st.integers(0, 400), st.integers(0, 400), st.integers(1, 500))
def test_the_last_shared_head_is_found(ours: int, theirs: int, parts_at: int) -> None:
    search = LastShared(min(ours, theirs))
    while probes := search.probes():
        assert all(1 <= seq <= min(ours, theirs) for seq in probes)
        search.compare({seq: b"common" + seq.to_bytes(8) for seq in probes}, answers(probes, parts_at))
    last = min(ours, theirs, parts_at - 1)
    assert search.head == (Head(last, hash_at(last, parts_at)) if last else NOTHING)


def test_a_million_rows_take_few_round_trips() -> None:
    for parts_at in (1, 2, 31, 500_000, 999_999, 1_000_000, 1_000_001):
        search, trips = LastShared(1_000_000), 0
        while probes := search.probes():
            assert len(probes) <= 31
            trips += 1
            search.compare({seq: hash_at(seq, 1 << 60) for seq in probes}, answers(probes, parts_at))
        assert search.head.seq == min(parts_at - 1, 1_000_000)
        assert trips <= 5


def test_where_nothing_was_changed_one_round_trip_tells() -> None:
    search = LastShared(700)
    search.compare(answers(search.probes(), 1000), answers(search.probes(), 1000))
    assert (search.head.seq, search.probes()) == (700, [])


def answers(probes: list[int], parts_at: int) -> dict[int, bytes]:
    return {seq: hash_at(seq, parts_at) for seq in probes}
