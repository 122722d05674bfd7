"""A partner agency without the program, by keyboard alone: asked, sent a file, answered in it, and taken back in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from onestop.application import act_commands as commands
from onestop.application.read_models import DossierView
from onestop.bootstrap.opening import open_home
from onestop.clock import PracticeClock
from onestop.gui.dialogs.act_dialog import ActDialog
from onestop.gui.dialogs.answer_dialog import AnswerDialog
from onestop.gui.dialogs.paper_choice import PaperChoice
from onestop.gui.pages.dossier_page import DossierPage
from onestop.gui.pages.my_work_page import MyWorkPage
from onestop.presenters.acting_state import ActKind
from tests.helpers.paper_checks import text_of
from tests.helpers.running_office import MOMENT, RecordingPrinter, RunningOffice, a_home, running_office

CODE = "261012-0001"


@pytest.fixture
def printer() -> RecordingPrinter:
    return RecordingPrinter("Quầy 2")


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path, printer: RecordingPrinter) -> Iterator[RunningOffice]:
    """One dossier lies with an officer of the investment division, who sits here."""
    home = a_home(tmp_path / "home")
    handed = datetime(2026, 10, 12, 10, 0)
    with open_home(home, as_of=handed) as opened:
        opened.desk.acting_as("motcua1").act(CODE, commands.HandOver(), handed)
        opened.desk.acting_as("dautu.truong").act(CODE, commands.Forward("dautu1"), handed)
    with running_office(
        qtbot, home, printer, opener=lambda: open_home(home, as_of=MOMENT, actor="dautu1")
    ) as office:
        yield office


def wait(office: RunningOffice, shown: Callable[[], bool]) -> None:
    office.qtbot.waitUntil(shown, timeout=10_000)


def in_front(office: RunningOffice, kind: type[QDialog]) -> Callable[[], bool]:
    return lambda: any(
        each.isVisible() and each.isActiveWindow() and QApplication.focusWidget() is not None
        for each in office.window.findChildren(kind)
    )


def read(office: RunningOffice) -> DossierView:
    found: list[DossierView] = []
    desk, store = office.assembly.desk, office.assembly.store
    store.run(lambda: desk.dossier(CODE), found.append, _raise, office.window)
    wait(office, lambda: bool(found))
    return found[0]


def _raise(error: Exception) -> None:
    raise error


def choose(office: RunningOffice, path: Path) -> None:
    """Type a path into the system's dialog, Enter."""
    wait(office, in_front(office, QFileDialog))
    office.hand.type(str(path))
    office.hand.enter()
    wait(office, lambda: not any(each.isVisible() for each in office.window.findChildren(QFileDialog)))
    wait(office, lambda: office.window.isActiveWindow() or in_front(office, AnswerDialog)())


def answer_in(letter: Path, text: str, at: datetime) -> None:
    """As the agency does: the letter itself, filled in."""
    said = json.loads(letter.read_text("utf-8"))
    said["answer"] |= {"text": text, "answered_at": at.isoformat(timespec="minutes")}
    letter.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_asked_sent_answered_and_taken(
    office: RunningOffice, printer: RecordingPrinter, tmp_path: Path
) -> None:
    hand, window = office.hand, office.window
    hand.press(Qt.Key.Key_F3)
    page = window.page
    assert isinstance(page, MyWorkPage)
    wait(office, lambda: bool(page.presenter.rows))
    hand.ctrl(Qt.Key.Key_L)
    wait(office, in_front(office, ActDialog))
    hand.ctrl(Qt.Key.Key_Return)
    wait(office, lambda: bool(page.presenter.rows) and bool(page.presenter.rows[0].partners))
    (agency,) = page.presenter.rows[0].partners

    hand.enter()
    wait(office, lambda: isinstance(window.page, DossierPage) and window.page.acts.letters[0].isVisible())
    wait(office, window.isActiveWindow)
    hand.ctrl(Qt.Key.Key_P)
    wait(office, in_front(office, PaperChoice))
    hand.enter()
    wait(office, lambda: bool(printer.slips))
    assert "chuyển" in text_of(printer.slips[-1]).lower()
    wait(office, lambda: "Đã in phiếu chuyển" in window.toast.accessibleName())

    wait(office, window.isActiveWindow)
    out = tmp_path / "out"
    out.mkdir()
    hand.ctrl(Qt.Key.Key_G, shift=True)
    choose(office, out)
    wait(office, lambda: bool(list(out.glob("*.json"))))
    (letter,) = out.glob("*.json")
    wait(office, lambda: letter.name in window.toast.accessibleName())
    assert letter.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
    slips = [(each.form, each.target) for each in read(office).dossier.slips]
    assert slips == [("transfer", "printer"), ("transfer", "file")]

    clock = office.assembly.desk.clock
    assert isinstance(clock, PracticeClock)
    answered = MOMENT + timedelta(hours=1)
    answer_in(letter, "Đồng ý", answered)
    clock.move(MOMENT + timedelta(hours=2))
    hand.press(Qt.Key.Key_F2)
    hand.ctrl(Qt.Key.Key_O, shift=True)
    choose(office, letter)
    wait(office, in_front(office, AnswerDialog))
    assert not read(office).dossier.legs[0].answer
    hand.enter()
    wait(office, lambda: isinstance(window.page, DossierPage))
    wait(office, lambda: bool(read(office).dossier.legs[0].ended_at))
    view = read(office)
    (leg,) = view.dossier.legs
    assert (leg.agency, leg.answer, leg.ended_at) == (agency, "Đồng ý", answered)
    assert office.assembly.desk.time_split(view.dossier).partner == 60
    outcome = office.assembly.acting.state.outcome
    assert outcome is not None and outcome.can_be_undone and outcome.kind is ActKind.RECORD_ANSWER
