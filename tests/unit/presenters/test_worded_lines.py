"""A row that is as it was keeps its line for as long as the minute lasts; whatever changed is worded anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from onestop.presenters.dossier_lines import line_of
from onestop.presenters.worded_lines import WordedLines
from tests.helpers.book_desk import calendar
from tests.unit.presenters.test_row_window import BEGIN, row

NOW = BEGIN + timedelta(hours=1)


@pytest.fixture
def worded() -> WordedLines:
    worded = WordedLines(calendar(), str.upper)
    worded.word(map(row, range(3)), NOW)
    return worded


def test_a_row_as_it_was_is_not_worded_again(worded: WordedLines) -> None:
    before = worded["d00001"]
    worded.word([row(1), row(2)], NOW)
    assert worded["d00001"] is before
    with pytest.raises(KeyError):
        worded["d00000"]


def test_a_row_that_changed_is(worded: WordedLines) -> None:
    changed = replace(row(1), applicant_name="Bà Nguyễn Thị Hoà", partners=("sxd",))
    worded.word([row(0), changed], NOW)
    assert worded["d00001"].applicant == "Bà Nguyễn Thị Hoà"
    assert worded["d00001"].waits is not None
    assert worded["d00001"].waits.fact("agency") == "SXD"


def test_a_minute_later_all_are(worded: WordedLines) -> None:
    overdue = replace(row(1), due_at=NOW - timedelta(minutes=30))
    worded.word([overdue], NOW)
    before, later = worded["d00001"], NOW + timedelta(minutes=1)
    worded.word([overdue], later)
    assert worded["d00001"] == line_of(overdue, later, calendar())
    assert worded["d00001"] is not before


def test_lines_worded_elsewhere_are_taken_for_their_minute(worded: WordedLines) -> None:
    later = NOW + timedelta(minutes=1)
    lines = worded.anew([row(1)], later)
    worded.take([row(1)], later, lines)
    worded.word([row(1)], later)
    assert worded["d00001"] is lines["d00001"]
