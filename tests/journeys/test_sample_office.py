"""The sample office is filled whatever its clock says, and what has happened by then lies on its way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from onestop.application.read_models import DossierQuery
from onestop.application.working import WorkPart
from onestop.bootstrap.opening import SAMPLE_NOW, OpenHome
from onestop.bootstrap.sample import open_sample
from onestop.bootstrap.sample_way import RECEIVED
from onestop.domain.status import Status
from onestop.domain.timeliness import Timeliness


@pytest.mark.parametrize("as_of", [None, datetime(2017, 6, 1, 9, 0), datetime(2026, 11, 23, 9, 0)])
def test_the_whole_year_is_there(tmp_path: Path, as_of: datetime | None) -> None:
    with open_sample(tmp_path / "home", as_of, ticking=False) as opened:
        now = as_of or SAMPLE_NOW
        assert opened.desk.clock.now() == now
        year = opened.desk.year_report(2017)
        assert (year.received, year.settled, year.late, year.online, year.linked) == (539, 539, 4, 216, 9)
        assert (year.early, year.early + year.on_day, year.pending) == (322, 535, 0)
        assert len(on_their_way(opened)) == (len(RECEIVED) if now >= SAMPLE_NOW else 0)
        assert opened.desk.verify().ok


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenHome]:
    with open_sample(tmp_path_factory.mktemp("sample") / "home", ticking=False) as opened:
        yield opened


def on_their_way(opened: OpenHome) -> list[str]:
    """Ids of what was received after the book's year, in the order of their codes."""
    found = opened.desk.rows(DossierQuery(received_from=date(2018, 1, 1), limit=100)).rows
    return [row.dossier_id for row in sorted(found, key=lambda row: row.code)]


def test_dossiers_lie_in_every_state_a_person_wants_to_practise(sample: OpenHome) -> None:
    desk = sample.desk
    rows = desk.rows_of(on_their_way(sample))
    assert Counter(row.status for row in rows) == {
        Status.PROCESSING: 9,
        Status.RECEIVED: 3,
        Status.DONE: 3,
        Status.SUPPLEMENT_ASKED: 1,
        Status.PAYMENT_ASKED: 1,
    }
    states = [desk.dossier(row.dossier_id).dossier for row in rows]
    late_legs = [leg.agency for state in states for leg in state.open_legs if leg.due_at < SAMPLE_NOW]
    assert late_legs == ["STNMT"] and sum(len(state.open_legs) for state in states) == 2
    assert [state.apology is not None for state in states].count(True) == 1
    assert [row.timeliness for row in rows].count(Timeliness.OVERDUE) == 1
    assert all(state.slips and not state.anomalies for state in states)
    assert [row.dossier_id for row in desk.unfetched_results().rows] == [
        state.dossier_id for state in states if state.status is Status.DONE
    ]


def test_everybody_who_acts_finds_something_to_do(sample: OpenHome) -> None:
    people = ("motcua1", "dautu.truong", "dautu1", "dautu2", "moitruong1", "laodong1", "laodong2", "lanhdao1")
    waiting = {login: len(sample.desk.acting_as(login).work(WorkPart.MINE).rows) for login in people}
    assert all(waiting.values()), waiting


def test_the_same_office_is_made_twice_alike(sample: OpenHome, tmp_path: Path) -> None:
    with open_sample(tmp_path / "home", ticking=False) as again:
        ids = on_their_way(sample)
        assert ids == on_their_way(again)
        for dossier_id in ids:
            assert again.desk.dossier(dossier_id).dossier == sample.desk.dossier(dossier_id).dossier
