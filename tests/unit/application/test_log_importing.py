"""A foreign log in the ledger: what its cases become, when they come in, and when they do not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from onestop.application.desk import Desk
from onestop.application.logs.importing import LogOutcome, import_log
from onestop.application.logs.traces import traces
from onestop.application.read_models import DossierQuery
from onestop.clock import PracticeClock
from onestop.domain.errors import Refused
from onestop.domain.foreign import LOG_SOURCE, ActivityLogged, CaseLogged
from onestop.domain.status import Status
from tests.helpers.foreign_logs import HEADING, MAPPING, line, numbered
from tests.helpers.given import Counter, sqlite_counter

AFTERWARDS = datetime(2012, 1, 2, 8, 0)


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    made = sqlite_counter(tmp_path / "ledger.sqlite3")
    yield made
    made.store.close()


@pytest.fixture
def desk(counter: Counter) -> Desk:
    return replace(counter.desk(), practice=True, clock=PracticeClock(AFTERWARDS, ticking=False))


def brought(desk: Desk, *lines: list[str]) -> LogOutcome:
    return import_log(desk, MAPPING, "small.csv", "d" * 64, HEADING, numbered(*lines))


def test_a_case_is_a_dossier_with_the_logs_promise_and_its_events(desk: Desk) -> None:
    outcome = brought(desk, line(), line(what="check", when="2011-03-11 09:00:00+01:00", who="Bob"))
    assert (outcome.dossiers, outcome.events, outcome.people, outcome.channels) == (1, 2, 2, {"web": 1})
    assert (outcome.ended, outcome.after_deadline, outcome.problems) == (1, 0, ())
    view = desk.dossier("A")
    state = view.dossier
    assert (state.status, state.received.source) == (Status.RETURNED, LOG_SOURCE)
    assert (state.original_due, state.finished_at) == (
        datetime(2011, 3, 20, 8, 0),
        datetime(2011, 3, 10, 10, 0),
    )
    assert [row.kind for row in view.events] == [
        *("dossier_received", "case_logged", "activity_logged", "result_ready", "result_returned"),
        "activity_logged",
    ]
    assert (state.stage.owner, state.stage.began) == ("Ann", datetime(2011, 3, 1, 9, 0))
    assert (state.stage.ended, state.anomalies) == (state.finished_at, ())
    told = [row.fact for row in view.events if isinstance(row.fact, CaseLogged | ActivityLogged)]
    assert isinstance(told[0], CaseLogged) and told[0].ended == "2011-03-10 10:00:00+01:00"
    assert isinstance(told[1], ActivityLogged) and told[1].moment == "2011-03-01 09:00:30+01:00"


def test_an_open_case_waits_in_the_lists_as_any_other(desk: Desk) -> None:
    brought(desk, line(over=""), line(case="B"))
    (row,) = desk.rows(DossierQuery(overdue=True)).rows
    assert (row.code, row.owner_login) == ("A", "Ann")
    assert desk.unfetched_results().rows == ()


@pytest.mark.parametrize(
    ("over", "timeliness"),
    [("2011-03-20 08:00:11+01:00", "late"), ("2011-03-20 08:00:09+01:00", "on_time")],
)
def test_seconds_decide_though_the_ledger_goes_by_minutes(desk: Desk, over: str, timeliness: str) -> None:
    outcome = brought(desk, line(over=over))
    assert outcome.after_deadline == (timeliness == "late")
    assert desk.dossier("A").timeliness.value == timeliness


def test_what_ended_before_it_began_is_over_when_received_and_said_so(desk: Desk) -> None:
    outcome = brought(desk, line(over="2011-02-10 10:00:00+01:00"))
    assert [(each.row, each.code) for each in outcome.notices] == [(2, "log_ended_before_received")]
    assert desk.dossier("A").dossier.finished_at == datetime(2011, 3, 1, 8, 0)


def test_a_fault_in_one_row_keeps_all_out(desk: Desk) -> None:
    before = desk.verify().events
    outcome = brought(
        desk, line(), line(case="B", when="?"), line(case="C", over="2012-03-10 10:00:00+01:00")
    )
    assert [(each.row, each.code) for each in outcome.problems] == [
        (3, "moment_format"),
        (4, "moment_in_future"),
    ]
    assert (outcome.dossiers, outcome.channels, desk.verify().events) == (0, {}, before)


def test_twice_is_refused_and_a_part_of_it_is_a_fault(desk: Desk) -> None:
    brought(desk, line(), line(case="hồ sơ"))
    before = desk.verify().events
    with pytest.raises(Refused) as refused:
        brought(desk, line(case="hồ sơ"), line())
    assert refused.value.code == "log_taken_in_already"
    outcome = brought(desk, line(case="new"), line())
    assert [(each.row, each.code) for each in outcome.problems] == [(3, "code_taken")]
    assert desk.verify().events == before


def test_it_never_comes_among_real_dossiers(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        brought(replace(desk, practice=False), line())
    assert refused.value.code == "log_in_real_office"


def test_an_officer_may_not_bring_one_in(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        brought(desk.acting_as("dautu1"), line())
    assert refused.value.code == "may_not"


def test_the_ledger_proves_it_and_grows_it_again(desk: Desk) -> None:
    brought(desk, line(), line(case="B", over=""), line(case="000.00.99.H31-110301-0003"))
    rows = desk.rows(DossierQuery()).rows
    proof = desk.verify()
    assert (proof.ok, [gap.reason for gap in proof.gaps]) == (True, ["register_lacks"])
    desk.rebuild()
    assert desk.rows(DossierQuery()).rows == rows
    assert desk.anomalies().rows == ()


def test_it_goes_out_as_it_came_in(desk: Desk) -> None:
    brought(desk, line(), line(what="check", when="2011-03-11 09:00:00.123000+01:00"))
    (trace,) = traces(desk.acting_as("quantri"), with_names=True)
    assert (trace.case, trace.channel, trace.channel_in_log) == ("A", "online", "web")
    assert trace.due_at == datetime.fromisoformat("2011-03-20 08:00:10+01:00")
    assert [(each.activity, each.person, each.at.isoformat()) for each in trace.events] == [
        ("in", "Ann", "2011-03-01T09:00:30+01:00"),
        ("check", "Ann", "2011-03-11T09:00:00.123000+01:00"),
    ]
