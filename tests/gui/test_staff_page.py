"""The office's people on screen: a row each, the chosen one beside, passwords and substitutes set from there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onestop.application.act_commands import NameSubstitute
from onestop.application.changes import Changes
from onestop.gui.dialogs.substitute_view import SubstituteView
from onestop.gui.main_window import MainWindow
from onestop.gui.pages.staff_page import StaffPage
from onestop.gui.shortcuts import Action
from onestop.presenters.staff import StaffPresenter
from onestop.presenters.substitutes import StandIn, SubstitutesPresenter
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.given import CLERK, MORNING
from tests.helpers.machine import ADMIN, HEAD, OFFICER, Machine, a_machine
from tests.helpers.typing import Hand

TODAY = MORNING.date()
PASSWORD = "hoa phuong do"


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    with a_machine(tmp_path) as made:
        yield made


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1280, 648)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def page_of(machine: Machine, window: MainWindow) -> StaffPage:
    presenter = StaffPresenter(
        machine.desk,
        machine.people,
        ImmediateTasks(),
        machine.desk.office,
        lambda _: None,
        practice=False,
    )
    page = StaffPage(presenter, "Quản trị")
    window.open_page(page)
    presenter.start()
    return page


def rows(page: StaffPage) -> list[str]:
    model = page.people.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_everybody_has_a_row_under_their_unit(window: MainWindow, machine: Machine) -> None:
    page = page_of(machine, window)
    shown = rows(page)
    assert shown[0] == "Một cửa"
    assert "Chuyên viên đầu tư 1, dautu1  ·  Chuyên viên" in shown
    assert any(row.startswith("Cán bộ một cửa 1") and "đang ngồi đây" in row for row in shown)
    assert not page.turn.isVisible() and not page.reset.isVisible()


def test_the_chosen_person_stands_beside(qtbot: QtBot, window: MainWindow, machine: Machine) -> None:
    machine.sits(HEAD)
    page = page_of(machine, window)
    qtbot.waitUntil(page.people.hasFocus)
    Hand(window).press(Qt.Key.Key_Down)
    assert page.presenter.state.chosen == OFFICER
    wanted: list[str] = []
    page.substitute_wanted.connect(wanted.append)
    page.substitute.click()
    assert wanted == [OFFICER]


def test_passwords_are_turned_on_by_keyboard(qtbot: QtBot, window: MainWindow, machine: Machine) -> None:
    machine.sits(ADMIN)
    page = page_of(machine, window)
    hand = Hand(window)
    page.turn.click()
    qtbot.waitUntil(page.password.hasFocus)
    assert page.act(Action.BACK) and not page.password.isVisible()
    assert not page.act(Action.BACK), "then Esc leads back to the office"
    page.turn.click()
    qtbot.waitUntil(page.password.hasFocus)
    for _ in range(2):
        hand.type(PASSWORD)
        hand.enter()
    assert machine.people.roster().asks
    assert not page.password.text() and not page.again.text()
    assert page.reset.isVisible()
    assert sum("chưa đặt mật khẩu" in row for row in rows(page)) == len(machine.desk.office.staff) - 1


def test_a_page_that_is_gone_hears_nothing(qtbot: QtBot, window: MainWindow, machine: Machine) -> None:
    page = page_of(machine, window)
    presenter, show = page.presenter, page.show_state
    page.destroyed.connect(lambda: presenter.detach(show))
    gone: list[bool] = []
    page.destroyed.connect(lambda: gone.append(True))
    window.go_back()
    qtbot.waitUntil(lambda: bool(gone))
    presenter.changed(Changes(everything=True))
    presenter.pointed(CLERK)


def substitutes(machine: Machine, window: MainWindow) -> tuple[SubstitutesPresenter, SubstituteView]:
    presenter = SubstitutesPresenter(machine.desk, ImmediateTasks(), machine.desk.office, lambda: None)
    return presenter, SubstituteView(window, presenter)


def test_an_absence_is_named_and_ended_by_keyboard(
    qtbot: QtBot, window: MainWindow, machine: Machine
) -> None:
    machine.sits(OFFICER)
    presenter, view = substitutes(machine, window)
    presenter.open()
    dialog = view.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.first.hasFocus)
    hand = Hand(window)
    hand.type("03/01/2018")
    hand.enter()
    hand.type("32/01/2018")
    hand.enter()
    hand.press(Qt.Key.Key_Down)
    hand.enter()
    hand.enter()
    assert QApplication.focusWidget() is dialog.last, "what was wrong is where the hand is"
    dialog.last.selectAll()
    hand.type("05/01/2018")
    hand.ctrl(Qt.Key.Key_Return)
    (named,) = machine.desk.substitutions()
    assert (named.away, named.substitute, named.first.day, named.last.day) == (OFFICER, HEAD, 3, 5)
    (end,) = dialog.standing.ends
    qtbot.waitUntil(lambda: dialog.height() >= dialog.sizeHint().height())
    end.click()
    assert machine.desk.substitutions() == ()
    hand.press(Qt.Key.Key_Escape)
    assert view.dialog is None


def test_what_is_ended_on_the_page_is_told(window: MainWindow, machine: Machine) -> None:
    machine.sits(HEAD)
    machine.desk.name_substitute(NameSubstitute(OFFICER, "dautu2", TODAY, TODAY, "Họp"))
    page = page_of(machine, window)
    page.presenter.pointed(OFFICER)
    presenter, _view = substitutes(machine, window)
    ended: list[StandIn] = []
    page.stand_in_ended.connect(ended.append)
    page.standing.ends[0].click()
    presenter.end(ended[0])
    assert machine.desk.substitutions() == ()
    assert window.toast.isVisible()
