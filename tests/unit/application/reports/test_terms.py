"""How much of the catalogue is shortened, and by how much."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from onestop.application.reports.terms import Cut, terms
from onestop.domain.terms import Term, TermUnit
from tests.helpers.book_desk import catalog
from tests.helpers.way import memory_counter

DAY = date(2017, 6, 1)


def judged(legal: Term | None, committed: Term | None) -> tuple[Cut, float | None, int | None]:
    """One procedure with these two times, as the catalogue's own LD-01 otherwise."""
    plain = catalog().find("LD-01")
    assert plain is not None
    version = replace(
        plain.versions[0], legal_term=legal, committed_term=committed, valid_from=DAY, valid_to=None
    )
    desk = memory_counter(datetime(2018, 1, 2, 9)).desk("quantri")
    only = replace(desk.catalog, procedures=(replace(plain, versions=(version,)),), bundles=())
    (line,) = terms(replace(desk, catalog=only), DAY).lines
    return line.cut, line.days, line.percent


def days(amount: int) -> Term:
    return Term(amount, TermUnit.WORKING_DAY)


@pytest.mark.parametrize(
    ("legal", "committed", "expected"),
    [
        (days(10), days(7), (Cut.WITHIN, 3, 30)),
        (days(10), days(3), (Cut.WITHIN, 7, 70)),
        (days(10), days(8), (Cut.BELOW, 2, 20)),
        (days(10), days(2), (Cut.ABOVE, 8, 80)),
        (days(10), days(10), (Cut.NONE, 0, 0)),
        (days(10), None, (Cut.NONE, 0, 0)),
        (days(10), days(12), (Cut.NONE, -2, -20)),
        (None, days(5), (Cut.UNCOUNTABLE, None, None)),
        (None, None, (Cut.UNCOUNTABLE, None, None)),
        (Term(15, TermUnit.CALENDAR_DAY), days(5), (Cut.WITHIN, 5, 50)),
        (days(1), Term(4, TermUnit.WORKING_HOUR), (Cut.WITHIN, 0.5, 50)),
    ],
)
def test_one_promise_against_the_laws_time(
    legal: Term | None, committed: Term | None, expected: tuple[Cut, float | None, int | None]
) -> None:
    assert judged(legal, committed) == expected


def test_every_procedure_in_force_stands_in_one_list_and_the_bands_hold_all_that_is_shortened() -> None:
    desk = memory_counter(datetime(2018, 1, 2, 9)).desk("quantri")
    found = desk.reports.terms(DAY)
    assert len(found.lines) == len(desk.catalog.in_force(DAY))
    assert sum(len(found.having(cut)) for cut in Cut) == len(found.lines)
    banded = [each for _, _, ids in found.distribution() for each in ids]
    assert sorted(banded) == sorted(line.procedure_id for line in found.shortened)
    assert found.percents and all(30 <= each <= 70 for each in found.percents)


def test_before_anything_was_in_force_nothing_is_shortened() -> None:
    desk = memory_counter(datetime(2018, 1, 2, 9)).desk("quantri")
    found = desk.reports.terms(date(1991, 1, 1))
    assert (found.shortened, found.median_percent, found.percents) == ((), None, ())
