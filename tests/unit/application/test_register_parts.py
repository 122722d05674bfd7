"""A book that comes in parts: whatever the order, each missing serial is explained, and only those."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from onestop.application.commands import RegisterRow
from onestop.application.desk import Desk
from onestop.storage.rebuild import dump
from tests.helpers.book_desk import open_desk, row


def code(serial: int) -> str:
    return f"000.00.99.H31-170124-{serial:04d}"


def bring_in(desk: Desk, *serials: int) -> None:
    rows: list[RegisterRow] = [row(n, code=code(serial)) for n, serial in enumerate(serials, start=2)]
    assert desk.import_register("book.csv", "d" * 64, rows).imported == len(serials)


def shown(desk: Desk) -> list[tuple[int, int]]:
    gaps = desk.store.gaps()
    assert all(gap.reason == "register_lacks" for gap in gaps)
    return [(gap.first, gap.last) for gap in gaps]


def test_a_filled_hole_leaves_the_rest_explained() -> None:
    desk = open_desk()
    bring_in(desk, 1, 6)
    assert shown(desk) == [(2, 5)]
    bring_in(desk, 3)
    assert shown(desk) == [(2, 2), (4, 5)]
    assert desk.store.verify().ok


@st.composite
def parts(draw: st.DrawFn) -> list[list[int]]:
    """Some serials of a day, of two stations and past a block, dealt into parts in any order."""
    places = st.integers(1, 12) | st.integers(495, 505) | st.integers(50_001, 50_003)
    serials = draw(st.permutations(sorted(draw(st.sets(places, min_size=1, max_size=8)))))
    cuts = sorted(draw(st.sets(st.integers(1, len(serials)), max_size=3)) | {0, len(serials)})
    return [serials[begin:end] for begin, end in pairwise(cuts)]


@settings(max_examples=25, deadline=None)
@given(parts())
@example([[1, 6], [3]])
@example([[50_001], [3], [500]])
def test_any_parts_in_any_order(book: list[list[int]]) -> None:
    desk = open_desk()
    for part in book:
        bring_in(desk, *part)
        assert desk.store.verify().ok
    borne = {serial for part in book for serial in part}
    missing = [serial for first, last in shown(desk) for serial in range(first, last + 1)]
    assert sorted(missing) == sorted(set(missing))
    assert set(missing) == owed(borne) - borne
    driver = desk.store._driver  # type: ignore[attr-defined]
    before = dump(driver)
    desk.store.rebuild()
    assert dump(driver) == before


def owed(borne: set[int]) -> set[int]:
    """Serials up to the highest of each station: 0 has 1-500 and 50001 on, 1 has 501-1000."""
    ranges = ((1, 500), (501, 1000), (50_001, 50_500))
    found: set[int] = set()
    for first, last in ranges:
        highest = max((serial for serial in borne if first <= serial <= last), default=0)
        found |= set(range(first, highest + 1))
    return found | (set(range(1, 501)) if max(borne) > 50_000 else set())


def test_codes_of_others_have_no_gaps() -> None:
    desk = open_desk()
    rows = [row(2, code="G09.20-170124-0092637"), row(3, code="G09.20-170124-0004")]
    assert desk.import_register("book.csv", "d" * 64, rows).imported == 2
    assert desk.store.gaps() == ()
    assert desk.store.verify().ok
