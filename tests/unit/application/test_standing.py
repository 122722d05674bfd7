"""Whose turn it is by the office, the catalogue and a place alone: no store, no clock."""

from __future__ import annotations

from datetime import date

import pytest

from onestop.application import act_commands as do
from onestop.application.standing import DESK_ONLY, DESK_TOO, Place, Standing, standing_of
from onestop.domain.errors import Refused
from onestop.domain.substitution import Substitution
from tests.helpers.given import Counter
from tests.helpers.moments import at
from tests.helpers.way import memory_counter

DAY = date(2018, 3, 5)
AT_THE_OFFICER = Place("LD-01@2016", 3, "labour", "laodong1")
IN_THE_POOL = Place("LD-01@2016", 3, "labour", "")
AT_THE_DESK = Place("LD-01@2016", 1, "", "")
IN_THE_TEAM = Place("TM-01@2018", 3, "origin", "xuatxu1")


@pytest.fixture(scope="module")
def counter() -> Counter:
    return memory_counter(at("2018-03-05 08:00"))


def person(counter: Counter, login: str, *substitutions: Substitution) -> Standing:
    desk = counter.desk()
    member = desk.office.staff_by_login(login)
    assert member is not None
    return standing_of(desk.office, desk.catalog, member, DAY, substitutions)


def code(refused: Refused | None) -> str:
    return refused.code if refused is not None else ""


@pytest.mark.parametrize(
    ("login", "act", "place", "why"),
    [
        ("laodong1", do.Forward, AT_THE_OFFICER, ""),
        ("laodong2", do.Forward, AT_THE_OFFICER, "not_your_turn"),
        ("laodong2", do.Forward, IN_THE_POOL, ""),
        ("dautu1", do.Forward, IN_THE_POOL, "not_your_turn"),
        ("laodong.truong", do.Forward, AT_THE_OFFICER, ""),
        ("laodong.truong", do.Forward, IN_THE_TEAM, ""),
        ("dautu.truong", do.Forward, IN_THE_TEAM, "not_your_turn"),
        ("motcua1", do.Forward, AT_THE_DESK, ""),
        ("motcua1", do.Forward, AT_THE_OFFICER, "not_your_turn"),
        ("motcua1", do.Correct, AT_THE_OFFICER, ""),
        ("motcua1", do.HandOver, AT_THE_DESK, ""),
        ("laodong1", do.ReturnResult, AT_THE_OFFICER, "may_not"),
        ("quantri", do.ReturnResult, AT_THE_OFFICER, ""),
        ("xem", do.Accept, IN_THE_POOL, "not_your_turn"),
        ("xem", do.Undo, AT_THE_OFFICER, ""),
        ("dkkd1", do.Forward, AT_THE_OFFICER, "answers_only"),
    ],
)
def test_who_may(counter: Counter, login: str, act: type[do.ActCommand], place: Place, why: str) -> None:
    assert code(person(counter, login).why_not(act, place)) == why


def test_a_partners_person_answers_for_the_agency_that_is_theirs(counter: Counter) -> None:
    partner = person(counter, "dkkd1")
    assert partner.why_not(do.RecordAnswer, AT_THE_OFFICER, ("SXD", "PDKKD")) is None
    assert code(partner.why_not(do.RecordAnswer, AT_THE_OFFICER, ("SXD",))) == "answers_only"


def test_whose_work_it_is_where_somebody_is_away(counter: Counter) -> None:
    away = Substitution("laodong1", "dautu1", DAY, DAY, "")
    instead = person(counter, "dautu1", away)
    whose = instead.whose(AT_THE_OFFICER)
    assert whose is not None and whose.login == "laodong1"
    assert instead.has(AT_THE_OFFICER) and instead.has(IN_THE_POOL)
    assert person(counter, "dautu1").whose(AT_THE_OFFICER) is None


def test_a_head_has_what_lies_below_but_it_is_not_their_work(counter: Counter) -> None:
    head = person(counter, "laodong.truong")
    assert head.has(IN_THE_TEAM) and head.whose(IN_THE_TEAM) is None
    assert {"labour", "origin"} <= head.units()
    assert person(counter, "laodong1").units() == {"labour"}


def test_a_step_the_catalogue_does_not_know_is_anybodys_of_the_unit(counter: Counter) -> None:
    gone = Place("LD-01@1900", 3, "desk", "")
    assert person(counter, "motcua1").has(gone) and not person(counter, "laodong1").has(gone)


def test_no_act_is_both_the_desks_alone_and_the_desks_too() -> None:
    assert not DESK_ONLY & DESK_TOO
