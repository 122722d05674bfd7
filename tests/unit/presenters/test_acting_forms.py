"""Forms of acting: what they propose, what they warn of, and what is said beside a field."""

from __future__ import annotations

from datetime import datetime

import pytest

from onestop.domain.status import Status
from onestop.presenters.acting_offers import LEADING
from onestop.presenters.acting_state import ActForm, ActKind, FieldKind
from tests.helpers.acting_counter import ActingCounter


@pytest.fixture
def office() -> ActingCounter:
    return ActingCounter()


def value(form: ActForm, name: str) -> str:
    field = form.field(name)
    assert field is not None
    return field.value


def error(form: ActForm | None, name: str) -> str:
    assert form is not None
    field = form.field(name)
    assert field is not None and field.error is not None
    return field.error.code


def test_a_supplement_is_picked_from_the_papers_and_typed(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    form = office.form("laodong1", ActKind.ASK_SUPPLEMENT, new)
    items = form.field("items")
    version = office.counter.desk().catalog.version("LD-01@2016")
    assert items is not None and version is not None
    assert [each.key for each in items.choices] == [each.name for each in version.components]
    office.by("laodong1").submit(
        {"items": items.choices[1].key, "more": "Bản dịch\n\n Ảnh màu ", "until": ""}
    )
    assert office.state(new).supplements[-1].items == (items.choices[1].key, "Bản dịch", "Ảnh màu")


def test_the_second_supplement_is_said_to_count_as_late(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    assert office.form("laodong1", ActKind.ASK_SUPPLEMENT, new).warnings == ()
    office.by("laodong1").submit({"more": "x"})
    office.do("motcua1", ActKind.RECEIVE_SUPPLEMENT, new)
    form = office.form("laodong1", ActKind.ASK_SUPPLEMENT, new)
    assert [each.code for each in form.warnings] == ["second_supplement"]


def test_part_of_a_supplement(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    office.do("laodong1", ActKind.ASK_SUPPLEMENT, new, more="một\nhai")
    form = office.form("motcua1", ActKind.RECEIVE_PART, new)
    assert value(form, "items").split("\n") == ["1", "2"]
    office.by("motcua1").submit({"items": "2"})
    outcome = office.by("motcua1").state.outcome
    assert outcome is not None and [each.code for each in outcome.warnings] == ["supplement_partial"]
    assert office.state(new).status is Status.SUPPLEMENT_ASKED
    assert [each.key for each in office.form("motcua1", ActKind.RECEIVE_PART, new).fields[0].choices] == ["1"]


def test_sending_back_wants_a_reason_and_keeps_what_was_typed(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    form = office.form("laodong1", ActKind.SEND_BACK, new)
    assert value(form, "to_step") == "2"
    acting = office.by("laodong1")
    acting.submit({"to_step": "1"})
    assert error(acting.state.form, "reason") == "reason_missing"
    assert acting.state.form is not None and value(acting.state.form, "to_step") == "1"
    acting.submit({"to_step": "1", "reason": "Thiếu chữ ký"})
    assert acting.state.form is None and office.rows(new)[0].step_no == 1


def test_the_new_date_is_proposed_and_a_late_apology_is_said(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    form = office.form("laodong1", ActKind.APOLOGISE, new)
    due = office.state(new).effective_due
    proposed = datetime.fromisoformat(value(form, "new_due"))
    assert due is not None and proposed > due and proposed.hour == 17
    assert form.warnings == () and form.facts[0].fact("due") == due
    office.by("laodong1").drop()
    office.counter.clock.move(due.replace(hour=9))
    form = office.form("laodong1", ActKind.APOLOGISE, new)
    assert [each.code for each in form.warnings] == ["apology_late"]
    office.by("laodong1").submit({"reason": "Chờ ý kiến Sở", "new_due": due.isoformat(timespec="minutes")})
    assert error(office.by("laodong1").state.form, "new_due") == "new_due_not_later"
    office.by("laodong1").submit({"reason": "Chờ ý kiến Sở", "new_due": proposed.isoformat()[:16]})
    assert office.state(new).extended_due == proposed


def test_what_can_never_be_done_opens_no_form(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    office.do("laodong1", ActKind.APOLOGISE, new, reason="x")
    acting = office.by("laodong1")
    assert acting.start(ActKind.APOLOGISE, office.rows(new))
    assert acting.state.form is None
    outcome = acting.state.outcome
    assert outcome is not None and outcome.refused[0].why.code == "already_apologised"


def test_a_partner_is_asked_answers_and_falls_silent(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    form = office.form("laodong1", ActKind.ASK_PARTNER, new)
    agency = form.field("agency")
    assert agency is not None and len(agency.choices) > 3
    assert office.counter.desk().office.agency.agency_id not in {each.key for each in agency.choices}
    acting = office.by("laodong1")
    acting.submit({"within_hours": "x"})
    assert error(acting.state.form, "within_hours") == "form_hours"
    acting.submit({"within_hours": "0"})
    assert error(acting.state.form, "within_hours") == "hours_out_of_range"
    acting.submit({"within_hours": "4,5", "reason": "Đề nghị cho ý kiến"})
    assert acting.main(office.rows(new)) is ActKind.RECORD_ANSWER
    assert acting.start(ActKind.RECORD_NO_ANSWER, office.rows(new))
    outcome = acting.state.outcome
    assert outcome is not None and outcome.refused[0].why.code == "partner_still_in_time"
    office.later(days=1)
    office.do("laodong1", ActKind.RECORD_NO_ANSWER, new)
    assert acting.main(office.rows(new)) is ActKind.FORWARD


def test_a_correction_shows_the_old_value_of_what_is_picked(office: ActingCounter) -> None:
    new = office.receive()
    form = office.form("motcua1", ActKind.CORRECT, new)
    acting = office.by("motcua1")
    assert value(form, "value") == "Công ty TNHH Ánh Dương"
    acting.chosen("what", "return_channel")
    assert acting.state.form is not None
    field = acting.state.form.field("value")
    assert field is not None and field.kind is FieldKind.CHOICE and field.value == "counter"
    acting.chosen("what", "copies")
    acting.submit({"what": "copies", "value": "0", "reason": "gõ sai"})
    assert error(acting.state.form, "value") == "count_out_of_range"
    acting.submit({"what": "copies", "value": "2", "reason": "gõ sai"})
    assert office.state(new).received.sets == 2


def test_a_correction_of_the_procedure_and_of_the_date(office: ActingCounter) -> None:
    new = office.receive()
    acting = office.by("motcua1")
    office.form("motcua1", ActKind.CORRECT, new)
    acting.chosen("what", "procedure")
    acting.submit({"what": "procedure", "value": "LD-02", "reason": "nhầm"})
    assert office.state(new).received.procedure_id == "LD-02"
    office.form("motcua1", ActKind.CORRECT, new)
    acting.chosen("what", "due")
    acting.submit({"what": "due", "value": "2018-01-13T17:00", "reason": "nhầm"})
    assert error(acting.state.form, "value") == "not_a_working_day"
    acting.submit({"what": "due", "value": "2018-01-19T17:00", "reason": "nhầm"})
    assert office.state(new).effective_due == datetime(2018, 1, 19, 17)


def test_the_date_of_an_apology_and_the_fee_can_be_corrected(office: ActingCounter) -> None:
    new = office.receive()
    acting = office.by("motcua1")
    office.do("motcua1", ActKind.APOLOGISE, new, new_due="2018-01-22T17:00", reason="chờ ý kiến")
    office.form("motcua1", ActKind.CORRECT, new)
    acting.chosen("what", "due")
    acting.submit({"what": "due", "value": "2018-01-23T17:00", "reason": "nhầm"})
    assert office.state(new).effective_due == datetime(2018, 1, 23, 17)
    office.form("motcua1", ActKind.CORRECT, new)
    acting.chosen("what", "fee_state")
    assert acting.state.form is not None
    field = acting.state.form.field("value")
    assert field is not None and field.kind is FieldKind.CHOICE
    what = acting.state.form.field("what")
    assert what is not None
    offered = {each.key for each in what.choices}
    assert {"papers", "items", "fee"} <= offered and "submitter.id_number" not in offered


def test_money_and_days_are_read_as_people_write_them(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    acting = office.by("laodong1")
    office.form("laodong1", ActKind.ASK_PAYMENT, new)
    acting.submit({"amount": "sáu trăm"})
    assert error(acting.state.form, "amount") == "form_money"
    acting.submit({"amount": "600.000 đ"})
    asked = office.state(new).payment_asked
    assert asked is not None and asked.amount_vnd == 600_000
    office.do("motcua1", ActKind.RECORD_PAYMENT, new)
    office.form("laodong1", ActKind.ASK_SUPPLEMENT, new)
    acting.submit({"more": "x", "until": "31/13/2018"})
    assert error(acting.state.form, "until") == "form_day"
    acting.submit({"more": "x", "until": "31/01/2018"})
    until = office.state(new).supplements[-1].until
    assert until is not None and until.isoformat() == "2018-01-31"


@pytest.mark.parametrize(
    ("kind", "values", "status"),
    [
        (ActKind.REFUSE, {"reason": "Không thuộc thẩm quyền"}, Status.NOT_RECEIVED),
        (ActKind.ASK_WITHDRAWAL, {"reason": "Đơn ngày 8/1"}, Status.WITHDRAWAL_ASKED),
        (ActKind.READY_NAMED, {"result": "GP 12/GP-BQL"}, Status.DONE),
    ],
)
def test_endings(office: ActingCounter, kind: ActKind, values: dict[str, str], status: Status) -> None:
    new = office.receive()
    office.to_officer(new)
    office.do("motcua1", kind, new, **values)
    assert office.state(new).status is status


def test_a_withdrawal_is_decided(office: ActingCounter) -> None:
    new = office.receive()
    office.do("motcua1", ActKind.ASK_WITHDRAWAL, new, reason="Đơn ngày 8/1")
    assert office.by("motcua1").main(office.rows(new)) is None
    form = office.form("motcua1", ActKind.STOP, new)
    assert form.grave and form.facts[0].fact("letter") == "Đơn ngày 8/1"
    office.by("motcua1").drop()
    assert office.by("motcua1").state.form is None
    office.do("motcua1", ActKind.DROP_WITHDRAWAL, new)
    assert office.state(new).status is Status.RECEIVED


def test_every_act_that_asks_has_a_form(office: ActingCounter) -> None:
    """Each kind that needs input is started once where it is offered."""
    new = office.receive()
    office.to_officer(new)
    seen = set()
    for _ in range(3):
        for login in ("motcua1", "laodong1", "quantri"):
            acting = office.by(login)
            for offer in acting.offers(office.rows(new)):
                if offer.needs_input:
                    acting.start(offer.kind, office.rows(new))
                    seen.add(offer.kind)
                    acting.drop()
        if office.state(new).status is Status.PROCESSING and not office.state(new).legs:
            office.do("laodong1", ActKind.ASK_PARTNER, new, reason="?")
        elif office.state(new).status is Status.PROCESSING:
            office.do("laodong1", ActKind.ASK_SUPPLEMENT, new, more="x")
    assert {kind for kind in ActKind if kind not in seen} <= {
        ActKind.HAND_OVER,
        ActKind.ACCEPT,
        ActKind.FORWARD,
        ActKind.READY,
        ActKind.RECEIVE_SUPPLEMENT,
        ActKind.DROP_WITHDRAWAL,
        ActKind.RETURN,
        *LEADING,
    }


def test_where_nobody_else_may_do_a_step_it_is_said_at_once(office: ActingCounter) -> None:
    new = office.receive("TM-04")
    office.do("motcua1", ActKind.HAND_OVER, new)
    form = office.form("laodong.truong", ActKind.REASSIGN, new)
    assert value(form, "to") == "" and "form_nobody_else" in [each.code for each in form.facts]
    other = office.receive()
    office.to_officer(other)
    form = office.form("laodong.truong", ActKind.REASSIGN, other)
    assert value(form, "to") != "" and "form_nobody_else" not in [each.code for each in form.facts]
