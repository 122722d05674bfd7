"""II.06a against what the office's own lists showed at the time, by random histories and by the sample year."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.application import act_commands as do
from onestop.application.commands import ReceiveDossier
from onestop.application.reports.ii06a import FIGURES, TOTAL, Ii06a, ii06a, sector_of
from onestop.domain.report_period import PeriodKind, free, period
from onestop.domain.timeliness import Timeliness
from tests.helpers.book_desk import sample_desk
from tests.helpers.random_office import RandomOffice, office_of
from tests.helpers.way import ANH_DUONG, memory_counter

DAY = timedelta(days=1)
BEGIN = datetime(2018, 1, 29)


def slow_count(office: RandomOffice, begin: datetime, beyond: datetime) -> dict[tuple[str, str], set[str]]:
    """From the rows as they were shown at the period's last midnight: one question a dossier and figure."""
    cells: dict[tuple[str, str], set[str]] = {}
    for row in office.looks[beyond].values():
        if row.finished_at is not None and row.finished_at < begin:
            continue
        figures = {"received"}
        if row.received_at < begin:
            figures.add("carried")
        elif row.channel == "online":
            figures.add("online")
        else:
            figures.add("counter_post")
        if row.finished_at is None:
            figures.add("pending")
            late = row.timeliness is Timeliness.OVERDUE
            figures.add("pending_overdue" if late else "pending_in_time")
        else:
            figures.add("solved")
            named = {Timeliness.EARLY: "early", Timeliness.LATE: "late"}
            figures.add(named.get(row.timeliness, "on_time"))
        for sector in (sector_of(office.desk, row.procedure_id), TOTAL):
            for figure in figures:
                cells.setdefault((sector, figure), set()).add(row.dossier_id)
    return cells


def holds(report: Ii06a) -> None:
    assert report.balanced
    for line in (*report.lines, report.total):
        for figure in FIGURES:
            ids = report.cells.get((line.field, figure), ())
            assert len(ids) == len(set(ids)) == getattr(line, figure)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_a_later_report_of_a_period_is_what_the_lists_showed_at_its_end(seed: int) -> None:
    office = office_of(seed, BEGIN, 70)
    chance = Random(seed)
    days = sorted(office.looks)
    for _ in range(3):
        beyond = chance.choice(days)
        begin = beyond - chance.choice((1, 3, 8, 40)) * DAY
        report = ii06a(office.desk, free(begin.date(), (beyond - DAY).date()), known_at=beyond)
        assert {cell: set(ids) for cell, ids in report.cells.items() if ids} == slow_count(
            office, begin, beyond
        )
        holds(report)
        holds(ii06a(office.desk, free(begin.date(), (beyond - DAY).date())))


def test_the_sample_year() -> None:
    report = ii06a(sample_desk(), period(PeriodKind.YEAR, 2017))
    total = report.total
    assert [getattr(total, figure) for figure in FIGURES] == [539, 216, 323, 0, 539, 322, 213, 4, 0, 0, 0]
    holds(report)
    assert report.no_due == ()
    assert len(report.lines) > 3


def test_asked_again_as_known_then_it_is_the_same_and_as_known_now_it_is_true() -> None:
    counter = memory_counter(datetime(2018, 1, 2, 9))
    desk = counter.desk("quantri")
    dossier_id = desk.receive(ReceiveDossier("LD-01", ANH_DUONG)).dossier_id
    january = period(PeriodKind.MONTH, 2018, 1)
    counter.clock.move(datetime(2018, 2, 5, 9))
    before = ii06a(desk, january)
    counter.clock.move(datetime(2018, 2, 5, 10))
    desk.act(dossier_id, do.MarkReady(), datetime(2018, 1, 3, 9))
    assert ii06a(desk, january, known_at=before.known_at) == before
    assert (before.total.pending_overdue, before.total.solved) == (1, 0)
    after = ii06a(desk, january)
    assert (after.total.pending, after.total.solved) == (0, 1)
    assert after.known_at > before.known_at


def test_what_happens_after_the_end_does_not_reach_into_the_period() -> None:
    counter = memory_counter(datetime(2018, 1, 30, 9))
    desk = counter.desk("quantri")
    dossier_id = desk.receive(ReceiveDossier("LD-01", ANH_DUONG)).dossier_id
    counter.clock.move(datetime(2018, 2, 1, 9))
    desk.act(dossier_id, do.MarkReady())
    january = ii06a(desk, period(PeriodKind.MONTH, 2018, 1)).total
    february = ii06a(desk, period(PeriodKind.MONTH, 2018, 2)).total
    assert (january.received, january.pending, january.carried) == (1, 1, 0)
    assert (february.received, february.carried, february.solved) == (1, 1, 1)


@pytest.mark.parametrize("figure", ["solved", "pending"])
def test_a_day_that_has_not_come_counts_nothing_twice(figure: str) -> None:
    counter = memory_counter(datetime(2018, 1, 30, 9))
    desk = counter.desk("quantri")
    desk.receive(ReceiveDossier("LD-01", ANH_DUONG))
    report = ii06a(desk, free(date(2018, 1, 1), date(2018, 12, 31)))
    holds(report)
    assert getattr(report.total, figure) == (1 if figure == "pending" else 0)
