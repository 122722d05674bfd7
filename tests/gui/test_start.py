"""The start of the window: a first picture before the program is loaded, places made when they are opened."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from onestop.__main__ import asks_for_the_plain_window
from onestop.bootstrap.window.running import Running
from onestop.gui import first_paint
from onestop.gui.fonts import Face
from onestop.gui.main_window import MainWindow
from onestop.gui.palette import LIGHT, Token
from onestop.gui.shortcuts import Action
from onestop.gui.widgets import rail
from onestop.gui.widgets.search_palette import SearchPalette
from onestop.presenters.received import PrintStage
from onestop.presenters.shell import Place
from onestop.presenters.widget_states import ToastState, TroubleState
from tests.helpers.running_office import RecordingPrinter, RunningOffice, a_home, running_office

ROOT = Path(__file__).parents[2]
HEAVY = ("sqlalchemy", "reportlab", "pypdfium2", "openpyxl", "xlsxwriter", "segno")


def of_a_process(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.strip()


def test_the_first_picture_loads_hardly_anything() -> None:
    loaded = of_a_process(
        "import sys\n"
        "from onestop.__main__ import main\n"
        "import onestop.bootstrap.window.running, onestop.gui.main_window\n"
        "print(*sorted(name for name in sys.modules if name.startswith('onestop.')))"
    ).split()
    assert set(loaded) == {
        "onestop.__main__",
        "onestop.bootstrap",
        "onestop.bootstrap.window",
        "onestop.bootstrap.window.running",
        "onestop.domain",
        "onestop.domain.errors",
        "onestop.gui",
        "onestop.gui.first_paint",
        "onestop.gui.main_window",
        "onestop.gui.texts",
        "onestop.resources",
    }


def test_the_first_picture_makes_no_enumerations_of_qt() -> None:
    """`Qt` is made at its first use, and that takes a tenth of a bare window's start."""
    made = of_a_process(
        "from PySide6.QtWidgets import QApplication\n"
        "from PySide6 import QtCore\n"
        "from onestop.gui.first_paint import dress_first\n"
        "from onestop.gui.main_window import MainWindow\n"
        "app = QApplication([])\n"
        "dress_first(app)\n"
        "window = MainWindow(furnished=False)\n"
        "window.show()\n"
        "window.when_painted(app.quit)\n"
        "app.exec()\n"
        "print('Qt' in vars(QtCore))"
    )
    assert made == "False"


def test_the_first_picture_is_drawn_as_the_window_will_be() -> None:
    tokens = (Token.WIN, Token.RAIL, Token.LINE, Token.TEXT, Token.TEXT2, Token.ACCENT)
    drawn = (
        first_paint.WIN,
        first_paint.RAIL,
        first_paint.LINE,
        first_paint.TEXT,
        first_paint.TEXT2,
        first_paint.ACCENT,
    )
    assert drawn == tuple(LIGHT[token] for token in tokens)
    assert (rail.RAIL_WIDTH, Face.SIGN.value[2]) == (first_paint.RAIL_WIDTH, first_paint.FAMILY)


@pytest.fixture
def unfurnished(qtbot: QtBot) -> MainWindow:
    window = MainWindow(furnished=False)
    qtbot.addWidget(window)
    window.resize(1366, 696)
    return window


def test_the_first_picture_says_what_goes_on(unfurnished: MainWindow, qtbot: QtBot) -> None:
    began: list[bool] = []
    unfurnished.show()
    unfurnished.when_painted(lambda: began.append(unfurnished.is_furnished))
    qtbot.waitUntil(lambda: began == [False])
    words = [label.text() for label in unfurnished.findChildren(QLabel)]
    assert words == ["Một cửa", "Đang mở sổ…"]
    picture = unfurnished.grab().toImage()
    assert picture.pixelColor(100, 600).name().upper() == first_paint.RAIL
    assert picture.pixelColor(1200, 600).name().upper() == first_paint.WIN
    assert picture.pixelColor(32, 30).name().upper() == first_paint.ACCENT


def test_a_window_nobody_sees_begins_all_the_same(unfurnished: MainWindow, qtbot: QtBot) -> None:
    began: list[bool] = []
    unfurnished.when_painted(lambda: began.append(True))
    qtbot.waitUntil(lambda: began == [True])


def test_furniture_takes_the_place_of_the_first_picture(unfurnished: MainWindow, qtbot: QtBot) -> None:
    unfurnished.show()
    unfurnished.furnish()
    assert isinstance(unfurnished.centralWidget(), first_paint.FirstPaint)
    assert not unfurnished.act(Action.GO_REPORTS)
    unfurnished.open_place(Place.WATCH)
    assert unfurnished.rail.button(Place.WATCH).isChecked()
    pictures = unfurnished.findChildren(first_paint.FirstPaint)
    assert [picture for picture in pictures if picture.isVisible()] == []


def test_what_nobody_asked_for_is_not_made(unfurnished: MainWindow, qtbot: QtBot) -> None:
    unfurnished.furnish()
    unfurnished.open_place(Place.RECEPTION)
    unfurnished.show_trouble(None)
    unfurnished.show_progress(None)
    assert unfurnished.findChildren(SearchPalette) == []
    assert (unfurnished.is_searching, unfurnished.is_at_work, unfurnished.offers_undo) == (False,) * 3
    made: list[SearchPalette] = []
    unfurnished.when_search_is_made(made.append)
    unfurnished.open_search()
    assert made == unfurnished.findChildren(SearchPalette)
    unfurnished.when_search_is_made(made.append)
    assert made[0] is made[1]
    unfurnished.show_trouble(TroubleState("alert", "Máy in không trả lời", ""))
    unfurnished.show_toast(ToastState("Đã chuyển.", undo=True, key="k"))
    assert unfurnished.offers_undo


def test_only_the_place_in_front_is_made(qtbot: QtBot, tmp_path: Path) -> None:
    from onestop.gui.pages.reports_page import ReportsPage

    with running_office(qtbot, a_home(tmp_path / "home"), RecordingPrinter("Quầy 2")) as office:
        assert office.window.findChildren(ReportsPage) == []
        office.window.open_place(Place.REPORTS)
        assert office.window.findChildren(ReportsPage) == [office.window.page]
        assert office.window.page_at(Place.REPORTS) is office.window.page


def test_a_place_opened_late_hears_what_is_recorded(qtbot: QtBot, tmp_path: Path) -> None:
    with running_office(qtbot, a_home(tmp_path / "home"), RecordingPrinter("Quầy 2")) as office:
        _receive(office)
        office.window.open_place(Place.WATCH)
        qtbot.waitUntil(lambda: len(office.assembly.dossiers.state.list.rows) == 2)
        office.window.open_place(Place.RECEPTION)
        _receive(office)
        qtbot.waitUntil(lambda: len(office.assembly.dossiers.state.list.rows) == 3)


def _receive(office: RunningOffice) -> None:
    from PySide6.QtCore import Qt

    office.hand.ctrl(Qt.Key.Key_N)
    office.fill_kyowa()
    office.hand.ctrl(Qt.Key.Key_Return)
    office.qtbot.waitUntil(lambda: _printed(office))


def _printed(office: RunningOffice) -> bool:
    state = office.assembly.received.state
    return state is not None and state.stage is PrintStage.PRINTED and state.picture is not None


def test_the_first_place_may_be_another(qtbot: QtBot, tmp_path: Path, qapp: object) -> None:
    from PySide6.QtWidgets import QApplication

    from onestop.bootstrap.opening import open_home

    home = a_home(tmp_path / "home")
    window = MainWindow(furnished=False)
    qtbot.addWidget(window)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    running = Running(app, RecordingPrinter(), window=window, first=Place.WATCH)
    window.show()
    try:
        running.open(lambda: open_home(home, as_of=datetime(2026, 11, 23, 9, 41)))
        qtbot.waitUntil(lambda: running.assembly is not None)
        assert running.assembly is not None
        assembly = running.assembly
        qtbot.waitUntil(lambda: len(assembly.dossiers.state.list.rows) == 1)
        assert (window.place, window.page) == (Place.WATCH, window.page_at(Place.WATCH))
    finally:
        window.close()
        running.close()


def test_paper_and_search_are_not_loaded_for_the_first_screen(tmp_path: Path) -> None:
    code = (
        "import os, sys, datetime, pathlib\n"
        "os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from onestop.bootstrap.window.running import run_window\n"
        "def watch(what, window):\n"
        "    if what == 'open':\n"
        f"        print(*[name for name in {HEAVY!r} if name in sys.modules], '.')\n"
        "        from PySide6.QtCore import QTimer\n"
        "        QTimer.singleShot(0, window.close)\n"
        "at = datetime.datetime(2026, 11, 23, 9, 41)\n"
        f"run_window(pathlib.Path({str(a_home(tmp_path / 'home'))!r}), at, '', sample=False, watch=watch)\n"
    )
    assert of_a_process(code) == "."


@pytest.mark.parametrize(
    ("arguments", "plain"),
    [([], True), (["--sample"], True), (["list"], False), (["--home", "x"], False), (["--help"], False)],
)
def test_only_a_start_without_wishes_skips_the_parser(arguments: list[str], plain: bool) -> None:
    assert asks_for_the_plain_window(arguments) is plain
