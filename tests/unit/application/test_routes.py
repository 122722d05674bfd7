"""Where a dossier goes next: the step, the unit that does it, and who of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from onestop.application import act_commands as do
from onestop.application.desk import Desk
from onestop.application.routes import (
    Destination,
    destination,
    last_destination,
    next_destination,
    partners_of,
    role_of,
    serving,
    step_at,
    steps_of,
    unit_of,
    waits_for_partners_only,
)
from onestop.domain.errors import Refused
from onestop.domain.office import OfficeRole
from tests.helpers.way import Way, received_at


@pytest.fixture
def way() -> Way:
    return received_at("2018-03-05 08:00", "DT-01")


@pytest.fixture
def desk(way: Way) -> Desk:
    return way.counter.desk("quantri")


def test_every_step_of_a_route_has_a_unit_and_a_role(way: Way, desk: Desk) -> None:
    state = way.state
    found = [destination(desk, state, step) for step in steps_of(desk, state.received.version_id)]
    assert [(each.step, each.unit, each.owner) for each in found] == [
        (1, "desk", ""),
        (2, "investment", "dautu.truong"),
        (3, "investment", ""),
        (4, "investment", "dautu.truong"),
        (5, "board", "lanhdao1"),
        (6, "registry", "vanthu1"),
        (7, "investment", ""),
        (8, "investment", ""),
        (9, "investment", "dautu.truong"),
        (10, "board", "lanhdao1"),
        (11, "registry", "vanthu1"),
        (12, "desk", ""),
    ]
    assert [each.agencies for each in found if each.agencies] == [("SXD", "STNMT", "SKHCN")]


def test_who_did_such_a_step_before_has_it_again(way: Way, desk: Desk) -> None:
    way.all(("motcua1", do.HandOver()), ("dautu.truong", do.Forward("dautu2")), ("dautu2", do.Forward()))
    steps = steps_of(desk, way.state.received.version_id)
    assert destination(desk, way.state, steps[7]).owner == "dautu2"


def test_whoever_is_named_must_do_such_steps(way: Way, desk: Desk) -> None:
    steps = steps_of(desk, way.state.received.version_id)
    assert destination(desk, way.state, steps[2], "DAUTU2") == Destination(3, "investment", "dautu2")
    for login, code in (("motcua1", "wrong_role"), ("nobody", "unknown_login"), ("xem", "wrong_role")):
        with pytest.raises(Refused, match=code):
            destination(desk, way.state, steps[2], login)


def test_nobody_who_left_is_given_work(desk: Desk) -> None:
    staff = tuple(
        replace(each, until=date(2018, 3, 4)) if each.unit_id == "board" else each
        for each in desk.office.staff
    )
    with pytest.raises(Refused, match="left_office"):
        serving(replace(desk, office=replace(desk.office, staff=staff)), "lanhdao1")


def test_the_first_and_the_last_step(way: Way, desk: Desk) -> None:
    assert next_destination(desk, way.state) == Destination(2, "investment", "dautu.truong")
    assert last_destination(desk, way.state) == Destination(12, "desk", "")
    way.act("quantri", do.MarkReady())
    assert last_destination(desk, way.state) is None
    with pytest.raises(Refused, match="last_step"):
        next_destination(desk, way.state)


def test_what_lies_nowhere_lies_at_the_desk(way: Way, desk: Desk) -> None:
    assert way.state.stage.unit == "" and unit_of(desk, way.state.stage) == desk.office.desk_unit == "desk"


def test_a_version_the_catalogue_does_not_know_has_no_route(way: Way, desk: Desk) -> None:
    stage = replace(way.state.stage, version_id="XX@1")
    assert steps_of(desk, "XX@1") == () and step_at(desk, stage) is None
    lost = replace(way.state, stages=(stage,))
    assert last_destination(desk, lost) is None
    with pytest.raises(Refused, match="last_step"):
        next_destination(desk, lost)


def test_a_division_this_office_does_not_have(way: Way, desk: Desk) -> None:
    units = tuple(each for each in desk.office.units if each.kind != "division")
    poor = replace(desk, office=replace(desk.office, units=units))
    with pytest.raises(Refused, match="no_unit_for_step"):
        next_destination(poor, way.state)


def test_a_team_without_a_head_has_the_divisions(desk: Desk) -> None:
    way = received_at("2018-03-05 08:00", "TM-06")
    steps = steps_of(desk, way.state.received.version_id)
    assert [destination(desk, way.state, steps[n]).unit for n in (1, 2)] == ["labour", "labour"]


def test_a_partners_step_is_watched_by_the_officer(desk: Desk) -> None:
    for version_id in ("DT-01@2014", "LD-07@2016"):
        steps = [step for step in steps_of(desk, version_id) if step.role == "partner_agency"]
        assert steps
        for step in steps:
            assert role_of(desk, step) is OfficeRole.OFFICER
            assert partners_of(desk, step) == step.agencies and waits_for_partners_only(desk, step)
    ours = steps_of(desk, "DT-01@2014")[2]
    assert partners_of(desk, ours) == () and not waits_for_partners_only(desk, ours)
    both = replace(ours, role="partner_agency", agencies=("BQL", "SXD"))
    assert partners_of(desk, both) == ("SXD",) and not waits_for_partners_only(desk, both)
