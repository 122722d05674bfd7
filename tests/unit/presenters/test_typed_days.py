"""Days as hands type them: with or without an hour, in the house's form or ISO; anything else is no day."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from onestop.presenters.typed_days import read_day, read_moment


@pytest.mark.parametrize("typed", ["25/12/2026", " 25/12/2026 ", "2026-12-25"])
def test_a_day(typed: str) -> None:
    assert read_day(typed) == date(2026, 12, 25)
    assert read_moment(typed) == datetime(2026, 12, 25)


@pytest.mark.parametrize("typed", ["25/12/2026 17:05", "25/12/2026   17:05", "2026-12-25T17:05"])
def test_a_moment_is_more_than_a_day(typed: str) -> None:
    assert read_moment(typed) == datetime(2026, 12, 25, 17, 5)
    assert read_day(typed) is None


@pytest.mark.parametrize("typed", ["", "25/12", "31/02/2026", "mai", "12/25/2026"])
def test_what_is_no_day(typed: str) -> None:
    assert read_day(typed) is None and read_moment(typed) is None
