"""The year's figures, each with exactly the dossiers it was counted from."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from onestop.application import register, reporting
from onestop.application.desk import Desk
from onestop.application.read_models import YearReport
from onestop.domain.errors import Refused
from tests.helpers.book_desk import open_desk, row, sample_desk


@pytest.fixture(scope="module")
def desk() -> Desk:
    return sample_desk()


@pytest.fixture(scope="module")
def report(desk: Desk) -> YearReport:
    return reporting.year_report(desk, 2017)


def small(*rows: dict[str, str]) -> Desk:
    desk = open_desk(at=datetime(2018, 12, 31, 17))
    book = [row(n, code=f"000.00.99.H31-170124-{n:04d}", **cells) for n, cells in enumerate(rows, start=1)]
    assert register.import_book(desk, "book", "d", book).imported == len(rows)
    return desk


def test_the_boards_annual_report(report: YearReport) -> None:
    assert reporting.year_json(report) == {
        "received": 539,
        "settled": 539,
        "on_time_or_early": 535,
        "on_time_pct": 99.26,
        "late": 4,
        "late_pct": 0.74,
        "online": 216,
        "online_pct": 40.07,
        "linked": 9,
        "early": 322,
        "on_day": 213,
        "pending": 0,
    }
    assert report.balanced


@pytest.mark.parametrize(
    "figure",
    ["received", "settled", "early", "on_day", "late", "online", "linked", "pending", "carried", "no_due",
     "on_time_or_early"],
)  # fmt: skip
def test_every_figure_opens_as_many_dossiers_as_it_says(report: YearReport, figure: str) -> None:
    ids = report.lists.get(figure, ())
    assert len(ids) == len(set(ids)) == getattr(report, figure)


def test_months_and_fields_open_their_lists_and_add_up(report: YearReport) -> None:
    assert sum(month.received for month in report.months) == report.received
    assert sum(month.online for month in report.months) == report.online
    for month in report.months:
        assert len(report.lists[f"month:{month.month}"]) == month.received
        assert len(report.lists[f"month:{month.month}:online"]) == month.online
    assert sum(field.received for field in report.fields) == report.received
    for field in report.fields:
        assert len(report.lists[f"field:{field.field}"]) == field.received
    assert [sum(getattr(f, end) for f in report.fields) for end in ("early", "on_day", "late")] == [
        322,
        213,
        4,
    ]


def test_lists_stand_in_the_order_of_reception(desk: Desk, report: YearReport) -> None:
    codes = [stored.code[-11:] for stored in desk.store.rows_by_id(report.lists["late"])]
    assert codes == ["170106-0001", "170712-0003", "170725-0001", "171031-0002"]


def test_carried_over_and_pending(desk: Desk) -> None:
    before, after = reporting.year_report(desk, 2016), reporting.year_report(desk, 2018)
    for report in (before, after):
        assert report.balanced
        assert (report.received, report.settled, report.pending) == (0, 0, 0)
        assert reporting.year_json(report)["on_time_pct"] == 0
    across = small(
        {"finished_at": "2018-01-05T10:00", "returned_at": ""}, {"finished_at": "", "returned_at": ""}
    )
    first, second = reporting.year_report(across, 2017), reporting.year_report(across, 2018)
    assert (first.received, first.settled, first.pending, first.carried) == (2, 0, 2, 0)
    assert (second.received, second.settled, second.pending, second.carried) == (0, 1, 1, 2)
    assert second.late == 1
    assert first.balanced and second.balanced


def test_the_printed_promise_decides_what_is_late() -> None:
    late = {"due_at": "2017-01-24T17:00"}
    report = reporting.year_report(
        small(late, {"due_at": "2017-01-25T10:00"}, {"due_at": "2017-01-25T09:59"}), 2017
    )
    assert (report.late, report.on_day, report.early) == (2, 1, 0)


def test_a_report_that_does_not_balance_says_so(report: YearReport) -> None:
    assert not replace(report, late=3).balanced
    assert not replace(report, carried=1).balanced


def test_a_dossier_without_a_date_is_never_on_time(report: YearReport) -> None:
    wrong = replace(report, early=321, no_due=1)
    assert not wrong.balanced
    assert (wrong.settled, wrong.on_time_or_early, wrong.late) == (539, 534, 4)


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [(1, 8, "12.50"), (1, 800, "0.13"), (535, 539, "99.26"), (0, 0, "0.00"), (2, 3, "66.67")],
)
def test_halves_are_rounded_up(part: int, whole: int, share: str) -> None:
    assert reporting.percent(part, whole) == Decimal(share)


def test_the_paper_says_the_same(desk: Desk, report: YearReport) -> None:
    paper = reporting.year_paper(desk, report)
    assert (paper.received, paper.settled, paper.early, paper.on_day, paper.late) == (539, 539, 322, 213, 4)
    assert (paper.online, paper.linked, paper.linked_with) == (216, 9, "Phòng Đăng ký kinh doanh")
    assert [month.online + month.counter_and_post for month in paper.months][:3] == [38, 39, 53]
    assert [field.received for field in paper.fields] == [272, 91, 74, 55, 36, 7, 3, 1]
    assert paper.practice and paper.place == "Hưng Yên"


@pytest.mark.parametrize("year", [0, 1989, 2100, 9999, -1])
def test_years_outside_the_calendar_are_refused(desk: Desk, year: int) -> None:
    with pytest.raises(Refused) as refused:
        reporting.year_report(desk, year)
    assert refused.value.field == "year"
