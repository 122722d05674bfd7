"""What a version asks for: sheets that are still missing, and the fee of several items."""

from __future__ import annotations

import pytest

from onestop.domain.procedure_parts import Component, Fee


@pytest.mark.parametrize(
    ("given", "missing"),
    [((2, 1), (0, 0)), ((1, 1), (1, 0)), ((3, 0), (0, 1)), ((0, 0), (2, 1)), ((5, 5), (0, 0))],
)
def test_what_lacks_is_counted_by_sort_of_sheet(given: tuple[int, int], missing: tuple[int, int]) -> None:
    assert Component(1, "Đơn", 2, 1, "", False, "").lacks(*given) == missing


def test_a_conditional_paper_never_lacks() -> None:
    assert Component(1, "Đơn", 2, 1, "", True, "").lacks(0, 0) == (0, 0)


def test_a_fee_by_item_one_for_all_and_one_set_elsewhere() -> None:
    assert Fee(200_000, True, "", False).for_items(3) == 600_000
    assert Fee(200_000, False, "", False).for_items(3) == 200_000
    assert Fee(0, True, "", False).for_items(3) == 0
    assert Fee(None, True, "", False).for_items(3) is None
