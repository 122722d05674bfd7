"""A receipt that was corrected is replaced by another that names it; one that was not is only printed again."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from onestop.application import act_commands as act
from onestop.application.act_commands import ActCommand
from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.application.desk import Desk
from onestop.application.paper import ReceiptContent
from onestop.domain.corrections import value_of
from onestop.domain.deadlines import due_moment
from onestop.domain.errors import Refused
from onestop.domain.facts import SlipPrinted
from onestop.storage.store import SqliteStore
from tests.helpers.given import Counter, sqlite_counter
from tests.helpers.one_slip import receipt_before

START = datetime(2018, 12, 27, 9)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
WHO = ApplicantEntry(name="Công ty Đồng Nai", tax_code="0100109106", phone="02213368225")
RENAMED = act.Correct((("applicant.name", "Công ty Đồng Tháp"),), "gõ sai")


@pytest.fixture
def counter() -> Counter:
    return sqlite_counter(None, START)


@pytest.fixture
def desk(counter: Counter) -> Desk:
    return counter.desk()


@pytest.fixture
def dossier_id(desk: Desk) -> str:
    return desk.receive(ReceiveDossier(procedure="DT-01", applicant=WHO, copies=2)).dossier_id


def does(counter: Counter, dossier_id: str, *commands: ActCommand, after: timedelta = HOUR) -> None:
    for command in commands:
        counter.clock.move(counter.clock.now() + after)
        counter.desk().act(dossier_id, command)


def journal(counter: Counter, dossier_id: str) -> list[tuple[str, int, int]]:
    facts = [row.fact for row in counter.store.events(dossier_id)]
    return [(f.number, f.round, f.print_no) for f in facts if isinstance(f, SlipPrinted)]


def test_a_correction_makes_the_next_print_a_replacement(
    counter: Counter, desk: Desk, dossier_id: str
) -> None:
    first = desk.print_receipt(dossier_id)
    does(
        counter,
        dossier_id,
        act.Correct((("copies", "1"), ("applicant.phone", "02213368224")), "đếm lại"),
        after=DAY,
    )
    second = desk.print_receipt(dossier_id)
    assert (second.slip_number, second.round_no, second.mark.print_no) == ("01.2/TNHS", 2, 1)
    assert second.mark.replaces == (
        "Giấy số 01/TNHS ngày 27/12/2018\nSố điện thoại: 0221 336 8225 → 0221 336 8224. Số bộ hồ sơ: 02 → 01."
    )
    assert (second.slip_date, second.sets, second.phone) == ((START + DAY).date(), 1, "0221 336 8224")
    assert (second.due_at, second.due_note) == (first.due_at, first.due_note)
    assert (second.book_number, second.head) == (first.book_number, first.head)
    assert journal(counter, dossier_id) == [("01/TNHS", 1, 1), ("01.2/TNHS", 2, 1)]


def test_papers_and_fee_are_corrected_on_a_replacement(counter: Counter, desk: Desk, dossier_id: str) -> None:
    first = desk.print_receipt(dossier_id)
    papers = value_of(desk.dossier(dossier_id).dossier.received, "papers")
    fewer = papers.replace("1:1/3", "1:0/4", 1)
    assert fewer != papers
    does(counter, dossier_id, act.Correct((("papers", fewer), ("fee", "300000")), "đếm lại"))
    second = desk.print_receipt(dossier_id)
    assert "Giấy tờ (số thứ tự:bản chính/bản sao): 1:1/3 → 1:0/4." in second.mark.replaces
    assert "Lệ phí: không thu → 300.000 đ (thu khi trả kết quả)." in second.mark.replaces
    assert (first.components[0].originals, second.components[0].originals) == (1, 0)
    kept = desk.print_slip(dossier_id, "receipt", round=1, reason="lưu hồ sơ")
    assert isinstance(kept, ReceiptContent) and kept.components == first.components


def test_a_corrected_reception_moves_the_promise_and_the_receipt_says_so(
    counter: Counter, desk: Desk, dossier_id: str
) -> None:
    first = desk.print_receipt(dossier_id)
    does(counter, dossier_id, act.Correct((("received_at", "2018-12-26T15:30"),), "ghi nhầm ngày"))
    state = desk.dossier(dossier_id).dossier
    right = due_moment(datetime(2018, 12, 26, 15, 30), state.received.term, desk.calendar)
    assert state.effective_due == right and right is not None and right < first.due_at
    assert (state.received.filed_at, state.stages[0].began) == (datetime(2018, 12, 26, 15, 30),) * 2
    assert state.original_due == first.due_at and state.anomalies == ()
    second = desk.print_receipt(dossier_id)
    assert (second.complete_at, second.due_at, second.counted_from) == (
        datetime(2018, 12, 26, 15, 30),
        right,
        None,
    )
    assert "Nhận hồ sơ lúc: " in second.mark.replaces and "Hẹn trả: " in second.mark.replaces
    desk.act(dossier_id, act.Undo())
    undone = desk.dossier(dossier_id).dossier
    assert (undone.received.received_at, undone.effective_due) == (START, first.due_at)


@pytest.mark.parametrize(
    ("moment", "code"),
    [
        ("hôm qua", "bad_moment"),
        ("2018-12-27T09:00", "nothing_changed"),
        ("2018-12-27T09:30", "after_what_followed"),
        ("2017-12-29T09:00", "other_book_year"),
    ],
)
def test_a_reception_cannot_have_been_then(
    counter: Counter, desk: Desk, dossier_id: str, moment: str, code: str
) -> None:
    counter.clock.move(START + timedelta(minutes=10))
    desk.act(dossier_id, act.HandOver())
    counter.clock.move(START + HOUR)
    with pytest.raises(Refused) as refused:
        counter.desk("quantri").act(dossier_id, act.Correct((("received_at", moment),), "nhầm"))
    assert (refused.value.code, refused.value.field) == (code, "received_at")


def test_money_that_came_in_is_no_correction(counter: Counter, desk: Desk, dossier_id: str) -> None:
    does(counter, dossier_id, act.Correct((("fee", "300000"),), "theo biểu mới"))
    desk.print_receipt(dossier_id)
    does(counter, dossier_id, act.RecordPayment(300000))
    again = desk.print_receipt(dossier_id, reason="mất")
    assert (again.round_no, again.mark.print_no, again.mark.replaces) == (1, 2, "")


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("papers", "1:1", "papers_format"),
        ("papers", "99:1/0", "unknown_component"),
        ("papers", "1:1/0 1:2/0", "unknown_component"),
        ("papers", "1:-1/0", "count_out_of_range"),
        ("fee", "miễn phí", "count_out_of_range"),
        ("fee_state", "later", "unknown_fee_state"),
        ("items", "0", "count_out_of_range"),
        ("submitter.id_number", "001", "no_submitter"),
    ],
)
def test_what_cannot_have_been_handed_in_is_refused(
    desk: Desk, dossier_id: str, field: str, value: str, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        desk.act(dossier_id, act.Correct(((field, value),), "đếm lại"))
    assert (refused.value.code, refused.value.field) == (code, field)


def test_a_reprint_of_a_replacement_is_both_and_the_first_may_be_printed_again(
    counter: Counter, desk: Desk, dossier_id: str
) -> None:
    first = desk.print_receipt(dossier_id)
    does(counter, dossier_id, RENAMED)
    second = desk.print_receipt(dossier_id)
    again = desk.print_receipt(dossier_id, reason="mất")
    assert (again.slip_number, again.mark.print_no) == ("01.2/TNHS", 2)
    assert (again.mark.replaces, again.slip_date) == (second.mark.replaces, second.slip_date)
    old = desk.print_slip(dossier_id, "receipt", round=1, reason="lưu hồ sơ")
    assert isinstance(old, ReceiptContent)
    assert (old.applicant_name, old.slip_number, old.mark.print_no) == (first.applicant_name, "01/TNHS", 2)
    assert old.mark.replaces == ""


def test_the_preview_shows_the_replacement_that_would_come(
    counter: Counter, desk: Desk, dossier_id: str
) -> None:
    desk.print_receipt(dossier_id)
    does(counter, dossier_id, RENAMED)
    preview = receipt_before(desk, dossier_id)
    assert (preview.slip_number, preview.mark.print_no) == ("01.2/TNHS", 1)
    assert preview.mark.replaces.endswith("Tên: Công ty Đồng Nai → Công ty Đồng Tháp.")
    assert len(journal(counter, dossier_id)) == 1


def test_what_was_corrected_before_the_first_print_replaces_nothing(
    counter: Counter, desk: Desk, dossier_id: str
) -> None:
    desk.print_receipt(dossier_id, target="waiting")
    does(counter, dossier_id, RENAMED, act.Correct((("due", "2019-01-25"),), "đọc sai"))
    slip = desk.print_receipt(dossier_id)
    assert (slip.slip_number, slip.mark.print_no, slip.mark.replaces) == ("01/TNHS", 1, "")
    assert (slip.applicant_name, slip.due_at) == ("Công ty Đồng Tháp", datetime(2019, 1, 25, 17))
    assert desk.print_receipt(dossier_id, reason="mất").slip_number == "01/TNHS"


def test_a_correction_undone_needs_no_new_slip_but_one_undone_too_late_does(
    counter: Counter, desk: Desk, dossier_id: str
) -> None:
    desk.print_receipt(dossier_id)
    does(counter, dossier_id, RENAMED, act.Undo())
    assert desk.print_receipt(dossier_id, reason="mất").mark.print_no == 2
    does(counter, dossier_id, RENAMED)
    desk.print_receipt(dossier_id)
    does(counter, dossier_id, act.Undo())
    third = desk.print_receipt(dossier_id)
    assert (third.slip_number, third.applicant_name) == ("01.3/TNHS", "Công ty Đồng Nai")
    assert third.mark.replaces.startswith("Giấy số 01.2/TNHS")


def test_a_date_corrected_by_hand_stands_on_the_new_slip_without_the_engines_note(
    counter: Counter, desk: Desk, dossier_id: str
) -> None:
    first = desk.print_receipt(dossier_id)
    assert first.due_note
    does(counter, dossier_id, act.Correct((("due", "2019-01-25"),), "đọc sai"))
    slip = desk.print_receipt(dossier_id)
    assert (slip.due_at, slip.due_note) == (datetime(2019, 1, 25, 17), "")
    assert f"Hẹn trả: {first.due_at:%H:%M} ngày " in slip.mark.replaces
    assert slip.mark.replaces.endswith("→ 17:00 ngày 25/01/2019.")


@pytest.mark.parametrize(
    "stops", [act.AskWithdrawal("xin rút"), act.AskPayment(600_000), act.AskSupplement(("a",))]
)
def test_a_corrected_date_holds_on_paper_while_the_clock_stands(
    counter: Counter, desk: Desk, dossier_id: str, stops: ActCommand
) -> None:
    first = desk.print_receipt(dossier_id)
    does(counter, dossier_id, act.Correct((("due", "2019-01-25"),), "đọc sai"), stops)
    assert desk.dossier(dossier_id).dossier.effective_due is None
    slip = desk.print_receipt(dossier_id)
    assert (slip.due_at, slip.round_no) == (datetime(2019, 1, 25, 17), 2)
    assert f"Hẹn trả: {first.due_at:%H:%M} ngày " in slip.mark.replaces


def test_a_procedure_corrected_while_the_clock_stands_gets_its_date_on_paper_when_it_runs(
    counter: Counter, desk: Desk, dossier_id: str
) -> None:
    first = desk.print_receipt(dossier_id)
    moved = act.Correct((("procedure", "LD-01"),), "nhầm thủ tục")
    does(counter, dossier_id, act.AskWithdrawal("xin rút"), moved)
    standing = desk.print_receipt(dossier_id)
    assert (standing.due_at, standing.round_no) == (first.due_at, 2)
    does(counter, dossier_id, act.DropWithdrawal())
    slip = desk.print_receipt(dossier_id)
    assert slip.due_at == desk.dossier(dossier_id).dossier.effective_due != first.due_at
    assert slip.round_no == 3 and "Hẹn trả: " in slip.mark.replaces


def test_another_procedure_keeps_the_papers_as_they_came(
    counter: Counter, desk: Desk, dossier_id: str
) -> None:
    first = desk.print_receipt(dossier_id)
    does(counter, dossier_id, act.Correct((("procedure", "LD-01"),), "nhầm thủ tục"))
    slip = desk.print_receipt(dossier_id)
    state = desk.dossier(dossier_id).dossier
    assert slip.request != first.request and slip.components == first.components
    assert slip.due_at == state.effective_due != first.due_at
    assert "Thủ tục: " in slip.mark.replaces and "Hẹn trả: " in slip.mark.replaces


def test_a_supplement_that_came_whole_gives_a_new_slip_counted_from_then(
    counter: Counter, desk: Desk, dossier_id: str
) -> None:
    first = desk.print_receipt(dossier_id)
    does(counter, dossier_id, act.AskSupplement(("a", "b")), act.ReceiveSupplement((1,)), after=DAY)
    assert receipt_before(desk, dossier_id).mark.replaces == ""
    does(counter, dossier_id, act.ReceiveSupplement(), after=5 * DAY)
    slip = desk.print_receipt(dossier_id)
    state = desk.dossier(dossier_id).dossier
    assert slip.due_at == state.effective_due > first.due_at  # type: ignore[operator]
    assert (slip.counted_from, first.counted_from) == (counter.clock.now(), None)
    assert (slip.complete_at, slip.filed_at) == (first.complete_at, first.filed_at)
    assert slip.mark.replaces.partition("\n")[2].startswith("Hẹn trả: ")
    assert desk.print_receipt(dossier_id, reason="mất").mark.print_no == 2


def test_a_payment_an_apology_and_a_note_ask_for_no_new_slip(
    counter: Counter, desk: Desk, dossier_id: str
) -> None:
    desk.print_receipt(dossier_id)
    does(
        counter,
        dossier_id,
        act.AskPayment(600_000),
        act.RecordPayment(),
        act.Apologise(datetime(2019, 3, 29, 17), "chờ ý kiến"),
        act.Correct((("note", "gọi trước"),), "ghi thêm"),
    )
    assert desk.print_receipt(dossier_id, reason="mất").mark.print_no == 2
    does(counter, dossier_id, RENAMED)
    slip = desk.print_receipt(dossier_id)
    assert slip.due_at == datetime(2019, 3, 29, 17), "a new slip promises what holds"
    assert "Hẹn trả: " in slip.mark.replaces


def test_a_corrected_slip_reads_the_same_after_a_restart(
    counter: Counter, desk: Desk, dossier_id: str
) -> None:
    desk.print_receipt(dossier_id)
    does(counter, dossier_id, RENAMED)
    slip = desk.print_receipt(dossier_id)
    assert isinstance(counter.store, SqliteStore)
    counter.store.rebuild()
    assert receipt_before(counter.desk(), dossier_id) == slip


def test_no_slip_of_a_round_nobody_came_to(counter: Counter, desk: Desk, dossier_id: str) -> None:
    desk.print_receipt(dossier_id)
    with pytest.raises(Refused) as refusal:
        desk.print_slip(dossier_id, "receipt", round=2)
    assert (refusal.value.code, refusal.value.facts["round"]) == ("nothing_to_print", 2)
