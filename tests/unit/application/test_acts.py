"""Single acts: what each is refused for, what is recorded, and that one refusal does not stop the others."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from onestop.application import act_commands as do
from onestop.application.act_commands import ActCommand
from onestop.application.acts import decide
from onestop.domain.errors import Refused
from onestop.domain.travel import PartnerAsked
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
    (do.Correct((("procedure", "DT-05@2020a"),), "r"), "not_in_force"),
    (do.Correct((("due", "mai"),), "r"), "bad_moment"),
    (do.Correct((("due", "2018-03-17"),), "r"), "not_a_working_day"),
    (do.Correct((("due", "2018-03-14T17:00"),), "r"), "nothing_changed"),
    (do.Correct((("due", "2018-03-02"),), "r"), "due_before_reception"),
]


@pytest.mark.parametrize(("command", "code"), OFFICERS_REFUSALS)
def test_what_makes_no_sense_is_refused_and_leaves_nothing(way: Way, command: ActCommand, code: str) -> None:
    assert way.refuses("dautu1", command, NOON).code == code


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
    with pytest.raises(Refused, match="act_in_future") as ahead:
        way.counter.desk("quantri").act(way.dossier_id, do.Forward(), at("2018-03-10 12:00"))
    assert ahead.value.field == "at"


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
