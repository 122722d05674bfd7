"""Several people at one machine: each act in its own name, each draft with its person, a lock that holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onestop.application.read_models import DossierQuery
from onestop.bootstrap.opening import DEFAULT_ACTOR, open_home
from onestop.bootstrap.window.running import Running
from onestop.domain.errors import Refused
from onestop.gui.dialogs.person_dialog import PersonDialog
from onestop.gui.pages.reception_page import ReceptionPage
from onestop.gui.pages.staff_page import StaffPage
from tests.helpers.running_office import (
    MOMENT,
    RecordingPrinter,
    RunningOffice,
    a_home,
    running_office,
)

PASSWORD = "hoa phuong do"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return a_home(tmp_path / "home")


def chooser(office: RunningOffice) -> PersonDialog:
    view = office.assembly.people.view
    assert view is not None and view.dialog is not None
    return view.dialog


def sits_down(office: RunningOffice, letters: str, login: str) -> None:
    """Ctrl+Shift+L, letters, Enter; the keys go to wherever the hand is."""
    office.hand.ctrl(Qt.Key.Key_L, shift=True)
    office.qtbot.waitUntil(lambda: QApplication.focusWidget() is chooser(office).letters)
    office.hand.type(letters)
    office.hand.enter()
    office.qtbot.waitUntil(lambda: office.assembly.desk.actor == login)
    office.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def test_each_person_acts_in_their_own_name_and_keeps_their_own_draft(qtbot: QtBot, home: Path) -> None:
    with running_office(qtbot, home, RecordingPrinter("Quầy 2")) as office:
        reception = office.assembly.reception
        office.hand.type("cong ty cua toi")
        sits_down(office, "mot cua 2", "motcua2")
        qtbot.waitUntil(lambda: reception.state.entry.applicant_text == "")
        office.fill_kyowa()
        office.hand.ctrl(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: office.assembly.received.state is not None)
        sits_down(office, "mot cua 1", "motcua1")
        qtbot.waitUntil(lambda: reception.state.entry.applicant_text == "cong ty cua toi")
        assert office.window.rail.person.accessibleName().endswith("Cán bộ một cửa 1, Một cửa")
    with open_home(home, as_of=MOMENT, read_only=True) as opened:
        found = opened.desk.rows(DossierQuery()).rows
        events = [opened.desk.dossier(row.dossier_id).events for row in found]
        actors = {event.actor for each in events for event in each if event.at.date() == MOMENT.date()}
        assert actors == {"motcua2"}
        assert opened.people.roster().asks is False


def test_work_asked_for_before_the_chair_was_taken_is_done_in_the_old_name(qtbot: QtBot, home: Path) -> None:
    with running_office(qtbot, home, RecordingPrinter("Quầy 2")) as office:
        heard: list[str] = []
        desk, store = office.assembly.desk, office.assembly.store

        def go_on(first: str) -> None:
            heard.append(first)
            store.run(lambda: desk.actor, heard.append, lambda _: None, office)

        store.run(lambda: desk.actor, go_on, lambda _: None, office)
        member = desk.office.staff_by_login("dautu1")
        assert member is not None
        office.assembly.people._take(member)
        store.run(lambda: desk.actor, heard.append, lambda _: None, office)
        qtbot.waitUntil(lambda: len(heard) == 3)
        assert sorted(heard) == ["dautu1", "motcua1", "motcua1"]


def a_real_home(folder: Path) -> Path:
    """A real office on this machine whose administrator has turned passwords on; a clerk has set one too."""
    with open_home(folder, actor="quantri") as opened:
        opened.people.turn_on(PASSWORD, PASSWORD)
        opened.people.sign_in("motcua1", PASSWORD, PASSWORD)
    return folder


def test_a_machine_that_asks_starts_locked_for_whoever_sat_there_last(qtbot: QtBot, tmp_path: Path) -> None:
    home = a_real_home(tmp_path / "home")

    def locked(running: Running) -> bool:
        view = running.assembly.people.view if running.assembly is not None else None
        dialog = view.dialog if view is not None else None
        return dialog is not None and dialog.password.hasFocus()

    with running_office(
        qtbot, home, RecordingPrinter(), opener=lambda: open_home(home, actor=""), ready=locked
    ) as office:
        view = office.assembly.people.view
        assert view is not None and view.is_covered
        office.hand.press(Qt.Key.Key_F9)
        assert isinstance(office.window.page, ReceptionPage)
        office.hand.type("sai mat khau")
        office.hand.enter()
        qtbot.waitUntil(lambda: office.assembly.people.presenter.state.error is not None)
        assert view.is_covered
        office.hand.type(PASSWORD)
        office.hand.enter()
        qtbot.waitUntil(lambda: not view.is_covered)
        assert office.assembly.desk.actor == "motcua1"
        office.window.lock_wanted.emit()
        assert view.is_covered


def test_the_staff_page_is_reached_from_the_office_and_follows_the_person(qtbot: QtBot, home: Path) -> None:
    with running_office(qtbot, home, RecordingPrinter("Quầy 2")) as office:
        office.hand.press(Qt.Key.Key_F9)
        office_page = office.window.page
        office_page.staff_wanted.emit()  # type: ignore[attr-defined]
        page = office.window.page
        assert isinstance(page, StaffPage)
        qtbot.waitUntil(lambda: len(page.presenter.state.lines) == len(office.assembly.desk.office.staff))
        assert not page.presenter.state.may_set
        sits_down(office, "quan tri", "quantri")
        qtbot.waitUntil(lambda: page.presenter.state.may_set)
        assert not page.turn.isVisible(), "a practice office has no passwords"
        office.assembly.people.substitutes.open("dautu1")
        view = office.assembly.people.substitute_view
        assert view is not None and view.dialog is not None
        view.dialog.named.emit("dautu2", "23/11/2026", "", "Họp")
        qtbot.waitUntil(lambda: any(line.stands_in for line in page.presenter.state.lines))
        view.dialog.closed.emit()
        office.window.go_back()


def test_the_program_opens_with_whoever_sat_there_last(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with open_home(home, actor="") as opened:
        assert opened.desk.actor == DEFAULT_ACTOR
        opened.people.sign_in("xaydung1")
    with open_home(home, actor="") as opened:
        assert opened.desk.actor == "xaydung1"
    with open_home(home, actor="vanthu1") as opened:
        assert opened.desk.actor == "vanthu1"
    office = home / "office.toml"
    office.write_text(office.read_text("utf-8").replace('login = "xaydung1"', 'login = "xaydung9"'), "utf-8")
    with open_home(home, actor="") as opened:
        assert opened.desk.actor == DEFAULT_ACTOR
    with pytest.raises(Refused), open_home(home, actor="xaydung1"):
        pass
