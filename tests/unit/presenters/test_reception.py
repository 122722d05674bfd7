"""Receiving and keeping: what reaches the desk, what is refused beside which field, what a draft brings back."""

from __future__ import annotations

from datetime import datetime

import pytest

from onestop.application.read_models import Received
from onestop.domain.errors import Unavailable
from onestop.presenters.reception import PAGE
from onestop.presenters.reception_entry import Draft, ReceptionEntry, read_draft, write_draft
from onestop.presenters.reception_state import Field
from tests.helpers.held_tasks import HeldTasks
from tests.helpers.reception_counter import CARD, counter, fill
from tests.helpers.reception_desk import KYOWA, KYOWA_TAX


def test_everything_typed_reaches_the_desk() -> None:
    at = counter()
    fill(at)
    at.presenter.who.submitter_chosen(True)
    at.presenter.who.submitter_typed("name", CARD)
    at.presenter.who.submitter_entered()
    at.presenter.who.submitter_typed("authority", "Giấy uỷ quyền số 12")
    at.presenter.typed(
        channel="post",
        return_channel="online",
        sets="2",
        fee_state="at_return",
        keep_originals=True,
        note="gấp",
    )
    at.presenter.main_action()
    (command,) = at.desk.received
    assert command.applicant.tax_code == KYOWA_TAX
    assert (command.channel, command.return_channel, command.copies) == ("post", "online", 2)
    assert (command.fee_state, command.keep_originals, command.note) == ("at_return", True, "gấp")
    assert command.submitter is not None
    assert command.submitter.name == "Đỗ Thị Hoa"
    assert command.submitter.authority == "Giấy uỷ quyền số 12"


def test_the_fee_on_the_screen_is_the_fee_on_record() -> None:
    at = counter()
    fill(at)
    assert at.state.fee.state == "paid"
    at.presenter.main_action()
    (command,) = at.desk.received
    assert command.fee_state == "paid", "the desk takes silence for not paid, and prints that"


def test_received_is_told_with_the_page_as_it_was_and_the_page_is_empty() -> None:
    at = counter()
    fill(at)
    at.presenter.main_action()
    (what, received, state) = at.endings.heard[0]
    assert what == "received"
    assert isinstance(received, Received)
    assert state.entry.applicant_text == KYOWA
    assert at.state.entry == ReceptionEntry()
    assert at.desk.drafts[PAGE] == ""


def test_ctrl_enter_twice_receives_once() -> None:
    tasks = HeldTasks()
    at = counter(tasks=tasks)
    at.presenter.who.typed("kyo")
    tasks.finish_all()
    at.presenter.chosen(KYOWA_TAX)
    at.presenter.what.typed("LD-01")
    at.presenter.what.entered()
    tasks.finish_all()
    at.presenter.main_action()
    assert at.state.busy
    at.presenter.main_action()
    tasks.finish_all()
    assert len(at.desk.received) == 1


def test_ctrl_enter_while_a_search_is_answered_waits_for_it() -> None:
    tasks = HeldTasks()
    at = counter(tasks=tasks)
    at.presenter.who.typed("kyo")
    at.presenter.who.entered()
    at.presenter.what.typed("ld 01")
    at.presenter.what.entered()
    at.presenter.main_action()
    tasks.finish_all()
    assert at.desk.received[0].applicant.tax_code == KYOWA_TAX


def test_what_is_typed_whole_needs_no_enter() -> None:
    at = counter()
    at.presenter.who.typed(KYOWA)
    at.presenter.what.typed("LD-01")
    at.presenter.main_action()
    assert at.desk.received[0].applicant.tax_code == KYOWA_TAX


@pytest.mark.parametrize(
    ("name", "field", "code"),
    [("", Field.APPLICANT, "applicant_missing"), ("n" * 10_000, Field.APPLICANT, "text_too_long")],
)
def test_a_name_that_cannot_be_is_refused_beside_the_field(name: str, field: Field, code: str) -> None:
    at = counter()
    at.presenter.who.typed(name)
    at.presenter.what.typed("LD-01")
    at.presenter.main_action()
    error = at.state.fields[field].error
    assert error is not None
    assert error.code == code
    assert at.page.focused[-1] == field
    assert at.desk.received == []
    assert not at.state.busy


@pytest.mark.parametrize("sets", ["", "0", "100", "hai", "٣", "99999999999999"])
def test_sets_that_cannot_be(sets: str) -> None:
    at = counter()
    fill(at)
    at.presenter.typed(sets=sets)
    at.presenter.main_action()
    error = at.state.fields[Field.SETS].error
    assert error is not None
    assert error.code == "count_out_of_range"
    assert at.desk.received == []


@pytest.mark.parametrize("name", ["A\tB\x00C\u200f Đ", "Công ty 😀 Sao", "Cong ty Hò̂a"])
def test_odd_letters_are_received(name: str) -> None:
    at = counter()
    at.presenter.who.typed(name)
    at.presenter.what.typed("LD-01")
    at.presenter.main_action()
    assert len(at.desk.received) == 1


def test_a_full_disk_is_trouble_and_the_entry_stays() -> None:
    at = counter()
    fill(at)
    at.desk.trouble = Unavailable("disk_full")
    at.presenter.main_action()
    assert at.state.trouble is not None
    assert at.state.trouble.code == "disk_full"
    assert at.state.entry.applicant_text == KYOWA
    assert not at.state.busy


def test_a_draft_survives_and_says_when_it_was_kept() -> None:
    at = counter()
    fill(at)
    at.presenter.what.paper_toggled(4)
    at.presenter.typed(note="chờ lý lịch tư pháp")
    assert at.page.saves > 0
    at.presenter.save_draft()
    assert at.state.saved_at == datetime(2026, 11, 23, 9, 41)
    again = counter(at.desk)
    again.presenter.start()
    assert again.state.restored
    assert again.state.saved_at == datetime(2026, 11, 23, 9, 41)
    assert again.state.entry == at.state.entry
    assert again.state.promise == at.state.promise


def test_somebody_else_finds_their_own_draft_and_none_is_lost_on_the_way() -> None:
    tasks = HeldTasks()
    at = counter(tasks=tasks)
    at.presenter.start()
    tasks.finish_all()
    at.presenter.who.typed("Công ty của người trước")
    tasks.finish_all()
    at.presenter.save_draft()
    tasks.finish_all()
    mine = at.desk.drafts[PAGE]
    at.presenter.person_changed()
    assert at.state.entry == ReceptionEntry()
    assert not at.state.dropped
    at.presenter.save_draft()
    tasks.finish_all()
    assert at.desk.drafts[PAGE] == mine, "the empty page is not what they typed"
    assert at.state.restored and at.state.entry.applicant_text == "Công ty của người trước"


def test_an_empty_page_leaves_no_draft() -> None:
    at = counter()
    fill(at)
    at.presenter.save_draft()
    at.presenter.new()
    at.presenter.save_draft()
    assert at.desk.drafts[PAGE] == ""
    assert at.state.saved_at is None


def test_new_can_be_taken_back() -> None:
    at = counter()
    fill(at)
    entry = at.state.entry
    at.presenter.new()
    assert at.state.dropped
    assert at.state.entry == ReceptionEntry()
    at.presenter.take_back()
    assert at.state.entry == entry
    assert at.state.promise.due == datetime(2026, 12, 2, 17, 0)


def test_a_late_draft_does_not_come_back_over_a_received_dossier() -> None:
    tasks = HeldTasks()
    at = counter(tasks=tasks)
    at.presenter.who.typed("Công ty Sao")
    at.presenter.what.typed("LD-01")
    tasks.finish_all()
    at.presenter.save_draft()
    at.presenter.save_draft()
    at.presenter.main_action()
    tasks.finish_all()
    assert len(at.desk.received) == 1
    assert at.desk.drafts[PAGE] == ""


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"form": 2}', '{"form": 1, "saved_at": "x", "entry": {}}', "null"]
)
def test_a_text_that_is_no_draft(text: str) -> None:
    assert read_draft(text) is None


def test_a_draft_reads_back_as_it_was_written() -> None:
    at = counter()
    fill(at)
    draft = Draft(at.state.entry, datetime(2026, 11, 23, 9, 41))
    assert read_draft(write_draft(draft)) == draft


def test_typing_over_a_received_dossier_begins_the_next() -> None:
    at = counter()
    at.presenter.begin_with("kyo")
    assert at.page.focused == [Field.APPLICANT]
    assert at.state.choices[0].key == KYOWA_TAX


def test_a_dossier_begun_from_the_search_has_its_applicant() -> None:
    at = counter()
    (row,) = at.desk.applicants("kyo")
    at.presenter.start_for(row.applicant)
    assert at.state.entry.applicant_text == KYOWA
    assert at.state.entry.known is not None
