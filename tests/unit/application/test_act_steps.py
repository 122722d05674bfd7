"""Steps and legs: handed over, signed for, sent back, passed over, asked of partners."""

from __future__ import annotations

import pytest

from onestop.application import act_commands as do
from onestop.domain.status import Status
from tests.helpers.moments import at
from tests.helpers.way import Way, received_at

NOON = "2018-03-06 09:00"


@pytest.fixture
def way() -> Way:
    """A dossier of DT-05 with the officer ``dautu1`` at step 3, signed for, due 14 March 17:00."""
    way = received_at("2018-03-05 08:00")
    way.all(("motcua1", do.HandOver()), ("dautu.truong", do.Forward("dautu1")), ("dautu1", do.Accept()))
    return way


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


def test_what_lies_at_the_desk_is_not_signed_for() -> None:
    way = received_at("2018-03-05 08:00")
    assert way.refuses("motcua1", do.Accept()).code == "at_the_desk"
    way.all(("motcua1", do.HandOver()), ("dautu.truong", do.Accept()))
    again = way.refuses("dautu.truong", do.Accept())
    assert (again.code, again.facts["owner"]) == ("already_accepted", "dautu.truong")


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
