"""Watching in the running program over SQLite: time passes, a notice comes, F5 shows why, the morning goes to paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from onestop.application.watch_answers import WatchPart
from onestop.bootstrap.opening import open_home
from onestop.clock import PracticeClock
from onestop.gui.pages.dossiers_page import DossiersPage
from onestop.presenters.dossiers_state import Narrowed
from onestop.presenters.shell import Place
from tests.helpers.running_office import RecordingPrinter, RunningOffice, a_home, running_office

MINUTE = timedelta(minutes=1)


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[RunningOffice]:
    """One dossier, and a clock that stands at the last minute of its promise."""
    home = a_home(tmp_path)
    with open_home(home) as opened:
        (found,) = opened.desk.search("261012-0001").dossiers
    due = found.row.due_at
    assert due is not None
    with running_office(qtbot, home, RecordingPrinter("Quầy 2"), due) as office:
        qtbot.waitUntil(lambda: office.assembly.watching.time.next_at == due + MINUTE, timeout=15_000)
        yield office


def at(office: RunningOffice, moment: datetime) -> None:
    clock = office.assembly.desk.clock
    assert isinstance(clock, PracticeClock)
    clock.move(moment)
    office.assembly.minute()


def strip(office: RunningOffice) -> str:
    found = office.window._own_strips.get("notice")
    return found.accessibleName() if found is not None and not found.isHidden() else ""


def test_a_minute_after_the_promise_and_the_next_morning(qtbot: QtBot, office: RunningOffice) -> None:
    window, hand, desk = office.window, office.hand, office.assembly.desk
    hand.press(Qt.Key.Key_F5)
    page, watch = window.page, office.assembly.watching.presenter
    assert isinstance(page, DossiersPage)
    qtbot.waitUntil(lambda: watch.state.counts is not None and watch.state.counts.due_soon == 1)
    hand.press(Qt.Key.Key_F2)
    evening = desk.clock.now() + MINUTE
    at(office, evening)
    qtbot.waitUntil(lambda: watch.state.counts is not None and watch.state.counts.overdue == 1)
    assert strip(office) == "", "the office has closed: nobody is told"
    opening = desk.calendar.opening(desk.calendar.next_working_day(evening.date()))
    at(office, opening)
    qtbot.waitUntil(lambda: strip(office) == "1 hồ sơ vừa quá hạn.")
    window._own_strips["notice"]._button.click()
    assert window.page is page and strip(office) == ""
    hand.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    listed = office.assembly.dossiers
    qtbot.waitUntil(
        lambda: listed.state.narrowed == Narrowed(part=WatchPart.OVERDUE) and not listed.state.loading
    )
    assert len(listed.state.list.rows) == 1


def test_the_morning_on_paper_and_as_a_workbook(qtbot: QtBot, office: RunningOffice) -> None:
    hand, slips = office.hand, office.home / "slips"
    hand.press(Qt.Key.Key_F5)
    hand.ctrl(Qt.Key.Key_P)
    day = f"{office.assembly.desk.today():%Y-%m-%d}"
    qtbot.waitUntil(lambda: (slips / f"morning_{day}.pdf").exists(), timeout=20_000)
    hand.ctrl(Qt.Key.Key_S, shift=True)
    book = slips / f"morning_{day}.xlsx"
    qtbot.waitUntil(book.exists, timeout=20_000)
    counts = load_workbook(book)["Số lượng"]
    assert [row[1].value for row in counts.iter_rows() if isinstance(row[1].value, int)] == [0, 1, 0, 0, 0]


def test_notices_are_off_for_who_wants_none(qtbot: QtBot, office: RunningOffice) -> None:
    hand, desk = office.hand, office.assembly.desk
    hand.press(Qt.Key.Key_F5)
    page = office.window.page
    assert isinstance(page, DossiersPage)
    qtbot.waitUntil(page.weeks.notices.isChecked)
    page.weeks.notices.click()
    qtbot.waitUntil((office.home / "notices.json").exists)
    office.window.open_place(Place.RECEPTION)
    evening = desk.clock.now() + MINUTE
    at(office, evening)
    qtbot.waitUntil(lambda: office.assembly.watching.time.next_at is None)
    at(office, desk.calendar.opening(desk.calendar.next_working_day(evening.date())))
    assert strip(office) == ""
