"""A log is handed on in whole user actions, whatever the limit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.domain.ledger import GENESIS, Event, seal
from onestop.domain.runs import NOTHING, Head, Row, Run, SignedHead, actions, in_parts, whole_actions

EVENT = Event("", "", "dossier", "d", "result_ready", 1, "2018-01-02T08:15", 1, "mai", "{}")
lengths = st.lists(st.integers(1, 9), max_size=9)


def log(*sizes: int) -> tuple[Row, ...]:
    """A log whose user actions hold so many events."""
    rows: list[Row] = []
    head = NOTHING
    for action, size in enumerate(sizes):
        for _ in range(size):
            event = EVENT._replace(event_id=f"e{head.seq}", tx_id=f"t{action}")
            rows.append(Row(seal("agency", "a", head.seq + 1, head.hash, event), event))
            head = rows[-1].head
    return tuple(rows)


def test_an_empty_run_ends_where_every_log_begins() -> None:
    assert Run("a", ()).head == NOTHING == Head(0, GENESIS)
    assert Run("a", log(2)).head == log(2)[1].head


@pytest.mark.parametrize(
    ("sizes", "limit", "taken"),
    [
        ((), 3, 0),
        ((2,), 3, 2),
        ((1, 1, 1, 1), 3, 3),
        ((2, 2), 3, 2),
        ((3, 1), 3, 3),
        ((5, 1), 3, 5),
        ((4,), 3, 4),
        ((1, 5), 3, 1),
    ],
)
def test_no_action_is_cut(sizes: tuple[int, ...], limit: int, taken: int) -> None:
    assert whole_actions(log(*sizes), limit) == taken


@given(lengths, st.integers(1, 6))
def test_parts_are_small_and_say_where_an_action_ends(sizes: list[int], limit: int) -> None:
    rows = log(*sizes)
    signed = SignedHead("a", rows[-1].head if rows else NOTHING, b"s")
    parts = list(in_parts(Run("a", rows, (signed,)), limit))
    assert tuple(row for part, _ in parts for row in part.rows) == rows
    assert all(1 <= len(part.rows) <= limit for part, _ in parts)
    ends = {sum(sizes[: n + 1]) for n in range(len(sizes))}
    done = 0
    for part, whole in parts:
        done += len(part.rows)
        assert whole is (done in ends) or (not whole and len(part.rows) == limit)
        assert part.heads == ((signed,) if done == len(rows) else ())


def test_actions_come_in_the_order_of_folding_each_whole() -> None:
    first, second = (
        EVENT._replace(event_id="a", tx_id="x", hlc=1),
        EVENT._replace(event_id="b", tx_id="y", hlc=2),
    )
    third = EVENT._replace(event_id="c", tx_id="x", hlc=3)
    assert list(actions([third, second, first])) == [(first, third), (second,)]
