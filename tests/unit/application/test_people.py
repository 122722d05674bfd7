"""Who takes the chair: freely until passwords are asked, then with one's own, which the first sign-in sets."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from onestop.application.people import LONGEST, TRIES, WAIT, People
from onestop.domain.errors import Refused
from tests.helpers.given import CLERK, MORNING
from tests.helpers.machine import ADMIN, GOOD, OFFICER, OTHER, Machine, a_machine


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    with a_machine(tmp_path) as made:
        yield made


def refused(act: Callable[[], object]) -> tuple[str, str | None]:
    with pytest.raises(Refused) as refusal:
        act()
    return refusal.value.code, refusal.value.field


def test_nobody_is_asked_before_an_administrator_says_so(machine: Machine) -> None:
    assert not machine.people.roster().asks
    assert machine.people.sign_in("DauTu1 ").login == OFFICER
    assert machine.book.last() == OFFICER


def test_who_is_unknown_or_left_cannot_sit_here(machine: Machine) -> None:
    office = machine.desk.office
    gone = replace(office.staff[0], until=(MORNING - timedelta(days=1)).date())
    desk = replace(machine.desk, office=replace(office, staff=(gone, *office.staff[1:])))
    people = People(desk, machine.book)
    assert refused(lambda: people.sign_in(CLERK)) == ("left_office", "login")
    assert refused(lambda: people.sign_in("ai do")) == ("unknown_login", "login")


def test_turning_on_proves_the_administrator_and_the_first_sign_in_sets(machine: Machine) -> None:
    machine.asks()
    roster = machine.people.roster()
    assert roster.asks and roster.has_password("QuanTri") and not roster.has_password(OFFICER)
    people = machine.people
    assert refused(lambda: people.sign_in(OFFICER)) == ("password_missing", "password")
    assert refused(lambda: people.sign_in(OFFICER, "ngắn", "ngắn")) == ("password_short", "password")
    long = "a" * (LONGEST + 1)
    assert refused(lambda: people.sign_in(OFFICER, long, long)) == ("text_too_long", "password")
    assert refused(lambda: people.sign_in(OFFICER, OTHER, OTHER + ".")) == ("passwords_differ", "again")
    assert people.sign_in(OFFICER, OTHER, OTHER).login == OFFICER
    assert people.sign_in(OFFICER, OTHER).login == OFFICER
    assert refused(lambda: people.sign_in(OFFICER, GOOD)) == ("password_wrong", "password")


def test_the_same_letters_put_together_otherwise_are_the_same_password(machine: Machine) -> None:
    machine.asks()
    taken_apart = unicodedata.normalize("NFD", GOOD)
    assert taken_apart != GOOD
    assert machine.people.sign_in(ADMIN, taken_apart).login == ADMIN


def test_five_wrong_tries_wait_and_a_right_one_counts_anew(machine: Machine) -> None:
    machine.asks()
    people = machine.people

    def wrong() -> tuple[str, str | None]:
        return refused(lambda: people.sign_in(ADMIN, OTHER))

    assert [wrong()[0] for _ in range(TRIES - 1)] == ["password_wrong"] * (TRIES - 1)
    people.sign_in(ADMIN, GOOD)
    assert [wrong()[0] for _ in range(TRIES)] == ["password_wrong"] * (TRIES - 1) + ["too_many_tries"]
    assert refused(lambda: people.sign_in(ADMIN, GOOD)) == ("too_many_tries", "password")
    machine.wait(WAIT - timedelta(minutes=1))
    assert refused(lambda: people.sign_in(ADMIN, GOOD)) == ("too_many_tries", "password")
    machine.wait(timedelta(minutes=1))
    assert wrong()[0] == "password_wrong"
    assert people.sign_in(ADMIN, GOOD).login == ADMIN


def test_a_clock_set_back_makes_nobody_wait_longer(machine: Machine) -> None:
    machine.asks()
    for _ in range(TRIES):
        refused(lambda: machine.people.sign_in(ADMIN, OTHER))
    machine.wait(timedelta(days=-3))
    assert machine.people.sign_in(ADMIN, GOOD).login == ADMIN


def test_one_persons_tries_are_not_anothers(machine: Machine) -> None:
    machine.asks()
    for _ in range(TRIES):
        refused(lambda: machine.people.sign_in(ADMIN, OTHER))
    assert machine.people.sign_in(OFFICER, OTHER, OTHER).login == OFFICER


def test_a_reset_lets_the_next_sign_in_set_anew(machine: Machine) -> None:
    machine.asks()
    machine.people.sign_in(OFFICER, OTHER, OTHER)
    for _ in range(TRIES):
        refused(lambda: machine.people.sign_in(OFFICER, GOOD))
    machine.people.reset("DAUTU1")
    assert not machine.people.roster().has_password(OFFICER)
    assert machine.people.sign_in(OFFICER, GOOD, GOOD).login == OFFICER
    assert refused(lambda: machine.people.reset("ai do")) == ("unknown_login", "login")


def test_only_an_administrator_turns_and_resets(machine: Machine) -> None:
    machine.sits(CLERK)
    acts: list[Callable[[], object]] = [
        lambda: machine.people.turn_on(GOOD, GOOD),
        machine.people.turn_off,
        lambda: machine.people.reset(OFFICER),
    ]
    assert [refused(act) for act in acts] == [("administrator_only", "by")] * 3
    assert not machine.people.roster().asks


def test_off_asks_nobody_and_on_again_asks_for_what_was_set(machine: Machine) -> None:
    machine.asks()
    machine.people.turn_off()
    machine.people.sign_in(ADMIN)
    assert refused(lambda: machine.people.turn_on(OTHER, OTHER)) == ("password_wrong", "password")
    assert not machine.people.roster().asks
    machine.people.turn_on(GOOD)
    assert machine.people.roster().asks


def test_a_practice_office_asks_nobody_whatever_is_noted(machine: Machine) -> None:
    machine.asks()
    practice = People(replace(machine.desk, practice=True), machine.book)
    assert not practice.roster().asks
    assert practice.sign_in(CLERK).login == CLERK
    assert refused(lambda: practice.turn_on(GOOD, GOOD))[0] == "practice_asks_nobody"
