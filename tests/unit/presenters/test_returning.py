"""The place of return without a window: scan, choose, hand out, print, take back, and what is said when it cannot be."""

from __future__ import annotations

import pytest

from onestop.application import act_commands as acts
from onestop.domain.applicant import Channel
from onestop.domain.dossier_code import tail
from onestop.domain.errors import Refused
from onestop.domain.status import Status
from onestop.presenters.acting_state import ActKind
from onestop.presenters.returning import ReturningPresenter
from onestop.presenters.returning_state import Entry, SlipStage, Stand, Way
from tests.helpers.held_tasks import HeldTasks
from tests.helpers.return_counter import NOW, ReturnCounter


@pytest.fixture
def office() -> ReturnCounter:
    return ReturnCounter()


def error_of(presenter: ReturningPresenter, name: str) -> str:
    message = presenter.state.error(name)
    return message.code if message is not None else ""


# finding


def test_scan_then_one_key_hands_out_records_and_prints(office: ReturnCounter) -> None:
    received = office.result(moment="2026-11-20 10:00")
    office.move(NOW)
    presenter = office.open()
    presenter.entered(office.payload(received))
    shown = presenter.state.shown
    assert shown is not None and shown.stand is Stand.READY and shown.code_tail == tail(received.code)
    assert shown.timing is not None and presenter.state.way is Way.HOLDER
    presenter.main_asked()
    returned = office.state_of(received).returned
    assert returned is not None and returned.how is Channel.COUNTER
    assert returned.to == "Công ty TNHH Ánh Dương"
    assert office.paper.printed == [("return 1", received.dossier_id, "")]
    state = presenter.state
    assert state.fresh and not state.busy and state.typed == ""
    assert state.slip is SlipStage.PRINTED and state.waiting.total == 0
    assert state.shown is not None and state.shown.stand is Stand.RETURNED


def test_a_tail_is_looked_up_while_it_is_typed_and_silence_until_enter(office: ReturnCounter) -> None:
    received = office.result()
    presenter = office.open()
    presenter.typed("000")
    assert presenter.state.shown is None
    presenter.typed("0001")
    assert presenter.state.shown is not None and presenter.state.shown.key == received.dossier_id
    presenter.typed("00019")
    assert presenter.state.shown is None and presenter.state.code_error is None
    presenter.entered("00019")
    assert presenter.state.code_error is not None
    assert presenter.state.code_error.code == "return_no_such_code"


def test_a_misread_scan_names_the_right_check_characters(office: ReturnCounter) -> None:
    received = office.result()
    presenter = office.open()
    presenter.entered(f"{received.code}-00")
    error = presenter.state.code_error
    assert error is not None and error.code == "return_scan_wrong"
    assert error.fact("expected") and error.fact("found") == "00"
    assert presenter.state.shown is None


def test_several_that_are_ready_are_a_choice_and_the_first_is_chosen(office: ReturnCounter) -> None:
    office.receive("Công ty TNHH Chưa Xong")
    office.move("2026-11-10 08:00")
    first = office.result("Công ty TNHH Một", "2026-11-11 09:00")
    office.move("2026-11-12 08:00")
    second = office.result("Công ty TNHH Hai", "2026-11-13 09:00")
    presenter = office.open()
    presenter.entered("0001")
    choice = presenter.state.choice
    assert choice is not None and choice.chosen == first.dossier_id and choice.total == 3
    assert presenter.state.shown is None
    presenter.choice_moved(second.dossier_id)
    presenter.main_asked()
    assert presenter.state.shown is not None and presenter.state.shown.key == second.dossier_id
    assert office.state_of(second).returned is None


def test_the_only_ready_one_is_shown_and_the_others_are_counted(office: ReturnCounter) -> None:
    office.receive("Công ty TNHH Chưa Xong")
    office.move("2026-11-10 08:00")
    ready = office.result("Công ty TNHH Một", "2026-11-11 09:00")
    presenter = office.open()
    presenter.entered("0001")
    assert presenter.state.shown is not None and presenter.state.shown.key == ready.dossier_id
    assert presenter.state.others == 1
    presenter.choice_asked()
    assert presenter.state.choice is not None and presenter.state.shown is None


def test_one_that_is_not_ready_says_where_it_is_and_offers_its_page(office: ReturnCounter) -> None:
    received = office.receive()
    presenter = office.open()
    presenter.entered(tail(received.code))
    shown = presenter.state.shown
    assert shown is not None and shown.stand is Stand.NOT_READY
    assert [line.code for line in shown.where] == ["stands_at", "stands_due"]
    presenter.main_asked()
    assert office.opened == [received.dossier_id]
    assert office.state_of(received).status is Status.RECEIVED


def test_one_that_waits_for_papers_says_so(office: ReturnCounter) -> None:
    received = office.receive()
    office.desk.act(received.dossier_id, acts.AskSupplement(("Giấy khám sức khoẻ",)))
    presenter = office.open()
    presenter.entered(tail(received.code))
    shown = presenter.state.shown
    assert shown is not None
    assert [line.code for line in shown.where][1:] == ["stands_supplement", "stands_no_date"]


def test_a_new_code_takes_the_old_one_away_before_it_is_found(office: ReturnCounter) -> None:
    """Ctrl+Enter after typing on must not hand out what stood there."""
    received = office.result()
    presenter = office.open()
    presenter.entered(tail(received.code))
    presenter.typed("26")
    presenter.main_asked()
    assert presenter.state.shown is None and office.state_of(received).returned is None


def test_an_answer_that_was_overtaken_is_not_shown() -> None:
    office = ReturnCounter()
    first = office.result("Công ty TNHH Một")
    second = office.result("Công ty TNHH Hai")
    held = HeldTasks()
    office.tasks = held
    presenter = office.open()
    held.finish_all()
    presenter.typed(first.code[-4:])
    presenter.typed(second.code[-4:])
    held.finish()
    assert presenter.state.shown is None
    held.finish()
    assert presenter.state.shown is not None and presenter.state.shown.key == second.dossier_id


# ways


def test_an_authorised_person_needs_a_name_and_a_paper(office: ReturnCounter) -> None:
    received = office.result()
    presenter = office.open()
    presenter.entered(tail(received.code))
    presenter.way_chosen(Way.AUTHORISED)
    presenter.main_asked()
    assert error_of(presenter, "to") == "authorised_name_missing"
    assert error_of(presenter, "paper") == "authorisation_missing"
    assert office.state_of(received).returned is None
    presenter.entry_typed(Entry.NAME, "Trần Văn Bình")
    assert error_of(presenter, "to") == "" and error_of(presenter, "paper")
    presenter.entry_typed(Entry.PAPER, "Giấy uỷ quyền số 5")
    presenter.main_asked()
    returned = office.state_of(received).returned
    assert returned is not None
    assert (returned.to, returned.paper) == ("Trần Văn Bình", "Giấy uỷ quyền số 5")
    assert presenter.state.shown is not None and presenter.state.shown.given is not None
    assert presenter.state.shown.given.way is Way.AUTHORISED


def test_by_post_as_the_applicant_wished_needs_the_item_number(office: ReturnCounter) -> None:
    received = office.result(return_channel="post")
    presenter = office.open()
    presenter.entered(tail(received.code))
    assert presenter.state.way is Way.POST
    presenter.main_asked()
    assert error_of(presenter, "item_number") == "item_number_missing"
    presenter.entry_typed(Entry.ITEM_NUMBER, "RB123456789VN")
    presenter.main_asked()
    returned = office.state_of(received).returned
    assert returned is not None
    assert (returned.how, returned.item_number) == (Channel.POST, "RB123456789VN")


def test_what_went_through_the_portal_is_sent_there(office: ReturnCounter) -> None:
    received = office.result(return_channel="online")
    presenter = office.open()
    presenter.entered(tail(received.code))
    assert presenter.state.shown is not None and presenter.state.way is Way.ONLINE
    assert presenter.state.shown.ways == (Way.HOLDER, Way.AUTHORISED, Way.ONLINE)
    presenter.main_asked()
    returned = office.state_of(received).returned
    assert returned is not None and returned.how is Channel.ONLINE


def test_nothing_is_recorded_while_something_is_not_handed_over(office: ReturnCounter) -> None:
    received = office.result(keep_originals=True)
    presenter = office.open()
    presenter.entered(tail(received.code))
    presenter.ticked("originals", False)
    presenter.main_asked()
    assert error_of(presenter, "items") == "not_all_handed" and office.state_of(received).returned is None
    presenter.ticked("originals", True)
    presenter.main_asked()
    assert office.state_of(received).returned is not None


def test_a_slip_scanned_into_another_field_is_the_next_one(office: ReturnCounter) -> None:
    first, second = office.result("Công ty TNHH Một"), office.result("Công ty TNHH Hai")
    presenter = office.open()
    presenter.entered(tail(first.code))
    presenter.way_chosen(Way.AUTHORISED)
    assert not presenter.entry_entered("Trần Văn Bình")
    assert presenter.entry_entered(office.payload(second))
    assert presenter.state.shown is not None and presenter.state.shown.key == second.dossier_id
    assert presenter.state.way is Way.HOLDER and presenter.state.entries == ()


# what is owed


def test_the_money_is_asked_for_and_the_strip_goes_when_it_is_there(office: ReturnCounter) -> None:
    received = office.result(fee_state="at_return")
    presenter = office.open()
    presenter.entered(tail(received.code))
    shown = presenter.state.shown
    assert shown is not None and shown.owed is not None and shown.may_record_payment
    presenter.way_chosen(Way.AUTHORISED)
    presenter.entry_typed(Entry.NAME, "Trần Văn Bình")
    assert presenter.act_asked(ActKind.RECORD_PAYMENT)
    assert office.acting.state.form is not None
    office.acting.submit({"document": "BL 0012"})
    shown = presenter.state.shown
    assert shown is not None and shown.owed is None
    assert presenter.state.entry(Entry.NAME) == "Trần Văn Bình", "what was typed stays"


def test_a_fee_that_is_owed_holds_nothing_back(office: ReturnCounter) -> None:
    received = office.result(fee_state="at_return")
    presenter = office.open()
    presenter.entered(tail(received.code))
    presenter.main_asked()
    assert office.state_of(received).returned is not None


# paper, undo, others


def test_undo_brings_it_back_and_the_next_receipt_is_another(office: ReturnCounter) -> None:
    received = office.result()
    presenter = office.open()
    presenter.entered(tail(received.code))
    presenter.main_asked()
    assert office.acting.undo()
    state = presenter.state
    assert state.shown is not None and state.shown.stand is Stand.READY
    assert not state.fresh and state.waiting.total == 1
    presenter.main_asked()
    assert [line[0] for line in office.paper.printed] == ["return 1", "return 2"]


def test_somebody_else_handed_it_out_meanwhile(office: ReturnCounter) -> None:
    received = office.result()
    presenter = office.open()
    presenter.entered(tail(received.code))
    office.counter.desk("quantri").act(received.dossier_id, acts.ReturnResult("Bà Hoa"))
    presenter.main_asked()
    assert not presenter.state.busy and not presenter.state.fresh and office.paper.printed == []
    assert office.acting.state.outcome is not None and office.acting.state.outcome.refused
    assert presenter.state.shown is not None and presenter.state.shown.stand is Stand.RETURNED


def test_an_onlooker_may_not_hand_out_and_is_told(office: ReturnCounter) -> None:
    received = office.result()
    office.login = "laodong1"
    presenter = office.open()
    presenter.entered(tail(received.code))
    presenter.main_asked()
    assert error_of(presenter, "by") == "return_not_allowed"
    assert not presenter.state.busy and office.state_of(received).returned is None


def test_esc_goes_back_one_step_at_a_time(office: ReturnCounter) -> None:
    received = office.result()
    presenter = office.open()
    presenter.entered(tail(received.code))
    presenter.main_asked()
    presenter.slip_asked()
    assert presenter.step_back() and not presenter.state.reprint.asking
    assert presenter.state.shown is not None
    assert presenter.step_back() and presenter.state.shown is None
    assert not presenter.step_back()


def test_a_refusal_of_the_desk_itself_stands_beside_its_field(office: ReturnCounter) -> None:
    received = office.result()
    presenter = office.open()
    presenter.entered(tail(received.code))
    presenter.way_chosen(Way.AUTHORISED)
    presenter.entry_typed(Entry.NAME, "x" * 400)
    presenter.entry_typed(Entry.PAPER, "Giấy uỷ quyền")
    presenter.main_asked()
    assert error_of(presenter, "to") == "text_too_long" and office.state_of(received).returned is None
    with pytest.raises(Refused):
        office.desk.act(received.dossier_id, acts.ReturnResult(""))


def test_an_older_look_never_comes_before_a_newer_scan() -> None:
    tasks = HeldTasks()
    office = ReturnCounter(tasks=tasks)
    first, second = office.result(), office.result("Công ty TNHH Hai")
    presenter = office.open()
    tasks.finish_all()
    presenter.entered(tail(first.code))
    tasks.finish_all()
    presenter.start()
    presenter.entered(tail(second.code))
    tasks.finish_all()
    assert presenter.state.shown is not None and presenter.state.shown.key == second.dossier_id
    assert first.dossier_id not in {
        each.shown.key for each in office.shown if each.shown is not None and each.typed == tail(second.code)
    }
