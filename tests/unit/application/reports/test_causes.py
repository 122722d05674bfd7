"""Whose the delays were: each late or overdue dossier once, under whoever ran over the most."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.application import act_commands as do
from onestop.application.act_commands import ActCommand
from onestop.application.commands import ReceiveDossier
from onestop.application.desk import Desk
from onestop.application.reports.causes import Cause, Causes
from onestop.domain.report_period import PeriodKind, free, period
from onestop.domain.time_split import Whose
from tests.helpers.book_desk import sample_desk
from tests.helpers.given import Counter
from tests.helpers.random_office import office_of
from tests.helpers.way import ANH_DUONG, memory_counter

FIRST_MONTHS = free(datetime(2018, 1, 1).date(), datetime(2018, 3, 31).date())


def at(month: int, day: int, hour: int = 10) -> datetime:
    return datetime(2018, month, day, hour)


@dataclass
class Office:
    counter: Counter = field(default_factory=lambda: memory_counter(at(1, 2, 9)))

    @property
    def desk(self) -> Desk:
        return self.counter.desk("quantri")

    def dossier(self, procedure: str, *acts: tuple[datetime, ActCommand]) -> str:
        self.counter.clock.move(at(1, 2, 9))
        dossier_id = self.desk.receive(ReceiveDossier(procedure, ANH_DUONG)).dossier_id
        for moment, act in acts:
            self.counter.clock.move(moment)
            self.desk.act(dossier_id, act)
        return dossier_id

    def causes(self) -> Causes:
        self.counter.clock.move(at(4, 2, 9))
        return self.desk.reports.causes(FIRST_MONTHS)


def test_a_dossier_that_lay_with_a_unit_is_that_units_at_that_step() -> None:
    office = Office()
    late = office.dossier("LD-01", (at(1, 2), do.HandOver()), (at(1, 30), do.MarkReady()))
    (line,) = office.causes().lines
    state = office.desk.dossier(late).dossier
    assert line.cause == Cause(Whose.OURS, state.stages[1].unit, "LD-01", 2)
    assert (line.late, line.overdue) == ((late,), ())
    assert line.minutes > 0


def test_what_never_left_the_desk_is_the_desks() -> None:
    office = Office()
    open_still = office.dossier("LD-01")
    (line,) = office.causes().lines
    assert line.cause == Cause(Whose.OURS, office.desk.office.desk_unit, "LD-01", 1)
    assert (line.late, line.overdue) == ((), (open_still,))


def test_an_agency_that_answers_after_its_time_is_the_cause() -> None:
    office = Office()
    late = office.dossier(
        "LD-01",
        (at(1, 2), do.HandOver()),
        (at(1, 2, 14), do.AskPartner("SXD", 8)),
        (at(2, 26), do.RecordAnswer("SXD")),
        (at(2, 26, 14), do.MarkReady()),
    )
    (line,) = office.causes().lines
    assert line.cause == Cause(Whose.PARTNER, "SXD")
    assert line.late == (late,)


def test_what_is_waited_for_under_a_date_that_does_not_move_is_the_applicants() -> None:
    office = Office()
    late = office.dossier(
        "LD-01",
        (at(1, 2), do.HandOver()),
        (at(1, 2, 14), do.Apologise(at(1, 12, 17), "ốm")),
        (at(1, 2, 15), do.AskSupplement(("Hộ chiếu",))),
        (at(2, 26), do.ReceiveSupplement()),
        (at(2, 26, 11), do.MarkReady()),
    )
    (line,) = office.causes().lines
    assert line.cause == Cause(Whose.APPLICANT)
    assert line.late == (late,)


def test_the_sample_year_names_the_division_of_each_late_dossier() -> None:
    found = sample_desk().reports.causes(period(PeriodKind.YEAR, 2017))
    assert (found.late, found.overdue) == (4, 0)
    assert {line.cause.whose for line in found.lines} == {Whose.OURS}
    assert sorted(line.cause.where for line in found.lines) == [
        "investment",
        "investment",
        "investment",
        "labour",
    ]


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6))
def test_each_late_or_overdue_dossier_stands_under_one_cause(seed: int) -> None:
    office = office_of(seed, datetime(2018, 1, 29), 60)
    for beyond in sorted(office.looks)[::6]:
        days = free((beyond - timedelta(days=9)).date(), (beyond - timedelta(days=1)).date())
        found, table = office.desk.reports.causes(days, beyond), office.desk.reports.ii06a(days, beyond)
        for what, cell in (("late", "late"), ("overdue", "pending_overdue")):
            ids = [each for line in found.lines for each in getattr(line, what)]
            assert len(ids) == len(set(ids))
            assert set(ids) == set(table.cells.get(("", cell), ()))
        assert all(line.dossiers and line.minutes >= 0 for line in found.lines)
