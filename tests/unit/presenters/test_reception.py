"""What the reception's presenter decides, without a window: every key the hand presses, and what then stands."""

from __future__ import annotations

import dataclasses
from datetime import datetime, time

import pytest

from onestop.application.read_models import GivenGuidance, Received
from onestop.domain.errors import Unavailable
from onestop.presenters.reception import PAGE, ReceptionPresenter
from onestop.presenters.reception_entry import Draft, ReceptionEntry, read_draft, write_draft
from onestop.presenters.reception_state import Field, MainAction, ReceptionState
from onestop.presenters.tasks import ImmediateTasks, Tasks
from tests.helpers.held_tasks import HeldTasks
from tests.helpers.reception_desk import KYOWA, KYOWA_TAX, ReceptionDesk, SeenPage, desk_with_kyowa

CARD = "033085001234|145123456|Đỗ Thị Hoa|02091985|Nữ|Thôn An Bình, xã Nghĩa Dân, tỉnh Hưng Yên|10052021"


@dataclasses.dataclass
class Endings:
    heard: list[tuple[str, object, ReceptionState]] = dataclasses.field(default_factory=list)

    def received(self, received: Received, state: ReceptionState, at: datetime) -> None:
        self.heard.append(("received", received, state))

    def guided(self, given: GivenGuidance, state: ReceptionState, at: datetime) -> None:
        self.heard.append(("guided", given, state))


@dataclasses.dataclass
class Counter:
    """A presenter at its page."""

    desk: ReceptionDesk
    page: SeenPage
    endings: Endings
    presenter: ReceptionPresenter

    @property
    def state(self) -> ReceptionState:
        return self.page.state


def counter(desk: ReceptionDesk | None = None, tasks: Tasks | None = None) -> Counter:
    desk = desk or desk_with_kyowa()
    page, endings = SeenPage(), Endings()
    presenter = ReceptionPresenter(
        desk, tasks or ImmediateTasks(), desk.clock, desk.calendar, endings, hand_over_cutoff=time(15)
    )
    presenter.attach(page)
    return Counter(desk, page, endings, presenter)


def fill(at: Counter, procedure: str = "ld-01") -> None:
    at.presenter.who.typed("kyo")
    at.presenter.chosen(KYOWA_TAX)
    at.presenter.what.typed(procedure)
    at.presenter.what.entered()


# Who


def test_three_letters_offer_who_is_known_and_what_was_typed() -> None:
    at = counter()
    at.presenter.who.typed("ky")
    assert not at.state.choices
    at.presenter.who.typed("kyo")
    assert [choice.key for choice in at.state.choices] == [KYOWA_TAX, ""]
    assert at.state.choices[0].detail == "9900018824 · KCN Phố Nối A, tỉnh Hưng Yên · 0221 394 5197"
    assert at.state.choices[-1].name == "kyo"


def test_choosing_a_known_applicant_shows_facts_and_goes_on() -> None:
    at = counter()
    at.presenter.who.typed("kyo")
    at.presenter.chosen(KYOWA_TAX)
    assert at.state.entry.applicant_text == KYOWA
    assert at.state.applicant_facts == ("9900018824", "KCN Phố Nối A, tỉnh Hưng Yên", "0221 394 5197")
    assert at.state.applicant_history is not None
    assert not at.state.choices
    assert at.page.focused == [Field.SUBMITTER_CHOICE]


def test_typing_over_a_known_applicant_forgets_who_it_was() -> None:
    at = counter()
    fill(at)
    at.presenter.who.typed(KYOWA + " 2")
    assert not at.state.entry.known
    assert at.state.entry.applicant.tax_code == ""


def test_a_new_organisation_opens_the_editor_at_the_tax_code() -> None:
    at = counter()
    at.presenter.who.typed("Công ty TNHH Sao Mai")
    at.presenter.who.entered()
    assert at.state.editing
    assert at.state.entry.applicant.kind == "organisation"
    assert at.page.focused == [Field.TAX_CODE]


def test_a_new_person_opens_the_editor_at_the_id_number() -> None:
    at = counter()
    at.presenter.who.typed("Trần Văn Bình")
    at.presenter.who.entered()
    assert at.state.entry.applicant.kind == "person"
    assert at.page.focused == [Field.ID_NUMBER]


@pytest.mark.parametrize(
    ("typed", "part", "kept"),
    [
        ("0100109106", "tax_code", "0100109106"),
        ("033085001234", "id_number", "033085001234"),
        ("0912 345 678", "phone", "0912 345 678"),
    ],
)
def test_an_unknown_number_goes_where_such_a_number_belongs(typed: str, part: str, kept: str) -> None:
    at = counter()
    at.presenter.who.typed(typed)
    at.presenter.who.entered()
    assert getattr(at.state.entry.applicant, part) == kept
    assert at.state.entry.applicant_text == ""
    assert at.page.focused == [Field.APPLICANT]


def test_a_scanned_card_fills_the_person() -> None:
    at = counter()
    at.presenter.who.typed(CARD)
    at.presenter.who.entered()
    applicant = at.state.entry.applicant
    assert (at.state.entry.applicant_text, applicant.kind) == ("Đỗ Thị Hoa", "person")
    assert applicant.id_number == "033085001234"
    assert applicant.address == "Thôn An Bình, xã Nghĩa Dân, tỉnh Hưng Yên"
    assert at.page.focused == [Field.SUBMITTER_CHOICE]


def test_a_card_is_not_looked_up_letter_by_letter() -> None:
    asked = HeldTasks()
    at = counter(tasks=asked)
    at.presenter.who.typed(CARD)
    assert asked.waiting == []


def test_a_scan_with_three_fields_is_said_beside_the_field() -> None:
    at = counter()
    at.presenter.who.typed("033085001234|Đỗ Thị Hoa|02091985")
    at.presenter.who.entered()
    error = at.state.fields[Field.APPLICANT].error
    assert error is not None
    assert (error.code, error.fact("count")) == ("card_fields", 3)
    assert at.page.focused == [Field.APPLICANT]


def test_enter_before_the_answer_waits_for_it() -> None:
    """A scanner or a fast hand: the known applicant is taken, not a new one made."""
    tasks = HeldTasks()
    at = counter(tasks=tasks)
    at.presenter.who.typed("kyo")
    at.presenter.who.entered()
    assert not at.state.entry.known
    tasks.finish_all()
    assert at.state.entry.known is not None
    assert at.state.entry.applicant_text == KYOWA


def test_an_answer_to_older_letters_is_dropped() -> None:
    tasks = HeldTasks()
    at = counter(tasks=tasks)
    at.presenter.who.typed("kyo")
    at.presenter.who.typed("khô")
    tasks.finish_all()
    assert not at.state.choices


def test_tax_code_that_looks_wrong_warns_and_lets_go_on() -> None:
    at = counter()
    at.presenter.who.typed("Công ty TNHH Sao Mai")
    at.presenter.who.entered()
    at.presenter.who.part_typed("tax_code", "9900018825")
    warning = at.state.fields[Field.TAX_CODE].warning
    assert warning is not None
    assert warning.code == "tax_code_check_digit"
    at.presenter.what.typed("LD-01")
    at.presenter.main_action()
    assert len(at.desk.received) == 1


# What


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


# Papers


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


# Receiving


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


# Drafts


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
