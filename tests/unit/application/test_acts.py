"""Single acts: what each is refused for, what is recorded, and that one refusal does not stop the others."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from onestop.application import act_commands as do
from onestop.application.act_commands import ActCommand
from onestop.application.acts import decide
from onestop.domain.applicant import FeeState
from onestop.domain.errors import Refused
from onestop.domain.status import Status
from onestop.domain.travel import PartnerAsked, ProcedureCorrected, PromiseCorrected
from tests.helpers.moments import at
from tests.helpers.way import Way, received_at, take_in

NOON = "2018-03-06 09:00"


@pytest.fixture
def way() -> Way:
    """A dossier of DT-05 with the officer ``dautu1`` at step 3, signed for, due 14 March 17:00."""
    way = received_at("2018-03-05 08:00")
    way.all(("motcua1", do.HandOver()), ("dautu.truong", do.Forward("dautu1")), ("dautu1", do.Accept()))
    return way


OFFICERS_REFUSALS: list[tuple[ActCommand, str]] = [
    (do.Accept(), "already_accepted"),
    (do.Forward(to="nobody"), "unknown_login"),
    (do.Forward(to="dautu2"), "wrong_role"),
    (do.SendBack(), "reason_missing"),
    (do.SendBack(None, " \n "), "reason_missing"),
    (do.SendBack(3, "r"), "no_such_step_before"),
    (do.SendBack(-1, "r"), "no_such_step_before"),
    (do.SendBack(9, "r"), "no_such_step_before"),
    (do.Reassign("dautu1"), "same_owner"),
    (do.Reassign("motcua1"), "wrong_role"),
    (do.Reassign(""), "unknown_login"),
    (do.AskSupplement(()), "nothing_missing"),
    (do.AskSupplement((" ", "\u200b")), "nothing_missing"),
    (do.AskSupplement(("A",) * 51), "too_many_items"),
    (do.AskSupplement(("A",), until=date(2018, 3, 6)), "until_not_later"),
    (do.AskSupplement(("A" * 501,)), "text_too_long"),
    (do.ReceiveSupplement(), "status_forbids"),
    (do.AskPayment(0), "amount_out_of_range"),
    (do.AskPayment(10**12 + 1), "amount_out_of_range"),
    (do.RecordPayment(), "nothing_owed"),
    (do.AskPartner("KHONG", 8), "unknown_agency"),
    (do.AskPartner("BQL", 8), "unknown_agency"),
    (do.AskPartner("SXD", 0), "hours_out_of_range"),
    (do.AskPartner("SXD", 0.001), "hours_out_of_range"),
    (do.AskPartner("SXD", float("nan")), "hours_out_of_range"),
    (do.AskPartner("SXD", float("inf")), "hours_out_of_range"),
    (do.AskPartner("SXD", 2081), "hours_out_of_range"),
    (do.RecordAnswer("SXD"), "not_asked"),
    (do.RecordNoAnswer("SXD"), "not_asked"),
    (do.Apologise(at("2018-03-20 17:00")), "reason_missing"),
    (do.Apologise(at("2018-03-14 17:00"), "r"), "new_due_not_later"),
    (do.Apologise(at("2018-03-17 17:00"), "r"), "not_a_working_day"),
    (do.Apologise(datetime(9999, 12, 31), "r"), "date_out_of_range"),
    (do.RefuseDossier(), "reason_missing"),
    (do.DropWithdrawal(), "status_forbids"),
    (do.StopDossier("r"), "status_forbids"),
    (do.Correct((("note", "a"),)), "reason_missing"),
    (do.Correct((), "r"), "nothing_changed"),
    (do.Correct((("note", ""),), "r"), "nothing_changed"),
    (do.Correct((("code", "1"),), "r"), "unknown_field"),
    (do.Correct((("applicant.name", "!"),), "r"), "name_missing"),
    (do.Correct((("channel", "pigeon"),), "r"), "unknown_channel"),
    (do.Correct((("copies", "0"),), "r"), "count_out_of_range"),
    (do.Correct((("copies", "hai"),), "r"), "count_out_of_range"),
    (do.Correct((("copies", "9" * 5000),), "r"), "count_out_of_range"),
    (do.Correct((("procedure", "XX-99"),), "r"), "unknown_procedure"),
    (do.Correct((("procedure", "dt-05"),), "r"), "nothing_changed"),
    (do.Correct((("due", "mai"),), "r"), "bad_moment"),
    (do.Correct((("due", "2018-03-17"),), "r"), "not_a_working_day"),
    (do.Correct((("due", "2018-03-14T17:00"),), "r"), "nothing_changed"),
    (do.Correct((("due", "2018-03-02"),), "r"), "due_before_reception"),
]


@pytest.mark.parametrize(("command", "code"), OFFICERS_REFUSALS)
def test_what_makes_no_sense_is_refused_and_leaves_nothing(way: Way, command: ActCommand, code: str) -> None:
    assert way.refuses("dautu1", command, NOON).code == code


def test_a_moment_with_a_zone_is_read_as_the_office_writes_it(way: Way) -> None:
    """Office time has no zone: what comes with one is taken by its face, and never breaks a comparison."""
    new = datetime(2018, 3, 20, 17, tzinfo=timezone(timedelta(hours=7)))
    way.counter.clock.move(at(NOON))
    earlier = datetime(2018, 3, 6, 8, 30, 59, tzinfo=timezone(timedelta(hours=7)))
    way.counter.desk("dautu1").act(way.dossier_id, do.Apologise(new, "bận"), earlier)
    assert way.state.apology is not None and way.state.apology.at == at("2018-03-06 08:30")
    assert way.state.effective_due == at("2018-03-20 17:00")


def test_a_story_goes_forward(way: Way) -> None:
    """Whatever was recorded last, even part of a supplement or a new owner, nothing may be said to lie before it."""
    way.act("dautu1", do.AskSupplement(("A", "B")), "2018-03-06 08:00")
    way.act("motcua1", do.ReceiveSupplement((1,)), "2018-03-08 10:00")
    desk = way.counter.desk("motcua1")
    with pytest.raises(Refused, match="before_last_act"):
        desk.act(way.dossier_id, do.ReceiveSupplement(), at("2018-03-07 10:00"))
    way.act("motcua1", do.ReceiveSupplement(), "2018-03-08 11:00")
    way.act("dautu.truong", do.Reassign("dautu2"), "2018-03-09 10:00")
    with pytest.raises(Refused, match="before_last_act"):
        way.counter.desk("quantri").act(way.dossier_id, do.Forward(), at("2018-03-08 12:00"))
    with pytest.raises(Refused, match="before_reception"):
        way.counter.desk("quantri").act(way.dossier_id, do.Forward(), at("2018-03-01 12:00"))
    with pytest.raises(Refused, match="received_in_future"):
        way.counter.desk("quantri").act(way.dossier_id, do.Forward(), at("2018-03-10 12:00"))


def test_money_that_came_before_it_was_asked_for_is_not_that_money() -> None:
    """The fee paid and a payment asked for in the same minute: all of what is asked for is still owed."""
    way = received_at("2018-03-05 08:00", "LD-01")
    way.act("motcua1", do.RecordPayment())
    way.act("quantri", do.AskPayment(500_000, "tiền phạt"))
    assert way.act("motcua1", do.RecordPayment(100_000)).warnings == ("payment_partial",)
    way.act("motcua1", do.RecordPayment())
    assert [each.amount_vnd for each in way.state.payments] == [600_000, 100_000, 400_000]
    assert way.state.status is Status.PROCESSING


def test_money_that_came_while_the_withdrawal_was_asked_lets_the_clock_run_afterwards(way: Way) -> None:
    """All of it has come meanwhile: nothing more is paid, and the clock does not wait for ever."""
    way.act("dautu1", do.AskPayment(100))
    way.act("motcua1", do.AskWithdrawal("đơn"))
    way.act("motcua1", do.RecordPayment(100))
    assert way.refuses("motcua1", do.RecordPayment()).code == "nothing_owed"
    way.act("motcua1", do.DropWithdrawal(), NOON)
    assert way.state.status is Status.PROCESSING and way.state.effective_due is not None
    assert sum(each.amount_vnd for each in way.state.payments) == 100


def test_a_field_named_twice_is_corrected_once(way: Way) -> None:
    way.act("dautu1", do.Correct((("note", "a"), ("note", "b")), "nhầm"))
    assert [(each.old, each.new) for each in way.state.corrections] == [("", "b")]  # type: ignore[union-attr]
    assert way.state.received.note == "b"


def test_procedure_and_date_corrected_at_once_follow_one_another(way: Way) -> None:
    """In whatever order they were typed: the date said is the date that holds, and its old one is the new procedure's."""
    for values in (
        (("procedure", "DT-06"), ("due", "2018-03-15")),
        (("due", "2018-03-15"), ("procedure", "DT-06")),
    ):
        way.act("dautu1", do.Correct(values, "nhầm"), NOON)
        moved, promised = way.state.corrections[-2:]
        assert isinstance(moved, ProcedureCorrected) and isinstance(promised, PromiseCorrected)
        assert promised.old_due == moved.due_at == at("2018-03-12 17:00")
        assert way.state.effective_due == at("2018-03-15 17:00")
        way.act("dautu1", do.Undo())


def test_handed_over_late() -> None:
    """Received before 15:00: the same day; from then on, with the next opening."""
    for received, handed, warnings in (
        ("2018-03-05 14:59", "2018-03-05 17:00", ()),
        ("2018-03-05 14:59", "2018-03-05 17:01", ("handed_over_late",)),
        ("2018-03-05 15:00", "2018-03-06 11:30", ()),
        ("2018-03-05 15:00", "2018-03-06 11:31", ("handed_over_late",)),
        ("2018-03-09 16:00", "2018-03-12 08:00", ()),
    ):
        assert received_at(received).act("motcua1", do.HandOver(), handed).warnings == warnings


def test_handed_over_again_in_time_counts_from_when_it_came_back() -> None:
    way = received_at("2018-03-05 08:00")
    way.act("motcua1", do.HandOver())
    way.act("dautu.truong", do.SendBack(reason="thiếu chữ ký"), "2018-03-07 09:00")
    way.act("motcua1", do.Correct((("procedure", "DT-06"),), "nhầm"), "2018-03-07 16:00")
    assert way.act("motcua1", do.HandOver(), "2018-03-07 17:00").warnings == ()
    way.act("motcua1", do.Undo())
    assert way.act("motcua1", do.HandOver(), "2018-03-07 17:01").warnings == ("handed_over_late",)


def test_another_procedure_is_no_new_day_for_the_hand_over() -> None:
    way = received_at("2018-03-05 08:00")
    way.act("motcua1", do.Correct((("procedure", "DT-06"),), "nhầm"), "2018-03-07 09:00")
    assert way.act("motcua1", do.HandOver(), "2018-03-07 10:00").warnings == ("handed_over_late",)


def test_handed_over_once_only() -> None:
    way = received_at("2018-03-05 08:00")
    way.act("motcua1", do.HandOver())
    assert way.refuses("motcua1", do.HandOver()).code == "already_handed_over"
    way.act("dautu.truong", do.SendBack(reason="thiếu chữ ký"))
    assert way.where == (1, "desk", "")
    way.act("motcua2", do.HandOver())
    assert way.where == (2, "investment", "dautu.truong")


def test_who_forwards_without_having_signed_signs_now() -> None:
    way = received_at("2018-03-05 08:00")
    way.act("motcua1", do.HandOver())
    way.act("dautu.truong", do.Forward("dautu2", "giao Hà"), "2018-03-05 09:30")
    stage = way.state.stages[1]
    assert (stage.accepted, stage.ended, stage.ending, stage.note) == (
        at("2018-03-05 09:30"),
        at("2018-03-05 09:30"),
        "done",
        "giao Hà",
    )
    assert way.state.handed_by == "dautu.truong"


def test_sent_back_to_whoever_did_that_step(way: Way) -> None:
    way.act("dautu1", do.Forward())
    way.act("dautu.truong", do.SendBack(2, "sai thẩm quyền"))
    assert way.where == (2, "investment", "dautu.truong")
    way.act("dautu.truong", do.Forward())
    assert way.where == (3, "investment", "dautu1"), "the officer who had it before has it again"
    assert [stage.ending for stage in way.state.stages] == ["done", "done", "done", "sent_back", "done", ""]


def test_the_first_step_has_none_before_it() -> None:
    way = received_at("2018-03-05 08:00")
    assert way.refuses("quantri", do.SendBack(reason="r")).code == "first_step"


def test_the_result_passes_over_what_lies_between(way: Way) -> None:
    way.act("dautu1", do.MarkReady("GCN 01/2018"), NOON)
    state = way.state
    assert way.where == (7, "desk", "") and state.stages[-2].ended == at(NOON)
    assert state.ready is not None and state.ready.result == "GCN 01/2018"
    assert state.finished_at == at(NOON)
    assert way.refuses("quantri", do.Forward()).code == "status_forbids"


def test_the_route_ends() -> None:
    way = received_at("2018-03-05 08:00")
    for _ in range(6):
        way.act("quantri", do.Forward())
    assert way.where == (7, "desk", "")
    assert way.refuses("quantri", do.Forward()).code == "last_step"
    way.act("motcua1", do.MarkReady())
    assert len(way.state.stages) == 7 and way.state.status is Status.DONE


def test_a_date_corrected_by_hand_goes_on_where_it_stood(way: Way) -> None:
    """Two days' wait for money put it off by two days; papers that let the time begin anew forget it."""
    way.act("dautu1", do.Correct((("due", "2018-03-21"),), "nhầm"), "2018-03-06 08:00")
    way.act("dautu1", do.AskPayment(100), "2018-03-06 09:00")
    way.act("motcua1", do.RecordPayment(), "2018-03-08 09:00")
    assert way.state.effective_due == at("2018-03-23 17:00")
    way.act("dautu1", do.AskPayment(100), "2018-03-08 10:00")
    way.act("motcua1", do.RecordPayment(), "2018-03-08 16:00")
    assert way.state.effective_due == at("2018-03-23 17:00"), "no day lies between"
    way.act("dautu1", do.AskSupplement(("A",)), "2018-03-09 08:00")
    way.act("motcua1", do.ReceiveSupplement(), "2018-03-12 08:00")
    assert way.state.effective_due == at("2018-03-21 17:00"), "seven days from the papers"


def test_an_hour_corrected_by_hand_goes_on_where_it_stood() -> None:
    way = received_at("2018-03-05 08:00", "TM-01")  # four working hours
    assert way.state.effective_due == at("2018-03-05 13:30")
    way.act("quantri", do.Correct((("due", "2018-03-05T15:00"),), "nhầm"))
    way.act("quantri", do.AskPayment(100), "2018-03-05 09:00")
    way.act("quantri", do.RecordPayment(), "2018-03-05 11:00")
    assert way.state.effective_due == at("2018-03-05 17:00")
    way.act("quantri", do.Correct((("procedure", "TM-02"),), "nhầm"), "2018-03-05 11:00")
    way.act("quantri", do.AskPayment(100))
    way.act("quantri", do.RecordPayment(), "2018-03-05 13:00")
    assert way.state.effective_due == at("2018-03-05 16:00"), "another procedure has a date of its own"


def test_a_refusal_is_judged_by_the_date_it_would_have_had(way: Way) -> None:
    """A clock that stood still is wound on to the day of the refusal."""
    way.act("dautu1", do.AskSupplement(("A",)), "2018-03-06 08:00")
    way.act("dautu1", do.RefuseDossier("không bổ sung", "Sở KHĐT"), "2018-03-20 08:00")
    state = way.state
    assert state.refusal is not None
    assert state.refusal.due_at == state.effective_due == at("2018-03-29 17:00")
    assert (state.status, state.pauses[0].end) == (Status.NOT_RECEIVED, at("2018-03-20 08:00"))


def test_the_letter_is_the_reason_of_a_stop(way: Way) -> None:
    way.act("motcua1", do.AskWithdrawal("đơn số 7"))
    way.act("dautu1", do.StopDossier(basis="Điều 9"))
    assert way.state.stop is not None
    assert (way.state.stop.reason, way.state.stop.basis) == ("đơn số 7", "Điều 9")


def test_a_dossier_nobody_completes_lapses_with_a_reason(way: Way) -> None:
    way.act("dautu1", do.AskSupplement(("A",)))
    assert way.refuses("dautu1", do.StopDossier()).code == "reason_missing"
    way.act("dautu1", do.StopDossier("quá hạn bổ sung"))
    assert way.state.status is Status.STOPPED


def test_going_on_means_what_the_clock_waits_for_last(way: Way) -> None:
    """The command ``resume`` while a withdrawal is asked: the applicant changed their mind."""
    way.act("motcua1", do.AskWithdrawal("đơn"))
    way.act("motcua1", do.ReceiveSupplement(reason="đổi ý"))
    assert way.state.status is Status.PROCESSING and way.state.withdrawal is None


def test_a_partner_is_asked_once_at_a_time_and_in_time_of_opening(way: Way) -> None:
    assert way.act("dautu1", do.AskPartner(" sxd ", 4, "ý kiến"), "2018-03-06 15:00").warnings == ()
    leg = way.state.open_legs[0]
    assert (leg.agency, leg.due_at, leg.question) == ("SXD", at("2018-03-07 09:30"), "ý kiến")
    assert way.refuses("dautu1", do.AskPartner("SXD", 4)).code == "already_asked"
    assert way.state.waits_for == "partner"
    assert way.refuses("dautu1", do.Forward()).code == "partner_has_not_answered"
    way.act("motcua1", do.RecordAnswer("sxd", "đồng ý"))
    assert way.where[0] == 3, "an opinion asked for on our own step ends no step"
    way.act("dautu1", do.AskPartner("SXD", 4))
    assert len(way.state.legs) == 2


def test_an_agency_that_was_merged_away_is_said() -> None:
    way = received_at("2026-03-05 08:00")
    assert way.act("quantri", do.AskPartner("STNMT", 8)).warnings == ("agency_not_in_force",)


def test_an_answer_may_come_after_the_end(way: Way) -> None:
    way.act("dautu1", do.AskPartner("SXD", 8))
    way.act("dautu1", do.RefuseDossier("không đủ điều kiện"), NOON)
    split = way.split
    way.act("motcua1", do.RecordAnswer("SXD", "muộn"), "2018-03-09 09:00")
    assert way.state.status is Status.NOT_RECEIVED and way.split == split


def test_a_supplement_asked_late_is_said() -> None:
    """Since 21 June 2018 a dossier found incomplete goes back within three working days."""
    for asked, warnings in (
        ("2018-07-05 17:00", ()),
        ("2018-07-05 17:01", ("supplement_late",)),
    ):
        way = received_at("2018-07-02 08:00")
        assert way.act("quantri", do.AskSupplement(("A",)), asked).warnings == warnings


def test_what_is_refused_for_one_does_not_stop_the_others() -> None:
    way = received_at("2018-03-05 08:00")
    other = take_in(way.counter, "LD-01")
    way.act("motcua1", do.HandOver())
    desk = way.counter.desk("motcua1")
    first, second, third = desk.act_on_many([way.dossier_id, other, "no such id", other], do.HandOver())
    assert first.refused is not None and first.refused.code == "already_handed_over"
    assert second.refused is None and second.code.endswith("0002")
    assert third.refused is not None and third.refused.code == "unknown_code"
    assert desk.dossier(other).dossier.stage.unit == "labour"


def test_one_act_on_many_is_one_entry_and_each_undoes_its_own() -> None:
    way = received_at("2018-03-05 08:00")
    other = take_in(way.counter, "DT-06")
    desk = way.counter.desk("motcua1")
    desk.act_on_many([way.dossier_id, other], do.HandOver())
    rows = [way.counter.store.events(each)[-1] for each in (way.dossier_id, other)]
    assert rows[0].tx_id == rows[1].tx_id
    desk.act(other, do.Undo())
    assert [desk.dossier(each).dossier.stage.step for each in (way.dossier_id, other)] == [2, 1]


def test_deciding_writes_nothing(way: Way) -> None:
    before = way.events
    desk = way.counter.desk("dautu1")
    decision = decide(desk, way.state, do.AskPartner("SXD", 4), at(NOON))
    assert [type(fact) for fact in decision.facts] == [PartnerAsked]
    assert way.events == before


def test_a_second_payment_asked_is_a_debt_of_its_own(way: Way) -> None:
    way.act("dautu1", do.AskPayment(100))
    way.act("motcua1", do.RecordPayment())
    way.act("dautu1", do.AskPayment(70))
    way.act("motcua1", do.RecordPayment())
    assert [each.amount_vnd for each in way.state.payments] == [100, 70]
    assert way.state.status is Status.PROCESSING


def test_more_money_than_was_asked_for_lets_the_clock_run_too(way: Way) -> None:
    way.act("dautu1", do.AskPayment(100))
    way.act("motcua1", do.RecordPayment(150))
    assert way.state.status is Status.PROCESSING


def test_a_fee_that_is_paid_is_paid(way: Way) -> None:
    labour = received_at("2018-03-05 08:00", "LD-01")
    assert labour.state.received.fee_state is FeeState.AT_RETURN
    labour.act("motcua1", do.RecordPayment(100_000))
    assert labour.state.received.fee_state is FeeState.AT_RETURN
    labour.act("motcua1", do.RecordPayment())
    assert labour.state.received.fee_state is FeeState.PAID
    assert labour.refuses("motcua1", do.RecordPayment()).code == "nothing_owed"
