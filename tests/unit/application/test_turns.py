"""Whose turn it is: the owner, the pool, the head, whoever stands in; the desk for what reaches the counter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from onestop.application import act_commands as do
from onestop.application.act_commands import ActCommand, NameSubstitute
from onestop.application.turns import acting, may_work_on
from onestop.domain.errors import Refused
from tests.helpers.way import Way, received_at

ASKED = do.AskSupplement(("A",))


@pytest.fixture
def way() -> Way:
    """Handed by name to the officer ``dautu1``."""
    way = received_at("2018-03-05 08:00")
    way.all(("motcua1", do.HandOver()), ("dautu.truong", do.Forward("dautu1")))
    return way


def who_may(way: Way) -> set[str]:
    logins = [member.login for member in way.counter.desk().office.staff]
    return {
        login
        for login in logins
        if may_work_on(way.counter.desk(login), way.state, acting(way.counter.desk(login)))
    }


def test_who_has_it_by_name(way: Way) -> None:
    assert who_may(way) == {"dautu1", "dautu.truong"}


def test_the_pool_is_everybodys_of_the_unit_in_that_role() -> None:
    way = received_at("2018-03-05 08:00", "LD-01")
    way.all(("motcua1", do.HandOver()), ("laodong.truong", do.Forward()))
    assert way.where == (3, "labour", "")
    assert who_may(way) == {"laodong1", "laodong2", "laodong.truong"}
    way.act("laodong2", do.Accept())
    assert way.where == (3, "labour", "laodong2")
    assert who_may(way) == {"laodong2", "laodong.truong"}
    assert way.refuses("laodong1", do.Forward()).code == "not_your_turn"


def test_before_it_is_handed_over_it_lies_with_the_desk() -> None:
    assert who_may(received_at("2018-03-05 08:00")) == {"motcua1", "motcua2"}


def test_the_head_of_a_unit_has_what_lies_in_a_team_below() -> None:
    way = received_at("2018-03-05 08:00", "TM-01")
    way.act("motcua1", do.HandOver())
    assert way.where == (2, "origin", "xuatxu1")
    assert who_may(way) == {"xuatxu1", "laodong.truong"}


@pytest.mark.parametrize(
    ("login", "command", "code"),
    [
        ("dautu2", do.Accept(), "not_your_turn"),
        ("xem", do.Accept(), "not_your_turn"),
        ("lanhdao1", do.Forward(), "not_your_turn"),
        ("motcua1", do.Forward(), "not_your_turn"),
        ("motcua1", do.Reassign("dautu2"), "not_your_turn"),
        ("motcua1", do.AskPartner("SXD", 8), "not_your_turn"),
        ("dautu1", do.HandOver(), "may_not"),
        ("dautu1", do.ReturnResult("A"), "may_not"),
        ("xem", do.Undo(), "somebody_acted_since"),
        ("nobody", do.Accept(), "unknown_login"),
        ("", do.Undo(), "unknown_login"),
    ],
)
def test_whose_turn_it_is_not(way: Way, login: str, command: ActCommand, code: str) -> None:
    refused = way.refuses(login, command)
    assert refused.code == code


@pytest.mark.parametrize(
    "command",
    [ASKED, do.AskWithdrawal("đơn"), do.RefuseDossier("x"), do.MarkReady(), do.Correct((("note", "n"),), "x")],
)  # fmt: skip
def test_what_reaches_the_counter_is_done_at_the_counter(way: Way, command: ActCommand) -> None:
    way.act("motcua2", command)
    assert way.events[-1].actor == "motcua2"


def test_an_administrator_may_do_everything(way: Way) -> None:
    way.all(("quantri", do.Forward()), ("quantri", do.SendBack(None, "x")), ("quantri", do.MarkReady()))
    way.act("quantri", do.ReturnResult("A"))


def test_who_stands_in_signs_for_whom_it_was_meant(way: Way) -> None:
    day = date(2018, 3, 5)
    way.names("dautu1", NameSubstitute("dautu1", "dautu2", day, day))
    assert who_may(way) == {"dautu1", "dautu2", "dautu.truong"}
    way.act("dautu2", do.Accept())
    assert way.where == (3, "investment", "dautu1")
    assert way.events[-1].actor == "dautu2"
    assert way.refuses("dautu2", do.Forward(), "2018-03-06 08:00").code == "not_your_turn"


def test_who_left_the_office_does_nothing(way: Way) -> None:
    desk = way.counter.desk("dautu1")
    gone = tuple(
        replace(each, until=date(2018, 3, 4)) if each.login == "dautu1" else each
        for each in desk.office.staff
    )
    with pytest.raises(Refused, match="left_office"):
        acting(replace(desk, office=replace(desk.office, staff=gone)))
