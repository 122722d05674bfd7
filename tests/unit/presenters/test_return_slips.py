"""The receipt for a result: by itself after the record, again only with a reason, and nothing held back by paper."""

from __future__ import annotations

import pytest

from onestop.domain.dossier_code import tail
from onestop.domain.errors import Unavailable
from onestop.presenters.returning_state import SlipStage
from tests.helpers.return_counter import ReturnCounter


@pytest.fixture
def office() -> ReturnCounter:
    return ReturnCounter()


def test_no_printer_holds_nothing_back_and_says_that_it_waits(office: ReturnCounter) -> None:
    received = office.result()
    office.paper.has_printer = False
    presenter = office.open()
    presenter.entered(tail(received.code))
    presenter.main_asked()
    assert office.state_of(received).returned is not None
    assert presenter.state.slip is SlipStage.WAITS
    assert presenter.state.slip_told is not None and presenter.state.slip_told.code == "return_slip_waits"


def test_paper_that_fails_is_said_and_the_record_stands(office: ReturnCounter) -> None:
    received = office.result()
    office.paper.trouble = Unavailable("folder", "read-only")
    presenter = office.open()
    presenter.entered(tail(received.code))
    presenter.main_asked()
    assert office.state_of(received).returned is not None
    assert presenter.state.slip is SlipStage.FAILED and presenter.state.slip_told is not None
    office.paper.trouble = None
    presenter.slip_asked()
    assert presenter.state.slip is SlipStage.PRINTED and presenter.state.slip_told is None


def test_printed_again_only_with_a_reason(office: ReturnCounter) -> None:
    received = office.result()
    presenter = office.open()
    presenter.entered(tail(received.code))
    presenter.main_asked()
    presenter.slip_asked()
    assert presenter.state.reprint.asking
    presenter.slip_confirmed("  ")
    assert presenter.state.reprint.error is not None and len(office.paper.printed) == 1
    presenter.slip_confirmed("liên 2 bị ướt")
    assert office.paper.printed[-1] == ("return 1", received.dossier_id, "liên 2 bị ướt")
    assert presenter.state.told is not None and presenter.state.told.code == "printed_return"


def test_a_receipt_that_no_printer_took_needs_no_reason_in_a_later_run(office: ReturnCounter) -> None:
    received = office.result()
    first = office.open()
    first.entered(tail(received.code))
    first.main_asked()
    office.paper.waiting = {f"{received.dossier_id} return 1"}
    later = office.open()
    later.entered(tail(received.code))
    later.slip_asked()
    assert not later.state.reprint.asking
    assert office.paper.printed == [("return 1", received.dossier_id, "")] * 2


def test_a_reprint_that_fails_keeps_the_question_with_what_went_wrong(office: ReturnCounter) -> None:
    received = office.result()
    presenter = office.open()
    presenter.entered(tail(received.code))
    presenter.main_asked()
    presenter.slip_asked()
    office.paper.trouble = Unavailable("folder", "read-only")
    presenter.slip_confirmed("liên 2 bị ướt")
    asked = presenter.state.reprint
    assert asked.asking and not asked.busy and asked.error is not None and asked.error.code == "folder"
    office.paper.trouble = None
    office.paper.has_printer = False
    presenter.slip_confirmed("liên 2 bị ướt")
    assert not presenter.state.reprint.asking and presenter.state.slip is SlipStage.WAITS
    assert presenter.state.told is not None and presenter.state.told.code == "slip_kept"


def test_the_question_for_a_reason_goes_with_its_dossier(office: ReturnCounter) -> None:
    first, second = office.result(), office.result("Công ty TNHH Hai")
    presenter = office.open()
    presenter.entered(tail(first.code))
    presenter.main_asked()
    presenter.slip_asked()
    presenter.entered(tail(second.code))
    assert not presenter.state.reprint.asking
    presenter.slip_confirmed("liên 2 bị ướt")
    assert len(office.paper.printed) == 1
