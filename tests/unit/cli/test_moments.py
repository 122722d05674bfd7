"""Times, terms and pauses as commands take them: what is written is meant, and nothing is guessed."""

from __future__ import annotations

from datetime import datetime

import pytest

from onestop.cli.moments import read_clock, read_day, read_moment, read_pause, read_term, write_moment
from onestop.domain.errors import Refused
from onestop.domain.pauses import PausePolicy


@pytest.mark.parametrize(
    "text", ["2017-01-24T09:00", " 2017-01-24 09:00 ", "2017-01-24T09:00:59", "2017-01-24T09:00:59.999"]
)
def test_a_moment_is_cut_to_its_minute(text: str) -> None:
    assert read_moment(text, "at") == datetime(2017, 1, 24, 9, 0)


@pytest.mark.parametrize(
    "text",
    ["", "2017-01-24", "20170124T0900", "2017-W04-2T09:00", "2017-01-24T9:00", "2017-01-24T24:00", "2017-13-01T09:00",
     "2017-01-24T09:00Z", "2017-01-24T09:00+07:00", "0000-01-01T00:00", "10000-01-01T00:00", "٢٠١٧-01-24T09:00"],
)  # fmt: skip
def test_anything_else_is_no_moment(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_moment(text, "at")
    assert (refused.value.code, refused.value.field) == ("moment_format", "at")


def test_what_is_quoted_back_is_short() -> None:
    with pytest.raises(Refused) as refused:
        read_moment("x" * 10_000, "at")
    assert refused.value.facts["text"] == "x" * 40


@pytest.mark.parametrize("text", ["1989-12-31T23:59", "2101-01-01T00:00", "9999-12-31T23:59"])
def test_a_clock_is_set_inside_the_calendar_only(text: str) -> None:
    with pytest.raises(Refused, match="date_out_of_range"):
        read_clock(text)


@pytest.mark.parametrize("text", ["20170124", "2017-W04-2", "24/01/2017", "2017-02-30", ""])
def test_a_day_has_one_writing(text: str) -> None:
    with pytest.raises(Refused, match="day_format"):
        read_day(text, "on")


@pytest.mark.parametrize("amount", ["", "five", "1_000", "1e3", "0x5", "nan", "inf", "１", "9" * 400])
def test_an_amount_is_plain_digits(amount: str) -> None:
    with pytest.raises(Refused, match="amount_format"):
        read_term(amount, "working_day")


def test_hours_may_have_a_part() -> None:
    assert read_term("1.5", "working_hour").minutes == 90
    assert read_term(" 5 ", " working_day ").amount == 5


def test_a_pause_may_still_be_open() -> None:
    pause = read_pause("2018-12-28T10:00//resume")
    assert (pause.end, pause.policy) == (None, PausePolicy.RESUME)


def test_a_moment_is_written_as_it_is_read() -> None:
    assert write_moment(read_moment("2017-01-24T09:05", "at")) == "2017-01-24T09:05"
    assert write_moment(None) is None
