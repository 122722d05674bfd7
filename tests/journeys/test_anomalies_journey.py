"""From the number beside Theo dõi to the anomaly desk and back, by keys, in the running program over SQLite."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from onestop.bootstrap.opening import open_home
from onestop.domain.travel import ResultReady
from onestop.gui.pages.anomalies_page import AnomaliesPage
from onestop.gui.pages.dossier_page import DossierPage
from onestop.gui.pages.dossiers_page import DossiersPage
from onestop.presenters.shell import Place
from tests.helpers.running_office import RecordingPrinter, RunningOffice, a_home, running_office

THEN = datetime(2026, 10, 12, 9, 0)


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[RunningOffice]:
    home = a_home(tmp_path)
    with open_home(home, as_of=THEN) as opened:
        (dossier,) = opened.desk.search("261012-0001").dossiers
        for _ in range(2):
            with opened.desk.store.action("motcua1") as transaction:
                transaction.record("dossier", dossier.row.dossier_id, ResultReady(THEN), THEN)
    with running_office(qtbot, home, RecordingPrinter("Quầy 2")) as office:
        yield office


def test_followed_settled_and_gone(qtbot: QtBot, office: RunningOffice) -> None:
    window, hand = office.window, office.hand
    qtbot.waitUntil(lambda: "1" in window.rail.button(Place.WATCH).accessibleName().split())
    hand.press(Qt.Key.Key_F5)
    watch = window.page
    assert isinstance(watch, DossiersPage)
    odd = watch.counters.counters[-1]
    qtbot.waitUntil(lambda: odd.accessibleName() == "Bất thường 1")
    hand.press(Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    page = window.page
    assert isinstance(page, AnomaliesPage)
    qtbot.waitUntil(lambda: page.presenter.state.line is not None and page.list.hasFocus())
    hand.enter()
    qtbot.waitUntil(lambda: isinstance(window.page, DossierPage))
    window.go_back()
    assert window.page is page
    qtbot.waitUntil(page.list.hasFocus)
    hand.type("1")
    qtbot.waitUntil(lambda: not page.presenter.state.lines and not page.presenter.state.busy)
    hand.press(Qt.Key.Key_Escape)
    assert window.page is watch
    qtbot.waitUntil(lambda: odd.accessibleName() == "Bất thường 0")
    assert window.rail.button(Place.WATCH).accessibleName() == "Theo dõi"
    hand.press(Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    hand.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: page.presenter.state.line is not None)
    hand.press(Qt.Key.Key_Escape)
    hand.press(Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    again = window.page
    assert isinstance(again, AnomaliesPage)
    assert not again.presenter.state.everything  # whoever comes in anew finds what is open
