"""The year as known at a moment, against what the office's lists showed then."""

from __future__ import annotations

from datetime import datetime
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.application.read_models import DossierRow, YearReport
from onestop.application.reports.balance import problems
from onestop.domain.status import TURNED_AWAY
from tests.helpers.book_desk import sample_desk
from tests.helpers.random_office import office_of


def slow_count(rows: list[DossierRow], year: int) -> dict[str, set[str]]:
    lists: dict[str, set[str]] = {}

    def put(figure: str, row: DossierRow) -> None:
        lists.setdefault(figure, set()).add(row.dossier_id)

    for row in rows:
        if row.finished_at is not None and row.finished_at.year < year:
            continue
        if row.received_at.year == year:
            put("received", row)
            if row.channel == "online":
                put("online", row)
        else:
            put("carried", row)
        if row.finished_at is None:
            put("pending", row)
            continue
        put("settled", row)
        assert row.due_at is not None
        if row.finished_at > row.due_at:
            put("late", row)
        else:
            is_early = row.finished_at.date() < row.due_at.date() and row.status not in TURNED_AWAY
            put("early" if is_early else "on_day", row)
    return lists


def lists_of(report: YearReport) -> dict[str, set[str]]:
    figures = ("received", "online", "carried", "pending", "settled", "late", "early", "on_day")
    return {figure: set(ids) for figure in figures if (ids := report.lists.get(figure))}


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6))
def test_the_year_so_far_is_what_the_lists_showed(seed: int) -> None:
    begin = datetime(2017, 12, 20)
    office = office_of(seed, begin, 70)
    for moment in Random(seed).choices(sorted(office.looks), k=3):
        rows = list(office.looks[moment].values())
        report = office.desk.year_report(2018, moment) if moment.year == 2018 else None
        earlier = office.desk.year_report(2017, moment)
        if report is not None:
            assert lists_of(report) == slow_count(rows, 2018)
            assert problems(report) == ()
        else:
            assert lists_of(earlier) == slow_count(rows, 2017)
        assert problems(earlier) == ()
    now = office.desk.year_report(2018)
    assert office.desk.year_report(2018, now.known_at) == now


def test_the_sample_year_known_then_is_the_sample_year() -> None:
    desk = sample_desk()
    now = desk.year_report(2017)
    assert desk.year_report(2017, now.known_at) == now
    assert (now.received, now.on_time_or_early, now.late) == (539, 535, 4)
