"""The way of a dossier on its page: route, waits, dates, time split, happenings, slips to print."""

from __future__ import annotations

from datetime import timedelta

import pytest

from onestop.application.changes import Changes
from onestop.cli.dossiers import row_json
from onestop.presenters.acting_state import ActKind
from onestop.presenters.dossier_lines import line_of
from onestop.presenters.dossier_sheet import DossierSheet, build_sheet
from onestop.presenters.dossiers import DossiersPresenter
from onestop.presenters.message import say
from onestop.presenters.route import RouteLine
from onestop.presenters.slip_offers import SlipOffer
from onestop.presenters.tasks import ImmediateTasks
from onestop.presenters.widget_states import BadgeKind, StepProgress
from tests.helpers.acting_counter import ActingCounter
from tests.helpers.fake_paper import FakePaper
from tests.unit.presenters.test_dossiers import RecordedDoors


@pytest.fixture
def office() -> ActingCounter:
    return ActingCounter()


def sheet(office: ActingCounter, dossier_id: str) -> DossierSheet:
    desk = office.counter.desk()
    return build_sheet(desk.dossier(dossier_id), desk.clock.now(), desk.calendar, desk.office, desk.catalog)


def line(office: ActingCounter, dossier_id: str, step: int) -> RouteLine:
    return sheet(office, dossier_id).route[step - 1]


def offered(office: ActingCounter, dossier_id: str) -> list[tuple[str, int, bool]]:
    return [(offer.form, offer.round_no, offer.main) for offer in offers(office, dossier_id)]


def offers(office: ActingCounter, dossier_id: str) -> tuple[SlipOffer, ...]:
    return sheet(office, dossier_id).offers


def test_the_route_follows_the_hand_overs(office: ActingCounter) -> None:
    new = office.receive()
    office.later(hours=1)
    office.to_officer(new)
    route = sheet(office, new).route
    assert [each.progress for each in route[:4]] == [
        StepProgress.DONE,
        StepProgress.DONE,
        StepProgress.CURRENT,
        StepProgress.AHEAD,
    ]
    assert route[1].at == office.counter.clock.now() and route[1].who == "Lãnh đạo phòng DN-LĐ"
    assert route[2].who == "Chuyên viên lao động 1" and route[3].who == "Lãnh đạo phòng chuyên môn"
    assert route[2].left == 18 * 60 and route[2].at is None


def test_time_of_the_step_is_what_is_left_and_turns_late(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    office.later(hours=2)
    assert line(office, new, 3).left == 16 * 60
    office.later(days=7)
    late = line(office, new, 3)
    assert late.left is not None and late.left < 0 and late.late


def test_a_step_sent_back_bears_its_mark(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    office.do("laodong1", ActKind.SEND_BACK, new, reason="Thiếu chữ ký")
    assert line(office, new, 3).again and line(office, new, 3).progress is StepProgress.AHEAD
    assert line(office, new, 2).progress is StepProgress.CURRENT


def test_a_stopped_clock_stops_the_step(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    office.do("laodong1", ActKind.ASK_SUPPLEMENT, new, more="một\nhai")
    step = line(office, new, 3)
    assert step.waits and step.left is None
    (waits,) = sheet(office, new).waits
    assert (waits.code, waits.fact("items")) == ("waits_supplement", "một; hai")
    office.do("motcua1", ActKind.RECEIVE_PART, new, items="1")
    assert sheet(office, new).waits[0].fact("items") == "hai"


def test_refused_leaves_the_steps_ahead_undone(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    office.do("laodong1", ActKind.REFUSE, new, reason="Không thuộc thẩm quyền")
    assert {each.progress for each in sheet(office, new).route[2:]} == {StepProgress.AHEAD}


def test_the_list_of_all_names_the_agency_that_is_waited_for(office: ActingCounter) -> None:
    new = office.receive("DT-05")
    office.to_officer(new, "dautu1", "dautu.truong")
    office.do("dautu1", ActKind.ASK_PARTNER, new, agency="SCT", within_hours="16")
    desk, tasks = office.counter.desk(), ImmediateTasks()
    doors, roles = RecordedDoors(), desk.catalog.roles
    listed = DossiersPresenter(desk, tasks, desk.clock, desk.calendar, roles, doors, FakePaper())
    listed.start()
    (line,) = listed.state.list.rows
    assert line.waits == say("work_waits_partner", agency="Sở Công Thương")
    office.do("dautu1", ActKind.RECORD_ANSWER, new, agency="SCT", answer="Thống nhất")
    listed.opened()
    listed.changed(Changes(frozenset({new})))
    assert listed.state.list.rows[0].waits is None


def test_refused_or_withdrawn_before_its_date_is_not_early(office: ActingCounter) -> None:
    refused, withdrawn = office.receive(), office.receive()
    office.to_officer(refused)
    office.do("laodong1", ActKind.REFUSE, refused, reason="Không thuộc thẩm quyền")
    office.do("motcua1", ActKind.ASK_WITHDRAWAL, withdrawn, letter="Đơn 05/2018")
    office.do("motcua1", ActKind.STOP, withdrawn, reason="Theo đơn")
    desk = office.counter.desk()
    for dossier_id, kind in ((refused, BadgeKind.REFUSED), (withdrawn, BadgeKind.STOPPED)):
        clock = sheet(office, dossier_id).clock
        (row,) = office.rows(dossier_id)
        in_list = line_of(row, desk.clock.now(), desk.calendar)
        assert (clock.badge.kind, in_list.badge.kind) == (kind, kind)
        assert clock.left is not None and clock.left.code == "ended_at"
        assert in_list.due_note is not None and in_list.due_note.code == "list_ended"
        assert row_json(row)["timeliness"] == "ended"


@pytest.mark.parametrize(
    ("kind", "values", "code"),
    [
        (ActKind.ASK_PAYMENT, {"amount": "600000"}, "waits_payment"),
        (ActKind.ASK_WITHDRAWAL, {"reason": "Đơn"}, "waits_withdrawal"),
        (ActKind.ASK_PARTNER, {"within_hours": "4"}, "waits_partner"),
        (ActKind.READY_NAMED, {"result": "GP 1"}, "waits_fetching_owed"),
    ],
)
def test_what_it_waits_for_is_told(
    office: ActingCounter, kind: ActKind, values: dict[str, str], code: str
) -> None:
    new = office.receive()
    office.to_officer(new)
    office.do("quantri", kind, new, **values)
    assert [each.code for each in sheet(office, new).waits] == [code]


def test_a_partners_lateness_is_told(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    office.do("laodong1", ActKind.ASK_PARTNER, new, within_hours="1")
    office.later(days=1)
    assert sheet(office, new).waits[0].code == "waits_partner_late"


def test_dates_that_differ_stand_beside_the_one_that_holds(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    assert sheet(office, new).dues == ()
    office.do("laodong1", ActKind.ASK_SUPPLEMENT, new, more="x")
    office.later(days=1)
    office.do("motcua1", ActKind.RECEIVE_SUPPLEMENT, new)
    assert [each.code for each in sheet(office, new).dues] == ["due_original"]
    office.do("laodong1", ActKind.APOLOGISE, new, reason="Hồ sơ phức tạp")
    shown = sheet(office, new)
    assert [each.code for each in shown.dues] == ["due_original", "due_computed", "due_extended"]
    assert shown.days is not None and shown.days.due == office.state(new).extended_due
    assert shown.days.notes[0].code == "note_due_apologised"


def test_the_parts_of_time_sum_to_the_whole(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    office.later(hours=1)
    office.do("laodong1", ActKind.ASK_PARTNER, new, within_hours="8")
    office.later(hours=1)
    office.do("laodong1", ActKind.RECORD_ANSWER, new, reason="Đồng ý")
    office.do("laodong1", ActKind.ASK_SUPPLEMENT, new, more="x")
    office.later(days=1)
    split = sheet(office, new).split
    assert split is not None
    assert (split.ours, split.partner, split.applicant, split.legal) == (60, 60, 480, 0)


def test_every_act_is_told_by_name(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    office.do("laodong1", ActKind.ASK_PARTNER, new, within_hours="8", reason="Cho ý kiến")
    office.do("laodong1", ActKind.RECORD_ANSWER, new, reason="Đồng ý")
    office.do("laodong1", ActKind.ASK_SUPPLEMENT, new, more="một\nhai")
    office.do("motcua1", ActKind.RECEIVE_SUPPLEMENT, new)
    office.do("laodong1", ActKind.ASK_PAYMENT, new, amount="600000")
    office.do("motcua1", ActKind.RECORD_PAYMENT, new, document="BL 12")
    office.do("laodong1", ActKind.APOLOGISE, new, reason="Phức tạp")
    office.do("motcua1", ActKind.CORRECT, new, what="note", value="Gấp", reason="bổ sung")
    office.do("motcua1", ActKind.CORRECT, new, what="procedure", value="LD-02", reason="nhầm")
    office.do("laodong.truong", ActKind.REASSIGN, new, to="laodong2")
    told = [each.what.code for each in sheet(office, new).happenings]
    assert "event_other" not in told
    details = {each.what.code: each.detail for each in sheet(office, new).happenings}
    assert details["event_partner_answered"] == "Đồng ý"
    assert details["event_supplement_asked"] == "một; hai"
    assert details["event_paid_resumed"] == "BL 12"
    assert details["event_corrected_note"] == "– → Gấp (bổ sung)"


def test_an_undone_act_is_told_as_undone(office: ActingCounter) -> None:
    new = office.receive()
    office.do("motcua1", ActKind.HAND_OVER, new)
    office.by("motcua1").undo()
    newest, before, *_ = sheet(office, new).happenings
    assert newest.what.code == "event_undone" and not newest.undone
    assert before.what.code == "event_handed_over" and before.undone


def test_the_slip_that_fits_comes_first(office: ActingCounter) -> None:
    office.counter.clock.move(office.counter.clock.now() + timedelta(days=500))  # forms of 2018
    new = office.receive()
    assert offered(office, new) == [("receipt", 0, True)]
    office.to_officer(new)
    assert offered(office, new) == [("receipt", 0, True), ("control", 1, False)]
    for _ in range(2):
        office.later(hours=1)
        office.do("laodong1", ActKind.ASK_SUPPLEMENT, new, more="x")
        assert offered(office, new)[0][0] == "supplement"
        office.do("motcua1", ActKind.RECEIVE_SUPPLEMENT, new)
    assert offered(office, new)[0] == ("receipt", 0, True)
    office.do("laodong1", ActKind.APOLOGISE, new, reason="Phức tạp")
    assert offered(office, new) == [
        ("apology", 1, True),
        ("supplement", 2, False),
        ("supplement", 1, False),
        ("receipt", 0, False),
        ("control", 1, False),
    ]
    office.do("motcua1", ActKind.REFUSE, new, reason="Không thuộc thẩm quyền")
    assert offered(office, new)[0] == ("refusal", 1, True)


def test_a_regime_offers_its_own_forms_only(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    office.do("laodong1", ActKind.APOLOGISE, new, reason="Phức tạp")
    assert [form for form, _, _ in offered(office, new)] == ["receipt", "control"]


def test_a_printed_slip_is_a_reprint_until_something_was_corrected(office: ActingCounter) -> None:
    new = office.receive()
    desk = office.counter.desk()
    assert not offers(office, new)[0].printed
    desk.print_receipt(new)
    assert offers(office, new)[0].printed
    office.later(minutes=5)
    office.do("motcua1", ActKind.CORRECT, new, what="note", value="Gấp", reason="bổ sung")
    (receipt, *_) = offers(office, new)
    assert receipt.replaces and not receipt.printed


def test_a_receipt_is_replaced_once_the_time_began_anew(office: ActingCounter) -> None:
    new = office.receive()
    desk = office.counter.desk()
    desk.print_receipt(new)
    office.to_officer(new)
    office.do("laodong1", ActKind.ASK_SUPPLEMENT, new, more="Hộ chiếu")
    assert not offers(office, new)[-1].replaces
    office.later(days=1)
    office.do("motcua1", ActKind.RECEIVE_SUPPLEMENT, new)
    receipt = offers(office, new)[0]
    assert receipt.form == "receipt" and receipt.replaces and not receipt.printed
    desk.print_receipt(new)
    assert offers(office, new)[0].printed


def test_a_dossier_that_was_refused_has_no_moment_at_the_step_of_return(office: ActingCounter) -> None:
    new = office.receive()
    assert line(office, new, 7).at is not None
    office.do("motcua1", ActKind.REFUSE, new, reason="Không thuộc thẩm quyền")
    assert line(office, new, 7).at is None


def test_after_an_apology_the_time_used_is_that_of_the_longer_promise(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    office.later(days=2)
    before = sheet(office, new).clock.used
    office.do("laodong1", ActKind.APOLOGISE, new, new_due="2018-02-28T17:00", reason="Chờ ý kiến")
    after = sheet(office, new).clock.used
    assert before is not None and after is not None and 0 < after < before
