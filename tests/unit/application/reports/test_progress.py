"""The progress score, a rule at a time (domain rules §6.3), and its lists over random histories."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.application import act_commands as do
from onestop.application.act_commands import ActCommand
from onestop.application.commands import ReceiveDossier
from onestop.application.desk import Desk
from onestop.application.reports.ii06a import ii06a
from onestop.application.reports.progress import Progress, Verdict, progress
from onestop.domain.report_period import PeriodKind, free, period
from tests.helpers.book_desk import sample_desk
from tests.helpers.given import Counter
from tests.helpers.random_office import office_of
from tests.helpers.way import ANH_DUONG, memory_counter

LABOUR = "LD-01"
JANUARY = free(date(2018, 1, 1), date(2018, 1, 31))


@dataclass
class Office:
    """One office in January 2018; every act takes place at a moment of its own."""

    counter: Counter = field(default_factory=lambda: memory_counter(datetime(2018, 1, 2, 9)))

    @property
    def desk(self) -> Desk:
        return self.counter.desk("quantri")

    def dossier(self, *acts: tuple[datetime, ActCommand]) -> str:
        self.counter.clock.move(datetime(2018, 1, 2, 9))
        dossier_id = self.desk.receive(ReceiveDossier(LABOUR, ANH_DUONG)).dossier_id
        for moment, act in acts:
            self.counter.clock.move(moment)
            self.desk.act(dossier_id, act)
        return dossier_id

    def judged(self) -> Progress:
        self.counter.clock.move(datetime(2018, 3, 1, 9))
        return progress(self.desk, JANUARY)


def at(day: int, hour: int = 10) -> datetime:
    return datetime(2018, 1, day, hour)


def test_finished_in_time_is_good_and_late_is_not() -> None:
    office = Office()
    kept = office.dossier((at(3), do.MarkReady()))
    broken = office.dossier((at(30), do.MarkReady()))
    judged = office.judged()
    assert judged.lists == {Verdict.FINISHED_ON_TIME: (kept,), Verdict.LATE: (broken,)}
    assert (judged.rate, judged.points, judged.counted) == (Decimal("50.00"), Decimal("10.00"), 2)


def test_a_second_supplement_request_is_late_whatever_the_dates_say() -> None:
    office = Office()
    once, again = do.AskSupplement(("A",)), do.AskSupplement(("B",))
    came = do.ReceiveSupplement()
    asked_once = office.dossier((at(2), once), (at(3), came), (at(4), do.MarkReady()))
    asked_twice = office.dossier(
        (at(2), once), (at(3), came), (at(3, 14), again), (at(4), came), (at(4, 14), do.MarkReady())
    )
    assert office.judged().lists == {
        Verdict.FINISHED_ON_TIME: (asked_once,),
        Verdict.ASKED_TWICE: (asked_twice,),
    }


def test_an_undone_request_is_none() -> None:
    office = Office()
    asked = do.AskSupplement(("A",))
    kept = office.dossier(
        (at(2), asked), (at(2, 11), do.Undo()), (at(2, 14), asked), (at(3), do.ReceiveSupplement()), (at(4), do.MarkReady())
    )  # fmt: skip
    assert office.judged().lists == {Verdict.FINISHED_ON_TIME: (kept,)}


def test_waiting_for_papers_it_ended_when_they_were_first_asked_for() -> None:
    office = Office()
    in_time = office.dossier((at(2), do.AskSupplement(("A",))))
    too_late = office.dossier((at(25), do.AskSupplement(("A",))))
    assert office.judged().lists == {Verdict.OPEN_IN_TIME: (in_time,), Verdict.LATE: (too_late,)}


def test_the_wait_for_papers_is_not_our_time() -> None:
    office = Office()
    kept = office.dossier(
        (at(2), do.AskSupplement(("A",))), (at(26), do.ReceiveSupplement()), (at(26, 16), do.MarkReady())
    )
    assert office.judged().lists == {Verdict.FINISHED_ON_TIME: (kept,)}


def test_what_is_still_open_is_judged_by_the_periods_end() -> None:
    office = Office()
    overdue = office.dossier()
    assert office.judged().lists == {Verdict.LATE: (overdue,)}
    office.counter.clock.move(at(2, 11))
    assert progress(office.desk, JANUARY).lists == {Verdict.OPEN_IN_TIME: (overdue,)}


def test_while_the_clock_stands_for_money_the_time_taken_is_compared_with_the_legal_term() -> None:
    office = Office()
    waits = office.dossier((at(2), do.AskPayment(1000)))
    long_before = office.dossier((at(30), do.AskPayment(1000)))
    assert office.judged().lists == {Verdict.OPEN_IN_TIME: (waits,), Verdict.LATE: (long_before,)}


def test_the_most_it_counts_is_the_offices_to_say() -> None:
    office = Office()
    office.dossier((at(3), do.MarkReady()))
    settings = replace(office.desk.office.settings, progress_points=18)
    desk = replace(office.desk, office=replace(office.desk.office, settings=settings))
    judged = progress(desk, JANUARY)
    assert (judged.maximum, judged.points, office.judged().maximum) == (18, Decimal("18.00"), 20)


def test_nothing_received_is_no_rate() -> None:
    judged = Office().judged()
    assert (judged.counted, judged.rate, judged.points) == (0, Decimal(0), Decimal(0))


def test_the_sample_year() -> None:
    judged = progress(sample_desk(), period(PeriodKind.YEAR, 2017))
    assert (judged.counted, judged.good, judged.rate, judged.points) == (
        539, 535, Decimal("99.26"), Decimal("19.85"),
    )  # fmt: skip


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6))
def test_it_counts_what_the_statutory_table_counts(seed: int) -> None:
    office = office_of(seed, datetime(2018, 1, 29), 60)
    for beyond in sorted(office.looks)[::5]:
        days = free((beyond - timedelta(days=9)).date(), (beyond - timedelta(days=1)).date())
        judged, table = progress(office.desk, days, beyond), ii06a(office.desk, days, beyond)
        assert judged.counted == table.total.received
        ids = [each for listed in judged.lists.values() for each in listed]
        assert len(ids) == len(set(ids)) == judged.counted
        good = table.total.early + table.total.on_time + table.total.pending_in_time
        more = len(judged.lists.get(Verdict.ASKED_TWICE, ())) + table.total.pending
        assert good - more <= judged.good <= good + more
