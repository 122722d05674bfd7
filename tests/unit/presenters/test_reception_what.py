"""What is asked for: the procedure, its promise, its papers, and what is still open."""

from __future__ import annotations

from datetime import datetime

from onestop.presenters.reception_state import Field, MainAction
from tests.helpers.reception_counter import counter, fill
from tests.helpers.reception_desk import KYOWA, KYOWA_TAX


def test_letters_find_procedures_and_enter_takes_the_first() -> None:
    at = counter()
    at.presenter.what.typed("giay phep lao dong")
    assert {choice.key for choice in at.state.choices} >= {"LD-01", "LD-02"}
    at.presenter.chosen("LD-01")
    assert at.state.procedure is not None
    assert at.state.procedure.name == "Cấp giấy phép lao động"
    assert at.page.focused == [Field.PAPERS]


def test_recent_procedures_come_first_in_the_empty_field() -> None:
    at = counter()
    at.presenter.what.wanted()
    assert [choice.key for choice in at.state.choices][:2] == ["LD-01", "DT-01"]


def test_the_promise_of_the_mock_up() -> None:
    at = counter()
    fill(at)
    promise = at.state.promise
    assert promise.due == datetime(2026, 12, 2, 17, 0)
    assert promise.legal is not None
    assert promise.legal.due.date().isoformat() == "2026-12-08"
    assert at.state.checklist.is_complete
    assert at.state.checklist.required_count == 7
    assert at.state.fee.amount == 600_000
    assert at.state.action is MainAction.RECEIVE


def test_the_date_follows_the_clock() -> None:
    at = counter()
    fill(at)
    at.desk.clock.moment = datetime(2026, 11, 25, 8, 0)
    at.presenter.what.minute_passed()
    assert at.state.promise.due == datetime(2026, 12, 3, 17, 0)


def test_why_shows_the_days_and_goes_back() -> None:
    at = counter()
    fill(at)
    at.presenter.why_toggled()
    assert at.state.why is not None
    assert at.state.why.days[0].day.isoformat() == "2026-11-23"
    assert at.presenter.step_back()
    assert at.state.why is None


def test_unknown_procedure_is_said_beside_its_field() -> None:
    at = counter()
    at.presenter.who.typed("Công ty TNHH Sao Mai")
    at.presenter.what.typed("LD-99")
    at.presenter.what.entered()
    error = at.state.fields[Field.PROCEDURE].error
    assert error is not None
    assert error.code == "unknown_procedure"
    at.presenter.what.typed("LD-0")
    assert Field.PROCEDURE not in at.state.fields


def test_the_same_thing_still_open_is_named_and_does_not_block() -> None:
    at = counter()
    at.desk.add("LD-01", KYOWA, datetime(2026, 11, 20, 9, 0), tax_code=KYOWA_TAX, serial=733)
    fill(at)
    assert at.state.still_open is not None
    assert at.state.still_open.code.endswith("261120-0733")
    warning = at.state.fields[Field.PROCEDURE].warning
    assert warning is not None
    assert warning.fact("dossier") == "261120-0733"
    at.presenter.main_action()
    assert len(at.desk.received) == 1


def test_a_missing_paper_takes_the_date_away_and_prints_what_to_bring() -> None:
    at = counter()
    fill(at)
    at.presenter.what.paper_toggled(4)
    assert at.state.action is MainAction.GUIDE
    assert at.state.promise.due is None
    (line,) = at.state.promise.missing
    assert (line.fact("name"), line.fact("originals")) == ("Phiếu lý lịch tư pháp", 1)
    at.presenter.main_action()
    assert at.desk.received == []
    (guided,) = at.desk.guided
    assert [(each.n, each.originals, each.copies) for each in guided.missing] == [(4, 1, 0)]
    assert at.endings.heard[0][0] == "guided"


def test_fewer_sheets_than_asked_are_missing_and_more_are_kept() -> None:
    at = counter()
    fill(at)
    at.presenter.what.paper_counted(5, 1, 0)
    assert at.state.checklist.missing[0].missing_originals == 1
    at.presenter.what.paper_counted(5, 3, 0)
    assert at.state.checklist.is_complete
    at.presenter.main_action()
    papers = {paper.n: paper for paper in at.desk.received[0].components or ()}
    assert papers[5].originals == 3


def test_a_paper_ticked_again_counts_as_asked() -> None:
    at = counter()
    fill(at)
    at.presenter.what.paper_toggled(5)
    at.presenter.what.paper_toggled(5)
    assert at.state.checklist.rows[4].originals == 2
    at.presenter.what.paper_counted(5, 0, 0)
    assert not at.state.checklist.rows[4].ticked
