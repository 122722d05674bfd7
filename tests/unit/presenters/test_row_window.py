"""A list of any length is in hand a few pages at a time, and each page can be had again by its key."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from onestop.application.read_models import DossierRow, DossierRows
from onestop.domain.status import Status
from onestop.domain.timeliness import Timeliness
from onestop.presenters.dossier_list import ListSection, SectionKind
from onestop.presenters.row_window import HELD, PAGE, RowWindow, read

BEGIN = datetime(2026, 1, 5, 8)
MANY = 3000


def row(number: int) -> DossierRow:
    at = BEGIN + timedelta(minutes=number)
    return DossierRow(
        f"d{number:05d}",
        f"000.00.99.H31-260105-{number:04d}",
        "LD-01",
        "Cấp giấy phép lao động",
        f"Công ty {number}",
        Status.PROCESSING,
        at,
        at,
        None,
        Timeliness.IN_TIME,
        "",
        "",
        "",
        "counter",
    )


def all_of(_: DossierRow) -> SectionKind:
    return SectionKind.ALL


class Source:
    """Rows by number, as a store keeps them: a page begins behind the key of the one before."""

    def __init__(self, count: int = MANY) -> None:
        self.numbers = list(range(count))
        self.asked: list[str] = []

    def behind(self, key: str) -> DossierRows:
        self.asked.append(key)
        left = [number for number in self.numbers if not key or number > int(key)]
        page = left[:PAGE]
        return DossierRows(tuple(map(row, page)), str(page[-1]) if len(left) > PAGE else "")

    def shown(self, window: RowWindow) -> list[int]:
        return [int(each.dossier_id[1:]) for each in window.rows]


def at_the_end(source: Source) -> RowWindow:
    window = RowWindow()
    while window.more:
        window.take(read(window.onward(), source.behind), all_of)
    return window


def test_it_goes_on_to_the_end_and_lets_go_of_what_it_passed() -> None:
    source = Source()
    window = RowWindow()
    for page in range(MANY // PAGE):
        assert window.more
        window.take(read(window.onward(), source.behind), all_of)
        assert len(window.rows) == PAGE * min(page + 1, HELD)
        assert source.shown(window)[0] == window.first
    assert not window.more and source.shown(window)[-1] == MANY - 1
    assert len(source.asked) == MANY // PAGE
    assert window.sections(all_of) == (ListSection(SectionKind.ALL, MANY),)


@pytest.mark.parametrize("first", [0, 200, 1400, MANY - 200 - MANY % 200])
def test_what_was_let_go_is_had_again_by_its_key(first: int) -> None:
    source = Source()
    window = at_the_end(source)
    reading = window.around(first, 200)
    if reading is not None:
        window.take(read(reading, source.behind), all_of)
    places = range(window.first, window.first + len(window.rows))
    assert {first, min(first + 199, MANY - 1)} <= set(places)
    assert source.shown(window) == list(places)
    assert len(window.rows) <= HELD * PAGE and not window.more
    assert window.around(first, 200) is None
    assert window.around(MANY, 200) is None


def test_reading_again_far_down_stays_there_whatever_came_on_top() -> None:
    source = Source()
    window = at_the_end(source)
    before = source.shown(window)
    source.numbers = [number for number in source.numbers if number >= 100 and number != before[70]]
    window.take(read(window.again(), source.behind), all_of)
    assert source.shown(window) == [number for number in before if number != before[70]]
    assert not window.more


def test_what_lies_behind_is_forgotten_where_pages_end_otherwise() -> None:
    source = Source()
    window = at_the_end(source)
    top = window.around(0, 200)
    assert top is not None
    window.take(read(top, source.behind), all_of)
    del source.numbers[5]
    window.take(read(window.again(), source.behind), all_of)
    assert window.more and source.shown(window)[:7] == [0, 1, 2, 3, 4, 6, 7]
    while window.more:
        window.take(read(window.onward(), source.behind), all_of)
    assert window.sections(all_of) == (ListSection(SectionKind.ALL, MANY - 1),)
    assert source.shown(window)[-1] == MANY - 1


def test_heads_are_counted_over_what_was_let_go() -> None:
    source = Source(10 * PAGE)

    def by_due(each: DossierRow) -> SectionKind:
        late = each.due_at is not None and each.due_at < BEGIN + timedelta(minutes=100)
        return SectionKind.OVERDUE if late else SectionKind.TODAY

    window = RowWindow()
    while window.more:
        window.take(read(window.onward(), source.behind), by_due)
    assert window.first == 2 * PAGE
    whole = (ListSection(SectionKind.OVERDUE, 100), ListSection(SectionKind.TODAY, 500))
    assert window.sections(by_due) == whole
    # By now all in hand is overdue: so is what lies before it, though nobody has looked.
    late = (ListSection(SectionKind.OVERDUE, 10 * PAGE),)
    assert window.sections(lambda _: SectionKind.OVERDUE) == late


def test_rows_change_where_they_are() -> None:
    source = Source(10)
    window = at_the_end(source)
    window.change(lambda each: replace(each, applicant_name="Tên khác"))
    assert {each.applicant_name for each in window.rows} == {"Tên khác"} and len(window.rows) == 10
