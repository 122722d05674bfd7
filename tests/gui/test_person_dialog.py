"""Who sits here, by keyboard: letters find, arrows move, Enter takes; a password is typed and never stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from onestop.domain.office import StaffMember
from onestop.gui.dialogs.person_dialog import PersonDialog
from onestop.gui.dialogs.person_view import PersonView
from onestop.gui.main_window import MainWindow
from onestop.gui.shortcuts import Action
from onestop.presenters.people import PeoplePresenter
from onestop.presenters.people_state import Stage
from onestop.presenters.shell import Place
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.machine import ADMIN, OFFICER, Machine, a_machine
from tests.helpers.typing import Hand

PASSWORD = "hoa phuong do"


class Desk:
    """A window over a machine, with its chooser."""

    def __init__(self, machine: Machine, window: MainWindow) -> None:
        self.machine = machine
        self.window = window
        self.taken: list[str] = []
        desk = machine.desk
        self.presenter = PeoplePresenter(
            machine.people,
            machine.people.roster(),
            ImmediateTasks(),
            desk.office,
            desk.clock,
            desk.seat,
            self._take,
            practice=False,
        )
        self.view = PersonView(window, self.presenter)
        self.hand = Hand(window)

    @property
    def dialog(self) -> PersonDialog:
        assert self.view.dialog is not None
        return self.view.dialog

    def _take(self, member: StaffMember) -> None:
        self.taken.append(member.login)
        self.machine.sits(member.login)


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    with a_machine(tmp_path) as made:
        yield made


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 696)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def asking(machine: Machine) -> None:
    machine.sits(ADMIN)
    machine.people.turn_on(PASSWORD, PASSWORD)


def opened(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: QApplication.focusWidget() in (desk.dialog.letters, desk.dialog.password))


def test_letters_arrows_and_enter_take_the_chair(qtbot: QtBot, window: MainWindow, machine: Machine) -> None:
    desk = Desk(machine, window)
    desk.presenter.open()
    opened(qtbot, desk)
    desk.hand.type("dau tu")
    desk.hand.press(Qt.Key.Key_Down)
    desk.hand.enter()
    assert desk.taken == [OFFICER]
    assert desk.view.dialog is None
    assert desk.hand.keys == 8


def test_a_click_on_a_person_takes_too(qtbot: QtBot, window: MainWindow, machine: Machine) -> None:
    desk = Desk(machine, window)
    desk.presenter.open()
    opened(qtbot, desk)
    people = desk.dialog.people
    row = people.model().index(2, 0)
    qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=people.visualRect(row).center())
    assert desk.taken == ["motcua2"]


def test_esc_leaves_everything(qtbot: QtBot, window: MainWindow, machine: Machine) -> None:
    desk = Desk(machine, window)
    desk.presenter.open()
    opened(qtbot, desk)
    desk.hand.press(Qt.Key.Key_Escape)
    assert (desk.taken, desk.view.dialog) == ([], None)
    assert not desk.view.is_covered


def test_a_password_is_set_by_typing_it_twice(qtbot: QtBot, window: MainWindow, machine: Machine) -> None:
    asking(machine)
    desk = Desk(machine, window)
    desk.presenter.open()
    opened(qtbot, desk)
    desk.hand.type("dautu1")
    desk.hand.enter()
    assert QApplication.focusWidget() is desk.dialog.password
    assert desk.dialog.password.echoMode() is QLineEdit.EchoMode.Password
    desk.hand.type("gio mua dong")
    desk.hand.enter()
    assert QApplication.focusWidget() is desk.dialog.again
    desk.hand.type("gio mua")
    desk.hand.enter()
    assert desk.presenter.state.field == "again"
    assert QApplication.focusWidget() is desk.dialog.again and not desk.dialog.again.text()
    desk.hand.type("gio mua dong")
    desk.hand.enter()
    assert desk.taken == [OFFICER]


def test_a_locked_window_is_covered_and_deaf(qtbot: QtBot, window: MainWindow, machine: Machine) -> None:
    asking(machine)
    desk = Desk(machine, window)
    desk.presenter.lock()
    opened(qtbot, desk)
    assert desk.view.is_covered
    assert window.childAt(window.rect().center()) is desk.view._cover
    window.resize(1500, 800)
    assert desk.view._cover.size() == window.size()
    for key in (Qt.Key.Key_F9, Qt.Key.Key_Escape, Qt.Key.Key_Escape):
        desk.hand.press(key)
    desk.hand.ctrl(Qt.Key.Key_K)
    desk.dialog.close()
    assert desk.dialog.isVisible() and desk.view.is_covered
    assert window.place is Place.RECEPTION and not window.is_searching
    desk.hand.type("quan tri")
    desk.hand.enter()
    desk.hand.type("sai roi nhe")
    desk.hand.enter()
    assert desk.presenter.state.stage is Stage.PASSWORD and desk.view.is_covered
    assert not desk.dialog.password.text(), "a wrong password is typed anew"
    desk.hand.type(PASSWORD)
    desk.hand.enter()
    assert not desk.view.is_covered and desk.view.dialog is None
    assert desk.taken == []


def test_a_locked_window_can_be_closed(qtbot: QtBot, window: MainWindow, machine: Machine) -> None:
    asking(machine)
    desk = Desk(machine, window)
    desk.presenter.lock()
    opened(qtbot, desk)
    desk.dialog.quit_wanted.emit()
    assert not window.isVisible()


def test_the_foot_of_the_rail_and_its_key_ask_who_sits_here(qtbot: QtBot, window: MainWindow) -> None:
    window.open_place(Place.RECEPTION)
    with qtbot.waitSignal(window.rail.person_wanted, timeout=1000):
        qtbot.mouseClick(window.rail.person, Qt.MouseButton.LeftButton)
    window.rail.person.setFocus()
    with qtbot.waitSignal(window.rail.person_wanted, timeout=1000):
        qtbot.keyClick(window.rail.person, Qt.Key.Key_Return)
    with qtbot.waitSignal(window.lock_wanted, timeout=1000):
        assert window.act(Action.LOCK)
    window.rail.show_person("Văn thư 1", "Văn thư")
    assert "Văn thư 1" in window.rail.person.accessibleName()
