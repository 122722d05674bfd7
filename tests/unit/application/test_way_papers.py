"""The slips of the way are noted before they are handed out, keep their numbers, and say no more than they need."""

from __future__ import annotations

import pickle
from datetime import datetime
from typing import Any

import pytest

from onestop.application import act_commands as commands
from onestop.application.commands import ApplicantEntry
from onestop.application.way_contents import ReturnContent, TransferContent
from onestop.domain.errors import Refused
from onestop.domain.facts import SlipPrinted
from tests.helpers.one_slip import control_of, return_of
from tests.helpers.way import Way, received_at

FULL = ApplicantEntry(
    "organisation",
    "Công ty TNHH Ánh Dương",
    tax_code="0100109106",
    phone="02213889277",
    email="vanthu@anhduong.example",
    address="KCN Minh Đức",
)
PERSON = ApplicantEntry("person", "Nguyễn Văn An", id_number="033090000123", address="Xã Minh Đức")


def journal(way: Way) -> list[tuple[str, str, int, int]]:
    facts = [row.fact for row in way.events if isinstance(row.fact, SlipPrinted)]
    return [(fact.form, fact.number, fact.print_no, fact.round) for fact in facts]


def handed_over(**more: Any) -> Way:
    way = received_at("2018-03-05 08:00", "DT-05", **more)
    way.act("motcua1", commands.HandOver(), "2018-03-05 09:00")
    way.act("dautu.truong", commands.Forward("dautu1"), "2018-03-05 09:30")
    return way


def returned(**more: Any) -> Way:
    way = handed_over(**more)
    way.act("dautu1", commands.MarkReady("GCN số 1"), "2018-03-07 09:00")
    way.act("motcua1", commands.ReturnResult("Ông A", paper="giấy ủy quyền"), "2018-03-08 09:00")
    return way


def test_each_print_of_the_control_slip_is_noted_and_it_has_no_number() -> None:
    way = handed_over()
    desk = way.counter.desk("dautu1")
    first = control_of(desk, way.dossier_id)
    second = control_of(desk, way.dossier_id, reason="thêm dòng")
    assert journal(way) == [("control", "", 1, 1), ("control", "", 2, 1)]
    assert (first.issued.number, second.mark.print_no) == ("", 2)
    assert control_of(desk, way.dossier_id, preview=True).mark.print_no == 2
    assert len(journal(way)) == 2


def test_a_control_slip_is_not_the_receipt_that_the_desk_still_owes() -> None:
    way = handed_over()
    control_of(way.counter.desk(), way.dossier_id)
    assert way.state.receipts_printed == 0
    assert way.counter.desk().print_receipt(way.dossier_id).mark.print_no == 1


@pytest.mark.parametrize(("login", "code"), [("xem", "only_looks"), ("dkkd1", "answers_only")])
def test_onlookers_and_partners_print_nothing(login: str, code: str) -> None:
    way = handed_over()
    with pytest.raises(Refused, match=code):
        control_of(way.counter.desk(login), way.dossier_id)
    assert journal(way) == []


def test_a_transfer_names_every_agency_of_the_turn_and_nothing_private() -> None:
    way = handed_over(applicant=FULL)
    way.act("dautu1", commands.AskPartner("SXD", 16, "Quy hoạch?"), "2018-03-05 10:00")
    way.act("dautu1", commands.AskPartner("SCT", 8, "Ngành?"), "2018-03-05 10:00")
    paper = way.counter.desk().transfer_paper(way.dossier_id, "sct")
    assert [(leg.agency, leg.work, leg.minutes, leg.addressed) for leg in paper.legs] == [
        ("Sở Công Thương", "Ngành?", 480, True),
        ("Sở Xây dựng", "Quy hoạch?", 960, False),
    ]
    assert paper.legs[0].due_at == datetime(2018, 3, 6, 10)
    told = repr(paper)
    assert paper.applicant_address == "KCN Minh Đức"
    assert [each for each in ("0100109106", "3889277", "anhduong.example") if each in told] == []


def test_of_a_person_not_even_the_address_goes_out() -> None:
    way = handed_over(applicant=PERSON)
    way.act("dautu1", commands.AskPartner("SXD", 16), "2018-03-05 10:00")
    paper = way.counter.desk().transfer_paper(way.dossier_id, "SXD")
    assert (paper.applicant_name, paper.applicant_address) == ("Nguyễn Văn An", "")


def test_each_leg_has_a_number_of_its_own_and_a_reprint_keeps_it() -> None:
    way = handed_over()
    way.act("dautu1", commands.AskPartner("SXD", 16), "2018-03-05 10:00")
    way.act("dautu1", commands.AskPartner("SCT", 16), "2018-03-05 11:00")
    desk = way.counter.desk()
    numbers = [desk.transfer_paper(way.dossier_id, agency).issued.number for agency in ("SXD", "SCT", "SXD")]
    assert numbers == ["01/PCXL", "02/PCXL", "01/PCXL"]
    assert journal(way) == [
        ("transfer", "01/PCXL", 1, 1),
        ("transfer", "02/PCXL", 1, 2),
        ("transfer", "01/PCXL", 2, 1),
    ]


def test_what_was_undone_and_asked_again_is_another_transfer() -> None:
    way = handed_over()
    desk = way.counter.desk()
    way.act("dautu1", commands.AskPartner("SXD", 16), "2018-03-05 10:00")
    assert desk.transfer_paper(way.dossier_id, "SXD").issued.number == "01/PCXL"
    way.act("dautu1", commands.Undo(), "2018-03-05 10:00")
    way.act("dautu1", commands.AskPartner("SXD", 24), "2018-03-05 10:00")
    again = desk.transfer_paper(way.dossier_id, "SXD")
    assert (again.issued.number, again.round_no, again.mark.print_no) == ("02/PCXL", 2, 1)


def test_an_agency_nobody_asked_gets_no_transfer() -> None:
    way = handed_over()
    with pytest.raises(Refused, match="not_asked"):
        way.counter.desk().transfer_paper(way.dossier_id, "SXD")


def test_the_receipt_says_who_had_the_result_and_by_what_right() -> None:
    way = returned(keep_originals=True, applicant=FULL)
    paper = return_of(way.counter.desk(), way.dossier_id)
    assert (paper.issued.number, paper.to, paper.right) == ("01/BN", "Ông A", "giấy ủy quyền")
    assert (paper.result, paper.ready_at, paper.returned_at) == (
        "GCN số 1",
        datetime(2018, 3, 7, 9),
        datetime(2018, 3, 8, 9),
    )
    assert paper.given_back and all(each.originals and not each.copies for each in paper.given_back)
    assert not paper.by_post
    assert journal(way) == [("return", "01/BN", 1, 1)]


def test_originals_that_stay_are_not_said_to_be_given_back() -> None:
    way = returned(keep_originals=False)
    assert return_of(way.counter.desk(), way.dossier_id).given_back == ()


def test_before_it_was_returned_there_is_no_receipt() -> None:
    way = handed_over()
    with pytest.raises(Refused, match="nothing_to_print"):
        return_of(way.counter.desk(), way.dossier_id)


def test_every_content_crosses_to_another_process() -> None:
    way = returned()
    desk = way.counter.desk()
    for content in (
        control_of(desk, way.dossier_id),
        return_of(desk, way.dossier_id),
        desk.hand_over_list((way.dossier_id,)),
        desk.post_list(),
        desk.reminder_list(0),
    ):
        assert pickle.loads(pickle.dumps(content)) == content


def test_papers_are_named_as_they_came_whatever_the_procedure_was_corrected_to() -> None:
    way = handed_over()
    way.act("dautu1", commands.AskPartner("SXD", 16, "Quy hoạch?"))
    desk = way.counter.desk("dautu1")
    before = [each.name for each in desk.transfer_paper(way.dossier_id, "SXD").papers]
    way.act("dautu1", commands.RecordAnswer("SXD", "Phù hợp"))
    way.act("quantri", commands.Correct((("procedure", "LD-01"),), "nhập nhầm"))
    way.act("quantri", commands.AskPartner("SXD", 16))
    assert before and [each.name for each in desk.transfer_paper(way.dossier_id, "SXD").papers] == before


def test_which_slip_of_a_form_comes_next_counts_what_was_undone() -> None:
    way = handed_over()
    desk = way.counter.desk()
    for round_no, reason in ((1, "không thuộc thẩm quyền"), (2, "hồ sơ không hợp lệ")):
        way.act("dautu1", commands.RefuseDossier(reason))
        assert desk.slip_round(way.dossier_id, "refusal") == round_no
        way.act("dautu1", commands.Undo())
    with pytest.raises(Refused, match="nothing_to_print"):
        desk.slip_round(way.dossier_id, "refusal")
    assert desk.slip_round(way.dossier_id, "control") == 1
    way.act("dautu1", commands.MarkReady())
    for round_no in (1, 2):
        way.act("motcua1", commands.ReturnResult("Ông A"))
        assert desk.slip_round(way.dossier_id, "return") == round_no
        way.act("motcua1", commands.Undo())


def test_a_preview_of_the_receipt_takes_no_number() -> None:
    way = returned()
    desk = way.counter.desk()
    seen = desk.preview_slip(way.dossier_id, "return")
    assert isinstance(seen, ReturnContent) and seen.issued.number == "…/BN"
    assert journal(way) == []
    desk.print_slip(way.dossier_id, "return", round=1)
    assert journal(way) == [("return", "01/BN", 1, 1)]


def test_a_transfer_comes_by_the_common_door_as_well() -> None:
    way = handed_over()
    for agency in ("SXD", "SCT"):
        way.act("dautu1", commands.AskPartner(agency, 16), "2018-03-05 10:00")
    way.counter.desk().print_slip(way.dossier_id, "transfer", round=1)
    assert journal(way) == [("transfer", "01/PCXL", 1, 1)]
    assert way.counter.desk().transfer_paper(way.dossier_id, "SXD").mark.print_no == 2


def test_an_agency_asked_twice_in_a_minute_has_a_leg_for_each_question() -> None:
    way = handed_over()
    way.act("dautu1", commands.AskPartner("SXD", 16, "Một?"), "2018-03-05 10:00")
    way.act("dautu1", commands.RecordAnswer("SXD", "Có"))
    way.act("dautu1", commands.AskPartner("SXD", 16, "Hai?"))
    told = []
    for round_no in (1, 2):
        slip = way.counter.desk().print_slip(way.dossier_id, "transfer", round=round_no)
        assert isinstance(slip, TransferContent)
        told.append([leg.work for leg in slip.legs if leg.addressed])
    assert told == [["Một?"], ["Hai?"]]
