"""What does not add up is named and not printed in silence."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from onestop.application.commands import ReceiveDossier
from onestop.application.desk import Desk
from onestop.application.reports.balance import NO_DUE, must_balance, problems
from onestop.application.reports.ii06a import TOTAL
from onestop.domain.errors import Refused
from onestop.domain.report_period import PeriodKind, period
from tests.helpers.book_desk import sample_desk
from tests.helpers.way import ANH_DUONG, memory_counter

JANUARY = period(PeriodKind.MONTH, 2018, 1)


def office() -> Desk:
    counter = memory_counter(datetime(2018, 1, 2, 9))
    desk = counter.desk("quantri")
    desk.receive(ReceiveDossier("LD-01", ANH_DUONG))
    return desk


def test_the_sample_year_may_be_printed() -> None:
    desk = sample_desk()
    report = desk.year_report(2017)
    assert problems(report) == ()
    assert must_balance(report)
    assert desk.year_paper(report).balanced
    assert problems(desk.reports.ii06a(period(PeriodKind.YEAR, 2017))) == ()


def test_a_figure_whose_parts_do_not_make_it_up_is_named_with_its_line() -> None:
    table = office().reports.ii06a(JANUARY)
    wrong = replace(table, total=replace(table.total, late=1))
    said = {(each.what, each.line) for each in problems(wrong)}
    assert said == {("solved", TOTAL), ("list:late", TOTAL), ("column:late", TOTAL)}


def test_what_came_in_is_what_went_out_and_what_is_left() -> None:
    table = office().reports.ii06a(JANUARY)
    (line,) = table.lines
    wrong = replace(table, lines=(replace(line, received=2, online=1 + line.online),))
    assert ("flow", line.field, 2, 1) in [(p.what, p.line, p.left, p.right) for p in problems(wrong)]


def test_a_list_that_is_not_as_long_as_its_figure_is_one() -> None:
    table = office().reports.ii06a(JANUARY)
    cells = {cell: ids for cell, ids in table.cells.items() if cell != (TOTAL, "pending")}
    (problem,) = problems(replace(table, cells=cells))
    assert (problem.what, problem.left, problem.right) == ("list:pending", 0, 1)


def test_a_dossier_without_a_due_moment_is_never_silent() -> None:
    table = replace(office().reports.ii06a(JANUARY), no_due=("one",))
    (problem,) = problems(table)
    assert (problem.what, problem.dossiers) == (NO_DUE, ("one",))
    with pytest.raises(Refused) as caught:
        must_balance(table)
    assert caught.value.code == "report_unbalanced"
    assert caught.value.facts == {"sums": 0, "no_due": 1}
    assert must_balance(table, anyway=True) is False


def test_a_year_that_does_not_hold_is_printed_only_when_asked_for_all_the_same() -> None:
    desk = office()
    report = replace(desk.year_report(2018), pending=3)
    with pytest.raises(Refused, match="report_unbalanced"):
        desk.year_paper(report)
    assert desk.year_paper(report, anyway=True).balanced is False
    assert {each.what for each in problems(report)} == {"flow", "list:pending"}
