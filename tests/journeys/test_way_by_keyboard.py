"""A dossier's whole way through the running program by keyboard alone: received, six steps, handed out. Keys are counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from onestop.domain.dossier import Dossier
from onestop.domain.status import Status
from onestop.gui.dialogs.act_dialog import ActDialog
from onestop.gui.pages.my_work_page import MyWorkPage
from onestop.presenters.received import PrintStage
from tests.helpers.running_office import RecordingPrinter, RunningOffice, a_home, running_office

MOST_KEYS = 30
"""Of the work itself. Changing the chair six times at one machine costs about as many again twice over."""


@pytest.fixture
def printer() -> RecordingPrinter:
    return RecordingPrinter("Quầy 2")


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path, printer: RecordingPrinter) -> Iterator[RunningOffice]:
    with running_office(qtbot, a_home(tmp_path), printer) as office:
        yield office


def wait(office: RunningOffice, shown: Callable[[], bool]) -> None:
    office.qtbot.waitUntil(shown, timeout=10_000)


def state(office: RunningOffice, dossier_id: str) -> Dossier:
    """As the store's thread tells it."""
    found: list[Dossier] = []
    desk, store = office.assembly.desk, office.assembly.store
    store.run(lambda: desk.dossier(dossier_id).dossier, found.append, _raise, office.window)
    wait(office, lambda: bool(found))
    return found[0]


def _raise(error: Exception) -> None:
    raise error


def sits(office: RunningOffice, typed: str, login: str) -> int:
    """Ctrl+Shift+L, some letters of a name, Enter; how many keys that took."""
    hand, people = office.hand, office.assembly.people
    before = hand.keys
    hand.ctrl(Qt.Key.Key_L, shift=True)
    wait(office, lambda: people.view is not None and people.view.dialog is not None)
    assert people.view is not None and people.view.dialog is not None
    wait(office, people.view.dialog.isActiveWindow)
    hand.type(typed)
    wait(office, lambda: people.presenter.state.chosen == login)
    hand.enter()
    wait(office, lambda: office.assembly.desk.seat.sitting == login)
    wait(office, office.window.isActiveWindow)
    return hand.keys - before


def my_work(office: RunningOffice, dossier_id: str) -> MyWorkPage:
    """F3 unless it is in front: the dossier is there, and the hand on it."""
    if not isinstance(office.window.page, MyWorkPage):
        office.hand.press(Qt.Key.Key_F3)
    page = office.window.page
    assert isinstance(page, MyWorkPage)
    wait(office, lambda: page.presenter.state.list.chosen == dossier_id and bool(page.presenter.rows))
    return page


def passes_on(office: RunningOffice, dossier_id: str) -> None:
    """Ctrl+Enter, and where a sheet asks for a person, Up from the pool to the last of them and Ctrl+Enter."""
    page = my_work(office, dossier_id)
    office.hand.ctrl(Qt.Key.Key_Return)
    wait(
        office,
        lambda: (
            dossier_id not in {line.key for line in page.presenter.state.list.rows} or sheet_stands(office)
        ),
    )
    if sheet_stands(office):
        office.hand.press(Qt.Key.Key_Up)
        office.hand.ctrl(Qt.Key.Key_Return)
    wait(office, lambda: dossier_id not in {line.key for line in page.presenter.state.list.rows})
    wait(office, office.window.isActiveWindow)


def sheet_stands(office: RunningOffice) -> bool:
    sheets = office.window.findChildren(ActDialog)
    return any(each.isVisible() and each.isActiveWindow() for each in sheets)


def test_from_the_counter_through_six_steps_and_back_to_it(
    office: RunningOffice, printer: RecordingPrinter, record_property: Callable[[str, object], None]
) -> None:
    hand, received = office.hand, office.assembly.received
    office.fill_kyowa()
    hand.ctrl(Qt.Key.Key_Return)
    wait(office, lambda: received.state is not None and received.state.stage is PrintStage.PRINTED)
    assert received.state is not None
    dossier_id, tail = received.state.dossier_id, received.state.code_tail
    hand.ctrl(Qt.Key.Key_Return, shift=True)
    wait(office, lambda: received.state is not None and received.state.lies_with == "Phòng DN-LĐ")

    chairs = sits(office, "truong dn", "laodong.truong")
    passes_on(office, dossier_id)
    officer = state(office, dossier_id).stage.owner
    chairs += sits(office, officer, officer)
    passes_on(office, dossier_id)
    chairs += sits(office, "truong dn", "laodong.truong")
    passes_on(office, dossier_id)
    chairs += sits(office, "lanhdao1", "lanhdao1")
    passes_on(office, dossier_id)
    chairs += sits(office, "vanthu", "vanthu1")
    passes_on(office, dossier_id)
    assert state(office, dossier_id).status is Status.DONE

    chairs += sits(office, "motcua1", "motcua1")
    hand.press(Qt.Key.Key_F4)
    hand.type(tail[-4:])
    hand.enter()
    returning = office.assembly.returning.presenter
    wait(office, lambda: returning.state.shown is not None)
    hand.ctrl(Qt.Key.Key_Return)
    wait(office, lambda: state(office, dossier_id).status is Status.RETURNED)
    steps = [stage.step for stage in state(office, dossier_id).stages]
    assert steps == [1, 2, 3, 4, 5, 6, 7]
    record_property("keys", hand.keys - chairs)
    record_property("keys_for_chairs", chairs)
    assert hand.keys - chairs <= MOST_KEYS, (hand.keys, chairs)
