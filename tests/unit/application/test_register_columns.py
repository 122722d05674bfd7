"""How one cell of a tracking book is read."""

from __future__ import annotations

from datetime import datetime

import pytest

from onestop.application.register_columns import read_copies, read_moment, read_word
from onestop.domain.applicant import Channel
from onestop.domain.errors import Refused


@pytest.mark.parametrize(
    "text",
    [
        "2017-01-24T09:05",
        "2017-01-24 09:05",
        "2017-01-24T09:05:59",
        "24/01/2017 09:05",
        "24/1/2017 9:05",
        "24-01-2017 09:05:00",
        " 24.01.2017   9h05 ",
    ],
)
def test_moments_in_every_form_people_keep_them(text: str) -> None:
    assert read_moment(text) == datetime(2017, 1, 24, 9, 5)


def test_the_day_comes_before_the_month() -> None:
    assert read_moment("01/11/2017 08:00") == datetime(2017, 11, 1, 8, 0)


def test_an_empty_cell_is_no_moment() -> None:
    assert read_moment("  ") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("0000-01-24T09:00", "date_out_of_range"),
        ("9999-12-31T09:00", "date_out_of_range"),
        ("24/01/0000 09:00", "date_out_of_range"),
        ("31/02/2017 09:00", "no_such_moment"),
        ("2017-02-29T09:00", "no_such_moment"),
        ("2017-01-24T25:00", "no_such_moment"),
        ("2017-13-24T09:00", "no_such_moment"),
        ("24/01/2017", "moment_without_time"),
        ("2017-01-24", "moment_without_time"),
        ("hôm qua", "moment_format"),
        ("42759.4", "moment_format"),
        ("24/01/17 09:00", "moment_format"),
        ("=NOW()", "moment_format"),
        ("9" * 5000, "moment_format"),
    ],
)
def test_impossible_moments_say_why(text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_moment(text)
    assert refused.value.code == code


@pytest.mark.parametrize(("text", "sets"), [("", 1), ("1", 1), (" 4 ", 4), ("999", 999)])
def test_copies(text: str, sets: int) -> None:
    assert read_copies(text) == sets


@pytest.mark.parametrize("text", ["0", "-1", "1.5", "hai", "1000", "٣", "9" * 400])
def test_copies_that_are_no_number(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_copies(text)
    assert refused.value.code == "copies_not_a_number"


def test_words_in_any_case_and_their_default() -> None:
    assert read_word(" Online", Channel) is Channel.ONLINE
    assert read_word("", Channel, Channel.COUNTER) is Channel.COUNTER
    with pytest.raises(Refused) as refused:
        read_word("", Channel)
    assert refused.value.facts["choices"] == "counter, online, post"
