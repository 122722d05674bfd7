"""Numbers and shares as the screen writes them are those of paper and of the commands."""

from __future__ import annotations

import pytest

from onestop.documents.wording import percent
from onestop.gui.words.figures import number, share


@pytest.mark.parametrize(
    ("part", "whole", "shown"), [(535, 539, "99,26 %"), (1, 800, "0,13 %"), (1, 2, "50 %")]
)
def test_a_share_is_rounded_as_people_round(part: int, whole: int, shown: str) -> None:
    assert share(part, whole) == shown


@pytest.mark.parametrize(("part", "whole"), [(1, 800), (3, 800), (4, 539), (216, 539), (2, 3)])
def test_screen_and_paper_say_the_same_share(part: int, whole: int) -> None:
    assert share(part, whole) == percent(part, whole, 2)


def test_no_share_of_nothing() -> None:
    assert share(0, 0) == "–"


def test_points_between_thousands_and_a_comma_before_decimals() -> None:
    assert (number(1234567), number(10.5), number(1250.25)) == ("1.234.567", "10,5", "1.250,25")
