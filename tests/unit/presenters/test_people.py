"""The chooser of persons: found by letters, taken by Enter, proved by a password where one is asked, and the lock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from onestop.domain.errors import Unavailable
from onestop.domain.office import OfficeRole, StaffMember
from onestop.presenters.people import PeoplePresenter, people_by_unit
from onestop.presenters.people_state import PeopleState, Stage
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.given import CLERK, MORNING
from tests.helpers.held_tasks import HeldTasks
from tests.helpers.machine import ADMIN, GOOD, OFFICER, OTHER, Machine, a_machine


@dataclass
class Screen:
    machine: Machine
    tasks: HeldTasks | ImmediateTasks = field(default_factory=ImmediateTasks)
    taken: list[str] = field(default_factory=list)
    shown: list[PeopleState] = field(default_factory=list)

    def __post_init__(self) -> None:
        desk = self.machine.desk
        self.presenter = PeoplePresenter(
            self.machine.people,
            self.machine.people.roster(),
            self.tasks,
            desk.office,
            desk.clock,
            desk.seat,
            self._take,
            practice=False,
        )
        self.presenter.attach(self.shown.append)

    @property
    def state(self) -> PeopleState:
        return self.shown[-1]

    @property
    def error(self) -> str:
        return self.state.error.code if self.state.error is not None else ""

    def _take(self, member: StaffMember) -> None:
        self.taken.append(member.login)
        self.machine.sits(member.login)


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    with a_machine(tmp_path) as made:
        yield made


@pytest.fixture
def screen(machine: Machine) -> Screen:
    return Screen(machine)


def logins(state: PeopleState) -> list[str]:
    return [line.login for line in state.lines]


def test_the_staff_stands_by_unit_with_whoever_sits_here_chosen(screen: Screen) -> None:
    screen.presenter.open()
    state = screen.state
    assert state.open and not state.locked and state.stage is Stage.CHOOSE
    assert [group.unit for group in state.groups][:2] == ["Bộ phận tiếp nhận và trả kết quả", "Lãnh đạo Ban"]
    assert len(state.lines) == len(screen.machine.desk.office.staff)
    assert state.chosen == CLERK
    assert [line.login for line in state.lines if line.sits] == [CLERK]
    assert next(line for line in state.lines if line.login == ADMIN).roles == (OfficeRole.ADMINISTRATOR,)


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("đầu tư 2", ["dautu2"]),
        ("dau tu", ["dautu.truong", "dautu1", "dautu2"]),
        ("xaydung1", ["xaydung1"]),
        ("dautu.truong", ["dautu.truong"]),
        ("dautu.tr", ["dautu.truong"]),
        ("mot cua 2", ["motcua2"]),
        ("không ai", []),
    ],
)
def test_letters_find_a_name_a_login_or_a_unit(screen: Screen, letters: str, found: list[str]) -> None:
    screen.presenter.open()
    screen.presenter.typed(letters)
    assert logins(screen.state) == found
    assert screen.state.chosen == (found[0] if found else "")


def test_who_left_the_office_is_not_offered(screen: Screen) -> None:
    office = screen.machine.desk.office
    assert people_by_unit(office, date(2018, 1, 2), CLERK)
    gone = replace(office.staff[0], until=date(2018, 1, 1))
    office = replace(office, staff=(gone, *office.staff[1:]))
    for day, offered in ((date(2018, 1, 1), True), (date(2018, 1, 2), False)):
        lines = [line.login for group in people_by_unit(office, day, "") for line in group.people]
        assert (gone.login in lines) is offered


def test_up_and_down_stop_at_the_ends(screen: Screen) -> None:
    screen.presenter.open()
    screen.presenter.moved(-1)
    assert screen.state.chosen == CLERK
    screen.presenter.moved(1)
    assert screen.state.chosen == "motcua2"
    screen.presenter.moved(1000)
    assert screen.state.chosen == logins(screen.state)[-1]


def test_without_passwords_enter_is_enough(screen: Screen) -> None:
    screen.presenter.open()
    screen.presenter.typed("đầu tư 1")
    screen.presenter.taken()
    assert screen.taken == [OFFICER]
    assert not screen.state.open
    assert screen.machine.book.last() == OFFICER


def test_taking_oneself_or_nobody_changes_nothing(screen: Screen) -> None:
    screen.presenter.open()
    screen.presenter.typed("không ai")
    screen.presenter.taken()
    assert screen.state.open and screen.taken == []
    screen.presenter.typed("")
    screen.presenter.taken(CLERK)
    assert not screen.state.open and screen.taken == []


def test_without_passwords_the_lock_is_only_the_chooser(screen: Screen) -> None:
    screen.presenter.lock()
    assert screen.state.open and not screen.state.locked
    assert screen.presenter.step_back()
    assert not screen.state.open
    assert not screen.presenter.step_back()


def test_the_first_sign_in_sets_a_password_and_the_next_asks_for_it(machine: Machine) -> None:
    machine.asks()
    screen = Screen(machine)
    screen.presenter.open()
    screen.presenter.taken(OFFICER)
    assert screen.state.stage is Stage.FIRST and screen.taken == []
    screen.presenter.submit(OTHER, GOOD)
    assert (screen.error, screen.state.field) == ("passwords_differ", "again")
    screen.presenter.submit(OTHER, OTHER)
    assert screen.taken == [OFFICER]
    screen.presenter.open()
    screen.presenter.taken(ADMIN)
    assert screen.state.stage is Stage.PASSWORD
    screen.presenter.submit(OTHER)
    assert (screen.error, screen.state.field) == ("password_wrong", "password")
    screen.presenter.submit(GOOD)
    assert screen.taken == [OFFICER, ADMIN]


def test_a_locked_screen_asks_whoever_sat_there_and_lets_nobody_by(machine: Machine) -> None:
    machine.asks()
    screen = Screen(machine)
    screen.presenter.lock()
    assert screen.state.locked and screen.state.stage is Stage.PASSWORD
    assert screen.state.person is not None and screen.state.person.login == ADMIN
    assert screen.presenter.step_back() and screen.state.stage is Stage.CHOOSE
    assert screen.presenter.step_back() and screen.state.open and screen.state.locked
    screen.presenter.taken(ADMIN)
    assert screen.state.stage is Stage.PASSWORD
    screen.presenter.submit(OTHER)
    assert screen.state.locked and screen.error == "password_wrong"
    screen.presenter.submit(GOOD)
    assert not screen.state.open
    assert screen.taken == [], "the same person goes on; nothing is read again"


def test_an_open_chooser_can_still_be_locked(machine: Machine) -> None:
    machine.asks()
    screen = Screen(machine)
    screen.presenter.open()
    screen.presenter.lock()
    assert screen.state.locked
    assert screen.presenter.step_back() and screen.state.open


def test_a_second_enter_while_it_is_looked_up_does_nothing(machine: Machine) -> None:
    tasks = HeldTasks()
    screen = Screen(machine, tasks)
    screen.presenter.open()
    screen.presenter.taken(OFFICER)
    screen.presenter.taken(ADMIN)
    assert screen.state.busy and len(tasks.waiting) == 1
    assert screen.presenter.step_back() and screen.state.open
    tasks.finish_all()
    assert screen.taken == [OFFICER]


def test_a_disk_that_fails_leaves_the_chair_as_it_was(machine: Machine) -> None:
    screen = Screen(machine)

    def fails(*_: object) -> StaffMember:
        raise Unavailable("disk_full")

    screen.presenter._people = type(
        "Failing", (), {"sign_in": fails, "roster": lambda _: machine.people.roster()}
    )()
    screen.presenter.open()
    screen.presenter.taken(OFFICER)
    assert (screen.error, screen.taken) == ("disk_full", [])
    assert screen.state.open and not screen.state.busy


def test_the_state_never_holds_a_password(machine: Machine) -> None:
    machine.asks()
    screen = Screen(machine)
    screen.presenter.lock()
    screen.presenter.submit(OTHER)
    screen.presenter.submit(GOOD)
    assert not [state for state in screen.shown if GOOD in repr(state) or OTHER in repr(state)]
    assert machine.desk.clock.now() == MORNING
