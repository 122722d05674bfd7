"""The office's people in F9: who they are, passwords on and off and reset, and only by an administrator."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from onestop.application.act_commands import NameSubstitute
from onestop.application.changes import Changes
from onestop.application.people import People, Roster
from onestop.domain.office import OfficeRole
from onestop.presenters.staff import StaffPresenter
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.given import CLERK, MORNING
from tests.helpers.machine import ADMIN, GOOD, HEAD, OFFICER, OTHER, Machine, a_machine

TODAY = MORNING.date()


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    with a_machine(tmp_path) as made:
        yield made


def screen(machine: Machine, told: list[Roster] | None = None) -> StaffPresenter:
    heard = told if told is not None else []
    presenter = StaffPresenter(
        machine.desk, machine.people, ImmediateTasks(), machine.desk.office, heard.append, practice=False
    )
    presenter.start()
    return presenter


def test_everybody_stands_with_roles_and_their_last_day(machine: Machine) -> None:
    office = machine.desk.office
    gone = replace(office.staff[0], until=date(2017, 12, 31))
    machine.desk = replace(machine.desk, office=replace(office, staff=(gone, *office.staff[1:])))
    machine.sits("motcua2")
    presenter = screen(machine)
    lines = presenter.state.lines
    assert len(lines) == len(office.staff)
    assert lines[0].left and lines[0].until == date(2017, 12, 31)
    assert lines[0].roles == (OfficeRole.RECEPTION_CLERK,)
    assert [line.login for line in lines if line.sits] == ["motcua2"]
    assert presenter.state.chosen == "motcua2"
    assert not presenter.state.may_set and presenter.state.may_name


def test_an_administrator_turns_passwords_on_with_their_own(machine: Machine) -> None:
    machine.sits(ADMIN)
    told: list[Roster] = []
    presenter = screen(machine, told)
    assert presenter.state.may_set and not presenter.state.asks
    presenter.turn_wanted()
    assert presenter.state.proving and presenter.state.sets
    presenter.prove("ngắn", "ngắn")
    assert presenter.state.error is not None and presenter.state.error.code == "password_short"
    assert presenter.state.proving and told == []
    presenter.prove(GOOD, GOOD)
    state = presenter.state
    assert state.asks and not state.proving and told[-1].asks
    assert [line.login for line in state.lines if line.has_password] == [ADMIN]
    presenter.turn_wanted()
    assert not presenter.state.asks and not told[-1].asks
    presenter.turn_wanted()
    assert presenter.state.proving and not presenter.state.sets


def test_esc_leaves_passwords_as_they_are(machine: Machine) -> None:
    machine.sits(ADMIN)
    presenter = screen(machine)
    assert not presenter.step_back()
    presenter.turn_wanted()
    assert presenter.step_back()
    assert not presenter.state.proving
    presenter.prove(GOOD, GOOD)
    assert not machine.people.roster().asks


def test_a_reset_is_seen_at_once(machine: Machine) -> None:
    machine.asks()
    machine.people.sign_in(OFFICER, OTHER, OTHER)
    presenter = screen(machine)
    presenter.pointed(OFFICER)
    assert presenter.state.line is not None and presenter.state.line.has_password
    presenter.reset_wanted()
    assert not presenter.state.line.has_password
    assert presenter.state.told is not None and presenter.state.told.code == "password_reset"


def test_a_clerk_sets_nothing(machine: Machine) -> None:
    machine.asks()
    machine.sits(CLERK)
    presenter = screen(machine)
    presenter.pointed(ADMIN)
    assert not presenter.state.may_set and not presenter.state.may_name
    presenter.turn_wanted()
    presenter.reset_wanted()
    assert machine.people.roster().asks
    assert machine.people.roster().has_password(ADMIN)


def test_a_practice_office_offers_no_passwords(machine: Machine) -> None:
    machine.sits(ADMIN)
    desk = replace(machine.desk, practice=True)
    people = People(desk, machine.book)
    presenter = StaffPresenter(desk, people, ImmediateTasks(), desk.office, lambda _: None, practice=True)
    presenter.start()
    presenter.turn_wanted()
    assert not presenter.state.proving


def test_who_stands_in_today_is_said_and_everybody_else_sits_here_soon(machine: Machine) -> None:
    machine.sits(HEAD)
    presenter = screen(machine)
    machine.desk.name_substitute(NameSubstitute(OFFICER, "dautu2", TODAY, TODAY, ""))
    presenter.changed(Changes(frozenset({"d1"})))
    assert not any(line.stands_in for line in presenter.state.lines)
    presenter.changed(Changes(everything=True))
    assert {line.login: line.stands_in for line in presenter.state.lines if line.stands_in} == {
        OFFICER: "Chuyên viên đầu tư 2"
    }
    presenter.pointed(OFFICER)
    assert [line.away for line in presenter.state.standing] == [OFFICER]
    machine.sits(ADMIN)
    presenter.changed(Changes(everything=True, person=True))
    assert presenter.state.may_set
