"""Supplement requests, refusals, apologies and stop notices: offered or not, numbered per form and year, journalled."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from onestop.application import act_commands as act
from onestop.application.act_commands import ActCommand
from onestop.application.commands import ApplicantEntry, ComponentEntry, GiveGuidance, ReceiveDossier
from onestop.application.notice_paper import ApologyContent, RefusalContent, StopContent
from onestop.application.paper import SupplementContent
from onestop.clock import CountedIds, PracticeClock
from onestop.domain.dossier_code import check_characters, head_text
from onestop.domain.errors import Refused
from onestop.domain.facts import SlipPrinted
from onestop.domain.pauses import PausePolicy
from tests.helpers.given import Counter
from tests.helpers.memory_store import MemoryStore

OF_2015 = datetime(2018, 1, 2, 8, 15)
OF_2018 = datetime(2019, 3, 4, 8, 15)
OF_2025 = datetime(2026, 8, 10, 8, 15)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
WHO = ApplicantEntry(
    name="Công ty Đồng Nai", tax_code="0100109106", phone="02213889277", address="Lô B2, KCN Thăng Long II"
)
SUPPLEMENT = act.AskSupplement(
    ("Báo cáo: thiếu trang 3", "nộp lại bản vẽ"), "chưa đủ cơ sở", date(2019, 3, 22)
)
ACTS: dict[str, tuple[ActCommand, ...]] = {
    "supplement": (act.AskSupplement(("Báo cáo: thiếu trang 3",)),),
    "refusal": (act.RefuseDossier("Ngoài khu công nghiệp.\nKhông thuộc thẩm quyền.", "UBND huyện Văn Lâm"),),
    "apology": (act.Apologise(datetime(2027, 1, 4, 17), "chờ ý kiến xác minh"),),
    "stop": (act.AskWithdrawal("Đơn rút hồ sơ ngày 10/8"), act.StopDossier("đổi quy mô")),
}


class Office:
    """A counter whose clock begins at `start`, with one dossier taken in then."""

    def __init__(self, start: datetime) -> None:
        clock = PracticeClock(start, ticking=False)
        ids = CountedIds(clock.utc_ms())
        self.counter = Counter(MemoryStore(clock, ids), clock, ids)
        self.desk = self.counter.desk()
        self.dossier_id = self.receive()

    def receive(self, procedure: str = "LD-01") -> str:
        return self.desk.receive(ReceiveDossier(procedure=procedure, applicant=WHO)).dossier_id

    def does(self, *commands: ActCommand, dossier_id: str = "") -> None:
        """Each an hour after the one before."""
        for command in commands:
            self.later(HOUR)
            if isinstance(command, act.Apologise):
                due = self.desk.dossier(dossier_id or self.dossier_id).dossier.effective_due
                assert due is not None
                command = replace(command, new_due=self.desk.calendar.close(
                    self.desk.calendar.next_working_day(due.date())))  # fmt: skip
            self.desk.act(dossier_id or self.dossier_id, command)

    def later(self, by: timedelta) -> None:
        self.counter.clock.move(self.counter.clock.now() + by)

    def journal(self, dossier_id: str = "") -> list[SlipPrinted]:
        rows = self.counter.store.events(dossier_id or self.dossier_id)
        return [row.fact for row in rows if isinstance(row.fact, SlipPrinted)]


def refusal_of(office: Office, form: str, **wishes: int | str) -> Refused:
    before = office.counter.store.verify().events
    with pytest.raises(Refused) as refusal:
        office.desk.print_slip(office.dossier_id, form, **wishes)  # type: ignore[arg-type]
    assert office.counter.store.verify().events == before
    return refusal.value


@pytest.mark.parametrize(
    ("start", "form"),
    [(OF_2015, "refusal"), (OF_2015, "apology"), (OF_2015, "stop"), (OF_2018, "stop"), (OF_2018, "register")],
)
def test_a_form_its_time_did_not_have_is_not_offered(start: datetime, form: str) -> None:
    office = Office(start)
    office.does(*ACTS.get(form, ()))
    assert refusal_of(office, form).code == "form_not_offered"
    with pytest.raises(Refused):
        office.desk.preview_slip(office.dossier_id, form)


@pytest.mark.parametrize("form", list(ACTS))
def test_nothing_happened_so_there_is_nothing_to_print(form: str) -> None:
    refusal = refusal_of(Office(OF_2025), form)
    assert (refusal.code, refusal.facts["form"]) == ("nothing_to_print", form)


@pytest.mark.parametrize("form", list(ACTS))
def test_what_was_undone_is_not_printed(form: str) -> None:
    office = Office(OF_2025)
    office.does(*ACTS[form], act.Undo())
    assert refusal_of(office, form).code == "nothing_to_print"


def test_rounds_to_come_other_languages_and_unknown_forms() -> None:
    office = Office(OF_2018)
    office.does(SUPPLEMENT)
    assert refusal_of(office, "supplement", round=2).code == "nothing_to_print"
    assert refusal_of(office, "supplement", round=-1).code == "nothing_to_print"
    assert refusal_of(office, "receipt", round=2).code == "nothing_to_print"
    assert refusal_of(office, "supplement", lang="vi-en").code == "unknown_language"
    assert refusal_of(office, "diploma").code == "form_not_offered"


@pytest.mark.parametrize(
    ("form", "number"),
    [("supplement", "01/HDHS"), ("refusal", "01/TCTN"), ("apology", "01/PXL"), ("stop", "01/TB-BQL")],
)
def test_the_first_printing_takes_a_number_and_reprints_keep_it(form: str, number: str) -> None:
    office = Office(OF_2025)
    office.does(*ACTS[form])
    desk, dossier_id = office.desk, office.dossier_id
    assert desk.preview_slip(dossier_id, form).mark.print_no == 1
    assert office.journal() == []
    first = desk.print_slip(dossier_id, form)
    office.later(DAY)
    again = desk.print_slip(dossier_id, form, reason="người nộp báo mất")
    assert (first.mark.print_no, again.mark.print_no, again.mark.reason) == (1, 2, "người nộp báo mất")
    lines = office.journal()
    assert [(line.form, line.number, line.book, line.serial, line.round) for line in lines] == [
        (form, number, "01/2026", 1, 1)
    ] * 2
    assert [line.print_no for line in lines] == [1, 2]
    assert desk.preview_slip(dossier_id, form) == again


def test_a_number_not_taken_yet_is_open_on_the_preview() -> None:
    office = Office(OF_2018)
    office.does(SUPPLEMENT)
    preview = office.desk.preview_slip(office.dossier_id, "supplement")
    assert isinstance(preview, SupplementContent) and preview.slip_number == "…/HDHS"


def test_numbers_run_per_form_and_year_with_the_guidance_given_at_the_counter() -> None:
    office = Office(OF_2018)
    desk = office.desk
    guidance = GiveGuidance("LD-01", WHO, (ComponentEntry(1, 1, 0),))
    assert desk.give_guidance(guidance).slip_number == 1
    office.does(SUPPLEMENT)
    second = desk.print_slip(office.dossier_id, "supplement")
    assert isinstance(second, SupplementContent) and second.slip_number == "02/HDHS"
    assert desk.give_guidance(guidance).slip_number == 3
    office.does(act.ReceiveSupplement(), *ACTS["refusal"])
    refused = desk.print_slip(office.dossier_id, "refusal")
    assert isinstance(refused, RefusalContent) and refused.head.slip_number == "01/TCTN"
    office.counter.clock.move(datetime(2020, 1, 6, 9))
    third = desk.print_slip(other := office.receive(), "receipt")
    assert third.mark.print_no == 1
    office.does(act.AskSupplement(("x",)), dossier_id=other)
    first = office.desk.print_slip(other, "supplement")
    assert isinstance(first, SupplementContent) and first.slip_number == "01/HDHS"


def test_each_supplement_request_is_a_slip_of_its_own() -> None:
    office = Office(OF_2018)
    desk, dossier_id = office.desk, office.dossier_id
    office.does(SUPPLEMENT)
    desk.print_slip(dossier_id, "supplement")
    office.does(act.ReceiveSupplement(), act.AskSupplement(("bản sao",)))
    second = desk.print_slip(dossier_id, "supplement")
    again = desk.print_slip(dossier_id, "supplement", round=1, reason="mất")
    assert isinstance(second, SupplementContent) and isinstance(again, SupplementContent)
    assert (second.slip_number, second.round_no, second.mark.print_no) == ("02/HDHS", 2, 1)
    assert (again.slip_number, again.round_no, again.mark.print_no) == ("01/HDHS", 1, 2)
    assert [item.fault for item in again.items] == ["thiếu trang 3", "nộp lại bản vẽ"]


def test_a_number_that_went_out_with_a_refusal_is_not_used_for_another() -> None:
    office = Office(OF_2018)
    desk, dossier_id = office.desk, office.dossier_id
    office.does(act.RefuseDossier("nhầm"))
    desk.print_slip(dossier_id, "refusal")
    office.does(act.Undo(), *ACTS["refusal"])
    second = desk.print_slip(dossier_id, "refusal")
    assert isinstance(second, RefusalContent)
    assert (second.head.slip_number, second.mark.print_no, second.head.round_no) == ("02/TCTN", 1, 2)


def test_a_slip_that_waits_has_its_number_and_is_no_reprint_when_it_comes() -> None:
    office = Office(OF_2018)
    office.does(*ACTS["apology"])
    desk, dossier_id = office.desk, office.dossier_id
    desk.print_slip(dossier_id, "apology", target="waiting")
    assert desk.print_slip(dossier_id, "apology").mark.print_no == 1
    assert {line.number for line in office.journal()} == {"01/PXL"}


def test_the_request_says_what_was_asked_until_when_and_what_the_clock_does() -> None:
    office = Office(OF_2018)
    office.does(SUPPLEMENT)
    slip = office.desk.print_slip(office.dossier_id, "supplement")
    view = office.desk.dossier(office.dossier_id)
    assert isinstance(slip, SupplementContent)
    assert [(item.paper, item.fault) for item in slip.items] == [
        ("Báo cáo", "thiếu trang 3"),
        ("", "nộp lại bản vẽ"),
    ]
    assert (slip.reason, slip.until) == ("chưa đủ cơ sở", datetime(2019, 3, 22, 17))
    assert slip.clock_text.endswith("tính lại từ đầu và Bộ phận cấp Giấy hẹn mới.")
    assert slip.contact == "công chức Phòng Quản lý doanh nghiệp và lao động"
    assert (slip.code, slip.check) == (view.dossier.code, check_characters(view.dossier.code))
    assert (slip.head, slip.received_on) == (head_text(view.head), OF_2018.date())
    assert (slip.phone, slip.regime) == ("0221 388 9277", "2018")


def test_a_component_by_its_name_is_a_paper_and_no_reason_is_the_usual_one() -> None:
    office = Office(OF_2018)
    version = office.desk.dossier(office.dossier_id).version
    assert version is not None
    name = version.components[0].name
    office.does(act.AskSupplement((name,)))
    slip = office.desk.preview_slip(office.dossier_id, "supplement")
    assert isinstance(slip, SupplementContent)
    assert (slip.items[0].paper, slip.items[0].fault) == (name, "")
    assert slip.reason == "Hồ sơ chưa đủ thành phần theo thủ tục đã công bố."


def test_the_clock_goes_on_where_the_office_says_so_and_the_unit_has_a_telephone() -> None:
    office = Office(OF_2018)
    plain = office.desk.office
    units = tuple(replace(unit, phone="02213000000") for unit in plain.units)
    settings = replace(plain.settings, supplement_pause=PausePolicy.RESUME)
    office.desk = replace(office.desk, office=replace(plain, units=units, settings=settings))
    office.does(SUPPLEMENT)
    slip = office.desk.preview_slip(office.dossier_id, "supplement")
    assert isinstance(slip, SupplementContent)
    assert "được tính tiếp" in slip.clock_text
    assert slip.contact.endswith(", số điện thoại 0221 300 0000")


def test_the_last_day_of_a_closed_office_is_whole() -> None:
    office = Office(OF_2018)
    office.does(act.AskSupplement(("x",), "", date(2019, 3, 24)))
    slip = office.desk.preview_slip(office.dossier_id, "supplement")
    assert isinstance(slip, SupplementContent) and slip.until == datetime(2019, 3, 24, 23, 59)


def test_a_refusal_gives_each_reason_and_where_to_go() -> None:
    office = Office(OF_2018)
    office.does(*ACTS["refusal"])
    slip = office.desk.print_slip(office.dossier_id, "refusal")
    assert isinstance(slip, RefusalContent)
    assert slip.reasons == ("Ngoài khu công nghiệp.", "Không thuộc thẩm quyền.")
    assert slip.where_to == "UBND huyện Văn Lâm"
    assert len(slip.papers) == 8 and slip.papers[0].originals == 1
    received = office.desk.dossier(office.dossier_id).dossier.received
    assert (slip.fee.asked_vnd, slip.fee.state) == (received.fee_vnd, received.fee_state)


def test_what_was_paid_is_said_where_a_dossier_ends() -> None:
    office = Office(OF_2018)
    office.does(act.AskPayment(40_000), act.RecordPayment(25_000), *ACTS["refusal"])
    slip = office.desk.preview_slip(office.dossier_id, "refusal")
    assert isinstance(slip, RefusalContent) and slip.fee.paid_vnd == 25_000


def test_an_apology_holds_both_dates_and_is_dated_with_its_first_printing() -> None:
    office = Office(OF_2018)
    office.does(*ACTS["apology"])
    office.later(DAY)
    office.desk.print_slip(office.dossier_id, "apology")
    printed_on = office.counter.clock.now().date()
    office.later(DAY)
    slip = office.desk.print_slip(office.dossier_id, "apology")
    state = office.desk.dossier(office.dossier_id).dossier
    assert isinstance(slip, ApologyContent)
    assert (slip.old_due, slip.new_due) == (state.original_due, state.extended_due)
    assert (slip.reason, slip.field) == ("chờ ý kiến xác minh", "Việc làm")
    assert (slip.head.slip_date, slip.unit) == (printed_on, "Phòng DN-LĐ")


def test_a_stop_names_the_letter_or_its_absence_and_its_basis() -> None:
    office = Office(OF_2025)
    office.does(*ACTS["stop"])
    slip = office.desk.print_slip(office.dossier_id, "stop")
    assert isinstance(slip, StopContent)
    assert (slip.letter, slip.asked_at) == ("Đơn rút hồ sơ ngày 10/8", OF_2025 + HOUR)
    assert (slip.stopped_at, slip.reason, slip.basis) == (OF_2025 + 2 * HOUR, "đổi quy mô", "")
    assert slip.decree.startswith("NĐ 118/2025/NĐ-CP")
    lapsed = Office(OF_2025)
    lapsed.does(
        act.AskSupplement(("a", "b")),
        act.ReceiveSupplement((1,)),
        act.StopDossier("quá hạn bổ sung", "Điều 9"),
    )
    slip = lapsed.desk.print_slip(lapsed.dossier_id, "stop")
    assert isinstance(slip, StopContent)
    assert (slip.letter, slip.asked_at, slip.basis, slip.supplemented) == ("", None, "Điều 9", 1)


@pytest.mark.parametrize("form", list(ACTS))
def test_contents_cross_to_another_process_as_they_are(form: str) -> None:
    office = Office(OF_2025)
    office.does(*ACTS[form])
    slip = office.desk.print_slip(office.dossier_id, form)
    assert pickle.loads(pickle.dumps(slip)) == slip


def test_the_control_slip_comes_by_the_same_door() -> None:
    office = Office(OF_2018)
    slip = office.desk.print_slip(office.dossier_id, "control")
    assert slip.mark.print_no == 1
    assert [(line.form, line.number, line.serial) for line in office.journal()] == [("control", "", 0)]
    assert office.desk.preview_slip(office.dossier_id, "control").mark.print_no == 1


@pytest.mark.parametrize("form", ["control", "return", "transfer"])
def test_our_own_slips_know_no_other_round_and_no_other_language(form: str) -> None:
    office = Office(OF_2018)
    office.does(act.HandOver())
    assert refusal_of(office, form, lang="vi-en").code == "unknown_language"
    assert refusal_of(office, form, round=7).code == "nothing_to_print"
    assert refusal_of(office, form, round=-1).code == "nothing_to_print"


def test_the_only_control_slip_is_its_first() -> None:
    office = Office(OF_2018)
    assert office.desk.print_slip(office.dossier_id, "control", round=1).mark.print_no == 1
    assert office.desk.print_slip(office.dossier_id, "control", reason="mất").mark.copies == 1
    assert office.desk.preview_slip(office.dossier_id, "receipt").mark.copies == 2


def test_a_second_refusal_is_the_journals_second_and_the_undone_first_has_no_slip_any_more() -> None:
    office = Office(OF_2018)
    office.does(*ACTS["refusal"], act.Undo(), *ACTS["refusal"])
    assert refusal_of(office, "refusal", round=1).code == "nothing_to_print"
    office.desk.print_slip(office.dossier_id, "refusal", round=2)
    office.desk.print_slip(office.dossier_id, "refusal", reason="mất")
    assert [(line.round, line.print_no) for line in office.journal()] == [(2, 1), (2, 2)]


def test_onlookers_print_nothing_and_officers_do() -> None:
    office = Office(OF_2018)
    office.does(SUPPLEMENT)
    with pytest.raises(Refused) as refusal:
        office.counter.desk("xem").print_slip(office.dossier_id, "supplement")
    assert refusal.value.code == "only_looks"
    printed = office.counter.desk("laodong1").print_slip(office.dossier_id, "supplement")
    assert printed.mark.printed_by_role == "chuyên viên"
