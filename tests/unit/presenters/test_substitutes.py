"""Naming who stands in: for oneself, by heads for anybody; what stands; ending it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from onestop.presenters.substitutes import SubstitutesPresenter, standing
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.given import CLERK, MORNING
from tests.helpers.machine import HEAD, OFFICER, Machine, a_machine

TODAY = MORNING.date()
SECOND = "dautu2"


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    with a_machine(tmp_path) as made:
        yield made


def screen(machine: Machine, written: list[str] | None = None) -> SubstitutesPresenter:
    told = written if written is not None else []
    return SubstitutesPresenter(
        machine.desk, ImmediateTasks(), machine.desk.office, lambda: told.append(machine.desk.actor)
    )


def error(presenter: SubstitutesPresenter) -> tuple[str, str]:
    state = presenter.state
    return (state.error.code if state.error is not None else "", state.field)


def test_somebody_names_their_own_and_colleagues_of_the_unit_come_first(machine: Machine) -> None:
    machine.sits(OFFICER)
    written: list[str] = []
    presenter = screen(machine, written)
    assert presenter.open()
    state = presenter.state
    assert state.away is not None and state.away.login == OFFICER and state.mine
    assert [each.login for each in state.colleagues[:2]] == [HEAD, SECOND]
    assert OFFICER not in [each.login for each in state.colleagues]
    presenter.name(SECOND, "02/01/2018", "05/01/2018", "Nghỉ phép")
    assert error(presenter) == ("", "")
    (line,) = presenter.state.standing
    assert (line.first, line.last, line.reason) == (TODAY, date(2018, 1, 5), "Nghỉ phép")
    assert line.began and line.can_end and line.substitute_name == "Chuyên viên đầu tư 2"
    assert presenter.state.told is not None and presenter.state.told.code == "substitute_named"
    assert written == [OFFICER]


def test_no_last_day_is_one_day(machine: Machine) -> None:
    machine.sits(OFFICER)
    presenter = screen(machine)
    presenter.open()
    presenter.name(SECOND, "08/01/2018", "")
    (line,) = presenter.state.standing
    assert line.first == line.last == date(2018, 1, 8)
    assert not line.began


@pytest.mark.parametrize(
    ("who", "first", "last", "expected"),
    [
        (SECOND, "32/01/2018", "", ("day_not_read", "first")),
        (SECOND, "02/01/2018", "mai", ("day_not_read", "last")),
        (SECOND, "05/01/2018", "02/01/2018", ("days_reversed", "last")),
        ("", "02/01/2018", "", ("nobody_chosen", "substitute")),
        (OFFICER, "02/01/2018", "", ("same_owner", "substitute")),
    ],
)
def test_what_makes_no_sense_is_said_beside_its_field(
    machine: Machine, who: str, first: str, last: str, expected: tuple[str, str]
) -> None:
    machine.sits(OFFICER)
    presenter = screen(machine)
    presenter.open()
    presenter.name(who, first, last)
    assert error(presenter) == expected
    assert machine.desk.substitutions() == ()


def test_only_heads_and_administrators_name_for_others(machine: Machine) -> None:
    machine.sits(CLERK)
    presenter = screen(machine)
    assert not presenter.names_anybody
    assert not presenter.open(OFFICER)
    assert not presenter.state.open
    machine.sits(HEAD)
    assert presenter.names_anybody
    assert presenter.open(OFFICER)
    assert not presenter.state.mine
    presenter.name(SECOND, "02/01/2018", "05/01/2018")
    assert [each.away for each in machine.desk.substitutions()] == [OFFICER]


def test_ending_cuts_from_today_and_what_is_to_come_from_its_first_day(machine: Machine) -> None:
    machine.sits(OFFICER)
    presenter = screen(machine)
    presenter.open()
    presenter.name(SECOND, "02/01/2018", "05/01/2018")
    machine.wait(timedelta(days=1))
    presenter.name(HEAD, "10/01/2018", "12/01/2018")
    running, coming = presenter.state.standing
    presenter.end(coming)
    assert [each.first for each in machine.desk.substitutions()] == [TODAY]
    presenter.end(running)
    assert presenter.state.standing == ()
    assert presenter.state.told is not None and presenter.state.told.code == "substitution_ended"
    (left,) = machine.desk.substitutions()
    assert (left.first, left.last) == (TODAY, TODAY), "yesterday stays as it was"


def test_nobody_ends_a_colleagues(machine: Machine) -> None:
    machine.sits(OFFICER)
    mine = screen(machine)
    mine.open()
    mine.name(SECOND, "02/01/2018", "05/01/2018")
    (line,) = mine.state.standing
    machine.sits(CLERK)
    (seen,) = standing(machine.desk.substitutions(), machine.desk.office, TODAY, CLERK)
    assert not seen.can_end
    screen(machine).end(seen)
    assert len(machine.desk.substitutions()) == 1
    assert line.can_end


def test_what_is_over_is_not_shown(machine: Machine) -> None:
    machine.sits(OFFICER)
    presenter = screen(machine)
    presenter.open()
    presenter.name(SECOND, "02/01/2018", "05/01/2018")
    machine.wait(timedelta(days=4))
    presenter.close()
    presenter.open()
    assert presenter.state.standing == ()
